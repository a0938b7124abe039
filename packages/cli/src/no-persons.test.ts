import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CFB } from '@e965/xlsx';
import { describe, expect, it, test } from 'vitest';
import { caseFileSchema } from '../../reception/src/cases/case-file.ts';
import { plant } from '../../reception/src/testing/plant.ts';
import { call, scratch } from './command.test.kit.ts';
import { type CommandName, commands } from './commands/index.ts';
import type { OptionSpec } from './input/command.ts';

const example = new URL('../../../examples/05-reception/', import.meta.url);
const textOf = (name: string): string => readFileSync(new URL(name, example), 'utf8');

/** Stands in every field about a person, with a number behind it. */
const MARK = '绝密';
/** Cases are numbered so; what the public gets does not name one. */
const CASE = 'JF2024';

function marked(): string {
  let count = 0;
  return JSON.stringify(plant(() => `${MARK}${count++}`, caseFileSchema, JSON.parse(textOf('cases.json'))));
}

/** All that a file says: of a workbook or a file of Word, every part of it. */
function said(path: string): string {
  const bytes = readFileSync(path);
  if (!/\.(xlsx|docx)$/.test(path)) return bytes.toString('utf8');
  const { FullPaths: names, FileIndex: parts } = CFB.read(bytes, { type: 'buffer' });
  const texts = parts.map((part: { readonly content?: unknown }) =>
    Buffer.from((part.content ?? []) as Uint8Array).toString('utf8'),
  );
  return [...names, ...texts].join('\n');
}

type Calls = readonly (readonly string[])[];
const cases = ['cases.json'];
const both = ['cases.json', 'roster.json'];

const figures = (...more: string[]): Calls => [
  ...['html', 'xlsx', 'docx', 'txt'].map((form) => [...both, ...more, '--out', `figures.${form}`]),
  [...both, ...more],
  [...both, ...more, '--json'],
];

/** What is public: no person, no case. */
const forAll: Partial<Record<CommandName, Calls>> = {
  circular: figures('--month', '2', '--public'),
};

/** What stays within the office: cases by their numbers, no person. */
const withoutPersons: Partial<Record<CommandName, Calls>> = {
  circular: [...figures('--month', '2'), ...figures('--year', '2024')],
  waits: figures('--date', '2024-02-25'),
  appoint: [
    [...both, '--today', '2024-02-26', '--dry-run'],
    [...both, '--today', '2024-02-26', '--dry-run', '--json'],
  ],
  visits: [
    [...both, '--quarter', '2', '--out', 'visits'],
    [...both, '--quarter', '2', '--json'],
  ],
  'cases list': [
    [...cases, '--all'],
    [...cases, '--all', '--json'],
    [...cases, '--overdue', '--today', '2024-02-26'],
    [...cases, '--overdue', '--today', '2024-02-26', '--json'],
  ],
  'cases show': [[...cases, 'JF20240007']],
};

/** What the petition office asks for persons with, or writes its own file with. */
const forTheOffice: readonly CommandName[] = [
  'cases add',
  'cases import',
  'cases print',
  'cases correct',
  'cases erase',
];

/** All that a call says, and every file that it writes. */
async function everything(command: string, words: readonly string[]): Promise<string> {
  const directory = scratch({ 'cases.json': marked(), 'roster.json': textOf('roster.json') });
  const { code, out, err } = await call([...command.split(' '), ...words, '--lang', 'zh-CN'], { directory });
  expect([words, code]).toEqual([words, 0]);
  const written = readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'cases.json' && entry.name !== 'roster.json')
    .map(({ parentPath, name }) => said(join(parentPath, name)));
  return [out, err, ...written].join('\n');
}

describe('text about persons', () => {
  const rows = (table: typeof forAll) =>
    Object.entries(table).flatMap(([command, calls]) => calls.map((words) => [command, words] as const));

  it.each(rows(forAll))('and cases are in nothing that lunzhi %s %j makes', async (command, words) => {
    const text = await everything(command, words);
    expect(text).not.toContain(MARK);
    expect(text).not.toContain(CASE);
  });

  it.each(rows(withoutPersons))('is in nothing that lunzhi %s %j makes', async (command, words) => {
    const text = await everything(command, words);
    expect(text).not.toContain(MARK);
    expect(text).toMatch(/\S/);
  });

  const isOfCases = (spec: OptionSpec): boolean => spec.kind === 'file' && spec.schema === 'Cases';

  test('every command that takes cases is in one of these lists', () => {
    const taking = Object.entries(commands)
      .filter(([, usage]) =>
        [...usage.arguments, ...Object.values<OptionSpec>(usage.options)].some(isOfCases),
      )
      .map(([command]) => command);
    const listed = [...Object.keys(forAll), ...Object.keys(withoutPersons), ...forTheOffice];
    expect([...new Set(listed)].sort()).toEqual(taking.sort());
  });

  it('is printed where it was asked for, so that the marks are there to be found', async () => {
    const printed = await everything('cases print', [...both, '--kind', 'register', '--case', 'JF20240007']);
    expect(printed).toContain(MARK);
  });
});
