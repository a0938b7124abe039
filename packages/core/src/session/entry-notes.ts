import { constraintById } from '../constraints/catalogue.ts';
import { ruleTitle } from '../constraints/rule-title.ts';
import type { Language, RosterDocument } from '../document/schema.ts';
import { documentChanges } from '../ledger/document-changes.ts';
import { wordComparison } from '../locale/comparison.ts';
import { quote } from '../locale/phrases.ts';
import { applyDifferences } from '../roster/document-differences.ts';
import type { LedgerEntry } from '../roster/ledger-entry.ts';
import type { Roster } from '../roster/roster.ts';
import { originalOf } from '../roster/stand.ts';
import { type EntryNote, wordsIn } from './words.ts';

/** Changes of the document that are said one by one. */
const MOST_CHANGES = 12;

/** What an amendment changed, a sentence each. */
function amendmentNotes(before: RosterDocument, after: RosterDocument, language: Language): EntryNote[] {
  const document = documentChanges(before, after);
  const said = wordComparison({ days: [], leaders: [], document }, language).document;
  const rest = said.length - MOST_CHANGES;
  return [
    ...said.slice(0, MOST_CHANGES).map((sentence): EntryNote => ({ note: 'change', sentence })),
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
export function entryNotes(roster: Roster, language: Language): string[][] {
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
