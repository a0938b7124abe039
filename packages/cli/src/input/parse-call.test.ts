import { describe, expect, test } from 'vitest';
import { call, callJson, codesOf } from '../command.test.kit.ts';
import { languageOf } from '../run.ts';
import { commandLine } from '../words/command-line.ts';
import { nearest } from './nearest.ts';
import { parseCall } from './parse-call.ts';
import { Refusal } from './refusal.ts';

function problemOf(...words: string[]): object {
  try {
    parseCall(words);
  } catch (error) {
    if (error instanceof Refusal) return error.problems[0]!;
    throw error;
  }
  return { code: 'none' };
}

describe('a call', () => {
  test('options come in either form and any order', () => {
    const expected = { command: 'plan', arguments: ['-'], options: { seed: -5, out: 'a b', json: true } };
    expect(parseCall(['plan', '-', '--seed', '-5', '--out=a b', '--json'])).toEqual({
      kind: 'call',
      call: expected,
    });
    expect(parseCall(['--json', '--out', 'a b', 'plan', '--seed=-5', '--', '-'])).toEqual({
      kind: 'call',
      call: expected,
    });
  });

  test('an option that may be given several times is a list, in order', () => {
    const words = [
      'substitute',
      'r.json',
      '--date',
      'd',
      '--accept',
      'a',
      '--accept=b',
      '--to',
      'x',
      '--to',
      'y',
    ];
    expect(parseCall(words)).toMatchObject({ call: { options: { accept: ['a', 'b'], to: 'y' } } });
  });

  test('a call can be typed again in one form', () => {
    const typed = 'substitute r.json --date d --accept=a --json --to x --all --accept b --lang en';
    const request = parseCall(typed.split(' '));
    const { command, arguments: given, options } = request.kind === 'call' ? request.call : expect.fail();
    expect(commandLine(command, given, options)).toBe(
      'lunzhi substitute r.json --date d --accept a --accept b --to x --all',
    );
  });

  test.each([
    [['paln', 'x'], { code: 'unknown-command', given: 'paln', nearest: 'plan' }],
    [['constructor'], { code: 'unknown-command' }],
    [['plan', 'x', '--sed', '1'], { code: 'unknown-option', option: '--sed', nearest: '--seed' }],
    [['plan', 'x', '-o', 'y'], { code: 'unknown-option', option: '--o' }],
    [['check', 'x', '--seed', '1'], { code: 'unknown-option', option: '--seed' }],
    [['plan', 'x', '--__proto__', 'y'], { code: 'unknown-option' }],
    [['plan', 'x', '--seed'], { code: 'option-without-value', option: '--seed' }],
    [['plan', 'x', '--seed', '--json'], { code: 'option-without-value', option: '--seed' }],
    [['plan', 'x', '--json=yes'], { code: 'option-takes-no-value', option: '--json' }],
    [['plan', 'x', '--seed', '1.5'], { code: 'bad-number', given: '1.5' }],
    [['plan', 'x', '--moves', '-1'], { code: 'bad-number', given: '-1' }],
    [['plan', 'x', '--moves', '1e3'], { code: 'bad-number', given: '1e3' }],
    [['plan', 'x', '--time-limit', 'soon'], { code: 'bad-number', given: 'soon' }],
    [['calendar', '--year', '1999'], { code: 'bad-number', given: '1999' }],
    [['plan', 'x', '--lang', 'zh'], { code: 'bad-choice', given: 'zh', nearest: 'zh-CN' }],
    [['export', 'x', '--as', 'xls'], { code: 'bad-choice', given: 'xls', nearest: 'xlsx' }],
    [['plan'], { code: 'missing-argument', argument: 'DOC' }],
    [['substitute', 'x', '--to', 'y'], { code: 'missing-option', option: '--date', command: 'substitute' }],
    [['--out', 'y', 'paln'], { code: 'unknown-command', given: 'paln', nearest: 'plan' }],
    [['plan', 'x', '-out', 'y'], { code: 'option-without-value', option: '--out' }],
    [['plan', 'x', 'y'], { code: 'extra-argument', given: 'y' }],
    [['diff', '-', '-'], { code: 'stdin-twice' }],
    [['carry-over', '-', '--into', '-'], { code: 'stdin-twice' }],
    [['publish', 'x', '--on', 'd'], { code: 'option-needs', option: '--on', needs: '--approve' }],
    [['publish', 'x', '--approve'], { code: 'option-needs', option: '--approve', needs: '--by' }],
    [['diff', 'x', '--at', 'd'], { code: 'option-needs', option: '--at', needs: '--as notice' }],
    [['explain', 'x', '--all'], { code: 'one-option', options: ['--date', '--leader', '--township'] }],
    [['attend', 'x', '--through', 'd', '--nobody'], { options: ['--through', '--nobody'] }],
    [[], { code: 'no-command' }],
  ])('%j is refused with what was meant', (words, problem) => {
    expect(problemOf(...words)).toMatchObject(problem);
  });

  test('the nearest word is near, and far words have none', () => {
    expect(nearest('chekc', ['plan', 'check', 'schema'])).toBe('check');
    expect(nearest('cert', ['plan', 'certificate'])).toBe('certificate');
    expect(nearest('timetable', ['plan', 'check'])).toBeUndefined();
  });
});

describe('the language of the terminal', () => {
  test.each([
    ['zh-CN', { LANG: 'en_US.UTF-8' }, 'zh-CN'],
    [undefined, { LC_ALL: 'zh_CN.UTF-8', LANG: 'en_US.UTF-8' }, 'zh-CN'],
    [undefined, { LC_MESSAGES: 'zh_TW', LANG: 'en_US.UTF-8' }, 'zh-CN'],
    [undefined, { LC_ALL: 'C', LANG: 'zh_CN.UTF-8' }, 'en'],
    [undefined, { LC_ALL: '', LANG: 'zh_CN.UTF-8' }, 'zh-CN'],
    [undefined, { LANG: 'de_DE' }, 'en'],
  ])('%s and %j give %s', (option, environment, language) => {
    expect(languageOf(option, environment)).toBe(language);
  });
});

describe('the command as a whole', () => {
  test('--help and --version answer on standard output', async () => {
    expect(await call(['--help'])).toMatchObject({ code: 0, err: '' });
    expect((await call(['plan', '--help', '--lang', 'zh-CN'])).out).toMatch(/^lunzhi plan 方案文件\|-/);
    expect((await call(['publish', '--help'])).out).toContain('\n--on: only with --approve.\n');
    expect(await call(['--version'])).toEqual({ code: 0, out: '0.2.0\n', err: '' });
  });

  test('a bad call exits with 2, in words and in JSON', async () => {
    expect(await call(['plan', 'x', '--sed', '1'])).toEqual({
      code: 2,
      out: '',
      err: 'lunzhi: There is no option “--sed” here. Did you mean “--seed”?\n',
    });
    expect((await call(['pln'], { environment: { LANG: 'zh_CN.UTF-8' } })).err).toBe(
      'lunzhi：没有“pln”这个命令。是否为“plan”？\n',
    );
    const { code, value } = await callJson([]);
    expect(code).toBe(2);
    expect(value['status']).toBe('refused');
    expect(codesOf(value)).toEqual(['no-command']);
  });
});
