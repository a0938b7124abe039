import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs, times } from '../../../../scripts/runs.ts';
import { isInPost } from '../document/on-a-day.ts';
import type { RosterDocument } from '../document/schema.ts';
import { appendEntry } from '../ledger/append-entry.ts';
import type { LedgerEntry } from '../roster/ledger-entry.ts';
import type { Roster } from '../roster/roster.ts';
import { compareScores, type Score } from '../score/score.ts';
import {
  constraints,
  livedRoster,
  sceneArbitrary,
  wholeScore,
  written,
} from '../explain/published-roster.test.kit.ts';
import { propose } from './propose.ts';
import { isComparable } from './rank-proposals.ts';
import type { Proposal } from './proposal.ts';

const entryOf = ({ entry }: Proposal): LedgerEntry => ({ ...entry, ...written });

const isAbsent = ({ leaders, commonAbsences }: RosterDocument, id: string, date: string): boolean =>
  [...(leaders.find((leader) => leader.id === id)!.absences ?? []), ...(commonAbsences ?? [])].some(
    ({ from, to = from }) => from <= date && date <= to,
  );

describe('proposals', () => {
  it('law: each difference is that of two rosters scored from scratch, and each entry may be written', async () => {
    let seen = 0;
    await fc.assert(
      fc.asyncProperty(sceneArbitrary, async (drawn) => {
        const roster = await livedRoster(drawn);
        if (!roster) return;
        const before = wholeScore(roster);
        const { date } = roster.assignments[drawn.pick % roster.assignments.length]!;
        const { places } = propose(roster, { date, limit: 2, constraints });
        for (const { substitutes, exchanges } of places)
          for (const proposal of [...substitutes, ...exchanges]) {
            seen++;
            const { roster: after, diagnostics } = appendEntry(roster, entryOf(proposal), { constraints });
            const problems = diagnostics.filter(
              ({ severity, code }) => severity === 'error' || code === 'accepts-unbroken',
            );
            expect(problems).toEqual([]);
            const then = wholeScore(after!);
            const levels = Object.keys(then) as (keyof Score)[];
            expect(proposal.score).toEqual(
              Object.fromEntries(levels.map((level) => [level, then[level] - before[level]])),
            );
            for (const level of levels)
              expect(
                proposal.rules
                  .filter((rule) => rule.level === level)
                  .reduce((sum, { cost }) => sum + cost, 0),
              ).toBe(proposal.score[level]);
          }
      }),
      runs(8, 200),
    );
    expect(seen).toBeGreaterThan(times(0, 300));
  });

  it('law: proposes everybody in post, not absent and free that day, and nobody else', async () => {
    await fc.assert(
      fc.asyncProperty(sceneArbitrary, async (drawn) => {
        const roster = await livedRoster({ ...drawn, rules: [], steps: drawn.steps.slice(0, 1) });
        if (!roster) return;
        const { date } = roster.assignments[drawn.pick % roster.assignments.length]!;
        const gaveUp = roster.ledger.flatMap((entry) => (entry.kind === 'vacated' ? [entry] : []));
        const mayServe = (id: string, on: string): boolean =>
          isInPost(
            roster.document.leaders.find((leader) => leader.id === id)!,
            on,
          ) &&
          !isAbsent(roster.document, id, on) &&
          !gaveUp.some(({ from, shift }) => from === id && shift.startsWith(on)) &&
          !roster.assignments.some((place) => place.date === on && place.leader === id);
        const ids = roster.document.leaders.map(({ id }) => id);
        const { places } = propose(roster, { date, limit: 1000, constraints });
        expect(places.map(({ shift }) => shift)).toEqual(
          roster.assignments.filter((place) => place.date === date).map(({ shift }) => shift),
        );
        for (const { holder, substitutes, exchanges, found, reason, unable } of places) {
          const told = substitutes.map(({ standIn }) => standIn.leader.id);
          expect([...told].sort()).toEqual(ids.filter((id) => mayServe(id, date)).sort());
          const trades = roster.assignments.filter(
            (place) =>
              holder &&
              place.leader !== null &&
              place.leader !== holder.id &&
              place.date > date &&
              mayServe(place.leader, date) &&
              mayServe(holder.id, place.date),
          );
          expect(exchanges.map(({ inReturn }) => inReturn!.shift).sort()).toEqual(
            trades.map(({ shift }) => shift).sort(),
          );
          expect(found).toEqual({ substitutes: told.length, exchanges: trades.length });
          const isEmpty = told.length + trades.length === 0;
          expect(reason).toBe(isEmpty ? 'nobody' : null);
          expect(unable.map(({ id }) => id)).toEqual(isEmpty ? ids : []);
        }
      }),
      runs(8, 250),
    );
  });

  it('law: ranks by rules broken, share, services shared where scores are comparable, score, protocol order', async () => {
    await fc.assert(
      fc.asyncProperty(sceneArbitrary, async (drawn) => {
        const roster = await livedRoster({ ...drawn, rules: [] });
        if (!roster) return;
        const { date } = roster.assignments[drawn.pick % roster.assignments.length]!;
        const protocol = roster.document.leaders.map(({ id }) => id);
        const { places } = propose(roster, { date, limit: 1000, constraints });
        for (const { substitutes, exchanges } of places)
          for (const listed of [substitutes, exchanges]) {
            const group = ({ breaks, standIn }: Proposal): number =>
              (breaks.length > 0 ? 2 : 0) + (standIn.takesPart ? 0 : 1);
            const best = (at: number): Score =>
              listed
                .filter((one) => group(one) === at)
                .map(({ score }) => score)
                .reduce((a, b) => (compareScores(b, a) < 0 ? b : a));
            const shared = ({ standIn, inReturn }: Proposal): number =>
              standIn.shared.length + (inReturn?.shared.length ?? 0);
            listed.slice(1).forEach((later, index) => {
              const earlier = listed[index]!;
              expect(group(earlier)).toBeLessThanOrEqual(group(later));
              if (group(earlier) !== group(later)) return;
              const [one, other] = [earlier, later].map((each) =>
                isComparable(each.score, best(group(each))) ? shared(each) : -1,
              );
              expect(one).toBeGreaterThanOrEqual(other!);
              if (one !== other) return;
              const order = compareScores(earlier.score, later.score);
              expect(order).toBeLessThanOrEqual(0);
              if (order !== 0) return;
              const [first, second] = [earlier, later].map(({ standIn }) =>
                protocol.indexOf(standIn.leader.id),
              );
              expect(first!).toBeLessThanOrEqual(second!);
              if (first === second) expect(earlier.inReturn!.date <= later.inReturn!.date).toBe(true);
            });
          }
      }),
      runs(8, 250),
    );
  });

  it('law: gives the same answer whether the roster was looked at before or not, and lists a beginning of all', async () => {
    await fc.assert(
      fc.asyncProperty(sceneArbitrary, async (drawn) => {
        const roster = await livedRoster({ ...drawn, rules: [], steps: [] });
        if (!roster) return;
        const { date } = roster.assignments[drawn.pick % roster.assignments.length]!;
        const all = propose(roster, { date, limit: 1000, constraints });
        propose(roster, { date: roster.assignments[0]!.date, constraints });
        expect(propose(roster, { date, limit: 1000, constraints })).toEqual(all);
        expect(
          propose(JSON.parse(JSON.stringify(roster)) as Roster, { date, limit: 1000, constraints }),
        ).toEqual(all);
        expect(JSON.parse(JSON.stringify(all))).toEqual(all);
        const few = propose(roster, { date, limit: 2, constraints });
        few.places.forEach(({ substitutes }, index) =>
          expect(substitutes).toEqual(all.places[index]!.substitutes.slice(0, 2)),
        );
      }),
      runs(8, 200),
    );
  });
});
