import * as fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { runs } from '../../../../scripts/runs.ts';
import type { Private } from '../cases/private.ts';
import type { Circular, Row } from './circular.ts';
import { figureKeys, type Figures } from './figures.ts';
import { type PublicCircular, publicCircular } from './public-circular.ts';

/** What a value is made of, once lists and objects are opened. */
type LeavesOf<Value> = Value extends readonly (infer Item)[]
  ? LeavesOf<Item>
  : Value extends object
    ? { [Key in keyof Value]: LeavesOf<Value[Key]> }[keyof Value]
    : Value;

const ids = (count: number): string[] => Array.from({ length: count }, (_, index) => `JF${index}`);

const nothing: Figures = {
  ...(Object.fromEntries(figureKeys.map((key) => [key, []])) as unknown as Figures),
  people: 0,
};

const row = (of: string | null, count: number): Row<string> => ({
  of,
  figures: { ...nothing, heard: ids(count) },
});

/** A circular of which only what the public one is made of is there. */
const circularOf = (figures: Partial<Figures>, townships: number[], sectors: number[] = [5]): Circular =>
  ({
    period: '2024-02',
    sittings: { held: ids(19), empty: ids(2), unattended: ids(1) },
    figures: { ...nothing, ...figures },
    townships: townships.map((count, index) => row(`t${index}`, count)),
    sectors: [...sectors.map((count, index) => row(`s${index}`, count)), row(null, 0)],
  }) as unknown as Circular;

const settings = { smallestPublicCount: 3 };

describe('publicCircular', () => {
  it('is made of numbers alone, so that neither a person nor a case can stand in it', () => {
    expectTypeOf<LeavesOf<PublicCircular>>().toEqualTypeOf<number | null>();
    expectTypeOf<Private<string>>().not.toExtend<LeavesOf<PublicCircular>>();
  });

  it('tells what is large enough, column by column', () => {
    const figures = {
      heard: ids(46),
      people: 172,
      answered: ids(20),
      study: ids(21),
      referred: ids(5),
      due: ids(28),
      inTime: ids(23),
    };
    expect(publicCircular(circularOf(figures, [9, 6, 2, 1, 0], [30, 16]), settings)).toEqual({
      year: 2024,
      month: 2,
      sittings: 18,
      counts: {
        heard: 46,
        people: 172,
        outcomes: { answered: 20, study: 21, referred: 5, undecided: 0 },
        replies: { due: 28, inTime: 23, late: 0, open: 5 },
        townships: [9, 6, null, null, 0, 0],
        sectors: [30, 16, 0],
      },
    });
  });

  it('tells no total that is small, nor one from which a column could be told', () => {
    const shown = (heard: number, townships: number[]) =>
      publicCircular(
        circularOf({ heard: ids(heard), people: 9, answered: ids(heard) }, townships, [heard]),
        settings,
      );
    expect(shown(2, [2, 0]).counts).toBeNull();
    expect(shown(0, [0, 0]).counts).toMatchObject({ heard: 0 });
    expect(shown(4, [4, 0]).counts).toMatchObject({ heard: 4 });
  });

  it('leaves out the rest of a sentence that would give a count away by subtraction', () => {
    const replies = (inTime: number, late: number, due: number) =>
      publicCircular(
        circularOf(
          { heard: ids(9), answered: ids(9), due: ids(due), inTime: ids(inTime), late: ids(late) },
          [9],
          [9],
        ),
        settings,
      ).counts?.replies;
    expect(replies(20, 2, 30)).toEqual({ due: 30, inTime: 20, late: null, open: null });
    expect(replies(26, 2, 28)).toEqual({ due: 28, inTime: null, late: null, open: 0 });
    expect(replies(1, 1, 2)).toBeNull();
  });

  it('is of a month alone', () => {
    const year = { ...circularOf({}, [0]), period: '2024' };
    expect(() => publicCircular(year, settings)).toThrow(RangeError);
  });

  it('law: whatever is counted, an attacker who knows every total finds no hidden count', () => {
    const counts = fc.array(fc.oneof(fc.nat(3), fc.nat(20)), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(
        counts,
        counts,
        fc.tuple(fc.nat(9), fc.nat(9), fc.nat(3)),
        (townships, sectors, [a, b, c]) => {
          const heard = townships.reduce((sum, count) => sum + count, 0);
          const figures = {
            heard: ids(heard),
            study: ids(heard),
            due: ids(a + b + c),
            inTime: ids(a),
            late: ids(b),
          };
          const { counts: told } = publicCircular(circularOf(figures, townships, sectors), settings);
          if (told === null) return;
          const columns = [
            { shown: told.townships, true: [...townships, 0], total: told.heard },
            { shown: Object.values(told.outcomes), true: [0, heard, 0, 0], total: told.heard },
            ...(told.replies === null
              ? []
              : [
                  {
                    shown: [told.replies.inTime, told.replies.late, told.replies.open],
                    true: [a, b, c],
                    total: told.replies.due,
                  },
                ]),
          ];
          for (const column of columns) {
            const hidden = column.true.filter((_, index) => column.shown[index] === null);
            const rest = column.shown.reduce<number>((sum, count) => sum - (count ?? 0), column.total);
            const least = Math.min(1, ...hidden);
            // interval reasoning: each is what is left when all others are least
            const most = rest - (hidden.length - 1) * least;
            expect(hidden.length === 0 || (hidden.length > 1 && most > least)).toBe(true);
            expect(column.shown.filter((count) => count === 1 || count === 2)).toEqual([]);
          }
        },
      ),
      runs(100, 10_000),
    );
  });
});
