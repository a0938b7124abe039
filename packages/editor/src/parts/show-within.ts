/** What is out of sight by more pixels, a few rows, is shown amid its neighbours. */
const FAR = 60;

/** How far to go so that a stretch from `start` to `end` lies within another; 0 when it does. */
const way = (start: number, end: number, from: number, to: number): number =>
  start < from ? start - from : end > to ? end - to : 0;

/**
 * Scrolls an element until a part of it is in sight, clear of its scroll padding. Nothing around the element moves, as
 * it would with `scrollIntoView`: the page around belongs to somebody else.
 *
 * @param opens whether it is what is seen first: then it stands amid its neighbours too, unless it is in sight
 */
export function showWithin(scroller: HTMLElement, part: HTMLElement, opens: boolean): void {
  const { scrollPaddingTop, scrollPaddingBottom } = getComputedStyle(scroller);
  const around = scroller.getBoundingClientRect();
  const box = part.getBoundingClientRect();
  const top = around.top + (parseFloat(scrollPaddingTop) || 0);
  const bottom = around.top + scroller.clientHeight - (parseFloat(scrollPaddingBottom) || 0);
  const isFar = box.bottom < around.top - FAR || box.top > around.top + scroller.clientHeight + FAR;
  const nearest = way(box.top, box.bottom, top, bottom);
  const isAmid = isFar || (opens && nearest !== 0);
  scroller.scrollTop += isAmid ? (box.top + box.bottom - top - bottom) / 2 : nearest;
  scroller.scrollLeft += way(box.left, box.right, around.left, around.left + scroller.clientWidth);
}
