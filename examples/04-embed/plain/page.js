import '@lunzhi/editor/define';
import { documentOfMarch, savedRoster, saveRoster } from '../county-data.js';
import { exportTable } from '../export-table.js';
import { openRoster } from '../open-roster.js';

const editor = document.querySelector('roster-editor');
const closed = document.querySelector('#closed');
const save = document.querySelector('#save');
const told = document.querySelector('#told');
let changes = 0;

function tell(text) {
  told.textContent = text;
  save.disabled = changes === 0;
}

// asked before anything is done, and for what is shown; where all may be done there is nothing to ask
closed.addEventListener('change', () => (editor.can = closed.checked ? () => '已锁定，不准改动' : null));
editor.addEventListener('roster-change', () => {
  changes += 1;
  tell(`有${changes}处改动没有保存`);
});
// the editor prints by itself; what to export, and as what, the host decides
editor.addEventListener('roster-request', ({ what }) => {
  if (what === 'export') exportTable(session).catch(({ message }) => tell(`没有导出：${message}`));
});

const roster = savedRoster();
const session = await openRoster({
  ...(roster ? { roster } : { document: documentOfMarch() }),
  today: '2024-02-26',
});
editor.session = session;
const where = session.where === 'worker' ? '在后台计算' : '在本页计算，会稍慢';
tell(where);
// a table nobody has planned yet is planned at once, and is nowhere but here until it is saved
if (!roster) {
  await session.act({ kind: 'plan' });
  changes += 1;
  tell(`${where}；已排好，还没有保存`);
}

async function keep() {
  saveRoster(await session.read('roster'));
  changes = 0;
  tell('已保存');
}
save.addEventListener('click', () => void keep());
addEventListener('beforeunload', (event) => {
  if (changes > 0) event.preventDefault();
});
