import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import type { CaseFile } from '@lunzhi/reception';
import { describe, expect, test } from 'vitest';
import { times } from '../../../../scripts/runs.ts';
import { bareEnvironment, codesOf, lunzhi, smallText } from '../command.test.kit.ts';
import { drafted, type Office, path } from '../ledger/ledger.test.kit.ts';

const leader = '副县长甲';

/** An office with a roster and an empty file of cases, and a day on which the leader of 东镇 sits. */
async function begun(): Promise<{ office: Office; date: string; cases: () => CaseFile }> {
  const office = await drafted(smallText());
  expect(await office.zh('cases', 'new', 'cases.json', path)).toMatchObject({
    code: 0,
    out: '已新建某县的信访件台账：cases.json。含来访人信息，只供内部使用。\n',
  });
  const place = office.roster().assignments.find((own) => own.leader === leader && own.date >= '2024-02-10');
  return {
    office,
    date: place!.date,
    cases: () => JSON.parse(office.text('cases.json')) as CaseFile,
  };
}

const add = (kind: string, ...more: string[]) => [
  'cases',
  'add',
  'cases.json',
  '--kind',
  kind,
  '--case',
  'JF20240001',
  ...more,
];

const registered = add(
  'registered',
  '--on',
  '2024-02-01',
  '--township',
  '东镇',
  '--about',
  '张某反映道路损坏',
  '--people',
  '3',
  '--at',
  '2024-02-01 9:00',
  '--roster',
  path,
);

