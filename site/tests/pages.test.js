import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { extname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { advice, findChromium } from '../../scripts/chromium.js';

// The built site as a reader has it: from a plain server of files, in a folder of whatever name, without a network.
const site = fileURLToPath(new URL('../dist', import.meta.url));
const folder = '/somewhere/handbook/';
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const types = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

let server, browser, origin;
const asked = [];

before(async () => {
  assert.ok(existsSync(join(site, 'index.html')), 'build the site first');
  server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://here');
    let file = join(site, decodeURIComponent(pathname.slice(folder.length)));
    if (pathname.startsWith(folder) && existsSync(file) && statSync(file).isDirectory())
      file = join(file, 'index.html');
    if (!pathname.startsWith(folder) || !existsSync(file)) {
      asked.push(`${pathname} is not there`);
      return response.writeHead(404).end();
    }
    response
      .writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' })
      .end(readFileSync(file));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${server.address().port}`;
  const executablePath = findChromium();
  assert.ok(executablePath, advice);
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
});
after(async () => {
  await browser?.close();
  server?.close();
});

/** Opens a page of the site; what goes wrong in it, and what it asks of elsewhere, is a fault. */
async function open(path, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  const faults = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('request', (request) => {
    if (!request.url().startsWith(origin + folder) && !request.url().startsWith('data:'))
      faults.push(request.url());
  });
  await page.goto(`${origin}${folder}${path}`, { waitUntil: 'networkidle' });
  return { page, faults, close: () => context.close() };
}

const pathOf = (page) => new URL(page.url()).pathname.slice(folder.length);

/** The addresses that a search finds, best first. */
async function found(page, words) {
  if (!(await page.locator('.VPLocalSearchBox').isVisible()))
    await page.locator('#local-search button').click();
  await page.locator('#localsearch-input').fill(words);
  await page.locator('.VPLocalSearchBox .result').first().waitFor({ timeout: 60_000 });
  // results follow what is typed after a moment
  await page.waitForTimeout(600);
  const links = await page
    .locator('.VPLocalSearchBox a.result')
    .evaluateAll((all) => all.map(({ href }) => href));
  return links.map((href) => href.slice((origin + folder).length));
}

void test('Chinese words are found on the pages that are about them', async () => {
  const { page, faults, close } = await open('zh/');
  for (const [words, right] of [
    ['值班', /^zh\//],
    ['公平', /^zh\/(vocabulary|constraints\/fair-load|commands)\.html/],
    ['公平证明', /^zh\/(vocabulary|commands|guides)/],
    ['换班', /^zh\/(guides\/offices|vocabulary|year|commands\.html#exchange)/],
    ['次数均衡', /^zh\/constraints\/fair-load/],
    ['substitute', /^zh\/commands\.html#substitute$/],
  ]) {
    const [first, ...rest] = await found(page, words);
    assert.match(
      [first, ...rest.slice(0, 2)].find((each) => right.test(each)) ?? `${words}: ${first}`,
      right,
    );
  }
  await page.keyboard.press('Enter');
  await page.waitForURL(/commands/);
  assert.deepEqual(faults, []);
  await close();
});

void test('English words are found in English', async () => {
  const { page, faults, close } = await open('');
  assert.match((await found(page, 'fair load'))[0], /^constraints\//);
  assert.match((await found(page, 'publicRoster'))[0], /^(reference|library)/);
  assert.deepEqual(faults, []);
  await close();
});

void test('the other language has the same page, and links work after one has been followed', async () => {
  const { page, faults, close } = await open('constraints/fair-load.html');
  await page.locator('.VPNavBarTranslations button').hover();
  await page.locator('.VPNavBarTranslations a', { hasText: '简体中文' }).click();
  await page.waitForURL(/zh\/constraints\/fair-load/);
  await page.locator('h1', { hasText: '次数均衡' }).waitFor();
  await page.locator('.VPSidebar a', { hasText: /^值班间隔$/ }).click();
  await page.waitForURL(/zh\/constraints\/min-rest-gap/);
  await page.locator('.VPNavBarMenu a', { hasText: /^查阅$/ }).click();
  await page.waitForURL(/zh\/document/);
  await page.locator('.VPSidebar a', { hasText: /^用语$/ }).click();
  await page.waitForURL(/zh\/vocabulary/);
  await page.reload({ waitUntil: 'networkidle' });
  assert.equal(pathOf(page), 'zh/vocabulary.html');
  assert.equal(await page.locator('html').getAttribute('lang'), 'zh-CN');
  assert.deepEqual(faults, []);
  await close();
});

void test('a page that stands in one language leads to the first page of the other', async () => {
  const { page, faults, close } = await open('design/proof.html');
  await page.locator('.VPNavBarTranslations button').hover();
  await page.locator('.VPNavBarTranslations a', { hasText: '简体中文' }).click();
  await page.waitForURL(/zh\/$/);
  assert.deepEqual(faults, []);
  await close();
});

const looks = [
  { path: '' },
  { path: 'zh/', look: { colorScheme: 'dark' } },
  { path: 'zh/document.html' },
  { path: 'commands.html', look: { colorScheme: 'dark' } },
  { path: 'reference/core-dates.html' },
  { path: 'zh/vocabulary.html', look: { viewport: { width: 360, height: 740 } } },
  { path: 'reception.html', look: { viewport: { width: 390, height: 844 } } },
];
for (const { path, look = {} } of looks)
  void test(`axe finds nothing in /${path} ${JSON.stringify(look)}`, async () => {
    const { page, faults, close } = await open(path, look);
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() =>
      globalThis.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] }),
    );
    const told = violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .slice(0, 3)
          .map(({ html }) => html.slice(0, 160))
          .join(' | ')}`,
    );
    assert.deepEqual(told, []);
    assert.deepEqual(faults, []);
    // no page is wider than the screen
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth + 1));
    await close();
  });

void test('no line of a source ends in a blank between Chinese words', () => {
  const html = readFileSync(join(site, 'zh/reception.html'), 'utf8');
  const paragraphs = [...html.matchAll(/<p>([^<]*)/g)].map(([, text]) => text);
  assert.ok(paragraphs.length > 10);
  assert.deepEqual(
    paragraphs.filter((text) => /[\p{Script=Han}，。；：、]\s*\n\s*\p{Script=Han}/u.test(text)),
    [],
  );
});

void test('nothing was asked for that is not there', () => assert.deepEqual(asked, []));
