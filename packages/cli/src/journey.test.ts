import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { call, callJson, codesOf, filesOf, publicNames, scratch } from './command.test.kit.ts';
import { leadersCsv, sampleNotice } from './start.test.kit.ts';

interface Document {
  readonly townships: object[];
  readonly leaders: { readonly chief?: boolean }[];
  readonly calendar: { readonly notices: { readonly year: number }[] };
}

test('from an empty folder, a table and a notice to a roster', async () => {
  const directory = scratch({ '领导名单.csv': leadersCsv(), '通知.txt': sampleNotice });
  const run = async (...words: string[]): Promise<ReturnType<typeof call>> =>
    await call([...words, '--lang', 'zh-CN'], { directory });
  const document = (): Document =>
    JSON.parse(readFileSync(join(directory, 'document.json'), 'utf8')) as Document;

  const begun = await run('init', '--name', '东安县', '--year', '2027');
  expect(begun).toMatchObject({ code: 0, err: '' });
  expect(begun.out).toContain('还须填写：leaders');
  expect(await run('check', 'document.json')).toMatchObject({
    code: 2,
    err: '错误：领导名单（leaders）是空的，至少要有 1 项。\n',
  });

  const imported = await run('import', '--leaders', '领导名单.csv', '--into', 'document.json');
  expect(imported.code).toBe(0);
  expect(imported.out).toContain('共40位领导，6个乡镇，7个领域，0个项目。');
  expect(imported.err).toContain('推断：C3：推断县委书记1（县委书记）是党政正职。');
  expect(imported.err).toContain('第43行没有采用：注：以县委文件为准');
  expect(document().leaders.filter(({ chief }) => chief)).toHaveLength(2);
  expect(existsSync(join(directory, 'document.json.bak'))).toBe(true);

  expect((await run('check', 'document.json')).out).toMatch(/^方案没有错误：40位领导，\d+个班次。\n/);
  const provisional = await callJson(['plan', 'document.json', '--moves', '2000'], { directory });
  expect(provisional).toMatchObject({ code: 0, value: { provisional: true } });

  const shown = await run('calendar', 'add', 'document.json', '--notice', '通知.txt');
  expect(shown.code).toBe(0);
  expect(shown.out).toContain('以上尚未写入');
  expect(document().calendar.notices).toBeUndefined();
  expect((await run('calendar', 'add', 'document.json', '--notice', '通知.txt', '--write')).code).toBe(0);
  expect(document().calendar.notices).toMatchObject([{ year: 2027 }]);

  const planned = await callJson(['plan', 'document.json', '--out', '值班表', '--moves', '20000'], {
    directory,
  });
  expect(planned).toMatchObject({ code: 0, value: { provisional: false, proven: { fairness: true } } });
  expect(Object.keys(filesOf(join(directory, '值班表')))).toEqual(
    [...publicNames, 'report.html', 'roster.json'].sort(),
  );
  const checked = await callJson(['check', 'document.json', '值班表/roster.json'], { directory });
  expect(checked).toMatchObject({ code: 0, value: { status: 'kept', score: { hard: 0, coverage: 0 } } });
  expect(codesOf(checked.value)).not.toContain('document-differs');
});
