import { expect, test } from 'vitest';
import { marchDay, path, published } from './ledger.test.kit.ts';

test('a day is explained with what became of it, entry by entry', { timeout: 120_000 }, async () => {
  const office = await published();
  const { date, holder, free } = marchDay(office);
  const explained = async (): Promise<string> => (await office.zh('explain', path, '--date', date)).out;
  expect(await explained()).not.toContain('变更经过');
  const at = ['--at', '2024-02-20 9:00'];
  await office.run('substitute', path, '--date', date, '--vacate', ...at);
  await office.run('correct', path, '--entry', '3', '--reason', '记错', ...at);
  await office.run('substitute', path, '--date', date, '--to', free, ...at);
  const came = ['attend', path, '--date', date, '--title', '信访局副局长', '--at', `${date} 18:00`];
  await office.run(...came);
  expect(await explained()).toContain(
    `\n\n变更经过\n  原定${holder}；第5条改为${free}（代班）；${free}应到，信访局副局长代到（第6条）。\n`,
  );
  const { value } = await office.json('explain', path, '--date', date);
  expect(value).toMatchObject({ ledger: [{ shift: `${date}/main/1`, entries: [5, 6] }] });
});
