import { WEEKDAYS } from '../dates/weekdays.ts';
import type { DayKind, Institution, Level } from '../document/schema.ts';
import type { EntryKind } from '../roster/ledger-entry.ts';
import type { Stage } from '../roster/stage.ts';
import type { Language } from './phrases.ts';
import { wordTable } from './tables.ts';

type Words<Key extends string> = Readonly<Record<Language, Readonly<Record<Key, string>>>>;

/** How much of a weekday's name is said, as `Intl` calls it: 星期一, 周一, 一; “Monday”, “Mon”, “Mo”. */
export type WeekdayWidth = 'long' | 'short' | 'narrow';

/** What a sentence says: 周一, “Monday”. */
const inSentence = { 'zh-CN': 'short', en: 'long' } as const;

/**
 * Name of a weekday, 1 Monday to 7 Sunday: 周一 or “Monday” where no width is asked for. Throws a RangeError for another
 * number.
 */
export function weekdayName(
  weekday: number,
  language: Language,
  width: WeekdayWidth = inSentence[language],
): string {
  const name = WEEKDAYS[language][weekday - 1];
  if (name === undefined) throw new RangeError(`not a weekday from 1 to 7: ${weekday}`);
  if (language === 'zh-CN') return `${{ long: '星期', short: '周', narrow: '' }[width]}${name}`;
  return name.slice(0, { long: undefined, short: 3, narrow: 2 }[width]);
}

/** The names of all seven, Monday first, as heads of columns. */
export const weekdayHeads = (language: Language, width: WeekdayWidth): string[] =>
  WEEKDAYS[language].map((_, index) => weekdayName(index + 1, language, width));

/** Names of the levels, from the first compared to the last. */
export const levelNames: Words<Level> = /* @__PURE__ */ wordTable('levels', {
  'zh-CN': { hard: '规定', coverage: '排满', disruption: '改动', fairness: '均衡', quality: '细节' },
  en: {
    hard: 'hard',
    coverage: 'coverage',
    disruption: 'disruption',
    fairness: 'fairness',
    quality: 'quality',
  },
});

/** Name of a score level: 规定, 排满, 改动, 均衡, 细节; in English the level's own word. */
export const levelName = (level: Level, language: Language): string => levelNames[language][level];

/** Names of the kinds of day, in the order in which they are counted. */
export const dayKindNames: Words<DayKind> = /* @__PURE__ */ wordTable('dayKinds', {
  'zh-CN': { workday: '工作日', 'make-up-workday': '调休上班', weekend: '周末', holiday: '节假日' },
  en: {
    workday: 'workday',
    'make-up-workday': 'make-up workday',
    weekend: 'weekend',
    holiday: 'holiday',
  },
});

/** Name of a day kind: 工作日, 调休上班, 周末, 节假日. */
export const dayKindName = (kind: DayKind, language: Language): string => dayKindNames[language][kind];

const institutions: Words<Institution> = /* @__PURE__ */ wordTable('institutions', {
  'zh-CN': {
    party: '党委',
    congress: '人大',
    government: '政府',
    cppcc: '政协',
    court: '法院',
    procuratorate: '检察院',
    other: '其他',
  },
  en: {
    party: 'party committee',
    congress: 'people’s congress',
    government: 'government',
    cppcc: 'CPPCC',
    court: 'court',
    procuratorate: 'procuratorate',
    other: 'another institution',
  },
});

/** Name of the institution that a leader belongs to: 党委, 人大, 政府. */
export const institutionName = (institution: Institution, language: Language): string =>
  institutions[language][institution];

const entryKinds: Words<EntryKind> = /* @__PURE__ */ wordTable('entries', {
  'zh-CN': {
    circulated: '征求意见',
    approved: '审定',
    published: '公布',
    substituted: '代班',
    exchanged: '调班',
    vacated: '让班',
    attended: '到岗',
    told: '告知',
    amended: '方案修改',
    're-planned': '重排',
    corrected: '更正',
  },
  en: {
    circulated: 'circulation',
    approved: 'approval',
    published: 'publication',
    substituted: 'substitution',
    exchanged: 'exchange',
    vacated: 'vacancy',
    attended: 'attendance',
    told: 'reminder',
    amended: 'amendment',
    're-planned': 're-plan',
    corrected: 'correction',
  },
});

/** What an entry of the ledger is called: 代班, 调班, 更正. */
export const entryName = (kind: EntryKind, language: Language): string => entryKinds[language][kind];

const stages: Words<Stage> = /* @__PURE__ */ wordTable('stages', {
  'zh-CN': { draft: '草稿', circulated: '征求意见中', approved: '已审定，未公布', published: '已公布' },
  en: {
    draft: 'Draft',
    circulated: 'Circulated for comment',
    approved: 'Approved, not published',
    published: 'Published',
  },
});

/** How far a roster has come: 草稿, 征求意见中, 已审定，未公布, 已公布. */
export const stageName = (stage: Stage, language: Language): string => stages[language][stage];

/** The tables of names, which a host may say otherwise: see `addWords`. */
export interface NameTables {
  readonly levels: Readonly<Record<Level, string>>;
  readonly dayKinds: Readonly<Record<DayKind, string>>;
  readonly institutions: Readonly<Record<Institution, string>>;
  readonly entries: Readonly<Record<EntryKind, string>>;
  readonly stages: Readonly<Record<Stage, string>>;
}
