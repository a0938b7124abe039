import { table } from '../report/markdown.ts';

/** One figure the project holds itself to. */
export interface Bar {
  readonly bar: number;
  readonly what: string;
  readonly wanted: string;
  readonly measured: string;
  readonly holds: boolean;
}

export const barsTable = (bars: readonly Bar[]): string =>
  table(
    ['bar', 'what', 'wanted', 'measured', 'holds', 'command'],
    bars.map(({ bar, what, wanted, measured, holds }) => [
      String(bar),
      what,
      wanted,
      measured,
      holds ? 'yes' : 'NO',
      `\`npm run bench -- --bar ${bar}\``,
    ]),
  );
