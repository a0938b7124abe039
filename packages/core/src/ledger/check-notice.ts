import { firstConvenerOn, noticeDaysOf } from '../document/on-a-day.ts';
import type { RosterDocument } from '../document/schema.ts';
import { dayNumber } from '../dates/civil.ts';
import { writtenOn, type LedgerEntry } from '../roster/ledger-entry.ts';
import { type EntryDiagnostic, entryDiagnostic } from './entry-facts.ts';
import { type LedgerContext, placeOf } from './ledger-context.ts';

/** A change that comes late, or of which the first convener was not told: said, never refused. */
export function noticeWarnings(context: LedgerContext, entry: LedgerEntry): EntryDiagnostic[] {
  if (entry.kind !== 'substituted' && entry.kind !== 'exchanged' && entry.kind !== 'vacated') return [];
  const { document } = context.state;
  const noticeDays = noticeDaysOf(document);
  const day = writtenOn(entry);
  const places = entry.kind === 'exchanged' ? [entry.first.shift, entry.second.shift] : [entry.shift];
  const found = places.flatMap((shift): EntryDiagnostic[] => {
    const date = placeOf(context, shift)?.date;
    if (date === undefined) return [];
    const days = dayNumber(date) - dayNumber(day);
    return days < noticeDays
      ? [entryDiagnostic('short-notice', '/at', { shift, date, days, noticeDays })]
      : [];
  });
  if (entry.toldFirstConvener === undefined)
    found.push(entryDiagnostic('convener-not-told', '', { convener: convenerOn(document, day) }));
  return found;
}

/** Who is first convener on a day: a leader's name, or a title. */
function convenerOn(document: RosterDocument, day: string): string | null {
  const convener = firstConvenerOn(document, day);
  if (!convener) return null;
  const leader = document.leaders.find(({ id }) => id === convener.leader);
  return leader?.name ?? convener.title ?? null;
}
