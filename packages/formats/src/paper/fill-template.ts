import { paperWords } from '../locale/words.ts';
import { oneLine } from '../table/text.ts';
import { spacedName } from './names.ts';
import type { FormCell, Paper, PaperBlock, PaperForm, PaperTable, TableColumn } from './paper.ts';
import type { Pattern, Slot, Template, TemplateBlock, TemplateRow, TextLine } from './template.ts';

/** What a slot holds: a text, several lines, or nothing, for which a blank is printed. */
export type Fact = string | readonly string[] | null;

/** What a paper is about, by the ids of its slots; that of a list is one record an item. */
export type PaperFacts = Readonly<Record<string, Fact | readonly Readonly<Record<string, Fact>>[]>>;

/** What a paper is besides its text. */
export type PaperHead = Pick<Paper, 'marking' | 'issuer' | 'date'>;

type Item = Readonly<Record<string, Fact>> | null;

/** Columns of labels and of what stands beside them, in a form whose template gives no widths; the width of a text is 28. */
const LABEL_WIDTH = 5;
const TEXT_WIDTH = 28;

type GridBlock = Extract<TemplateBlock, { kind: 'form' | 'table' }>;

/** Puts the facts of one paper into the patterns of its template. */
class Filler {
  readonly #facts: PaperFacts;
  readonly #language: Template['language'];

  constructor(facts: PaperFacts, language: Template['language']) {
    this.#facts = facts;
    this.#language = language;
  }

