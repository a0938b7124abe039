import { constraintById } from '../constraints/catalogue.ts';
import { ruleTitle } from '../constraints/constraint.ts';
import { documentChanges } from '../ledger/document-changes.ts';
import { changedPlaces, changeKind, countKinds } from '../ledger/change-counts.ts';
import { changeSummary, documentChangeWords } from '../locale/comparison.ts';
import { quote } from '../locale/phrases.ts';
import { applyDifferences } from '../roster/document-differences.ts';
import { originalOf } from '../roster/original-and-current.ts';
import { leaderNames } from '../compile/leader-names.ts';
import type { Language, RosterDocument } from '../document/schema.ts';
import { correctedEntries } from '../roster/fold-ledger.ts';
import type { EntryOf, LedgerEntry } from '../roster/ledger-entry.ts';
import type { Roster } from '../roster/roster.ts';
import type { LedgerEntryView } from './view.ts';
import { type EntryNote, wordsIn } from './words.ts';

/** Names of everybody who was ever in a roster's document, those of today first. */
function everybody({ document, original }: Roster): (id: string) => string {
  const now = leaderNames(document);
  const first = original ? leaderNames(original.document) : now;
  return (id) => now.get(id) ?? first.get(id) ?? id;
}

const dateOf = (shift: string): string => shift.slice(0, shift.indexOf('/'));

/** Dates an entry is about, ascending. */
export function entryDates(entry: LedgerEntry): string[] {
  switch (entry.kind) {
    case 'substituted':
    case 'vacated':
    case 'attended':
    case 'told':
      return [dateOf(entry.shift)];
    case 'exchanged':
      return [dateOf(entry.first.shift), dateOf(entry.second.shift)].sort();
    case 're-planned':
      return [...new Set([...entry.removed, ...entry.added].map(({ date }) => date))].sort();
    default:
      return [];
  }
}

/** How many places a re-planning changed, by what became of them. */
function replanSummary(
  { removed, added, changed, least }: EntryOf<'re-planned'>,
  predecessors: ReadonlyMap<string, string | undefined>,
  language: Language,
): string {
  const kinds = changedPlaces(removed, added, ({ leader }) => leader ?? '').map(({ before, after }) =>
    changeKind(before?.leader, after?.leader, (leader) => predecessors.get(leader)),
  );
  return changeSummary(countKinds(kinds), language, { changed, least });
}

const lacksConvenerNotice = (entry: LedgerEntry): boolean =>
  (entry.kind === 'substituted' || entry.kind === 'exchanged' || entry.kind === 'vacated') &&
  entry.toldFirstConvener === undefined;

/** What has happened to a roster, in its order. Internal: it tells reasons. */
export function ledgerViews(roster: Roster, language: Language): LedgerEntryView[] {
  const corrected = correctedEntries(roster.ledger);
  const nameOf = everybody(roster);
  const notes = entryNotes(roster, language);
  const predecessors = new Map(roster.document.leaders.map(({ id, succeeds }) => [id, succeeds]));
  return roster.ledger.map((entry, index) => ({
    number: index + 1,
    kind: entry.kind,
    at: entry.at,
    author: entry.author,
    sentence: wordsIn(language).entry(
      entry,
      nameOf,
      entry.kind === 're-planned' ? replanSummary(entry, predecessors, language) : '',
    ),
    ...(notes[index]!.length > 0 && { notes: notes[index]! }),
    dates: entryDates(entry),
    isCorrected: corrected.has(index + 1),
    ...(lacksConvenerNotice(entry) && { isUntold: true }),
  }));
}

/** Changes of the document that are said one by one. */
const MAX_CHANGES = 12;

/** What an amendment changed, a sentence each. */
function amendmentNotes(before: RosterDocument, after: RosterDocument, language: Language): EntryNote[] {
  const said = documentChanges(before, after).map((change) => documentChangeWords(change, language));
  const rest = said.length - MAX_CHANGES;
  return [
    ...said.slice(0, MAX_CHANGES).map((sentence): EntryNote => ({ note: 'change', sentence })),
    ...(rest > 0 ? [{ note: 'more', count: rest } as const] : []),
  ];
}

function agreementNotes(entry: LedgerEntry, titleOf: (rule: string) => string): EntryNote[] {
  const { reason } = entry;
  const told = 'toldFirstConvener' in entry ? entry.toldFirstConvener : undefined;
  const by = 'agreedBy' in entry ? entry.agreedBy : undefined;
  const accepts = 'accepts' in entry ? (entry.accepts ?? []) : [];
  return [
    ...(reason === undefined ? [] : [{ note: 'reason', reason } as const]),
    ...(by === undefined ? [] : [{ note: 'agreed', by } as const]),
    ...(told === undefined ? [] : [{ note: 'told', at: told } as const]),
    ...(accepts.length === 0 ? [] : [{ note: 'accepts', titles: accepts.map(titleOf) } as const]),
  ];
}

/**
 * What stands in each entry besides what happened: why, who agreed, when the first convener was told, which rules were
 * accepted; of an amendment what it changed. Internal: it tells reasons, and who is absent.
 */
function entryNotes(roster: Roster, language: Language): string[][] {
  const { ledger, rules } = roster;
  const words = wordsIn(language);
  const titleOf = (id: string): string => {
    const constraint = constraintById(rules.find((rule) => rule.id === id)?.constraint ?? '');
    return quote(constraint ? ruleTitle(constraint, id, language) : id);
  };
  let { document } = originalOf(roster);
  return ledger.map((entry) => {
    const before = document;
    if (entry.kind === 'amended') document = applyDifferences(document, entry.differences);
    const changes = before === document ? [] : amendmentNotes(before, document, language);
    return [...agreementNotes(entry, titleOf), ...changes].map(words.note);
  });
}
