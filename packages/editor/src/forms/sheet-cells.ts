import type { DocumentEdit, FormField, FormList, FormRow } from '@lunzhi/core';
import { draftKey, keyOf } from './field-keys.ts';

/** A cell that can be typed into, or one of which only the text is shown. */
export type SheetCell =
  | {
      readonly field: FormField;
      /** The list whose first row the field begins; `null` of a field that is there. */
      readonly begins: FormList | null;
      readonly key: string;
    }
  | { readonly field: null; readonly text: string };

export interface SheetColumn {
  readonly label: string;
  readonly kind: FormField['kind'];
  readonly of: (row: FormRow) => SheetCell;
}

const usual = ({ fields }: FormRow): readonly FormField[] => fields.filter(({ isRare }) => !isRare);

const written = (field: FormField): SheetCell => ({ field, begins: null, key: keyOf(field) });

/** A field of the one row of a list, of the row that it would begin, or what several rows say. */
function innerCell(list: FormList, at: number): SheetCell {
  const [row, ...others] = list.rows;
  if (!row) return { field: list.draft[at]!, begins: list, key: draftKey(list, list.draft[at]!) };
  if (others.length === 0) return written(usual(row)[at]!);
  return { field: null, text: list.rows.map((own) => usual(own)[at]!.text || '—').join('；') };
}

/**
 * The columns of a list: its usual fields, with those of the first list in its rows beside the name. A leader has one post
 * as a rule, and with it the dates in office.
 */
export function columnsOf({ rows: [first] }: FormList): readonly SheetColumn[] {
  if (!first) return [];
  const own = usual(first).map(({ label, kind }, at): SheetColumn => ({
    label,
    kind,
    of: (row) => written(usual(row)[at]!),
  }));
  const [inner] = first.lists;
  const within = (inner?.draft ?? []).map(({ label, kind }, at): SheetColumn => ({
    label: at === 0 ? label : `${inner!.title} ${label}`,
    kind,
    of: (row) => innerCell(row.lists[0]!, at),
  }));
  return [...own.slice(0, 1), ...within.slice(0, 1), ...own.slice(1), ...within.slice(1)];
}

export const textOfCell = (cell: SheetCell): string => cell.field?.text ?? (cell as { text: string }).text;

/** The edit that writes a text into a cell; none where it stands there already, or cannot be written. */
export function editsOfCell(cell: SheetCell, text: string): readonly DocumentEdit[] {
  if (cell.field === null || cell.field.text === text) return [];
  const { field, begins } = cell;
  return begins
    ? [{ kind: 'add-item', list: begins.pointer, texts: { [field.address.pointer]: text } }]
    : [{ kind: 'write-field', at: field.address, was: field.text, text }];
}

/** The edits that move rows, in ascending order, together to where the first or the last of them comes to stand. */
export function movesTo(rows: readonly FormRow[], chosen: readonly number[], to: number): DocumentEdit[] {
  const [first = 0] = chosen;
  const last = chosen[chosen.length - 1] ?? 0;
  const move = (at: number, place: number): DocumentEdit[] => {
    const { pointer, title } = rows[at]!;
    return at === place ? [] : [{ kind: 'move-item', pointer, was: title, to: place }];
  };
  if (to < first) return chosen.flatMap((at, index) => move(at, to + index));
  return to > last ? [...chosen].reverse().flatMap((at, index) => move(at, to - index)) : [];
}
