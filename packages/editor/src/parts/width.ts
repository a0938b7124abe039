import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How much room an editor has, as its styles ask for it. */
export type Width = 'narrow' | 'medium' | 'wide' | 'vast';

/** Below so many pixels; what is wider is `vast`. */
const edges: readonly (readonly [number, Width])[] = [
  [1000, 'narrow'],
  [1400, 'medium'],
  [1640, 'wide'],
];

export const widthOf = (pixels: number): Width => edges.find(([edge]) => pixels < edge)?.[1] ?? 'vast';

/** Tells an element, while it is on a page, how many pixels wide it is. */
export class WidthWatch implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #onWidth: (pixels: number) => void;
  #observer: ResizeObserver | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, onWidth: (pixels: number) => void) {
    this.#host = host;
    this.#onWidth = onWidth;
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer = new ResizeObserver(([entry]) => {
      const pixels = entry!.contentRect.width;
      // later, since what is told changes the size that is being observed
      requestAnimationFrame(() => this.#onWidth(pixels));
    });
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }
}
