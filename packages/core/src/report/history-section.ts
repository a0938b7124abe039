import { byDate } from '../dates/civil.ts';
import { leaderNames } from '../compile/leader-names.ts';
import { whoCame } from '../locale/who-came.ts';
import type { Language } from '../document/schema.ts';
import { compare } from '../ledger/compare.ts';
import { expectedPlaces } from '../ledger/expected-places.ts';
import { entriesInForce } from '../ledger/ledger-context.ts';
import { wordComparison } from '../locale/comparison.ts';
import { stageName } from '../locale/names.ts';
import { reportSentences } from '../locale/report.ts';
import { dateWords, momentWords } from '../locale/dates.ts';
import type { Roster } from '../roster/roster.ts';
import { originalOf } from '../roster/original-and-current.ts';
import type { HistorySection } from './report-types.ts';
import { stageOf } from '../roster/stage.ts';

/** The last days that changed are told, so many of them. */
const MAX_CHANGES = 20;

/** What has become of a roster since it was planned; `null` as long as nothing is written down. */
export function historySection(roster: Roster, language: Language): HistorySection | null {
  if (roster.ledger.length === 0) return null;
  const original = { ...roster, ...originalOf(roster), ledger: [] };
  const comparison = compare(original, { ...roster, assignments: expectedPlaces(roster) });
  const changes = wordComparison({ ...comparison, leaders: [], document: [] }, language).days;
  return {
    state: stateWords(roster, language),
    changes: changes.slice(-MAX_CHANGES),
    earlierChanges: Math.max(0, changes.length - MAX_CHANGES),
    attendance: attendanceWords(roster, language),
  };
}

function stateWords(roster: Roster, language: Language): string {
  const words = reportSentences[language].since;
  const { ledger, published } = roster;
  const { stage } = stageOf(roster);
  const parts = [
    ...(published ? [words.version(published.version)] : []),
    ...(stage === 'published' ? [] : [stageName(stage, language)]),
  ];
  return words.state(parts, ledger.length, momentWords(ledger[ledger.length - 1]!.at, language));
}

/** How often who should came, then each time that somebody else did, or nobody, in date order. */
function attendanceWords({ document, assignments, ledger }: Roster, language: Language): string[] {
  const words = reportSentences[language].since;
  const names = leaderNames(document);
  const dateOf = new Map(assignments.map(({ shift, date }) => [shift, date]));
  const attended = entriesInForce(ledger).flatMap(({ entry }) => {
    const date = entry.kind === 'attended' ? dateOf.get(entry.shift) : undefined;
    return entry.kind === 'attended' && date !== undefined ? [{ ...entry, date }] : [];
  });
  const others = attended
    .filter(({ holder, came }) => came === null || 'title' in came || came.leader !== holder)
    .sort(byDate);
  const kept = attended.length - others.length;
  const nameOf = (id: string): string => names.get(id) ?? id;
  const sentences = others.map((own) => {
    const due = own.holder === null ? null : nameOf(own.holder);
    return words.came(dateWords(own.date, language), due, whoCame(own, nameOf));
  });
  if (kept === 0) return sentences;
  return [words.cameAsPlanned(kept), ...sentences];
}

/** Who came by title to a place that no leader served, by the place; each as a sentence. */
export function deputyWords({ assignments }: Roster, language: Language): ReadonlyMap<string, string> {
  return new Map(
    assignments.flatMap(({ shift, date, attended }) => {
      if (!attended || !('title' in attended)) return [];
      return [[shift, reportSentences[language].since.stoodIn(dateWords(date, language), attended.title)]];
    }),
  );
}
