import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import loadHighs from 'highs';
import { describe, expect, it } from 'vitest';
import { call, callJson, scratch } from '../command.test.kit.ts';

const highs = await loadHighs();

const document = {
  format: 'lunzhi/1',
  title: '一个月',
  jurisdiction: { id: '某县', name: '某县', level: 'county' },
  issuer: '某县',
  issuedOn: '2024-01-01',
  period: { from: '2024-01-01', to: '2024-01-31' },
  leaders: ['甲', '乙', '丙', '丁', '戊'].map((post) => ({ id: post, name: `${post}职` })),
};
const text = JSON.stringify(document);

async function planned(
  document = text,
): Promise<{ directory: string; score: Record<'fairness' | 'quality', number> }> {
  const directory = scratch({ 'document.json': document });
  expect((await call(['plan', join(directory, 'document.json'), '--out', directory])).code).toBe(0);
  const { score } = JSON.parse(readFileSync(join(directory, 'roster.json'), 'utf8')) as {
    score: Record<'fairness' | 'quality', number>;
  };
  return { directory, score };
}

describe('export --as lp', () => {
  it('gives a document to any solver, which finds the fairness that lunzhi proves', async () => {
    const { directory, score } = await planned();
    const { code, out } = await call(['export', join(directory, 'document.json'), '--as', 'lp']);
    expect(code).toBe(0);
    expect(out).toContain('\\ place 0: 2024-01-02/main/1\n');
    const { Status, ObjectiveValue } = highs.solve(out, { mip_rel_gap: 0, output_flag: false });
    expect([Status, Math.round(ObjectiveValue)]).toEqual(['Optimal', score['fairness']]);
  });

  it('takes the document out of a roster', async () => {
    const { directory } = await planned();
    const lp = async (file: string): Promise<string> =>
      (await call(['export', join(directory, file), '--as', 'lp'])).out;
    expect(await lp('roster.json')).toBe(await lp('document.json'));
  });

  it('asks of the quality of a roster no more fairness than it has, which may lie above the bound', async () => {
    const atLeast = { leaders: { ids: ['甲'] }, min: 8, per: 'month' };
    const [first, ...others] = document.leaders;
    const owing = {
      ...document,
      leaders: [{ ...first, carried: { duties: 3 } }, ...others],
      rules: [{ constraint: 'at-least-per-period', params: atLeast }],
    };
    const { directory, score } = await planned(JSON.stringify(owing));
    const solved = async (file: string) => {
      const { out } = await call(['export', join(directory, file), '--as', 'lp', '--level', 'quality']);
      return highs.solve(out, { mip_rel_gap: 0, mip_max_nodes: 1, output_flag: false });
    };
    expect((await solved('document.json')).Status).toBe('Infeasible');
    expect((await solved('roster.json')).Status).not.toBe('Infeasible');
    const { out } = await call([
      'export',
      join(directory, 'roster.json'),
      '--as',
      'lp',
      '--level',
      'quality',
    ]);
    expect(out).toContain(`fairness costs at most ${score.fairness}.`);
  });

  it('minimises the level asked for, and leaves the levels below out', async () => {
    const lp = async (level: string): Promise<string> =>
      (await call(['export', '-', '--as', 'lp', '--level', level], { input: text })).out;
    const fairness = await lp('fairness');
    const quality = await lp('quality');
    expect((await lp('coverage')).length).toBeLessThan(fairness.length);
    expect(fairness.length).toBeLessThan(quality.length);
    expect(quality).toMatch(/^\\ lunzhi: minimises quality; .* fairness costs at most \d+\.$/m);
  });

  it('writes a file, and says so as JSON', async () => {
    const directory = scratch({ 'document.json': text });
    const out = join(directory, 'model.lp');
    const { value } = await callJson([
      'export',
      join(directory, 'document.json'),
      '--as',
      'lp',
      '--out',
      out,
    ]);
    expect(value).toMatchObject({ status: 'done', file: out });
    expect(readFileSync(out, 'utf8')).toMatch(/End\n$/);
  });

  it('refuses a document with errors, a leader and a level that has no place', async () => {
    const broken = JSON.stringify({ ...document, leaders: [] });
    expect((await call(['export', '-', '--as', 'lp'], { input: broken })).code).toBe(2);
    expect((await call(['export', '-', '--as', 'lp', '--leader', '甲'], { input: text })).code).toBe(2);
    expect((await call(['export', '-', '--as', 'lp', '--document', 'x.json'], { input: text })).code).toBe(2);
    expect((await call(['export', '-', '--as', 'csv', '--level', 'quality'], { input: text })).code).toBe(2);
  });
});
