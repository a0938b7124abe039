import type { Language } from '@lunzhi/core';
import { nearest } from '@lunzhi/core/internal';
import type {
  Dashes,
  Pattern,
  Piece,
  ReadTemplate,
  Slot,
  TemplateBlock,
  TemplateProblem,
  TemplateRow,
  TextLine,
} from './template.ts';

/** Lines of a template at most, and characters of each. */
const MOST_LINES = 500;
const MOST_CHARACTERS = 2000;

/** Braces as they are typed with an input method on or off. */
const SLOT = /[{｛]([^{}｛｝]*)[}｝]/g;

/** Every name that a template of the language may use. */
export const slotNames = (slots: readonly Slot[], language: Language): string[] =>
  slots.flatMap(({ names, fields }) =>
    fields ? fields.map((field) => `${names[language]}.${field.names[language]}`) : [names[language]],
  );

/** What a name in braces means: a slot, or the list that it names without a field; `null` when it is not known. */
function findSlot(name: string, slots: readonly Slot[]): Exclude<Piece, string> | Slot | null {
  const [own, field, ...more] = name.split(/[.．]/).map((part) => part.trim());
  const called = (word: string | undefined) => (slot: Slot) =>
    Object.values(slot.names).some((known) => known === word);
  const slot = slots.find(called(own));
  if (!slot || more.length > 0) return null;
  if (!slot.fields) return field === undefined ? { slot, list: null } : null;
  if (field === undefined) return slot;
  const found = slot.fields.find(called(field));
  return found ? { slot: found, list: slot } : null;
}

/** A line as it was written, its sign taken off. */
type Line =
  | { readonly kind: 'text'; readonly line: TextLine }
  | { readonly kind: 'row'; readonly row: TemplateRow }
  | { readonly kind: 'dashes'; readonly columns: readonly Dashes[] }
  | { readonly kind: 'page-break' | 'empty' };

type Numbered = Line & { readonly number: number };

/** Reads line by line; what is wrong is gathered. */
class Reader {
  readonly problems: TemplateProblem[] = [];
  readonly #slots: readonly Slot[];
  readonly #language: Language;

  constructor(slots: readonly Slot[], language: Language) {
    this.#slots = slots;
    this.#language = language;
  }

