import { defaultFormula } from '@lunzhi/reception';
import { join } from 'node:path';
import type { Roster } from '@lunzhi/core';
import { expect } from 'vitest';
import { call, scratch } from './command.test.kit.ts';
import { type CommandName, commands } from './commands/index.ts';
import { allFilesOf, type Files } from './planned.test.kit.ts';
import { sampleNotice } from './start.test.kit.ts';

/** A call of a command in a directory. */
export interface Scenario {
  readonly words: readonly string[];
  /** In which state the directory is; `published` by default. */
  readonly state?: 'drafted' | 'published' | 'changed';
  /** What it ends with when nothing goes wrong; 0 by default. */
  readonly code?: 1;
}

/** So that every run of a command writes the same. */
export const now = Date.parse('2024-03-06T10:00:00+08:00');

const document = {
  format: 'lunzhi/1',
  title: '某县接访方案',
  jurisdiction: { id: '某县', name: '某县', level: 'county' },
  issuer: '某县信访局',
  issuedOn: '2024-02-01',
  period: { from: '2024-03-04', to: '2024-03-15' },
  townships: [{ id: '某镇', name: '某镇' }],
  leaders: ['甲', '乙', '丙', '丁'].map((id) => ({ id, name: `副县长${id}`, townships: ['某镇'] })),
};

/** Nobody may serve on one of the days. */
const impossible = {
  ...document,
  leaders: document.leaders.map((leader) => ({ ...leader, absences: [{ from: '2024-03-12' }] })),
};

/** As a re-planning takes it: somebody is away. */
const amended = {
  ...document,
  leaders: document.leaders.map((leader, index) =>
    index === 1 ? { ...leader, absences: [{ from: '2024-03-11', to: '2024-03-15' }] } : leader,
  ),
};

const following = { ...document, issuedOn: '2024-03-06', period: { from: '2024-03-18', to: '2024-03-22' } };

const facts = { channel: 'visit', purpose: 'claim', about: '道路', urgency: 'usual', people: 1 };
const office = { author: '某县信访局' };

/** A case to be screened, one that waits for a leader, and one that was withdrawn long ago. */
const cases = {
  format: 'lunzhi-cases/1',
  marking: '内部，含来访人信息',
  jurisdiction: { id: '某县', name: '某县' },
  settings: { keepPersonsDays: 10, inviteAhead: 0 },
  entries: [
    {
      kind: 'registered',
      at: '2024-02-01T09:00:00+08:00',
      ...office,
      case: 'JF1',
      facts: { ...facts, registeredOn: '2024-02-01' },
    },
    { kind: 'withdrawn', at: '2024-02-02T09:00:00+08:00', ...office, case: 'JF1', on: '2024-02-02' },
    {
      kind: 'registered',
      at: '2024-03-04T09:00:00+08:00',
      ...office,
      case: 'JF2',
      facts: { ...facts, registeredOn: '2024-03-04' },
    },
    {
      kind: 'registered',
      at: '2024-03-05T09:00:00+08:00',
      ...office,
      case: 'JF4',
      facts: { ...facts, registeredOn: '2024-03-05', townships: ['某镇'] },
    },
    { kind: 'screened', at: '2024-03-05T10:00:00+08:00', ...office, case: 'JF4' },
  ],
};

const written: Readonly<Record<string, string>> = {
  'cases.json': JSON.stringify(cases),
  'formula.json': JSON.stringify(defaultFormula),
  'entries.json': JSON.stringify([
    { kind: 'screened', case: 'JF2' },
    { kind: 'escalated', case: 'JF2', on: '2024-03-06', to: 'offices' },
  ]),
  'document.json': JSON.stringify(document),
  'impossible.json': JSON.stringify(impossible),
  'amended.json': JSON.stringify(amended),
  'following.json': JSON.stringify(following),
  'leaders.csv': '序号,姓名,职务\n1,副县长甲,副县长\n2,副县长戊,副县长\n',
  'cases.csv': '信访件编号,信访日期,信访事项\nJF3,2024-03-05,路灯不亮\n',
  'notice.txt': sampleNotice,
  'register.txt': '# 登记表\n| 编号 | {编号} |\n',
  'old.csv': 'old',
};

