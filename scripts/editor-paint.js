import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { createServer, defaultClientConditions } from 'vite';
import { findChromium } from './chromium.js';

// Says how long an edit takes in a browser, from the act to the frame that shows it: scored in a worker, updated, laid
// out and painted by the editor. Milliseconds of the clock on this machine, with lit as it is for production; frames
// come as soon as they can, so that no wait for the screen's next turn is counted.
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
const browser = await chromium.launch({
  executablePath: findChromium(),
  args: ['--no-sandbox', '--disable-frame-rate-limit', '--disable-gpu-vsync'],
});
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
    // A frame's paint is done when the first task after its callbacks runs.
    const painted = () =>
      new Promise((done) =>
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => done();
          port2.postMessage(undefined);
        }),
      );
    for (let turn = 0; turn < 60; turn++) {
      const shift = shifts[(turn * 7 + 3) % shifts.length];
      const free = (await session.candidates(shift)).find(
        ({ group }) => group === 'free' || group === 'costly',
      );
      if (!free) continue;
      await new Promise((done) => setTimeout(done, 60)); // A person pauses: the frames before are done.
      const begin = performance.now();
      await session.act({ kind: 'assign', shift, leader: free.leader });
      await editor.updateComplete;
      await painted();
      taken.push(performance.now() - begin);
    }
    return taken.slice(10).sort((a, b) => a - b);
  });
  const at = (share) => times[Math.floor(share * (times.length - 1))].toFixed(1);
  console.log(
    `an edit, scored and painted: median ${at(0.5)} ms, 9 of 10 within ${at(0.9)} ms, of ${times.length}`,
  );
} finally {
  await browser.close();
  await server.close();
}
