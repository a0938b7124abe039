interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const MARGIN = 8;

const meet = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

/**
 * Puts the card of an effect within its frame where it hides the fewest days that fit, and never the one it speaks of.
 *
 * @param cells days of the grid; those that fit have the class `fits`
 */
export function placeEffect(card: HTMLElement, cells: readonly HTMLElement[], target: Element | null): void {
  const frame = card.parentElement!.getBoundingClientRect();
  const { width, height } = card.getBoundingClientRect();
  const aim = target?.getBoundingClientRect() ?? frame;
  const clampX = (x: number): number =>
    Math.max(frame.left + MARGIN, Math.min(x, frame.right - width - MARGIN));
  const clampY = (y: number): number =>
    Math.max(frame.top + MARGIN, Math.min(y, frame.bottom - height - MARGIN));
  const xs = [
    aim.right + MARGIN,
    aim.left - width - MARGIN,
    frame.right - width - MARGIN,
    frame.left + MARGIN,
  ];
  const ys = [aim.top, aim.bottom - height, aim.bottom + MARGIN, aim.top - height - MARGIN, frame.bottom];
  const fitting = cells.filter((cell) => cell.matches('.fits')).map((cell) => cell.getBoundingClientRect());
  let best: { readonly x: number; readonly y: number; readonly hides: number } | null = null;
  for (const x of xs.map(clampX))
    for (const y of ys.map(clampY)) {
      const box = { left: x, top: y, right: x + width, bottom: y + height };
      const hides = (target && meet(box, aim) ? 1000 : 0) + fitting.filter((own) => meet(box, own)).length;
      if (best === null || hides < best.hides) best = { x, y, hides };
    }
  card.style.left = `${best!.x - frame.left}px`;
  card.style.top = `${best!.y - frame.top}px`;
}
