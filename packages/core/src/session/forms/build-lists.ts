import { childOf, toPointer, valueAt } from '../../document/pointer.ts';
import { dateWords } from '../../locale/dates.ts';
import type { RosterAssignment } from '../../roster/roster.ts';
import { factsOf, labelOf } from '../../document/field.ts';
import { documentLists, listWords } from '../../document/lists.ts';
import { leaderSchema } from '../../document/schema-leaders.ts';
import { draftField, type FormMaking, itemFormFields } from './build-fields.ts';
import { absentLeader, titleOf } from './edit-document.ts';
import { type FieldSpec, itemFields } from './field-kinds.ts';
import type { FormDuty, FormField, FormList, FormNote, FormRow } from './form-view.ts';

/** Duties of a leader within some days. */
export type DutiesWithin = (leader: string, from: string, to: string) => readonly RosterAssignment[];

/** What is asked for when an item is added: of items shown one at a time what they need, else what offices mostly write. */
function draftOf(list: string, isPages: boolean, making: FormMaking): FormField[] {
  const isAsked = ({ isNeeded, facts }: FieldSpec): boolean =>
    isPages ? isNeeded : !facts.isAdvanced && !facts.skipOnAdd;
  return Object.entries(itemFields[list]!).flatMap(([key, spec]) =>
    isAsked(spec) ? [draftField(key, spec, making)] : [],
  );
}

const noDuties = { duties: [], dutyWords: '' } as const;

/** A row of any list; what is said of no field of it is said of the row. */
export function makeRow(steps: readonly string[], making: FormMaking, more: Partial<FormRow> = {}): FormRow {
  const pointer = toPointer(steps);
  const fields = itemFormFields(steps, making);
  return {
    pointer,
    title: titleOf(making.context.document, steps),
    cells: [],
    fields,
    lists: [],
    ...noDuties,
    ...more,
    notes: making.notes.take(pointer),
  };
}

/** How many items a list of the document has. */
const lengthAt = (steps: readonly string[], { context: { document } }: FormMaking): number => {
  const items = valueAt(document, steps);
  return Array.isArray(items) ? items.length : 0;
};

export function makeList(
  steps: readonly string[],
  making: FormMaking,
  rowOf: (item: readonly string[]) => FormRow = (item) => makeRow(item, making),
  columns: readonly string[] = [],
): FormList {
  const list = steps[steps.length - 1]!;
  const { layout } = documentLists.get(list)!.facts.list!;
  return {
    pointer: toPointer(steps),
    ...listWords(list, making.context.language),
    layout: layout ? 'pages' : 'lines',
    isOrdered: layout === 'ordered-pages',
    columns,
    rows: Array.from({ length: lengthAt(steps, making) }, (_, at) => rowOf([...steps, String(at)])),
    draft: draftOf(list, layout !== undefined, making),
  };
}

/** The leaders, each with his posts. */
export function leaderList(making: FormMaking): FormList {
  const { words, context } = making;
  const columns = ['posts', 'townships', 'sectors'].map((key) =>
    labelOf(key, factsOf(leaderSchema.shape[key as 'posts']), context.language),
  );
  const names = Array.from({ length: lengthAt(['leaders'], making) }, (_, at) => {
    const name = valueAt(context.document, ['leaders', String(at), 'name']);
    return typeof name === 'string' ? name.replace(/\s+/g, '') : '';
  });
  const namesakesOf = (own: number): FormNote[] => {
    const ranks = names.flatMap((name, at) =>
      at !== own && name !== '' && name === names[own] ? [at + 1] : [],
    );
    return ranks.length === 0 ? [] : [{ severity: 'warning', sentence: words.namesakes(ranks) }];
  };
  const rowOf = (item: readonly string[]): FormRow => {
    const posts = makeList([...item, 'posts'], making);
    const fields = itemFormFields(item, making);
    const text = (key: string): string =>
      fields.find(({ address }) => address.pointer === toPointer([...item, key]))!.text;
    const titles = posts.rows.map(({ title }) => title).join(context.language === 'zh-CN' ? '；' : '; ');
    const pointer = toPointer(item);
    const id = valueAt(context.document, [...item, 'id']);
    return {
      pointer,
      title: titleOf(context.document, item),
      ...(typeof id === 'string' && { leader: id }),
      cells: [titles, text('townships'), text('sectors')],
      fields,
      lists: [posts, makeList([...item, 'preferences'], making)],
      ...noDuties,
      // absences have a section of their own
      notes: [...making.notes.take(pointer), ...namesakesOf(Number(item[1]))],
    };
  };
  return makeList(['leaders'], making, rowOf, columns);
}

/** Absences of all leaders in one list, in protocol order. */
export function absenceList(making: FormMaking, dutiesWithin: DutiesWithin): FormList {
  const { words, context } = making;
  const count = lengthAt(['leaders'], making);
  const rows = Array.from({ length: count }, (_, at) => String(at)).flatMap((at) => {
    const leader = valueAt(context.document, ['leaders', at]);
    const steps = ['leaders', at, 'absences'];
    return Array.from({ length: lengthAt(steps, making) }, (__, index) => {
      const item = [...steps, String(index)];
      const id = String(childOf(leader, 'id'));
      const duties = dutiesOf(dutiesWithin, id, valueAt(context.document, item), making);
      return makeRow(item, making, {
        cells: [context.names('leaders').nameOf.get(id) ?? id],
        duties,
        dutyWords: duties.length > 0 ? words.duties : '',
      });
    });
  });
  const who = draftField('leader', absentLeader, making);
  return {
    pointer: '/absences',
    ...listWords('absences', context.language),
    layout: 'lines',
    isOrdered: false,
    columns: [who.label],
    rows,
    draft: [
      who,
      ...Object.entries(itemFields['absences']!).map(([key, spec]) => draftField(key, spec, making)),
    ],
  };
}

function dutiesOf(
  dutiesWithin: DutiesWithin,
  leader: string,
  absence: unknown,
  { context }: FormMaking,
): readonly FormDuty[] {
  const from = childOf(absence, 'from');
  const to = childOf(absence, 'to') ?? from;
  if (typeof from !== 'string' || typeof to !== 'string') return [];
  return dutiesWithin(leader, from, to).map(({ date, shift }) => ({
    date,
    shift,
    text: dateWords(date, context.language),
  }));
}
