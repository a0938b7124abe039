import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  call,
  callJson,
  codesOf,
  impossibleText,
  scratch,
  smallDocument,
  smallText,
} from '../command.test.kit.ts';
import { change, planned } from '../planned.test.kit.ts';

describe('check', () => {
  test('a document alone is counted', async () => {
    const directory = scratch({ 'document.json': smallText() });
    expect(await callJson(['check', 'document.json'], { directory })).toMatchObject({
      code: 0,
      value: { status: 'done', diagnostics: [], leaders: 8, dutyDays: 39, shifts: 39 },
    });
  });

  test('lists the violations of a roster by rule, with sentences', async () => {
    const directory = await planned();
    const { code, value } = await callJson(['check', 'document.json', 'out/roster.json'], { directory });
    expect(code).toBe(0);
    const rules = value['rules'] as { id: string; violations: { sentence: string }[] }[];
    expect(rules.map(({ id }) => id)).toContain('fair-load');
    for (const { violations } of rules) for (const { sentence } of violations) expect(sentence).toMatch(/\S/);
    const { out } = await call(['check', 'document.json', 'out/roster.json', '--lang', 'zh-CN'], {
      directory,
    });
    expect(out).toMatch(/^39个班次都有人，没有违反规定。同等分担的.*已证明。\n/);
    expect(out).toMatch(/\n另有\d+处轻微偏差，--all 全部列出，连同各人与应值次数之差。\n$/);
    expect(out).not.toMatch(/违反[^规]|代价|应值\d*\.\d/);
  });

  test('lists slight deviations and raw figures only when asked for', async () => {
    const directory = await planned();
    const words = ['check', 'document.json', 'out/roster.json', '--lang', 'zh-CN'];
    const [short, long] = [
      (await call(words, { directory })).out,
      (await call([...words, '--all'], { directory })).out,
    ];
    const rest = Number(/另有(\d+)处/.exec(short)![1]);
    expect(long).toContain('\n△ 总次数均衡（');
    expect(long).not.toContain('--all');
    const sentences = (text: string): number =>
      text.split('\n').filter((line) => /^ {2}(?!.*应值\d)/.test(line)).length;
    expect(sentences(long) - sentences(short)).toBe(rest);
    expect((await call([...words, '--verbose'], { directory })).out).toContain('\n代价：规定 0  排满 0');
  });

  test('fairness is called proven only when the certificate of the file holds', async () => {
    const directory = await planned();
    const words = ['check', 'document.json', 'out/roster.json', '--lang', 'zh-CN'];
    change(directory, (roster) => (roster.certificate.bound += 1));
    expect((await call(words, { directory })).out).toContain('能否更均衡，没有证明。');
  });

  test('who serves a duty too many or too few is said before spacing, and at most ten places to improve', async () => {
    const directory = await planned();
    const [one, other] = ['县长', '县委书记'];
    change(directory, (roster) => {
      for (const place of roster.assignments) if (place.leader === one) place.leader = other;
    });
    const words = ['check', 'document.json', 'out/roster.json', '--lang', 'zh-CN'];
    const { out } = await call(words, { directory });
    expect(out).toMatch(
      /\n▲ 次数与应值相差1次以上的（\d+处）：\n(?: {2}.*\n)+(?:\n▲ 明显可以改进的|\n可以改进的还有\d+处，见 --all。\n)/,
    );
    const improvable = out.slice(out.indexOf('▲ 次数'), out.indexOf('可以改进的还有'));
    expect(improvable.match(/^ {2}/gm)).toHaveLength(10);
    expect((await call([...words, '--all'], { directory })).out).not.toContain('--all');
  });

  test('warnings are drawn together, which the first line says, and listed with --all', async () => {
    const names = ['东镇', '一', '二', '三', '四', '五', '六'];
    const townships = names.map((name) => ({ id: name, name }));
    const directory = scratch({ 'document.json': smallText({ townships }) });
    const words = ['check', 'document.json', '--lang', 'zh-CN'];
    const short = await call(words, { directory });
    expect(short.out).toMatch(/6处警告（--all 逐条列出）。\n/);
    expect(short.err.match(/^警告/gm)).toHaveLength(1);
    const long = await call([...words, '--all'], { directory });
    expect(long.out).not.toContain('--all');
    expect(long.err.match(/^警告/gm)).toHaveLength(6);
  });

  test('an empty place exits with 1', async () => {
    const directory = await planned();
    change(directory, (roster) => (roster.assignments[3]!.leader = null));
    const { code, value } = await callJson(['check', 'document.json', 'out/roster.json'], { directory });
    expect(code).toBe(1);
    expect(value).toMatchObject({ status: 'broken', score: { hard: 0, coverage: 100 } });
    const { out } = await call(['check', 'document.json', 'out/roster.json', '--lang', 'zh-CN'], {
      directory,
    });
    expect(out).toMatch(
      /^39个班次中，1个没有人[^\n]*。\n\n✕ 没有做到的（\d处）：\n {2}2月5日有一个班次无人值班。\n/,
    );
  });

  test('a table with a name the document does not have is scored, and exits with 1', async () => {
    const directory = await planned();
    const path = join(directory, 'out', 'roster.csv');
    writeFileSync(path, readFileSync(path, 'utf8').replace('检察长', '检查长'));
    const { code, value } = await callJson(['check', 'document.json', 'out/roster.csv'], { directory });
    expect(code).toBe(1);
    expect(codesOf(value)).toEqual(['unknown-leader']);
    expect(value).toMatchObject({ score: { coverage: 100 }, diagnostics: [{ nearest: '检察长' }] });
  });

  test('says first how many rows of a table were left out, and counts the others', async () => {
    const directory = await planned();
    const path = join(directory, 'out', 'roster.csv');
    const text = readFileSync(path, 'utf8')
      .replace('2024-02-05', '2024-02-30')
      .replace('2024-02-06', '45328');
    writeFileSync(path, text);
    const { code, out } = await call(['check', 'document.json', 'out/roster.csv', '--lang', 'zh-CN'], {
      directory,
    });
    expect(code).toBe(1);
    expect(out).toMatch(
      /^有1行读不懂，以下按其余各行计算：\n {2}第\d行（B\d）：日期“2024-02-30”写错了：2月没有30日。\n\n39个班次中，1个没有人/,
    );
    const { value } = await callJson(['check', 'document.json', 'out/roster.csv'], { directory });
    expect(value['diagnostics']).toMatchObject([
      { code: 'table', problem: 'date-unreadable', severity: 'error' },
    ]);
  });

  test('a row without a leader is an empty place, and told of', async () => {
    const directory = await planned();
    const path = join(directory, 'out', 'roster.csv');
    writeFileSync(path, readFileSync(path, 'utf8').replace(/(2024-02-05,一,)[^,]*/, '$1'));
    const { code, value } = await callJson(['check', 'document.json', 'out/roster.csv'], { directory });
    expect([code, codesOf(value)]).toEqual([1, ['leader-missing']]);
    const rules = value['rules'] as { id: string; violations: { shifts: object[] }[] }[];
    expect(rules.find(({ id }) => id === 'unassigned-shift')!.violations).toMatchObject([
      { shifts: [{ date: '2024-02-05' }] },
    ]);
  });

  test('a wrong post or weekday beside a right name is a warning', async () => {
    const posts = { posts: [{ title: '县长' }] };
    const { leaders } = smallDocument() as { leaders: { id: string }[] };
    const directory = await planned(smallText({ leaders: leaders.map((own) => ({ ...own, ...posts })) }));
    const path = join(directory, 'out', 'roster.csv');
    const text = readFileSync(path, 'utf8');
    writeFileSync(
      path,
      text.replace('2024-02-05,一', '2024-02-05,三').replace(',副县长甲,县长,', ',副县长甲,副县长,'),
    );
    const { code, out, err } = await call(['check', 'document.json', 'out/roster.csv', '--lang', 'zh-CN'], {
      directory,
    });
    expect([code, out.split('\n')[0]]).toMatchObject([0, expect.stringContaining('都有人')]);
    expect(err).toContain('行：2024-02-05 是周一，写的是周三。');
    expect(err).toMatch(/警告：第\d+行：.*的职务写的是“副县长”，方案中是“县长”。/);
  });

  test('two leaders of one name are told apart by their posts in our own table', async () => {
    const { leaders } = smallDocument() as { leaders: { id: string }[] };
    const twins = leaders.map((own, index) =>
      index < 2
        ? {
            ...own,
            ...(index === 0 && { id: '同名' }),
            name: '同名',
            posts: [{ title: index === 0 ? '县委书记' : '县长' }],
          }
        : own,
    );
    const directory = await planned(smallText({ leaders: twins }));
    const json = await callJson(['check', 'document.json', 'out/roster.json'], { directory });
    const csv = await callJson(['check', 'document.json', 'out/roster.csv'], { directory });
    expect(csv.value['diagnostics']).toEqual([]);
    expect(csv.value['leaders']).toEqual(json.value['leaders']);
    const path = join(directory, 'out', 'roster.csv');
    writeFileSync(path, readFileSync(path, 'utf8').replace('同名,县委书记', '同名,'));
    const { out } = await call(['check', 'document.json', 'out/roster.csv', '--lang', 'zh-CN'], {
      directory,
    });
    expect(out).toContain('方案中有两位同名，请写明职务，或在姓名一栏写领导的编号（id）。');
    const words = [
      'export',
      'out/roster.csv',
      '--document',
      'document.json',
      '--as',
      'notice',
      '--out',
      'n.html',
    ];
    const { code, value } = await callJson(words, { directory });
    expect([code, codesOf(value)]).toEqual([1, ['rows-left-out']]);
  });

  test('a table that cannot be understood exits with 2', async () => {
    const directory = scratch({
      'document.json': smallText(),
      'no-header.csv': 'a,b\n1,2\n',
      'no-workbook.xlsx': 'text',
      'bad-date.csv': '日期,接访领导\n2024-02-31,县长\n',
    });
    for (const name of ['no-header.csv', 'no-workbook.xlsx', 'bad-date.csv']) {
      const { code, value } = await callJson(['check', 'document.json', name], { directory });
      expect([name, code, codesOf(value)]).toEqual([name, 2, ['table']]);
    }
    expect(codesOf((await callJson(['check', 'document.json', 'x.ods'], { directory })).value)).toEqual([
      'unknown-table-kind',
    ]);
    expect((await call(['check', 'document.json', 'x.xls', '--lang', 'zh-CN'], { directory })).err).toContain(
      '另存为 .xlsx',
    );
  });

  test('says that the document has changed since', async () => {
    const directory = await planned();
    writeFileSync(join(directory, 'document.json'), smallText({ title: '另一个方案' }));
    const { code, value } = await callJson(['check', 'document.json', 'out/roster.json'], { directory });
    expect([code, codesOf(value)]).toEqual([0, ['document-differs']]);
  });

  test('--time-limit and Ctrl-C end the search for why places stay empty, and say so', async () => {
    const directory = await planned(impossibleText(), 1);
    const words = ['check', 'document.json', 'out/roster.json'];
    const whole = await call([...words, '--lang', 'zh-CN'], { directory });
    expect(whole.out).toContain('为什么排不满：');
    expect(whole.out).not.toContain('只查到这里');
    const pressed = {
      addEventListener: (_: string, listener: () => void) => listener(),
      removeEventListener: () => undefined,
    } as unknown as AbortSignal;
    for (const [language, time, stop] of [
      ['zh-CN', '到了 --time-limit 规定的0秒', '按了 Ctrl-C'],
      ['en', 'than the 0 seconds of --time-limit', 'Ctrl-C was pressed'],
    ] as const) {
      const [limited, stopped] = [
        await call([...words, '--time-limit', '0', '--lang', language], { directory }),
        await call([...words, '--lang', language], { directory, interrupt: pressed }),
      ];
      for (const [{ code, out }, said] of [
        [limited, time],
        [stopped, stop],
      ] as const) {
        expect(code).toBe(1);
        expect(out).toContain(said);
      }
      expect(stopped.err).toContain('Ctrl-C');
    }
    const { value } = await callJson([...words, '--time-limit', '0'], { directory });
    expect(value).toMatchObject({ status: 'broken' });
    expect(value).not.toHaveProperty('conflicts');
  });
});
