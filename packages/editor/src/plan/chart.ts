import type { ProgressView } from '@lunzhi/core';
import { html, svg, type TemplateResult } from 'lit';
import type { SolvingWords } from './words.ts';

/** The quality level after so many moves. */
export interface Point {
  readonly moves: number;
  readonly score: number;
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
  { moves, score }: ProgressView,
): readonly Point[] {
  if (!score) return points;
  const isSame =
    before?.hard === score.hard &&
    before.coverage === score.coverage &&
    before.disruption === score.disruption &&
    before.fairness === score.fairness;
  const kept = isSame ? points : [];
  return [...kept, { moves, score: Math.min(score.quality, kept[kept.length - 1]?.score ?? Infinity) }];
}

/** 1, 2 or 5 times a power of ten, so that at most `most` steps reach `top`. */
export function stepTo(top: number, most: number): number {
  let step = 1;
  for (let turn = 0; top / step > most; turn++) step *= turn % 3 === 1 ? 2.5 : 2;
  return step;
}

/** The best so far steps down, in per cent of where it began: what a point of the score is worth nobody needs to know. */
export function chart(points: readonly Point[], words: SolvingWords): TemplateResult {
  const last = points[points.length - 1];
  if (!last) return html`<p class="chart mute waiting">${words.waiting}</p>`;
  const whole = Math.max(1, points[0]!.score);
  const percentOf = (score: number): number => Math.round((100 * score) / whole);
  const top = 105;
  const right = Math.max(1, last.moves);
  const x = (moves: number): number => Math.round(LEFT + (moves / right) * (WIDTH - LEFT - RIGHT));
  const y = (value: number): number => Math.round(FLOOR - (value / top) * (FLOOR - TOP));
  const stairs = points
    .map(({ moves, score }, index) =>
      index === 0 ? `M${x(moves)} ${y(percentOf(score))}` : `H${x(moves)}V${y(percentOf(score))}`,
    )
    .join('');
  const step = stepTo(top, 4);
  const grid = Array.from({ length: Math.floor(top / step) + 1 }, (_, index) => index * step);
  return html`<svg
    class="chart"
    viewBox="0 0 ${WIDTH} ${HEIGHT}"
    role="img"
    aria-label=${words.chart(percentOf(last.score))}
  >
    ${grid.map(
      (value) =>
        svg`<path class="axis" d="M${LEFT} ${y(value) + 0.5}H${WIDTH - RIGHT}"></path>
          <text x=${LEFT - 6} y=${y(value) + 4} text-anchor="end">${value}%</text>`,
    )}
    <path class="score" d=${stairs}></path>
    <text class="label" x=${WIDTH - RIGHT + 8} y=${y(percentOf(last.score)) + 4}>
      ${words.now} ${percentOf(last.score)}%
    </text>
    <text x=${LEFT} y=${HEIGHT - 8}>${words.line}</text>
  </svg>`;
}
