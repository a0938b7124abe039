import type { RosterDocument } from '@lunzhi/core';
import { plainText } from '@lunzhi/core/internal';
import { type CaseFacts, MOST_REPRESENTATIVES } from '../cases/case-facts.ts';
import type { EffectiveSettings } from '../cases/settings.ts';
import { CaseIds } from './case-ids.ts';
import { withoutDittos } from './dittos.ts';
import { doubt, type ImportDoubt } from './doubts.ts';
import { DuplicateFinder, type LikelyDuplicate } from './duplicates.ts';
import { type ColumnReading, findHeader, type Header } from './header.ts';
import { NameFinder, type NamedList } from './names.ts';
import { readPersons } from './persons.ts';
import { ASSUMED, readFacts, type ImportRefusal, type RefusedRow, type RowContext } from './read-facts.ts';
import { RowCells } from './row-cells.ts';
import { REPEAT } from './values.ts';

/** A table as text, cells by row and column; what a merged range says may stand in each of its cells or in the first. */
export interface CaseTable {
  readonly rows: readonly (readonly string[])[];
  /** Where each row stands in its file, from 1; one after the other when left out. */
  readonly lines?: readonly number[];
}

/** What a table is read against. */
export interface ImportTarget {
  /** Of the roster: its townships, sectors, projects and departments. */
  readonly document: RosterDocument;
  /** Cases that are registered already. */
  readonly cases: ReadonlyMap<string, { readonly facts: CaseFacts }>;
  readonly settings: EffectiveSettings;
  /** ISO date; no petition came after it, and a day without a year is the last such day up to it. */
  readonly today: string;
}

/** Why a row is no case. */
export type PassedOver = 'no-header' | 'above-header' | 'header' | 'blank' | 'total' | 'footnote';

/** What became of a row. */
export type RowReading = { readonly line: number } & (
  | { readonly kind: 'new'; readonly case: string; readonly facts: CaseFacts }
  | {
      /** A person must say whether it is. */
      readonly kind: 'likely-duplicate';
      readonly case: string;
      readonly facts: CaseFacts;
      readonly of: readonly LikelyDuplicate[];
    }
  /** Registered already, or above in this table. */
  | { readonly kind: 'known'; readonly case: string }
  /** One more petitioner of the case above. */
  | { readonly kind: 'continued'; readonly case: string }
  | { readonly kind: 'refused'; readonly because: ImportRefusal; readonly cell: string }
  | { readonly kind: 'passed-over'; readonly because: PassedOver }
);

export type RowKind = RowReading['kind'];

/** A table of cases as it was understood: a preview, of which nothing is taken yet. */
export interface ImportedCases {
  readonly columns: readonly ColumnReading[];
  /** One for each row of the table. */
  readonly rows: readonly RowReading[];
  /** How many rows there are of each kind. */
  readonly counts: Readonly<Record<RowKind, number>>;
  readonly doubts: readonly ImportDoubt[];
}

const TOTAL = /^(?:合计|总计|小计|共计)/;
const FOOTNOTE = /^(?:注|备注|说明|填表|填报|审核|制表|制单|负责人|联系人|打印|第\s*\d+\s*页|共\s*\d+)/;

/**
 * Reads a table of cases as another system of the office exports it: which columns there are, what each row is, what is
 * doubted. Columns are found by their heads, wherever the header stands.
 */
export function importCases(table: CaseTable, target: ImportTarget): ImportedCases {
  const lineOf = (index: number): number => table.lines?.[index] ?? index + 1;
  const header = findHeader(table.rows);
  if (header === null) {
    const rows = table.rows.map((_, index) => passedOver(lineOf(index), 'no-header'));
    return { columns: [], rows, counts: countsOf(rows), doubts: [doubt('no-header', {})] };
  }
  const doubts = assumptionsOf(header);
  const reader = new TableReader(header, target, doubts);
  const rows = withoutDittos(table.rows).map((cells, index): RowReading => {
    const line = lineOf(index);
    if (index < header.from) return passedOver(line, 'above-header');
    if (index < header.below || header.isHeadRow(cells)) return passedOver(line, 'header');
    return reader.read(cells, line);
  });
  const read = withDuplicates(rows, target.cases);
  return { columns: doubtedColumns(header.columns, doubts), rows: read, counts: countsOf(read), doubts };
}

const passedOver = (line: number, because: PassedOver): RowReading => ({
  line,
  kind: 'passed-over',
  because,
});

function countsOf(rows: readonly RowReading[]): Record<RowKind, number> {
  const counts = { new: 0, 'likely-duplicate': 0, known: 0, continued: 0, refused: 0, 'passed-over': 0 };
  for (const { kind } of rows) counts[kind]++;
  return counts;
}

/** What holds for the whole table since it has no column of it. */
function assumptionsOf({ columnsOf }: Header): ImportDoubt[] {
  const fields = Object.keys(ASSUMED) as (keyof typeof ASSUMED)[];
  return [
    ...fields
      .filter((field) => !columnsOf.has(field) && !(field === 'urgency' && columnsOf.has('major')))
      .map((field) => doubt('assumed', { field, taken: ASSUMED[field] })),
    ...(columnsOf.has('id') ? [] : [doubt('ids-made', {})]),
  ];
}

