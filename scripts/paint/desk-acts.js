// Runs in the page: every act as a person does it, with what shows that it is done.
const desk = document.querySelector('reception-desk');
const { session } = desk;
const part = (name) => desk.renderRoot.querySelector(`.page.${desk.page} ${name}`);
const within = (name, path) => part(name)?.shadowRoot?.querySelector(path);
const rest = (ms) => new Promise((done) => setTimeout(done, ms));
const { port1: asks, port2: tells } = new MessageChannel();
const task = () =>
  new Promise((done) => {
    tells.onmessage = done;
    asks.postMessage(undefined);
  });
// What is done before a frame's callbacks is in that frame, whose paint is done when the first task after them runs.
async function painted(isDone) {
  let frame = false;
  const next = () => requestAnimationFrame(() => void (frame = isDone()));
  next();
  await until(() => frame || isDone());
  if (!frame) next();
  await until(() => frame);
}

async function until(isDone) {
  const end = performance.now() + 10_000;
  while (!isDone()) {
    if (performance.now() > end) throw new Error(`never done: ${isDone}`);
    await task();
  }
}

async function timed(act, isDone) {
  await rest(60);
  const before = await window.cpuTime();
  performance.mark('timed-begin');
  const begin = performance.now();
  act();
  await painted(isDone);
  const clock = performance.now() - begin;
  performance.mark('timed-end');
  return { clock, cpu: (await window.cpuTime()) - before };
}

const key = (target, name, more = {}) =>
  target.dispatchEvent(
    new KeyboardEvent('keydown', { key: name, bubbles: true, composed: true, cancelable: true, ...more }),
  );
const revised = () => {
  const { revision } = session.view;
  return () => desk.view.revision > revision && !desk.isUpdatePending;
};
/** The same, and the card of the case that is open says so too. */
const retold = () => {
  const isRevised = revised();
  const { card } = part('desk-case');
  return () => isRevised() && part('desk-case').card !== card && !part('desk-case').isUpdatePending;
};
const by = () => ({ author: 'x', at: `${session.view.head.today}T10:00:00+08:00` });
const turnTo = async (page) => {
  desk.page = page;
  await desk.updateComplete;
  await until(() => part(`desk-${page}`)?.hasUpdated);
  await rest(80);
};
const undo = async () => {
  await session.undo();
  await desk.updateComplete;
};
const rows = () => [...part('desk-pool').shadowRoot.querySelectorAll('tbody button.open')];

// the line that asks how many came
const line = () => within('desk-case', 'desk-receiving');

