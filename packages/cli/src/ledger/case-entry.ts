import type { Language, Roster } from '@lunzhi/core';
import {
  type Case,
  caseEntryKinds,
  type CaseEntryKind,
  hasField,
  receptionNames,
  stateOf,
} from '@lunzhi/reception/internal';
import type { CallOf } from '../input/command.ts';
import { givenDate } from '../input/dates.ts';
import { findLeader } from '../input/find-leader.ts';
import { findPlace } from '../input/find-place.ts';
import { nearest } from '../input/nearest.ts';
import { Refusal } from '../input/refusal.ts';
import { omitUndefined } from '../output/json.ts';
import type { casesAddUsage } from '../usage/cases.ts';
import { type OpenedCases, periodOf } from './opened-cases.ts';

type AddCall = CallOf<typeof casesAddUsage>;
type Options = AddCall['options'];

/** Where each option is written; those that depend on the kind, or on the roster, are in `entryOf`. */
const fieldOf: Partial<Record<keyof Options, string>> = {
  time: 'time',
  by: 'by',
  until: 'until',
  ground: 'ground',
  cause: 'cause',
  outcome: 'outcome',
  opinion: 'opinion',
  present: 'present',
  representatives: 'representatives',
  result: 'result',
  satisfaction: 'satisfaction',
  'not-reached': 'reached',
  to: 'to',
  step: 'step',
  'approved-by': 'approvedBy',
  reason: 'reason',
  told: 'toldOn',
  about: 'facts.about',
  channel: 'facts.channel',
  purpose: 'facts.purpose',
  urgency: 'facts.urgency',
  topic: 'facts.topic',
  people: 'facts.people',
  'walk-in': 'facts.walkIn',
  note: 'note',
};

/** What stands when a registration does not say it. */
const usualFacts = { channel: 'visit', purpose: 'claim', urgency: 'usual', people: 1 };

/**
 * The entry that the options of a call describe. Whether it has the form of one, and may follow, is looked at when it is
 * appended.
 *
 * @throws Refusal for a kind that there is not, or an option that it has no place for
 */
export function entryOf(
  { options }: AddCall,
  opened: OpenedCases,
  head: { at: string; author: string },
): unknown {
  const kind = kindOf(options.kind ?? '');
  const stray = (Object.keys(fieldOf) as (keyof Options)[]).find(
    (option) => options[option] !== undefined && !hasField(kind, fieldOf[option]!),
  );
  if (stray !== undefined) throw new Refusal({ code: 'option-not-of-kind', option: `--${stray}`, kind });
  const has = (field: string): boolean => hasField(kind, field);
  if (options.due !== undefined && !has('due') && !has('handlers'))
    throw new Refusal({ code: 'option-not-of-kind', option: '--due', kind });
  const { roster } = opened;
  const period = periodOf(opened);
  const date = (option: 'on' | 'date' | 'due' | 'until' | 'told'): string | undefined => {
    const given = options[option];
    return given === undefined ? undefined : givenDate(`--${option}`, given, period);
  };
  const own = options.case === undefined ? undefined : stateOf(opened.cases).cases.get(options.case);
  const on = date('on') ?? head.at.slice(0, 10);
  const leader = (given: string | undefined): string | undefined =>
    given === undefined || !roster ? given : findLeader(roster.document, given).id;
  const units = options.unit?.map((given) => unitOf(given, roster));
  const ids = (list: 'townships' | 'sectors' | 'projects', given: readonly string[] | undefined) =>
    given?.map((word) => idOf(roster, list, word));
  const facts = omitUndefined({
    registeredOn: kind === 'registered' ? on : undefined,
    ...(kind === 'registered' ? usualFacts : {}),
    ...omitUndefined({
      channel: options.channel,
      purpose: options.purpose,
      urgency: options.urgency,
      people: options.people,
      topic: options.topic,
      about: options.about,
      townships: ids('townships', options.township),
      sectors: ids('sectors', options.sector),
      projects: ids('projects', options.project),
      walkIn: options['walk-in'],
    }),
  });
  return omitUndefined({
    kind,
    ...head,
    case: options.case,
    on: has('on') ? on : undefined,
    facts: has('facts') ? facts : undefined,
    sitting: has('sitting') ? sittingOf(options, own, roster, date('date')) : undefined,
    ...(kind === 'received' && receptionOf(options, own, roster, on)),
    ...(kind === 'visited' && {
      leader: leader(options.leader),
      township: ids('townships', options.township)?.[0],
    }),
    unit: has('unit') ? units?.[0] : undefined,
    units: has('units') ? units : undefined,
    handlers: has('handlers')
      ? (units ?? []).map((unit, index) =>
          omitUndefined({ unit, role: index === 0 ? 'lead' : 'assist', due: date('due') }),
        )
      : undefined,
    due: has('due') ? date('due') : undefined,
    until: date('until'),
    time: options.time,
    by: options.by,
    ground: options.ground,
    cause: options.cause,
    outcome: options.outcome,
    opinion: options.opinion,
    responsibleLeader: leader(options['responsible-leader']),
    result: options.result,
    satisfaction: options.satisfaction,
    reached: has('reached') ? options['not-reached'] !== true : undefined,
    to: options.to,
    step: options.step,
    approvedBy: options['approved-by'],
    reason: options.reason,
    toldOn: date('told'),
    note: options.note,
  });
}

