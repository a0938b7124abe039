import { table } from '../report/markdown.ts';

/** One figure the project holds itself to. */
export interface Bar {
  readonly bar: number;
  readonly what: string;
  readonly wanted: string;
  readonly measured: string;
  /** `null` where it could not be measured. */
  readonly holds: boolean | null;
  /** Of the machine, when it was measured. */
  readonly load: number;
  /** What was measured, as git names it; bars of older reports do not say. */
  readonly revision?: string;
}

/** What measuring a bar comes to. */
export type Measured = Omit<Bar, 'bar' | 'wanted' | 'load' | 'revision'>;

/** A bar that this benchmark does not measure. */
export interface BarElsewhere {
  readonly bar: number;
  readonly what: string;
  readonly wanted: string;
  /** Where it is measured, or why it is not. */
  readonly where: string;
}

export const barsElsewhere: readonly BarElsewhere[] = [
  {
    bar: 7,
    what: 'a province: 120 counties, 1,900 townships, on 2 cores',
    wanted: 'in minutes, memory flat',
    where: 'nowhere yet: `lunzhi` plans one document at a time, and nothing here plans a province',
  },
  {
    bar: 8,
    what: 'editor: an edit re-scored and painted; what it weighs with lit, gzipped',
    wanted: 'within 16 ms; `<roster-editor>` at most 45 kB, `<roster-board>` at most 15 kB',
    where:
      'the sizes by `packages/editor/src/standalone.test.ts`, the time by `packages/editor/src/list/list.browser.test.ts`, ' +
      'which prints its median',
  },
];

/** All these bars in the order of their numbers. */
export function barsTable(measured: readonly Bar[], elsewhere: readonly BarElsewhere[]): string {
  const rows = [
    ...measured.map(({ bar, what, wanted, measured: figures, holds, load, revision = '·' }) => ({
      bar,
      cells: [
        what,
        wanted,
        figures,
        holds === null ? 'not measured' : holds ? 'yes' : 'NO',
        String(load),
        revision,
        `\`npm run bench -- --bar ${bar}\``,
      ],
    })),
    ...elsewhere.map(({ bar, what, wanted, where }) => ({
      bar,
      cells: [what, wanted, '·', 'not measured here', '·', '·', where],
    })),
  ].sort((a, b) => a.bar - b.bar);
  return table(
    ['bar', 'what', 'wanted', 'measured', 'holds', 'load', 'revision', 'measured by'],
    rows.map(({ bar, cells }) => [String(bar), ...cells]),
  );
}
