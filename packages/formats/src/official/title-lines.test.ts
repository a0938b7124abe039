import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../../../scripts/runs.ts';
import { widthOf } from '../paper/manner.ts';
import { titleLines } from './title-lines.ts';

/** Full-width characters of 22 points on 156 millimetres. */
const ROOM = 20;

describe('the lines of a title', () => {
  it('are one where it fits', () => {
    expect(titleLines('关于调整领导接访值班安排的通知')).toEqual(['关于调整领导接访值班安排的通知']);
  });

  it('part where something new is said, about equally long', () => {
    expect(titleLines('东安县2024年县级领导在县信访接待中心坐班接访安排表')).toEqual([
      '东安县2024年县级领导',
      '在县信访接待中心坐班接访安排表',
    ]);
    expect(
      titleLines('东安县信访工作联席会议关于印发《2024年县级领导在县信访接待中心坐班接访安排表》的通知'),
    ).toEqual([
      '东安县信访工作联席会议关于印发',
      '《2024年县级领导在县信访接待中心',
      '坐班接访安排表》的通知',
    ]);
  });

  const text = fc.array(
    fc.constantFrom(...Array.from('东安县领导在坐班接访安排表关于《》、（）2024年ab 🙂')),
    {
      maxLength: 90,
    },
  );

  it('law: together they are the title, none is wider than the page, and none begins with a sign that ends', () => {
    fc.assert(
      fc.property(text, (signs) => {
        const whole = signs.join('');
        const lines = titleLines(whole);
        expect(lines.join('')).toBe(whole);
        for (const line of lines.slice(1)) expect(line).not.toMatch(/^[》、）]/u);
        // what must stay whole may be wider
        const isPlain = !/[a-z0-9 ]{20}|[《》、（）]/u.test(whole);
        if (isPlain) for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(ROOM);
      }),
      runs(200, 20_000),
    );
  });
});
