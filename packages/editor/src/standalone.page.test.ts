import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { advice, chromium86, hasChromium86 } from '../../../scripts/chromium-86.js';
import { some } from '../../../scripts/runs.ts';
import { hear, printed } from './testing/work-at-desk.ts';
import { standalone, type Standalone, standaloneConfig } from '../vite.config.ts';
import { builtOnce, emptyTabs, openBrowser, openPage, serveFolder } from './testing/open-page.ts';
import type { RosterDocument } from '@lunzhi/core';
import example from '../../../examples/01-dongan-2024/document.json' with { type: 'json' };
import { receptionSample, rosterInTurn } from './fixtures/reception-sample.ts';
import { twoWeeks } from './testing/two-weeks.ts';

const trusted = "require-trusted-types-for 'script'; trusted-types lit-html lunzhi";
const fromDisk = `default-src 'none'; script-src 'self' file:; style-src 'self' file:; ${trusted}`;
const fromServer = `default-src 'none'; script-src 'self'; style-src 'self'; worker-src 'self'; ${trusted}`;

const policyTag = (policy: string): string =>
  policy === '' ? '' : `<meta http-equiv="Content-Security-Policy" content="${policy}">`;

const html = (policy: string): string => `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
${policyTag(policy)}
<title>接访安排</title>
<link rel="stylesheet" href="page.css">
<script src="editor.js"></script>
<script src="page.js" defer></script>
<roster-editor></roster-editor>
</html>`;

const script = `
lunzhi.openSession('core.js', { document: ${JSON.stringify(twoWeeks)}, today: '2024-03-01' }).then((session) => {
  document.querySelector('roster-editor').session = session;
  window.opened = session;
});
`;

const boardHtml = `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${fromDisk}">
<title>大厅屏幕</title>
<link rel="stylesheet" href="page.css">
<script src="board.js"></script>
<script src="hall.js" defer></script>
<roster-board now="2024-03-02"></roster-board>
</html>`;

const row = {
  date: '2024-03-04',
  weekday: 1,
  kind: 'workday',
  holidays: [],
  protectionPeriods: [],
  shiftType: null,
  name: '县长',
  post: '县长',
  sectors: [],
  times: ['08:30-12:00'],
  place: '县信访接待中心',
};

/** What a county would write out each time it publishes. */
const hall = `document.querySelector('roster-board').roster = ${JSON.stringify({
  language: 'zh-CN',
  title: '接访安排',
  tableTitle: '接访安排表',
  jurisdiction: { id: 'x', name: '某县' },
  issuer: '县信访局',
  issuedOn: '2024-02-20',
  provisional: false,
  rows: [row],
})};`;

const deskHtml = (policy: string): string => `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
${policyTag(policy)}
<title>接访台</title>
<link rel="stylesheet" href="page.css">
<script src="desk.js"></script>
<script src="desk-page.js" defer></script>
<reception-desk></reception-desk>
</html>`;

const roster = rosterInTurn(example as unknown as RosterDocument);

const deskScript = `
lunzhiDesk.openDesk('reception.js', {
  cases: ${JSON.stringify(receptionSample(roster, '2024-02-26'))},
  roster: ${JSON.stringify(roster)},
  today: '2024-02-26',
}).then((session) => {
  document.querySelector('reception-desk').session = session;
  window.opened = session;
});
`;

/** What pages have beside the scripts. */
const pageFiles = {
  'page.html': html(fromDisk),
  'served.html': html(''),
  'board.html': boardHtml,
  'hall.js': hall,
  'page.js': script,
  'desk.html': deskHtml(fromDisk),
  'served-desk.html': deskHtml(''),
  'desk-page.js': deskScript,
  'page.css': 'html, body { height: 100%; margin: 0 }',
};

let folder: string;

