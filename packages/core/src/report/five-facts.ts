import type { Language } from '../document/schema.ts';
import { dateWords } from '../locale/dates.ts';
import type { Fact, FactTarget, Gap, LoadGroup, LoadRow, ServiceRow, SpacingRow } from './report-types.ts';
import { type ReportSentences, reportSentences } from '../locale/report.ts';
import type { Unit } from '../locale/zh-CN/report.ts';
import type { RosterSummary } from './roster-summary.ts';

type Words = ReportSentences['facts'];

/** What the five figures are read from. */
export interface FactSources {
  readonly summary: RosterSummary;
  readonly groups: readonly LoadGroup[];
  readonly loads: readonly LoadRow[];
  readonly spacing: readonly SpacingRow[];
  readonly service: readonly ServiceRow[];
  /** The period touches several years, so that a date needs its year. */
  readonly severalYears: boolean;
}

/** The extreme gap with its leader, the first in protocol order when several are equal. */
function extreme(
  spacing: readonly SpacingRow[],
  pick: (row: SpacingRow) => Gap | null,
  isBetter: (gap: Gap, than: Gap) => boolean,
): { readonly name: string; readonly row: number; readonly gap: Gap } | null {
  let best: { name: string; row: number; gap: Gap } | null = null;
  for (const [row, own] of spacing.entries()) {
    const gap = pick(own);
    if (gap && (best === null || isBetter(gap, best.gap))) best = { name: own.name, row, gap };
  }
  return best;
}

const fact = (figure: number | null, unit: Unit, label: string, target: FactTarget, words: Words): Fact => ({
  figure: figure === null ? '—' : String(figure),
  unit: figure === null ? '' : words.unit(unit, figure),
  label,
  target: figure === null ? null : target,
});

const all = (part: FactTarget['part']): FactTarget => ({ part, row: null });

/** The longest wait of a township, else of a sector or project, else the longest gap of a leader. */
function waitFact({ service, spacing }: FactSources, words: Words): Fact {
  const row = service[0];
  if (row)
    return fact(
      row.longestWaitDays,
      'day',
      words.wait(row.kind, row.name),
      { part: 'service', row: 0 },
      words,
    );
  const longest = extreme(
    spacing,
    (own) => own.longest,
    (gap, than) => gap.freeDays > than.freeDays,
  );
  const target: FactTarget = { part: 'spacing', row: longest?.row ?? null };
  return fact(longest?.gap.freeDays ?? null, 'day', words.longest(longest?.name ?? null), target, words);
}

/** Five figures that sum up the roster: shifts, people, spread, shortest gap, longest wait. */
export function fiveFacts(sources: FactSources, language: Language): Fact[] {
  const { facts: words } = reportSentences[language];
  const { summary, groups, loads, spacing, severalYears } = sources;
  const restDays = loads.reduce((sum, row) => sum + row.restDays, 0);
  const workdays = summary.shifts - summary.empty - restDays;
  const largest = groups[0];
  const equals = largest && largest.names.length > 1 ? largest : null;
  const shortest = extreme(
    spacing,
    (row) => row.shortest,
    (gap, than) => gap.freeDays < than.freeDays,
  );
  const who = shortest && {
    name: shortest.name,
    after: dateWords(shortest.gap.from, language, { year: severalYears }),
  };
  return [
    fact(summary.shifts, 'shift', words.shifts(workdays, restDays, summary.empty), all('year'), words),
    fact(loads.length, 'leader', words.people(loads.length, equals?.names.length ?? 0), all('loads'), words),
    fact(equals ? equals.duties.most - equals.duties.least : null, 'duty', words.spread, all('loads'), words),
    fact(
      shortest?.gap.freeDays ?? null,
      'day',
      words.shortest(who),
      { part: 'spacing', row: shortest?.row ?? null },
      words,
    ),
    waitFact(sources, words),
  ];
}
