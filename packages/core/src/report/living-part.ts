import { leaderNames } from '../compile/leader-names.ts';
import type { Language } from '../document/schema.ts';
import { compare } from '../ledger/compare.ts';
import { expectedPlaces } from '../ledger/expected-places.ts';
import { standingEntries } from '../ledger/ledger-scene.ts';
import { comparisonWords } from '../locale/comparison.ts';
import { dateWords, momentWords } from '../locale/dates.ts';
import type { Roster } from '../roster/roster.ts';
import { originalOf } from '../roster/stand.ts';
import type { LivingPart } from './report-types.ts';
import { stageOf } from '../roster/stage.ts';

/** The last days that changed are told, so many of them. */
const MOST_CHANGES = 20;

/** What has become of a roster since it was planned; `null` as long as nothing is written down. */
export function livingPart(roster: Roster, language: Language): LivingPart | null {
  if (roster.ledger.length === 0) return null;
  const original = { ...roster, ...originalOf(roster), ledger: [] };
  const { days } = compare(original, { ...roster, assignments: expectedPlaces(roster) });
  const changes = comparisonWords({ days, leaders: [], document: [] }, language).days;
  return {
    state: stateWords(roster, language),
    changes: changes.slice(-MOST_CHANGES),
    earlierChanges: Math.max(0, changes.length - MOST_CHANGES),
    attendance: attendanceWords(roster, language),
  };
}

const stages = {
  'zh-CN': { draft: '草案', circulated: '正在征求意见', approved: '已审定，未公布' },
  en: { draft: 'A draft', circulated: 'Shown around for comment', approved: 'Approved, not published' },
} as const;

function stateWords(roster: Roster, language: Language): string {
  const zh = language === 'zh-CN';
  const { ledger, published } = roster;
  const { stage } = stageOf(roster);
  const version =
    published && (zh ? `已公布第${published.version}版` : `Version ${published.version} is published`);
  const own = stage === 'published' ? null : stages[language][stage];
  const state = [version, own].filter((part) => part !== null).join(zh ? '，' : '; ');
  const moment = momentWords(ledger[ledger.length - 1]!.at, language);
  return zh
    ? `${state}。截至台账第${ledger.length}条（${moment}）。`
    : `${state}. As of entry ${ledger.length} of the ledger (${moment}).`;
}

/** How often who should came, then each time that somebody else did, or nobody, in date order. */
function attendanceWords({ document, assignments, ledger }: Roster, language: Language): string[] {
  const zh = language === 'zh-CN';
  const names = leaderNames(document);
  const dateOf = new Map(assignments.map(({ shift, date }) => [shift, date]));
  const attended = standingEntries(ledger).flatMap(({ entry }) => {
    const date = entry.kind === 'attended' ? dateOf.get(entry.shift) : undefined;
    return entry.kind === 'attended' && date !== undefined ? [{ ...entry, date }] : [];
  });
  const others = attended
    .filter(({ holder, came }) => came === null || 'title' in came || came.leader !== holder)
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const kept = attended.length - others.length;
  const nobody = zh ? '无人' : 'nobody';
  const sentences = others.map(({ date, holder, came }) => {
    const day = dateWords(date, language);
    const due = holder === null ? nobody : (names.get(holder) ?? holder);
    const who = came === null ? null : 'title' in came ? came.title : (names.get(came.leader) ?? came.leader);
    if (zh) return `${day}应到${due}，${who === null ? '无人到岗' : `${who}代到`}。`;
    return `${day}: ${due} should have come; ${who ?? nobody} came.`;
  });
  if (kept === 0) return sentences;
  return [zh ? `按表到岗${kept}次。` : `Came as planned: ${kept}.`, ...sentences];
}

/** Who came by title to a place that no leader served, by the place; each as a sentence. */
export function deputyWords({ assignments }: Roster, language: Language): ReadonlyMap<string, string> {
  return new Map(
    assignments.flatMap(({ shift, date, attended }) => {
      if (!attended || !('title' in attended)) return [];
      const day = dateWords(date, language);
      const { title } = attended;
      return [[shift, language === 'zh-CN' ? `${day}${title}代到。` : `${title} stood in on ${day}.`]];
    }),
  );
}
