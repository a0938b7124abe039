import { describe, expect, it } from 'vitest';
import { holidayNamesIn } from './holiday-names.ts';

describe('holidayNamesIn', () => {
  it.each([
    ['清明', ['清明节']],
    ['国庆节、中秋节', ['国庆节', '中秋节']],
    ['国庆, 中秋节，国庆节', ['国庆节', '中秋节']],
    ['三月三', ['三月三']],
    ['constructor', ['constructor']],
    [' 、', []],
  ])('reads %j as %j', (text, names) => {
    expect(holidayNamesIn(text)).toEqual(names);
  });
});
