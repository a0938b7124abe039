import type { Call } from '../call/parse-call.ts';
import { Refusal } from '../call/problem.ts';
import type { Terminal } from '../io/terminal.ts';
import { explainOneDay } from './explain-day.ts';
import { explainOneTownship } from './explain-township.ts';

/** `lunzhi explain`: one question about a roster, of a day or of a township, sector or project. */
export async function runExplain(call: Call<'explain'>, terminal: Terminal): Promise<number> {
  const { date, township } = call.options;
  if (date !== undefined && township === undefined) return explainOneDay(call, date, terminal);
  if (township !== undefined && date === undefined) return explainOneTownship(call, township, terminal);
  throw new Refusal({ code: 'one-option', options: ['--date', '--township'], command: 'explain' });
}
