import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { runs } from '../../../../scripts/runs.ts';
import { makeDocument } from '../testing/documents.ts';
import { place } from './plain-entries.test.kit.ts';
import { type ReplanBasis, replanningOf, successorOn } from './replanning.ts';

const date = '2024-03-06';
const inPost = (isThere: boolean) => [
  { title: '副县长', ...(isThere ? { from: date } : { to: '2024-03-05' }) },
];

describe('a successor', () => {
  it('law: is the next in post of those who follow each other, of whoever is out of it', () => {
    const leader = fc.record({ isInPost: fc.boolean(), succeeds: fc.option(fc.nat(4)) });
    fc.assert(
      fc.property(fc.array(leader, { minLength: 1, maxLength: 5 }), (drawn) => {
        const leaders = drawn.map(({ isInPost, succeeds }, index) => ({
          id: `L${index}`,
          posts: inPost(isInPost),
          ...(succeeds !== null && { succeeds: `L${succeeds}` }),
        }));
        const successor = successorOn(makeDocument({ leaders }));
        drawn.forEach((_, start) => {
          // those who follow each other, until nobody does, or one that was there before
          const line = [start];
          for (;;) {
            const last = line[line.length - 1]!;
            const next = drawn.findLastIndex(({ succeeds }) => succeeds === last);
            if (next < 0 || line.includes(next)) break;
            line.push(next);
          }
          const found = line.find((index) => drawn[index]!.isInPost);
          const expected = found === undefined || found === start ? null : `L${found}`;
          expect(successor(`L${start}`, date)).toBe(expected);
        });
        expect(successor(null, date)).toBeNull();
        expect(successor('谁', date)).toBeNull();
      }),
      runs(300, 10_000),
    );
  });

  it('is there for somebody whom the document no longer has', () => {
    const leaders = [{ id: 'B', succeeds: 'A' }, 'C'];
    expect(successorOn(makeDocument({ leaders }))('A', date)).toBe('B');
  });
});

describe('a re-planning', () => {
  const shift = (day: string): string => `2024-03-${day}/main/1`;
  const held = (day: string, leader: string | null) => place(shift(day), leader);
  const basis: ReplanBasis = {
    // A has left, and B has come for him
    document: makeDocument({
      leaders: [{ id: 'A', posts: inPost(false) }, { id: 'B', succeeds: 'A', posts: inPost(true) }, 'C', 'D'],
    }),
    assignments: new Map(
      [
        held('05', 'A'),
        held('06', 'A'),
        held('07', 'C'),
        held('08', null),
        held('11', null),
        held('12', 'D'),
        held('13', 'D'),
      ].map((own) => [own.shift, own]),
    ),
    published: null,
    // the 8th is still empty, the 12th was filled since; D has the 13th since A left
    vacated: new Map([
      [shift('08'), 'C'],
      [shift('12'), 'C'],
    ]),
    handedOver: new Map([[shift('13'), 'A']]),
    away: new Set(['2024-03-08 C', '2024-03-12 C']),
  };
  const kept = (own: Partial<ReplanBasis>): string[] =>
    [...replanningOf({ ...basis, ...own }, { today: date, frozenThrough: date }).keptHolders].map(
      ([id, { holder, successor }]) =>
        `${id.slice(8, 10)} ${holder}${successor === null ? '' : ` → ${successor}`}`,
    );

  it('keeps who holds a place or gave it up, or who has succeeded him', () => {
    expect(kept({})).toEqual(['05 A', '06 A → B', '07 C', '08 C', '11 null', '12 D', '13 D → B']);
  });

  it('keeps no more than what the public knows of', () => {
    const through = (day: string) => ({ published: { version: 1, through: `2024-03-${day}`, revision: 1 } });
    expect(kept(through('06'))).toEqual(['05 A', '06 A → B']);
    expect(kept(through('01'))).toEqual([]);
  });

  test('finds all places but those given up and still empty, and who was away until then', () => {
    const { knownPlaces, ...rest } = replanningOf(basis, { today: date, frozenThrough: '2024-03-08' });
    expect([...knownPlaces]).toEqual(['05', '06', '07', '11', '12', '13'].map(shift));
    expect(rest).toMatchObject({ today: date, frozenThrough: '2024-03-08', away: basis.away });
  });
});
