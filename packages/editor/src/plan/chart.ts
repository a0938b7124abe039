import type { ProgressView } from '@lunzhi/core';
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { SolvingWords } from './words.ts';

/** The quality level after so many moves, with what is proven of it. */
export interface Point {
  readonly moves: number;
  readonly score: number;
  readonly bound: number | null;
}

const WIDTH = 560;
const HEIGHT = 232;
const LEFT = 52;
const RIGHT = 96;
const TOP = 16;
const FLOOR = 200;

/**
 * The points of a run, with the newest one added. A level above that has become better starts it anew: the line of the
 * best so far only ever goes down.
 */
export function withPoint(
  points: readonly Point[],
  before: ProgressView['score'],
  { moves, score, bound }: ProgressView,
): readonly Point[] {
  if (!score) return points;
  const isSame =
    before?.hard === score.hard &&
    before.coverage === score.coverage &&
    before.disruption === score.disruption &&
    before.fairness === score.fairness;
  const kept = isSame ? points : [];
  const last = kept[kept.length - 1];
  const best = Math.min(score.quality, last?.score ?? Infinity);
  const least = Math.max(bound?.quality ?? -1, last?.bound ?? -1);
  return [...kept, { moves, score: best, bound: least < 0 ? null : least }];
}

/** 1, 2 or 5 times a power of ten, so that at most `most` steps reach `top`. */
export function stepTo(top: number, most: number): number {
  let step = 1;
  for (let turn = 0; top / step > most; turn++) step *= turn % 3 === 1 ? 2.5 : 2;
  return step;
}

const short = (value: number, { thousand }: SolvingWords): string =>
  value >= 10_000 && value % 1000 === 0 ? `${value / 1000}${thousand}` : value.toLocaleString('en');

/** Best so far steps down, the bound steps up, what is open between them is filled. */
export function chart(points: readonly Point[], words: SolvingWords): TemplateResult {
  const last = points[points.length - 1];
  if (!last) return html`<p class="chart mute waiting">${words.waiting}</p>`;
  const top = Math.max(1, ...points.map(({ score }) => score)) * 1.05;
  const right = Math.max(1, last.moves);
  const x = (moves: number): number => Math.round(LEFT + (moves / right) * (WIDTH - LEFT - RIGHT));
  const y = (value: number): number => Math.round(FLOOR - (value / top) * (FLOOR - TOP));
  const stairs = (line: readonly { moves: number; value: number }[]): string =>
    line
      .map(({ moves, value }, index) =>
        index === 0 ? `M${x(moves)} ${y(value)}` : `H${x(moves)}V${y(value)}`,
      )
      .join('');
  const scores = points.map(({ moves, score }) => ({ moves, value: score }));
  const bounds = points.flatMap(({ moves, bound }) => (bound === null ? [] : [{ moves, value: bound }]));
  const step = stepTo(top, 4);
  const grid = Array.from({ length: Math.floor(top / step) + 1 }, (_, index) => index * step);
  const bound = bounds.length > 0 ? y(last.bound!) : null;
  const score = y(last.score);
  return html`<svg
    class="chart"
    viewBox="0 0 ${WIDTH} ${HEIGHT}"
    role="img"
    aria-label=${words.chart(last.score.toLocaleString('en'), last.bound?.toLocaleString('en') ?? null)}
  >
    ${grid.map(
      (value) =>
        svg`<path class="axis" d="M${LEFT} ${y(value) + 0.5}H${WIDTH - RIGHT}"></path>
          <text x=${LEFT - 6} y=${y(value) + 4} text-anchor="end">${short(value, words)}</text>`,
    )}
    ${bounds.length > 0 ? svg`<path class="gap" d=${area(points, x, y)}></path>` : nothing}
    <path class="score" d=${stairs(scores)}></path>
    ${bounds.length > 0 ? svg`<path class="bound" d=${stairs(bounds)}></path>` : nothing}
    <text
      class="label accent"
      x=${WIDTH - RIGHT + 8}
      y=${bound !== null && bound - score < 16 ? score - 2 : score + 4}
    >
      ${words.now} ${last.score.toLocaleString('en')}
    </text>
    ${
      bound === null
        ? nothing
        : svg`<text class="label" x=${WIDTH - RIGHT + 8} y=${Math.max(bound + 4, score + 15)}>${words.bound} ${last.bound!.toLocaleString('en')}</text>`
    }
    <text x=${LEFT} y=${HEIGHT - 8}>${words.solid}</text>
    ${bounds.length > 0 ? svg`<text x=${WIDTH} y=${HEIGHT - 8} text-anchor="end">${words.dashed}</text>` : nothing}
  </svg>`;
}

/** Between the two lines, from where both are known. */
function area(points: readonly Point[], x: (moves: number) => number, y: (value: number) => number): string {
  const both = points.filter(({ bound }) => bound !== null);
  const [first] = both;
  const down = both.slice(1).map(({ moves, score }) => `H${x(moves)}V${y(score)}`);
  // The bound holds until the next one, so that on the way back a step is taken at its own place.
  const steps = [...both].reverse().flatMap(({ moves }, index, all) => {
    const next = all[index + 1];
    return next ? [`H${x(moves)}V${y(next.bound!)}`] : [];
  });
  return `M${x(first!.moves)} ${y(first!.score)}${down.join('')}V${y(both[both.length - 1]!.bound!)}${steps.join('')}H${x(first!.moves)}z`;
}
