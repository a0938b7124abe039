import { beforeAll, describe, expect, it } from 'vitest';
import { commands } from 'vitest/browser';
import { notice, printNotice, RosterNotice } from './notice.ts';
import { tableOfMonth } from '@lunzhi/core/notice';
import { noticeStyle, pageStyle } from './style.ts';
import { isBroken, long, markup } from '../testing/odd-views.ts';
import { donganPublic, withRows } from '../testing/public-roster.ts';
import { axeProblems, define } from '../testing/stage.ts';
import { render } from 'lit';

beforeAll(() => define('roster-notice', RosterNotice));

function shown(roster = donganPublic): HTMLElement {
  document.body.innerHTML = '';
  const sheet = document.createElement('main');
  document.body.append(sheet);
  render(notice(roster), sheet);
  return sheet.querySelector('article')!;
}

const heads = (article: HTMLElement): string[] =>
  [...article.querySelectorAll('thead th')].map((head) => head.textContent ?? '');

const pageOf = (article: HTMLElement): string =>
  `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><style>${pageStyle}${noticeStyle.cssText}</style>${article.outerHTML}`;

describe('the printed table', () => {
  it('has every duty once, numbered, under its month', () => {
    const article = shown();
    const rows = [...article.querySelectorAll('tbody tr:not(.month)')];
    expect(rows).toHaveLength(donganPublic.rows.length);
    expect(rows.map((row) => row.children[3]?.textContent)).toEqual(
      donganPublic.rows.map(({ name }) => name),
    );
    expect(rows[rows.length - 1]!.children[0]!.textContent).toBe('262');
    expect([...article.querySelectorAll('.month')].map((month) => month.textContent?.trim())).toEqual(
      [22, 18, 25, 22, 21, 19, 23, 22, 21, 26, 21, 22].map(
        (duties, month) => `${month + 1}月（${duties}班）`,
      ),
    );
  });

  it('says above the table what all rows share, and in columns what differs', () => {
    const shared = shown();
    expect(heads(shared)).toEqual(['序号', '日期', '星期', '接访领导', '职务', '分管领域', '备注']);
    expect(shared.querySelector('.shared')?.textContent).toContain('时间：8:30至12:00、14:30至17:30');
    const mixed = shown(
      withRows((row, index) => ({
        ...row,
        shiftType: '坐班',
        place: index === 0 ? '一楼' : row.place,
        times: [],
      })),
    );
    expect(heads(mixed)).toEqual([
      '序号',
      '日期',
      '星期',
      '班类',
      '接访领导',
      '职务',
      '分管领域',
      '地点',
      '备注',
    ]);
    expect(mixed.querySelector('.shared')?.textContent?.trim()).toBe('');
  });

  it('says what is special about a day in the remarks', () => {
    const article = shown();
    const remarks = (day: string): string | null | undefined =>
      [...article.querySelectorAll('tbody tr')].find((row) => row.children[1]?.textContent === day)
        ?.lastElementChild?.textContent;
    expect(remarks('3月2日')).toBe('周末、全国两会');
    expect(remarks('2月18日')).toBe('调休上班');
    expect(remarks('2月19日')).toBe('');
  });

  it('is marked as provisional only when it is', () => {
    expect(shown().querySelector('.provisional')).toBeNull();
    expect(
      shown({ ...donganPublic, provisional: true }).querySelector('.provisional')?.textContent,
    ).toContain('暂定');
  });

  it('says under its title what it is: a draft, a later version, and nothing of a first one', () => {
    const edition = (more: object): string[] =>
      [...shown({ ...donganPublic, ...more }).querySelectorAll('.edition')].map(
        (line) => line.textContent ?? '',
      );
    expect(edition({})).toEqual(['征求意见稿']);
    expect(edition({ standing: 'circulated' })).toEqual(['征求意见稿']);
    expect(edition({ standing: 'draft' })).toEqual(['草稿·未公布']);
    expect(edition({ standing: 'changed', version: null })).toEqual(['草稿·未公布']);
    const published = { standing: 'published', publishedOn: '2024-04-08' };
    expect(edition({ ...published, version: 1 })).toEqual([]);
    expect(edition({ ...published, version: 2 })).toEqual(['第2版，2024年4月8日公布']);
    expect(edition({ language: 'en' })).toEqual(['Draft for comment']);
  });

  it('prints every duty once, the head of the table on every page', async () => {
    const article = shown();
    const rows = [...article.querySelectorAll('tbody tr:not(.month)')].map((row) =>
      (row.textContent ?? '').replace(/\s+/g, ''),
    );
    const pages = await commands.printHtml(pageOf(article), 'out/notice.pdf');
    expect(pages.length).toBeGreaterThan(5);
    const head = heads(article).join('');
    expect(pages.filter((page) => page.split(head).length !== 2)).toEqual([]);
    expect(pages[0]).toContain(donganPublic.tableTitle);
    const text = pages.join('');
    // each row is searched for after the one before it
    let from = 0;
    for (const row of rows) {
      const at = text.indexOf(row, from);
      expect([row, at >= from]).toEqual([row, true]);
      from = at + row.length;
    }
    expect(pages[pages.length - 1]!.endsWith(`${donganPublic.issuer}2024年1月5日`)).toBe(true);
  });

  it('of a month has its duties alone, numbered from one, and the month in its title and on paper', async () => {
    const march = tableOfMonth(donganPublic, '2024-03');
    const article = shown(march);
    const rows = [...article.querySelectorAll('tbody tr:not(.month)')];
    expect(article.querySelector('h1')!.textContent).toBe(`${donganPublic.tableTitle}（3月）`);
    expect([rows.length, rows[24]!.children[0]!.textContent]).toEqual([25, '25']);
    expect([march.period, march.protectionPeriods]).toEqual([
      { from: '2024-03-01', to: '2024-03-31' },
      [{ name: '全国两会', from: '2024-03-01', to: '2024-03-12' }],
    ]);
    const pages = await commands.printHtml(pageOf(article), 'out/notice-march.pdf');
    const head = heads(article).join('');
    expect(pages.filter((page) => page.split(head).length !== 2)).toEqual([]);
    const text = pages.join('');
    expect(text).toContain(`${donganPublic.tableTitle}（3月）`.replace(/\s/g, ''));
    expect(text.match(/\d+月\d+日(?=[一二三四五六日])/g)).toEqual(
      rows.map((row) => `${row.children[0]!.textContent}${row.children[1]!.textContent}`),
    );
    expect(rows.every((row) => row.children[1]!.textContent!.startsWith('3月'))).toBe(true);
  });

  it('of a month names the year where the title does not, and is worded as the document is', () => {
    const title = (more: object, month: string): string =>
      tableOfMonth({ ...donganPublic, ...more }, month).tableTitle;
    expect(title({ tableTitle: '接访安排' }, '2024-12')).toBe('接访安排（2024年12月）');
    expect(title({}, '2025-01')).toBe(`${donganPublic.tableTitle}（2025年1月）`);
    expect(title({ language: 'en', tableTitle: 'Roster 2024' }, '2024-02')).toBe('Roster 2024 (Feb)');
    expect(title({ language: 'en', tableTitle: 'Roster' }, '2024-02')).toBe('Roster (Feb 2024)');
    expect(tableOfMonth(donganPublic, '2024-02').period.to).toBe('2024-02-29');
  });

  it('takes markup and 5,000 characters for text, and an empty roster for what it is', () => {
    shown({
      ...withRows((row) => ({ ...row, name: markup, post: long, sectors: [markup], place: markup })),
      tableTitle: markup,
      issuer: markup,
    });
    expect(isBroken()).toBe(false);
    expect(shown({ ...donganPublic, rows: [] }).textContent).toContain('没有班次');
  });

  it('passes axe', async () => {
    expect(await axeProblems(shown())).toEqual([]);
  });
});

