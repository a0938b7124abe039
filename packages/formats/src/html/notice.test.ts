import type { PublicRoster } from '@lunzhi/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostileText, hostileTexts } from '../testing/hostile-text.ts';
import { sampleMonths, sampleRow, sampleTable } from '../testing/sample-table.ts';
import { oneLine } from '../table/text.ts';
import { writeCsv } from '../table/csv.ts';
import { writeNotice } from './notice.ts';

/** Every tag of a page, attributes included, without the style sheet. */
const tagsOf = (page: string) => page.replace(/<style>[^<]*<\/style>/, '').match(/<[^>]*>/g) ?? [];

const decode = (text: string) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

/** Texts of the cells of a class, in order. */
const cellsOf = (page: string, column: string) =>
  [...page.matchAll(new RegExp(`<td class="${column}(?: short)?">(.*?)</td>`, 'gs'))].map((found) =>
    decode(found[1] ?? ''),
  );

/** The column of remarks, the last but one, of a table as text. */
const remarksOf = (csv: string) =>
  csv
    .trimEnd()
    .split('\r\n')
    .slice(1)
    .map((line) => line.split(',').slice(-2)[0]);

describe('writeNotice', () => {
  it('forbids scripts and everything from outside, and has none', () => {
    const page = writeNotice(sampleMonths());
    expect(page).toContain(
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"`,
    );
    expect(page).not.toMatch(/<script|javascript:|https?:|url\(|@import|\son\w+=/i);
  });

  it('says its language, that it is public, and its title', () => {
    const page = writeNotice(sampleMonths());
    expect(page.startsWith('<!doctype html>\n')).toBe(true);
    expect(page).toContain('<html lang="zh-CN">');
    expect(page).toContain('<meta name="classification" content="公开"');
    expect(page).toContain('<title>东安县2024年县级领导在县信访接待中心坐班接访安排表（公开）</title>');
    expect(page).toContain('<span>公开</span>');
  });

  it('has a head that is repeated on each page and a body per month', () => {
    const page = writeNotice(sampleMonths());
    expect(page.match(/<thead>/g)).toHaveLength(1);
    expect(page).toContain('thead { display: table-header-group; }');
    const months = [...page.matchAll(/<tr class="month">\s*<th colspan="7" scope="rowgroup">(.*?)<\/th>/g)];
    expect(months.map((found) => found[1])).toEqual([
      '2024年1月（22班）',
      '2024年2月（26班；4日、18日为调休上班日）',
      '2024年3月（25班）',
      '2024年4月（21班；7日为调休上班日）',
    ]);
  });

  it('captions a protection period with its own dates where only some of its days are listed', () => {
    const periods = { protectionPeriods: ['全国两会'] };
    const rows = [
      sampleRow({ date: '2024-03-05', ...periods }),
      sampleRow({ date: '2024-03-08', ...periods }),
    ];
    const page = writeNotice(
      sampleTable(rows, {
        protectionPeriods: [{ name: '全国两会', from: '2024-03-01', to: '2024-03-12' }],
      }),
    );
    expect(page).toContain('特别防护期：全国两会（3月1日至3月12日）');
    expect(writeNotice(sampleTable(rows))).toContain('特别防护期：全国两会（3月5日至3月8日）');
  });

  it('says in its remarks what the other formats say, and marks protected days by a caption and a rule', () => {
    const rows = [
      sampleRow({ kind: 'holiday', holidays: ['春节'], protectionPeriods: ['春节特别防护期'] }),
      sampleRow({ kind: 'make-up-workday', protectionPeriods: ['春节特别防护期'] }),
      sampleRow({ protectionPeriods: ['春节特别防护期'] }),
      sampleRow({ kind: 'weekend' }),
      sampleRow({ kind: 'make-up-workday' }),
      sampleRow(),
    ];
    const table = sampleTable(rows);
    const page = writeNotice(table);
    const said = [
      '春节、春节特别防护期',
      '调休上班、春节特别防护期',
      '春节特别防护期',
      '周末',
      '调休上班',
      '',
    ];
    expect(cellsOf(page, 'remarks')).toEqual(said);
    expect(remarksOf(writeCsv(table))).toEqual(said);
    // every day of the table is a day with reception: nothing may call it a day off
    expect(page).not.toMatch(/>休<|class="mark|class="legend/);
    expect(page.match(/<tr class="[a-z]+ protected">/g)).toHaveLength(3);
    expect(page.match(/<tr class="period">/g)).toHaveLength(1);
  });

  it('is dated by the publication of a later version, beside the day of the first', () => {
    const signed = (version: number): string =>
      writeNotice(sampleTable([sampleRow()], { version, publishedOn: '2024-04-08' }));
    expect(signed(2)).toContain('<br />2024年4月8日（制表：2024年1月5日）</p>');
    expect(signed(2)).toContain('<meta name="date" content="2024-04-08" />');
    expect(signed(1)).toContain('<br />2024年1月5日</p>');
  });

  it('says in its head and title that nobody has published it', () => {
    const page = (standing: PublicRoster['standing']): string =>
      writeNotice(sampleTable([sampleRow()], { standing: standing! }));
    expect(page('circulated')).toContain('<p class="standing">征求意见稿</p>');
    for (const [standing, said] of [
      ['draft', '草稿·未公布'],
      // what the ledger made of a published table is in force
      ['changed', '公布后有改动，未公布'],
    ] as const) {
      expect(page(standing)).toContain(`<p class="standing">${said}</p>`);
      expect(page(standing)).toMatch(new RegExp(`<title>.+（${said}）（公开）</title>`));
    }
    for (const standing of ['published', null] as const)
      expect(page(standing)).toBe(writeNotice(sampleTable([sampleRow()])));
  });

  it('says which version it is from the second on', () => {
    const second = { version: 2, publishedOn: '2024-04-08' };
    expect(writeNotice(sampleTable([sampleRow()], second))).toContain('第2版，2024年4月8日公布');
    expect(writeNotice(sampleTable([sampleRow()], { ...second, language: 'en' }))).toContain(
      'Version 2, published on 8 April 2024',
    );
    for (const none of [{ ...second, version: 1 }, { version: null, publishedOn: null }, {}])
      expect(writeNotice(sampleTable([sampleRow()], none))).not.toContain('class="version"');
  });

  it('says 暂定 only when it is', () => {
    expect(writeNotice(sampleTable([sampleRow()]))).not.toContain('暂定');
    expect(writeNotice(sampleTable([sampleRow()], { provisional: true }))).toContain(
      '<p class="provisional">暂定：',
    );
  });

  it('is in English when the document is', () => {
    const page = writeNotice(sampleTable([sampleRow()], { language: 'en', provisional: true }));
    expect(page).toContain('<html lang="en">');
    expect(page).toContain('January 2024 (1 duty)');
    expect(page).toContain('Hours: 8:30–12:00, 14:30–17:30');
    expect(page).toContain('5 January 2024');
    expect(page.match(/<th scope="col"[^>]*>(.*?)<\/th>/g)?.join('')).not.toMatch(/\p{Script=Han}/u);
  });

  it('law: no text of the document can add or change a tag', () => {
    const plain = sampleTable([
      sampleRow({ name: '甲'.repeat(9), post: '乙'.repeat(9), sectors: ['丙'.repeat(9)] }),
    ]);
    const expected = tagsOf(writeNotice(plain)).map((tag) => tag.split(/[\s>]/)[0]);
    fc.assert(
      fc.property(hostileText, hostileText, (first, second) => {
        const row = sampleRow({
          name: `十个字的名字不会短${first}`,
          post: second,
          sectors: [first],
          place: second,
        });
        const table = sampleTable([row], {
          tableTitle: first,
          title: second,
          issuer: first,
          documentNumber: second,
        });
        const tags = tagsOf(writeNotice({ ...table, rows: [{ ...row, place: `地点${second}` }] }));
        expect(tags.map((tag) => tag.split(/[\s>]/)[0])).toEqual(expected);
      }),
    );
  });

  it('law: the cells hold the texts', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (name, post) => {
        const page = writeNotice(sampleTable([sampleRow({ name, post })]));
        expect([cellsOf(page, 'name'), cellsOf(page, 'post')]).toEqual([[oneLine(name)], [oneLine(post)]]);
      }),
    );
  });

  it('holds every known troublemaker as text', () => {
    const page = writeNotice(sampleTable(hostileTexts.map((name) => sampleRow({ name }))));
    expect(cellsOf(page, 'name')).toEqual(hostileTexts.map(oneLine));
    expect(page).not.toMatch(/<script|<img/i);
  });

  it('is the same each time', () => {
    expect(writeNotice(sampleMonths())).toBe(writeNotice(sampleMonths()));
  });
});
