import {
  type PlaceProposals,
  type Proposal,
  propose,
  type RosterAssignment,
  wordNoProposal,
  wordProposal,
  wordUnableLeader,
} from '@lunzhi/core';
import type { Call } from '../call/parse-call.ts';
import { ask } from '../io/read-roster.ts';
import { oneLine, type Terminal } from '../io/terminal.ts';
import { livingWordsOf } from '../words/living-words.ts';
import { hintLine } from '../words/shell-word.ts';
import type { LivingRoster } from './living-roster.ts';

/** Without `--all`; an exchange takes more words. */
const SHOWN = { substitutes: 8, exchanges: 4 };
const ALL = 10_000;

/** A day that somebody asked about, and the call. */
interface Asked {
  readonly call: Call<'substitute'>;
  readonly date: string;
}

/** Who could take a place, from the best, and how it could be traded. Nothing is written. */
export function tellProposals(
  call: Call<'substitute'>,
  { file: { path, roster }, constraints, today }: LivingRoster,
  { date, shift }: RosterAssignment,
  terminal: Terminal,
): number {
  const { language } = terminal;
  const limit = call.options.all ? ALL : Math.max(...Object.values(SHOWN));
  const list = ask(path, () => propose(roster, { date, shift, today, constraints, language, limit }));
  const worded = (proposal: Proposal): object => ({
    ...proposal,
    sentence: wordProposal(proposal, language),
  });
  for (const place of list.places) tell({ call, date }, place, terminal);
  terminal.json({
    status: 'done',
    diagnostics: [],
    ...list,
    places: list.places.map((place) => ({
      ...place,
      substitutes: place.substitutes.map(worded),
      exchanges: place.exchanges.map(worded),
    })),
  });
  return list.places.every(({ reason }) => reason === null) ? 0 : 1;
}

function tell(asked: Asked, place: PlaceProposals, terminal: Terminal): void {
  const { language, words: own } = terminal;
  const { call, date } = asked;
  const isAll = call.options.all === true;
  const words = livingWordsOf(language).substitute;
  const { holder, substitutes, exchanges, found, reason, unable } = place;
  terminal.print(words.held(date, holder?.name ?? null));
  if (reason !== null) {
    terminal.print(`${wordNoProposal(place, language)}${unable.length > 0 ? own.colon : words.stop}`);
    terminal.print(...unable.map((leader) => `  ${oneLine(wordUnableLeader(leader, date, language))}`));
    if (reason === 'past') terminal.print(`  ${typed(asked, 'attend', '--came', '…')}`);
    return;
  }
  const section = (
    kind: 'substitutes' | 'exchanges',
    title: string,
    listed: readonly Proposal[],
    all: number,
  ): void => {
    if (listed.length === 0) return;
    terminal.print('', title);
    terminal.print(
      ...listed.map((proposal, index) => `  ${index + 1}. ${oneLine(wordProposal(proposal, language))}`),
    );
    if (all > listed.length) terminal.print(`  ${words.more(kind, all - listed.length)}`);
  };
  section(
    'substitutes',
    words.substitutes(found.substitutes),
    isAll ? substitutes : substitutes.slice(0, SHOWN.substitutes),
    found.substitutes,
  );
  section(
    'exchanges',
    words.exchanges(found.exchanges),
    isAll ? exchanges : exchanges.slice(0, SHOWN.exchanges),
    found.exchanges,
  );
  terminal.print('', words.choose, ...commandsOf(asked, place).map((line) => `  ${line}`));
}

/** What to type for the first of each kind. */
function commandsOf(asked: Asked, { substitutes: [first], exchanges: [trade] }: PlaceProposals): string[] {
  const { inReturn, standIn } = trade ?? {};
  return [
    ...(first ? [typed(asked, 'substitute', '--to', first.standIn.leader.name)] : []),
    ...(inReturn && standIn
      ? [typed(asked, 'exchange', '--with', inReturn.date, '--other', standIn.leader.name)]
      : []),
  ];
}

/** Another command about the same place of the same roster. */
function typed({ call, date }: Asked, command: string, ...words: readonly string[]): string {
  const { leader, type, constraints } = call.options;
  const place = [
    ...(leader === undefined ? [] : ['--leader', leader]),
    ...(type === undefined ? [] : ['--type', type]),
  ];
  return hintLine([command, call.arguments[0]!, '--date', date, ...place, ...words], constraints);
}
