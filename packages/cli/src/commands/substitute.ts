import {
  type LedgerEntry,
  type PlaceProposals,
  type Proposal,
  propose,
  type RosterAssignment,
} from '@lunzhi/core';
import { wordNoProposal, wordProposal, wordUnableLeader } from '@lunzhi/core/words';
import type { CallOf } from '../input/command.ts';
import { givenDate } from '../input/dates.ts';
import { findLeader } from '../input/find-leader.ts';
import { findPlace } from '../input/find-place.ts';
import { orRefuse } from '../input/read-roster.ts';
import { Refusal } from '../input/refusal.ts';
import { agreementOf, writeChange } from '../ledger/change.ts';
import { lastWritten, type OpenedRoster, openRoster } from '../ledger/opened-roster.ts';
import { omitUndefined } from '../output/json.ts';
import type { Terminal } from '../output/terminal.ts';
import { requireWritable } from '../output/write-files.ts';
import type { substituteUsage } from '../usage/substitute.ts';
import { commandLine } from '../words/command-line.ts';

type SubstituteCall = CallOf<typeof substituteUsage>;

/** `lunzhi substitute`: who could stand in on a day; or who does, or that nobody does yet. */
export async function run(call: SubstituteCall, terminal: Terminal): Promise<number> {
  const { to, vacate, letters } = call.options;
  if (letters !== undefined) requireWritable(letters, []);
  const isAsking = to === undefined && !vacate;
  const opened = await openRoster(call, terminal, isAsking);
  if (isAsking) return printProposals(call, opened);
  const count = lastWritten(opened, to === undefined ? 'vacated' : 'substituted');
  return writeChange(call, opened, count, (of) => entryOf(call, of));
}

/** Who stands in, or that nobody does yet. */
function entryOf(call: SubstituteCall, opened: OpenedRoster): LedgerEntry {
  const { to } = call.options;
  const { shift, leader: from, date } = placeOf(call, opened);
  const { toldFirstConvener, ...agreement } = agreementOf(call, opened);
  const told = { ...opened.entryStamp, ...omitUndefined({ toldFirstConvener }) };
  if (to !== undefined) {
    const leader = findLeader(opened.file.roster.document, to).id;
    return { kind: 'substituted', ...told, ...agreement, shift, from, to: leader };
  }
  if (from === null) throw new Refusal({ code: 'place-empty', date });
  return { kind: 'vacated', ...told, shift, from };
}

function placeOf(
  { options: { date, leader, type, vacate } }: SubstituteCall,
  { file: { roster } }: OpenedRoster,
): RosterAssignment {
  const day = givenDate('--date', date, roster.document.period);
  return findPlace(roster, { date: day, leader, type, isToFill: vacate !== true });
}

/** Without `--all`; an exchange takes more words. */
const SHOWN = { substitutes: 8, exchanges: 4 };
const ALL = 10_000;

/** Who could take a place, from the best, and how it could be traded. Nothing is written. */
function printProposals(call: SubstituteCall, opened: OpenedRoster): number {
  const { file, constraints, today, terminal } = opened;
  const { date, shift } = placeOf(call, opened);
  const { language } = terminal;
  const limit = call.options.all ? ALL : Math.max(...Object.values(SHOWN));
  const list = orRefuse(file.path, () =>
    propose(file.roster, { date, shift, today, constraints, language, limit }),
  );
  const worded = (proposal: Proposal): object => ({
    ...proposal,
    sentence: wordProposal(proposal, language),
  });
  for (const place of list.places) printResult(call, date, place, terminal);
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

function printResult(call: SubstituteCall, date: string, place: PlaceProposals, terminal: Terminal): void {
  const { language, words, print } = terminal;
  const { substitute } = words;
  const { holder, found, reason, unable } = place;
  /** Another command about the same place of the same roster. */
  const typed = (command: string, more: Readonly<Record<string, string>>): string => {
    const { leader, type, constraints } = call.options;
    return `  ${commandLine(command, [call.arguments[0]!], { date, leader, type, ...more, constraints })}`;
  };
  print(substitute.held(date, holder?.name ?? null));
  if (reason !== null) {
    print(wordNoProposal(place, language) + (unable.length > 0 ? words.colon : substitute.stop));
    print(...unable.map((leader) => `  ${wordUnableLeader(leader, date, language)}`));
    if (reason === 'past') print(typed('attend', { came: '…' }));
    return;
  }
  for (const kind of ['substitutes', 'exchanges'] as const) {
    const listed = call.options.all ? place[kind] : place[kind].slice(0, SHOWN[kind]);
    if (listed.length === 0) continue;
    const left = found[kind] - listed.length;
    print(
      '',
      substitute[kind](found[kind]),
      ...listed.map((proposal, index) => `  ${index + 1}. ${wordProposal(proposal, language)}`),
      ...(left > 0 ? [`  ${substitute.more(kind, left)}`] : []),
    );
  }
  // what to type for the first of each kind
  const [first] = place.substitutes;
  const { inReturn, standIn } = place.exchanges[0] ?? {};
  print(
    '',
    substitute.choose,
    ...(first ? [typed('substitute', { to: first.standIn.leader.name })] : []),
    ...(inReturn && standIn ? [typed('exchange', { with: inReturn.date, other: standIn.leader.name })] : []),
  );
}
