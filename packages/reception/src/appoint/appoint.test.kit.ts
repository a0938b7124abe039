import fc from 'fast-check';
import type { Case } from '../cases/case.ts';
import { foldCases } from '../cases/fold.ts';
import { effectiveSettings } from '../cases/settings.ts';
import { fits, sittingsOf } from '../roster/sittings.ts';
import { sampleArbitrary, type SampleSize } from '../testing/arbitraries.ts';
import { type EntrySketch, makeEntries } from '../testing/case-log.ts';
import type { AppointInput } from './appointment-problem.ts';

/** The cases after more entries of each. */
export const casesOf = (sketches: readonly EntrySketch[]): Case[] => [
  ...foldCases(makeEntries(sketches)).cases.values(),
];

/**
 * A small county whose cases wait, some of them after their leader has declined, or have appointments that stand, or whose
 * place has changed hands, or were heard at a sitting already; all within what a sitting may take. Walk-ins come on top. With
 * the entries that made the cases.
 */
export const appointInputs = (
  size: SampleSize = {},
): fc.Arbitrary<AppointInput & { readonly entries: readonly EntrySketch[] }> =>
  sampleArbitrary(size).chain(({ roster, document, cases }) =>
    fc
      .record({
        draws: fc.infiniteStream(fc.nat(1_000_000)),
        most: fc.integer({ min: 1, max: 3 }),
        from: fc.nat(5),
        before: fc.nat(3),
        left: fc.nat(4),
        hearWithin: fc.record(
          { usual: fc.nat(60), urgent: fc.nat(20), major: fc.nat(10) },
          { requiredKeys: [] },
        ),
      })
      .map(({ draws, most, from, before, left, hearWithin }) => {
        const next = (below: number): number => (draws.next().value as number) % below;
        const sittings = sittingsOf(roster, document.period.from, document.period.to);
        const first = sittings[Math.min(from, sittings.length - 1)]!;
        const last = sittings[Math.max(0, sittings.length - 1 - left)]!;
        const taken = new Map<string, number>();
        const entries = [...cases].flatMap(([id, facts]): EntrySketch[] => {
          const held = sittings[next(sittings.length)]!;
          const people = { leader: held.leader, shift: held.shift, present: 1, representatives: 1 };
          const received: EntrySketch = { kind: 'received', case: id, on: held.date, ...people };
          if (facts.walkIn && next(2) === 0)
            return [
              { kind: 'registered', case: id, facts: { ...facts, recusals: [], registeredOn: held.date } },
              received,
            ];
          const registered: EntrySketch = { kind: 'registered', case: id, facts };
          if (next(8) === 0) {
            const until = next(2) === 0 ? '2024-02-20' : '2030-01-01';
            return [registered, { kind: 'excluded', case: id, ground: 'heard-recently', until }];
          }
          const screened: EntrySketch[] = [registered, { kind: 'screened', case: id }];
          const used = taken.get(held.shift) ?? 0;
          if (next(2) === 0 || used === most || !fits(held, facts) || held.date < facts.registeredOn)
            return screened;
          taken.set(held.shift, used + 1);
          const leader = next(6) === 0 ? 'somebody-else' : held.leader;
          const sitting = { shift: held.shift, date: held.date, leader };
          const ofCase = { case: id, sitting };
          const arranged: EntrySketch[] = [...screened, { kind: 'matched', ...ofCase }];
          const then = next(10) - 3;
          if (then < 1) return [...arranged, { kind: 'declined', ...ofCase }];
          if (then < 3) return arranged;
          const consented: EntrySketch[] = [...arranged, { kind: 'consented', ...ofCase }];
          if (then === 3) return consented;
          if (then === 4) return [...consented, { ...received, leader }];
          const invited: EntrySketch[] = [...consented, { kind: 'invited', ...ofCase, by: 'phone' }];
          return then === 5 ? invited : [...invited, { kind: 'missed', ...ofCase }];
        });
        return {
          entries,
          cases: casesOf(entries),
          sittings,
          horizon: { from: first.date, to: last.date < first.date ? first.date : last.date },
          today: sittings[Math.max(0, sittings.indexOf(first) - before)]!.date,
          settings: effectiveSettings({ mostPerSitting: most, hearWithin }),
        };
      }),
  );
