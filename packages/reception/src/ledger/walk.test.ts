import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays } from '@lunzhi/core/dates';
import { runs } from '../../../../scripts/runs.ts';
import type { CaseState } from '../cases/case.ts';
import type { CaseFile } from '../cases/case-file.ts';
import { caseFactsSchema } from '../cases/case-facts.ts';
import type { CaseEntry, CaseEntryKind } from '../cases/entry.ts';
import { correctedEntries, foldCases } from '../cases/fold.ts';
import { stages } from '../cases/case.ts';
import { type EntrySketch, makeCaseFile, makeSitting } from '../testing/case-log.ts';
import { makeCounty } from '../testing/county.ts';
import { entryArbitrary } from '../testing/entry-arbitrary.ts';
import { appendCaseEntries } from './append.ts';
import { CaseModel } from './case-model.test.kit.ts';
import { rebuiltCase } from './rebuilt-case.test.kit.ts';
import { stateOf } from './state-of.ts';

const sittings = [
  makeSitting('2024-03-11', 'A'),
  makeSitting('2024-03-12', 'B'),
  makeSitting('2024-03-13', 'A'),
];

const world = { document: makeCounty(), cases: ['c1', 'c2', 'c3', 'c4'], sittings };
const FIRST_DAY = Date.parse('2024-03-01T08:00:00Z');

/** Kinds that lead on from where a case stands, so that walks come far. */
const NEXT: Readonly<Record<string, readonly CaseEntryKind[]>> = {
  none: ['registered'],
  registered: ['screened', 'received'],
  waiting: ['matched'],
  matched: ['consented'],
  consented: ['invited', 'received'],
  invited: ['received', 'missed'],
  received: ['outcome'],
  'in-hand': ['replied', 'supervised'],
  replied: ['called-back', 'review-requested', 'closed'],
  'called-back': ['closed', 'review-decided'],
  closed: ['reopened'],
  withdrawn: ['reopened'],
};

const anything = entryArbitrary(world);

/** Entries for a case in a stage: mostly such as lead on, now and then any. */
const leadingOn = new Map(
  Object.entries(NEXT).map(([stage, kinds]) => [
    stage,
    fc.oneof({ weight: 4, arbitrary: entryArbitrary(world, kinds) }, { weight: 1, arbitrary: anything }),
  ]),
);

const entriesOf = (stage: string): fc.Arbitrary<EntrySketch> => leadingOn.get(stage) ?? anything;
/** Written down on the day itself, or now and then later: it may be of a day before what it answers or ends. */
const daysAgo = (): fc.Arbitrary<number> =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(6) });
const anyCase = (): fc.Arbitrary<string> => fc.constantFrom(...world.cases);

/** The entry as somebody would write it who looks at the case: of a day, of the appointment that stands. */
function fitted(entry: EntrySketch, day: string, { cases }: CaseState): EntrySketch {
  if (!('case' in entry)) return { ...entry, ...('on' in entry && { on: day }) };
  const own = cases.get(entry.case);
  const standing = own?.appointment?.sitting;
  if (entry.kind === 'registered') return { ...entry, facts: { ...entry.facts, registeredOn: day } };
  if (entry.kind === 'received' && !standing && own?.facts.walkIn !== true) {
    const { shift: _, ...visit } = entry;
    return { ...visit, on: day, township: 't1' };
  }
  if (entry.kind === 'received' && standing)
    return { ...entry, on: standing.date, leader: standing.leader, shift: standing.shift };
  return {
    ...entry,
    ...('on' in entry && { on: day }),
    ...('sitting' in entry && standing && { sitting: standing }),
  };
}

