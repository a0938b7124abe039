import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { clamp } from '../parts/keys.ts';
import { icon } from '../styles/icons.ts';
import type { rankedLeaders } from './kinds.ts';
import type { AmendWords } from './words.ts';

type Ranked = ReturnType<typeof rankedLeaders>[number];

/** Those around change places: his own button stays, with the focus. */
const keyOf = ({ isComer, rank }: Ranked): number => (isComer ? 0 : rank);

/** Leaders shown before and after the one who comes. */
const BESIDE = 2;

/**
 * Where in protocol order somebody comes: dragged, or moved by Alt with the arrows.
 *
 * @param onRank gives him another number, from 1
 */
export function rankTemplate(
  list: ReturnType<typeof rankedLeaders>,
  words: AmendWords,
  onRank: (rank: number) => void,
): TemplateResult {
  const at = list.findIndex(({ isComer }) => isComer);
  const called = words.rankOf(list[at]!.name || words.successor);
  const goTo = (index: number): void => {
    const to = clamp(index, list.length - 1);
    if (to !== at) onRank(to + 1);
  };
  const onKey = (event: KeyboardEvent): void => {
    const step = { ArrowUp: -1, ArrowLeft: -1, ArrowDown: 1, ArrowRight: 1 }[event.key];
    if (!event.altKey || step === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    goTo(at + step);
  };
  const onPointer = (event: PointerEvent): void => {
    // not the button, which moves
    const own = event.currentTarget as HTMLElement;
    if (event.type === 'pointerdown') {
      if ((event.target as Element).closest('.comer')) own.setPointerCapture(event.pointerId);
      return;
    }
    if (!own.hasPointerCapture(event.pointerId)) return;
    const under = (own.getRootNode() as ShadowRoot).elementFromPoint(event.clientX, event.clientY);
    const rank = under?.closest<HTMLElement>('[data-rank]')?.dataset['rank'];
    if (rank !== undefined) goTo(Number(rank) - 1);
  };
  const shown = list.slice(Math.max(0, at - BESIDE), at + BESIDE + 1);
  return html`<div
    class="rank"
    role="group"
    aria-label=${called}
    @pointerdown=${onPointer}
    @pointermove=${onPointer}
  >
    <b>${called}</b>
    ${repeat(shown, keyOf, ({ rank, name, post, isComer }) =>
      isComer
        ? html`<button
            type="button"
            class="comer"
            aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
            aria-label=${`${words.rankAt(rank)} ${name}`}
            @keydown=${onKey}
          >
            ${icon('grip')}${rank} ${name} <small>${words.comer}</small>
          </button>`
        : html`<span data-rank=${rank}>${rank} ${name}${post === name ? nothing : html` ${post}`}</span>`,
    )}
    <span class="mute">${words.rankKeys}</span>
  </div>`;
}