const acts = {
  async 'select (Space)'(turn) {
    await turnTo('pool');
    const button = rows()[turn % 20];
    button.click();
    await rest(30);
    const { selected } = part('desk-pool');
    return timed(
      () => key(within('desk-pool', 'button.open[aria-current]'), ' '),
      () => part('desk-pool').selected !== selected && !part('desk-pool').isUpdatePending,
    );
  },
  async 'filter (township)'(turn) {
    await turnTo('pool');
    const select = desk.renderRoot.querySelector('.filters select');
    const { filters } = desk;
    const taken = await timed(
      () => {
        select.value = select.options[1 + (turn % 12)].value;
        select.dispatchEvent(new Event('change'));
      },
      () => desk.filters !== filters && !part('desk-pool').isUpdatePending && !desk.isUpdatePending,
    );
    desk.filters = { ...desk.filters, township: '' };
    return taken;
  },
  async 'search (a letter)'(turn) {
    await turnTo('pool');
    const input = desk.renderRoot.querySelector('.find input');
    const { filters } = desk;
    const taken = await timed(
      () => {
        input.value = 'bdjzsg'[turn % 6];
        input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      },
      () => desk.filters !== filters && !part('desk-pool').isUpdatePending && !desk.isUpdatePending,
    );
    desk.filters = { ...desk.filters, query: '' };
    return taken;
  },
  async 'open a card (arrow)'() {
    await turnTo('pool');
    const here = within('desk-pool', 'button.open[aria-current]');
    const before = desk.case;
    const isLast = here.dataset.case === rows()[rows().length - 1].dataset.case;
    return timed(
      () => key(here, isLast ? 'Home' : 'ArrowDown'),
      () =>
        desk.case !== before &&
        part('desk-case').card?.id === desk.case &&
        !part('desk-case').isUpdatePending,
    );
  },
  async 'consent (click)'(turn) {
    await turnTo('pool');
    const waiting = session.view.cases.filter(({ stage, next }) => stage === 'waiting' && next?.shift);
    const own = waiting[turn % waiting.length];
    await session.act({ kind: 'arrange', case: own.id, shift: own.next.shift, ...by() });
    await session.act({ kind: 'ask', cases: [own.id], ...by() });
    desk.case = own.id;
    await until(() => part('desk-case').card?.id === own.id);
    await rest(60);
    const button = within('desk-case', 'footer .primary');
    const taken = await timed(() => button.click(), retold());
    for (let back = 0; back < 3; back++) await undo();
    return taken;
  },
  async 'call the next (J)'(turn) {
    await register(turn);
    const taken = await timed(
      () => key(desk, 'j'),
      () => line()?.hasUpdated,
    );
    await undo();
    return taken;
  },
  async 'begin a hearing (Enter)'(turn) {
    await register(turn);
    key(desk, 'j');
    await until(() => line()?.hasUpdated);
    await rest(60);
    const taken = await timed(() => line().shadowRoot.querySelector('form').requestSubmit(), retold());
    await undo();
    await undo();
    return taken;
  },
  async 'record an outcome (click)'(turn) {
    const id = await register(turn);
    await session.act({ kind: 'receive', case: id, ...by() });
    desk.case = id;
    await until(() => part('desk-outcome').card?.id === id);
    await rest(60);
    key(desk, '1');
    const opinion = await (async () => {
      await rest(60);
      return within('desk-outcome', '#opinion');
    })();
    opinion.value = '当场说清';
    opinion.dispatchEvent(new InputEvent('input'));
    await rest(60);
    const button = within('desk-outcome', '.foot .primary');
    const taken = await timed(() => button.click(), retold());
    for (let back = 0; back < 3; back++) await undo();
    return taken;
  },
  async 'lift with its effects (M)'(turn) {
    await turnTo('weeks');
    const waiting = session.view.cases.filter(({ stage, next }) => stage === 'waiting' && next?.shift);
    const own = waiting[turn % waiting.length];
    const weeks = part('desk-weeks');
    const taken = await timed(
      () => void weeks.lift(own.id),
      () =>
        weeks.held?.case === own.id && !weeks.isUpdatePending && weeks.shadowRoot.querySelector('.effect'),
    );
    weeks.leave();
    return taken;
  },
  async 'hold over another day (drag)'(turn) {
    await turnTo('weeks');
    const waiting = session.view.cases.filter(({ stage, next }) => stage === 'waiting' && next?.shift);
    const weeks = part('desk-weeks');
    await weeks.lift(waiting[turn % waiting.length].id);
    await rest(60);
    const { target } = weeks;
    const taken = await timed(
      () => key(within('desk-weeks', '[tabindex="0"]'), 'ArrowRight', { shiftKey: true }),
      () => weeks.target !== target && !weeks.isUpdatePending,
    );
    weeks.leave();
    return taken;
  },
  async 'put down (Enter)'(turn) {
    await turnTo('weeks');
    const waiting = session.view.cases.filter(({ stage, next }) => stage === 'waiting' && next?.shift);
    const weeks = part('desk-weeks');
    await weeks.lift(waiting[turn % waiting.length].id);
    await rest(60);
    const taken = await timed(() => key(within('desk-weeks', '[tabindex="0"]'), 'Enter'), revised());
    await undo();
    return taken;
  },
};

for (const page of ['today', 'weeks', 'pool', 'circular', 'visits'])
  acts[`turn to ${page}`] = async () => {
    await turnTo(page === 'today' ? 'visits' : 'today');
    const tab = desk.renderRoot.querySelector(`#tab-${page}`);
    return timed(
      () => tab.click(),
      () => desk.page === page && !desk.isUpdatePending && part(`desk-${page}`)?.hasUpdated && isFilled(page),
    );
  };

/** Pages that ask for what they show are done when it is there. */
const isFilled = (page) =>
  !part(`desk-${page}`).isUpdatePending && !within(`desk-${page}`, '[aria-busy="true"]');

async function register(turn) {
  await turnTo('today');
  const seat = session.view.sittings.find(({ date }) => date === session.view.head.today);
  await session.act({
    kind: 'register',
    facts: {
      registeredOn: session.view.head.today,
      channel: 'visit',
      purpose: 'claim',
      about: `反映第${turn}件事`,
      urgency: 'usual',
      people: 1,
      walkIn: true,
      townships: session.view.services
        .filter(({ kind }) => kind === 'township')
        .map(({ id }) => id)
        .slice(0, 20),
    },
    ...by(),
  });
  await desk.updateComplete;
  await rest(60);
  if (!seat) throw new Error('nobody sits on that day');
  return session.view.cases[session.view.cases.length - 1].id;
}

window.deskActs = async (turns, only = null) => {
  const times = {};
  const failed = {};
  for (const [name, act] of Object.entries(acts)) {
    if (only !== null && !name.includes(only)) continue;
    times[name] = [];
    try {
      for (let turn = 0; turn < turns; turn++) times[name].push(await act(turn));
    } catch (error) {
      failed[name] = String(error);
    }
    times[name] = times[name].slice(Math.min(4, times[name].length - 1));
  }
  return { cases: session.view.cases.length, times, failed };
};