describe('lunzhi cases', { timeout: 120_000 }, () => {
  test('follows a case by options from its registration to its end', async () => {
    const { office, date, cases } = await begun();
    const done = async (...words: string[]): Promise<void> => {
      const { code, err } = await office.zh(...words);
      expect([words[4], code, err]).toEqual([words[4], 0, '']);
    };
    await done(...registered);
    await done(...add('screened', '--at', '2024-02-02 9:00'));
    await done(
      ...add('matched', '--date', date, '--roster', path, '--time', '09:00', '--at', '2024-02-03 9:00'),
    );
    await done(...add('asked', '--at', '2024-02-03 9:10'));
    await done(...add('consented', '--at', '2024-02-03 10:00'));
    await done(...add('invited', '--by', 'phone', '--at', '2024-02-03 10:10'));
    await done(...add('received', '--on', date, '--present', '3', '--at', `${date} 9:30`));
    await done(
      ...add('outcome', '--on', date, '--outcome', 'study', '--opinion', '限期修复', '--unit', '东镇'),
      '--due',
      '2024-04-20',
      '--roster',
      path,
      '--at',
      `${date} 9:40`,
    );
    await done(
      ...add('replied', '--unit', '东镇', '--result', 'supported', '--on', '2024-04-10'),
      '--roster',
      path,
      '--at',
      '2024-04-10 9:00',
    );
    await done(
      ...add('called-back', '--satisfaction', 'satisfied', '--on', '2024-04-12', '--at', '2024-04-12 9:00'),
    );
    await done(...add('closed', '--on', '2024-04-12', '--at', '2024-04-12 10:00'));
    expect(cases().entries).toHaveLength(11);
    expect(cases().entries[7]).toMatchObject({
      outcome: 'study',
      handlers: [{ unit: { township: '东镇' }, role: 'lead', due: '2024-04-20' }],
    });
    const { out } = await office.zh('cases', 'show', 'cases.json', 'JF20240001', '--roster', path);
    expect(out).toMatch(/^JF20240001：办结\n1 +2024-02-01 +登记\n/);
    expect(out).toContain('满意');
    expect(out).not.toContain('张某');
    expect((await office.zh('cases', 'list', 'cases.json')).out).toBe('共0件。\n');
    expect((await office.zh('cases', 'list', 'cases.json', '--stage', '办结')).out).toMatch(
      /^JF20240001 +办结 +2024-02-01 +东镇\n共1件。\n$/,
    );
  });

  test('says why something cannot follow, and writes nothing', async () => {
    const { office, date } = await begun();
    await office.run(...registered);
    const before = office.text('cases.json');
    const { code, err } = await office.zh(
      ...add('received', '--on', date, '--roster', path, '--at', `${date} 9:00`),
    );
    expect([code, err]).toEqual([2, expect.stringContaining('不是当天来访的，须先排约')]);
    const wrong = await office.zh(...add('screend'));
    expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('是否为“screened”？')]);
    const stray = await office.zh(...add('screened', '--outcome', 'study'));
    expect([stray.code, stray.err]).toEqual([2, expect.stringContaining('--outcome')]);
    expect(office.text('cases.json')).toBe(before);
    const line = 'cases add cases.json --kind 登记 --case JF9 --channel 来信 --urgency 紧急 --about 张某';
    const letter = await office.zh(...line.split(' '), '--on', '2024-02-01', '--at', '2024-02-01 9:30');
    expect([letter.code, letter.err]).toEqual([0, '']);
    expect(JSON.parse(office.text('cases.json'))).toMatchObject({
      entries: [{}, { kind: 'registered', facts: { channel: 'letter', urgency: 'urgent' } }],
    });
    const after = office.text('cases.json');
    const early = await office.zh(...add('asked'));
    expect([early.code, early.err]).toEqual([2, expect.stringContaining('“JF20240001”还没有排约')]);
    const undated = await office.zh(...add('matched', '--roster', path));
    expect([undated.code, undated.err]).toEqual([2, expect.stringContaining('--date')]);
    const { value } = await office.json('cases', 'show', 'cases.json', 'JF2024001');
    expect([codesOf(value), value['diagnostics']]).toMatchObject([
      ['unknown-case'],
      [{ nearest: 'JF20240001' }],
    ]);
    expect(office.text('cases.json')).toBe(after);
  });

  test('writes entries of a file all or not at all, and those that stand not twice', async () => {
    const { office, cases } = await begun();
    await office.run(...registered);
    const entries = [
      { kind: 'screened', case: 'JF20240001', at: '2024-02-02T09:00:00+08:00' },
      { kind: 'replied', case: 'JF20240001', at: '2024-02-02T09:00:00+08:00' },
    ];
    const given = (all: readonly object[]) => {
      writeFileSync(join(office.directory, 'entries.json'), JSON.stringify(all));
      return office.json('cases', 'add', 'cases.json', 'entries.json');
    };
    expect((await given(entries)).value).toMatchObject({ status: 'refused', entry: 2 });
    expect(cases().entries).toHaveLength(1);
    expect((await given(entries.slice(0, 1))).value).toMatchObject({ status: 'done' });
    expect((await given(entries.slice(0, 1))).value).toMatchObject({ status: 'done', standing: true });
    expect(cases().entries).toHaveLength(2);
  });

  test('corrects an entry, and erases persons of cases that are over', async () => {
    const { office, cases } = await begun();
    await office.run(...registered);
    await office.run(...add('withdrawn', '--on', '2024-02-02', '--at', '2024-02-02 9:00'));
    const correct = ['cases', 'correct', 'cases.json', '--entry'];
    expect((await office.zh(...correct, '1')).err).toContain('请先更正第2条');
    const erase = ['cases', 'erase', 'cases.json'];
    expect((await office.zh(...erase)).err).toContain('settings.keepPersonsDays');
    writeFileSync(
      join(office.directory, 'cases.json'),
      JSON.stringify({ ...cases(), settings: { keepPersonsDays: 30 } }),
    );
    expect((await office.zh(...erase, '--as-of', '2024-03-03')).out).toBe('没有到期的个人信息。\n');
    expect((await office.zh(...erase, '--as-of', '2024-03-04')).out).toContain('已清除1件');
    expect(office.text('cases.json')).not.toContain('张某');
    expect(cases().entries.map(({ kind }) => kind)).toEqual(['registered', 'withdrawn', 'erased']);
  });

  test('lists the limits that are over, those longest over first', async () => {
    const { office } = await begun();
    await office.run(...registered);
    await office.run(...add('screened'), '--at', '2024-02-10 8:00');
    await office.run(
      ...add('forwarded', '--unit', '东镇', '--on', '2024-02-10', '--roster', path),
      '--at',
      '2024-02-10 9:00',
    );
    const listed = (...more: string[]) =>
      office.zh('cases', 'list', 'cases.json', '--roster', path, '--overdue', ...more);
    expect((await listed('--today', '2024-02-25')).out).toBe('共0件。\n');
    expect((await listed('--today', '2024-03-05')).out).toBe(
      'JF20240001  待约  受理告知  东镇    2月25日｜顺延2月26日  超9天\n' +
        'JF20240001  待约  最迟接访  本单位  3月2日｜顺延3月4日    超3天\n共1件。\n',
    );
    const { value } = await office.json('cases', 'list', 'cases.json', '--overdue', '--today', '2024-02-26');
    expect(value['cases']).toMatchObject([
      { overdue: [{ limit: 'accept', unit: { township: '东镇' }, due: '2024-02-25', daysOver: 1 }] },
    ]);
    const stray = await office.json('cases', 'list', 'cases.json', '--today', '2024-02-26');
    expect([stray.code, codesOf(stray.value)]).toEqual([2, ['option-needs']]);
  });

  test('registers the cases of a table, once', async () => {
    const { office, cases } = await begun();
    const table =
      '信访件编号,信访日期,信访人,信访事项,属地乡镇\nJF7,2024-02-05,张某,路灯不亮,东镇\nJF8,,李某,水,东镇\n';
    writeFileSync(join(office.directory, 'cases.csv'), table);
    const words = ['cases', 'import', 'cases.json', 'cases.csv', '--roster', path, '--at', '2024-02-06 9:00'];
    const preview = await office.zh(...words);
    expect([preview.code, cases().entries]).toEqual([0, []]);
    expect(preview.out).toContain('没有日期');
    expect(preview.out).not.toContain('张某');
    expect((await office.json(...words, '--write')).value).toMatchObject({ status: 'done' });
    expect(cases().entries).toMatchObject([
      { kind: 'registered', case: 'JF7', facts: { townships: ['东镇'] } },
    ]);
    expect((await office.zh(...words, '--write')).out).toContain('没有要登记的新件');
    expect(cases().entries).toHaveLength(1);
  });

  test('says where a file of cases is wrong', async () => {
    const { office } = await begun();
    await office.run(...registered);
    const text = office.text('cases.json').replace('"people": 3', '"people": 0');
    writeFileSync(join(office.directory, 'cases.json'), text);
    const { code, err } = await office.zh('cases', 'list', 'cases.json');
    expect([code, err]).toEqual([
      2,
      expect.stringMatching(/^lunzhi：台账“cases.json”：第1条记录：“people” /),
    ]);
  });
});

