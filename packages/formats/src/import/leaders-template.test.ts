import type { RosterDocument } from '@lunzhi/core';
import { read, utils } from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Grid } from '../table/grid.ts';
import { empty } from '../testing/leaders.ts';
import { gridsOfXlsx } from '../xlsx/read-xlsx.ts';
import { runs } from '../../../../scripts/runs.ts';
import { importLeaders } from './leaders-document.ts';
import { readLeadersGrids } from './leaders-table.ts';
import { previewLeaders } from './leaders-preview.ts';
import { writeLeadersTemplate } from './leaders-template.ts';

const lists = {
  townships: ['白牙市镇', '石期市镇', '芦洪市镇'],
  sectors: ['财政金融', '应急管理', '自然资源'],
  projects: ['标准厂房', '旅游公路'],
};
const listOf = (kind: keyof typeof lists) => lists[kind].map((name) => ({ id: name, name }));
const linked = (kind: keyof typeof lists) => fc.subarray(lists[kind]);

/** A document as an office fills it in: names of two and three characters, posts that tell the body or do not. */
const documents = fc
  .uniqueArray(
    fc.record({
      name: fc.tuple(fc.constantFrom('周', '吴', '郑', '何'), fc.constantFrom('某', '某某', '甲', '乙乙')),
      post: fc.constantFrom(
        '县委书记',
        '县委常委、副县长',
        '副县长（挂职）',
        '县人大常委会副主任',
        '四级调研员',
      ),
      body: fc.constantFrom('party', 'government', 'congress', 'procuratorate', 'other'),
      townships: linked('townships'),
      sectors: linked('sectors'),
      projects: linked('projects'),
      phone: fc.constantFrom('', '略'),
      until: fc.boolean(),
    }),
    { minLength: 1, maxLength: 12, selector: ({ name }) => name.join('') },
  )
  .map((people): RosterDocument => {
    const leaders = people.map(({ name, post, body, phone, until, ...links }) => ({
      id: name.join(''),
      name: name.join(''),
      posts: until
        ? [
            { title: post, to: '2027-06-30' },
            { title: '二级巡视员', from: '2027-07-01' },
          ]
        : [{ title: post }],
      body,
      ...(phone !== '' && { phone }),
      ...Object.fromEntries(Object.entries(links).filter(([, own]) => own.length > 0)),
    }));
    return {
      format: 'lunzhi/1',
      jurisdiction: { id: 'd', name: '东安县', level: 'county' },
      period: { from: '2027-01-01', to: '2027-12-31' },
      townships: listOf('townships'),
      sectors: listOf('sectors'),
      projects: listOf('projects'),
      leaders,
    } as unknown as RosterDocument;
  });

describe.each(['zh-CN', 'en'] as const)('the table to fill in, in %s', (language) => {
  it('is the same octets again, and another program finds its heads', async () => {
    const bytes = await writeLeadersTemplate(language);
    expect(await writeLeadersTemplate(language)).toEqual(bytes);
    const book = read(bytes, { type: 'array' });
    const [head] = utils.sheet_to_json<string[]>(book.Sheets[book.SheetNames[0]!]!, { header: 1 });
    expect(head).toHaveLength(10);
  });

  it('filled in is read without a doubt', async () => {
    const [grid] = (await gridsOfXlsx(await writeLeadersTemplate(language))) as Grid[];
    const filled = [
      ['1', '周某某', '县委书记', '全面工作', '白牙市镇', '', '', '', '', ''],
      ['2', '吴某', '县长', '财政、审计', '石期市镇', '标准厂房', '', '3月4日至8日', '略', '略'],
    ];
    const rows = grid!.rows.map((row, at) => filled[at - 1] ?? row);
    const table = readLeadersGrids([{ ...grid!, rows }]);
    const { leaders, doubts } = importLeaders(table, empty);
    expect(doubts.filter(({ severity }) => severity !== 'note')).toEqual([]);
    expect(leaders).toMatchObject([
      { name: '周某某', posts: [{ title: '县委书记' }], townships: ['白牙市镇'] },
      { name: '吴某', absences: [{ from: '2027-03-04', to: '2027-03-08' }], phone: '略', note: '略' },
    ]);
  });

  it('law: with the leaders of a document in it, it is that document again', async () => {
    await fc.assert(
      fc.asyncProperty(documents, async (document) => {
        const grids = (await gridsOfXlsx(await writeLeadersTemplate(language, document))) as Grid[];
        const preview = previewLeaders({ grids, answers: {}, language }, document, new Set());
        expect(preview.questions.map(({ sentence }) => sentence)).toEqual([]);
        expect(preview.document).toEqual(document);
        const { leaders, townships, sectors, projects } = preview.document;
        const begun = { ...document, leaders: [], townships: [], sectors: [], projects: [] };
        const fresh = previewLeaders({ grids, answers: {}, language }, begun as never, new Set()).document;
        const named = (own: RosterDocument) => {
          const lists = { townships: own.townships, sectors: own.sectors, projects: own.projects };
          return own.leaders.map(({ name, posts, ...more }) => [
            name,
            posts?.[0]?.title,
            more.body,
            ...(['townships', 'sectors', 'projects'] as const).map((kind) =>
              (more[kind] ?? []).map((id) => lists[kind]!.find((one) => one.id === id)!.name),
            ),
          ]);
        };
        expect(named(fresh)).toEqual(
          named({ ...document, leaders, townships, sectors, projects } as RosterDocument),
        );
      }),
      runs(6, 300),
    );
  });
});
