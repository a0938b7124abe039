import { calendarOfYear } from '@lunzhi/core/internal';
import { newId } from './ids.ts';

/** What somebody says of a document that is to be begun. */
export interface Beginning {
  /** 2000 to 2099 */
  readonly year: number;
  readonly level: 'county' | 'township';
  /** Of the county or township; empty when it is to be filled in. */
  readonly name: string;
  /** Date of issue. */
  readonly today: string;
}

/** A document as JSON, key by key as people see it. */
export type DocumentValue = Record<string, unknown>;

/**
 * A document with nothing in it but what can be known: the names that nobody said, and the leaders, are empty, and
 * `check` asks for them. A year whose holidays are not published is planned by the law alone until the notice is added.
 */
export function beginDocument({ year, level, name, today }: Beginning): DocumentValue {
  const isCounty = level === 'county';
  const published = calendarOfYear(year).published;
  return {
    format: 'lunzhi/1',
    language: 'zh-CN',
    title: `${name}${year}年${isCounty ? '领导干部接访实施方案' : '党政领导值班接访方案'}`,
    tableTitle: `${year}年${name}${isCounty ? '县级领导坐班接访安排表' : '党政领导值班接访安排表'}`,
    jurisdiction: { id: newId(name || (isCounty ? '本县' : '本乡镇'), new Set()), name, level },
    issuer: name === '' ? '' : `${name}信访工作联席会议`,
    issuedOn: today,
    period: { from: `${year}-01-01`, to: `${year}-12-31` },
    calendar: { source: 'chinese-days', ...(!published && { unpublishedYears: 'statutory' }) },
    protectionPeriods: [],
    shiftTypes: [{ id: 'main', name: isCounty ? '坐班接访' : '值班接访', heads: { workday: 1, restDay: 0 } }],
    townships: [],
    sectors: [],
    projects: [],
    leaders: [],
  };
}
