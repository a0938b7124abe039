import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { RosterCommandEvent } from '../events.ts';

/** A pointer that passes over a day asks nothing; one that rests so many milliseconds does. */
const REST_MS = 450;

/** Asks the editor around what is known of a place, while a mouse rests on it. */
export class HoverInfo implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #selector: string;
  readonly #shiftOf: (element: HTMLElement) => string | null;
  #over: HTMLElement | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param selector what it rests on
   * @param shiftOf the place of such an element
   */
  constructor(
    host: ReactiveControllerHost & HTMLElement,
    selector: string,
    shiftOf: (element: HTMLElement) => string | null,
  ) {
    this.#host = host;
    this.#selector = selector;
    this.#shiftOf = shiftOf;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.addEventListener('pointerover', this.#onPointer);
    this.#host.addEventListener('pointerleave', this.#onPointer);
    this.#host.addEventListener('pointerdown', this.#onDown);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  readonly #onDown = (): void => clearTimeout(this.#timer);

  readonly #onPointer = (event: PointerEvent): void => {
    if (event.pointerType === 'touch') return;
    const [target] = event.composedPath();
    const over =
      event.type === 'pointerleave' ? null : (target as Element).closest<HTMLElement>(this.#selector);
    if (over === this.#over) return;
    clearTimeout(this.#timer);
    if (this.#over !== null) this.#ask(null, this.#host);
    this.#over = over;
    const shift = over && this.#shiftOf(over);
    if (over && shift !== null) this.#timer = setTimeout(() => this.#ask(shift, over), REST_MS);
  };

  #ask(shift: string | null, anchor: Element): void {
    this.#host.dispatchEvent(new RosterCommandEvent({ name: 'info', shift, anchor, takesFocus: false }));
  }
}
