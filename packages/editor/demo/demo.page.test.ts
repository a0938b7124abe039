import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { appendEntry, type LedgerEntry, plan, propose, type Roster } from '@lunzhi/core';
import type { Browser, Download, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import config from './vite.config.ts';
import { emptyTabs, type OpenedPage, openBrowser, openPage, serveFolder } from '../src/testing/open-page.ts';

const folder = mkdtempSync(join(tmpdir(), 'lunzhi-demo-'));
const files = mkdtempSync(join(tmpdir(), 'lunzhi-files-'));
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; worker-src 'self'";
let browser: Browser;
let server: Awaited<ReturnType<typeof serveFolder>>;
let opened: OpenedPage;
let page: Page;

beforeAll(async () => {
  await build({
    ...config,
    configFile: false,
    logLevel: 'error',
    mode: 'production',
    // said outright: lit as it is for production
    resolve: { conditions: ['@lunzhi/source', 'module', 'browser', 'production'] },
    build: { ...config.build, outDir: folder },
  });
  browser = await openBrowser();
  server = await serveFolder(folder, policy);
});
afterAll(async () => {
  await browser?.close();
  server?.close();
  for (const own of [folder, files]) rmSync(own, { recursive: true });
});

beforeEach(async () => {
  opened = await openPage(browser, `${server.address}/index.html`);
  ({ page } = opened);
  // as in browsers that know no more than file inputs and downloads
  await page.evaluate(() => {
    Object.assign(window, { showOpenFilePicker: undefined, showSaveFilePicker: undefined });
  });
  await page.locator('roster-list tr[data-shift]').first().waitFor();
});
afterEach(async () => {
  await page.context().close();
  const wrong = [...opened.strangers, ...opened.complaints];
  if (wrong.length > 0) throw new Error(`The page complained: ${wrong.join('\n')}`);
});

const rows = (): Promise<number> => page.locator('roster-list tr[data-shift]').count();

async function edit(): Promise<void> {
  await page.locator('roster-list tr[data-shift^="2024-01-08"] td.leader').click();
  await page.keyboard.press('F2');
  await page.locator('roster-combobox [role=option]:not([aria-disabled])').first().click();
  await page.locator('.dirty').waitFor();
}

async function choose(button: string, name: string, content: string): Promise<void> {
  const path = join(files, name);
  writeFileSync(path, content);
  const chooser = page.waitForEvent('filechooser');
  await page.locator(button).click();
  await (await chooser).setFiles(path);
}

async function downloaded(act: () => Promise<void>): Promise<{ name: string; text: string }> {
  const waiting: Promise<Download> = page.waitForEvent('download');
  await act();
  const download = await waiting;
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}

/** Two weeks that were published, with one day handed over since. */
async function lived(): Promise<Roster> {
  const outcome = await plan({
    format: 'lunzhi/1',
    title: '两周接访安排',
    jurisdiction: { id: 'x', name: '某县', level: 'county' },
    issuer: '县信访局',
    issuedOn: '2024-02-20',
    period: { from: '2024-03-04', to: '2024-03-15' },
    leaders: Array.from({ length: 12 }, (_, index) => ({ id: `${index}`, name: `副县长${index + 1}` })),
  });
  if (outcome.status === 'refused') throw new Error('The document has errors.');
  const by = { at: '2024-02-20T09:00:00+08:00', author: '县信访局' };
  const entry = propose(outcome.roster, { date: '2024-03-06', today: '2024-02-20' }).places[0]!
    .substitutes[0]!.entry;
  let { roster } = outcome;
  for (const own of [
    { kind: 'approved', ...by, by: '联席会议', on: '2024-02-20' },
    { kind: 'published', ...by, version: 1, through: '2024-03-15' },
    { ...entry, ...by, reason: '陪同调研' },
  ] as LedgerEntry[])
    ({ roster } = appendEntry(roster, own) as { roster: Roster });
  return roster;
}

async function openExports(): Promise<void> {
  await page.evaluate(() => {
    const editor = document.querySelector('roster-editor')!.shadowRoot!;
    [...editor.querySelectorAll('.tools button')]
      .find((button) => button.textContent?.includes('导出'))!
      .dispatchEvent(new MouseEvent('click'));
  });
  await page.locator('dialog').waitFor();
}

const exported = async (id: string): Promise<string> =>
  (await downloaded(() => page.locator(`[data-export=${id}]`).click())).text;

describe('the page of the editor', () => {
  it('saves what was edited, and opens it again as it was', async () => {
    const count = await rows();
    expect(count).toBe(262);
    expect(await emptyTabs(page)).toEqual([]);
    await edit();
    const { name, text } = await downloaded(() => page.locator('#save').click());
    expect(name).toBe('2024-roster.json');
    expect((JSON.parse(text) as { format: string }).format).toBe('lunzhi-roster/1');
    await expect.poll(() => page.locator('.dirty').count()).toBe(0);
    const leader = page.locator('roster-list tr[data-shift^="2024-01-08"] td.leader');
    const before = await leader.innerText();
    await choose('#open', 'mine.json', text);
    await expect.poll(() => page.locator('.file b').innerText()).toBe('mine.json');
    expect([await rows(), await leader.innerText()]).toEqual([count, before]);
  });

  it('writes back to the file it was told, where a browser can', async () => {
    await page.evaluate(() => {
      const written: string[] = [];
      const stream = { write: (text: string) => void written.push(text), close: () => undefined };
      const handle = { name: 'chosen.json', createWritable: () => Promise.resolve(stream) };
      Object.assign(window, { written, asked: 0 });
      const host = window as unknown as { asked: number };
      Object.assign(window, { showSaveFilePicker: () => Promise.resolve(((host.asked += 1), handle)) });
    });
    const state = (): Promise<[number, number]> =>
      page.evaluate(() => {
        const { asked, written } = window as unknown as { asked: number; written: string[] };
        return [asked, written.length];
      });
    await page.locator('#save').click();
    await expect.poll(state).toEqual([1, 1]);
    await page.locator('#save').click();
    await expect.poll(state).toEqual([1, 2]);
    expect(await page.locator('.file b').innerText()).toBe('chosen.json');
  });

  it('says in both languages what is wrong with a file, and keeps what is open', async () => {
    const broken: readonly [name: string, content: string, zh: string, en: string][] = [
      ['photo.json', '\u0000not JSON', '不是值班表文件', 'no file of a roster'],
      ['other.json', '{"format":"acme/3"}', '既不是值班表', 'neither a roster'],
      ['empty.json', '{"format":"lunzhi/1","title":7}', '处错误，没有打开', 'errors and was not opened'],
      ['half.json', '{"format":"lunzhi-roster/1"}', '没有打开', 'not opened'],
    ];
    for (const [name, content, zh] of broken) {
      await choose('#open', name, content);
      await expect.poll(() => page.locator('[role=alert]').innerText()).toContain(zh);
    }
    await page.locator('#language').click();
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('en');
    for (const [name, content, , en] of broken) {
      await choose('#open', name, content);
      await expect.poll(() => page.locator('[role=alert]').innerText()).toContain(en);
    }
    expect(await rows()).toBe(262);
    await page.locator('#dismiss').click();
    expect(await page.locator('[role=alert]').count()).toBe(0);
  });

  it('changes language and day without losing a step', async () => {
    const leader = page.locator('roster-list tr[data-shift^="2024-01-08"] td.leader');
    const undo = page.locator('roster-editor .tools [aria-keyshortcuts="Control+Z"]');
    const redo = page.locator('roster-editor .tools [aria-keyshortcuts="Control+Y"]');
    const before = await leader.innerText();
    await edit();
    const after = await leader.innerText();
    await page.locator('#language').click();
    await expect.poll(() => undo.innerText()).toBe('Undo');
    await expect.poll(() => page.locator('roster-editor .headline p').innerText()).toMatch(/^[A-Z]/);
    expect([await undo.isEnabled(), await leader.innerText()]).toEqual([true, after]);
    await undo.click();
    await expect.poll(() => leader.innerText()).toBe(before);
    await page.locator('#today').fill('2024-03-01');
    const shift = (): Promise<string | null> =>
      page.evaluate(() => document.querySelector('roster-editor')!.shift);
    await expect.poll(shift).toBe('2024-03-01/main/1');
    expect(await redo.isEnabled()).toBe(true);
    await redo.click();
    await expect.poll(() => leader.innerText()).toBe(after);
    expect(await page.locator('.dirty').count()).toBe(1);
    // a field without a day changes nothing
    await page.locator('#today').fill('');
    expect(await page.locator('#today').inputValue()).toBe('2024-03-01');
  });

  it('prints the table, marked as a draft', async () => {
    await page.locator('roster-list tr[data-shift^="2024-01-08"] td.leader').click();
    await page.keyboard.press('Control+P');
    await page.locator('roster-print-card [value=all]').waitFor();
    await page.keyboard.press('Enter');
    const sheet = (): Promise<string> =>
      page.evaluate(() => document.querySelector('iframe')?.contentDocument?.body.textContent ?? '');
    await expect.poll(sheet).toContain('征求意见稿');
    expect((await sheet()).match(/月\d+日/g)!.length).toBeGreaterThanOrEqual(262);
  });

  it('prints a month to be posted', async () => {
    await page.locator('roster-editor select[aria-label]').nth(3).selectOption('2024-03');
    await page.locator('roster-editor [aria-keyshortcuts="Control+P"]').click();
    await page.locator('roster-print-card [value=month]:checked').waitFor();
    await page.keyboard.press('Enter');
    const title = (): Promise<string> =>
      page.evaluate(
        () => document.querySelector('iframe')?.contentDocument?.querySelector('h1')?.textContent ?? '',
      );
    await expect.poll(title).toContain('接访安排表（3月）');
  });

  it('asks before changes that were not saved are lost', async () => {
    await edit();
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.message());
      void dialog.dismiss();
    });
    await page.locator('#open').click();
    await page.locator('#begin').click();
    await expect.poll(() => asked.length).toBe(2);
    expect(asked[0]).toContain('没有保存');
    expect([await rows(), await page.locator('.dirty').count()]).toEqual([262, 1]);
  });

  it('writes every export; drafts say that they are, and what is internal says so in its name', async () => {
    await openExports();
    const made = new Map<string, { name: string; text: string }>();
    for (const button of await page.locator('[data-export]').all())
      made.set((await button.getAttribute('data-export'))!, await downloaded(() => button.click()));
    expect([...made.keys()]).toEqual([
      'notice',
      'xlsx',
      'csv',
      'ics',
      'leader-ics',
      'json',
      'report',
      'roster',
      'document',
      'lp',
    ]);
    for (const id of ['notice', 'csv', 'ics'])
      expect([id, made.get(id)!.text.includes('征求意见稿')]).toEqual([id, true]);
    for (const id of ['report', 'roster', 'document', 'lp']) expect(made.get(id)!.name).toContain('内部');
    expect(made.get('xlsx')!.text.slice(0, 2)).toBe('PK');
    expect(made.get('lp')!.text).toMatch(/^Minimize$/im);
    expect(made.get('leader-ics')!.text.match(/BEGIN:VEVENT/g)).toHaveLength(12);
    const secrets = JSON.parse(made.get('document')!.text) as {
      leaders: { absences?: { reason?: string }[] }[];
    };
    const reasons = secrets.leaders.flatMap(({ absences = [] }) =>
      absences.flatMap(({ reason }) => reason ?? []),
    );
    expect(reasons.length).toBeGreaterThan(0);
    const published = ['notice', 'csv', 'ics', 'json'].map((id) => made.get(id)!.text).join('');
    expect(reasons.filter((reason) => published.includes(reason))).toEqual([]);
  });

  it('writes the letters of a day that was handed over, the reason in one of them alone', async () => {
    await choose('#open', 'lived.json', JSON.stringify(await lived()));
    await expect.poll(rows).toBe(10);
    await openExports();
    expect(await exported('letter-report')).toContain('陪同调研');
    for (const id of ['letter-request', 'letter-notice', 'change-notice']) {
      const text = await exported(id);
      expect(text).toContain('3月6日');
      expect(text).not.toContain('陪同调研');
    }
    expect(await exported('notice')).toContain('草案·未公布');
  });

  it('begins a document and takes its leaders from a table', async () => {
    await page.locator('#begin').click();
    await page.locator('[name=year]').fill('2026');
    await page.locator('[name=county]').fill('某县');
    await page.locator('dialog .primary').click();
    await expect.poll(() => page.locator('[role=status]').first().innerText()).toContain('还没有领导');
    const posts = Array.from({ length: 12 }, (_, index) => `副县长${index + 1}`);
    const table = ['序号,姓名,职务', ...posts.map((post, index) => `${index + 1},${post},副县长`)].join(
      '\r\n',
    );
    await choose('#importTable', 'leaders.csv', table);
    await expect.poll(() => page.locator('[role=status]').first().innerText()).toContain('已导入12位领导');
    await expect.poll(rows).toBeGreaterThan(200);
    await choose('#importTable', 'nonsense.csv', 'a,b\r\n1,2');
    await expect.poll(() => page.locator('[role=alert]').innerText()).toContain('没有导入');
  });

  it('reads a duty table into the document that is open', async () => {
    await choose('#importTable', 'duties.csv', '日期,接访领导\r\n2024-01-08,县长\r\n2024-01-09,查无此人');
    await expect.poll(() => page.locator('[role=status]').first().innerText()).toContain('1行没有读懂');
    const leader = page.locator('roster-list tr[data-shift^="2024-01-08"] td.leader');
    await expect.poll(() => leader.innerText()).toBe('县长');
    expect(await page.locator('.dirty').count()).toBe(1);
    // what is full of gaps stays in the office
    await page.keyboard.press('Escape');
    await leader.click();
    await page.keyboard.press('Control+P');
    await expect.poll(() => page.locator('[role=alert]').innerText()).toContain('不能公开');
    await openExports();
    expect(await page.locator('.public [data-export]').count()).toBe(0);
    expect(await page.locator('.internal [data-export]').count()).toBe(4);
  });
});
