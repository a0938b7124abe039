import { addDays } from '@lunzhi/core/dates';
import { isAccusation, type Case } from '../cases/case.ts';
import { type Unit, unitsOf } from '../cases/case-facts.ts';
import { UNCORRECTABLE_KINDS } from '../cases/fold.ts';
import { exclusionGrounds, type ExclusionGround } from '../law/exclusions.ts';
import { wordCaseEntry } from '../locale/case-entry.ts';
import { namesIn } from '../locale/cases.ts';
import { fieldWords } from '../locale/desk-fields.ts';
import { unitName } from '../locale/name-of.ts';
import { wordSource } from '../locale/limits.ts';
import { receptionNames } from '../locale/names.ts';
import type { FormKind } from './acts.ts';
import { outcomeDraft } from './case-card.ts';
import type { DeskContext } from './context.ts';
import { factText } from './fact-text.ts';
import { followingEntries } from './following.ts';
import { schemaFields, type SchemaField } from './form-fields.ts';
import type { EntryField, EntryForm } from './form-view.ts';
import { exclusionsOf } from './exclusions.ts';
import { comersOf, seatsFor } from './receiving.ts';
import { returnCause } from './return-cause.ts';
import type { DeskState } from './state.ts';
import { deskWordsIn } from './words.ts';

/** The form of something that may follow; `null` where it may not. */
export function entryForm(
  id: string,
  kind: FormKind,
  state: DeskState,
  context: DeskContext,
): EntryForm | null {
  const own = state.cases.cases.get(id);
  if (!own || !followingEntries(own, context).some((following) => following.kind === kind)) return null;
  const { kinds } = receptionNames(context.language);
  const hidden = isAccusation(own) && kind === 'amended' ? /^petitioner\.|about$|claims$/ : /^$/;
  return {
    case: id,
    kind,
    title: kinds[kind],
    fields: schemaFields(kind)
      .filter(({ name }) => !hidden.test(name) && (name !== 'shift' || seatsFor(own, context).length > 1))
      .map((field): EntryField => ({
        name: field.name,
        label: fieldWords(kind, field.name, context.language),
        kind: field.kind,
        isRequired: field.isRequired,
        value: beginning(own, kind, field, state, context),
        options: optionsOf(own, kind, field, state, context),
      })),
  };
}

/** Units that have a case, the last one first: who replies, objects or asks for more time is one of them. */
function unitsAt({ receptions, acceptances, forwardings }: Case): readonly Unit[] {
  const handlers = [...receptions].reverse().flatMap(({ outcome }) => outcome?.handlers ?? []);
  return [
    ...handlers.filter(({ role }) => role === 'lead').map(({ unit }) => unit),
    ...[...acceptances].reverse().map(({ unit }) => unit),
    ...[...forwardings].reverse().map(({ unit }) => unit),
  ];
}

/** What a field begins with: what is so already, or what it usually is. */
function beginning(
  own: Case,
  kind: FormKind,
  { name, kind: type }: SchemaField,
  state: DeskState,
  context: DeskContext,
): string {
  const { today, names, settings, calendar, language } = context;
  const { facts, receptions } = own;
  if (kind === 'amended') return factText(own, name, context);
  if (kind === 'outcome' && receptions.length > 0) {
    const draft = outcomeDraft(own);
    const named = (ids: readonly (string | null)[]): string =>
      ids.map((of) => names.get(of ?? '') ?? '').join('、');
    if (name === 'lead') return named([draft.lead]);
    if (name === 'assist') return named(draft.assist);
    if (name === 'due') return addDays(today, draft.days);
  }
  const last = receptions[receptions.length - 1];
  switch (name) {
    case 'on':
      return kind === 'received'
        ? (own.appointment?.sitting.date ?? today)
        : kind === 'outcome'
          ? (last?.on ?? today)
          : today;
    case 'unit': {
      const [unit] =
        kind === 'objected'
          ? own.forwardings.filter(({ objected }) => objected === null).map((given) => given.unit)
          : kind === 'forwarded' || kind === 'accepted'
            ? unitsOf(facts)
            : unitsAt(own);
      return unit ? unitName(unit, namesIn(context.roster.document)) : '';
    }
    case 'units':
      return unitsOf(facts)
        .map((unit) => unitName(unit, namesIn(context.roster.document)))
        .join('、');
    case 'present':
    case 'representatives':
      return String(comersOf(facts)[name] ?? '');
    case 'step':
      return own.reviews.length > 0 && kind === 'review-requested'
        ? 're-review'
        : (own.reviews[own.reviews.length - 1]?.step ?? 'review');
    case 'ground':
      return exclusionsOf(own, state, { settings, calendar, today, language })[0]?.ground ?? '';
    case 'until':
      return kind === 'excluded'
        ? (exclusionsOf(own, state, { settings, calendar, today, language })[0]?.until ?? '')
        : '';
    case 'by':
      return kind === 'invited' ? 'phone' : '';
    case 'served.by':
      return 'hand';
    case 'cause':
      return returnCause(own, context);
    default:
      return type === 'flag' && name === 'reached' ? 'true' : '';
  }
}

function optionsOf(
  own: Case,
  kind: FormKind,
  { name, kind: type, choices }: SchemaField,
  state: DeskState,
  context: DeskContext,
): EntryField['options'] {
  const { language, settings, roster, today } = context;
  const names = receptionNames(language);
  if (name === 'corrects') return corrigible(own, state, context);
  if (name === 'shift')
    return seatsFor(own, context).map(({ shift, date, leader }) => ({
      value: shift,
      words: context.postOf(leader, date),
    }));
  if (name === 'facts.topic') return settings.topics.map((topic) => ({ value: topic, words: topic }));
  if (type === 'leaders')
    return roster.document.leaders.map(({ id, name: called }) => ({
      value: called,
      words: context.postOf(id, today),
    }));
  const lists: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    ground: names.grounds,
    cause: names.causes,
    by: kind === 'supervised' ? names.supervision : names.ways,
    'served.by': names.served,
    outcome: names.outcomes,
    result: names.results,
    step: names.steps,
    satisfaction: names.satisfactions,
    to: names.escalation,
    'facts.channel': names.channels,
    'facts.purpose': names.purposes,
    'facts.urgency': names.urgencies,
  };
  return choices.map((value) => ({
    value,
    words:
      name === 'ground'
        ? deskWordsIn(language).grounded(
            names.grounds[value as ExclusionGround],
            wordSource(exclusionGrounds[value as ExclusionGround], language),
          )
        : (lists[name]?.[value] ?? value),
  }));
}

/** Entries of a case that may be called wrong, the last one first. */
function corrigible(
  own: Case,
  { file }: DeskState,
  { language, roster }: DeskContext,
): EntryField['options'] {
  const { kinds } = receptionNames(language);
  const name = namesIn(roster.document);
  return [...own.entries].reverse().flatMap((number) => {
    const entry = file.entries[number - 1];
    if (!entry || UNCORRECTABLE_KINDS.includes(entry.kind)) return [];
    const { on, detail } = wordCaseEntry(entry, language, name);
    return [{ value: String(number), words: deskWordsIn(language).entryLine(on, kinds[entry.kind], detail) }];
  });
}
