import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { call, callJson, codesOf, scratch, smallText, spawned } from './command.test.kit.ts';
import { moduleWith } from './custom-constraints.test.kit.ts';

const example = (name: string): string =>
  fileURLToPath(new URL(`../../../examples/03-custom-rule/${name}`, import.meta.url));

const documentPath = example('document.json');
const given = ['--constraints', example('same-township-week.mjs')];

/** The example planned into `out`. */
async function planned(): Promise<string> {
  const directory = scratch();
  const words = ['plan', documentPath, '--out', 'out', '--moves', '2000', ...given];
  expect((await call(words, { directory })).code).toBe(0);
  return directory;
}

describe('constraints of the caller', () => {
  test('count in the plan and in every later question about it', async () => {
    const directory = await planned();
    const costOf = async (words: string[]): Promise<unknown> => {
      const { code, value } = await callJson([...words, ...given], { directory });
      expect(code).toBe(0);
      const rules = value['rules'] as { id: string; cost: number }[];
      return rules.find(({ id }) => id === 'example/same-township-week')?.cost;
    };
    const cost = await costOf(['check', documentPath, 'out/roster.json']);
    expect(cost).toBeTypeOf('number');
    expect(await costOf(['check', documentPath, 'out/roster.csv'])).toBe(cost);
    expect(await callJson(['certificate', 'out/roster.json', ...given], { directory })).toMatchObject({
      code: 0,
      value: { status: 'proven' },
    });
    const explained = await call(
      ['explain', 'out/roster.json', '--date', '2024-05-07', '--lang', 'zh-CN', '--verbose', ...given],
      {
        directory,
      },
    );
    expect(explained.code).toBe(0);
    expect(explained.out).toContain('同镇不同周');
    for (const as of ['report', 'csv']) {
      const { code, out } = await call(['export', 'out/roster.json', '--as', as, ...given], { directory });
      expect([as, code, out.includes('同镇不同周')]).toEqual([as, 0, as === 'report']);
    }
  });

  test('are never left out: without them nothing is planned, scored, explained, proven or exported', async () => {
    const directory = await planned();
    const refusedDocument = [
      ['plan', documentPath],
      ['check', documentPath],
      ['check', documentPath, 'out/roster.json'],
    ];
    const refusedRoster = [
      ['explain', 'out/roster.json', '--date', '2024-05-07'],
      ['certificate', 'out/roster.json'],
      ['export', 'out/roster.json', '--as', 'report', '--out', 'report.html'],
      ['export', 'out/roster.json', '--as', 'csv', '--out', 'table.csv'],
    ];
    for (const [calls, wanted] of [
      [refusedDocument, 'unknown-constraint'],
      [refusedRoster, 'constraint-not-given'],
    ] as const)
      for (const words of calls) {
        const { code, value } = await callJson(words, { directory });
        expect([words[0], code, codesOf(value)]).toEqual([words[0], 2, [wanted]]);
        expect(Object.keys(value).sort()).toEqual(['diagnostics', 'status']);
      }
  });

  test('of a roster are needed even where the document does without them', async () => {
    const directory = await planned();
    writeFileSync(join(directory, 'document.json'), smallText());
    const { code, value } = await callJson(['check', 'document.json', 'out/roster.json'], { directory });
    expect([code, codesOf(value)]).toEqual([2, ['constraint-not-given']]);
  });

  test('are made by the core of the command, wherever their module stands', () => {
    const module = moduleWith("levels: ['fairness'],").replace(/from '[^']+'/, "from '@lunzhi/core/solver'");
    const directory = scratch({ 'document.json': smallText(), 'mine.mjs': module });
    const ended = spawned(['check', 'document.json', '--constraints', 'mine.mjs'], { directory });
    expect(ended).toMatchObject({ code: 0, out: expect.stringMatching(/^The document has no errors/) });
  });

  test('are suggested when a document misspells them', async () => {
    const directory = scratch({
      'document.json': smallText({ rules: [{ constraint: 'example/same-township-weak' }] }),
    });
    const { code, value } = await callJson(['check', 'document.json', ...given], { directory });
    expect([code, codesOf(value)]).toEqual([2, ['unknown-constraint']]);
    expect(value).toMatchObject({ diagnostics: [{ nearest: 'example/same-township-week' }] });
  });

  test('that are none are refused without a stack trace', async () => {
    for (const [module, code] of [
      ['throw new Error("no")', 'constraints-not-loaded'],
      ["export default { id: 'idle' }", 'not-a-constraint'],
    ] as const) {
      const directory = scratch({ 'document.json': smallText(), 'mine.mjs': module });
      const words = ['check', 'document.json', '--constraints', 'mine.mjs'];
      const ended = await callJson(words, { directory });
      expect([ended.code, codesOf(ended.value)]).toEqual([2, [code]]);
    }
  });

  test('are refused, in the language of the terminal, from a file that is not there', async () => {
    const directory = scratch({ 'document.json': smallText() });
    const words = ['check', 'document.json', '--constraints', 'mine.mjs'];
    expect(await call([...words, '--lang', 'zh-CN'], { directory })).toEqual({
      code: 2,
      out: '',
      err: 'lunzhi：找不到文件“mine.mjs”。\n',
    });
    expect((await call([...words, '--lang', 'en'], { directory })).err).toBe(
      'lunzhi: There is no file “mine.mjs”.\n',
    );
    expect(codesOf((await callJson([...words.slice(0, 3), '.'], { directory })).value)).toEqual([
      'is-directory',
    ]);
  });

  test.each([
    ['resolve', "resolve() { throw new Error('no luck') },"],
    ['forbids', "levels: ['hard'], forbids: () => () => { throw new Error('no luck') },"],
    ['bind', "bind() { throw new Error('no luck') },"],
    ['violations', "bind: () => ({ ...sound, violations() { throw new Error('no luck') } }),"],
    ['a tracker', "bind: () => ({ ...sound, track: () => ({ apply() { throw new Error('no luck') } }) }),"],
  ])(
    'that throw in %s are named with their file and words, and are not taken for a fault of the program',
    async (_, part) => {
      const directory = scratch({ 'document.json': smallText(), 'mine.mjs': moduleWith(part) });
      const words = ['plan', 'document.json', '--moves', '500', '--constraints', 'mine.mjs'];
      expect(await call([...words, '--lang', 'zh-CN'], { directory })).toEqual({
        code: 2,
        out: '',
        err: 'lunzhi：“mine.mjs”中的约束“acme/quiet”运行时出错：Error: no luck。请修改这个约束。\n',
      });
      const { code, value, err } = await callJson([...words, '--lang', 'en'], { directory });
      expect([code, codesOf(value)]).toEqual([2, ['constraint-threw']]);
      expect(err).toContain('The constraint “acme/quiet” of “mine.mjs” failed while it ran: Error: no luck.');
    },
  );

  test.each([
    ['a cost below 0', 'bind: () => ({ ...sound, violations: () => [{ ...one, cost: -1 }] }),'],
    ['a shift that is none', 'bind: () => ({ ...sound, violations: () => [{ ...one, shifts: [999] }] }),'],
    ['no count at all', 'bind: () => ({ track: sound.track }),'],
    ['a promise', 'bind: async () => sound,'],
    ['params that are none', 'resolve: () => ({}),'],
    [
      'a load that is not a number',
      "levels: ['fairness'], bind: (_, { shiftCount }) => ({ ...sound, loads: () => [{ shifts: new Uint8Array(shiftCount), cost: () => NaN }] }),",
    ],
    [
      'a sentence that is none',
      "bind: () => ({ ...sound, violations: () => [one], track: () => ({ apply: () => 0 }) }), explain: { en: () => 42, 'zh-CN': () => 42 },",
    ],
  ])('that answer %s are named, and are not taken for a fault of the program', async (_, part) => {
    const directory = scratch({ 'document.json': smallText(), 'mine.mjs': moduleWith(part) });
    const words = ['plan', 'document.json', '--moves', '500', '--constraints', 'mine.mjs'];
    for (const language of ['zh-CN', 'en']) {
      const { code, value, err } = await callJson([...words, '--lang', language], { directory });
      expect([code, codesOf(value)]).toEqual([2, ['constraint-broken']]);
      expect(err).toContain('“acme/quiet”');
    }
  });

  test('are told in the language of the terminal what an answer is and must be', async () => {
    const part = 'bind: () => ({ ...sound, violations: () => [{ ...one, cost: 0.5 }] }),';
    const directory = scratch({ 'document.json': smallText(), 'mine.mjs': moduleWith(part) });
    const said = async (language: string): Promise<string> =>
      (await call(['plan', 'document.json', '--constraints', 'mine.mjs', '--lang', language], { directory }))
        .err;
    expect(await said('zh-CN')).toBe(
      'lunzhi：“mine.mjs”中的约束“acme/quiet”不合要求：violations()[0].cost 得到 0.5，应为正的安全整数。请修改这个约束。\n',
    );
    expect(await said('en')).toBe(
      'lunzhi: In the constraint “acme/quiet” of “mine.mjs” violations()[0].cost is 0.5; it must be a positive safe integer. Please fix it.\n',
    );
  });

  test('that throw what throws when it is read are named too', async () => {
    const part = 'bind() { throw { toString: fail } },';
    const directory = scratch({ 'document.json': smallText(), 'mine.mjs': moduleWith(part) });
    const { code, value } = await callJson(['plan', 'document.json', '--constraints', 'mine.mjs'], {
      directory,
    });
    expect([code, codesOf(value)]).toEqual([2, ['constraint-threw']]);
  });

  test('that throw in their sentences are named by check too', async () => {
    const directory = await planned();
    const part = "bind: () => ({ ...sound, violations: () => [one] }), explain: { en: fail, 'zh-CN': fail },";
    writeFileSync(join(directory, 'document.json'), smallText());
    writeFileSync(join(directory, 'mine.mjs'), moduleWith(part));
    const words = ['check', 'document.json', 'out/roster.csv', '--constraints', 'mine.mjs'];
    const { code, value } = await callJson(words, { directory });
    expect([code, codesOf(value)]).toEqual([2, ['constraint-threw']]);
  });

  test('whose running cost differs from a count from scratch are told so', async () => {
    const part = 'bind: () => ({ ...sound, track: () => ({ apply: () => -1 }) }),';
    const directory = scratch({ 'document.json': smallText(), 'mine.mjs': moduleWith(part) });
    const words = ['plan', 'document.json', '--moves', '500', '--constraints', 'mine.mjs'];
    const { code, value } = await callJson(words, { directory });
    expect([code, codesOf(value)]).toEqual([2, ['constraints-miscount']]);
  });

  test('that are needed and not given are asked for with their option', async () => {
    const directory = scratch({ 'document.json': smallText({ rules: [{ constraint: 'acme/quiet' }] }) });
    const said = async (language: string): Promise<string> =>
      (await call(['check', 'document.json', '--lang', language], { directory })).err;
    expect(await said('zh-CN')).toContain(
      '“acme/quiet” 不是内置约束。如是自编的，请加 `--constraints FILE.mjs`（',
    );
    expect(await said('en')).toContain(
      '“acme/quiet” is not one of the built-in constraints. If it is your own, add `--constraints FILE.mjs` (',
    );
    writeFileSync(join(directory, 'document.json'), smallText({ rules: [{ constraint: 'fair-lode' }] }));
    expect(await said('en')).not.toContain('--constraints');
  });
});
