import { readTable, type Roster, type RosterDocument } from '@lunzhi/core';
import { tableForPublic } from '@lunzhi/core/internal';
import { openSession } from '@lunzhi/core/worker';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { gridsOfCsv } from '../table/csv-read.ts';
import { writeCsv } from '../table/csv.ts';
import type { Grid } from '../table/grid.ts';
import { gridsOfXlsx } from '../xlsx/read-xlsx.ts';
import { writeXlsx } from '../xlsx/write-xlsx.ts';
import { type DutiesPreview, previewDuties } from './duties-preview.ts';
import { writeDutiesTemplate } from './duties-template.ts';
import { openQuestions } from './preview.ts';
import { runs } from '../../../../scripts/runs.ts';

const document = (
  leaders: readonly { name: string; post: string }[],
  heads: number,
  types: readonly string[] = ['接访值班'],
): RosterDocument =>
  ({
    format: 'lunzhi/1',
    title: '某县接访方案',
    jurisdiction: { id: 'x', name: '某县', level: 'county' },
    issuer: '某县信访局',
    issuedOn: '2024-01-05',
    period: { from: '2024-03-01', to: '2024-03-31' },
    shiftTypes: types.map((name, at) => ({
      id: `type-${at}`,
      name,
      heads: { workday: heads, restDay: 0 },
    })),
    leaders: leaders.map(({ name, post }, at) => ({ id: `l${at + 1}`, name, posts: [{ title: post }] })),
  }) as RosterDocument;

const people = ['周某某', '吴某', '郑某某', '何某', '县政协主席', '副县长（农业）'].map((name, at) => ({
  name,
  post: ['县委书记', '县长', '县委常委、副县长', '副县长（挂职）', '县政协主席', '副县长'][at]!,
}));
/** One more of a name that another has. */
const namesakes = [...people, { name: '何　某', post: '县人大常委会主任' }];

const protectionPeriods = [{ id: 'p', name: '全国“两会”', from: '2024-03-05', to: '2024-03-11' }];

/** A roster in which somebody holds each place, two never the same one on a day. */
const rosters = fc
  .record({
    who: fc.array(fc.nat(people.length - 1), { minLength: 42, maxLength: 42 }),
    heads: fc.constantFrom(1, 2),
    types: fc.constantFrom(['接访值班'], ['上午班', '下午班']),
    leaders: fc.constantFrom(people, namesakes),
  })
  .map(({ who, heads, types, leaders }): Roster => {
    const session = openSession({ document: { ...document(leaders, heads, types), protectionPeriods } });
    const places = session
      .view()
      .days.flatMap((day) => day.places.map(({ shift }, place) => ({ shift, place, date: day.date })));
    session.act({
      kind: 'take-table',
      places: places.map(({ shift, date, place }) => ({
        shift,
        leader: `l${((who[Number(date.slice(8)) % 42]! + place) % leaders.length) + 1}`,
      })),
    });
    return session.roster();
  });

/** What an import of a table makes of an empty roster of the same document. */
async function imported(grids: readonly Grid[], { document: own }: Roster): Promise<[DutiesPreview, Roster]> {
  const session = openSession({ document: own });
  const { leaders } = session.view();
  const preview = (await previewDuties(
    { grids, answers: {}, language: 'zh-CN' },
    { period: own.period, leaders, match: async (rows) => session.matchTable(rows) },
  ))!;
  session.act({ kind: 'take-table', places: preview.places });
  return [preview, session.roster()];
}

/** Who serves on each day, and in which type of shift. */
const served = ({ assignments }: Roster): string[] =>
  assignments.map(({ date, type, leader }) => `${date} ${type} ${leader}`).sort();

/** Every kind of file that can be written and read again. */
const files: Readonly<Record<string, (roster: Roster) => Promise<Grid[]>>> = {
  csv: async (roster) => gridsOfCsv(writeCsv(tableForPublic(roster))) as Grid[],
  xlsx: async (roster) => (await gridsOfXlsx(await writeXlsx(tableForPublic(roster)))) as Grid[],
  'duties to fill in': async (roster) => (await gridsOfXlsx(await writeDutiesTemplate(roster))) as Grid[],
  'duties to fill in, in English': async (roster) =>
    (await gridsOfXlsx(await writeDutiesTemplate(roster, 'en'))) as Grid[],
};

