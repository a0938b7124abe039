import type { RosterDocument } from '@lunzhi/core';
import { openSession } from '@lunzhi/core/worker';
import { describe, expect, it } from 'vitest';
import { sheetGrid } from '../index.ts';
import type { Grid } from '../table/grid.ts';
import { gridsOfCsv } from '../table/csv-read.ts';
import { previewDuties } from './duties-preview.ts';

const leader = (id: string, name: string, title: string) => ({ id, name, posts: [{ title }] });

const document = {
  format: 'lunzhi/1',
  calendar: { unpublishedYears: 'statutory' },
  title: '东安县2027年3月接访安排',
  issuedOn: '2027-02-20',
  issuer: '县信访局',
  jurisdiction: { id: 'd', name: '东安县', level: 'county' },
  period: { from: '2027-03-01', to: '2027-03-31' },
  shiftTypes: [{ id: 'main', name: '接访', heads: { workday: 2 } }],
  leaders: [
    leader('a', '周某某', '县委书记'),
    leader('b', '吴某', '县长'),
    leader('c', '郑某某', '主任'),
    leader('d', '何某', '主席'),
    leader('e', '程某某', '副县长'),
    leader('f', '何某', '县委常委、副县长'),
  ],
} as unknown as RosterDocument;

async function read(grids: string | readonly Grid[], answers: Record<string, string> = {}) {
  const session = openSession({ document, today: '2027-02-25' });
  const shown = await previewDuties(
    { grids: typeof grids === 'string' ? gridsOfCsv(grids) : grids, answers, language: 'zh-CN' },
    {
      period: document.period,
      leaders: session.view().leaders,
      match: async (rows) => session.matchTable(rows),
    },
  );
  if (!shown) return null;
  return {
    places: shown.places.map(({ shift, leader: own }) => `${shift.slice(8, 10)} ${own}`),
    open: shown.questions.filter(({ chosen }) => chosen === null).map(({ key }) => key),
    ticked: shown.questions.filter(({ chosen }) => chosen !== null).map(({ key }) => key),
    sentences: shown.questions.map(({ sentence }) => sentence),
    choices: shown.questions.map(({ choices }) => choices.map(({ words }) => words)),
    source: shown.rows.map(({ source }) =>
      source.map(({ text, isDoubted }) => text + (isDoubted ? '!' : '')),
    ),
  };
}

describe('of a table of duties nobody is lost unasked', () => {
  it('whose day stands in the row above', async () => {
    const text = '日期,接访领导\n3月8日,吴某\n,周某某\n3月9日,郑某某\n,程某某\n\n,县信访局\n';
    expect(await read(text)).toMatchObject({
      places: ['08 b', '08 a', '09 c', '09 e'],
      open: [],
      ticked: ['date-continued', 'lines'],
    });
    expect(await read(text, { 'date-continued': 'drop' })).toMatchObject({ places: ['08 b', '09 c'] });
  });

  it('who stands apart without a day', async () => {
    const text = '日期,接访领导\n3月8日,吴某\n\n,周某某\n';
    expect(await read(text)).toMatchObject({ places: ['08 b'], open: ['date-missing B4'] });
  });

  it('in a second column of leaders', async () => {
    const text = '日期,接访领导（上午）,接访领导（下午）\n3月8日,吴某,周某某\n';
    expect(await read(text)).toMatchObject({
      places: ['08 b'],
      open: ['column C1'],
      choices: [['也是当天接访的领导', '接访领导以这一栏为准', '不导入']],
    });
    expect(await read(text, { 'column C1': 'also' })).toMatchObject({ places: ['08 b', '08 a'], open: [] });
    expect(await read(text, { 'column C1': 'instead' })).toMatchObject({ places: ['08 a'], open: [] });
  });

  it('beside who is on duty, and says what else is not read', async () => {
    const text =
      '序号,日期,带班领导,值班领导,值班人员,责任单位\n1,3月8日,吴某,周某某,甲某某,县人社局\n2,3月9日,郑某某,程某某,乙某,县住建局\n';
    expect(await read(text)).toMatchObject({
      places: ['08 a', '09 e'],
      open: ['column C1', 'column E1'],
      ticked: ['column F1'],
    });
  });

  it('in a cell with another, whom nobody is called like', async () => {
    const text = '日期,接访领导\n3月8日,吴某、郑某菜\n';
    const open = (await read(text))!;
    expect(open).toMatchObject({ places: ['08 b'], open: ['unknown-leader 郑某菜'] });
    expect(open.choices[0]!.at(-1)).toBe('不导入“郑某菜”');
    expect(await read(text, { 'unknown-leader 郑某菜': 'c' })).toMatchObject({
      places: ['08 b', '08 c'],
      open: [],
      ticked: ['unknown-leader 郑某菜'],
    });
  });

  it('whom another is called like', async () => {
    const text = '日期,接访领导\n3月8日,何某\n3月9日,吴某、何某\n';
    const open = (await read(text))!;
    expect(open.open).toEqual(['ambiguous-leader B2', 'ambiguous-leader B3 何某']);
    expect(open.choices[0]).toEqual(['就是何某（主席）', '就是何某（县委常委、副县长）', '不导入这一行']);
    const answers = { 'ambiguous-leader B2': 'f', 'ambiguous-leader B3 何某': 'd' };
    expect(await read(text, answers)).toMatchObject({ places: ['08 f', '09 b', '09 d'], open: [] });
  });
});