describe('printNotice', () => {
  it('prints the whole table in a page of its own, and takes the page away', async () => {
    document.body.innerHTML = '<p>Something else</p>';
    let text = '';
    await printNotice(donganPublic, (page) => {
      text = page.document.body.textContent ?? '';
      expect(page.document.querySelectorAll('tbody tr:not(.month)')).toHaveLength(262);
      expect(page.document.documentElement.lang).toBe('zh-CN');
      expect(page.document.title).toBe(`${donganPublic.tableTitle} 征求意见稿`);
      expect(page.getComputedStyle(page.document.querySelector('h1')!).textAlign).toBe('center');
      page.dispatchEvent(new Event('afterprint'));
    });
    expect(text).toContain(donganPublic.tableTitle);
    expect(text).not.toContain('Something else');
    expect(document.querySelector('iframe')).toBeNull();
  });
});

describe('<roster-notice>', () => {
  it('is not on the screen, and on paper it is whole', async () => {
    const element = document.createElement('roster-notice') as RosterNotice;
    element.roster = donganPublic;
    document.body.append(element);
    await element.updateComplete;
    expect(getComputedStyle(element).display).toBe('none');
    const rule = element.renderRoot.querySelectorAll('tbody tr:not(.month)');
    expect(rule).toHaveLength(262);
    const sheets = (): number =>
      document.adoptedStyleSheets.filter(({ cssRules }) => cssRules[0] instanceof CSSPageRule).length;
    dispatchEvent(new Event('beforeprint'));
    expect(sheets()).toBe(1);
    dispatchEvent(new Event('afterprint'));
    expect(sheets()).toBe(0);
  });
});