const path = 'out/roster.json';
const planning = ['--moves', '20'];

/** Directories as the scenarios find them. */
export async function states(): Promise<Readonly<Record<'drafted' | 'published' | 'changed', Files>>> {
  const directory = scratch(written);
  const done = async (...words: readonly string[]): Promise<void> =>
    expect(await call(words, { directory, now })).toMatchObject({ code: 0 });
  await done('plan', 'document.json', '--out', 'out', ...planning);
  const drafted = allFilesOf(directory);
  await done('publish', path, '--approve', '--by', '联席会议', '--at', '2024-02-02');
  await done('publish', path, '--at', '2024-02-03');
  await done('attend', path, '--date', '2024-03-04', '--at', '2024-03-04');
  const published = allFilesOf(directory);
  const free = freeOn('2024-03-12', { drafted });
  await done('substitute', path, '--date', '2024-03-12', '--to', free, '--at', '2024-03-05');
  return { drafted, published, changed: allFilesOf(directory) };
}

/** A leader who is not on duty on a day of the roster. */
export function freeOn(date: string, { drafted }: { readonly drafted: Files }): string {
  const { assignments, document: of } = JSON.parse(
    Buffer.from(drafted[join('out', 'roster.json')]!).toString(),
  ) as Roster;
  const around = assignments.filter(
    (place) => Math.abs(Date.parse(place.date) - Date.parse(date)) <= 86_400_000,
  );
  return of.leaders.find(({ id }) => !around.some(({ leader }) => leader === id))!.name;
}

/** Commands that come to an end by themselves. */
export type EndingCommand = Exclude<CommandName, 'serve'>;

export const endingCommands = Object.keys(commands).filter((name) => name !== 'serve') as EndingCommand[];

