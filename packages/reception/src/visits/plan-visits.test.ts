import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayNumber, weekdayOn } from '@lunzhi/core/dates';
import { runs } from '../../../../scripts/runs.ts';
import { isAccusation } from '../cases/case.ts';
import { foldCases } from '../cases/fold.ts';
import { effectiveSettings } from '../cases/settings.ts';
import { sampleArbitrary } from '../testing/arbitraries.ts';
import { makeEntries } from '../testing/case-log.ts';
import { planVisits, visitBound } from './plan-visits.ts';
import { datesOf, quarterOf, asQuarter, windowsOf } from './quarter.ts';
import type { VisitInput } from './visit-problem.ts';

const isWorkingDay = (date: string): boolean => weekdayOn(date) < 6;

const inputs: fc.Arbitrary<VisitInput> = sampleArbitrary({ sittings: 12, cases: 8 }).chain(
  ({ roster, cases }) =>
    fc
      .record({
        length: fc.integer({ min: 6, max: 12 }),
        begin: fc.nat(6),
        late: fc.nat(6),
        visitsPerQuarter: fc.integer({ min: 1, max: 2 }),
        absences: fc.array(fc.record({ leader: fc.nat(7), day: fc.nat(12), days: fc.nat(5) }), {
          maxLength: 4,
        }),
        made: fc.array(fc.record({ leader: fc.nat(7), township: fc.nat(5), day: fc.nat(12) }), {
          maxLength: 2,
        }),
      })
      .map(({ length, begin, late, visitsPerQuarter, absences, made }) => {
        const { document } = roster;
        const from = addDays('2024-03-01', begin);
        const leaders = document.leaders.map((leader, index) => ({
          ...leader,
          absences: absences
            .filter((own) => own.leader % document.leaders.length === index)
            .map(({ day, days }) => ({ from: addDays(from, day), to: addDays(from, day + days) })),
        }));
        const townships = document.townships!;
        const entries = makeEntries([
          ...[...cases].flatMap(([id, facts]) => [
            { kind: 'registered' as const, case: id, facts },
            { kind: 'screened' as const, case: id },
          ]),
          ...made.map(({ leader, township, day }) => ({
            kind: 'visited' as const,
            on: addDays(from, day),
            leader: leaders[leader % leaders.length]!.id,
            township: townships[township % townships.length]!.id,
          })),
        ]);
        return {
          roster: { ...roster, document: { ...document, leaders } },
          state: foldCases(entries),
          settings: effectiveSettings({ visitsPerQuarter }),
          span: { from, to: addDays(from, length - 1) },
          today: addDays(from, Math.max(0, late - 3)),
          isWorkingDay,
        };
      }),
);

/** Whether a leader may go on a day, from the document and the roster as they are written. */
const mayGo = ({ roster, today }: VisitInput, leader: string, date: string): boolean =>
  date >= today &&
  isWorkingDay(date) &&
  !roster.assignments.some((own) => own.leader === leader && own.date === date) &&
  !roster.document.leaders
    .find(({ id }) => id === leader)!
    .absences!.some(({ from, to }) => from <= date && date <= to!);

interface Wanted {
  readonly leader: string;
  readonly from: string;
  readonly to: string;
  /** Twice the day about which it is wanted. */
  readonly target: number;
}

/** Every visit that is due: of each window first one of each leader, evenly spread over its days. */
function wantedOf({ roster, span, settings, state }: VisitInput): Wanted[] {
  return windowsOf(span, settings.visitsPerQuarter).flatMap(({ from, to }) => {
    const linked = roster.document.leaders.map(({ id, townships = [] }) =>
      roster.document
        .townships!.filter((own) => townships.includes(own.id))
        .map((township) => ({ leader: id, township: township.id })),
    );
    const open = [0, 1, 2, 3, 4, 5]
      .flatMap((rank) => linked.flatMap((own) => own.slice(rank, rank + 1)))
      .filter(
        ({ leader, township }) =>
          !state.visits.some(
            (own) => own.leader === leader && own.township === township && own.on >= from && own.on <= to,
          ),
      );
    const [first, last] = [dayNumber(from), dayNumber(to)];
    return open.map(({ leader }, index) => ({
      leader,
      from,
      to,
      target: 2 * first - 1 + Math.floor(((2 * index + 1) * (last - first + 1)) / open.length),
    }));
  });
}

/** The least score of one leader, by trying every way. */
function leastOf(input: VisitInput, leader: string): readonly [number, number] {
  const due = wantedOf(input).filter((own) => own.leader === leader);
  let best: readonly [number, number] = [Infinity, Infinity];
  const goOn = (index: number, taken: ReadonlySet<string>, missing: number, far: number): void => {
    if (index === due.length) {
      if (missing < best[0] || (missing === best[0] && far < best[1])) best = [missing, far];
      return;
    }
    goOn(index + 1, taken, missing + 1, far);
    const { from, to, target } = due[index]!;
    for (let date = from; date <= to; date = addDays(date, 1))
      if (!taken.has(date) && mayGo(input, leader, date))
        goOn(index + 1, new Set(taken).add(date), missing, far + (2 * dayNumber(date) - target) ** 2);
  };
  goOn(0, new Set(), 0, 0);
  return best;
}

