import { tableOfMonth } from '@lunzhi/core/notice';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { commands } from 'vitest/browser';
import { isBroken, long, markup } from '../testing/odd-views.ts';
import { donganPublic, withRows } from '../testing/public-roster.ts';
import { define } from '../testing/stage.ts';
import { printNotice, RosterNotice } from './notice.ts';

beforeAll(() => define('roster-notice', RosterNotice));

const duties = (root: ParentNode): Element[] =>
  [...root.querySelectorAll('tbody tr')].filter((row) => row.querySelector('td'));

/** The page that is printed, as a file has it. */
async function printed(roster = donganPublic): Promise<Document> {
  let sheet: Document | null = null;
  await printNotice(roster, (page) => {
    sheet = document.implementation.createHTMLDocument(page.document.title);
    sheet.documentElement.lang = page.document.documentElement.lang;
    const style = [...page.document.adoptedStyleSheets[0]!.cssRules].map(({ cssText }) => cssText);
    sheet.head.append(Object.assign(sheet.createElement('style'), { textContent: style.join('\n') }));
    sheet.body.innerHTML = page.document.body.innerHTML;
    page.dispatchEvent(new Event('afterprint'));
  });
  return sheet!;
}

const pdfOf = (sheet: Document, name: string): Promise<string[]> =>
  commands.printHtml(`<!doctype html>${sheet.documentElement.outerHTML}`, `out/${name}.pdf`);

describe('the printed table', () => {
  it('is the paper that files have: every duty once, the head of the table on every page', async () => {
    const sheet = await printed();
    const rows = duties(sheet).map((row) => (row.textContent ?? '').replace(/\s+/g, ''));
    expect(rows).toHaveLength(donganPublic.rows.length);
    const pages = await pdfOf(sheet, 'notice');
    expect(pages.length).toBeGreaterThan(5);
    expect(pages.length).toBeLessThanOrEqual(10);
    const head = [...sheet.querySelectorAll('thead th')].map((own) => own.textContent).join('');
    expect(pages.filter((page) => page.split(head).length !== 2)).toEqual([]);
    const text = pages.join('');
    // each row is searched for after the one before it
    let from = 0;
    for (const row of rows) {
      const at = text.indexOf(row, from);
      expect([row, at >= from]).toEqual([row, true]);
      from = at + row.length;
    }
    expect(text).toContain(`${donganPublic.issuer}2024年1月5日`);
  });

  it('of a month has its duties alone, numbered from one, and the month in its title', async () => {
    const sheet = await printed(tableOfMonth(donganPublic, '2024-03'));
    expect(sheet.querySelector('h1')!.textContent).toBe(`${donganPublic.tableTitle}（3月）`);
    expect(duties(sheet).map((row) => row.children[0]!.textContent)).toEqual(
      Array.from({ length: 25 }, (_, index) => String(index + 1)),
    );
    expect(duties(sheet).every((row) => row.children[1]!.textContent!.startsWith('3月'))).toBe(true);
    expect(await pdfOf(sheet, 'notice-march')).toHaveLength(2);
  });

  it('takes the page away, and says at its head that it is a draft', async () => {
    document.body.innerHTML = '<p>Something else</p>';
    const sheet = await printed();
    expect([sheet.title, sheet.documentElement.lang]).toEqual([
      `${donganPublic.tableTitle}（征求意见稿）`,
      'zh-CN',
    ]);
    expect(sheet.querySelector('.marking')!.textContent).toBe('征求意见稿');
    expect(sheet.body.textContent).not.toContain('Something else');
    expect(document.querySelector('iframe')).toBeNull();
    const published = { standing: 'published', version: 1, publishedOn: '2024-01-12' } as const;
    expect((await printed({ ...donganPublic, ...published })).querySelector('.marking')).toBeNull();
  });

  it('takes markup and 5,000 characters for text', async () => {
    const odd = withRows((row) => ({ ...row, name: markup, post: long, sectors: [markup], place: markup }));
    const sheet = await printed({ ...odd, rows: odd.rows.slice(0, 3), tableTitle: markup, issuer: markup });
    document.body.append(document.importNode(sheet.body, true));
    expect(isBroken()).toBe(false);
    expect(sheet.querySelector('img, script')).toBeNull();
  });
});

describe('<roster-notice>', () => {
  afterEach(() => document.querySelector('roster-notice')?.remove());

  it('is not on the screen, and on paper it is the same table', async () => {
    const element = document.createElement('roster-notice') as RosterNotice;
    element.roster = donganPublic;
    document.body.append(element);
    await element.updateComplete;
    expect(getComputedStyle(element).display).toBe('none');
    expect(element.renderRoot.querySelector('main')!.innerHTML).toBe(
      (await printed()).querySelector('main')!.innerHTML,
    );
    const sheets = (): number =>
      document.adoptedStyleSheets.filter(({ cssRules }) => cssRules[0] instanceof CSSPageRule).length;
    dispatchEvent(new Event('beforeprint'));
    expect(sheets()).toBe(1);
    dispatchEvent(new Event('afterprint'));
    expect(sheets()).toBe(0);
    await commands.emulate({ media: 'print' });
    try {
      expect(getComputedStyle(element).display).toBe('block');
      expect(getComputedStyle(element).fontFamily).toContain('仿宋');
      expect(getComputedStyle(element.renderRoot.querySelector('.sheet')!).width).not.toBe('0px');
      expect(getComputedStyle(element.renderRoot.querySelector('td')!).borderLeftStyle).toBe('solid');
    } finally {
      await commands.emulate({ media: 'screen' });
    }
  });

  it('follows its roster', async () => {
    const element = document.createElement('roster-notice') as RosterNotice;
    document.body.append(element);
    element.roster = donganPublic;
    element.roster = tableOfMonth(donganPublic, '2024-03');
    await element.updateComplete;
    expect(duties(element.renderRoot)).toHaveLength(25);
    element.roster = null;
    await element.updateComplete;
    expect(element.renderRoot.querySelector('table')).toBeNull();
  });
});
