import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { createServer, defaultClientConditions } from 'vite';
import { findChromium } from './chromium.js';

// Says how long an edit takes in a browser, from the act to the table laid out anew: scored in a worker, shown by the
// editor. Milliseconds of the clock on this machine, with lit as it is for production.
process.env.NODE_ENV = 'production';
const root = join(import.meta.dirname, '..');
const server = await createServer({
  root,
  configFile: false,
  mode: 'production',
  cacheDir: join(root, 'node_modules', '.vite-paint'),
  logLevel: 'error',
  resolve: { conditions: ['@lunzhi/source', ...defaultClientConditions] },
  server: { port: 0, host: '127.0.0.1' },
});
await server.listen();
const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
try {
  const page = await browser.newPage({ viewport: { width: 1366, height: 900 } });
  await page.goto(`${server.resolvedUrls.local[0]}scripts/pictures/page.html?show=draft`);
  await page.waitForSelector('body[data-ready]', { timeout: 120_000 });
  const times = await page.evaluate(async () => {
    const editor = document.querySelector('roster-editor');
    const { session } = editor;
    await session.act({ kind: 'plan' });
    await editor.updateComplete;
    const shifts = session.view.days.flatMap(({ places }) => places.map(({ shift }) => shift));
    const taken = [];
    for (let turn = 0; turn < 60; turn++) {
      const shift = shifts[(turn * 7 + 3) % shifts.length];
      const free = (await session.candidates(shift)).find(
        ({ group }) => group === 'free' || group === 'costly',
      );
      if (!free) continue;
      await new Promise((done) => requestAnimationFrame(done));
      const begin = performance.now();
      await session.act({ kind: 'assign', shift, leader: free.leader });
      await editor.updateComplete;
      const list = editor.shadowRoot.querySelector('roster-list');
      await list.updateComplete;
      list.getBoundingClientRect();
      taken.push(performance.now() - begin);
    }
    return taken.slice(10).sort((a, b) => a - b);
  });
  const at = (share) => times[Math.floor(share * (times.length - 1))].toFixed(1);
  console.log(
    `an edit, scored and laid out: median ${at(0.5)} ms, 9 of 10 within ${at(0.9)} ms, of ${times.length}`,
  );
} finally {
  await browser.close();
  await server.close();
}
