import type { Language } from './language.ts';
import { list } from './lists.ts';

type Words<Key extends string> = Readonly<Record<Language, Readonly<Record<Key, string>>>>;

const weekdays = {
  'zh-CN': ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
} as const;

/** Name of a weekday, 1 Monday to 7 Sunday: 周一 or “Monday”. Throws a RangeError for another number. */
export function weekdayName(weekday: number, language: Language): string {
  const name = weekdays[language][weekday - 1];
  if (name === undefined) throw new RangeError(`not a weekday from 1 to 7: ${weekday}`);
  return name;
}

/** Names of weekdays as a list, Monday first: 周一、周三. */
export function weekdayNames(weekdayNumbers: readonly number[], language: Language): string {
  const sorted = [...new Set(weekdayNumbers)].sort((a, b) => a - b);
  return list(
    sorted.map((weekday) => weekdayName(weekday, language)),
    language,
  );
}

const levels: Words<'hard' | 'coverage' | 'disruption' | 'fairness' | 'quality'> = {
  'zh-CN': { hard: '规定', coverage: '排满', disruption: '改动', fairness: '均衡', quality: '细节' },
  en: {
    hard: 'hard',
    coverage: 'coverage',
    disruption: 'disruption',
    fairness: 'fairness',
    quality: 'quality',
  },
};

/** Name of a score level: 规定, 排满, 改动, 均衡, 细节; in English the level's own word. */
export function levelName(level: keyof (typeof levels)['en'], language: Language): string {
  return levels[language][level];
}

const dayKinds: Words<'workday' | 'make-up-workday' | 'weekend' | 'holiday'> = {
  'zh-CN': { workday: '工作日', 'make-up-workday': '调休上班', weekend: '周末', holiday: '节假日' },
  en: {
    workday: 'workday',
    'make-up-workday': 'make-up workday',
    weekend: 'weekend',
    holiday: 'holiday',
  },
};

/** Name of a day kind: 工作日, 调休上班, 周末, 节假日. */
export function dayKindName(kind: keyof (typeof dayKinds)['en'], language: Language): string {
  return dayKinds[language][kind];
}

const englishHolidays: Readonly<Record<string, string>> = {
  元旦: "New Year's Day",
  春节: 'Spring Festival',
  清明节: 'Qingming Festival',
  劳动节: 'Labour Day',
  端午节: 'Dragon Boat Festival',
  中秋节: 'Mid-Autumn Festival',
  国庆节: 'National Day',
};

/** Names of holidays as a list. English has its own for the seven statutory ones; others stay as they are written. */
export function holidayNames(names: readonly string[], language: Language): string {
  return list(language === 'zh-CN' ? names : names.map((name) => englishHolidays[name] ?? name), language);
}
