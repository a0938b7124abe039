import { leaderNames } from '../compile/leader-names.ts';
import { foldLedger, UNCORRECTABLE_KINDS } from '../roster/fold-ledger.ts';
import type { EntryOf, LedgerEntry } from '../roster/ledger-entry.ts';
import { stageOf } from '../roster/stage.ts';
import { originalOf } from '../roster/original-and-current.ts';
import { type EntryDiagnostic, entryDiagnostic } from './entry-facts.ts';
import { type LedgerContext, entriesInForce } from './ledger-context.ts';

/** Whether an entry may be called wrong: it stands, may be taken back at all, and nothing later rests on it. */
export function correctionProblems(context: LedgerContext, entry: LedgerEntry): EntryDiagnostic[] {
  if (entry.kind !== 'corrected') return [];
  const { corrects: number } = entry;
  const { ledger } = context.roster;
  const wrong = ledger[number - 1];
  if (!wrong) return [entryDiagnostic('unknown-entry', '/corrects', { number, entries: ledger.length })];
  const by = ledger.findIndex((other) => other.kind === 'corrected' && other.corrects === number);
  if (by >= 0) return [entryDiagnostic('corrected-already', '/corrects', { number, by: by + 1 })];
  if (UNCORRECTABLE_KINDS.includes(wrong.kind))
    return [entryDiagnostic('never-corrected', '/corrects', { number, kind: wrong.kind })];
  const rest = restingOn(ledger, number, wrong);
  if (rest) return [entryDiagnostic('rests-on', '/corrects', { number, ...rest })];
  return goneHolders(context, entry, wrong);
}

/** Places that an entry changes. */
function placesOf(entry: LedgerEntry): string[] {
  switch (entry.kind) {
    case 'substituted':
    case 'vacated':
    case 'attended':
      return [entry.shift];
    case 'exchanged':
      return [entry.first.shift, entry.second.shift];
    case 're-planned':
      return [...entry.removed, ...entry.added].map(({ shift }) => shift);
    default:
      return [];
  }
}

function restingOn(
  ledger: readonly LedgerEntry[],
  number: number,
  wrong: LedgerEntry,
): { by: number; shift?: string; isReplanned?: true } | undefined {
  const inForce = entriesInForce(ledger);
  if (wrong.kind === 'approved') {
    const first = inForce.find(({ entry }) => entry.kind === 'published');
    if (!first || number > first.number) return undefined;
    const until = ledger.slice(0, first.number - 1);
    const { stage } = stageOf({ ledger: [...until, { ...wrong, kind: 'corrected', corrects: number }] });
    return stage === 'approved' ? undefined : { by: first.number };
  }
  const places = placesOf(wrong);
  for (const { number: by, entry } of inForce) {
    if (by <= number) continue;
    const shift = placesOf(entry).find((place) => places.includes(place));
    if (shift !== undefined) return { by, shift, ...(entry.kind === 're-planned' && { isReplanned: true }) };
  }
  return undefined;
}

/** Leaders who would hold their places again, but have left the document since. */
function goneHolders(
  { roster, leaderIndex }: LedgerContext,
  entry: EntryOf<'corrected'>,
  wrong: LedgerEntry,
): EntryDiagnostic[] {
  const original = originalOf(roster);
  const { assignments } = foldLedger(original, [...roster.ledger, entry]);
  return placesOf(wrong).flatMap((shift) => {
    const { date, leader } = assignments.get(shift)!;
    if (leader === null || leaderIndex.has(leader)) return [];
    const name = leaderNames(original.document).get(leader) ?? leader;
    const facts = { shift, date, number: entry.corrects, leader: { id: leader, name } };
    return [entryDiagnostic('holder-gone', '/corrects', facts)];
  });
}
