import { childOf, toPointer, valueAt } from '../../document/pointer.ts';
import { dateWords } from '../../locale/dates.ts';
import type { RosterAssignment } from '../../roster/roster.ts';
import { type FormMaking, draftFields, itemFormFields, makeField } from './build-fields.ts';
import { titleOf } from './edit-document.ts';
import type { itemFields } from './field-kinds.ts';
import type { FormDuty, FormList, FormNote, FormRow } from './form-view.ts';

type ListName = keyof typeof itemFields;

/** Duties of a leader within some days. */
export type DutiesWithin = (leader: string, from: string, to: string) => readonly RosterAssignment[];

interface ListPlan {
  readonly layout: FormList['layout'];
  readonly isOrdered: boolean;
  readonly draft: readonly string[];
}

const plans: Readonly<Record<ListName, ListPlan>> = {
  firstConvener: { layout: 'lines', isOrdered: false, draft: ['leader', 'title', 'from', 'to'] },
  venues: { layout: 'lines', isOrdered: false, draft: ['name'] },
  exceptions: { layout: 'lines', isOrdered: false, draft: ['from', 'to', 'type', 'heads', 'note'] },
  overrides: { layout: 'lines', isOrdered: false, draft: ['from', 'to', 'kind', 'name'] },
  leaders: { layout: 'pages', isOrdered: true, draft: ['name'] },
  posts: { layout: 'lines', isOrdered: false, draft: ['title', 'from', 'to'] },
  townships: { layout: 'lines', isOrdered: false, draft: ['name'] },
  sectors: { layout: 'lines', isOrdered: false, draft: ['name'] },
  projects: { layout: 'lines', isOrdered: false, draft: ['name'] },
  departments: { layout: 'lines', isOrdered: false, draft: ['name'] },
  preferences: { layout: 'lines', isOrdered: false, draft: ['want', 'dates', 'weekdays'] },
  absences: { layout: 'lines', isOrdered: false, draft: ['from', 'to', 'reason'] },
  commonAbsences: { layout: 'lines', isOrdered: false, draft: ['leaders', 'from', 'to', 'reason'] },
  protectionPeriods: { layout: 'lines', isOrdered: false, draft: ['name', 'from', 'to'] },
  shiftTypes: { layout: 'pages', isOrdered: false, draft: ['name'] },
};

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
  const list = steps[steps.length - 1] as ListName;
  const { layout, isOrdered, draft } = plans[list];
  const { title, hint, add } = making.words.list(list);
  return {
    pointer: toPointer(steps),
    title,
    hint,
    layout,
    isOrdered,
    columns,
    rows: Array.from({ length: lengthAt(steps, making) }, (_, at) => rowOf([...steps, String(at)])),
    draft: draftFields(list, draft, making),
    addWords: add,
  };
}

/** The leaders, each with his posts. */
export function leaderList(making: FormMaking): FormList {
  const { words, context } = making;
  const columns = ['posts', 'townships', 'sectors'].map((key) => words.label('leaders', key));
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
    return {
      pointer,
      title: titleOf(context.document, item),
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
  const { title, hint, add } = words.list('absences');
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
  const who = makeField(
    { list: 'absences', key: 'leader', at: { pointer: '/leader' }, value: undefined, noted: null },
    { kind: { kind: 'name', of: 'leaders' }, isNeeded: true },
    making,
  );
  return {
    pointer: '/absences',
    title,
    hint,
    layout: 'lines',
    isOrdered: false,
    columns: [words.label('absences', 'leader')],
    rows,
    draft: [who, ...draftFields('absences', ['from', 'to', 'reason', 'excused'], making)],
    addWords: add,
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
