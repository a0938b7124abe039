import { aboutLabel, fieldName, listName, listWords } from '../../document/lists.ts';
import { choiceName } from './choices.ts';
import { dateSetWords } from '../dates.ts';
import { quote, sentenceBy } from '../phrases.ts';
import type { EditLabel, EditRefusal } from '../../session/forms/edit-document.ts';
import type { EditEffect } from '../../session/forms/edit-effects.ts';
import { dateProblemWords } from '../date-problem.ts';
import type { TypedProblem } from '../../session/forms/typed-text.ts';

const problem = sentenceBy<'problem', TypedProblem>('problem', {
  empty: () => '这里要填写。',
  'no-such-day': (own) => dateProblemWords(own, 'zh-CN'),
  date: (own) => dateProblemWords(own, 'zh-CN'),
  'unclear-date': (own) => dateProblemWords(own, 'zh-CN'),
  backwards: (own) => dateProblemWords(own, 'zh-CN'),
  range: (own) => dateProblemWords(own, 'zh-CN'),
  'two-ends': (own) => dateProblemWords(own, 'zh-CN'),
  number: ({ text }) => `${quote(text)}不是数字。请写成 1 或 0.5 这样的数字。`,
  time: ({ text }) => `${quote(text)}看不出是什么时段。请写成 8:30-12:00，几段之间用顿号隔开。`,
  weekday: ({ text }) => `${quote(text)}看不出是星期几。请写成 周一、周三。`,
  quota: ({ text }) => `${quote(text)}看不出是多少次。请写成 每月1次 或 全期12次。`,
  per: ({ text }) => `${quote(text)}看不出是多长时间。请写成 每周、每月 或 10天。`,
  'month-day': ({ text }) => `${quote(text)}看不出是每月哪几天。请写成 1日、15日。`,
  choice: ({ text }) => `${quote(text)}不在可选之列。`,
  name: ({ nearest, of, text }) =>
    `${listName(of)[0]}里没有${quote(text)}` +
    (nearest === undefined ? '。如果是新的，请先加进名单。' : `，是否为${quote(nearest)}？`),
});

const refusal = sentenceBy<'why', EditRefusal>('why', {
  typed: (refused) => problem(refused.problem),
  'nothing-changes': () => '没有任何改动。',
  'has-served': ({ name }) =>
    `${name}在值班表上有班次，不能删除。已离任的，请用「离任／接任」，值过的班才有着落。`,
  'stale-form': () => '这里刚才已改成别的内容，没有写入。请看清现在的内容再改。',
  'bad-edit': () => '这一处不能在表单里改。',
});

const listLabel = (list: string | null): string => {
  if (list === null) return '';
  return list === 'absences' ? listName(list)[0] : listWords(list, 'zh-CN').title;
};

/** Several edits of one step are called by the first of them. */
const label = (first: EditLabel, count: number): string =>
  oneLabel(first) + (count > 1 ? `等${count}处` : '');

function oneLabel({ kind, list, name, field }: EditLabel): string {
  switch (kind) {
    case 'write-field':
      if (list === null) return `修改${aboutLabel(field!.split('/'), 'zh-CN')}`;
      if (list === 'rules') return `修改规则${quote(name!)}`;
      return `修改${listLabel(list)}${quote(dated(name!))}的${fieldName(list, field!.split('/'), 'zh-CN')}`;
    case 'add-item':
      return `增加${listLabel(list)}${quote(dated(name!))}`;
    case 'remove-item':
      return `删除${listLabel(list)}${quote(dated(name!))}`;
    case 'move-item':
      return `调整${listLabel(list)}${quote(name!)}的先后`;
  }
}

/** Absences are called by their first day. */
const dated = (name: string): string =>
  /^\d{4}-\d\d-\d\d$/.test(name) ? dateSetWords([name], 'zh-CN') : name;

const effect = sentenceBy<'effect', EditEffect>('effect', {
  unable: ({ dates, isEmptied, name }) => {
    const days = dateSetWords(dates, 'zh-CN');
    return `${name}有${dates.length}天值班${isEmptied ? '将空出' : '要另行安排'}：${days}。`;
  },
  gone: ({ count }) => `有${count}个班次不再需要人。`,
  new: ({ count }) => `新增${count}个班次，还没有人。`,
  rule: ({ after, before, title }) =>
    before === null || before === after
      ? `规则${quote(title)}：现有安排有${after}处不符。`
      : `规则${quote(title)}：现有安排不符之处由${before}变为${after}。`,
});

/** What forms say beyond the sentences of diagnostics and rules. */
export const forms = {
  sections: {
    about: '基本情况',
    leaders: '领导',
    services: '乡镇、领域、项目、部门',
    absences: '不能值班',
    periods: '防护期和特殊日期',
    shiftTypes: '班类',
    rules: '规则',
  },
  choice: (value: string): string => (value === '' ? '未写明' : (choiceName(value) ?? value)),
  duties: '这期间已排了值班，要另请人：',
  namesakes: (ranks: readonly number[]): string =>
    `与第${ranks.join('、')}位同名。如果是同一个人，请删去一处。`,
  rule: {
    off: '未启用',
    broken: (count: number): string => (count === 0 ? '现在全部符合' : `现有${count}处不符`),
    unknown: '由其他程序规定，保留不改。本机没有这个程序，方案因此不能排班。',
    always: '始终执行',
  },
  refusal,
  label,
  effect,
  noEffect: '已排的班不受影响。',
  later: '值班表已在执行：方案改后要重排或逐天代班才生效。',
};
