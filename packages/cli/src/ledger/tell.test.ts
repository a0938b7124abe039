import { expect, test } from 'vitest';
import { codesOf } from '../command.test.kit.ts';
import { path, published } from './ledger.test.kit.ts';

const at = (moment: string): string[] => ['--at', moment];

test('who is on duty is told of it, when and how; nobody is told of an empty place', async () => {
  const office = await published();
  const [first, second] = office.roster().assignments;
  const tell = (...words: string[]) => office.json('tell', path, '--date', first!.date, ...words);
  expect(await tell('--how', '电话', '--on', '2024-01-31 16:05', ...at('2024-02-01'))).toMatchObject({
    code: 0,
  });
  expect(office.roster().ledger.at(-1)).toMatchObject({
    kind: 'told',
    shift: first!.shift,
    leader: first!.leader,
    on: '2024-01-31T16:05:00+08:00',
    how: '电话',
  });
  expect((await tell('--how', '电话', '--on', '2024-02-02', ...at('2024-02-01'))).code).toBe(2);
  expect((await office.json('tell', path, '--date', first!.date)).code).toBe(2);
  await office.run('substitute', path, '--date', second!.date, '--vacate', ...at('2024-02-01'));
  const empty = await office.json('tell', path, '--date', second!.date, '--how', '电话', ...at('2024-02-01'));
  expect(codesOf(empty.value)).toEqual(['nobody-to-tell']);
});
