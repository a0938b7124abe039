import type {
  DocumentDiagnostic,
  JsonExpected,
  JsonType,
  ReferenceKind,
} from '../../document/diagnostics.ts';
import { type Sentences, alternatives, count, list, quote } from '../phrases.ts';
import { levelName, weekdayName } from '../names.ts';
import { dateWords, rangeWords, wordMissingDay } from '../dates.ts';
import { mayHaveExt } from '../place.ts';
import { choice, choiceName } from './choices.ts';
import { field, head, missingField } from './place.ts';

const zh = 'zh-CN';

const day = (date: string): string => dateWords(date, zh, { year: true });
const range = (from: string, to: string): string => rangeWords(from, to, zh, { year: true });

/** A range as written, also one that runs backwards. */
const span = (from: string, to: string): string => `${day(from)}至${day(to)}`;

const isIt = (word: string | undefined, name?: string): string =>
  word === undefined ? '' : `，是否为 ${quote(word)}${name === undefined ? '' : `（${name}）`}？`;

const colonBefore = (words: string | null): string | null => (words === null ? null : `：${words}`);

/** A question when there is something to suggest, else what to do. */
const orElse = (suggestion: string, advice: string): string => suggestion || `，${advice}。`;

const types: Readonly<Record<JsonType, string>> = {
  text: '文本（加英文双引号）',
  number: '数字',
  integer: '整数',
  boolean: 'true 或 false',
  list: '列表（方括号）',
  object: '一组字段（花括号）',
  null: '空值 null',
};

const expectations: Readonly<Record<JsonExpected, string>> = {
  value: '一个值',
  key: '加英文双引号的字段名',
  colon: '冒号“:”',
  'comma-or-end-of-object': '逗号“,”或右花括号“}”',
  'comma-or-end-of-list': '逗号“,”或右方括号“]”',
  'end-of-text': '文件结束',
  'end-of-string': '文本结束的英文双引号',
  escape: '反斜杠后的转义字符（如 \\n、\\"）',
  number: '数字',
};

const kinds: Readonly<Record<ReferenceKind, string>> = {
  township: '乡镇名单',
  sector: '领域名单',
  project: '项目名单',
  department: '部门名单',
  venue: '接访地点',
  'shift-type': '班类',
  leader: '领导名单',
};

const fullWidth = /[，：“”‘’｛｝［］；、]/;

function syntaxHint(found: string): string {
  if (fullWidth.test(found)) return '请把中文标点改为英文标点';
  if (found === "'") return '请把单引号改为英文双引号';
  if (found === '/' || found === '#') return '文件中不能写注释，请删去';
  if (found === '}' || found === ']') return '请检查前面是否多了一个逗号';
  return '请检查此处及前一行的标点';
}

function limits(least: number | undefined, most: number | undefined): string {
  if (least !== undefined && most !== undefined) return `应在 ${least} 至 ${most} 之间`;
  return least === undefined ? `不能超过 ${most}` : `不能小于 ${least}`;
}

