import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { times } from '../../../../scripts/runs.ts';
import { bareEnvironment, codesOf, filesOf, lunzhi, publicNames } from '../command.test.kit.ts';
import { drafted, marchDay, path, published } from './ledger.test.kit.ts';

const at = (moment: string): string[] => ['--at', moment];

describe('publish', () => {
  test('comes after the approval, and says how to write that down', async () => {
    const office = await drafted();
    const before = filesOf(join(office.directory, 'out'));
    const { code, err } = await office.zh('publish', path);
    expect([code, err]).toEqual([2, expect.stringContaining('首次公布须先经审定')]);
    expect(err).toContain('  lunzhi publish out/roster.json --approve --by "…"');
    expect(filesOf(join(office.directory, 'out'))).toEqual(before);
  });

  test('writes what happened, by whom and when, into the ledger, and the tables beside the roster', async () => {
    const office = await drafted();
    for (const name of publicNames) rmSync(join(office.directory, 'out', name));
    const sent = ['--circulate', '--by', '县委办公室', '--author', '办公室'];
    const shown = await office.zh('publish', path, ...sent, ...at('2024年1月8日 8:30'));
    expect(shown).toEqual({
      code: 0,
      err: '',
      out: [
        '征求意见：草稿已发出，县委办公室',
        '已记入变更台账第1条（out/roster.json）。',
        '意见收齐、领导审定以后：lunzhi publish out/roster.json --approve --by "…"',
        '',
      ].join('\n'),
    });
    const approved = await office.zh(
      'publish',
      path,
      '--approve',
      '--by',
      '联席会议',
      ...at('1月10日 下午3点'),
    );
    expect(approved.out).toContain('审定：联席会议，1月10日\n');
    expect(readdirSync(join(office.directory, 'out')).sort()).toEqual(['report.html', 'roster.json']);
    const signed = ['--by', '县长', '--reason', '按期公布'];
    const { out } = await office.zh('publish', path, ...at('1/11 9:00'), ...signed);
    expect(out).toContain('已公布第1版，至2024年3月31日（周日）。\n已记入变更台账第3条');
    expect(readdirSync(join(office.directory, 'out')).sort()).toEqual(
      [...publicNames, 'report.html', 'roster.json'].sort(),
    );
    expect(office.roster()).toMatchObject({
      published: { version: 1, through: '2024-03-31', revision: 3 },
      ledger: [
        { kind: 'circulated', at: '2024-01-08T08:30:00+08:00', author: '办公室', by: '县委办公室' },
        {
          kind: 'approved',
          at: '2024-01-10T15:00:00+08:00',
          author: '某县信访局',
          by: '联席会议',
          on: '2024-01-10',
        },
        { kind: 'published', at: '2024-01-11T09:00:00+08:00', reason: '按期公布', version: 1, by: '县长' },
      ],
    });
  });

  test('a second version says so, and can be published elsewhere', async () => {
    const office = await published();
    const { date, free } = marchDay(office);
    await office.run('substitute', path, '--date', date, '--to', free, ...at('2024-01-31'));
    const { code, value } = await office.json('publish', path, ...at('2024-02-01'), '--out', 'hall');
    expect(code).toBe(0);
    expect(value).toMatchObject({
      status: 'done',
      diagnostics: [],
      published: { version: 2, through: '2024-03-31' },
      entries: [{ number: 4, kind: 'published', version: 2 }],
    });
    expect(readdirSync(join(office.directory, 'hall')).sort()).toEqual([...publicNames].sort());
    expect(office.text('hall/notice.html')).toContain('第2版');
    expect(office.text('out/notice.html')).not.toContain('第2版');
  });

  test.each([
    [['--circulate', '--approve', '--by', 'x'], 'options-exclude'],
    [['--approve'], 'option-needs'],
    [['--by', ' '], 'entry-form'],
    [['--on', '1月5日'], 'option-needs'],
    [['--circulate', '--through', '3月1日'], 'options-exclude'],
    [['--circulate', '--at', 'soon'], 'bad-moment'],
  ])('%j is refused', async (words, code) => {
    const { code: exit, value } = await (await drafted()).json('publish', path, ...words);
    expect([exit, codesOf(value)]).toEqual([2, [code]]);
  });

  test('after somebody else has come, and on another day nobody, still writes the tables', async () => {
    const office = await published();
    const [first, second] = office.roster().assignments;
    await office.run('attend', path, '--date', first!.date, '--title', '信访局副局长', ...at('2024-02-05'));
    await office.run('attend', path, '--date', second!.date, '--nobody', ...at('2024-02-05'));
    expect((await office.run('publish', path, ...at('2024-02-06'))).code).toBe(0);
    // the public knows who was to come
    expect(office.text('out/roster.csv')).not.toContain('信访局副局长');
    expect(office.text('out/roster.csv').trim().split('\r\n')).toHaveLength(
      office.roster().assignments.length + 1,
    );
    expect((await office.run('export', path, '--as', 'notice')).code).toBe(0);
  });

  test('through a day of the period, and never less than before', async () => {
    const office = await published();
    const words = ['publish', path, ...at('2024-02-01'), '--through'];
    expect(codesOf((await office.json(...words, '2024-05-01')).value)).toEqual(['through-outside']);
    expect(codesOf((await office.json(...words, '3月1日')).value)).toEqual(['through-earlier']);
  });
});

