import type { DayView } from '@lunzhi/core';
import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import type { ExchangeVerdict } from '../events.ts';
import { icon, moodIcon } from '../styles/icons.ts';
import { dayWords, type ElementLanguage, weekdayWords } from '../words.ts';
import { listWords } from './words.ts';

/** A drag under way: what is dragged, the place it is over, and where the pointer is. */
export interface Drag {
  readonly key: string;
  readonly target: string | null;
  readonly x: number;
  readonly y: number;
}

/** A mouse drags after so many pixels; a finger after so long without moving, since it scrolls otherwise. */
const SLACK = 6;
const HOLD_MS = 350;
/** So near to an edge the list scrolls, so many pixels a step. */
const EDGE = 48;
const STEP = 10;

export type DragHost = ReactiveControllerHost &
  HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment };

/**
 * Drags what has a key to be lifted by (`data-lift`) onto a place (`data-shift`) with mouse, pen or finger. Esc, or a drop on
 * nothing, ends it without effect.
 *
 * @param onDrop what happens with a drop on another place; nothing is done before
 */
export class ListDrag implements ReactiveController {
  drag: Drag | null = null;
  readonly #host: DragHost;
  readonly #onDrop: (key: string, target: string) => void;
  #start: { key: string; x: number; y: number; pointer: number } | null = null;
  #hold: ReturnType<typeof setTimeout> | undefined;
  #frame = 0;
  /** Whether a drag has ended whose button may still be down: the click that its release makes is not one. */
  #wasDrag = false;

  constructor(host: DragHost, onDrop: (key: string, target: string) => void) {
    this.#host = host;
    this.#onDrop = onDrop;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.addEventListener('pointerdown', this.#down);
    // A finger that drags must not scroll; only a listener that was there before it touched can keep it from that.
    this.#host.addEventListener('touchmove', this.#touch, { passive: false });
    this.#host.addEventListener('click', this.#click, true);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('pointerdown', this.#down);
    this.#host.removeEventListener('touchmove', this.#touch);
    this.#host.removeEventListener('click', this.#click, true);
    this.leave();
  }

  leave(): void {
    clearTimeout(this.#hold);
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#start = null;
    window.removeEventListener('pointermove', this.#move);
    window.removeEventListener('pointerup', this.#up);
    window.removeEventListener('pointercancel', this.#cancel);
    window.removeEventListener('keydown', this.#key, true);
    if (this.drag === null) return;
    this.drag = null;
    this.#wasDrag = true;
    this.#host.requestUpdate();
  }

  readonly #click = (event: Event): void => {
    if (this.#wasDrag) event.stopPropagation();
    this.#wasDrag = false;
  };

  readonly #touch = (event: TouchEvent): void => {
    if (this.drag !== null) event.preventDefault();
  };

  readonly #down = (event: PointerEvent): void => {
    if (!event.isPrimary) return;
    this.leave();
    this.#wasDrag = false;
    const key = event
      .composedPath()
      .map((own) => (own as HTMLElement).dataset?.['lift'])
      .find((own) => own);
    if (key === undefined || event.button !== 0) return;
    this.#start = { key, x: event.clientX, y: event.clientY, pointer: event.pointerId };
    window.addEventListener('pointermove', this.#move);
    window.addEventListener('pointerup', this.#up);
    window.addEventListener('pointercancel', this.#cancel);
    window.addEventListener('keydown', this.#key, true);
    if (event.pointerType === 'touch')
      this.#hold = setTimeout(() => this.#begin(event.clientX, event.clientY), HOLD_MS);
  };

  #begin(x: number, y: number): void {
    if (this.#start === null) return;
    getSelection()?.removeAllRanges();
    this.drag = { key: this.#start.key, target: null, x, y };
    this.#scroll();
    this.#host.requestUpdate();
  }

  readonly #move = (event: PointerEvent): void => {
    const start = this.#start;
    if (start === null || event.pointerId !== start.pointer) return;
    const { clientX: x, clientY: y } = event;
    if (this.drag === null) {
      if (Math.hypot(x - start.x, y - start.y) < SLACK) return;
      if (event.pointerType === 'touch') return this.leave();
      this.#begin(x, y);
    }
    event.preventDefault();
    this.drag = { key: start.key, target: this.#targetAt(x, y), x, y };
    this.#host.requestUpdate();
  };

  #targetAt(x: number, y: number): string | null {
    const place = this.#host.shadowRoot!.elementFromPoint(x, y)?.closest<HTMLElement>('[data-shift]');
    const key = place?.dataset['shift'] ?? null;
    return key === this.#start?.key ? null : key;
  }

  /** Scrolls while the pointer rests near the upper or lower edge. */
  #scroll(): void {
    this.#frame = requestAnimationFrame(() => {
      if (this.drag === null) return;
      const { top, bottom } = this.#host.getBoundingClientRect();
      const { x, y } = this.drag;
      const step = y < top + EDGE ? -STEP : y > bottom - EDGE ? STEP : 0;
      if (step !== 0) {
        this.#host.scrollTop += step;
        this.drag = { ...this.drag, target: this.#targetAt(x, y) };
        this.#host.requestUpdate();
      }
      this.#scroll();
    });
  }

  readonly #up = ({ pointerId }: PointerEvent): void => {
    if (pointerId !== this.#start?.pointer) return;
    const { drag } = this;
    this.leave();
    if (drag?.target) this.#onDrop(drag.key, drag.target);
  };

  readonly #cancel = ({ pointerId }: PointerEvent): void => {
    if (pointerId === this.#start?.pointer) this.leave();
  };

  readonly #key = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || this.drag === null) return;
    event.preventDefault();
    event.stopPropagation();
    this.leave();
  };
}

/**
 * What follows the pointer in a drag: who is dragged, onto which day, and what it would do, before it is let go.
 *
 * @param name of the leader who is dragged
 * @param onto the day below the pointer
 */
export function ghostTemplate(
  { key, target, x, y }: Drag,
  name: string,
  onto: DayView | undefined,
  exchangeVerdict: ExchangeVerdict | null,
  language: ElementLanguage,
): TemplateResult {
  const words = listWords(language);
  const verdict = exchangeVerdict?.shift === key && exchangeVerdict.other === target ? exchangeVerdict : null;
  const said = onto && `${dayWords(onto.date, language)} ${weekdayWords(onto.weekday, language)}`;
  return html`<div class="pop ghost" part="ghost" .style=${`left:${x + 14}px;top:${y - 17}px`}>
    <p>${icon('grip')} ${name} <span>${said ? words.dragged(said) : words.dragging}</span></p>
    ${verdict ? html`<p class=${verdict.mood}>${moodIcon(verdict.mood)} ${verdict.text}</p>` : nothing}
  </div>`;
}