describe('what is exported is imported', () => {
  test.each(Object.keys(files))('law: %s is the same roster again, and nothing is asked', async (kind) => {
    await fc.assert(
      fc.asyncProperty(rosters, async (roster) => {
        const [preview, again] = await imported(await files[kind]!(roster), roster);
        expect(openQuestions(preview)).toBe(0);
        expect(served(again)).toEqual(served(roster));
      }),
      runs(4, 200),
    );
  });

  test('law: a roster file is the same roster again, letter by letter', () => {
    fc.assert(
      fc.property(rosters, (roster) => {
        const text = JSON.stringify(roster);
        const session = openSession({ roster: JSON.parse(text) as Roster });
        expect(JSON.stringify(session.roster())).toBe(text);
      }),
      runs(4, 200),
    );
  });

  test('law: of a table to fill in, the days that were filled in change, and no other', async () => {
    await fc.assert(
      fc.asyncProperty(rosters, fc.func(fc.boolean()), async (roster, isFilled) => {
        const assignments = roster.assignments.map((own) =>
          isFilled(own.shift) ? own : { ...own, leader: null },
        );
        if (!assignments.some(({ leader }) => leader !== null)) return;
        const half = { ...roster, assignments };
        const grids = (await gridsOfXlsx(await writeDutiesTemplate(half))) as Grid[];
        const [preview, again] = await imported(grids, roster);
        expect(openQuestions(preview)).toBe(0);
        const people = (own: Roster) => served(own).filter((line) => !line.endsWith('null'));
        expect(people(again)).toEqual(people(half));
      }),
      runs(4, 200),
    );
  });

  test('law: a table changes nothing of the roster that it was made of', async () => {
    await fc.assert(
      fc.asyncProperty(rosters, async (roster) => {
        const session = openSession({ roster });
        const { rows } = readTableRows(writeCsv(tableForPublic(roster)));
        const { places } = session.matchTable(rows)!;
        expect(places.filter(({ now, leader }) => now !== leader)).toEqual([]);
      }),
      runs(8, 200),
    );
  });
});

function readTableRows(csv: string) {
  const [head, ...lines] = csv.slice(1).trim().split('\r\n');
  const heads = head!.split(',');
  const [date, leader, post] = ['日期', '接访领导', '职务'].map((own) => heads.indexOf(own));
  const rows = lines.map((line, at) => {
    const cells = line.split(',');
    return { line: at + 2, date: cells[date!]!, leader: cells[leader!]!, post: cells[post!]! };
  });
  return { rows };
}

describe('a county’s month as its office typed it', () => {
  // 桐城市党政领导信访接待一览表 of February 2021: two columns, posts alone
  const days = [
    ['2月2日', '副市长、公安局局长'],
    ['2月4日', '副市长'],
    ['2月9日', '市委副书记、市长'],
    ['2月18日', '副市长'],
    ['2月23日', '市委书记'],
    ['2月25日', '副市长'],
  ] as const;
  const text = [
    '桐城市党政领导信访接待一览表',
    '（上午8:00—11:00）',
    '时间,接访领导、职务',
    ...days.map((day) => day.join(',')),
    '桐城市信访工作领导小组,',
  ].join('\r\n');
  const city = {
    ...document(
      [
        { name: '市委书记', post: '市委书记' },
        { name: '市长', post: '市委副书记、市长' },
        { name: '公安局长', post: '副市长、公安局局长' },
        { name: '甲', post: '副市长' },
        { name: '乙', post: '副市长' },
        { name: '丙', post: '副市长' },
      ],
      1,
    ),
    period: { from: '2021-02-01', to: '2021-02-28' },
  } as RosterDocument;

  it('is read with nobody taken for another: a post that several hold is asked about', async () => {
    const { roster } = readTable(city, []);
    const [preview, again] = await imported(gridsOfCsv(text) as Grid[], roster!);
    expect(served(again).filter((own) => !own.endsWith('null'))).toEqual([
      '2021-02-02 type-0 l3',
      '2021-02-09 type-0 l2',
      '2021-02-23 type-0 l1',
    ]);
    expect(preview.questions.map(({ sentence, cells }) => [sentence, cells])).toEqual([
      ['“副市长”不止一位', ['B5']],
      ['“副市长”不止一位', ['B7']],
      ['“副市长”不止一位', ['B9']],
      ['“桐城市信访工作领导小组”像表注、落款或小标题', ['A10']],
    ]);
    expect(openQuestions(preview)).toBe(3);
    expect(preview.questions[0]!.choices.map(({ words }) => words)).toEqual([
      '就是公安局长',
      '就是甲',
      '就是乙',
      '就是丙',
      '不导入这一行',
    ]);
  });

  it('is the same six people when somebody says who', async () => {
    const session = openSession({ document: city });
    const { leaders } = session.view();
    const answers = Object.fromEntries(
      ['B5', 'B7', 'B9'].map((cell, at) => [`ambiguous-leader ${cell}`, `l${at + 4}`]),
    );
    const preview = (await previewDuties(
      { grids: gridsOfCsv(text), answers, language: 'zh-CN' },
      { period: city.period, leaders, match: async (rows) => session.matchTable(rows) },
    ))!;
    expect(openQuestions(preview)).toBe(0);
    session.act({ kind: 'take-table', places: preview.places });
    expect(served(session.roster()).filter((own) => !own.endsWith('null'))).toEqual([
      '2021-02-02 type-0 l3',
      '2021-02-04 type-0 l4',
      '2021-02-09 type-0 l2',
      '2021-02-18 type-0 l5',
      '2021-02-23 type-0 l1',
      '2021-02-25 type-0 l6',
    ]);
  });
});