describe('attend', () => {
  test('without more words the holder came; or another leader, somebody by title, nobody', async () => {
    const office = await published();
    const [first, second, third, fourth] = office.roster().assignments;
    const others = office.roster().document.leaders.map(({ id }) => id);
    const other = others.find((id) => id !== second!.leader)!;
    const came = async (place: typeof first, ...words: string[]): Promise<unknown> => {
      const ended = await office.json(
        'attend',
        path,
        '--date',
        place!.date,
        ...at(`${place!.date} 18:00`),
        ...words,
      );
      expect(ended).toMatchObject({ code: 0 });
      return office.roster().assignments.find(({ shift }) => shift === place!.shift);
    };
    expect(await came(first)).toMatchObject({ leader: first!.leader, attended: { leader: first!.leader } });
    expect(await came(second, '--came', other)).toMatchObject({ leader: other, origin: 'substituted' });
    expect(await came(third, '--title', '信访局副局长')).toMatchObject({
      attended: { title: '信访局副局长' },
    });
    expect(await came(fourth, '--nobody')).toMatchObject({ leader: null, attended: null });
  });

  test('through a day says so of all places that are left, and of none twice', async () => {
    const office = await published();
    const { date } = office.roster().assignments[1]!;
    await office.run('attend', path, '--date', date, '--nobody', ...at('2024-02-20'));
    const before = office.roster().ledger.length;
    const { out } = await office.zh('attend', path, '--through', '2月20日', ...at('2024-02-20 18:00'));
    const places = office.roster().assignments.filter((place) => place.date <= '2024-02-20').length;
    expect(out).toContain(`截至2024年2月20日（周二），${places - 1}个班次都按值班表到岗。`);
    expect(out).toContain(`第${before + 1}至${before + places - 1}条`);
    const again = await office.json('attend', path, '--through', '2月20日', ...at('2024-02-20 19:00'));
    expect([again.code, codesOf(again.value)]).toEqual([2, ['nothing-to-attend']]);
  });

  test('of a day to come is refused, and so is what does not go together', async () => {
    const office = await published();
    const { date } = office.roster().assignments[5]!;
    const codes = async (...words: string[]): Promise<string[]> =>
      codesOf((await office.json('attend', path, ...words)).value);
    expect(await codes('--date', date, ...at('2024-01-20'))).toEqual(['not-yet']);
    expect(await codes('--date', date, '--through', date)).toEqual(['one-option']);
    expect(await codes()).toEqual(['one-option']);
    expect(await codes('--date', date, '--nobody', '--title', 'x')).toEqual(['options-exclude']);
    expect(await codes('--through', date, '--nobody')).toEqual(['options-exclude']);
    expect(await codes('--date', '2月3日')).toEqual(['no-duty-day']);
    const { leader } = office.roster().assignments[5]!;
    const other = office.roster().document.leaders.find(({ id }) => id !== leader)!.id;
    expect(await codes('--date', date, '--leader', other)).toEqual(['not-on-duty']);
  });
});

describe('correct and ledger', () => {
  test('an entry that was wrong no longer counts, and is still to be read', async () => {
    const office = await published();
    const place = office.roster().assignments[0]!;
    await office.run('attend', path, '--date', place.date, '--nobody', ...at('2024-02-02'));
    expect((await office.json('correct', path, '--entry', '3')).value).toMatchObject({
      diagnostics: [{ code: 'missing-option', option: '--reason' }],
    });
    const { code, out } = await office.zh(
      'correct',
      path,
      '--entry',
      '3',
      '--reason',
      '记错了人',
      ...at('2024-02-03'),
    );
    const said = '更正：第3条登记有误，不再算数\n已记入变更台账第4条（out/roster.json）。\n';
    expect([code, out]).toEqual([0, said]);
    expect(office.roster().assignments[0]).toEqual(place);
    const listed = (await office.zh('ledger', path)).out.split('\n');
    expect(listed[0]).toBe('已公布第1版，至2024年3月31日（周日）。');
    expect(listed[3]).toMatch(
      /^3 {2}2024-02-02 +到岗 +2月1日\S+应到，无人到岗（不再算数，见第4条） +记录：某县信访局$/,
    );
    expect(listed[4]).toContain('事由：记错了人');
    const again = await office.json('correct', path, '--entry', '3', '--reason', 'x', ...at('2024-02-03'));
    expect([again.code, codesOf(again.value)]).toEqual([2, ['corrected-already']]);
  });

  test('who came as planned is counted, and listed when asked for', async () => {
    const office = await published();
    await office.run('attend', path, '--through', '2024-02-05', ...at('2024-02-05'));
    expect((await office.zh('ledger', path)).out).toMatch(/\n按值班表到岗的4条没有列出，--all 全部列出。\n$/);
    expect((await office.zh('ledger', path, '--all')).out.trim().split('\n')).toHaveLength(1 + 6);
    expect((await office.json('ledger', path)).value).toMatchObject({ entries: { length: 6 } });
    expect((await (await drafted()).zh('ledger', path)).out).toBe('草稿\n还没有任何记录。\n');
  });
});

