import * as fc from 'fast-check';
import type { Language, RosterDocument } from '../../document/schema.ts';
import { pointerSteps } from '../../document/pointer.ts';
import type { Roster } from '../../roster/roster.ts';
import { openSession, type Session } from '../session.ts';
import type { DocumentEdit } from '../acts.ts';
import type { FormField, FormList, FormRow, FormSectionId, FormView } from './form-view.ts';

const listsOf = (form: FormView): readonly FormList[] =>
  form.sections.flatMap(({ lists }) =>
    lists.flatMap((list) => [list, ...list.rows.flatMap((row) => row.lists)]),
  );

export const rowsOf = (form: FormView): readonly FormRow[] => listsOf(form).flatMap(({ rows }) => rows);

/** Every field that can be written. */
export const fieldsOf = (form: FormView): readonly FormField[] => [
  ...form.sections.flatMap(({ fields }) => fields),
  ...rowsOf(form).flatMap(({ fields }) => fields),
  ...form.sections.flatMap(({ rules }) =>
    rules.flatMap((rule) => [
      ...(rule.switch ? [rule.switch] : []),
      ...rule.settings,
      ...rule.sentence.flatMap((piece) => (typeof piece === 'string' ? [] : [piece])),
    ]),
  ),
];

/** The field of a document at a pointer, or of a rule. */
export function fieldAt(session: Session, pointer: string, rule?: string): FormField {
  const own = fieldsOf(session.form()).find(
    ({ address }) => address.pointer === pointer && address.rule === rule,
  );
  if (!own) throw new Error(`There is no field ${rule ?? ''}${pointer}.`);
  return own;
}

export const write = (session: Session, pointer: string, text: string, rule?: string) => {
  const { address, text: was } = fieldAt(session, pointer, rule);
  return session.act({ kind: 'write-field', at: address, was, text });
};

export const edit = (session: Session, own: DocumentEdit) => session.act(own);

export const removal = (session: Session, pointer: string): DocumentEdit => {
  const row = rowsOf(session.form()).find((own) => own.pointer === pointer);
  return { kind: 'remove-item', pointer, was: row!.title };
};

export const add = (session: Session, list: string, texts: Readonly<Record<string, string>>) =>
  session.act({ kind: 'add-item', list, texts });

export const sectionOf = (session: Session, id: FormSectionId) =>
  session.form().sections.find((own) => own.id === id)!;

/** What somebody types, and what it stands for; `undefined` where it is nothing that could be read. */
export interface Typing {
  readonly text: string;
  readonly value?: unknown;
}

const dates: readonly Typing[] = [
  { text: '2024.2.20', value: '2024-02-20' },
  { text: '2024年2月21日', value: '2024-02-21' },
  { text: ' ２０２４／３／５ ', value: '2024-03-05' },
  { text: '20240401', value: '2024-04-01' },
  { text: '2024-9-13', value: '2024-09-13' },
  { text: '2024.2.30' },
  { text: '明天' },
  { text: '', value: null },
];
const numbers: readonly Typing[] = [
  { text: '2', value: 2 },
  { text: '０', value: 0 },
  { text: '0.5', value: 0.5 },
  { text: '-3', value: -3 },
  { text: '三' },
  { text: '', value: null },
];
const texts: readonly Typing[] = [
  { text: '县委副书记、县长', value: '县委副书记、县长' },
  { text: '  <b>甲</b> ', value: '<b>甲</b>' },
  { text: '', value: null },
];

/** Typings for a field, by what it is. */
function typingsFor({ kind, address, text, options }: FormField, form: FormView): readonly Typing[] {
  if (kind === 'date') return dates;
  if (kind === 'number') return numbers;
  if (kind === 'flag') return [{ text: text === 'on' ? '' : 'on' }];
  if (kind === 'choice')
    return [...form.options[options!]!.map(({ value }) => ({ text: value })), { text: '没有这一项' }];
  const key = pointerSteps(address.pointer).pop()!;
  if (kind === 'text' && ['name', 'title', 'issuer', 'note', 'reason'].includes(key)) return texts;
  const known = (form.options[options ?? ''] ?? []).map(({ value }) => value);
  return [
    { text: known.slice(0, 2).join('，') },
    { text: known.slice(-1).join('') },
    { text: '周一至周三' },
    { text: '8:30-12:00, 14:30–17:30' },
    { text: '每月1次' },
    { text: '10天' },
    { text: '没有的人' },
    { text: '' },
  ];
}

/** Numbers from which an edit is made once it is known what the form looks like. */
export interface FormDraws {
  readonly kind: number;
  readonly which: number;
  readonly other: number;
}

export const formDraws: fc.Arbitrary<FormDraws> = fc.record({
  kind: fc.nat(99),
  which: fc.nat(9999),
  other: fc.nat(99),
});

const from = <Item>(items: readonly Item[], draw: number): Item => items[draw % items.length]!;

export interface DrawnEdit {
  readonly edit: DocumentEdit;
  /** Of a plain field: what ought to stand there, `null` for nothing. */
  readonly value?: unknown;
}

/** Mostly writes, with rows that come, go and move in between. */
export function editOf({ kind, which, other }: FormDraws, form: FormView): DrawnEdit {
  const rows = rowsOf(form);
  if (kind < 60 || rows.length === 0) {
    const field = from(fieldsOf(form), which);
    const typing = from(typingsFor(field, form), other);
    const isPlain = 'value' in typing && field.address.rule === undefined;
    const edit: DocumentEdit = { kind: 'write-field', at: field.address, was: field.text, text: typing.text };
    return { edit, ...(isPlain && { value: typing.value }) };
  }
  if (kind < 75) {
    const list = from(listsOf(form), which);
    const drawn = list.draft.map((field, index): [string, string] => [
      field.address.pointer,
      from(typingsFor(field, form), other + index).text,
    ]);
    return { edit: { kind: 'add-item', list: list.pointer, texts: Object.fromEntries(drawn) } };
  }
  const { pointer, title: was } = from(rows, which);
  if (kind < 90) return { edit: { kind: 'remove-item', pointer, was } };
  return { edit: { kind: 'move-item', pointer, was, to: other % 4 } };
}

/** A document with a rule of a constraint that no form knows. */
export const withForeignRule = (document: RosterDocument, rule: object): RosterDocument => ({
  ...document,
  rules: [...(document.rules ?? []), rule as never],
});

/** A session of a document, or of a roster where one is given. */
export const sessionOf = (
  document: unknown,
  {
    roster,
    ...more
  }: { readonly roster?: Roster; readonly language?: Language; readonly today?: string } = {},
): Session => openSession({ ...(roster ? { roster } : { document: document as RosterDocument }), ...more });
