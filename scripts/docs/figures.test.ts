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
          /** After a second. */
          early: Number.parseInt((more[1] ?? '').split(' / ')[3] ?? ''),
        },
      ];
    },
  ),
);

/** Who stands for what in the table, by how its row begins. */
const peers = [
  [/^lunzhi/, 'lunzhi-default'],
  [/^Excel/, 'rotation'],
  [/^OR-Tools/, 'cp-sat-native'],
  [/^HiGHS/, 'highs-native'],
  [/^CBC/, 'cbc'],
  [/^Timefold/, 'timefold'],
] as const;

const numberOf = (text: string): number => Number.parseInt(text.replaceAll(',', ''));

test.each([
  ['README.md', '## Beside', /proves fairness after ([\d.]+) s and is at ([\d,]+) after 1 s/],
  ['README.zh-CN.md', '## 和现在的做法比', /([\d.]+) 秒证明均衡，1 秒时细节为([\d,]+)/],
])('figures of %s are those of the report', (page, heading, endless) => {
  const text = read(page).split(heading)[1]!.split('\n## ')[0]!;
  const rows = [...rowsOf(text)];
  for (const [name, peer] of peers) {
    const [, [missing, proven, quality]] = rows.find(([first]) => name.test(first))! as [string, string[]];
    const found = measured.get(peer)!;
    const [, shown] = /([\d.]+) (?:s|秒)/.exec(proven!) ?? [];
    expect([peer, shown ?? null]).toEqual([
      peer,
      found.seconds?.toFixed(shown?.split('.')[1]?.length) ?? null,
    ]);
    const said = [numberOf(missing!), numberOf(quality!)];
    expect([peer, ...said]).toEqual([peer, found.missing, found.quality]);
  }
  const [, seconds, quality] = endless.exec(text.replaceAll('\n', ' '))!;
  const { seconds: proven, early } = measured.get('lunzhi')!;
  expect([seconds, numberOf(quality!)]).toEqual([proven!.toFixed(2), early]);
});