/** A column is doubted too where cells of it were not understood. */
function doubtedColumns(columns: readonly ColumnReading[], doubts: readonly ImportDoubt[]): ColumnReading[] {
  const doubted = new Set(
    doubts.flatMap((own) =>
      'cell' in own && own.severity === 'warning' && own.code !== 'nobody-answers'
        ? [own.cell.replace(/\d+$/, '')]
        : [],
    ),
  );
  return columns.map((column) =>
    column.state === 'understood' && doubted.has(column.column) ? { ...column, state: 'doubted' } : column,
  );
}

/** Reads rows one after the other: some go on with the case above. */
class TableReader {
  private readonly header: Header;
  private readonly target: ImportTarget;
  private readonly doubts: ImportDoubt[];
  private readonly context: RowContext;
  private readonly ids: CaseIds;
  private last: { readonly reading: RowReading; readonly row: RowCells } | null = null;

  constructor(header: Header, target: ImportTarget, doubts: ImportDoubt[]) {
    this.header = header;
    this.target = target;
    this.doubts = doubts;
    this.ids = new CaseIds(target.cases);
    this.context = contextOf(target);
  }

  read(cells: readonly string[], line: number): RowReading {
    const said = cells.map((cell) => plainText(cell)).filter((cell) => cell !== '');
    const row = new RowCells(this.header, cells, line);
    if (said.length === 0) return passedOver(line, 'blank');
    if (TOTAL.test(said[0]!)) return passedOver(line, 'total');
    const isAlone = new Set(said).size === 1 && row.first('name') === undefined;
    if (isAlone || FOOTNOTE.test(said[0]!)) return passedOver(line, 'footnote');
    const reading = this.goesOn(row) ? this.continued(row) : this.readCase(row);
    if (reading.kind !== 'continued') this.last = { reading, row };
    return reading;
  }

  /** Whether a row names one more petitioner of the case above and says nothing else. */
  private goesOn(row: RowCells): boolean {
    const name = row.first('name');
    if (this.last === null || name === undefined || !row.has('id')) return false;
    const before = this.last.row;
    const isSame = (['id', 'about', 'receivedOn', 'petitionedOn', 'enteredOn'] as const).every((field) => {
      const own = row.first(field)?.text;
      return own === undefined || own === before.first(field)?.text;
    });
    return isSame && name.text !== before.first('name')?.text;
  }

  private continued(row: RowCells): RowReading {
    const { reading } = this.last!;
    const { line } = row;
    if (reading.kind === 'refused') return { ...reading, line };
    if (!('facts' in reading)) return { line, kind: 'known', case: 'case' in reading ? reading.case : '' };
    const facts = reading.facts as { -readonly [Key in keyof CaseFacts]: CaseFacts[Key] };
    const petitioners = [...(facts.petitioners ?? []), ...readPersons(row, this.doubts).petitioners];
    if (petitioners.length > MOST_REPRESENTATIVES)
      this.doubts.push(doubt('too-many-names', { cell: row.place('name') }));
    facts.petitioners = petitioners.slice(0, MOST_REPRESENTATIVES);
    facts.people = Math.max(facts.people, petitioners.length);
    return { line, kind: 'continued', case: reading.case };
  }

  private readCase(row: RowCells): RowReading {
    const { line } = row;
    const written = row.first('id');
    const known = written === undefined ? undefined : this.ids.known(written.text);
    if (known !== undefined) return { line, kind: 'known', case: known };
    const facts = readFacts(row, this.context, this.doubts);
    if (isRefused(facts)) return { line, kind: 'refused', ...facts };
    const id = this.ids.take(
      written,
      facts.registeredOn,
      row.has('id') ? row.place('id') : null,
      this.doubts,
    );
    const follows = this.followed(row);
    return { line, kind: 'new', case: id, facts: { ...facts, ...(follows !== undefined && { follows }) } };
  }

  /** The case of the same matter before it. */
  private followed(row: RowCells): string | undefined {
    const related = row.first('related');
    if (related !== undefined) {
      const known = this.ids.known(related.text);
      if (known === undefined)
        this.doubts.push(doubt('related-unknown', { cell: related.cell, written: related.text }));
      return known;
    }
    const repeat = row.first('repeat');
    if (repeat !== undefined && REPEAT.test(repeat.text))
      this.doubts.push(doubt('repeat-without-earlier', { cell: repeat.cell }));
    return undefined;
  }
}

const isRefused = (read: CaseFacts | RefusedRow): read is RefusedRow => 'because' in read;

function contextOf({ document, settings, today }: ImportTarget): RowContext {
  const place = document.jurisdiction.name;
  const finder = (list: NamedList): NameFinder => new NameFinder(list, document[list], place);
  const sectorsOf = new Map<string, { readonly id: string; readonly name: string }[]>();
  for (const sector of document.sectors ?? [])
    for (const id of sector.departments ?? []) sectorsOf.set(id, [...(sectorsOf.get(id) ?? []), sector]);
  return {
    finders: {
      townships: finder('townships'),
      sectors: finder('sectors'),
      projects: finder('projects'),
      departments: finder('departments'),
    },
    sectorsOf,
    topics: settings.topics,
    today,
  };
}

/** Marks the new rows that may be cases registered already, or new ones above them. */
function withDuplicates(rows: readonly RowReading[], cases: ImportTarget['cases']): RowReading[] {
  const finder = new DuplicateFinder();
  for (const [id, { facts }] of cases) finder.add(id, facts);
  return rows.map((row) => {
    if (row.kind !== 'new') return row;
    const of = finder.find(row.facts).filter((own) => own.case !== row.facts.follows);
    finder.add(row.case, row.facts);
    return of.length === 0 ? row : { ...row, kind: 'likely-duplicate', of };
  });
}
