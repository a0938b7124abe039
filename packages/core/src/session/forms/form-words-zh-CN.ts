import { choiceName } from '../../locale/zh-CN/choices.ts';
import { fieldName } from '../../locale/zh-CN/fields.ts';
import { dateSetWords } from '../../locale/dates.ts';
import { quote } from '../../locale/phrases.ts';
import type { EditDeed, EditRefusal } from './edit-document.ts';
import { hints, labels } from './form-labels-zh-CN.ts';
import type { EditEffect, FormWords } from './form-words.ts';
import { dateProblemWords } from './date-problem.ts';
import type { TypedProblem } from './typed-text.ts';

const choices: Readonly<Record<string, string>> = {
  'excused/': '要补',
  'excused/true': '免补',
  'excused/false': '确定要补',
  'whenOff/': '跳过',
  'mode/only': '只在这些天值班',
  'mode/reserve': '这些天只由其值班',
};

const lists: Readonly<Record<string, readonly [title: string, hint: string, add: string]>> = {
  firstConvener: ['第一召集人', '写领导，或写职务。', '增加召集人'],
  venues: ['接访地点', '', '增加地点'],
  exceptions: ['个别日期的人数', '如停用接访室的一天写0人，两位领导同来的一天写2人。', '增加一条'],
  overrides: ['个别日期的类型', '与放假通知不同的日子，如本地放假。以这里为准。', '增加一条'],
  leaders: ['接访领导', '按排名先后。', '增加领导'],
  posts: ['职务', '在职期间才排班；一项都没有，就算全期在职。', '增加职务'],
  preferences: ['日期意愿', '愿意值的和想回避的日子；尽量照顾，不作保证。', '增加意愿'],
  departments: ['部门', '', '增加部门'],
  townships: ['乡镇', '', '增加乡镇'],
  sectors: ['领域', '', '增加领域'],
  projects: ['重点项目', '', '增加项目'],
  absences: ['个人不能值班', '这些天不排；除非免补，少值的在其他日子补上。', '增加一条'],
  commonAbsences: ['共同不能值班', '如县人大、政协全会，不必一人一条。', '增加一条'],
  protectionPeriods: ['特别防护期', '期间每天都要有人值班，休息日也不例外。', '增加防护期'],
  shiftTypes: ['班类', '上午和下午、两个接访点、带班和陪同，各是一个班类。', '增加班类'],
  rules: ['规则', '', '再加一条'],
};

const sentences: Readonly<Record<string, string>> = {
  'min-rest-gap': '同一领导两次值班之间至少空{days}天。',
  'at-most-per-period': '{leaders}，{per}内最多值{max}次。',
  'fixed-weekday': '{leaders}每{everyWeeks}周的{weekdays}：{mode}；班类{types}；遇休息日{whenOff}。',
  'at-least-per-period': '{leaders}，每月至少值{min}次。',
  'regular-service': '每个乡镇、领域、项目都能定期等到负责的领导值班；等候最长不超过{maxWaitDays}天。',
  'fair-rest-days': '每位领导在休息日值班的次数与应值次数相符。',
  'fair-holidays': '每位领导在节假日值班的次数与应值次数相符。',
  'keep-published': '重排时已排定的尽量不换人；头{maxChanges}处改动不计。',
};

const names: Readonly<Record<string, string>> = {
  leaders: '领导名单里',
  townships: '乡镇名单里',
  sectors: '领域名单里',
  projects: '重点项目里',
  shiftTypes: '班类里',
  departments: '部门名单里',
  venues: '接访地点里',
};

function problem(own: TypedProblem): string {
  switch (own.problem) {
    case 'empty':
      return '这里要填写。';
    case 'no-such-day':
    case 'date':
    case 'unclear-date':
    case 'backwards':
    case 'range':
    case 'two-ends':
      return dateProblemWords(own, 'zh-CN');
    case 'number':
      return `${quote(own.text)}不是数字。请写成 1 或 0.5 这样的数字。`;
    case 'time':
      return `${quote(own.text)}看不出是什么时段。请写成 8:30-12:00，几段之间用顿号隔开。`;
    case 'weekday':
      return `${quote(own.text)}看不出是星期几。请写成 周一、周三。`;
    case 'quota':
      return `${quote(own.text)}看不出是多少次。请写成 每月1次 或 全期12次。`;
    case 'per':
      return `${quote(own.text)}看不出是多长时间。请写成 每周、每月 或 10天。`;
    case 'month-day':
      return `${quote(own.text)}看不出是每月哪几天。请写成 1日、15日。`;
    case 'choice':
      return `${quote(own.text)}不在可选之列。`;
    case 'name':
      return (
        `${names[own.of]}没有${quote(own.text)}` +
        (own.nearest === undefined ? '。如果是新的，请先加进名单。' : `，是否为${quote(own.nearest)}？`)
      );
  }
}

