import { table } from '../report/markdown.ts';

/** One figure the project holds itself to. */
export interface Bar {
  readonly bar: number;
  readonly what: string;
  readonly wanted: string;
  readonly measured: string;
  readonly holds: boolean;
  /** Of the machine, when it was measured. */
  readonly load: number;
}

export const barsTable = (bars: readonly Bar[]): string =>
  table(
    ['bar', 'what', 'wanted', 'measured', 'holds', 'load', 'command'],
    bars.map(({ bar, what, wanted, measured, holds, load }) => [
      String(bar),
      what,
      wanted,
      measured,
      holds ? 'yes' : 'NO',
      String(load),
      `\`npm run bench -- --bar ${bar}\``,
    ]),
  );
