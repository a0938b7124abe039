import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '@lunzhi/core/dates';
import { runs } from '../../../../scripts/runs.ts';
import type { Case } from '../cases/case.ts';
import { effectiveSettings } from '../cases/settings.ts';
import { type HeldSitting, sittingsOf } from '../roster/sittings.ts';
import { makeFacts, makeSitting } from '../testing/case-log.ts';
import { makeCounty, makeRoster } from '../testing/county.ts';
import { appoint } from './appoint.ts';
import { appointmentEntries } from './appointment-entries.ts';
import type { AppointInput } from './appointment-problem.ts';
import { appointInputs, casesOf } from './appoint.test.kit.ts';

const written = { at: '2024-06-01T08:00:00+08:00', author: '某县信访局' };

const answers = ({ facts }: Case, sitting: HeldSitting): boolean =>
  (['projects', 'sectors', 'townships'] as const).some((kind) =>
    facts[kind]?.some((id) => sitting[kind].has(id)),
  );

const isRecused = ({ facts }: Case, { leader }: HeldSitting): boolean =>
  facts.recusals?.some((own) => own.leader === leader) ?? false;

const hasDeclined = ({ returned }: Case, { shift, leader }: HeldSitting): boolean =>
  returned.some(
    ({ appointment: { declined, sitting } }) =>
      declined !== null && sitting.shift === shift && sitting.leader === leader,
  );

const inHorizon = ({ horizon }: AppointInput, date: string): boolean =>
  date >= horizon.from && date <= horizon.to;

const caseIn = ({ cases }: AppointInput, id: string): Case => cases.find((own) => own.id === id)!;

