/**
 * Numbers that look random and are the same on every machine (mulberry32 by Tommy Ettinger, public domain).
 *
 * @param seed any integer
 * @returns a function that gives an integer from 0 up to and without `below`
 */
export function randomOf(seed: number): (below: number) => number {
  let state = seed | 0;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}
