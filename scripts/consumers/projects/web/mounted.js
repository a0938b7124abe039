import { rosterOf } from './roster-of.js';

const made = (name, id, more = {}) => Object.assign(document.createElement(name), { id, ...more });
const toggle = made('button', 'toggle', { type: 'button', textContent: '开／关' });
const changes = made('output', 'changes', { textContent: '0' });
const place = made('div', 'place');
const worker = made('output', 'worker', { hidden: true });

/** Shows the editor with a session of its own, and a button that takes both away and puts them back. */
export async function mounted(open) {
  let session = null;
  const mount = async () => {
    session = await open();
    worker.textContent = await rosterOf(session);
    const editor = document.createElement('roster-editor');
    editor.session = session;
    editor.addEventListener('roster-change', () => (changes.textContent = Number(changes.textContent) + 1));
    place.append(editor);
  };
  const unmount = async () => {
    place.replaceChildren();
    await session.close();
    session = null;
  };
  toggle.addEventListener('click', () => void (session ? unmount() : mount()));
  document.getElementById('app').append(toggle, changes, place, worker);
  await mount().catch((error) => (worker.textContent = String(error)));
}
