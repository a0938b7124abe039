import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What an office does with one document in its year: every command, one after the other, each on what those before it
 * wrote.
 *
 * @param call runs one command in `folder`; its words come without `--lang` and `--constraints`
 * @param at the time that the command is told it is, from then on
 */
export async function scenario({ document, folder, call, at }) {
  const write = (name, value) => writeFileSync(join(folder, name), JSON.stringify(value, null, 2));
  const { period, leaders } = document;
  const middle = `${period.from.slice(0, 8)}15`;
  write('document.json', document);
  at(`${middle}T02:00:00Z`);
  await call('plan', 'document.json', '--moves', '400', '--out', 'out', '--verbose');
  await call('check', 'document.json');
  await call('check', 'document.json', 'out/roster.csv', '--verbose');
  await call('calendar', 'document.json');
  await call('certificate', 'out/roster.json');
  const roster = readRoster(join(folder, 'out/roster.json'));
  if (roster === null) return;

  const held = roster.assignments.filter(({ leader }) => leader !== null);
  const duty = held.filter(({ date }) => date > middle)[2] ?? held.at(-1);
  if (duty) {
    await call('explain', 'out/roster.json', '--date', duty.date, '--verbose');
    await call('explain', 'out/roster.json', '--leader', duty.leader);
    await call('explain', 'out/roster.json', '--date', duty.date, '--json');
  }
  for (const format of ['report', 'notice', 'ics', 'csv', 'json', 'xlsx'])
    await call('export', 'out/roster.json', '--as', format, '--out', `exp.${format}`);
  await call('export', 'document.json', '--as', 'lp', '--out', 'm.lp');

  const approval = ['--approve', '--by', '联席会议', '--on', '2024-01-07'];
  await call('publish', 'out/roster.json', '--circulate', '--at', '2024-01-06 9:00');
  await call('publish', 'out/roster.json', ...approval, '--at', '2024-01-07 9:00');
  await call('publish', 'out/roster.json', '--out', 'public', '--at', '2024-01-08 9:00');
  if (duty) {
    const place = ({ date, leader, type }) => ['--date', date, '--leader', leader, '--type', type];
    await call('substitute', 'out/roster.json', ...place(duty));
    const later = held.filter(({ date, leader }) => date > duty.date && leader !== duty.leader);
    const one = later[1];
    const other = one && later.findLast(({ leader }) => leader !== one.leader);
    if (other) {
      const who = ['--leader', one.leader, '--other', other.leader];
      await call('exchange', 'out/roster.json', '--date', one.date, '--with', other.date, ...who);
    }
    const standIn = leaders.find(({ id }) => id !== duty.leader);
    const told = ['--told', '2024-01-09 9:00'];
    if (standIn) await call('substitute', 'out/roster.json', ...place(duty), '--to', standIn.id, ...told);
    await call('attend', 'out/roster.json', ...place(held[0]));
  }

  const absence = { from: middle, to: period.to, reason: '培训' };
  const last = leaders.at(-1);
  const away = { ...last, absences: [...(last.absences ?? []), absence] };
  write('changed.json', { ...document, leaders: [...leaders.slice(0, -1), away] });
  const replanning = ['--today', middle, '--moves', '400', '--out', 'again', '--verbose'];
  await call('replan', 'out/roster.json', 'changed.json', ...replanning);
  await call('diff', 'out/roster.json', 'again/roster.json');
  await call('diff', 'again/roster.json', '--from', '1');
  await call('diff', 'again/roster.json', '--from', '1', '--json');
  await call('carry-over', 'out/roster.json', '--into', 'changed.json', '--out', 'next.json');
  await call('ledger', 'out/roster.json');
  await call('ledger', 'out/roster.json', '--json');
}

function readRoster(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}
