import { describe, expect, it } from 'vitest';
import { gridMove, isComposing, letterOf } from './keys.ts';

const key = (name: string, more: object = {}): KeyboardEvent =>
  ({
    key: name,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    isComposing: false,
    keyCode: 0,
    ...more,
  }) as unknown as KeyboardEvent;

const months = ['2024-01', '2024-01', '2024-02', '2024-02', '2024-03'];
const move = (name: string, row: number, column = 3, more = {}) =>
  gridMove(key(name, more), { row, column }, months, 8);

describe('gridMove', () => {
  it('goes by row and column and stops at the edges', () => {
    expect(move('ArrowDown', 1)).toEqual({ row: 2, column: 3 });
    expect(move('ArrowDown', 4)).toEqual({ row: 4, column: 3 });
    expect(move('ArrowUp', 0)).toEqual({ row: 0, column: 3 });
    expect(move('ArrowRight', 2, 7)).toEqual({ row: 2, column: 7 });
    expect(move('ArrowLeft', 2, 0)).toEqual({ row: 2, column: 0 });
    expect(move('Home', 2)).toEqual({ row: 2, column: 0 });
    expect(move('End', 2)).toEqual({ row: 2, column: 7 });
  });

  it('goes to the corners with Ctrl', () => {
    expect(move('Home', 2, 3, { ctrlKey: true })).toEqual({ row: 0, column: 0 });
    expect(move('End', 2, 3, { ctrlKey: true })).toEqual({ row: 4, column: 7 });
    expect(move('ArrowDown', 2, 3, { ctrlKey: true })).toBeUndefined();
  });

  it('goes by month, to its first row, and to the last row after the last month', () => {
    expect(move('PageDown', 0)).toEqual({ row: 2, column: 3 });
    expect(move('PageDown', 4)).toEqual({ row: 4, column: 3 });
    expect(move('PageUp', 3)).toEqual({ row: 0, column: 3 });
    expect(move('PageUp', 4)).toEqual({ row: 2, column: 3 });
    expect(move('PageUp', 1)).toEqual({ row: 0, column: 3 });
  });

  it('leaves other keys, and those of an input method, alone', () => {
    expect(move('a', 1)).toBeUndefined();
    expect(move('ArrowDown', 1, 3, { isComposing: true })).toBeUndefined();
    expect(move('ArrowDown', 1, 3, { keyCode: 229 })).toBeUndefined();
  });
});

describe('keys', () => {
  it('knows a key of an input method by either sign', () => {
    expect(isComposing(key('Enter', { isComposing: true }))).toBe(true);
    expect(isComposing(key('Process', { keyCode: 229 }))).toBe(true);
    expect(isComposing(key('Enter'))).toBe(false);
  });

  it('reads a shortcut whatever the case, but not with a modifier', () => {
    expect(letterOf(key('L'))).toBe('l');
    expect(letterOf(key('?'))).toBe('?');
    expect(letterOf(key('l', { ctrlKey: true }))).toBe('');
    expect(letterOf(key('Enter'))).toBe('');
    expect(letterOf(key('l', { keyCode: 229 }))).toBe('');
  });
});