/** What the regulation and the notice forbid, whatever was entered. */
function requireAllowed({ cases }: CaseState): void {
  const inSitting = new Map<string, number>();
  for (const own of cases.values()) {
    const { appointment, facts, receptions } = own;
    expect(caseFactsSchema.safeParse(facts).success).toBe(true);
    if (appointment) {
      expect((facts.recusals ?? []).map(({ leader }) => leader)).not.toContain(appointment.sitting.leader);
      expect(own.excluded).toBeNull();
    }
    for (const reception of receptions) {
      expect(reception.representatives).toBeLessThanOrEqual(Math.min(5, reception.present));
      if (reception.appointment) expect(reception.appointment.consented).not.toBeNull();
      else if (reception.shift !== null)
        expect([facts.walkIn, reception.on]).toEqual([true, facts.registeredOn]);
      if (reception.outcome) expect(reception.outcome.on >= reception.on).toBe(true);
    }
    for (const of of [appointment, ...receptions.map((reception) => reception.appointment)])
      if (of) inSitting.set(of.sitting.shift, (inSitting.get(of.sitting.shift) ?? 0) + 1);
    const units = own.extensions.map(({ unit }) => JSON.stringify(unit));
    expect(new Set(units).size).toBe(units.length);
    own.reviews.forEach(({ step }, index) => {
      if (step === 're-review')
        expect(own.reviews[index - 1]).toMatchObject({ step: 'review', decided: { on: expect.any(String) } });
    });
    if (own.stage === 'closed' && !own.excluded) {
      expect(own.replies.length).toBeGreaterThan(0);
      expect(own.supervisions.filter(({ answered }) => answered === null)).toEqual([]);
    }
  }
  expect(Math.max(0, ...inSitting.values())).toBeLessThanOrEqual(3);
}

it('law: entries are refused and folded as a plain model has it, nothing is lost, nothing forbidden comes about', () => {
  const reached = new Set<string>();
  const refused = new Set<string>();
  fc.assert(
    fc.property(fc.gen(), (draw) => {
      let file: CaseFile = makeCaseFile();
      let model = new CaseModel();
      let clock = FIRST_DAY;
      for (let step = 0; step < 45; step++) {
        clock += draw(fc.nat, 20) * 3_600_000;
        const at = `${new Date(clock).toISOString().slice(0, 19)}+08:00`;
        const state = stateOf(file);
        const id = draw(anyCase);
        const isFitted = draw(fc.nat, 5) > 0;
        const drawn = draw(entriesOf, isFitted ? (state.cases.get(id)?.stage ?? 'none') : '');
        if (drawn.kind === 'erased') continue;
        const own = 'case' in drawn ? { ...drawn, case: id } : drawn;
        const day = addDays(at.slice(0, 10), -draw(daysAgo));
        const written = isFitted ? fitted(own, day, state) : own;
        const entry = { at, author: '某县信访局', ...written } as CaseEntry;
        const { file: after, diagnostics } = appendCaseEntries(file, [entry]);
        const said = diagnostics.find(({ severity }) => severity === 'error')?.code ?? null;
        if (said !== null) refused.add(said);
        // what settings, days of limits and the room of a sitting refuse is tested elsewhere
        const isElsewhere = ['sitting-full', 'extension-too-long', 'due-too-early', 'one-lead'].includes(
          said ?? '',
        );
        if (entry.kind === 'corrected') {
          const { corrects } = entry;
          const gone = correctedEntries(file.entries);
          const wrong = file.entries[corrects - 1];
          const without = CaseModel.of(file.entries, new Set([...gone, corrects]));
          const expected = !wrong
            ? 'unknown-entry'
            : gone.has(corrects)
              ? 'corrected-already'
              : wrong.kind === 'corrected'
                ? 'never-corrected'
                : without
                  ? null
                  : 'rests-on';
          if (!isElsewhere) expect(said).toBe(expected);
          if (after) model = without!;
        } else if (isElsewhere) {
          expect(after).toBeNull();
          continue;
        } else expect([entry.kind, said]).toEqual([entry.kind, model.enter(entry)]);
        if (!after) continue;
        expect(file.entries.every((known, index) => known === after.entries[index])).toBe(true);
        file = after;
        for (const { stage: now } of stateOf(file).cases.values()) reached.add(now);
      }
      const state = stateOf(file);
      expect(state).toEqual(foldCases(file.entries));
      const stagesOf = (all: ReadonlyMap<string, { readonly stage: string }>) =>
        Object.fromEntries([...all].map(([id, { stage }]) => [id, stage]));
      expect(stagesOf(state.cases)).toEqual(stagesOf(model.cases));
      const wrong = correctedEntries(file.entries);
      for (const { stage: _, ...own } of state.cases.values())
        expect(own).toEqual(rebuiltCase(own.id, file.entries, wrong));
      const visits = file.entries.flatMap((entry, index) => {
        if (entry.kind !== 'visited' || wrong.has(index + 1)) return [];
        const { on, leader, township } = entry;
        return [{ entry: index + 1, on, leader, township }];
      });
      expect(state.visits).toEqual(visits);
      requireAllowed(state);
    }),
    runs(300, 5000),
  );
  expect([...reached].sort()).toEqual([...stages].sort());
  expect(refused.size).toBeGreaterThan(12);
});
