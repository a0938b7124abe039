import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { scratch } from '../command.test.kit.ts';
import { wordsOf } from '../words/index.ts';
import { readConstraints } from './read-constraints.ts';
import { Refusal, wordProblem } from './refusal.ts';

/** A module with a constraint in plain JavaScript, without any import, that nothing costs. */
const idle = (changes = ''): string => `
const idle = {
  id: 'acme/idle',
  levels: ['quality'],
  params: { safeParse: (data) => ({ success: true, data }) },
  defaults: [{ params: {} }],
  title: { 'zh-CN': '闲', en: 'Idle' },
  asks: { 'zh-CN': '不问', en: 'nothing' },
  bind: () => ({ violations: () => [], track: () => ({ apply: () => 0 }) }),
  explain: { 'zh-CN': () => '', en: () => '' },
  ${changes}
};
`;

const read = (module: string): ReturnType<typeof readConstraints> =>
  readConstraints(join(scratch({ 'mine.mjs': module }), 'mine.mjs'));

describe('readConstraints', () => {
  test('reads one or several, exported as default or as constraints', async () => {
    for (const end of ['export default idle', 'export default [idle]', 'export const constraints = [idle]'])
      expect((await read(`${idle()} ${end}`)).map(({ id }) => id)).toEqual(['acme/idle']);
  });

  test('reads none when no module is given', async () => {
    expect(await readConstraints(undefined)).toEqual([]);
  });

  test.each([
    ['throws', 'throw new Error("no")', 'constraints-not-loaded'],
    ['throws no error', 'throw null', 'constraints-not-loaded'],
    ['is no JavaScript', 'export default {', 'constraints-not-loaded'],
    ['imports what is not there', "import 'no-such-package-anywhere'", 'constraints-not-loaded'],
    ['exports nothing', 'export const other = 1', 'no-constraints'],
    ['exports an empty list', 'export default []', 'no-constraints'],
    ['exports a number', 'export default 7', 'not-a-constraint'],
    ['exports null in a list', 'export const constraints = [null]', 'not-a-constraint'],
    ['has an id without a slash', `${idle("id: 'idle',")} export default idle`, 'not-a-constraint'],
    ['has two slashes in an id', `${idle("id: 'a/b/c',")} export default idle`, 'not-a-constraint'],
    ['has an id twice', `${idle()} export default [idle, idle]`, 'not-a-constraint'],
    [
      'has a default rule of ours',
      `${idle("defaults: [{ id: 'fair-load', params: {} }],")} export default idle`,
      'not-a-constraint',
    ],
    ['has no list of default rules', `${idle('defaults: 7,')} export default idle`, 'not-a-constraint'],
    ['has no bind', `${idle('bind: undefined,')} export default idle`, 'not-a-constraint'],
    ['speaks one language', `${idle("title: { en: 'Idle' },")} export default idle`, 'not-a-constraint'],
    ['has milder params that are none', `${idle('milder: 5,')} export default idle`, 'not-a-constraint'],
    ['words notes with a number', `${idle('explainNote: 7,')} export default idle`, 'not-a-constraint'],
    ['cannot be switched off', `${idle('isMandatory: true,')} export default idle`, 'not-a-constraint'],
    ['throws what throws', 'throw { toString() { throw new Error() } }', 'constraints-not-loaded'],
    ['knows other levels', `${idle("levels: ['soft'],")} export default idle`, 'not-a-constraint'],
  ])('refuses a module that %s, with a sentence in both languages', async (_, module, code) => {
    const refusal: unknown = await read(module).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(Refusal);
    const { problems, exitCode } = refusal as Refusal;
    expect([problems.map((problem) => problem.code), exitCode]).toEqual([[code], 2]);
    for (const language of ['zh-CN', 'en'] as const)
      expect(wordProblem(problems[0]!, wordsOf(language))).toMatch(/mine\.mjs.*[。.]$/);
  });
});
