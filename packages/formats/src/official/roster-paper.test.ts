import type { PublicRoster } from '@lunzhi/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../../../scripts/runs.ts';
import { hostileText } from '../testing/hostile-text.ts';
import { sampleMonths, sampleRow, sampleTable } from '../testing/sample-table.ts';
import { attribute, readWordFile, within } from '../testing/word-file.ts';
import type { Paper, PaperBlock, PaperTable } from '../paper/paper.ts';
import { writePapers } from '../paper/write-papers.ts';
import { oneLine } from '../table/text.ts';
import { rosterPaper } from './roster-paper.ts';

const tableOf = ({ blocks }: Paper): PaperTable => blocks.find(({ kind }) => kind === 'table') as PaperTable;
const heads = (paper: Paper): string[] => tableOf(paper).columns.map(({ head }) => head);
const kinds = ({ blocks }: Paper): PaperBlock['kind'][] => blocks.map(({ kind }) => kind);
const textOf = async (paper: Paper): Promise<string> => String(await writePapers([paper], 'text'));
const published = { standing: 'published', version: 1, publishedOn: '2024-01-12' } as const;

describe('a roster on paper', () => {
  it('is a notice with the table attached, dated by the publication', async () => {
    const paper = rosterPaper(sampleMonths(published));
    expect([paper.date, paper.marking]).toEqual(['2024-01-12', null]);
    const text = await textOf(paper);
    expect(text).toContain('现将《东安县2024年县级领导在县信访接待中心坐班接访安排表》印发给你们');
    expect(text).toContain('附件：1．东安县2024年县级领导在县信访接待中心坐班接访安排表');
    expect(text).toContain('东安县信访工作联席会议\n2024年1月12日\n');
    expect(text.indexOf('\n附件1\n')).toBeGreaterThan(text.indexOf('（此件公开）'));
  });

  it('is the notice, the attachment or the table alone, as the office wants it', () => {
    const of = (content: 'notice' | 'attachment' | 'table') =>
      kinds(rosterPaper(sampleMonths(), { content }));
    expect(of('notice')).not.toContain('table');
    expect(of('attachment')).toEqual(['attachment', 'title', 'subtitle', 'table']);
    expect(of('table')).toEqual(['title', 'subtitle', 'table', 'signature']);
  });

  it('asks for comment while it is circulated, and says on each page that it is a draft', async () => {
    const paper = rosterPaper(sampleMonths({ standing: 'circulated' }));
    expect(paper.marking).toBe('征求意见稿');
    expect(await textOf(paper)).toContain('印送你们，请研究提出意见');
    expect(await textOf(paper)).not.toContain('此件公开');
    for (const content of ['notice', 'attachment', 'table'] as const) {
      const alone = await textOf(rosterPaper(sampleMonths({ standing: 'circulated' }), { content }));
      expect(alone.match(/征求意见稿/g)).toHaveLength(1);
    }
    const changed = sampleMonths({ standing: 'changed', changedSince: 2 });
    expect(rosterPaper(changed).marking).toBe('第2版后有改动，未公布');
    expect(rosterPaper(changed).title).toContain('（第2版后有改动，未公布）');
  });

  it('says on each page how it stands with its publication, of a plan of which nothing is written down too', () => {
    const markings = (['circulated', 'draft', null, 'changed', 'published'] as const).map(
      (standing) => rosterPaper(sampleMonths({ standing })).marking,
    );
    expect(markings).toEqual(['征求意见稿', '草稿·未公布', '草稿·未公布', '公布后有改动，未公布', null]);
  });

  it('says that days are provisional where the notice on days off is not out yet', async () => {
    const said = '部分日期的放假安排尚未公布';
    expect(await textOf(rosterPaper(sampleMonths({ provisional: true }), { content: 'notice' }))).toContain(
      said,
    );
    expect(await textOf(rosterPaper(sampleMonths(), { content: 'notice' }))).not.toContain(said);
  });

  it('says of a period what its days are only where it has all of them', () => {
    const protectionPeriods = [{ name: '春节特别防护期', from: '2024-02-08', to: '2024-02-18' }];
    const bandOf = (rows: PublicRoster['rows']): string[] =>
      tableOf(rosterPaper(sampleMonths({ rows, protectionPeriods }))).rows.flatMap((row) =>
        'kind' in row && row.kind === 'band' && row.text.includes('春节') ? [row.text] : [],
      );
    const { rows } = sampleMonths();
    expect(bandOf(rows)).toEqual(['春节特别防护期（2月8日至2月18日，每日1人；其中2月10日至17日为春节假期）']);
    // of a leader, or of a week
    const own = rows.filter(({ date }) => date === '2024-02-12');
    const week = rows.filter(({ date }) => '2024-02-12' <= date && date <= '2024-02-18');
    for (const part of [own, week]) expect(bandOf(part)).toEqual(['春节特别防护期（2月8日至2月18日）']);
  });

  it('names a period before the first of its days, though no more than the later ones are counted to it', () => {
    const protectionPeriods = [{ name: '全国两会', from: '2024-03-04', to: '2024-03-12' }];
    const rows = sampleMonths().rows.map((row) =>
      row.date < '2024-03-11' ? { ...row, protectionPeriods: [] } : row,
    );
    const printed = tableOf(rosterPaper(sampleMonths({ rows, protectionPeriods }))).rows;
    const at = printed.findIndex((row) => 'kind' in row && row.kind === 'band' && row.text.includes('两会'));
    expect((printed[at + 1] as string[][])[1]).toEqual(['3月4日']);
  });

  it('leaves out columns that have nothing to say, or that the office does not want', () => {
    expect(heads(rosterPaper(sampleMonths()))).toEqual([
      '序号',
      '日期',
      '星期',
      '接访领导',
      '职务',
      '分管领域',
    ]);
    const linked = sampleTable([
      sampleRow({ townships: ['南桥镇', '花桥镇'] }),
      sampleRow({ townships: [] }),
    ]);
    expect(heads(rosterPaper(linked))).toContain('联系乡镇');
    expect(
      tableOf(rosterPaper(linked))
        .rows.slice(1)
        .map((row) => (row as string[][]).slice(-1)),
    ).toEqual([[['南桥镇、花桥镇']], [['—']]]);
    expect(heads(rosterPaper(linked, { columns: ['name', 'date', 'townships'] }))).toEqual([
      '日期',
      '接访领导',
      '联系乡镇',
    ]);
    // a row says who and when, whatever was chosen
    for (const columns of [[], ['remarks'], ['none' as 'remarks']] as const)
      expect(heads(rosterPaper(linked, { columns }))).toEqual(['日期', '接访领导']);
  });

  it('says what a day is once, over its rows, and beside it where nothing over it does', () => {
    const paper = rosterPaper(sampleMonths());
    const bands = tableOf(paper).rows.flatMap((row) =>
      'kind' in row && row.kind === 'band' ? [row.text] : [],
    );
    expect(bands.slice(1, 3)).toEqual([
      '2024年2月（26班；4日、18日为调休上班日）',
      '春节特别防护期（2月8日至2月18日，每日1人；其中2月10日至17日为春节假期）',
    ]);
    expect(heads(rosterPaper(sampleMonths(), { isRepeated: true }))).toContain('备注');
    expect(heads(rosterPaper(sampleTable([sampleRow({ kind: 'weekend' })])))).toContain('备注');
  });

  it('spaces names of two characters', () => {
    const table = sampleTable([sampleRow({ name: '马某' })]);
    const nameIn = (paper: Paper) => (tableOf(paper).rows[1] as string[][])[3];
    expect(nameIn(rosterPaper(table))).toEqual(['马　某']);
    expect(nameIn(rosterPaper(table, { isNameSpaced: false }))).toEqual(['马某']);
  });

  it('says where it is still to be decided who serves', () => {
    const table = sampleTable([sampleRow({ name: '', post: '', sectors: [], isPending: true }), sampleRow()]);
    expect((tableOf(rosterPaper(table)).rows[1] as string[][]).slice(3)).toEqual([['待定'], [''], ['']]);
  });

  it('has lower rows where a few would be left for a page of their own', () => {
    const { rows } = sampleMonths();
    const low = rows.map((_, index) => {
      const table = sampleMonths({ rows: rows.slice(0, index + 1) });
      return tableOf(rosterPaper(table, { content: 'attachment' })).isCompact === true;
    });
    const first = low.indexOf(true);
    const many = low.indexOf(false, first);
    expect(first).toBeGreaterThan(15);
    expect([1, 2, 3, 4, 5]).toContain(many - first);
    // these are enough for a page of their own
    expect(low.slice(many, many + 10)).not.toContain(true);
  });

  it('is as wide as the page', () => {
    for (const language of ['zh-CN', 'en'] as const) {
      const { columns } = tableOf(rosterPaper(sampleMonths({ language })));
      expect(columns.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(156, 6);
    }
  });
});

describe('a roster as a file of Word', () => {
  const word = async (table: PublicRoster, content: 'both' | 'table' = 'both') =>
    readWordFile((await writePapers([rosterPaper(table, { content })], 'docx')) as Uint8Array);

  it('repeats the head, breaks no row, and keeps heads of months and periods with the row below', async () => {
    const rows = within((await word(sampleMonths(published))).part('word/document.xml'), 'w:tr');
    expect(rows.filter((row) => within(row, 'w:tblHeader').length === 1)).toEqual([rows[0]]);
    expect(rows.every((row) => within(row, 'w:cantSplit').length === 1)).toBe(true);
    const bands = rows.filter((row) => within(row, 'w:gridSpan').length === 1);
    expect(bands).toHaveLength(6);
    expect(bands.every((row) => within(row, 'w:keepNext').length === 1)).toBe(true);
    expect(rows.filter((row) => within(row, 'w:keepNext').length > 0)).toEqual(bands);
  });

  it('numbers the pages of the attachment on from the notice, on a page of its own', async () => {
    const document = (await word(sampleMonths(published))).part('word/document.xml');
    expect(within(document, 'w:sectPr')).toHaveLength(1);
    expect(within(document, 'w:pageBreakBefore')).toHaveLength(1);
  });

  it('keeps the last row with who signs', async () => {
    const rows = within((await word(sampleMonths(), 'table')).part('word/document.xml'), 'w:tr');
    expect(within(rows[rows.length - 1]!, 'w:keepNext').length).toBeGreaterThan(0);
  });

  it('marks the rows of a protection period with a thick rule', async () => {
    const rows = within((await word(sampleMonths())).part('word/document.xml'), 'w:tr');
    expect(rows.filter((row) => Number(attribute(row, 'w:left', 'w:sz')) === 18)).toHaveLength(11 + 12 + 2);
  });

  it('is made of the same octets whenever it is written', async () => {
    const [one, other] = [
      await writePapers([rosterPaper(sampleMonths())], 'docx'),
      await writePapers([rosterPaper(sampleMonths())], 'docx'),
    ];
    expect(Buffer.from(one as Uint8Array).equals(Buffer.from(other as Uint8Array))).toBe(true);
  });

  it('law: whatever a table says stands as text, in each format', async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, async (text) => {
        const own = `甲${text}`;
        const row = sampleRow({ name: own, post: own, sectors: [own], townships: [own], place: own });
        const table = sampleTable([row], { tableTitle: own, issuer: own, documentNumber: own });
        const { paragraphs } = await word(table);
        expect(paragraphs.filter((said) => said === oneLine(own)).length).toBeGreaterThan(3);
        const page = String(await writePapers([rosterPaper(table)], 'html'));
        expect(page).not.toMatch(/<(script|img|iframe|svg)/i);
      }),
      runs(10, 500),
    );
  });
});
