import type { BadConstraint, CallProblem } from '../call/problem.ts';
import { fileProblemZh, reasonWordsZh } from './file-problems-zh-CN.ts';
import { livingZh } from './living-zh-CN.ts';
import { startZh } from './start-zh-CN.ts';
import { shellWord } from './shell-word.ts';
import { dated } from './dated.ts';
import { wanted } from './wanted.ts';

const megabytes = (bytes: number): string => `${bytes / 1_000_000} MB`;
const meant = (word: string | undefined): string => (word === undefined ? '' : `是否为“${word}”？`);
const file = (path: string): string => (path === '-' ? '标准输入' : `“${path}”`);

const argumentNames: Readonly<Record<string, string>> = { DOC: '方案文件', ROSTER: '值班表文件' };
const argumentName = (argument: string): string => argumentNames[argument] ?? ` ${argument}`;

function badConstraint(bad: BadConstraint): string {
  switch (bad.wrong) {
    case 'not-an-object':
      return '不是约束，请用 @lunzhi/core/solver 的 defineConstraint 编写';
    case 'id':
      return `的 id 是“${bad.id}”；自编约束的 id 必须恰有一个斜杠，如 acme/quiet-week，其余只用文字、数字和 . - _，不超过64个字`;
    case 'id-twice':
      return `（“${bad.id}”）的 id 或默认规则的编号已被占用`;
    case 'field':
      return `${bad.id === undefined ? '' : `（“${bad.id}”）`}缺少可用的“${bad.field}”，请对照 @lunzhi/core/solver 的 defineConstraint`;
  }
}