describe('of a table of duties nobody serves unasked', () => {
  it('whose duty was called off or moved', async () => {
    const text =
      '日期,接访领导,备注\n3月8日,吴某,取消\n3月9日,周某某,改为3月10日\n3月10日,程某某,与郑某某对调\n3月11日,吴某,\n';
    const open = (await read(text))!;
    expect(open.open).toEqual(['remark B2', 'remark B3', 'remark B4']);
    expect(open.sentences[0]).toBe('3月8日写着“取消”');
    const decided = await read(text, { 'remark B2': 'drop', 'remark B3': 'drop', 'remark B4': 'take' });
    expect(decided).toMatchObject({ places: ['10 e', '11 b'], open: [] });
  });

  it('whose weekday is another’s, or whose day may have lost a zero', async () => {
    const text = '日期,星期,接访领导\n3月8日,星期二,吴某\n3.9,,程某某\n3.1,,周某某\n';
    expect(await read(text)).toMatchObject({
      places: ['08 b', '09 e', '10 a'],
      open: ['weekday-differs A2', 'zero-lost A4'],
    });
    const answers = { 'weekday-differs A2': 'drop', 'zero-lost A4': 'drop' };
    expect(await read(text, answers)).toMatchObject({ places: ['09 e'], open: [] });
  });

  it('on several days of which some are full', async () => {
    const text = '日期,接访领导\n3月8日-9日,吴某\n3月8日-9日,周某某\n3月8日-9日,程某某\n';
    expect(await read(text)).toMatchObject({
      open: ['no-place-left B4 2027-03-08', 'no-place-left B4 2027-03-09'],
      sentences: ['3月8日已满，放不下程某某', '3月9日已满，放不下程某某'],
    });
  });
});

describe('the days of a table of duties', () => {
  it.each([
    ['2027年3月接访安排,\n日期,接访领导\n8日,吴某\n9日,周某某\n'],
    ['三月份接访安排,\n日期,领导\n8,吴某\n9,周某某\n'],
  ])('are of the month of its title: %j', async (text) => {
    expect(await read(text)).toMatchObject({ places: ['08 b', '09 a'], open: [] });
  });

  it('that nobody can place are asked about, and the table is no other for that', async () => {
    expect(await read('日期,领导\n8日,吴某\n')).toMatchObject({ places: [], open: ['date-unreadable A2'] });
  });

  it('of another year are said with it, and nothing is said in two ways', async () => {
    const { sentences } = (await read('日期,接访领导\n2026年3月9日,吴某\n2027-03-08,\n'))!;
    expect(sentences).toEqual(['3月8日没有接访领导', '2026年3月9日不排班，写着吴某']);
  });

  it('stand on a sheet of whatever name', async () => {
    const grids = [
      sheetGrid(
        '三月',
        [
          ['日期', '领导'],
          ['3月8日', '吴某'],
        ],
        [],
      ),
      sheetGrid(
        '四!月!',
        [
          ['日期', '领导'],
          ['3月9日', '何某'],
        ],
        [],
      ),
      sheetGrid(
        '五月!',
        [
          ['日期', '领导'],
          ['3月10日', '吴某'],
        ],
        [],
      ),
    ];
    const answers = { 'ambiguous-leader 四!月!!B2': 'd' };
    const { places, source } = (await read(grids, answers))!;
    expect(places).toEqual(['08 b', '09 d', '10 b']);
    expect(source).toEqual([
      ['3月8日', '吴某'],
      ['3月9日', '何某!'],
      ['3月10日', '吴某'],
    ]);
  });
});
