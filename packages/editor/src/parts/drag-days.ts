import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Selects days by a mouse that is dragged over them; a finger scrolls. */
export class DragDays implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #begins: string;
  readonly #onto: string;
  readonly #select: (from: HTMLElement, to: HTMLElement) => void;
  #from: HTMLElement | null = null;
  #over: HTMLElement | null = null;

  /**
   * @param begins where a drag may begin
   * @param onto what is selected, from one to another
   */
  constructor(
    host: ReactiveControllerHost & HTMLElement,
    begins: string,
    onto: string,
    select: (from: HTMLElement, to: HTMLElement) => void,
  ) {
    this.#host = host;
    this.#begins = begins;
    this.#onto = onto;
    this.#select = select;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.addEventListener('pointerdown', this.#down);
    this.#host.addEventListener('pointerover', this.#move);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('pointerdown', this.#down);
    this.#host.removeEventListener('pointerover', this.#move);
    this.#from = null;
  }

  readonly #at = (event: Event, selector: string): HTMLElement | null =>
    (event.composedPath()[0] as Element).closest<HTMLElement>(selector);

  readonly #down = (event: PointerEvent): void => {
    const isMouse = event.pointerType === 'mouse' && event.button === 0;
    const begins = isMouse && !event.shiftKey && this.#at(event, this.#begins) !== null;
    this.#from = this.#over = begins ? this.#at(event, this.#onto) : null;
  };

  readonly #move = (event: PointerEvent): void => {
    if (event.buttons !== 1) this.#from = null;
    const over = this.#at(event, this.#onto);
    if (this.#from === null || over === null || over === this.#over) return;
    this.#over = over;
    this.#select(this.#from, over);
  };
}
