import type { CountChangeView } from '@lunzhi/core';
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { CompareWords } from './words.ts';

/** More people than this with the same change are named together. */
const MAX_ALIKE = 4;

const PER_LINE = 14;
const UNIT = 7;

/** People who go from one number of duties to another, all of them alike. */
export interface Alike {
  readonly before: number;
  readonly after: number;
  readonly people: readonly CountChangeView[];
}

/** Who has another number of duties: a few one by one, and groups of many that change alike. */
export function alikeChanges(counts: readonly CountChangeView[]): {
  single: readonly CountChangeView[];
  groups: readonly Alike[];
} {
  const byChange = new Map<string, CountChangeView[]>();
  for (const each of counts) {
    if (each.before === each.after) continue;
    const key = `${each.before}>${each.after}`;
    byChange.set(key, [...(byChange.get(key) ?? []), each]);
  }
  const groups = [...byChange.values()]
    .filter((people) => people.length > MAX_ALIKE)
    .map((people) => ({ before: people[0]!.before, after: people[0]!.after, people }));
  const grouped = new Set(groups.flatMap(({ people }) => people));
  return {
    single: counts.filter((each) => each.before !== each.after && !grouped.has(each)),
    groups,
  };
}

/** A line from a hollow dot (before) to a filled one (now). */
export function countChange(
  { rank, name, post, before, after }: CountChangeView,
  most: number,
): TemplateResult {
  const x = (count: number): number => 5 + (count / Math.max(1, most)) * 102;
  return html`<li class="change" title=${`${name} ${post}`.slice(0, 120)}>
    <span class="who cut"><span class="rank">${String(rank).padStart(2, '0')}</span>${name}</span>
    <svg viewBox="0 0 112 18" aria-hidden="true">
      ${[0, most / 2, most].map((at) => svg`<path class="grid" d="M${x(at)} 0v18"></path>`)}
      <path class="way" d="M${x(before)} 9H${x(after)}"></path>
      <circle class="was" cx=${x(before)} cy="9" r="3.500"></circle>
      <circle class="is" cx=${x(after)} cy="9" r="4"></circle>
    </svg>
    <span class="numbers">${before}→<b>${after}</b></span>
  </li>`;
}

/** One square for each person: how many have so many duties, before and now. */
export function countTable(
  counts: readonly CountChangeView[],
  words: CompareWords,
): TemplateResult | typeof nothing {
  if (counts.length === 0) return nothing;
  const numbers = [...new Set(counts.flatMap(({ before, after }) => [before, after]))].sort((a, b) => a - b);
  const having = (of: 'before' | 'after', number: number): number =>
    counts.filter((each) => each[of] === number).length;
  const cell = (of: 'before' | 'after', number: number): TemplateResult => {
    const people = having(of, number);
    return html`<td>
      ${squares(people, of)}<span class="people">${people === 0 ? '—' : words.people(people)}</span>
    </td>`;
  };
  return html`<h3>${words.counts}</h3>
    <table class="counts">
      <thead>
        <tr>
          <th scope="col">${words.count}</th>
          <th scope="col">${words.before}</th>
          <th scope="col">${words.after}</th>
        </tr>
      </thead>
      <tbody>
        ${numbers.map(
          (number) =>
            html`<tr>
              <th scope="row">${words.times(number)}</th>
              ${cell('before', number)}${cell('after', number)}
            </tr>`,
        )}
      </tbody>
    </table>`;
}

function squares(people: number, kind: 'before' | 'after'): TemplateResult | typeof nothing {
  if (people === 0) return nothing;
  const lines = Math.ceil(people / PER_LINE);
  const path = Array.from({ length: people }, (_, index) => {
    const [x, y] = [(index % PER_LINE) * UNIT, Math.floor(index / PER_LINE) * UNIT];
    return `M${x + 0.5} ${y + 0.5}h5v5h-5z`;
  }).join('');
  return html`<svg width=${Math.min(people, PER_LINE) * UNIT} height=${lines * UNIT} aria-hidden="true">
    <path class="square ${kind}" d=${path}></path>
  </svg>`;
}