describe('a roster that two people change', () => {
  test('at once keeps both entries, or one of them is told that nothing was written', async () => {
    const office = await published();
    const dates = office.roster().assignments.map(({ date }) => date);
    for (let round = 0; round < times(1, 15); round++) {
      const before = office.roster().ledger.length;
      const ended = await Promise.all(
        [0, 1].map(async (writer) => {
          const date = dates[2 * round + writer]!;
          const words = ['attend', path, '--date', date, ...at('2024-03-31'), '--author', `甲乙${writer}`];
          const child = spawn(process.execPath, [lunzhi, ...words], {
            cwd: office.directory,
            env: bareEnvironment(),
          });
          let err = '';
          child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
          const [code] = (await once(child, 'exit')) as [number];
          return { code, err };
        }),
      );
      const done = ended.filter(({ code }) => code === 0).length;
      expect(office.roster().ledger).toHaveLength(before + done);
      expect(done).toBeGreaterThan(0);
      for (const { code, err } of ended)
        if (code !== 0) {
          expect(code).toBe(2);
          expect(err).toMatch(
            /“甲乙[01]” wrote 1 entry into “out\/roster\.json” meanwhile; nothing was written: entry \d+, attendance of 2024-\d\d-\d\d, by 甲乙[01], 2024-03-31/,
          );
        }
    }
    expect(readdirSync(join(office.directory, 'out')).filter((name) => name.startsWith('.'))).toEqual([]);
  });
});

describe('a roster with a ledger', () => {
  test('is checked, explained, proven and exported like any other', async () => {
    const office = await published();
    const [first, second] = office.roster().assignments;
    await office.run('attend', path, '--date', first!.date, ...at('2024-02-20'));
    expect((await office.run('check', 'document.json', path)).code).toBe(0);
    expect((await office.run('explain', path, '--date', second!.date)).code).toBe(0);
    expect(await office.run('certificate', path)).toMatchObject({ code: 0 });
    expect((await office.run('export', path, '--as', 'csv')).code).toBe(0);
    expect((await office.json('plan', 'document.json', '--out', 'out')).value).toMatchObject({
      status: 'refused',
      diagnostics: [{ code: 'roster-in-use', entries: 3 }],
    });
    expect((await office.run('plan', 'document.json', '--out', 'out')).err).toContain('lunzhi replan');
  });

  test('whose entries are not what they must be is refused with a pointer', async () => {
    const office = await published();
    const break_ = async (
      edit: (roster: { ledger: Record<string, unknown>[]; published: Record<string, unknown> }) => void,
    ): Promise<unknown> => {
      const roster = JSON.parse(office.text(path)) as Parameters<typeof edit>[0];
      edit(roster);
      writeFileSync(join(office.directory, 'broken.json'), JSON.stringify(roster));
      return ((await office.json('ledger', 'broken.json')).value['diagnostics'] as object[])[0];
    };
    expect(await break_(({ ledger }) => (ledger[1]!['through'] = 5))).toMatchObject({
      code: 'not-a-roster',
      pointer: '/ledger/1/through',
    });
    expect(await break_(({ ledger }) => (ledger[0]!['kind'] = 'forgotten'))).toMatchObject({
      code: 'not-a-roster',
      pointer: '/ledger/0/kind',
    });
    for (const no of ['lunzhi-roster/1', '2024-02-30'])
      expect(await break_(({ published: own }) => (own['through'] = no))).toMatchObject({
        code: 'not-a-roster',
        pointer: '/published/through',
      });
    copyFileSync(join(office.directory, path), join(office.directory, 'whole.json'));
    expect((await office.run('ledger', 'whole.json')).code).toBe(0);
  });

  test.each([{}, { leaders: null }, { leaders: [5], shiftTypes: {} }])(
    'whose document %j cannot be read still shows its entries, with ids for names, and says what is wrong',
    async (document) => {
      const office = await published();
      await office.run('attend', path, '--through', '2月1日', ...at('2024-02-02'));
      const roster = JSON.parse(office.text(path)) as object;
      writeFileSync(join(office.directory, 'broken.json'), JSON.stringify({ ...roster, document }));
      const { code, value } = await office.json('ledger', 'broken.json', '--all');
      expect([code, codesOf(value)]).toEqual([0, ['roster-broken']]);
      expect((value['entries'] as object[]).length).toBeGreaterThan(2);
    },
  );

  test('is written under any name', async () => {
    const office = await published();
    copyFileSync(join(office.directory, path), join(office.directory, '值班表 2024.json'));
    const words = ['attend', '值班表 2024.json', '--through', '2月1日', ...at('2024-02-02')];
    expect((await office.run(...words)).code).toBe(0);
  });
});
