/**
 * Puts a pop-up below what it speaks of, above where there is more room, and always wholly on the screen.
 *
 * @param pop positioned `fixed`; its width and greatest height are set too
 * @param anchor the rectangle it speaks of
 * @param width what it wants, in pixels
 */
export function placeBy(pop: HTMLElement, anchor: DOMRect, width: number): void {
  const margin = 8;
  const { clientWidth: screenWidth, clientHeight: screenHeight } = document.documentElement;
  const ownWidth = Math.min(width, screenWidth - 2 * margin);
  const below = screenHeight - anchor.bottom - margin;
  const above = anchor.top - margin;
  const wanted = Math.min(pop.scrollHeight, 460);
  const isBelow = below >= wanted || below >= above;
  const room = Math.max(isBelow ? below : above, 160);
  const height = Math.min(wanted, room);
  pop.style.width = `${ownWidth}px`;
  pop.style.maxHeight = `${Math.min(460, room)}px`;
  pop.style.left = `${Math.max(margin, Math.min(anchor.left, screenWidth - ownWidth - margin))}px`;
  const top = isBelow ? anchor.bottom + 2 : anchor.top - height - 2;
  pop.style.top = `${Math.max(margin, Math.min(top, screenHeight - height - margin))}px`;
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