/** A problem with the call or its files as a sentence that says what to do. */
export function callProblemZh(problem: CallProblem): string {
  switch (problem.code) {
    case 'file-exists':
    case 'bad-name':
    case 'unknown-leaders-kind':
    case 'stdin-not-writable':
      return startZh.problem(problem);
    case 'roster-from-stdin':
    case 'roster-locked':
    case 'roster-lock-lost':
    case 'roster-changed':
    case 'roster-gone':
    case 'bad-moment':
    case 'moment-ahead':
    case 'moment-after':
    case 'today-before-last':
    case 'bad-text':
    case 'not-on-duty':
    case 'several-places':
    case 'place-empty':
    case 'options-exclude':
    case 'option-needs':
    case 'nothing-to-attend':
    case 'no-revision':
    case 'needs-other-roster':
    case 'not-next-period':
      return livingZh.problem(problem);
    case 'out-is-file':
    case 'target-is-directory':
    case 'unseen-name':
    case 'special-file':
    case 'not-regular':
    case 'not-writable':
    case 'output-failed':
    case 'system-failed':
      return fileProblemZh(problem);
    case 'no-command':
      return '没有写命令。lunzhi --help 列出全部命令。';
    case 'unknown-command':
      return `没有“${problem.given}”这个命令。${meant(problem.nearest) || 'lunzhi --help 列出全部命令。'}`;
    case 'unknown-option':
      return `没有“${problem.option}”这个选项。${meant(problem.nearest) || '在命令后加 --help 可看全部选项。'}`;
    case 'option-without-value':
      return `选项 ${problem.option} 后面缺少取值。`;
    case 'option-takes-no-value':
      return `选项 ${problem.option} 不带取值。`;
    case 'bad-number':
      return `选项 ${problem.option} 应为${numberRange(problem)}，写的是“${problem.given}”。`;
    case 'bad-choice':
      return `选项 ${problem.option} 应为 ${problem.allowed.join('、')} 之一，写的是“${problem.given}”。${meant(problem.nearest)}`;
    case 'bad-argument':
      return `这里应写 ${problem.allowed.join('、')}，写的是“${problem.given}”。${meant(problem.nearest)}`;
    case 'bad-date':
      return `选项 ${problem.option} 应为日期，如 2024-02-18、2024年2月18日，写的是“${problem.given}”。`;
    case 'no-such-date':
      return `选项 ${problem.option} 写的是“${problem.given}”：${problem.missing?.['zh-CN'] ?? '没有这一天'}。`;
    case 'missing-argument':
      return `命令 ${problem.command} 后面缺少${argumentName(problem.argument)}。lunzhi ${problem.command} --help 说明用法。`;
    case 'missing-option':
      return `命令 ${problem.command} 缺少选项 ${problem.option}。lunzhi ${problem.command} --help 说明用法。`;
    case 'one-option':
      return `命令 ${problem.command} 要写 ${problem.options.join('、')} 中的一个，只写一个。lunzhi ${problem.command} --help 说明用法。`;
    case 'unknown-township':
      return `值班表中没有“${problem.given}”这个乡镇、领域或项目。${meant(problem.nearest)}`;
    case 'extra-argument':
      return `“${problem.given}”是多余的。`;
    case 'either-document-or-year':
      return '请写一个方案文件，或者写 --year 年份，二者只写其一。';
    case 'level-only-in-lp':
      return '--level 只与 --as lp 一起用。';
    case 'no-linear-form':
      return `这些规则没有线性形式（encode）：${problem.rules.join('、')}。`;
    case 'model-too-large':
      return `线性模型会超过${problem.rows}行、${problem.columns}列，没有写出。请用 --level fairness，或缩短时段。`;
    case 'leader-only-in-tables':
      return '--leader 不能与 --as report、--as lp 一起用：两者都是全体领导的。';
    case 'month-only-in-tables':
      return '--month 不能与 --as report、--as lp 一起用：两者都是全期的。';
    case 'no-such-month':
      return `--month ${problem.given}：只能是 ${problem.months.join('、')}。`;
    case 'needs-out':
      return problem.because === 'json'
        ? '与 --json 一起用时，请用 --out 指明写到哪个文件。'
        : '工作簿不能显示在终端上，请用 --out 指明写到哪个文件。';
    case 'no-file':
      return `找不到文件“${problem.path}”。`;
    case 'is-directory':
      return `“${problem.path}”是目录，这里需要一个文件。`;
    case 'no-access':
      return `没有权限读取“${problem.path}”。`;
    case 'empty-file':
      return `“${problem.path}”是空文件。`;
    case 'unreadable':
      return `读不了${file(problem.path)}：${reasonWordsZh(problem.reason)}。`;
    case 'empty-stdin':
      return '标准输入是空的，没有收到方案。';
    case 'file-too-large':
      return `${file(problem.path)}超过 ${megabytes(problem.limit)}，没有读取。`;
    case 'not-utf-8': {
      const saved = problem.encoding === null ? '' : `，看来是用 ${problem.encoding} 保存的`;
      return `${file(problem.path)}不是 UTF-8 文本${saved}。请在编辑器中另存为 UTF-8 编码。`;
    }
    case 'unknown-table-kind':
      if (problem.isTable) return `“${problem.path}”这种表格读不了。请用 Excel 或 WPS 打开，另存为 .xlsx。`;
      return `不认识“${problem.path}”是哪种值班表：文件名应以 .json、.csv 或 .xlsx 结尾。`;
    case 'table-not-roster':
      return `“${problem.path}”是表格，这里需要 lunzhi plan 写出的 roster.json（表格里没有规则和证明）。`;
    case 'table-not-document':
      return `“${problem.path}”是表格，不是方案。领导名单请先用 lunzhi import 读入方案。`;
    case 'another-may-serve':
      return `“${problem.path}”有${problem.cells.length}处看不准由谁接访，不能对外导出：${problem.cells
        .map(({ line, cell, written }) => `${cell ?? `第${line}行`}“${written}”`)
        .join('、')}。请只写实际接访的领导，或只导出内部报告（--as report）。`;
    case 'rows-left-out':
      return `“${problem.path}”中有${problem.rows}行读不懂，不能导出。请用 lunzhi check 查看是哪几行，改好再导出。`;
    case 'table-needs-document':
      return `“${problem.path}”是表格，请用 --document 方案文件 指明它属于哪份方案。`;
    case 'document-for-tables':
      return `--document 只与表格（.csv、.xlsx）一起用：“${problem.path}”里已有方案。`;
    case 'not-a-roster':
      if (problem.reason !== undefined)
        return `“${problem.path}”读不出来：${problem.reason['zh-CN'].replace(/。$/, '')}。如果这是写坏了的值班表，请用备份恢复，或取回历史版本（如 git）。`;
      return problem.pointer === ''
        ? `“${problem.path}”不是 lunzhi 的值班表。这里要的是 roster.json。`
        : `“${problem.path}”不是完整的值班表（${problem.pointer} 处不对），可能有人手工改过。请用备份恢复，或取回历史版本（如 git）。`;
    case 'roster-format':
      return problem.received.startsWith('lunzhi-roster/')
        ? `“${problem.path}”的格式是 ${problem.received}，本版本只认识 lunzhi-roster/1，请升级 lunzhi。`
        : `“${problem.path}”的格式是“${problem.received}”，这里需要值班表（lunzhi-roster/1），即 lunzhi plan 写出的 roster.json。`;
    case 'roster-broken':
      return `“${problem.path}”前后对不上：${problem.reason['zh-CN'].replace(/。$/, '')}。可能有人手工改过。请用备份恢复，或取回历史版本（如 git）。`;
    case 'constraint-not-given':
      return `“${problem.path}”用了约束“${problem.constraint}”，这里没有。请用 --constraints FILE.mjs 给出定义它的模块。`;
    case 'constraints-not-loaded':
      return /@lunzhi\/core/.test(problem.reason) && /Cannot find (?:package|module)/.test(problem.reason)
        ? `无法载入“${problem.path}”：在它所在的目录找不到 @lunzhi/core。请把这个文件放到装有 lunzhi 的目录下（该目录或其上级目录的 node_modules 中有 @lunzhi/core），或在文件所在目录运行 npm install @lunzhi/core。`
        : `无法载入“${problem.path}”中的约束：${problem.reason}。`;
    case 'constraint-threw':
      return `“${problem.path}”中的约束“${problem.constraint}”运行时出错：${problem.reason}。请修改这个约束。`;
    case 'constraint-broken':
      return `“${problem.path}”中的约束“${problem.constraint}”不合要求：${problem.part} 得到 ${problem.received}，应为${wanted['zh-CN'][problem.wanted]}。请修改这个约束。`;
    case 'constraints-miscount':
      return `“${problem.path}”中的约束前后算得不一样：逐步累计（track）的代价与从头核对（violations）的不同。请用 @lunzhi/core/testing 的定律检查。`;
    case 'constraints-unsettled':
      return `“${problem.path}”中的约束总装载不完：模块在等待（await）不会到来的东西。请修改后再试。`;
    case 'constraints-threw-late':
      return `“${problem.path}”在没有被调用时出错：${problem.reason}。命令已中止，请修改后再试。`;
    case 'constraints-exit':
      return `“${problem.path}”擅自结束了程序（退出码 ${problem.exitCode}）。命令已中止，请修改后再试。`;
    case 'no-constraints':
      return `“${problem.path}”没有导出约束：请用 default 导出一个或一组，或用 constraints 导出一组。`;
    case 'not-a-constraint':
      return `“${problem.path}”中的第${problem.position}个约束${badConstraint(problem)}。`;
    case 'table':
      return `“${problem.path}”${problem.sentence['zh-CN']}`;
    case 'no-duty-day': {
      const near = [problem.before, problem.after].filter((date) => date !== null);
      return `${problem.date} 不是值班日。${near.length > 0 ? `最近的值班日是 ${near.join('、')}。` : ''}`;
    }
    case 'unknown-leader':
      return `值班表中${unknownLeader(problem)}`;
    case 'backend-refused':
      return `${backendRefused(problem)}请不写 --backend，用默认的 local-search。`;
    case 'not-for-the-public':
      return [
        `这份值班表${problem.hard > 0 ? '违反规定' : problem.unable.length > 0 ? '排了不能值班的人' : '没有排满'}，不能公开，只能导出报告（--as report）。`,
        ...(problem.first === null ? [] : [`先看${problem.first}`]),
        ...problem.unable,
        ...(problem.commands.length === 0
          ? []
          : [
              `${problem.hard + problem.coverage > 0 ? '全部问题见' : '找人代班'}：${problem.commands.join('；')}`,
            ]),
      ].join('');
    case 'days-have-changed':
      return `“${problem.path}”已经过时：按其中的方案和现在的放假安排，${dated(problem.dates, '、')}应与表上的不同，不能公开。请先重排（${problem.isDraft ? `lunzhi plan，用它的方案文件` : `lunzhi replan ${shellWord(problem.path)}`}），或只导出报告（--as report）。`;
    case 'roster-in-use':
      return `“${problem.path}”的变更台账已有${problem.entries}条记录，不会覆盖它。方案改了要调整这张表，请用 lunzhi replan ${shellWord(problem.path)} 方案文件；要另排一张，请用 --out 换一个目录。`;
    case 'foreign-roster':
      return `“${problem.path}”已经存在，但读不出是不是本版本写的值班表，因此不覆盖。请移走它，或用 --out 换一个目录。`;
  }
}