/** Each code of the stage “form and links” as a sentence. */
export const documents: Sentences<DocumentDiagnostic> = {
  'too-large': ({ limit }) => `文件超过 ${limit / 1_000_000} MB，无法读取；请删去不需要的内容。`,
  'empty-file': () => '文件是空的，请写入值班方案，或用 lunzhi init 生成一份再填写。',
  'json-syntax': ({ line, column, expected, found }) =>
    `第${line}行第${column}个字符处不合 JSON 格式：此处应为${expectations[expected]}，` +
    (found === ''
      ? '文件却到此为止，请检查文件是否完整。'
      : `却是 ${quote(visible(found))}，${syntaxHint(found)}。`),
  'duplicate-key': ({ key, line, column }) =>
    `第${line}行第${column}个字符处：同一组内字段 ${quote(key)} 写了两次，请只保留一处。`,
  'too-deep': ({ limit }) => `方案的括号嵌套超过${limit}层，无法读取；请检查括号是否配对。`,
  'not-json': (d) => `${head(d)}${field(d)}的值（${d.received}）不能用 JSON 表示，请改用文本、数字、列表等。`,
  'format-missing': () => '缺少格式标记，请在开头加上 "format": "lunzhi/1"。',
  'format-newer': ({ received, supported }) =>
    `方案的格式为 ${quote(received)}，本程序只能读 ${quote(supported)}；请换用能读 ${received} 的新版轮值程序。`,
  'format-other': ({ received, supported }) =>
    received.startsWith('lunzhi-')
      ? `这份文件的格式为 ${quote(received)}，不是值班方案（${supported}）；请检查是否选错了文件。`
      : `格式标记 ${quote(received)} 无法识别，值班方案应为 ${quote(supported)}。`,
  'too-many-leaders': (d) => `领导名单共${d.count}人，最多 ${d.limit} 人；请检查数据，或按单位分成几份方案。`,
  'too-many-items': (d) => `方案中各列表共${d.count}项，最多 ${d.limit} 项；请检查数据，或分成几份方案。`,
  'too-many-problems': () => '错误太多，无法逐一列出；请检查文件是否选错，或数据是否整体错位。',
  'more-problems': ({ errors, others }) =>
    `问题较多，没有全部列出：另有${list(
      [errors > 0 ? `${errors}处错误` : '', others > 0 ? `${others}条提醒` : ''].filter(Boolean),
      zh,
    )}，请先改正已列出的。`,

  'unknown-key': (d) =>
    `${head(d)}字段 ${quote(d.key)} 不认识${orElse(
      isIt(d.nearest),
      d.known
        ? `这里可写 ${d.known.join('、')}`
        : mayHaveExt(d)
          ? '请删去；单位自用的内容请放进 ext'
          : '请删去',
    )}`,
  'missing-field': (d) =>
    `${head(d)}缺少${missingField(d, d.key)}，请补上 "${d.key}"${d.allowed ? `，可写 ${alternatives(d.allowed.map(choice), zh)}` : ''}。`,
  'wrong-type': (d) =>
    `${head(d)}${field(d)}应为${alternatives(
      d.expected.map((type) => types[type]),
      zh,
    )}，现为${types[d.received]}。`,
  'bad-date': (d) =>
    `${head(d)}${field(d)}${quote(d.value)} 不是有效日期${colonBefore(wordMissingDay(d.value, zh)) ?? '，请按 2024-02-09 的样式填写'}。`,
  'bad-time': (d) => `${head(d)}${field(d)}${quote(d.value)} 不是有效时间，请按 08:30 的样式填写。`,
  'bad-id': (d) =>
    `${head(d)}${field(d)}${quote(d.value)} 不能用作编号，请只用汉字、字母、数字和 . - _，不超过64个字。`,
  'invisible-text': (d) => `${head(d)}${field(d)}没有看得见的字（只有 ${d.signs.join('、')}），请填写。`,
  'direction-sign': (d) =>
    `${head(d)}${field(d)}含有看不见的、会把后面的字颠倒过来的符号（${d.signs.join('、')}），请删去，或重新录入。`,
  'bad-form': (d) => `${head(d)}${field(d)}${quote(d.value)} 的写法不对，请对照该约束的说明修改。`,
  'bad-choice': (d) =>
    `${head(d)}${field(d)}${quote(d.value)} 不在可选范围内${orElse(
      isIt(d.nearest, d.nearest && choiceName(d.nearest)),
      `可选：${d.allowed.map(choice).join('、')}`,
    )}`,
  'text-length': (d) =>
    d.length === 0
      ? `${head(d)}${field(d)}不能为空，请填写。`
      : `${head(d)}${field(d)}有${count(d.length, 'character', zh)}，字数${limits(d.least, d.most)}。`,
  'list-length': (d) =>
    d.count === 0
      ? `${head(d)}${field(d)}是空的，至少要有 ${d.least ?? 1} 项。`
      : `${head(d)}${field(d)}有${count(d.count, 'item', zh)}，项数${limits(d.least, d.most)}。`,
  'number-out-of-range': (d) => {
    const rule =
      d.above !== undefined
        ? `应大于 ${d.above}`
        : d.below !== undefined
          ? `应小于 ${d.below}`
          : limits(d.least, d.most);
    return `${head(d)}${field(d)}为 ${d.value}，${rule}。`;
  },
  'not-whole': (d) => `${head(d)}${field(d)}为 ${d.value}，应为整数。`,
  refused: (d) => `${head(d)}${field(d)}不合该约束的要求${d.reason === undefined ? '。' : `：${d.reason}`}`,

  'duplicate-id': (d) => `${head(d)}编号 ${quote(d.id)} 与第${d.first}项重复，请改用不同的编号。`,
  'not-composed': (d) =>
    `${head(d)}${field(d)}${quote(d.id)} 的字符编码不是规范组合形式（NFC），看似相同却对不上，请重新输入为 ${quote(d.composed)}。`,
  'unknown-reference': (d) =>
    `${head(d)}${d.kind === 'shift-type' ? '班类' : field(d)}${quote(d.id)} 不存在${orElse(
      isIt(d.nearest, d.nearestName),
      `请在${kinds[d.kind]}中补上，或改为已有的编号`,
    )}`,
  'unknown-history-leader': (d) =>
    `${head(d)}领导 ${quote(d.id)} 不在领导名单中，这次值班不计入${orElse(
      isIt(d.nearest, d.nearestName),
      '如已离任可不处理',
    )}`,
  'succeeds-self': (d) => `${head(d)}不能接任自己，请填写前任的编号，或删去该字段。`,

  'too-many-decimals': (d) => `${head(d)}${field(d)}为 ${d.value}，最多保留${d.limit}位小数。`,
  'share-and-quota': (d) => `${head(d)}分担系数（share）与定额（quota）只能写一个，请删去其中之一。`,
  'posts-overlap': (d) =>
    `${head(d)}任职时间（from、to）与第${d.other}项职务${overlapWords(d.from, d.to)}重叠，请改为前后相接。`,
  'convener-unclear': (d) =>
    d.both
      ? `${head(d)}领导（leader）与职务（title）只能写一个，请删去其中之一。`
      : `${head(d)}没有写明是谁，请填写领导（leader）或职务（title）。`,
  'weekdays-and-month-days': (d) =>
    `${head(d)}星期（weekdays）与每月日期（monthDays）只能写一个，请删去其中之一。`,
  'empty-preference': (d) => `${head(d)}没有写明日期，请填写日期（dates）或星期（weekdays）。`,

  'range-reversed': (d) =>
    `${head(d)}${d.pointer === '/period' ? '值班期间' : '日期'}颠倒：开始日期 ${day(d.from)} 晚于结束日期 ${day(d.to)}，请改正。`,
  'session-reversed': (d) => `${head(d)}开始时间 ${d.from} 不早于结束时间 ${d.to}，请改正。`,
  'year-out-of-range': (d) =>
    `${head(d)}${field(d)} ${day(d.date)} 超出范围，应在${d.least}年至${d.most}年之间。`,
  'period-too-long': (d) =>
    `值班期间 ${span(d.from, d.to)} 超过${count(d.limit, 'year', zh)}，请分成几份方案。`,
  'outside-period': (d) =>
    `${head(d)}${range(d.from, d.to)}完全在值班期间（${range(d.periodFrom, d.periodTo)}）之外，不起作用；请核对年份。`,
  'history-in-period': (d) =>
    `${head(d)}日期 ${day(d.date)} 不早于值班期间的开始日期 ${day(d.periodFrom)}；值班期间内已定的值班请写为锁定（pins）。`,

  'pin-outside-period': (d) =>
    `${head(d)}${day(d.date)}不在值班期间（${range(d.periodFrom, d.periodTo)}）内，请改正日期或删去。`,
  'pin-out-of-post': (d) =>
    `${head(d)}${quote(d.leader)} 在${day(d.date)}不在任，不能锁定；请改为在任领导，或改正任职时间。`,
  'pin-while-absent': (d) =>
    `${head(d)}${quote(d.leader)} 在${range(d.from, d.to)}不能值班${d.common ? '（共同不能值班）' : ''}，不能锁定在${day(d.date)}；请改动其中一处。`,
  'pin-on-unavailable-weekday': (d) =>
    `${head(d)}${day(d.date)}是${weekdayName(d.weekday, zh)}，${quote(d.leader)} ${weekdayName(d.weekday, zh)}不能值班；请改动其中一处。`,
  'pin-not-in-pool': (d) =>
    d.type === undefined
      ? `${head(d)}${quote(d.leader)} 在${day(d.date)}不属于任何班类的人员范围，不能锁定。`
      : `${head(d)}${quote(d.leader)} 在${day(d.date)}不属于班类 ${quote(d.type)} 的人员范围，不能锁定。`,
  'pin-without-type': (d) =>
    `${head(d)}${quote(d.leader)} 在${day(d.date)}可值${list(d.types.map(quote), zh)}，请写明班类（type）。`,
  'pin-twice': (d) =>
    `${head(d)}${quote(d.leader)} 在${day(d.date)}已由第${d.first}条锁定，一人一天只能值一班，请删去一条。`,

  'unknown-constraint': (d) =>
    `${head(d)}${quote(d.constraint)} 不是内置约束${
      isIt(d.nearest) || '。如是自编的，请加 `--constraints FILE.mjs`（在程序里用 `constraints` 选项）。'
    }`,
  'rule-id-needed': (d) =>
    `${head(d)}约束 ${quote(d.constraint)} 写了不止一条规则，每条都要有自己的编号，请补上 "id"。`,
  'bad-rule-id': (d) =>
    `${head(d)}规则编号 ${quote(d.id)} 不合要求，请只用汉字、字母、数字和 . - _，不超过64个字。`,
  'duplicate-rule-id': (d) => `${head(d)}规则编号 ${quote(d.id)} 与第${d.first}条重复，请改用不同的编号。`,
  'rule-id-taken': (d) =>
    `${head(d)}编号 ${quote(d.id)} 是约束 ${quote(d.constraint)} 的默认规则所用，请改用别的编号。`,
  'level-not-allowed': (d) =>
    `${head(d)}约束 ${quote(d.constraint)} 不能用等级“${levelName(d.level, zh)}”（${d.level}），可用：${list(
      d.allowed.map((level) => `${levelName(level, zh)}（${level}）`),
      zh,
    )}。`,
  'rule-always-holds': (d) =>
    `${head(d)}约束 ${quote(d.constraint)} 始终有效，不能关闭也不能加权，请删去权重（weight）。`,
  'rule-holds-once': (d) =>
    `${head(d)}约束 ${quote(d.constraint)} 始终有效，只有一条规则，不能另立编号，请删去这条规则的编号（id）或整条规则。`,
};

function overlapWords(from: string, to: string): string {
  if (to === '9999-12-31') return from === '0000-01-01' ? '始终' : `自${day(from)}起`;
  return from === '0000-01-01' ? `在${day(to)}以前` : `在${range(from, to)}`;
}

function visible(character: string): string {
  if (character === '\n' || character === '\r') return '换行';
  if (character === '\t') return '制表符';
  const isControl = (character.codePointAt(0) ?? 0) < 0x20;
  return isControl ? '控制字符' : character;
}