describe('planVisits', () => {
  it('law: leaves as few out, and is spread as evenly, as any plan', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { score } = planVisits(input);
        const least = input.roster.document.leaders.map(({ id }) => leastOf(input, id));
        expect(score).toEqual([0, 1].map((level) => least.reduce((sum, own) => sum + own[level]!, 0)));
      }),
      runs(100, 3000),
    );
  });

  it('law: its certificate proves its score', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { score, certificate } = planVisits(input);
        expect(visitBound(input, certificate.prices)).toEqual(score);
        const [first] = Object.keys(certificate.prices);
        if (first === undefined) return;
        expect(visitBound(input, { ...certificate.prices, [first]: [0.5, 0] })).toBeNull();
      }),
      runs(100, 3000),
    );
  });

  it('law: nobody makes two visits a day, or one while he serves or is away', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { planned } = planVisits(input);
        const days = planned.map(({ leader, date }) => `${leader} ${date}`);
        expect(new Set(days).size).toBe(days.length);
        for (const { leader, date, window } of planned) {
          expect(mayGo(input, leader, date)).toBe(true);
          expect(window.from <= date && date <= window.to).toBe(true);
        }
      }),
      runs(100, 3000),
    );
  });

  it('law: a case is proposed for one visit at most, in its township, to a leader who may hear it', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { planned } = planVisits(input);
        const proposed = planned.flatMap(({ cases }) => cases);
        expect(new Set(proposed).size).toBe(proposed.length);
        for (const { cases, township, leader, date } of planned)
          for (const id of cases) {
            const own = input.state.cases.get(id)!;
            expect(isAccusation(own)).toBe(false);
            const { facts } = own;
            expect(facts.townships).toContain(township);
            expect(facts.recusals?.map((own) => own.leader) ?? []).not.toContain(leader);
            expect(facts.registeredOn <= date).toBe(true);
          }
      }),
      runs(100, 3000),
    );
  });
});

describe('what is said of visits', () => {
  it('law: each visit of a window is made, planned or missing, and why it is missing', () => {
    const reached = new Set<string>();
    fc.assert(
      fc.property(inputs, (input) => {
        const { planned, missing, made } = planVisits(input);
        const { roster, span, settings, state } = input;
        const named = (of: { leader: string; township: string; window: object }): string =>
          `${of.leader} ${of.township} ${JSON.stringify(of.window)}`;
        const all = windowsOf(span, settings.visitsPerQuarter).flatMap((window) =>
          roster.document.leaders.flatMap(({ id: leader, townships = [] }) =>
            townships.map((township) => ({ leader, township, window })),
          ),
        );
        expect([...planned, ...missing, ...made].map(named).sort()).toEqual(all.map(named).sort());
        for (const { leader, township, window, date } of made) {
          expect(window.from <= date && date <= window.to).toBe(true);
          expect(state.visits).toContainEqual(expect.objectContaining({ leader, township, on: date }));
        }
        const wasMade = all.filter(({ leader, township, window: { from, to } }) =>
          state.visits.some(
            (own) => own.leader === leader && own.township === township && own.on >= from && own.on <= to,
          ),
        );
        expect(made.map(named).sort()).toEqual(wasMade.map(named).sort());
        for (const { leader, window, why } of missing) {
          const days = datesOf(window).filter((date) => mayGo(input, leader, date));
          expect(why).toBe(window.to < input.today ? 'past' : days.length === 0 ? 'no-day' : 'other-visits');
          reached.add(why);
        }
      }),
      runs(150, 3000),
    );
    expect(reached.size).toBeGreaterThan(1);
  });

  it('law: cases are proposed for the first visit that may take them, the first to be heard first', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { settings, state } = input;
        const hearBy = (id: string): string => {
          const { registeredOn, urgency } = state.cases.get(id)!.facts;
          return addDays(registeredOn, settings.hearWithin[urgency]);
        };
        const open = new Set(state.cases.keys());
        for (const { leader, township, date, cases } of planVisits(input).planned) {
          const waiting = [...open]
            .filter((id) => {
              const { facts, stage } = state.cases.get(id)!;
              const isRecused = facts.recusals?.some((own) => own.leader === leader) ?? false;
              const isThere = facts.townships?.includes(township) ?? false;
              const isSecret = facts.purpose === 'accusation';
              return stage === 'waiting' && !isSecret && isThere && !isRecused && facts.registeredOn <= date;
            })
            .sort((a, b) => (hearBy(a) < hearBy(b) ? -1 : hearBy(a) > hearBy(b) ? 1 : a < b ? -1 : 1));
          expect(cases).toEqual(waiting.slice(0, settings.mostPerSitting));
          for (const id of cases) open.delete(id);
        }
      }),
      runs(100, 3000),
    );
  });
});

describe('quarterOf', () => {
  it('is three months, from their first day to their last', () => {
    expect([1, 2, 3, 4].map((quarter) => quarterOf(2024, quarter))).toEqual([
      { from: '2024-01-01', to: '2024-03-31' },
      { from: '2024-04-01', to: '2024-06-30' },
      { from: '2024-07-01', to: '2024-09-30' },
      { from: '2024-10-01', to: '2024-12-31' },
    ]);
  });
});

describe('asQuarter', () => {
  it('knows every quarter again, and no span that a day is missing from or added to', () => {
    for (const quarter of [1, 2, 3, 4]) {
      const { from, to } = quarterOf(2024, quarter);
      expect(asQuarter({ from, to })).toEqual({ year: 2024, quarter });
      for (const off of [-1, 1]) {
        expect(asQuarter({ from: addDays(from, off), to })).toBe(null);
        expect(asQuarter({ from, to: addDays(to, off) })).toBe(null);
      }
    }
    expect(asQuarter({ from: '2024-01-01', to: '2025-03-31' })).toBe(null);
  });
});

describe('windowsOf', () => {
  it('divides a quarter into windows that follow one another', () => {
    expect(windowsOf(quarterOf(2024, 1), 3)).toEqual([
      { from: '2024-01-01', to: '2024-01-30' },
      { from: '2024-01-31', to: '2024-02-29' },
      { from: '2024-03-01', to: '2024-03-31' },
    ]);
  });
});