function kindOf(given: string): CaseEntryKind {
  const kind = caseEntryKinds.find((own) => own === given);
  if (kind !== undefined && kind !== 'corrected' && kind !== 'erased') return kind;
  throw new Refusal({
    code: 'bad-choice',
    option: '--kind',
    given,
    allowed: caseEntryKinds.filter((own) => own !== 'corrected' && own !== 'erased'),
    nearest: nearest(given, caseEntryKinds),
  });
}

/** The options of a call, each choice by its id: in the language of the terminal it may also be given by its name. */
export function choicesById(options: Options, language: Language): Options {
  const names = receptionNames(language);
  const tables: Partial<Record<keyof Options, readonly Readonly<Record<string, string>>[]>> = {
    kind: [names.kinds],
    channel: [names.channels],
    purpose: [names.purposes],
    urgency: [names.urgencies],
    ground: [names.grounds],
    cause: [names.causes],
    by: [names.ways, names.supervision],
    outcome: [names.outcomes],
    result: [names.results],
    satisfaction: [names.satisfactions],
    to: [names.escalation],
    step: [names.steps],
  };
  const entries = Object.entries(options).map(([option, given]) => {
    const named = tables[option as keyof Options]
      ?.flatMap((table) => Object.entries(table))
      .find(([, name]) => name === given);
    return [option, named?.[0] ?? given] as const;
  });
  return Object.fromEntries(entries) as Options;
}

const lastAppointment = (own: Case | undefined) =>
  own?.appointment ?? own?.returned[own.returned.length - 1]?.appointment;

/** @throws Refusal for options that speak of an appointment where the case never had one */
export function requireAppointment({ options }: AddCall, { cases }: OpenedCases): void {
  const { kind, date } = options;
  if (kind === undefined || date !== undefined || !hasField(kindOf(kind), 'sitting')) return;
  if (kind === 'matched')
    throw new Refusal({ code: 'option-needs', option: '--kind matched', needs: '--date' });
  const own = stateOf(cases).cases.get(options.case ?? '');
  if (own && !lastAppointment(own)) throw new Refusal({ code: 'never-matched', case: own.id });
}

/**
 * For a match the place that the roster has on that day; for all that follows, the appointment that stands. Where it is off it is
 * still said, so that whoever appends the entry can say why it cannot follow.
 */
function sittingOf(options: Options, own: Case | undefined, roster: Roster | null, date: string | undefined) {
  if (date === undefined) return lastAppointment(own)?.sitting;
  const { shift, leader } = findPlace(roster!, { date, leader: options.leader });
  return omitUndefined({ shift, date, leader: leader ?? undefined });
}

/** By appointment, as a walk-in at the place that the roster has that day, or at a visit to a township. */
function receptionOf(
  { leader, township, present = 1, representatives }: Options,
  own: Case | undefined,
  roster: Roster | null,
  on: string,
) {
  const heads = { present, representatives: representatives ?? Math.min(present, 5) };
  const [place] = township ?? [];
  if (place !== undefined) {
    const by = leader !== undefined && roster ? findLeader(roster.document, leader).id : leader;
    return { leader: by, township: idOf(roster, 'townships', place), ...heads };
  }
  const sitting = own?.appointment?.sitting;
  if (sitting) return { leader: sitting.leader, shift: sitting.shift, ...heads };
  if (!roster) throw new Refusal({ code: 'option-needs', option: '--kind received', needs: '--roster' });
  const { shift, leader: holder } = findPlace(roster, { date: on, leader });
  return omitUndefined({ leader: holder ?? undefined, shift, ...heads });
}

/** The id of what is called so in the roster's document; the word itself where it is not there, which is refused later. */
function idOf(
  roster: Roster | null,
  list: 'townships' | 'sectors' | 'projects' | 'departments',
  given: string,
): string {
  const items = roster?.document[list] ?? [];
  return (items.find(({ id }) => id === given) ?? items.find(({ name }) => name === given))?.id ?? given;
}

/** A township where it is one, else a department. */
function unitOf(given: string, roster: Roster | null) {
  const township = idOf(roster, 'townships', given);
  const isTownship = roster?.document.townships?.some(({ id }) => id === township) ?? false;
  return isTownship ? { township } : { department: idOf(roster, 'departments', given) };
}