describe('what is said of appointments', () => {
  it('is late from the day after the last on which the office wants a case heard, and costs from then on', () => {
    const cases = casesOf([
      { kind: 'registered', case: 'c1', facts: makeFacts({ registeredOn: '2024-03-01' }) },
      { kind: 'screened', case: 'c1' },
    ]);
    const lateness = (usual: number) => {
      const { placed, score } = appoint({
        cases,
        sittings: sittingsOf(makeRoster(makeCounty(), { '2024-03-11': 'A' }), '2024-03-01', '2024-03-31'),
        horizon: { from: '2024-03-11', to: '2024-03-11' },
        today: '2024-03-04',
        settings: effectiveSettings({ hearWithin: { usual } }),
      });
      return [placed.map(({ late }) => late), score.late];
    };
    expect(lateness(10)).toEqual([[false], 0]);
    expect(lateness(9)).toEqual([[true], 1]);
  });

  it('law: a case is late that is placed after the days in which the office wants it heard', () => {
    fc.assert(
      fc.property(appointInputs(), (input) => {
        const { placed, score } = appoint(input);
        expect(score.late).toBe(placed.filter(({ late }) => late).length);
        for (const { case: id, date, late } of placed) {
          const { registeredOn, urgency } = caseIn(input, id).facts;
          expect(late).toBe(date > addDays(registeredOn, input.settings.hearWithin[urgency]));
        }
      }),
      runs(100, 2000),
    );
  });

  it('law: why a case has no sitting, and which one is the next that fits', () => {
    fc.assert(
      fc.property(appointInputs(), (input) => {
        for (const { case: id, why, next } of appoint(input).unplaced) {
          const own = caseIn(input, id);
          const coming = input.sittings.filter(({ date }) => date >= input.horizon.from);
          const fitting = coming.filter((sitting) => answers(own, sitting) && !isRecused(own, sitting));
          const open = fitting.filter((sitting) => !hasDeclined(own, sitting));
          const later = open.filter(({ date }) => date > input.horizon.to);
          expect(next?.shift).toBe(later[0]?.shift);
          const isNow = ({ date }: HeldSitting): boolean => inHorizon(input, date);
          const expected = open.some(isNow)
            ? 'full'
            : fitting.some(isNow)
              ? 'declined'
              : later.length > 0
                ? 'later'
                : coming.some((sitting) => answers(own, sitting) && isRecused(own, sitting))
                  ? 'recused'
                  : 'nobody';
          expect(why).toBe(expected);
        }
      }),
      runs(150, 3000),
    );
  });

  it('says that all sittings that fit were declined, and which one comes next', () => {
    const sitting = makeSitting('2024-03-11', 'A');
    const ofCase = { case: 'c1', sitting };
    const held = { '2024-03-11': 'A', '2024-03-12': 'B', '2024-03-20': 'A' };
    const { unplaced } = appoint({
      cases: casesOf([
        { kind: 'registered', case: 'c1', facts: makeFacts() },
        { kind: 'screened', case: 'c1' },
        { kind: 'matched', ...ofCase },
        { kind: 'declined', ...ofCase },
      ]),
      sittings: sittingsOf(makeRoster(makeCounty(), held), '2024-03-01', '2024-03-31'),
      horizon: { from: '2024-03-11', to: '2024-03-15' },
      today: '2024-03-08',
      settings: effectiveSettings(),
    });
    expect(unplaced).toMatchObject([{ case: 'c1', why: 'declined', next: { date: '2024-03-20' } }]);
  });

  it('law: which sittings hear nobody, and whether a case would have fitted', () => {
    const reached = new Set<boolean>();
    fc.assert(
      fc.property(appointInputs(), (input) => {
        const { placed, unplaced, idle } = appoint(input);
        const anew = new Set([...placed, ...unplaced].map((own) => own.case));
        const kept = input.cases.filter(({ id }) => !anew.has(id));
        const heard = kept.flatMap(({ appointment, receptions }) => [
          ...(appointment ? [appointment.sitting.shift] : []),
          ...receptions.map(({ shift }) => shift),
        ]);
        const missedAt = input.cases.flatMap(({ receptions }) => receptions.map(({ shift }) => shift));
        const taken = new Set([...heard, ...missedAt, ...placed.map(({ shift }) => shift)]);
        const free = input.sittings.filter(({ date, shift }) => inHorizon(input, date) && !taken.has(shift));
        expect(idle.map(({ shift }) => shift)).toEqual(free.map(({ shift }) => shift));
        for (const { shift, isWanted } of idle) {
          const sitting = input.sittings.find((own) => own.shift === shift)!;
          const fits = [...anew].some((id) => {
            const own = caseIn(input, id);
            const isOpen = !isRecused(own, sitting) && !hasDeclined(own, sitting);
            return answers(own, sitting) && isOpen && own.facts.registeredOn <= sitting.date;
          });
          expect(isWanted).toBe(fits);
          reached.add(isWanted);
        }
      }),
      runs(100, 2000),
    );
    expect(reached.has(false)).toBe(true);
  });

  it('and the counties that are drawn have a case of every kind', () => {
    const reached = new Set<string>();
    fc.assert(
      fc.property(appointInputs(), (input) => {
        const { unplaced, lost } = appoint(input);
        for (const { why } of [...unplaced, ...lost]) reached.add(why);
      }),
      { numRuns: 600, seed: 1 },
    );
    expect([...reached].sort()).toEqual(['declined', 'full', 'later', 'nobody', 'past', 'recused', 'void']);
  });

  it('law: what is written down takes back what is off, says why, and arranges what is new', () => {
    fc.assert(
      fc.property(appointInputs(), (input) => {
        const found = appoint(input);
        const entries = appointmentEntries(found, written);
        for (const own of input.cases) {
          const { appointment, id } = own;
          const [back, ...more] = entries.filter((entry) => entry.kind === 'returned' && entry.case === id);
          const place = found.placed.find((placed) => placed.case === id);
          const matched = entries.filter((entry) => entry.kind === 'matched' && entry.case === id);
          expect(more).toEqual([]);
          const isAnew = place !== undefined || found.unplaced.some((other) => other.case === id);
          const lost = found.lost.find((other) => other.case === id);
          const stays = place !== undefined && place.before === place.shift;
          expect(matched).toHaveLength(place && !stays ? 1 : 0);
          expect(back !== undefined).toBe(appointment !== null && isAnew && !stays);
          if (back?.kind !== 'returned') continue;
          const cause = lost ? (lost.why === 'past' ? 'day-passed' : 'leader-changed') : 'office';
          expect(back.cause).toBe(cause);
          if (lost?.why === 'past') expect(appointment!.sitting.date < input.today).toBe(true);
        }
      }),
      runs(100, 2000),
    );
  });
});