function unknownLeader({
  given,
  several,
  candidates = [],
}: Extract<CallProblem, { code: 'unknown-leader' }>): string {
  const said = candidates.map(({ id, name }) => (id === name ? `“${id}”` : `“${id}”（${name}）`)).join('、');
  if (several) return `“${given}”不止一位，请写编号（id）或括号里的称呼：${said}。`;
  const hint =
    candidates.length === 0 ? '' : candidates.length === 1 ? `是否为${said}？` : `是否为其中之一：${said}？`;
  return `没有“${given}”这位领导（应写编号即 id，或姓名、职务）。${hint}`;
}

function backendRefused({ backend, refusal }: Extract<CallProblem, { code: 'backend-refused' }>): string {
  if (refusal.kind === 'no-linear-form')
    return `不能用 ${backend} 求解：规则 ${refusal.rules.join('、')} 没有线性形式。`;
  const { size, limits } = refusal;
  return size.integers > limits.integers
    ? `${backend} 只解小规模的方案：这份方案里“谁值哪个班”有${size.integers}种选择，上限是${limits.integers}种。`
    : `${backend} 只解小规模的方案：这份方案有${size.rows}行、${size.columns}列，乘积${size.rows * size.columns}，上限是${limits.cells}。`;
}

/** What a number may be; that it is no larger than a computer counts goes without saying. */
const numberRange = ({ least, most }: { readonly least: number; readonly most: number }): string => {
  if (most < Number.MAX_SAFE_INTEGER) return `${least}至${most}的数`;
  return least > Number.MIN_SAFE_INTEGER ? `不小于${least}的整数` : '整数';
};
