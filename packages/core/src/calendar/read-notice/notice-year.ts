import { holidayNamesIn } from '../holiday-names.ts';
import type { NoticeText } from './notice-text.ts';
import { namesPattern } from './notice-sections.ts';

/** What title and opening say of the notice as a whole. */
export interface NoticeSubject {
  /** Every year that is said to be the notice's, each once, with where it stands. */
  readonly years: readonly { readonly year: number; readonly from: number; readonly to: number }[];
  /** A change of one holiday, not the arrangement of a whole year. */
  readonly isAmendment: boolean;
  /** The holidays that an amendment is about. */
  readonly names: readonly string[];
  /** Title and number, as the notice is quoted; empty where there is no title. */
  readonly paper: string;
}

const subjectPattern = new RegExp(
  `(调整|延长)?(\\d{4})年(?:部分|全年)?(?:节假日|(${namesPattern}))(?:假期)?`,
  'g',
);
const titlePattern = /[\u4e00-\u9fff]{0,20}关于(?:调整|延长)?\d{4}年[\u4e00-\u9fff、]{0,40}?的通知/;
const numberPattern = /国办?发(?:明电)?[〔[(]\d{4}[〕\])]\d{1,4}号/;

/** Reads what a notice is about. */
export function subjectOf({ text }: NoticeText): NoticeSubject {
  const years: { year: number; from: number; to: number }[] = [];
  let isAmendment = false;
  const names: string[] = [];
  for (const found of text.matchAll(subjectPattern)) {
    const [whole, change, year, written = ''] = found;
    const from = found.index;
    if (!years.some((known) => known.year === Number(year)))
      years.push({ year: Number(year), from, to: from + whole.length });
    if (change !== undefined) {
      isAmendment = true;
      for (const holiday of holidayNamesIn(written.replace(/[和与及]/g, '、')))
        if (!names.includes(holiday)) names.push(holiday);
    }
  }
  const title = titlePattern.exec(text)?.[0].replace(/^.*?(?=国务院办公厅关于)/, '') ?? '';
  const number = numberPattern.exec(text)?.[0] ?? '';
  return { years, isAmendment, names, paper: number === '' ? title : `${title}(${number})` };
}
