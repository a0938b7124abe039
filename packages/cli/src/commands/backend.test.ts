import { javascriptLpSolverLimits } from '@lunzhi/core/javascript-lp-solver';
import { describe, expect, test } from 'vitest';
import { call, callJson, codesOf, scratch, smallText } from '../command.test.kit.ts';

const exact = ['--backend', 'javascript-lp-solver'];

/** A week of five leaders. */
const weekText = (): string =>
  smallText({
    period: { from: '2024-03-04', to: '2024-03-08' },
    leaders: ['甲', '乙', '丙', '丁', '戊'].map((name) => ({ id: name, name })),
    townships: [],
  });

describe('plan --backend', () => {
  test('says in its help how much the exact one takes', async () => {
    const { integers } = javascriptLpSolverLimits;
    expect((await call(['plan', '--help', '--lang', 'zh-CN'])).out).toContain(`至多${integers}种选择`);
    expect((await call(['plan', '--help', '--lang', 'en'])).out).toContain(`more than ${integers} choices`);
  });

  test('proves a small roster on every level and says so', async () => {
    const { code, value } = await callJson(['plan', '-', ...exact], { input: weekText() });
    expect(code).toBe(0);
    expect(value).toMatchObject({
      status: 'optimal',
      backend: 'javascript-lp-solver',
      exact: ['hard', 'coverage', 'disruption', 'fairness', 'quality'],
    });
    expect(value['bound']).toEqual(value['score']);
    expect((await call(['plan', '-', ...exact, '--lang', 'zh-CN'], { input: weekText() })).out).toContain(
      '\njavascript-lp-solver 逐级求解，已证明最优：规定、排满、改动、均衡、细节。\n',
    );
  });

  test('writes a roster whose certificate still holds', async () => {
    const directory = scratch({ 'document.json': weekText() });
    expect((await call(['plan', 'document.json', ...exact, '--out', 'out'], { directory })).code).toBe(0);
    expect((await call(['certificate', 'out/roster.json'], { directory })).code).toBe(0);
  });

  test('the default names itself and claims nothing more', async () => {
    const { value } = await callJson(['plan', '-', '--backend', 'local-search', '--moves', '100'], {
      input: weekText(),
    });
    expect(value).toMatchObject({ backend: 'local-search', exact: [] });
  });

  test('too large a document is refused with its size and the limit, in both languages', async () => {
    const input = smallText();
    const { code, value } = await callJson(['plan', '-', ...exact], { input });
    expect([code, codesOf(value)]).toEqual([2, ['backend-refused']]);
    expect(value['diagnostics']).toMatchObject([
      { backend: 'javascript-lp-solver', refusal: { kind: 'too-large', limits: { integers: 60 } } },
    ]);
    expect((await call(['plan', '-', ...exact], { input })).err).toMatch(
      /takes small documents alone: this one has 3\d\d choices of who takes which place, the limit is 60\. Leave --backend out/,
    );
    expect((await call(['plan', '-', ...exact, '--lang', 'zh-CN'], { input })).err).toMatch(
      /只解小规模的方案：这份方案里“谁值哪个班”有3\d\d种选择，上限是60种。请不写 --backend/,
    );
  });

  test('an unknown backend is refused with the nearest', async () => {
    const { code, value } = await callJson(['plan', '-', '--backend', 'local-serch'], { input: weekText() });
    expect([code, codesOf(value)]).toEqual([2, ['bad-choice']]);
    expect(value['diagnostics']).toMatchObject([{ nearest: 'local-search' }]);
  });
});