/** At least one for each command, whether it writes or not: a new command is missing here. */
export const scenarios = (free: string): Readonly<Record<EndingCommand, readonly Scenario[]>> => ({
  init: [
    { words: ['init', 'new/office', '--name', '某县', '--today', '2024-01-05'] },
    { words: ['init', 'fresh.json', '--level', 'township', '--year', '2025', '--lang', 'en'] },
    { words: ['init', 'template.xlsx', '--template', 'duties', '--of', 'document.json'] },
  ],
  import: [
    { words: ['import', '--leaders', 'leaders.csv', '--into', 'document.json'] },
    { words: ['import', '--leaders', 'leaders.csv', '--into', 'document.json', '--out', 'imported.json'] },
  ],
  plan: [
    { words: ['plan', 'document.json', '--out', 'fresh/deep', ...planning] },
    { words: ['plan', 'document.json', '--out', 'out', '--seed', '2', ...planning], state: 'drafted' },
    { words: ['plan', 'impossible.json', '--out', 'out', ...planning], state: 'drafted', code: 1 },
  ],
  check: [
    { words: ['check', 'document.json', path] },
    { words: ['check', 'document.json', 'out/roster.xlsx'] },
  ],
  calendar: [{ words: ['calendar', 'document.json'] }],
  'calendar add': [{ words: ['calendar', 'add', 'document.json', '--notice', 'notice.txt', '--write'] }],
  explain: [{ words: ['explain', path, '--date', '2024-03-05'] }],
  certificate: [{ words: ['certificate', path] }],
  export: [
    { words: ['export', path, '--as', 'csv', '--out', 'old.csv'] },
    {
      words: [
        'export',
        'out/roster.csv',
        '--document',
        'document.json',
        '--as',
        'xlsx',
        '--out',
        'new/table.xlsx',
      ],
    },
    { words: ['export', 'document.json', '--as', 'lp', '--out', 'model.lp'] },
  ],
  publish: [
    { words: ['publish', path, '--circulate'] },
    { words: ['publish', path, '--approve', '--by', '联席会议'], state: 'drafted' },
    { words: ['publish', path, '--at', '2024-03-06'] },
    { words: ['publish', path, '--at', '2024-03-06'], state: 'changed' },
    { words: ['publish', path, '--at', '2024-03-06', '--out', 'hall'], state: 'changed' },
  ],
  substitute: [
    { words: ['substitute', path, '--date', '2024-03-12'] },
    { words: ['substitute', path, '--date', '2024-03-12', '--to', free, '--letters', 'letters'] },
    { words: ['substitute', path, '--date', '2024-03-12', '--vacate'] },
  ],
  exchange: [
    {
      words: [
        'exchange',
        path,
        '--date',
        '2024-03-11',
        '--with',
        '2024-03-14',
        '--letters',
        'letters',
        '--accept',
        'min-rest-gap',
      ],
    },
  ],
  attend: [
    { words: ['attend', path, '--date', '2024-03-05', '--nobody'] },
    { words: ['attend', path, '--through', '2024-03-06'] },
  ],
  tell: [{ words: ['tell', path, '--date', '2024-03-12', '--how', '电话'] }],
  correct: [{ words: ['correct', path, '--entry', '3', '--reason', '记错'] }],
  ledger: [{ words: ['ledger', path] }],
  replan: [
    { words: ['replan', path, 'amended.json', ...planning] },
    { words: ['replan', path, 'amended.json', '--out', 'trial', ...planning] },
    { words: ['replan', path, 'impossible.json', '--out', 'trial', ...planning], code: 1 },
    { words: ['replan', path, 'amended.json', '--dry-run', ...planning] },
  ],
  diff: [
    { words: ['diff', path, '--from', '0', '--as', 'notice', '--at', '2024-03-06', '--out', 'change.txt'] },
  ],
  'carry-over': [
    { words: ['carry-over', path, '--into', 'following.json'] },
    { words: ['carry-over', path, '--into', 'following.json', '--out', 'new.json'] },
  ],
  circular: [
    { words: ['circular', 'cases.json', path, '--month', '3', '--out', 'circular.html'] },
    {
      words: [
        'circular',
        'cases.json',
        path,
        '--year',
        '2024',
        '--formula',
        'formula.json',
        '--out',
        'new/assessment.xlsx',
      ],
    },
  ],
  waits: [{ words: ['waits', 'cases.json', path, '--date', '2024-03-31', '--out', 'waits.html'] }],
  'cases new': [{ words: ['cases', 'new', 'new-cases.json', path], state: 'drafted' }],
  'cases add': [
    { words: ['cases', 'add', 'cases.json', '--kind', 'screened', '--case', 'JF2'], state: 'drafted' },
    { words: ['cases', 'add', 'cases.json', 'entries.json', '--roster', path], state: 'drafted' },
    {
      words: ['cases', 'add', 'cases.json', '--kind', 'withdrawn', '--case', 'JF2', '--on', '2024-03-06'],
      state: 'drafted',
    },
  ],
  'cases import': [
    { words: ['cases', 'import', 'cases.json', 'cases.csv', '--roster', path, '--write'], state: 'drafted' },
  ],
  'cases list': [{ words: ['cases', 'list', 'cases.json', '--roster', path], state: 'drafted' }],
  'cases show': [{ words: ['cases', 'show', 'cases.json', 'JF1', '--roster', path], state: 'drafted' }],
  'cases print': [
    {
      words: [
        'cases',
        'print',
        'cases.json',
        path,
        '--kind',
        'register',
        '--case',
        'JF2',
        '--template',
        'register.txt',
        '--out',
        'new/register.html',
      ],
      state: 'drafted',
    },
  ],
  'cases correct': [
    { words: ['cases', 'correct', 'cases.json', '--entry', '3', '--roster', path], state: 'drafted' },
  ],
  'cases erase': [{ words: ['cases', 'erase', 'cases.json'], state: 'drafted' }],
  appoint: [{ words: ['appoint', 'cases.json', path], state: 'drafted' }],
  visits: [
    {
      words: ['visits', 'cases.json', path, '--quarter', '1', '--out', 'visits'],
      state: 'drafted',
    },
  ],
  schema: [{ words: ['schema', 'document'] }],
});
