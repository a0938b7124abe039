import { addDays } from '@lunzhi/core/dates';
import { nearest, readDates, valuesOf } from '@lunzhi/core/internal';
import { type CaseFacts, MOST_REPRESENTATIVES } from '../cases/case-facts.ts';
import { conceal, LONGEST_PRIVATE_TEXT, type PrivateText } from '../cases/private.ts';
import type { ImportField } from './columns.ts';
import { doubt, type ImportDoubt } from './doubts.ts';
import { type NamedList, type NameFinder, standsIn } from './names.ts';
import { readPersons } from './persons.ts';
import type { RowCell, RowCells } from './row-cells.ts';
import {
  channelWords,
  FINISHED,
  isMarked,
  meaningOf,
  purposeWords,
  readCount,
  urgencyWords,
} from './values.ts';

/** Why a row is not taken. */
export type ImportRefusal =
  | 'no-date'
  | 'date-unread'
  /** It may be several days. */
  | 'date-unclear'
  | 'date-in-future'
  /** Not a word of what it is about. */
  | 'nothing-said'
  /** It is done with, elsewhere. */
  | 'finished';

export interface RefusedRow {
  readonly because: ImportRefusal;
  readonly cell: string;
}

/** What rows are read against. */
export interface RowContext {
  readonly finders: Readonly<Record<NamedList, NameFinder>>;
  /** Sectors by the departments in charge of them. */
  readonly sectorsOf: ReadonlyMap<string, readonly { readonly id: string; readonly name: string }[]>;
  readonly topics: readonly string[];
  /** The last day a petition can have come. */
  readonly today: string;
}

/** What holds where a table has no column of it. */
export const ASSUMED = { channel: 'visit', purpose: 'claim', urgency: 'usual' } as const;

/** A time of day behind a date. */
const TIME = /[\sT]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?$/;

function readDay(row: RowCells, today: string): string | RefusedRow {
  const fields = ['receivedOn', 'petitionedOn', 'enteredOn'] as const;
  const said = row.first(...fields);
  if (said === undefined) return { because: 'no-date', cell: row.place(...fields) };
  const reading = readDates(said.text.normalize('NFKC').replace(TIME, ''), {
    from: addDays(today, -364),
    to: today,
  });
  if (typeof reading === 'string' || ('from' in reading && reading.isRange))
    return { because: 'date-unread', cell: said.cell };
  if ('unclear' in reading) return { because: 'date-unclear', cell: said.cell };
  return reading.from > today ? { because: 'date-in-future', cell: said.cell } : reading.from;
}

function readWord<Field extends keyof typeof ASSUMED, Value extends string>(
  row: RowCells,
  field: Field,
  words: Parameters<typeof meaningOf<Value>>[0],
  doubts: ImportDoubt[],
): Value {
  const taken = ASSUMED[field] as string as Value;
  const said = row.first(field);
  const value = said && meaningOf(words, said.text);
  if (said !== undefined && value === undefined)
    doubts.push(doubt('word-unknown', { cell: said.cell, field, written: said.text, taken }));
  return value ?? taken;
}

/** 农村农业 and 农业农村 have the same characters. */
const sorted = (word: string): string => Array.from(word).sort().join('');

/** The first word of the list that a content leads with: 农业农村/土地承包; 劳动和社会保障 is 劳动社保. */
function readTopic(row: RowCells, topics: readonly string[], doubts: ImportDoubt[]): string | undefined {
  const said = row.first('topic');
  if (said === undefined) return undefined;
  const parts = said.text
    .normalize('NFKC')
    .split(/[/\\>\-—、,|]+/)
    .map((part) => part.trim());
  const topic =
    parts.find((part) => topics.includes(part)) ??
    topics.find((own) => parts.some((part) => standsIn(own, part)));
  if (topic !== undefined) return topic;
  const near = nearest(parts[0]!, topics) ?? topics.find((own) => sorted(own) === sorted(parts[0]!));
  doubts.push(
    doubt('word-unknown', {
      cell: said.cell,
      field: 'topic',
      written: said.text,
      ...(near !== undefined && { nearest: near }),
    }),
  );
  return undefined;
}

function doubtName(
  list: NamedList,
  finder: NameFinder,
  { cell, text }: RowCell,
  doubts: ImportDoubt[],
): string | undefined {
  const reading = finder.find(text);
  if ('found' in reading) {
    const { found, isShort } = reading;
    if (isShort) doubts.push(doubt('name-short', { cell, list, written: text, taken: found.name }));
    return found.id;
  }
  if ('candidates' in reading)
    doubts.push(
      doubt('name-ambiguous', {
        cell,
        list,
        written: text,
        candidates: reading.candidates.map(({ name }) => name),
      }),
    );
  else {
    const near = reading.nearest && { nearest: reading.nearest.name };
    doubts.push(doubt('name-unknown', { cell, list, written: text, ...near }));
  }
  return undefined;
}

