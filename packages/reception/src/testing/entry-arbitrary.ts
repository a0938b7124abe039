import * as fc from 'fast-check';
import type { RosterDocument } from '@lunzhi/core';
import { addDays } from '@lunzhi/core/dates';
import { type CaseEntryKind, outcomes, satisfactions, type Sitting } from '../cases/entry.ts';
import { type ExclusionGround, exclusionGrounds } from '../law/exclusions.ts';
import { factsArbitrary, privateTextArbitrary } from './arbitraries.ts';
import type { EntrySketch } from './case-log.ts';

/** What entries may speak of. */
export interface EntryWorld {
  readonly document: RosterDocument;
  readonly cases: readonly string[];
  readonly sittings: readonly Sitting[];
}

type Drawn<Kind extends CaseEntryKind> = fc.Arbitrary<Omit<Extract<EntrySketch, { kind: Kind }>, 'kind'>>;

/**
 * An entry of any kind, well formed and of the world's own ids; whether it can follow what went before is another question.
 *
 * @param kinds those wanted; all when left out
 */
export function entryArbitrary(
  world: EntryWorld,
  kinds?: readonly CaseEntryKind[],
): fc.Arbitrary<EntrySketch> {
  const { document, cases, sittings } = world;
  const { from, to } = document.period;
  const days = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
  const date = fc.integer({ min: -10, max: days + 60 }).map((day) => addDays(from, day));
  const pick = <Item>(items: readonly Item[] = []): fc.Arbitrary<Item> => fc.constantFrom(...items);
  const idOf = (list: readonly { readonly id: string }[] = []): fc.Arbitrary<string> =>
    pick(list).map(({ id }) => id);
  const unit = fc.oneof(
    idOf(document.townships).map((township) => ({ township })),
    idOf(document.departments).map((department) => ({ department })),
  );
  const leader = idOf(document.leaders);
  const sitting = pick(sittings);
  const ofCase = { case: pick(cases) };
  const facts = factsArbitrary(document, from, to);
  const grounds = Object.keys(exclusionGrounds) as ExclusionGround[];
  const step = fc.constantFrom('review' as const, 're-review' as const);
  const served = fc.record({ on: date, by: fc.constantFrom('hand', 'post', 'online', 'left') });
  const atSitting = { ...ofCase, sitting };
  const onADay = { ...ofCase, on: date };

  const drawn: { readonly [Kind in CaseEntryKind]: Drawn<Kind> } = {
    registered: fc.record({ ...ofCase, facts }),
    amended: fc.record({
      ...ofCase,
      facts: fc.oneof(
        facts.map(({ urgency, about }) => ({ urgency, about })),
        facts.map(({ people, townships = [] }) => ({ people, townships })),
        facts.map(({ purpose, recusals = [] }) => ({ purpose, recusals })),
        facts.map(({ registeredOn }) => ({ registeredOn })),
      ),
    }),
    screened: fc.oneof(fc.record(ofCase), fc.record({ ...ofCase, leavesOut: privateTextArbitrary })),
    excluded: fc.record(
      { ...ofCase, ground: pick(grounds), until: date, sentTo: privateTextArbitrary },
      { requiredKeys: ['case', 'ground'] },
    ),
    forwarded: fc.oneof(fc.record({ ...onADay, unit }), fc.record({ ...onADay, unit, due: date })),
    objected: fc.record({ ...onADay, unit }),
    accepted: fc.record({ ...onADay, unit }),
    extended: fc.record(
      {
        ...ofCase,
        unit,
        until: date,
        approvedBy: privateTextArbitrary,
        reason: privateTextArbitrary,
        toldOn: date,
      },
      { requiredKeys: ['case', 'unit', 'until', 'approvedBy'] },
    ),
    matched: fc.oneof(fc.record(atSitting), fc.record({ ...atSitting, time: fc.constant('09:30') })),
    asked: fc.record(atSitting),
    consented: fc.record(atSitting),
    declined: fc.record(atSitting),
    returned: fc.record({
      ...ofCase,
      cause: fc.constantFrom('leader-changed', 'reception-stopped', 'petitioner', 'office'),
    }),
    invited: fc.record({ ...atSitting, by: fc.constantFrom('phone', 'letter', 'message', 'in-person') }),
    notified: fc.record({ ...atSitting, units: fc.array(unit, { minLength: 1, maxLength: 3 }) }),
    missed: fc.record(atSitting),
    received: fc
      .record({ ...ofCase, sitting, present: fc.integer({ min: 1, max: 8 }) })
      .map(({ sitting: held, present, ...own }) => ({
        ...own,
        on: held.date,
        leader: held.leader,
        shift: held.shift,
        present,
        representatives: Math.min(present, 5),
      })),
    outcome: fc.record(
      {
        ...onADay,
        outcome: pick(outcomes),
        opinion: privateTextArbitrary,
        handlers: fc.array(fc.record({ unit, role: fc.constantFrom('lead', 'assist'), due: date }), {
          maxLength: 3,
        }),
        responsibleLeader: leader,
      },
      { requiredKeys: ['case', 'on', 'outcome', 'opinion', 'handlers'] },
    ),
    replied: fc.record(
      { ...onADay, unit, result: fc.constantFrom('supported', 'explained', 'not-supported'), served },
      { requiredKeys: ['case', 'on', 'unit', 'result'] },
    ),
    'review-requested': fc.record({ ...onADay, step }),
    'review-decided': fc.record(
      { ...onADay, step, hearingDays: fc.constantFrom(0, 12), served },
      { requiredKeys: ['case', 'on', 'step'] },
    ),
    'called-back': fc.record({ ...onADay, reached: fc.boolean(), satisfaction: pick(satisfactions) }),
    supervised: fc.record(
      { ...onADay, unit, by: fc.constantFrom('phone', 'letter', 'talk', 'visit'), due: date },
      { requiredKeys: ['case', 'on', 'unit', 'by'] },
    ),
    escalated: fc.record({ ...onADay, to: fc.constantFrom('offices', 'joint-meeting') }),
    closed: fc.record({ ...onADay, note: privateTextArbitrary }, { requiredKeys: ['case', 'on'] }),
    reopened: fc.record(onADay),
    withdrawn: fc.record(onADay),
    corrected: fc.record({ corrects: fc.integer({ min: 1, max: 60 }) }),
    visited: fc.record({ on: date, leader, township: idOf(document.townships) }),
    erased: fc.record({ cases: fc.subarray([...cases], { minLength: 1, maxLength: 3 }) }),
  };
  const wanted = kinds ?? (Object.keys(drawn) as CaseEntryKind[]);
  return fc.oneof(
    ...wanted.map((kind) =>
      (drawn[kind] as fc.Arbitrary<object>).map((fields) => ({ kind, ...fields }) as EntrySketch),
    ),
  );
}
