/* global lunzhi */
const find = (id) => document.getElementById(id);

let session = null;
let changes = 0;

async function mount() {
  const { example, options } = await (await fetch('example.json')).json();
  session = await lunzhi.openSession('core.js', { document: example });
  await session.act({ kind: 'plan', ...options });
  find('worker').textContent = JSON.stringify({ roster: await session.read('roster') });
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
mount().catch((error) => (find('worker').textContent = String(error)));
