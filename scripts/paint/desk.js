import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { figuresOf, onPage } from './on-page.js';

// Says how long each act at the front desk takes in a browser, from the key or click to the frame that shows what came of
// it, with the year of the example: 900 cases, answered in a worker. Milliseconds of the clock on this
// machine; `computed` is what the page's own thread computed of it, whatever else the machine does.
const BAR = 16;
const TURNS = Number(process.argv[2] ?? 24);
const ONLY = process.argv[3] ?? null;

if (!existsSync(join(import.meta.dirname, '../../out/reception-year/cases.json'))) {
  console.error('There is no out/reception-year yet: npm run example:year');
  process.exit(1);
}

const { cases, times, failed } = await onPage('scripts/pictures/page.html?show=desk', async (page) => {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.exposeFunction('cpuTime', async () => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    return 1000 * metrics.find(({ name }) => name === 'TaskDuration').value;
  });
  await page.addScriptTag({ path: join(import.meta.dirname, 'desk-acts.js'), type: 'module' });
  await page.waitForFunction(() => 'deskActs' in window);
  return page.evaluate(([turns, only]) => window.deskActs(turns, only), [TURNS, ONLY]);
});
const figure = (value) => value.toFixed(1).padStart(9);
console.log(`${cases} cases\n${'act'.padEnd(28)}   median  9 of 10  computed`);
for (const [act, why] of Object.entries(failed)) console.error(`${act}: ${why}`);
let isOver = Object.keys(failed).length > 0;
for (const [act, own] of Object.entries(times)) {
  if (own.length === 0) continue;
  const { median, most } = figuresOf(own.map(({ clock }) => clock));
  const computed = figuresOf(own.map(({ cpu }) => cpu)).median;
  isOver ||= median > BAR;
  console.log(
    `${act.padEnd(28)}${figure(median)}${figure(most)}${figure(computed)}${median > BAR ? '  over 16 ms' : ''}`,
  );
}
if (isOver) process.exitCode = 1;
