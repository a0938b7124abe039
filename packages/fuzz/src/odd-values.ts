import * as fc from 'fast-check';

/** What an arbitrary draws. */
export type Drawn<Of> = Of extends fc.Arbitrary<infer Value> ? Value : never;

/** Texts at which programs stumble: markup, formulas, breaks, signs beyond the basic plane, names of every object. */
const oddTexts: readonly string[] = [
  '',
  ' ',
  '\uFEFF',
  '\u200B\u200D',
  '\u3000',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "=cmd|' /C calc'!A0",
  '＝1＋1',
  '第一行\n第二行\r\n第三行',
  '一\u2028二\u2029三\u0085四',
  '甲\t乙\u0000丙\u001b[31m',
  '\uD800半个',
  '\uFFFE\uFFFF',
  '\u202Eabc',
  '𠮷野家 👨‍👩‍👧‍👦 é',
  'e\u0301',
  '__proto__',
  'constructor',
  'toString',
  '../../etc/passwd',
  '/dev/null',
  '很长'.repeat(400),
  '0012',
  '1E5',
  '-1',
  '--json',
  '-',
  'null',
  'BEGIN:VEVENT',
  '_x0041_',
  '%s%n%00',
  '${7*7}',
];

/** True so many times for each time that it is false; numbers are drawn from their ends too often for that. */
export const mostly = (times: number): fc.Arbitrary<boolean> =>
  fc.oneof({ weight: times, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) });

/** Mostly none. */
export const seldom = <Value>(of: fc.Arbitrary<Value>, maxLength = 3): fc.Arbitrary<readonly Value[]> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constant<readonly Value[]>([]) },
    { weight: 1, arbitrary: fc.array(of, { minLength: 1, maxLength }) },
  );

/** Any signs; fast-check's own unit for them takes seconds to be made. */
const anyText = fc
  .array(fc.oneof(fc.nat(0x7f), fc.nat(0xffff), fc.nat(0x10ffff)), { maxLength: 20 })
  .map((signs) => String.fromCodePoint(...signs));

export const oddText: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...oddTexts) },
  { weight: 1, arbitrary: anyText },
);

/** Days that no calendar has, that lie outside of what can be planned, or are not days at all. */
export const oddDate: fc.Arbitrary<string> = fc.constantFrom(
  '2024-02-30',
  '2023-02-29',
  '0000-00-00',
  '0001-01-01',
  '1999-12-31',
  '2000-01-01',
  '2099-12-31',
  '2100-01-01',
  '9999-12-31',
  '10000-01-01',
  '-2024-01-01',
  '2024-1-5',
  '2024/01/05',
  '2024-01-05T00:00:00Z',
  '２０２４-０１-０５',
  '2024-13-01',
  '1月5日',
);

export const oddNumber: fc.Arbitrary<number> = fc.constantFrom(
  0,
  -0,
  1,
  -1,
  2,
  0.5,
  0.0001,
  1.0005,
  7,
  31,
  100,
  365,
  500,
  501,
  1000,
  -1000,
  1001,
  20_000,
  20_001,
  2 ** 31,
  -(2 ** 31) - 1,
  2 ** 53 - 1,
  2 ** 53,
  1e21,
  1e308,
  -1e308,
  5e-324,
);

/** Stands for so many lists one within another: no value of a program's own could be nested so deep. */
const deepMark = (depth: number): string => `@@nested ${depth}@@`;

/** JSON text with what `deepMark` stands for. */
export const jsonOf = (value: unknown): string =>
  JSON.stringify(value, null, 1).replace(
    /"@@nested (\d+)@@"/g,
    (_, depth: string) => '['.repeat(Number(depth)) + ']'.repeat(Number(depth)),
  );

/** Any JSON value that a field does not expect. */
export const oddValue: fc.Arbitrary<unknown> = fc.oneof(
  oddText,
  oddDate,
  oddNumber,
  fc.constantFrom<unknown>(null, true, false, [], {}, [[]], [null], { id: 'x' }, ['x'], [1]),
  fc.constantFrom(50, 3000, 200_000).map(deepMark),
  fc.jsonValue({ maxDepth: 2 }),
);
