import { dateWords } from '../dates.ts';
import { dayKindName, holidayNames, levelName, quote } from '../phrases.ts';
import type { DayKind } from '../../document/schema.ts';
import type { RosterDiagnostic, RosterFacts, RuleSide } from '../../roster/roster-diagnostics.ts';
import { LEVELS, type Score } from '../../score/score.ts';

const day = (kind: DayKind | null, holidays: readonly string[], places: number, isPlaces: boolean): string =>
  kind === null
    ? '无需值班'
    : `${kind === 'holiday' && holidays.length > 0 ? `${holidayNames(holidays, 'zh-CN')}假期` : dayKindName(kind, 'zh-CN')}${isPlaces ? `（${places}人）` : ''}`;

const basis = ({ isAmended, isExplained }: { isAmended: boolean; isExplained: boolean }): string =>
  isAmended ? '修改后的方案' : isExplained ? '今天的放假数据' : '方案（放假数据说明不了）';

const figures = (score: Score): string =>
  LEVELS.map((level) => `${levelName(level, 'zh-CN')}${score[level]}`).join('、');

const side = (own: RuleSide | null): string =>
  own === null
    ? '没有这条'
    : own.weight === 0
      ? '停用'
      : `为${levelName(own.level, 'zh-CN')}、权重${own.weight}、代价${own.cost}`;

/** Sentences about what a roster says otherwise than its document. */
export const rosterMessages: {
  readonly [Code in keyof RosterFacts]: (d: Extract<RosterDiagnostic, { code: Code }>) => string;
} = {
  'calendar-differs': ({ date, stored, today, holidays, places, kept, ...why }) => {
    const isPlaces = stored !== null && today !== null && places.stored !== places.today;
    const then = day(stored, holidays.stored, places.stored, isPlaces);
    const now = day(today, holidays.today, places.today, isPlaces);
    const end = kept === null ? '' : '（已经过去，照原样）';
    return `${dateWords(date, 'zh-CN', { year: true })}：排班时是${then}，按${basis(why)}是${now}${end}。`;
  },
  'rules-differ': ({ lunzhi, asked, stored }) =>
    `值班表文件（lunzhi ${lunzhi} 写成）里记的规则与方案的不同，以方案为准。代价按方案：${figures(asked)}；按文件里的规则：${figures(stored)}。`,
  'rule-differs': ({ titles, asked, stored, isParams }) =>
    `规则${quote(titles['zh-CN'])}：方案${side(asked)}；文件里${side(stored)}${isParams ? '，参数不同' : ''}。`,
  'document-differs': () => '值班表不是按这份方案的现状排的；以下按这份方案计分。',
  'place-not-asked': ({ date, shift, leader }) =>
    `${dateWords(date, 'zh-CN', { year: true })}${leader}的班次（${shift}）方案里没有，或方案里没有这位领导。`,
};
