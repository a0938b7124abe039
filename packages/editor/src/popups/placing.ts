import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What a pop-up wants, in pixels. */
export interface PopupSize {
  readonly width: number;
  readonly height: number;
  /** It covers what it speaks of rather than be lower than this. */
  readonly least?: number;
}

const margin = 8;

/** Milliseconds between the clicks of a double click, as most systems have it. */
const DOUBLE = 500;

/**
 * Puts an edge of a pop-up where it should be seen. The place that it has tells what that takes: the page around may have
 * moved, and `fixed` speaks of an ancestor that is transformed, where there is one.
 */
function shift(popup: HTMLElement, edge: 'left' | 'top' | 'bottom', wanted: number): void {
  const { style } = popup;
  style[edge] ||= '0px';
  const seen = popup.getBoundingClientRect();
  const by = ((wanted - seen[edge]) * popup.offsetWidth) / seen.width;
  if (Math.abs(by) >= 0.5) style[edge] = `${parseFloat(style[edge]) + (edge === 'bottom' ? -by : by)}px`;
}

/**
 * Puts a pop-up below what it speaks of, above it where there is more room, and always wholly on the screen. What it
 * speaks of may be gone: then it stays where it is.
 *
 * @param popup positioned `fixed`; what it shows may come later, so that it is placed for what it wants at most
 */
function placeBy(popup: HTMLElement, beside: Element, { width, height, least = 200 }: PopupSize): void {
  if (!beside.isConnected) return;
  const anchor = beside.getBoundingClientRect();
  const { clientWidth: screenWidth, clientHeight: screenHeight } = document.documentElement;
  const ownWidth = Math.min(width, screenWidth - 2 * margin);
  const below = screenHeight - anchor.bottom - margin;
  const above = anchor.top - margin;
  const isBelow = below >= Math.min(height, above);
  const room = isBelow ? below : above;
  // between the edges there may be no room at all: then it covers what it speaks of
  const isCovering = room < Math.min(height, least);
  const { style } = popup;
  style.width = `${ownWidth}px`;
  style.maxHeight = `${Math.min(height, isCovering ? screenHeight - 2 * margin : room)}px`;
  shift(popup, 'left', Math.max(margin, Math.min(anchor.left, screenWidth - ownWidth - margin)));
  const isAbove = !isBelow && !isCovering;
  style[isAbove ? 'top' : 'bottom'] = '';
  if (isAbove) shift(popup, 'bottom', anchor.top - 2);
  else shift(popup, 'top', isCovering ? margin : anchor.bottom + 2);
}

/**
 * Keeps the layer of an element beside its anchor while there is one, and lets it go when a pointer goes down elsewhere on
 * the page, or when the element leaves it.
 */
export class Placing implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #wanted: () => { readonly anchor: Element; readonly size: PopupSize } | null;
  readonly #onLeave: () => void;
  #frame = 0;
  /** When and where the page was last pressed. */
  #pressed: readonly [at: number, x: number, y: number] = [-Infinity, 0, 0];

  constructor(
    host: ReactiveControllerHost & HTMLElement,
    wanted: () => { readonly anchor: Element; readonly size: PopupSize } | null,
    onLeave: () => void,
  ) {
    this.#host = host;
    this.#wanted = wanted;
    this.#onLeave = onLeave;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('pointerdown', this.#onPointer, true);
  }

  hostDisconnected(): void {
    document.removeEventListener('pointerdown', this.#onPointer, true);
    this.#onLeave();
  }

  hostUpdated(): void {
    cancelAnimationFrame(this.#frame);
    this.#follow();
  }

  get layer(): HTMLElement | null {
    return this.#host.shadowRoot?.querySelector('.layer') ?? null;
  }

  /** Frame by frame: nothing tells of scrolling deep within a part, or of the whole editor moving. */
  readonly #follow = (): void => {
    const [layer, wanted] = [this.layer, this.#wanted()];
    if (!layer || !wanted) return;
    placeBy(layer, wanted.anchor, wanted.size);
    this.#frame = requestAnimationFrame(this.#follow);
  };

  readonly #onPointer = (event: PointerEvent): void => {
    const { layer } = this;
    const isWithin = layer !== null && event.composedPath().includes(layer);
    // the second click of two was meant for what stood there at the first
    const [at, x, y] = this.#pressed;
    const isSecond = event.timeStamp - at < DOUBLE && event.clientX === x && event.clientY === y;
    this.#pressed = [event.timeStamp, event.clientX, event.clientY];
    if (layer && !isWithin && !isSecond) this.#onLeave();
  };
}

/**
 * Keeps the Tab key within a pop-up, from the last control to the first and back.
 *
 * @returns whether it moved the focus
 */
export function cycleFocus(layer: HTMLElement, event: KeyboardEvent): boolean {
  const controls = [...layer.querySelectorAll<HTMLElement>('button:not([disabled]), input, select')];
  const active = (layer.getRootNode() as ShadowRoot).activeElement;
  const edge = event.shiftKey ? controls[0] : controls[controls.length - 1];
  if (controls.length === 0 || (active !== edge && layer.contains(active))) return false;
  (event.shiftKey ? controls[controls.length - 1] : controls[0])!.focus();
  event.preventDefault();
  return true;
}
