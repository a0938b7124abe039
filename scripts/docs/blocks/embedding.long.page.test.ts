import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, openPage, serveFolder } from '../../../packages/editor/src/testing/open-page.ts';
import { donganPublic, withRows } from '../../../packages/editor/src/testing/public-roster.ts';
import { blocksOf, root } from './read-blocks.ts';

const names = ['core', 'formats', 'reception', 'editor'];
const folder = mkdtempSync(join(tmpdir(), 'lunzhi-embedding-'));
/** The packages as they would be published, in place of their names. */
let packed: readonly string[] = [];
let browser: Browser;

/** As in a shell of a reader's, who tests nothing. */
const environment = { ...process.env };
delete environment['NODE_ENV'];

const run = (command: string, args: readonly string[], cwd: string): string =>
  execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], env: environment });

beforeAll(async () => {
  const workspaces = names.flatMap((name) => ['-w', `packages/${name}`]);
  const said = run('npm', ['pack', '--silent', '--pack-destination', folder, ...workspaces], root);
  packed = said.match(/\S+\.tgz/g)!.map((name) => join(folder, name));
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

/** Follows the guide in an empty folder; returns the folder in which it ends. */
function follow(guide: string): string {
  let place = mkdtempSync(join(folder, 'empty-'));
  for (const { language, file, text } of blocksOf(guide)) {
    if (file !== null) {
      mkdirSync(dirname(join(place, file)), { recursive: true });
      writeFileSync(join(place, file), text);
    }
    if (language !== 'sh') continue;
    for (const command of text.trim().split(/ && |\n/)) {
      const [, into] = /^cd (.*)/.exec(command) ?? [];
      if (into !== undefined) place = join(place, into);
      else if (command !== 'npx vite preview') {
        const isOurs = command.includes('@lunzhi/');
        const line = command.startsWith('npm install') ? command.replaceAll(/ @lunzhi\/\w+/g, '') : command;
        run('sh', ['-ec', isOurs && line !== command ? `${line} ${packed.join(' ')}` : line], place);
      }
    }
  }
  return place;
}

test.each([
  ['docs/guides/embedding.md', '.'],
  ['docs/guides/vue.md', 'dist'],
  ['docs/guides/react.md', 'dist'],
])('%s leads from an empty folder to a page that plans, edits and stores', async (guide, made) => {
  const policy = "default-src 'none'; script-src 'self'; style-src 'self'; worker-src 'self'";
  const server = await serveFolder(join(follow(guide), made), policy);
  const { page, complaints, strangers } = await openPage(browser, `${server.address}/index.html`);
  const leaders = (): Promise<string[]> =>
    page.locator('roster-list tr[data-shift] td.leader').allInnerTexts();
  await expect.poll(leaders).toEqual(Array(21).fill('待排'));
  await page.getByRole('button', { name: '开始排班' }).click();
  await expect.poll(async () => (await leaders()).filter((name) => name === '待排')).toEqual([]);
  await expect.poll(() => page.getByText('1处改动没有保存').count()).toBe(1);

  await page.locator('roster-list tr[data-shift] td.leader').first().click();
  await page.keyboard.press('F2');
  await page.locator('roster-combobox [role=option]:not([aria-disabled])').nth(1).click();
  await expect.poll(() => page.getByText('2处改动没有保存').count()).toBe(1);
  const edited = await leaders();
  await page.getByRole('button', { name: '保存' }).click();
  await expect.poll(() => page.getByText('0处改动没有保存').count()).toBe(1);
  await page.reload();
  await expect.poll(leaders).toEqual(edited);
  expect(page.workers()).toHaveLength(1);
  expect({ complaints, strangers }).toEqual({ complaints: [], strangers: [] });
  await page.context().close();
  server.close();
});

test('docs/guides/embedding.md leads to a screen in the hall, which follows what happens and keeps it', async () => {
  const folder = follow('docs/guides/embedding.md');
  const file = join(folder, 'public-roster.json');
  const written = donganPublic.rows.find(({ date }) => date === '2024-02-20')!;
  const standIn = donganPublic.rows.find(({ name }) => name !== written.name)!.name;
  writeFileSync(file, JSON.stringify(donganPublic));
  const policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'";
  const server = await serveFolder(folder, policy);
  const { page, complaints, strangers } = await openPage(browser, `${server.address}/hall.html`);
  await page.clock.install();
  await page.reload();
  const board = page.locator('roster-board');
  const today = (): Promise<string> => board.locator('.today').innerText();
  await board.evaluate((own) => own.setAttribute('now', '2024-02-20'));
  await expect.poll(today).toContain(written.name);

  const since = withRows((row) => (row === written ? { ...row, name: standIn, isStandIn: true } : row));
  writeFileSync(file, JSON.stringify(since));
  await page.clock.fastForward('05:00');
  await expect.poll(today).toContain(standIn);
  expect({ complaints, strangers }).toEqual({ complaints: [], strangers: [] });

  rmSync(file);
  await page.clock.fastForward('05:00');
  await expect.poll(() => complaints.join()).toContain('Error: 404');
  expect(await today()).toContain(standIn);
  await page.context().close();
  server.close();
});
