import { isDate } from '@lunzhi/core/dates';
import type { Case } from '../cases/case.ts';
import type { CaseFacts, Petitioner, Unit } from '../cases/case-facts.ts';
import type { CaseEntry } from '../cases/entry.ts';
import { conceal } from '../cases/private.ts';
import { fieldWords } from '../locale/desk-fields.ts';
import type { DeskActOf, DeskRefusal } from './acts.ts';
import type { DeskContext } from './context.ts';
import { factText } from './fact-text.ts';
import { LISTS, schemaFields, type SchemaField } from './form-fields.ts';
import { seatFor } from './receiving.ts';

const MARK = /[、，,;；\n]/;

const namesOf = (text: string): string[] =>
  text
    .split(MARK)
    .map((name) => name.trim())
    .filter((name) => name !== '');

interface Named {
  readonly id: string;
  readonly name: string;
}

type Read = { readonly value: unknown } | DeskRefusal;

/** What was typed into a form as the entry it stands for, or which field cannot be read. */
export function readForm(
  { case: id, entry: kind, fields: typed, at, author }: DeskActOf<'record'>,
  own: Case,
  context: DeskContext,
): CaseEntry | DeskRefusal {
  const values: Record<string, unknown> = {};
  for (const field of schemaFields(kind)) {
    const text = (typed[field.name] ?? '').trim();
    // what a form does not show, or nobody has touched, stays as it is
    const isKept = typed[field.name] === undefined || text === factText(own, field.name, context);
    if (kind === 'amended' && isKept) continue;
    const label = fieldWords(kind, field.name, context.language);
    const isEmptied = kind === 'amended' && field.name !== 'note';
    if (text === '' && field.kind !== 'flag' && !(isEmptied && canBeEmpty(field))) {
      if (field.isRequired || isEmptied) return { why: 'field-missing', field: field.name, label };
      continue;
    }
    const read = readField(field, text, label, context);
    if ('why' in read) return read;
    values[field.name] = read.value;
  }
  if (kind === 'amended' && Object.keys(values).every((name) => name === 'note'))
    return { why: 'nothing-changes' };
  const written = { kind, at, author, ...(kind !== 'corrected' && { case: id }) };
  const sitting = sittingOf(kind, own, context, values['shift'] as string | undefined);
  if ('why' in sitting) return sitting as DeskRefusal;
  return { ...written, ...shaped(values, own, kind), ...sitting } as unknown as CaseEntry;
}

/** Whether a fact may be taken back: lists, and what is known of a person beside the name. */
const canBeEmpty = ({ name, kind }: SchemaField): boolean =>
  kind === 'lines' || LISTS.has(kind) || (name.startsWith('petitioner.') && name !== 'petitioner.name');

function readField({ name, kind }: SchemaField, text: string, label: string, context: DeskContext): Read {
  const { document } = context.roster;
  switch (kind) {
    case 'date':
      return isDate(text) ? { value: text } : { why: 'field-unread', field: name, label, text };
    case 'number': {
      const number = Number(text.normalize('NFKC'));
      return Number.isInteger(number) ? { value: number } : { why: 'field-unread', field: name, label, text };
    }
    case 'flag':
      return { value: text === 'true' };
    case 'choice':
      return { value: name === 'corrects' ? Number(text) : text };
    case 'lines':
      return {
        value: text
          .split('\n')
          .map((line) => line.trim())
          .filter((line) => line !== '')
          .map(conceal),
      };
    case 'unit':
    case 'units': {
      const units = readNames<Unit>(name, text, [
        ...(document.departments ?? []).map((own) => ({ ...own, value: { department: own.id } })),
        ...(document.townships ?? []).map((own) => ({ ...own, value: { township: own.id } })),
      ]);
      if ('why' in units || kind === 'units') return units;
      return units.value.length > 1 ? { why: 'single-name', field: name, label } : { value: units.value[0] };
    }
    case 'leaders':
      return readNames(
        name,
        text,
        document.leaders.map((own) => ({ ...own, value: own.id })),
      );
    case 'townships':
    case 'sectors':
    case 'projects':
    case 'departments':
      return readNames(
        name,
        text,
        (document[kind] ?? []).map((own) => ({ ...own, value: own.id })),
      );
    default:
      return { value: text };
  }
}

function readNames<Value>(
  field: string,
  text: string,
  known: readonly (Named & { readonly value: Value })[],
): { readonly value: Value[] } | DeskRefusal {
  const found: Value[] = [];
  for (const name of namesOf(text)) {
    const own = known.find((item) => item.name === name);
    if (!own) return { why: 'name-unknown', field, text: name };
    found.push(own.value);
  }
  return { value: found };
}

/** Values by their fields as the entry has them. */
function shaped(
  values: Readonly<Record<string, unknown>>,
  own: Case,
  kind: CaseEntry['kind'],
): Record<string, unknown> {
  const entry: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(values)) {
    const [room, key] = name.split('.');
    if (key === undefined) entry[name] = value;
    else if (room !== 'petitioner') entry[room!] = { ...(entry[room!] as object), [key]: value };
  }
  if (!('served.on' in values)) delete entry['served'];
  if (kind === 'amended') entry['facts'] = { ...(entry['facts'] as object), ...changedFacts(values, own) };
  return kind === 'outcome' ? withHandlers(entry, own) : entry;
}

/** The first petitioner and the recusals keep what the form does not show of them. */
function changedFacts(values: Readonly<Record<string, unknown>>, { facts }: Case): Partial<CaseFacts> {
  const person = Object.entries(values).filter(([name]) => name.startsWith('petitioner.'));
  const recused = values['facts.recusals'] as readonly string[] | undefined;
  const [first, ...others] = facts.petitioners ?? [];
  return {
    ...(person.length > 0 && {
      petitioners: [
        Object.fromEntries(
          Object.entries<unknown>({
            ...(first ?? { name: null }),
            ...Object.fromEntries(person.map(([name, value]) => [name.split('.')[1]!, value])),
          }).filter(([, value]) => value !== ''),
        ) as unknown as Petitioner,
        ...others,
      ],
    }),
    ...(recused && {
      recusals: recused.map((leader) => facts.recusals?.find((one) => one.leader === leader) ?? { leader }),
    }),
  };
}

function withHandlers(
  { lead, assist, due, responsibleLeader, ...rest }: Readonly<Record<string, unknown>>,
  { receptions }: Case,
): Record<string, unknown> {
  const units = [
    ...(lead ? [{ unit: lead, role: 'lead', due }] : []),
    ...((assist as readonly unknown[] | undefined) ?? []).map((unit) => ({ unit, role: 'assist', due })),
  ];
  const reception = receptions[receptions.length - 1];
  return {
    ...rest,
    handlers: units,
    ...(responsibleLeader === true && reception && { responsibleLeader: reception.leader }),
  };
}

/** Of which sitting an entry speaks: that of the appointment, or where a walk-in is heard today. */
function sittingOf(
  kind: CaseEntry['kind'],
  own: Case,
  context: DeskContext,
  chosen: string | undefined,
): object | DeskRefusal {
  const sitting = own.appointment?.sitting;
  if (kind !== 'received')
    return ['asked', 'consented', 'declined', 'invited', 'notified', 'missed'].includes(kind) && sitting
      ? { sitting }
      : {};
  const seat = seatFor(own, context, chosen);
  return 'why' in seat ? seat : { leader: seat.leader, shift: seat.shift };
}
