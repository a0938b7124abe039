import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** Cells of the rows of a table, by the first of them. */
const rowsOf = (text: string): Map<string, string[]> =>
  new Map(
    [...text.matchAll(/^\| (.*) \|$/gm)].map(([, row]) => {
      const [name, ...cells] = row!.split('|').map((cell) => cell.trim());
      return [name!, cells];
    }),
  );

/** What the report says of the county's year: seconds until fairness was proven, what is missing of coverage and quality at the end. */
const measured = new Map(
  [...rowsOf(read('bench/results/report.md').split('## dongan-2024')[1]!.split('\n## ')[0]!)].map(
    ([peer, [, , proven, , ...more]]) => {
      const [, number, unit] = /^([\d.]+) (ms|s)/.exec(proven!) ?? [];
      const [, missing, , quality] = (more[3] ?? '').split(' / ').map((figure) => Number.parseInt(figure));
      return [
        peer,
        {
          seconds: unit === undefined ? null : Number(number) / (unit === 'ms' ? 1000 : 1),
          missing,
          quality,
        },
      ];
    },
  ),
);

/** Who stands for what in the table, by how its row begins. */
const peers = [
  [/^lunzhi/, 'lunzhi', 'lunzhi-default'],
  [/^Excel/, 'rotation', 'rotation'],
  [/^OR-Tools/, 'cp-sat-native', 'cp-sat-native'],
  [/^HiGHS/, 'highs-native', 'highs-native'],
  [/^Timefold/, 'timefold', 'timefold'],
] as const;

test.each([
  ['README.md', '## Beside'],
  ['README.zh-CN.md', '## 和现在的做法比'],
])('figures of %s are those of the report', (page, heading) => {
  const rows = [...rowsOf(read(page).split(heading)[1]!.split('\n## ')[0]!)];
  for (const [name, prover, searcher] of peers) {
    const [, [missing, proven, quality]] = rows.find(([first]) => name.test(first))! as [string, string[]];
    const { seconds } = measured.get(prover)!;
    const [, shown] = /([\d.]+) (?:s|秒)/.exec(proven!) ?? [];
    expect([prover, shown ?? null]).toEqual([prover, seconds?.toFixed(shown?.split('.')[1]?.length) ?? null]);
    const found = measured.get(searcher)!;
    const said = [Number.parseInt(missing!), Number.parseInt(quality!.replaceAll(',', ''))];
    expect([searcher, ...said]).toEqual([searcher, found.missing, found.quality]);
  }
});
