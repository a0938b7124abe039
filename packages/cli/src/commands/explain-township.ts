import {
  explainTownship,
  type Roster,
  type ServiceLoad,
  wordAnsweringLeader,
  wordLongestWait,
  wordService,
} from '@lunzhi/core';
import { nearest } from '../call/nearest.ts';
import type { Call } from '../call/parse-call.ts';
import { Refusal } from '../call/problem.ts';
import { readConstraints } from '../io/read-constraints.ts';
import { ask, readRoster } from '../io/read-roster.ts';
import { asPrinted, oneLine, type Terminal } from '../io/terminal.ts';

/** How a township, sector or project is served, by whom and when, and why its longest wait is so long. */
export async function explainOneTownship(
  call: Call<'explain'>,
  given: string,
  terminal: Terminal,
): Promise<number> {
  const path = call.arguments[0]!;
  const constraints = await readConstraints(call.options.constraints);
  const roster = readRoster(path, terminal, constraints);
  const { kind, id } = serviceOf(roster, given);
  const { language, words } = terminal;
  const explained = ask(path, () => explainTownship(roster, kind, id, { language, constraints }))!;
  const sentence = wordService(explained, language);
  const waitSentence = wordLongestWait(explained, language);
  const leaders = explained.leaders.map((leader) => ({
    ...leader,
    sentence: wordAnsweringLeader(explained, leader, language),
  }));
  terminal.print(sentence);
  for (const { name, sentence: own } of leaders)
    terminal.print(`  ${oneLine(name)}${words.colon}${oneLine(own)}`);
  if (waitSentence !== null) terminal.print('', waitSentence);
  terminal.json({ status: 'done', diagnostics: [], ...explained, sentence, waitSentence, leaders });
  return 0;
}

/** A township, sector or project by its id, else by its name. */
function serviceOf({ document }: Roster, given: string): { kind: ServiceLoad['kind']; id: string } {
  const services = (['township', 'sector', 'project'] as const).flatMap((kind) =>
    (document[`${kind}s`] ?? []).map(({ id, name }) => ({ kind, id, name })),
  );
  const word = asPrinted(given);
  const found =
    services.find(({ id }) => id === word) ?? services.find(({ name }) => asPrinted(name) === word);
  if (found) return found;
  const near = nearest(
    word,
    services.flatMap(({ id, name }) => [name, id]),
  );
  throw new Refusal({ code: 'unknown-township', given, ...(near !== undefined && { nearest: near }) });
}