function refusal(refused: EditRefusal): string {
  switch (refused.why) {
    case 'typed':
      return problem(refused.problem);
    case 'nothing-changes':
      return '这样没有改动什么。';
    case 'stale-form':
      return '这里刚才已改成别的内容，没有写入。请看清现在的内容再改。';
    case 'bad-edit':
      return '这一处不能在表单里改。';
  }
}

const listLabel = (list: string | null): string =>
  list === 'absences' ? '不能值班' : list === null ? '' : (lists[list]?.[0] ?? list);

function deed({ edit, list, name, field }: EditDeed): string {
  switch (edit) {
    case 'write':
      if (list === null) return `修改${label('about', field!)}`;
      if (list === 'rules') return `修改规则${quote(name!)}`;
      return `修改${listLabel(list)}${quote(dated(name!))}的${fieldLabel(list, field!)}`;
    case 'add':
      return `增加${listLabel(list)}${quote(dated(name!))}`;
    case 'remove':
      return `删除${listLabel(list)}${quote(dated(name!))}`;
    case 'move':
      return `调整${listLabel(list)}${quote(name!)}的先后`;
  }
}

/** Outside the form a field needs its full name. */
function fieldLabel(list: string, key: string): string {
  const [last, parent = list] = key.split('/').reverse();
  return fieldName(last!, parent);
}

/** Absences are called by their first day. */
const dated = (name: string): string =>
  /^\d{4}-\d\d-\d\d$/.test(name) ? dateSetWords([name], 'zh-CN') : name;

function effect(own: EditEffect): string {
  switch (own.effect) {
    case 'unable': {
      const days = dateSetWords(own.dates, 'zh-CN');
      return `${own.name}有${own.dates.length}天值班${own.isEmptied ? '将空出' : '要另行安排'}：${days}。`;
    }
    case 'gone':
      return `有${own.count}个班次不再需要人。`;
    case 'new':
      return `新增${own.count}个班次，还没有人。`;
    case 'rule':
      return own.before === null || own.before === own.after
        ? `规则${quote(own.title)}：现有安排有${own.after}处不符。`
        : `规则${quote(own.title)}：现有安排不符之处由${own.before}变为${own.after}。`;
  }
}

function label(list: string, key: string): string {
  const [last, parent = list] = key.split('/').reverse();
  return labels[`${list}/${key}`] ?? fieldName(last!, parent);
}

export const formWords: FormWords = {
  sections: {
    about: '基本情况',
    leaders: '领导',
    services: '乡镇、领域、项目、部门',
    absences: '不能值班',
    periods: '防护期和特殊日期',
    shiftTypes: '班类',
    rules: '规则',
  },
  label,
  hint: (list, key) => hints[`${list}/${key}`] ?? '',
  choice: (key, value) =>
    choices[`${key}/${value}`] ?? (value === '' ? '未写明' : (choiceName(value) ?? value)),
  list(list) {
    const [title, hint, add] = lists[list]!;
    return { title, hint, add };
  },
  duties: '这期间已排了值班，要另请人：',
  namesakes: (ranks) => `与第${ranks.join('、')}位同名。如果是同一个人，请删去一处。`,
  rule: {
    on: '启用',
    weight: '权重',
    level: '等级',
    off: '未启用',
    broken: (count) => (count === 0 ? '现在全部符合' : `现有${count}处不符`),
    kept: '由其他程序规定，保留不改',
    unknown: '由其他程序规定，保留不改。本机没有这个程序，方案因此不能排班。',
    always: '始终执行',
    sentence: (rule, constraint) => sentences[rule] ?? sentences[constraint] ?? '',
  },
  refusal,
  deed,
  effect,
  noEffect: '已排的班不受影响。',
  later: '值班表已在执行：方案改后要重排或逐天代班才生效。',
};
