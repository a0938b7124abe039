import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { solveProgramme } from '../../../../bench/src/appointments/programme.ts';
import { runs } from '../../../../scripts/runs.ts';
import { isRecused } from '../cases/case-facts.ts';
import type { EntrySketch } from '../testing/case-log.ts';
import { responsibilityOf } from '../roster/sittings.ts';
import { appoint, appointmentBound } from './appoint.ts';
import { appointmentEntries } from './appointment-entries.ts';
import { appointInputs, casesOf } from './appoint.test.kit.ts';

const highs = await (await import('highs')).default();

const written = { at: '2024-06-01T08:00:00+08:00', author: '某县信访局' };

describe('appoint', () => {
  it('law: reaches on every level what an exact solver reaches', () => {
    fc.assert(
      fc.property(appointInputs(), (input) => {
        expect(appoint(input).score).toEqual(solveProgramme(highs, input));
      }),
      runs(40, 500),
    );
  });

  it('law: its certificate proves its score', () => {
    fc.assert(
      fc.property(appointInputs(), (input) => {
        const { score, certificate, isProven } = appoint(input);
        expect(isProven).toBe(true);
        expect(appointmentBound(input, certificate!.prices)).toEqual(score);
      }),
      runs(100, 2000),
    );
  });

  it('law: hears nobody who is recused, not answered for, or one too many', () => {
    fc.assert(
      fc.property(appointInputs(), (input) => {
        const { placed, unplaced } = appoint(input);
        const caseById = new Map(input.cases.map((own) => [own.id, own]));
        const sittingByShift = new Map(input.sittings.map((own) => [own.shift, own]));
        const arrangedAnew = new Set([...placed, ...unplaced].map((own) => own.case));
        const rest = input.cases.filter(({ id }) => !arrangedAnew.has(id));
        const kept = rest.flatMap(({ appointment }) => appointment ?? []);
        const heard = rest.flatMap(({ receptions }) => receptions.flatMap((own) => own.appointment ?? []));
        for (const { case: id, shift, leader } of placed) {
          const { facts } = caseById.get(id)!;
          expect(sittingByShift.get(shift)!.leader).toBe(leader);
          expect(responsibilityOf(sittingByShift.get(shift)!, facts)).not.toBeNull();
          expect(isRecused(facts, leader)).toBe(false);
        }
        for (const { shift } of input.sittings) {
          const all = [...placed, ...[...kept, ...heard].map(({ sitting }) => sitting)];
          expect(all.filter((own) => own.shift === shift).length).toBeLessThanOrEqual(
            input.settings.mostPerSitting,
          );
        }
        expect(
          rest.filter(({ stage, receptions }) => stage === 'waiting' && receptions.length === 0),
        ).toEqual([]);
      }),
      runs(100, 2000),
    );
  });

  it('law: tells who is heard by dates, then by ids; who is alike comes in the order of ids', () => {
    fc.assert(
      fc.property(appointInputs(), fc.integer({ min: 2, max: 6 }), (input, count) => {
        const sorted = (all: readonly string[]): string[] => [...all].sort();
        const { placed, unplaced } = appoint(input);
        const told = placed.map(({ date, case: id }) => `${date} ${id}`);
        expect(told).toEqual(sorted(told));
        expect(unplaced.map((own) => own.case)).toEqual(sorted(unplaced.map((own) => own.case)));
        const facts = input.cases[0]?.facts;
        if (!facts) return;
        const ids = Array.from({ length: count }, (_, index) => `z${count - index}`);
        const alike = ids.flatMap((id): EntrySketch[] => [
          { kind: 'registered', case: id, facts: { ...facts, walkIn: false } },
          { kind: 'screened', case: id },
        ]);
        const dates = new Map(
          appoint({ ...input, cases: casesOf([...input.entries, ...alike]) }).placed.map((own) => [
            own.case,
            own.date,
          ]),
        );
        const own = sorted(ids).map((id) => dates.get(id) ?? '9999');
        expect(own).toEqual(sorted(own));
      }),
      runs(60, 1000),
    );
  });

  it('law: arranged once more it changes nothing', () => {
    fc.assert(
      fc.property(appointInputs(), (input) => {
        const first = appoint(input);
        const cases = casesOf([...input.entries, ...appointmentEntries(first, written)]);
        const again = appoint({ ...input, cases });
        expect(again.score.moved).toBe(0);
        expect(again.placed.map((own) => [own.case, own.shift])).toEqual(
          first.placed.map((own) => [own.case, own.shift]),
        );
      }),
      runs(100, 2000),
    );
  });

  it('law: leaves nothing on a day that is past, and takes up what was excluded until one', () => {
    fc.assert(
      fc.property(appointInputs(), (input) => {
        const { placed, unplaced, lost, availableAgain } = appoint(input);
        const { today } = input;
        for (const { id, stage, appointment, excluded } of input.cases) {
          const isTaken = [...placed, ...unplaced].some((own) => own.case === id);
          const isPast = appointment !== null && appointment.sitting.date < today;
          expect(lost.some((own) => own.case === id && own.why === 'past')).toBe(isPast);
          if (isPast) expect(isTaken).toBe(true);
          if (stage === 'excluded') expect(isTaken).toBe(excluded!.until! < today);
        }
        for (const id of availableAgain)
          expect(input.cases.find((own) => own.id === id)!.stage).toBe('excluded');
      }),
      runs(100, 2000),
    );
  });

  it('law: whatever the order of the cases, they are heard on the same days', () => {
    fc.assert(
      fc.property(appointInputs(), (input) => {
        expect(appoint({ ...input, cases: [...input.cases].reverse() })).toEqual(appoint(input));
      }),
      runs(50, 500),
    );
  });

  it('law: with leave to move some of what is arranged it reaches what an exact solver reaches', () => {
    fc.assert(
      fc.property(appointInputs({ cases: 15 }), fc.integer({ min: 1, max: 4 }), (own, improve) => {
        const input = { ...own, improve };
        const { score, isProven } = appoint(input);
        expect(isProven).toBe(true);
        expect(score.moved).toBeLessThanOrEqual(improve);
        expect({ ...score, moved: 0 }).toEqual(solveProgramme(highs, input));
      }),
      runs(30, 200),
    );
  });
});