const built = (name: string): string => JSON.stringify(pathToFileURL(join(lunzhi, '../../dist', name)).href);

/** Adds an entry in a process that kills itself at one of the calls which write; half of a content is written first. */
const script = `
import { files } from ${built('output/files.js')};
import { run } from ${built('run.js')};
const [position, ...words] = JSON.parse(process.argv[1]);
let count = 0;
for (const [name, own] of Object.entries(files))
  files[name] = (...given) => {
    if (!/^(mkdir|open|write|rename|unlink|rmdir)/.test(name) || count++ !== position) return own(...given);
    if (name === 'writeFileSync') own(given[0], given[1].slice(0, given[1].length / 2));
    process.kill(process.pid, 'SIGKILL');
    for (;;);
  };
const nothing = () => () => {};
process.exitCode = await run(words, {
  environment: {}, input: 0, output: { write() {} }, errors: { write() {} }, now: () => ${Date.parse('2024-03-06T10:00:00+08:00')},
  elapsed: () => 0, onInterrupt: nothing, onUnexpectedEnd: nothing, exit: process.exit,
});
`;

test('law: wherever a process that adds an entry is killed, nothing is lost, and it can be given again', async () => {
  const { office, cases } = await begun();
  await office.run(...registered);
  let killed = 0;
  for (let index = 0; index < times(2, 100); index++) {
    const before = cases().entries;
    const words = add('escalated', '--to', 'offices', '--on', '2024-03-06', '--note', String(index));
    const started = (position: number) =>
      spawnSync(
        process.execPath,
        ['--input-type=module', '-e', script, JSON.stringify([position, ...words])],
        {
          cwd: office.directory,
          env: bareEnvironment(),
        },
      );
    if (started((2 * index) % 8).signal === 'SIGKILL') killed++;
    const after = (JSON.parse(readFileSync(join(office.directory, 'cases.json'), 'utf8')) as CaseFile)
      .entries;
    expect(after.slice(0, before.length)).toEqual(before);
    expect(started(-1).status).toBe(0);
    expect(cases().entries.map(({ note }) => note)).toEqual([
      ...before.map(({ note }) => note),
      String(index),
    ]);
  }
  expect(killed).toBeGreaterThanOrEqual(times(2, 50));
});