  /** The items for which something is printed: one without facts, for an empty list and for what is not repeated. */
  items(list: Slot | null): readonly Item[] {
    const items = (list === null ? null : this.#facts[list.id]) as readonly Item[] | null;
    if (items && items.length > 0) return items;
    return list?.isOptional ? [] : [null];
  }

  /** The lines of a fact, without those that are empty. */
  #lines({ id }: Slot, list: Slot | null, item: Item): readonly string[] {
    const fact = (list === null ? this.#facts[id] : item?.[id]) ?? [];
    const lines = typeof fact === 'string' ? [fact] : (fact as readonly string[]);
    return lines.map(oneLine).filter((line) => line !== '');
  }

  #blank({ kind }: Slot): string {
    const { blank, blankDate } = paperWords(this.#language);
    return kind === 'date' ? blankDate : blank;
  }

  /** A text in a sentence; a label leaves out what is not known, other texts leave a blank for it. */
  text(pattern: Pattern, item: Item, isLabel = false): string {
    const { lineMark } = paperWords(this.#language);
    const pieces = pattern.map((piece) => {
      if (typeof piece === 'string') return piece;
      const lines = this.#lines(piece.slot, piece.list, item);
      return lines.length > 0 || isLabel ? lines.join(lineMark) : this.#blank(piece.slot);
    });
    return pieces.join('');
  }

  /** A text in a cell; one that holds a slot alone keeps its lines, and room to write where there are none. */
  cell(
    pattern: Pattern,
    item: Item,
    isLabel = false,
  ): { readonly lines: readonly string[]; readonly room: number } {
    const [only] = pattern;
    if (only === undefined) return { lines: [], room: 1 };
    if (pattern.length > 1 || typeof only === 'string')
      return { lines: [this.text(pattern, item, isLabel)], room: 1 };
    const { slot, list } = only;
    const lines = this.#lines(slot, list, item);
    const shown = slot.kind === 'name' ? lines.map(spacedName) : lines;
    if (lines.length === 0 && slot.kind === 'date') return { lines: [this.#blank(slot)], room: 1 };
    return { lines: shown, room: lines.length === 0 ? (slot.room ?? 1) : 1 };
  }

  /** Each row as often as its list has items. */
  rows<Cell>(
    rows: readonly TemplateRow[],
    make: (cells: readonly Pattern[], item: Item) => readonly Cell[],
  ): readonly (readonly Cell[])[] {
    return repeated(
      rows,
      (list) => this.items(list),
      ({ cells }, item) => make(cells, item),
    );
  }
}

/** Parts of a template in their order; those in a row that belong to one list together for each of its items. */
function repeated<Part extends { readonly list: Slot | null }, Made>(
  parts: readonly Part[],
  itemsOf: (list: Slot | null) => readonly Item[],
  make: (part: Part, item: Item) => Made,
): Made[] {
  const made: Made[] = [];
  for (let from = 0; from < parts.length;) {
    const { list } = parts[from]!;
    const end = parts.findIndex((part, index) => index > from && part.list !== list);
    const group = parts.slice(from, end < 0 ? parts.length : end);
    for (const item of itemsOf(list)) made.push(...group.map((part) => make(part, item)));
    from += group.length;
  }
  return made;
}

function formOf({ widths, rows }: Extract<GridBlock, { kind: 'form' }>, filler: Filler): PaperForm {
  const columns = widths?.length ?? Math.max(...rows.map(({ cells }) => cells.length));
  const pairs = Math.max(1, Math.floor(columns / 2));
  const besides = Math.max(LABEL_WIDTH, TEXT_WIDTH / pairs - LABEL_WIDTH);
  const own = Array.from({ length: columns }, (_, index) => (index % 2 === 0 ? LABEL_WIDTH : besides));
  return {
    kind: 'form',
    widths: widths ?? own,
    rows: filler.rows(rows, (cells, item) =>
      cells.map((cell, index): FormCell => {
        const isLabel = index % 2 === 0 && cells.length > 1;
        const span = index === cells.length - 1 ? columns - index : 1;
        return { ...filler.cell(cell, item, isLabel), isLabel, span };
      }),
    ),
  };
}

function tableOf({ head, columns, rows }: Extract<GridBlock, { kind: 'table' }>, filler: Filler): PaperTable {
  return {
    kind: 'table',
    columns: columns.map((column, index): TableColumn => ({
      ...column,
      head: filler.text(head.cells[index] ?? [], null),
    })),
    rows: filler.rows(rows, (cells, item) =>
      columns.map((_, index) => filler.cell(cells[index] ?? [], item).lines),
    ),
  };
}

function textOf(
  line: TextLine,
  item: Item,
  filler: Filler,
): Exclude<PaperBlock, { kind: 'signature' }> | string {
  const text = filler.text(line.text, item);
  switch (line.kind) {
    case 'title':
      return { kind: 'title', text };
    case 'heading':
      return { kind: 'heading', level: line.level, text };
    case 'paragraph':
      return { kind: 'paragraph', isIndented: line.isIndented, text };
    case 'right':
      return text;
  }
}

/** Lines at the right that follow each other are one signature. */
function withSignatures(blocks: readonly (PaperBlock | string)[]): PaperBlock[] {
  const signed: PaperBlock[] = [];
  for (const block of blocks) {
    const last = signed[signed.length - 1];
    if (typeof block !== 'string') signed.push(block);
    else if (last?.kind === 'signature')
      signed.push({ ...signed.pop()!, lines: [...last.lines, block] } as PaperBlock);
    else signed.push({ kind: 'signature', lines: [block] });
  }
  return signed;
}

/** A paper from its template and the facts that it is about. */
export function fillTemplate({ blocks, language }: Template, facts: PaperFacts, head: PaperHead): Paper {
  const filler = new Filler(facts, language);
  const made = repeated(
    blocks.map((block) => ({ block, list: 'list' in block ? block.list : null })),
    (list) => filler.items(list),
    ({ block }, item): PaperBlock | string => {
      if (block.kind === 'form') return formOf(block, filler);
      if (block.kind === 'table') return tableOf(block, filler);
      return block.kind === 'page-break' ? block : textOf(block, item, filler);
    },
  );
  const filled = withSignatures(made);
  const title = filled.find(({ kind }) => kind === 'title') as { text: string } | undefined;
  return { language, title: title?.text ?? '', ...head, blocks: filled };
}
