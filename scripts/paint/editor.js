import { figuresOf, onPage } from './on-page.js';

// Says how long an edit takes in a browser, from the act to the frame that shows it: scored in a worker, updated, laid
// out and painted by the editor. Milliseconds of the clock on this machine.
const times = await onPage('scripts/pictures/page.html?show=draft', (page) =>
  page.evaluate(async () => {
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
    return taken.slice(10);
  }),
);
const { median, most, count } = figuresOf(times);
console.log(
  `an edit, scored and painted: median ${median.toFixed(1)} ms, 9 of 10 within ${most.toFixed(1)} ms, of ${count}`,
);