  line(written: string, line: number): Numbered {
    const text = written.trim();
    if (text.length > MOST_CHARACTERS)
      this.problems.push({ code: 'line-too-long', line, most: MOST_CHARACTERS });
    if (text === '') return { kind: 'empty', number: line };
    if (/^[-—－]{3,}$/.test(text)) return { kind: 'page-break', number: line };
    if (/^[|｜]/.test(text)) return { ...this.#row(text, line), number: line };
    const [, signs = '', rest = text] = /^([#＃]{1,3}|[>＞])(.*)$/.exec(text) ?? [];
    const pattern = this.#pattern(rest.trim(), line);
    const shared = { list: this.#listOf([pattern], line), text: pattern };
    const isIndented = /^[ \t\u3000]/.test(written);
    return { kind: 'text', line: { ...shared, ...kindOf(signs, isIndented) }, number: line };
  }

  #row(text: string, line: number): Line {
    const parts = text.split(/[|｜]/).slice(1);
    if (parts.length < 2 || parts.pop()!.trim() !== '') this.problems.push({ code: 'row-not-closed', line });
    if (parts.every((part) => /^\s*:?-+:?\s*$/.test(part)))
      return { kind: 'dashes', columns: parts.map(dashesOf) };
    const cells = parts.map((part) => this.#pattern(part.trim(), line));
    return { kind: 'row', row: { list: this.#listOf(cells, line), cells } };
  }

  #pattern(text: string, line: number): Pattern {
    const pieces: Piece[] = [];
    let from = 0;
    for (const match of text.matchAll(SLOT)) {
      pieces.push(...this.#plain(text.slice(from, match.index), line), ...this.#slot(match[1]!.trim(), line));
      from = match.index + match[0].length;
    }
    return [...pieces, ...this.#plain(text.slice(from), line)];
  }

  #plain(text: string, line: number): string[] {
    if (/[{}｛｝]/.test(text)) this.problems.push({ code: 'slot-not-closed', line });
    return text === '' ? [] : [text];
  }

  #slot(name: string, line: number): Piece[] {
    const found = findSlot(name, this.#slots);
    if (found && 'slot' in found) return [found];
    const known = slotNames(found ? [found] : this.#slots, this.#language);
    this.problems.push(
      found
        ? { code: 'needs-field', line, name, fields: known }
        : { code: 'unknown-slot', line, name, nearest: nearest(name, known) ?? null },
    );
    return [];
  }

  /** The list whose items a line is printed for. */
  #listOf(texts: readonly Pattern[], line: number): Slot | null {
    const pieces = texts.flat().filter((piece) => typeof piece !== 'string');
    const [first = null, second] = new Set(pieces.flatMap(({ list }) => list ?? []));
    if (first && second) {
      const names = [first.names[this.#language], second.names[this.#language]] as const;
      this.problems.push({ code: 'two-lists', line, names });
    }
    return first;
  }
}

function kindOf(signs: string, isIndented: boolean) {
  if (signs === '') return { kind: 'paragraph', isIndented } as const;
  if (/[>＞]/.test(signs)) return { kind: 'right' } as const;
  if (signs.length === 1) return { kind: 'title' } as const;
  return { kind: 'heading', level: signs.length === 2 ? 1 : 2 } as const;
}

function dashesOf(part: string): Dashes {
  const dashes = part.trim();
  return { width: dashes.replace(/:/g, '').length, align: /^:-+$/.test(dashes) ? 'left' : 'center' };
}

/**
 * Rows that follow each other, as one: a table when dashes stand below the first, else a form, above which dashes may give the
 * widths.
 */
function gridOf(lines: readonly Numbered[], problems: TemplateProblem[]): TemplateBlock {
  const [first, second] = lines;
  const isTable = first!.kind === 'row' && second?.kind === 'dashes';
  const above = isTable ? second : first!.kind === 'dashes' ? first : null;
  const rows = lines.flatMap((line) => {
    if (line.kind === 'row') {
      const [cells, columns] = [line.row.cells.length, above?.columns.length ?? Infinity];
      if (cells > columns) problems.push({ code: 'too-many-cells', line: line.number, cells, columns });
      return [line.row];
    }
    if (line !== above || lines.length === 1) problems.push({ code: 'dashes-alone', line: line.number });
    return [];
  });
  if (isTable) return { kind: 'table', head: rows[0]!, columns: second.columns, rows: rows.slice(1) };
  return { kind: 'form', widths: above?.columns.map(({ width }) => width) ?? null, rows };
}

function blocksOf(lines: readonly Numbered[], problems: TemplateProblem[]): TemplateBlock[] {
  const blocks: TemplateBlock[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    if (line.kind === 'text') blocks.push(line.line);
    else if (line.kind === 'page-break') blocks.push({ kind: 'page-break' });
    else if (line.kind !== 'empty') {
      const end = lines.findIndex(({ kind }, index) => index > at && kind !== 'row' && kind !== 'dashes');
      const grid = lines.slice(at, end < 0 ? lines.length : end);
      blocks.push(gridOf(grid, problems));
      at += grid.length - 1;
    }
  }
  return blocks;
}

/**
 * Reads the template of a paper: plain text, in which a line is a title (`# …`), a heading (`## …`, `### …`), a row
 * (`| … | … |`), text at the right (`> …`), a page break (`---`) or a paragraph, with slots (`{编号}`) for what the paper is about.
 * Lines that name fields of a list (`{诉求.内容}`) are printed for each of its items.
 *
 * @param slots all that it may name
 * @returns the template, or all that is wrong with it
 */
export function readTemplate(text: string, slots: readonly Slot[], language: Language): ReadTemplate {
  const written = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  if (written.length > MOST_LINES)
    return {
      status: 'refused',
      problems: [{ code: 'too-many-lines', line: MOST_LINES + 1, most: MOST_LINES }],
    };
  const reader = new Reader(slots, language);
  const { problems } = reader;
  const lines = written.map((line, index) => reader.line(line, index + 1));
  const blocks = blocksOf(lines, problems);
  if (!blocks.some(({ kind }) => kind === 'title')) problems.push({ code: 'no-title', line: 1 });
  if (problems.length === 0) return { status: 'read', template: { language, blocks } };
  return { status: 'refused', problems: problems.sort((a, b) => a.line - b.line) };
}
