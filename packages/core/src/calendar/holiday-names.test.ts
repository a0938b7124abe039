import { describe, expect, it } from 'vitest';
import { holidayNamesIn, lawfulHolidays } from './holiday-names.ts';

describe('holidayNamesIn', () => {
  it.each([
    ['元旦节、清明、五一、端午、中秋、国庆', lawfulHolidays.filter((name) => name !== '春节')],
    ['国庆节、中秋节', ['国庆节', '中秋节']],
    ['国庆, 中秋节，国庆节', ['国庆节', '中秋节']],
    ['三月三', ['三月三']],
    ['constructor', ['constructor']],
    [' 、', []],
  ])('reads %j as %j', (text, names) => {
    expect(holidayNamesIn(text)).toEqual(names);
  });
});