beforeAll(async () => {
  folder = await builtOnce('standalone', async (made) => {
    for (const name of Object.keys(standalone) as Standalone[]) {
      const config = standaloneConfig(name);
      await build({ ...config, build: { ...config.build, outDir: made } });
    }
    for (const [name, content] of Object.entries(pageFiles)) writeFileSync(join(made, name), content);
  });
});

/** What came after Chromium 86. */
const newer =
  /\bstatic ?\{|\.at\(|Object\.hasOwn\b|\.findLast(Index)?\(|structuredClone|\.toSorted\(|#\w+ in /;

/** What is in each, and in no other place. */
const signs: Readonly<Record<Standalone, string>> = {
  editor: 'roster-editor',
  board: 'roster-board',
  core: 'lunzhi-roster/1',
  desk: 'reception-desk',
  reception: 'lunzhi-cases/1',
  writers: 'BEGIN:VCALENDAR',
};

describe('the scripts that stand alone, as files', () => {
  it('are one each', () => {
    expect(readdirSync(folder).toSorted()).toEqual(
      [...Object.keys(pageFiles), ...Object.keys(standalone).map((name) => `${name}.js`)].toSorted(),
    );
  });

  it.each(Object.keys(standalone))('import nothing, with lit as it is for production: %s', (name) => {
    const code = readFileSync(join(folder, `${name}.js`), 'utf8');
    const found = (what: RegExp): string | undefined => what.exec(code)?.[0];
    expect(found(/\bimport\(|^(import|export) |(?<![-\w"'])import ?["'{*]/m)).toBeUndefined();
    expect(found(/Lit is in dev mode/)).toBeUndefined();
    expect(found(newer)).toBeUndefined();
    expect(code).toContain(signs[name as Standalone]);
  });
});

const leaders = (page: Page): Promise<string[]> =>
  page.locator('roster-list tr[data-shift] td.leader').allInnerTexts();

function openChromium86(): Promise<Browser> {
  if (!existsSync(chromium86)) throw new Error(advice);
  return chromium.launch({ executablePath: chromium86, args: ['--no-sandbox'] });
}

/** Plans, takes the plan, gives the first day to another, looks at everything there is, and prints. */
async function work(page: Page): Promise<void> {
  const rows = page.locator('roster-list tr[data-shift]');
  await rows.nth(9).click();
  await page.keyboard.press('F9');
  await page.getByText('下一步').waitFor();
  const [before] = await leaders(page);
  expect(before).not.toBe('');
  await rows.first().locator('td.leader').click();
  await page.keyboard.press('F2');
  await page.locator('roster-combobox [role=option]:not([aria-disabled])').nth(1).click();
  await expect.poll(async () => (await leaders(page))[0]).not.toBe(before);
  for (const tab of ['month', 'year', 'compare', 'list']) await page.locator(`#tab-${tab}`).click();
  expect(await emptyTabs(page)).toEqual([]);
  await page.locator('#tab-forms').click();
  await expect.poll(() => page.locator('roster-forms').getByRole('tab').count()).toBeGreaterThan(5);
  await page.locator('#tab-list').click();
  expect(await printed(page, 'roster-editor', 'Control+P')).toBe('center');
}

const engines = [
  ['the scripts that stand alone', openBrowser],
  // of October 2020, as offices still have it
  ...(hasChromium86 ? [['the scripts that stand alone, in Chromium 86', openChromium86] as const] : []),
] as const;

/** In one of the two, in another the next time; in both in `npm run test:long`. */
describe.each(some(engines, engines.length))('%s', (_, openThe) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openThe();
  });
  afterAll(() => browser?.close());

  it('plan, edit and print from a disk, without a network, under a policy that allows their own files', async () => {
    const address = pathToFileURL(join(folder, 'page.html')).href;
    const { page, complaints, strangers } = await openPage(browser, address, { offline: true });
    await work(page);
    expect(page.workers()).toHaveLength(0);
    expect(complaints.filter((text) => !/cannot be accessed from origin 'null'/.test(text))).toEqual([]);
    expect(strangers).toEqual([]);
    await page.context().close();
  });

  it('do so from a server under a strict policy, in a worker', async () => {
    const server = await serveFolder(folder, fromServer);
    const { page, complaints, strangers } = await openPage(browser, `${server.address}/served.html`);
    await work(page);
    expect(page.workers()).toHaveLength(1);
    await page.evaluate('opened.close()');
    await expect.poll(() => page.workers()).toEqual([]);
    expect([complaints, strangers]).toEqual([[], []]);
    await page.context().close();
    server.close();
  });

  it('hear, register and arrange at the desk, from a disk and from a server', async () => {
    const server = await serveFolder(folder, fromServer);
    const places = [
      [pathToFileURL(join(folder, 'desk.html')).href, { offline: true }, 0],
      [`${server.address}/served-desk.html`, {}, 1],
    ] as const;
    for (const [address, options, workers] of places) {
      const { page, complaints, strangers } = await openPage(browser, address, options);
      await hear(page);
      expect(page.workers()).toHaveLength(workers);
      expect(complaints.filter((text) => !/cannot be accessed from origin 'null'/.test(text))).toEqual([]);
      expect(strangers).toEqual([]);
      await page.context().close();
    }
    server.close();
  });

  it('propose names, read ranges of dates and copy letters on a page from a disk', async () => {
    const address = pathToFileURL(join(folder, 'page.html')).href;
    const { page, complaints } = await openPage(browser, address, { offline: true });
    await page.locator('roster-list tr[data-shift]').nth(9).click();
    await page.keyboard.press('F9');
    await page.getByText('下一步').waitFor();
    await page.locator('#tab-forms').click();
    await page.locator('roster-forms #tab-absences').click();
    const draft = page.locator('roster-forms .draft input');
    await draft.nth(0).focus();
    // not every engine knows pinyin
    await page.keyboard.insertText('县');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await draft.nth(0).inputValue()).toBe('县长');
    await draft.nth(1).focus();
    await page.keyboard.insertText('３．５－３．７');
    await page.keyboard.press('Tab');
    expect(await draft.nth(1).inputValue()).toBe('2024年3月5日');
    expect(await draft.nth(2).inputValue()).toBe('2024年3月7日');

    await page.locator('#tab-list').click();
    await page.locator('roster-editor button.pill').first().click();
    await page.locator('roster-standing-card .acts .line').first().click();
    await page.locator('roster-standing-card [name=by]').fill('联席会议');
    await page.locator('roster-standing-card .primary').click();
    await page.getByText('已经审定。').waitFor();
    await page.locator('roster-list tr[data-shift] td.leader').nth(4).click();
    await page.keyboard.press('Escape');
    await page.keyboard.press('d');
    await page.locator('.substitute .acts .line').first().click();
    const copy = page.locator('.letter .btn.line').first();
    await copy.click();
    await expect.poll(() => copy.innerText()).toBe('已复制');
    const letter = (await page.locator('.letter .text').first().textContent())!;
    await page.locator('.substitute [name=reason]').focus();
    await page.keyboard.press('Control+V');
    const pasted = await page.locator('.substitute [name=reason]').inputValue();
    expect(letter.replace(/\s/g, '').startsWith(pasted.replace(/\s/g, ''))).toBe(true);
    expect(pasted).not.toBe('');
    expect(complaints.filter((text) => !/cannot be accessed from origin 'null'/.test(text))).toEqual([]);
    await page.context().close();
  });

  it('show the hall’s screen from a disk, without a network', async () => {
    const address = pathToFileURL(join(folder, 'board.html')).href;
    const { page, complaints, strangers } = await openPage(browser, address, { offline: true });
    const board = page.locator('roster-board .today');
    await expect.poll(() => board.innerText()).toContain('今日不接访');
    expect(await board.innerText()).toMatch(/下次接访\s+3月4日/);
    expect([complaints, strangers]).toEqual([[], []]);
    await page.context().close();
  });
});
