import { explainHolidays, explainShare, wordHoliday, wordShare } from '@lunzhi/core';
import type { Call } from '../call/parse-call.ts';
import { findLeader } from '../io/find-leader.ts';
import { readConstraints } from '../io/read-constraints.ts';
import { ask, readRoster } from '../io/read-roster.ts';
import { oneLine, type Terminal } from '../io/terminal.ts';

/** Why a leader serves as often as he does, what his fair share is made of, and why (not) on each holiday. */
export async function explainOneLeader(
  call: Call<'explain'>,
  given: string,
  terminal: Terminal,
): Promise<number> {
  const path = call.arguments[0]!;
  const constraints = await readConstraints(call.options.constraints);
  const roster = readRoster(path, terminal, constraints);
  const { id } = findLeader(roster.document, given);
  const { language } = terminal;
  const options = { language, constraints };
  const share = ask(path, () => explainShare(roster, id, options))!;
  const sentences = wordShare(share, language);
  const holidays = ask(path, () => explainHolidays(roster, id, options))!.map((holiday) => ({
    ...holiday,
    sentence: wordHoliday(holiday, share, language),
  }));
  terminal.print(...sentences.map(oneLine));
  if (holidays.length > 0) terminal.print('', ...holidays.map(({ sentence }) => oneLine(sentence)));
  terminal.json({ status: 'done', diagnostics: [], ...share, sentences, holidays });
  return 0;
}
