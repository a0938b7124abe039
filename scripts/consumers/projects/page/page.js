import '@lunzhi/editor/define';
import { openPlanned, rosterOf } from './opened.js';
import { planned } from './planned.js';

const find = (id) => document.getElementById(id);

/** Shows an answer, or why there is none. */
async function show(id, answer) {
  find(id).textContent = await answer.catch(String);
}

let session = null;
let changes = 0;

async function mount() {
  session = await openPlanned();
  await show('worker', rosterOf(session));
  const editor = document.createElement('roster-editor');
  editor.session = session;
  editor.addEventListener('roster-change', () => (find('changes').textContent = String((changes += 1))));
  find('place').append(editor);
}

async function unmount() {
  find('place').replaceChildren();
  await session.close();
  session = null;
}

find('toggle').addEventListener('click', () => void (session ? unmount() : mount()));
await show('here', planned());
await mount().catch((error) => show('worker', Promise.reject(error)));
