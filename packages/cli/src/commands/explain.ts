import type { Call } from '../call/parse-call.ts';
import { Refusal } from '../call/problem.ts';
import type { Terminal } from '../io/terminal.ts';
import { explainOneDay } from './explain-day.ts';
import { explainOneLeader } from './explain-leader.ts';
import { explainOneTownship } from './explain-township.ts';

/** `lunzhi explain`: one question about a roster, of a day, of a leader, or of a township, sector or project. */
export async function runExplain(call: Call<'explain'>, terminal: Terminal): Promise<number> {
  const { date, leader, township } = call.options;
  const asked = [date, leader, township].filter((option) => option !== undefined);
  if (asked.length === 1) {
    if (date !== undefined) return explainOneDay(call, date, terminal);
    if (leader !== undefined) return explainOneLeader(call, leader, terminal);
    if (township !== undefined) return explainOneTownship(call, township, terminal);
  }
  throw new Refusal({
    code: 'one-option',
    options: ['--date', '--leader', '--township'],
    command: 'explain',
  });
}
