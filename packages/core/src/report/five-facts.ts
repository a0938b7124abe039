import type { Language } from '../document/schema.ts';
import { dateWords } from '../phrases/dates.ts';
import type { Fact, Gap, LoadGroup, LoadRow, ServiceRow, SpacingRow } from './report-types.ts';
import type { Standing } from './standing.ts';

const serviceNames = {
  'zh-CN': { township: '乡镇', sector: '领域', project: '项目' },
  en: { township: 'township', sector: 'sector', project: 'project' },
} as const;

type Units = Readonly<Record<'shift' | 'leader' | 'duty' | 'day', readonly [one: string, many: string]>>;

const units: Readonly<Record<Language, Units>> = {
  'zh-CN': { shift: ['班', '班'], leader: ['人', '人'], duty: ['次', '次'], day: ['天', '天'] },
  en: {
    shift: ['shift', 'shifts'],
    leader: ['leader', 'leaders'],
    duty: ['duty', 'duties'],
    day: ['day', 'days'],
  },
};

const fact = (figure: number | null, unit: keyof Units, label: string, language: Language): Fact => ({
  figure: figure === null ? '—' : String(figure),
  unit: figure === null ? '' : units[language][unit][figure === 1 ? 0 : 1],
  label,
});

/** The extreme gap with its leader, the first in protocol order when several are equal. */
function extreme(
  spacing: readonly SpacingRow[],
  pick: (row: SpacingRow) => Gap | null,
  isBetter: (gap: Gap, than: Gap) => boolean,
): { name: string; gap: Gap } | null {
  let best: { name: string; gap: Gap } | null = null;
  for (const row of spacing) {
    const gap = pick(row);
    if (gap && (best === null || isBetter(gap, best.gap))) best = { name: row.name, gap };
  }
  return best;
}

function shiftsFact(standing: Standing, loads: readonly LoadRow[], empty: number, language: Language): Fact {
  const restDays = loads.reduce((sum, row) => sum + row.restDays, 0);
  const workdays = standing.shifts - empty - restDays;
  const words =
    language === 'zh-CN'
      ? [`工作日${workdays}`, `休息日${restDays}`, ...(empty > 0 ? [`空缺${empty}`] : [])].join('，')
      : [
          `${workdays} on workdays`,
          `${restDays} on rest days`,
          ...(empty > 0 ? [`${empty} empty`] : []),
        ].join(', ');
  return fact(standing.shifts, 'shift', words, language);
}

function waitFact(service: readonly ServiceRow[], spacing: readonly SpacingRow[], language: Language): Fact {
  const zh = language === 'zh-CN';
  const row = service[0];
  if (row) {
    const kind = serviceNames[language][row.kind];
    const words = zh ? `${kind}最长等候（${row.name}）` : `longest wait of a ${kind} (${row.name})`;
    return fact(row.longestWaitDays, 'day', words, language);
  }
  const longest = extreme(
    spacing,
    ({ longest: gap }) => gap,
    (gap, than) => gap.freeDays > than.freeDays,
  );
  const who = longest ? `（${longest.name}）` : '';
  return fact(
    longest?.gap.freeDays ?? null,
    'day',
    zh
      ? `同一人两次之间最多空${who}`
      : `most free days between two duties${longest ? ` (${longest.name})` : ''}`,
    language,
  );
}

function shareWords(people: number, equals: number, language: Language): string {
  const zh = language === 'zh-CN';
  if (equals === 0) return zh ? '应值次数各不相同' : 'no two are owed the same';
  if (equals === people) return zh ? '全部同等分担' : 'who all share equally';
  return zh ? `其中${equals}人同等分担` : `${equals} of them share equally`;
}

/** Five figures that sum up the roster: shifts, people, spread, shortest gap, longest wait. */
export function fiveFacts(
  standing: Standing,
  groups: readonly LoadGroup[],
  loads: readonly LoadRow[],
  spacing: readonly SpacingRow[],
  service: readonly ServiceRow[],
  /** Says the year of a date too. */
  year: boolean,
  language: Language,
): Fact[] {
  const zh = language === 'zh-CN';
  const largest = groups[0];
  const equals = largest && largest.names.length > 1 ? largest : null;
  const shortest = extreme(
    spacing,
    ({ shortest: gap }) => gap,
    (gap, than) => gap.freeDays < than.freeDays,
  );
  const where = shortest
    ? zh
      ? `（${shortest.name}，${dateWords(shortest.gap.from, language, { year })}后）`
      : ` (${shortest.name}, after ${dateWords(shortest.gap.from, language, { year })})`
    : '';
  return [
    shiftsFact(standing, loads, standing.empty, language),
    fact(loads.length, 'leader', shareWords(loads.length, equals?.names.length ?? 0, language), language),
    fact(
      equals ? equals.duties.most - equals.duties.least : null,
      'duty',
      zh ? '同等分担者最多与最少之差' : 'between the most and the least of those who share equally',
      language,
    ),
    fact(
      shortest?.gap.freeDays ?? null,
      'day',
      zh ? `同一人两次之间最少空${where}` : `fewest free days between two duties${where}`,
      language,
    ),
    waitFact(service, spacing, language),
  ];
}
