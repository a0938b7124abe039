/** What a pop-up wants, in pixels. */
export interface PopSize {
  readonly width: number;
  /** `Infinity` for one that is as high as what it shows, and may cover what it speaks of. */
  readonly height: number;
}

const margin = 8;

/**
 * Puts a pop-up below what it speaks of, above it where there is more room, and always wholly on the screen.
 *
 * @param pop positioned `fixed`; what it shows may come later, so that it is placed for what it wants at most
 * @param anchor the rectangle it speaks of
 */
export function placeBy(pop: HTMLElement, anchor: DOMRect, { width, height }: PopSize): void {
  const { clientWidth: screenWidth, clientHeight: screenHeight } = document.documentElement;
  const ownWidth = Math.min(width, screenWidth - 2 * margin);
  const below = screenHeight - anchor.bottom - margin;
  const above = anchor.top - margin;
  const isBelow = below >= Math.min(height, above);
  const beside = isBelow ? below : above;
  // between the edges there may be no room at all: then it covers what it speaks of
  const isTall = height === Infinity;
  const isCovering = isTall || beside < Math.min(height, 200);
  const { style } = pop;
  style.width = `${ownWidth}px`;
  style.left = `${Math.max(margin, Math.min(anchor.left, screenWidth - ownWidth - margin))}px`;
  style.maxHeight = `${Math.min(height, isCovering ? screenHeight - 2 * margin : beside)}px`;
  style.top = isCovering ? `${margin}px` : isBelow ? `${anchor.bottom + 2}px` : 'auto';
  style.bottom = isBelow || isCovering ? 'auto' : `${screenHeight - anchor.top + 2}px`;
  if (isTall)
    style.top = `${Math.max(margin, Math.min(anchor.bottom + 2, screenHeight - pop.getBoundingClientRect().height - margin))}px`;
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