/** Where it belongs: townships, sectors, projects, departments; a unit may be a township. */
function readPlaces(row: RowCells, { finders, sectorsOf }: RowContext, doubts: ImportDoubt[]) {
  const ids: Record<NamedList, string[]> = { townships: [], sectors: [], projects: [], departments: [] };
  const add = (list: NamedList, id: string | undefined): void => {
    if (id !== undefined && !ids[list].includes(id)) ids[list].push(id);
  };
  const columns = { township: 'townships', sector: 'sectors', project: 'projects' } as const;
  for (const field of ['township', 'sector', 'project'] as const)
    for (const { cell, text } of row.all(field))
      for (const value of valuesOf(text).filter((own) => !finders.townships.isPlace(own)))
        add(
          columns[field],
          doubtName(columns[field], finders[columns[field]], { cell, text: value }, doubts),
        );
  for (const { cell, text } of row.all('department'))
    for (const value of valuesOf(text)) {
      const own = finders.departments.find(value);
      const list =
        'found' in own || !('found' in finders.townships.find(value)) ? 'departments' : 'townships';
      add(list, doubtName(list, finders[list], { cell, text: value }, doubts));
    }
  if (ids.sectors.length === 0)
    for (const sector of ids.departments.flatMap((id) => sectorsOf.get(id) ?? [])) {
      add('sectors', sector.id);
      doubts.push(doubt('sector-from-department', { cell: row.place('department'), taken: sector.name }));
    }
  return Object.fromEntries(Object.entries(ids).filter(([, list]) => list.length > 0));
}

function readNumber(
  row: RowCells,
  fields: readonly ImportField[],
  doubts: ImportDoubt[],
): number | undefined {
  const said = row.first(...fields);
  if (said === undefined) return undefined;
  const read = readCount(said.text);
  if (read === null) doubts.push(doubt('number-unread', { cell: said.cell }));
  else if (read.isRounded) doubts.push(doubt('number-rounded', { cell: said.cell, taken: read.count }));
  return read?.count;
}

function readRepresentatives(row: RowCells, doubts: ImportDoubt[]): { representatives?: number } {
  const representatives = readNumber(row, ['representatives'], doubts);
  if (representatives === undefined || representatives <= MOST_REPRESENTATIVES)
    return representatives === undefined ? {} : { representatives };
  doubts.push(doubt('number-unread', { cell: row.place('representatives') }));
  return {};
}

const privateOf = ({ cell, text }: RowCell, doubts: ImportDoubt[]): PrivateText => {
  if (text.length > LONGEST_PRIVATE_TEXT) doubts.push(doubt('text-shortened', { cell }));
  return conceal(text.slice(0, LONGEST_PRIVATE_TEXT));
};

/** Reads a row as the facts of a case; what the row says of other cases is left to whoever knows these. */
export function readFacts(row: RowCells, context: RowContext, doubts: ImportDoubt[]): CaseFacts | RefusedRow {
  const finished = row.first('finishedOn') ?? row.all('state').find(({ text }) => FINISHED.test(text));
  if (finished !== undefined) return { because: 'finished', cell: finished.cell };
  const registeredOn = readDay(row, context.today);
  if (typeof registeredOn !== 'string') return registeredOn;
  const about = row.first('about', 'claims');
  if (about === undefined) return { because: 'nothing-said', cell: row.place('about', 'claims') };
  const channel = readWord(row, 'channel', channelWords, doubts);
  const purpose = readWord(row, 'purpose', purposeWords, doubts);
  const topic = readTopic(row, context.topics, doubts);
  const places = readPlaces(row, context, doubts);
  const word = readWord(row, 'urgency', urgencyWords, doubts);
  const people = readNumber(row, ['concerned', 'petitioning', 'came'], doubts);
  const representatives = readRepresentatives(row, doubts);
  const persons = readPersons(row, doubts);
  const claims = row.has('about') ? row.first('claims') : undefined;
  for (const [field, code] of [
    ['litigation', 'may-be-litigation'],
    ['confidential', 'confidential'],
  ] as const) {
    const mark = row.first(field);
    if (mark !== undefined && isMarked(mark.text)) doubts.push(doubt(code, { cell: mark.cell }));
  }
  if (!('townships' in places || 'sectors' in places || 'projects' in places))
    doubts.push(doubt('nobody-answers', { cell: row.place('id') }));
  const isAnonymous = persons.isAnonymous || isMarked(row.first('anonymous')?.text ?? '');
  return {
    registeredOn,
    channel,
    purpose,
    ...(topic !== undefined && { topic }),
    about: privateOf(about, doubts),
    ...(claims !== undefined && claims.cell !== about.cell && { claims: [privateOf(claims, doubts)] }),
    ...places,
    urgency: isMarked(row.first('major')?.text ?? '') ? 'major' : word,
    people: people ?? Math.max(1, persons.count),
    ...representatives,
    ...(persons.petitioners.length > 0 && { petitioners: [...persons.petitioners] }),
    ...(isAnonymous && { anonymous: true }),
  };
}
