import type { BackendRefusal, Language } from '@lunzhi/core';
import { shellWord } from '../command-line.ts';
import { constraintProblems } from './constraint-problems.ts';
import { ledgerProblems } from './ledger-problems.ts';

// What each problem says; the facts it needs are its parameter, from which the type of a problem is made.
export type Path = { readonly path: string };
export type Option = { readonly option: string };
export type Given = { readonly given: string };
export type Reason = { readonly reason: string };
type Near = { readonly nearest?: string | undefined };
type InBoth = Readonly<Record<Language, string>>;
export type Candidate = { readonly id: string; readonly name: string };

/** Of files that are written together: those that were, those that were not, new names of older ones by old name. */
export interface Stands {
  readonly written?: readonly string[];
  readonly missing?: readonly string[];
  readonly renamed?: Readonly<Record<string, string>>;
  /** Numbers of the entries that stand in the ledger of a roster nevertheless. */
  readonly entries?: { readonly path: string; readonly first: number; readonly last: number };
}

type NotForThePublic = {
  hard: number;
  coverage: number;
  /** What is wrong first, in words. */
  first: string | null;
  /** Commands that see all of it, or find somebody for the places where it is wrong. */
  commands: readonly string[];
  /** Sentences on those who cannot serve. */
  unable: readonly string[];
};
type UnclearCell = { line: number; cell?: string; written: string };

const megabytes = (bytes: number): string => `${bytes / 1_000_000} MB`;
const meant = (word: string | undefined): string => (word === undefined ? '' : `是否为“${word}”？`);
const file = (path: string): string => (path === '-' ? '标准输入' : `“${path}”`);
/** More dates than this are summed up. */
const MAX_DATES = 8;
const dated = (dates: readonly string[]): string =>
  dates.length > MAX_DATES ? `${dates.slice(0, MAX_DATES).join('、')} … (${dates.length})` : dates.join('、');

const argumentNames: Readonly<Record<string, string>> = { DOC: '方案文件', ROSTER: '值班表文件' };
const argumentName = (argument: string): string => argumentNames[argument] ?? ` ${argument}`;

/** What the operating system means. */
const reasons: Readonly<Record<string, string>> = {
  EACCES: '没有权限',
  EPERM: '没有权限',
  EBUSY: '正被别的程序打开',
  EROFS: '磁盘是只读的',
  ENOSPC: '磁盘已满',
  EDQUOT: '磁盘配额已用完',
  EFBIG: '文件超过了允许的大小',
  EIO: '磁盘读写出错',
  ENOENT: '路径不存在',
  ENAMETOOLONG: '名称太长',
  EMFILE: '打开的文件太多',
  ENFILE: '打开的文件太多',
};
const reasonOf = (code: string): string => reasons[code] ?? code;

/** Why a call or a file given in it cannot be used: a sentence that says what to do, by the code of the problem. */
export const problems = {
  'no-command': () => '没有写命令。lunzhi --help 列出全部命令。',
  'unknown-command': ({ given, nearest }: Given & Near) =>
    `没有“${given}”这个命令。${meant(nearest) || 'lunzhi --help 列出全部命令。'}`,
  'unknown-option': ({ option, nearest }: Option & Near) =>
    `没有“${option}”这个选项。${meant(nearest) || '在命令后加 --help 可看全部选项。'}`,
  'option-without-value': ({ option }: Option) => `选项 ${option} 后面缺少取值。`,
  'option-takes-no-value': ({ option }: Option) => `选项 ${option} 不带取值。`,
  'bad-number': ({ option, given, least, most }: Option & Given & { least: number; most: number }) =>
    `选项 ${option} 应为${numberRange(least, most)}，写的是“${given}”。`,
  'bad-choice': ({
    option,
    allowed,
    given,
    nearest,
  }: Option & Given & Near & { allowed: readonly string[] }) =>
    `选项 ${option} 应为 ${allowed.join('、')} 之一，写的是“${given}”。${meant(nearest)}`,
  'bad-argument': ({ allowed, given, nearest }: Given & Near & { allowed: readonly string[] }) =>
    `这里应写 ${allowed.join('、')}，写的是“${given}”。${meant(nearest)}`,
  'days-backwards': ({ from, to }: { from: string; to: string }) =>
    `从${from}到${to}，终日早于始日。请改正 --from、--to 或 --today。`,
  'bad-quarter': ({ given }: Given) => `--quarter 应为季度，如 2024-1 或 2024年第一季度，现为“${given}”。`,
  'bad-date': ({ option, given }: Option & Given) =>
    `选项 ${option} 应为日期，如 2024-02-18、2024年2月18日，写的是“${given}”。`,
  'no-such-date': ({ option, given, missing }: Option & Given & { missing: InBoth | null }) =>
    `选项 ${option} 写的是“${given}”：${missing?.['zh-CN'] ?? '没有这一天'}。`,
  'missing-argument': ({ command, argument }: { argument: string; command: string }) =>
    `命令 ${command} 后面缺少${argumentName(argument)}。lunzhi ${command} --help 说明用法。`,
  'missing-option': ({ command, option }: Option & { command: string }) =>
    `命令 ${command} 缺少选项 ${option}。lunzhi ${command} --help 说明用法。`,
  'one-option': ({ command, options }: { options: readonly string[]; command: string }) =>
    `命令 ${command} 要写 ${options.join('、')} 中的一个，只写一个。lunzhi ${command} --help 说明用法。`,
  'unknown-township': ({ given, nearest }: Given & Near) =>
    `值班表中没有“${given}”这个乡镇、领域或项目。${meant(nearest)}`,
  'extra-argument': ({ given }: Given) => `“${given}”是多余的。`,
  'stdin-twice': () => '只能有一个文件写 -，从标准输入读取。',
  'either-document-or-year': () => '请写一个方案文件，或者写 --year 年份，二者只写其一。',
  'level-only-in-lp': () => '--level 只与 --as lp 一起用。',
  'no-linear-form': ({ rules }: { rules: readonly string[] }) =>
    `这些规则没有线性形式（encode）：${rules.join('、')}。`,
  'model-too-large': ({ rows, columns }: { rows: number; columns: number }) =>
    `线性模型会超过${rows}行、${columns}列，没有写出。请用 --level fairness，或缩短时段。`,
  'leader-only-in-tables': () => '--leader 不能与 --as report、--as lp 一起用：两者都是全体领导的。',
  'month-only-in-tables': () => '--month、--week 不能与 --as report、--as lp 一起用：两者都是全期的。',
  'no-such-month': ({ given, months }: Given & { months: readonly string[] }) =>
    `--month ${given}：只能是 ${months.join('、')}。`,
  'no-duty-in-week': ({ date }: { date: string }) => `--week ${date}：这一周没有班次。`,
  'today-not-used': ({ as }: { as: string }) =>
    `--today 只与 --as page、--as text 一起用，不与 --as ${as} 一起用。`,
  'nobody-to-remind': ({ day }: { day: string }) => `${day}以后没有排定的值班，没有人要提醒。`,
  'text-of-one-day': () => '--as text 是下一个值班日全部领导的提醒，不与 --leader、--month、--week 一起用。',
  'only-on-paper': ({ option }: Option) => `${option} 只与 --as docx、--as print 一起用。`,
  'bad-month': ({ option, given }: Given & { option: string }) =>
    `${option} ${given}：看不出是哪个月。写成 2024-03、2024年3月或3月均可。`,
  'month-not-over': ({ period }: { period: string }) =>
    `${period} 还没有过完：逐日的公开版相互对照，能看出是哪一件。请等月底过后再用 --public。`,
  'period-to-come': ({ option, period, asOf }: Option & { period: string; asOf: string }) =>
    `${option} ${period}：还没有到（截至${asOf}）。`,
  'bad-cases': ({ path, reason }: Path & { reason: string; pointer: string }) => `台账“${path}”：${reason}`,
  'bad-formula': ({ path, reason }: Path & { reason: string }) => `“${path}”：${reason}`,
  'bad-template': ({ path, reason }: Path & { reason: string }) => `“${path}”：${reason}`,
  'no-paper': ({ reason }: { reason: string }) => reason,
  'no-case-on': ({ date }: { date: string }) => `${date}没有排约，也没有接访的信访件。`,
  'not-json': ({ path }: Path) => `${file(path)}不是 JSON。`,
  'other-place': ({
    path,
    place,
    other,
    otherPlace,
  }: Path & Record<'place' | 'other' | 'otherPlace', string>) =>
    `台账“${path}”是${place}的，值班表“${other}”是${otherPlace}的，不能一起用。`,
  'needs-out': ({ because }: { because: 'json' | 'terminal' }): string =>
    because === 'json'
      ? '与 --json 一起用时，请用 --out 指明写到哪个文件。'
      : '这种文件不能显示在终端上，请用 --out 指明写到哪个文件。',
  'no-file': ({ path }: Path) => `找不到文件“${path}”。`,
  'is-directory': ({ path }: Path) => `“${path}”是目录，这里需要一个文件。`,
  'no-access': ({ path }: Path) => `没有权限读取“${path}”。`,
  'empty-file': ({ path }: Path) => `“${path}”是空文件。`,
  unreadable: ({ path, reason }: Path & Reason) => `读不了${file(path)}：${reasonOf(reason)}。`,
  'empty-stdin': () => '标准输入是空的，没有收到方案。',
  'file-too-large': ({ path, limit }: Path & { limit: number }) =>
    `${file(path)}超过 ${megabytes(limit)}，没有读取。`,
  'not-utf-8': ({ encoding, path }: Path & { encoding: 'GBK' | 'UTF-16' | null }) => {
    const saved = encoding === null ? '' : `，看来是用 ${encoding} 保存的`;
    return `${file(path)}不是 UTF-8 文本${saved}。请在编辑器中另存为 UTF-8 编码。`;
  },
  'unknown-table-kind': ({ isTable, path }: Path & { isTable: boolean }) =>
    isTable
      ? `“${path}”这种表格读不了。请用 Excel 或 WPS 打开，另存为 .xlsx。`
      : `不认识“${path}”是哪种值班表：文件名应以 .json、.csv 或 .xlsx 结尾。`,
  'table-not-roster': ({ path }: Path) =>
    `“${path}”是表格，这里需要 lunzhi plan 写出的 roster.json（表格里没有规则和证明）。`,
  'table-not-document': ({ path }: Path) =>
    `“${path}”是表格，不是方案。领导名单请先用 lunzhi import 读入方案。`,
  'another-may-serve': ({ path, cells }: Path & { cells: readonly UnclearCell[] }) =>
    `“${path}”有${cells.length}处看不准由谁接访，不能对外导出：${cells
      .map(({ line, cell, written }) => `${cell ?? `第${line}行`}“${written}”`)
      .join('、')}。请只写实际接访的领导，或只导出内部报告（--as report）。`,
  'rows-left-out': ({ path, rows }: Path & { rows: number }) =>
    `“${path}”中有${rows}行读不懂，不能导出。请用 lunzhi check 查看是哪几行，改好再导出。`,
  'table-needs-document': ({ path }: Path) =>
    `“${path}”是表格，请用 --document 方案文件 指明它属于哪份方案。`,
  'document-for-tables': ({ path }: Path) =>
    `--document 只与表格（.csv、.xlsx）一起用：“${path}”里已有方案。`,
  'not-a-roster': ({ reason, path, pointer }: Path & { pointer: string; reason?: InBoth | undefined }) => {
    if (reason !== undefined)
      return `“${path}”读不出来：${reason['zh-CN'].replace(/。$/, '')}。如果这是写坏了的值班表，请用备份恢复，或取回历史版本（如 git）。`;
    return pointer === ''
      ? `“${path}”不是 lunzhi 的值班表。这里要的是 roster.json。`
      : `“${path}”不是完整的值班表（${pointer} 处不对），可能有人手工改过。请用备份恢复，或取回历史版本（如 git）。`;
  },
  'roster-format': ({ received, path }: Path & { received: string }) =>
    received.startsWith('lunzhi-roster/')
      ? `“${path}”的格式是 ${received}，本版本只认识 lunzhi-roster/1，请升级 lunzhi。`
      : `“${path}”的格式是“${received}”，这里需要值班表（lunzhi-roster/1），即 lunzhi plan 写出的 roster.json。`,
  'roster-broken': ({ path, reason }: Path & { reason: InBoth }) =>
    `“${path}”前后对不上：${reason['zh-CN'].replace(/。$/, '')}。可能有人手工改过。请用备份恢复，或取回历史版本（如 git）。`,
  ...constraintProblems,
  table: ({ path, sentence }: Path & { problem: string; sentence: InBoth }) =>
    `“${path}”${sentence['zh-CN']}`,
  'no-duty-day': ({ before, after, date }: { date: string; before: string | null; after: string | null }) => {
    const near = [before, after].filter((date) => date !== null);
    return `${date} 不是值班日。${near.length > 0 ? `最近的值班日是 ${near.join('、')}。` : ''}`;
  },
  'unknown-leader': ({
    given,
    several,
    candidates = [],
  }: Given & Near & { several?: boolean | undefined; candidates?: readonly Candidate[] | undefined }) =>
    `值班表中${unknownLeader(given, several, candidates)}`,
  'backend-refused': ({ backend, refusal }: { backend: string; refusal: BackendRefusal }) =>
    `${backendRefused(backend, refusal)}请不写 --backend，用默认的 local-search。`,
  'not-for-the-public': ({ hard, unable, first, commands, coverage }: NotForThePublic) =>
    [
      `这份值班表${hard > 0 ? '违反规定' : unable.length > 0 ? '排了不能值班的人' : '没有排满'}，不能公开，只能导出报告（--as report）。`,
      ...(first === null ? [] : [`先看${first}`]),
      ...unable,
      ...(commands.length === 0
        ? []
        : [`${hard + coverage > 0 ? '全部问题见' : '找人代班'}：${commands.join('；')}`]),
    ].join(''),
  'days-have-changed': ({ path, dates, isDraft }: Path & { dates: readonly string[]; isDraft: boolean }) =>
    `“${path}”已经过时：按其中的方案和现在的放假安排，${dated(dates)}应与表上的不同，不能公开。请先重排（${isDraft ? `lunzhi plan，用它的方案文件` : `lunzhi replan ${shellWord(path)}`}），或只导出报告（--as report）。`,
  'roster-in-use': ({ path, entries }: Path & { entries: number }) =>
    `“${path}”的变更台账已有${entries}条记录，不会覆盖它。方案改了要调整这张表，请用 lunzhi replan ${shellWord(path)} 方案文件；要另排一张，请用 --out 换一个目录。`,
  'foreign-roster': ({ path }: Path) =>
    `“${path}”已经存在，但读不出是不是本版本写的值班表，因此不覆盖。请移走它，或用 --out 换一个目录。`,

  'out-is-file': ({ path }: Path) => `“${path}”是一个文件，不能在其中写入。`,
  'target-is-directory': ({ path }: Path) => `“${path}”是目录，不能写成文件。`,
  'special-file': ({ path }: Path) => `“${path}”是设备或管道，只能写普通文件或目录，请换一个名称。`,
  'not-regular': ({ path }: Path) =>
    `“${path}”是设备或管道，只能读普通文件。要从管道读入，请把文件名写成 -。`,
  'unseen-name': ({ path, signs }: Path & { signs: readonly string[] }) =>
    `“${path}”的名称看不见，或含有会把字颠倒过来的符号（${signs.join('、')}），请换一个名称。`,
  'not-writable': ({ path, reason, ...stands }: Path & Reason & Stands) =>
    `写不了“${path}”：${reasonOf(reason)}。${whatStands(stands)}`,
  'output-failed': ({ reason }: Reason) => `输出不完整：${reasonOf(reason)}。已经写出的文件是完整的。`,
  'system-failed': ({ path, reason }: { path: string | null } & Reason) =>
    path === null ? `系统无法完成：${reasonOf(reason)}。` : `用不了“${path}”：${reasonOf(reason)}。`,

  ...ledgerProblems,
  'file-exists': ({ path }: Path) => `“${path}”已经存在，不覆盖。请移走它，或换一个名称。`,
  'bad-name': ({ given }: Given) => `“${given}”不能作名称：空白、太长、含有控制字符，或没有看得见的字。`,
  'unknown-leaders-kind': ({ path }: Path) =>
    `不认识“${path}”是哪种表格：文件名应以 .csv 或 .xlsx 结尾（.xls、.et 请另存为 .xlsx）。`,
  'no-xls-reader': ({ path }: Path) =>
    `“${path}”是旧版表格，本机没有装读它的程序。请用 Excel 或 WPS 另存为 .xlsx 再导入；或先安装：npm install @e965/xlsx（全局安装的 lunzhi 加 -g）。`,
  'no-service': () => '没有装 HTTP 服务。请先安装：npm install @lunzhi/service（全局安装的 lunzhi 加 -g）。',
  'cases-changed': ({ path }: Path) => `“${path}”在此期间被别人改过，没有写出任何内容。请再试一次。`,
  'never-matched': ({ case: id }: { case: string }) =>
    `信访件“${id}”还没有排约。可先用 lunzhi appoint 排约，或记 --kind matched --date 日期。`,
  'option-not-of-kind': ({ option, kind }: Option & { kind: string }) => `记“${kind}”时用不上 ${option}。`,
};

function whatStands({ written = [], missing = [], renamed = {}, entries }: Stands): string {
  const names = Object.entries(renamed).map(([from, to]) => `${from} → ${to}`);
  if (written.length + names.length === 0 && !entries) return '没有写出任何文件。';
  return [
    ...(entries ? [`${entries.path} 的变更台账已有第${span(entries)}条。`] : []),
    ...(names.length > 0 ? [`已经改名：${names.join('、')}。`] : []),
    ...(written.length > 0 ? [`已经写出：${written.join('、')}。`] : []),
    ...(missing.length > 0 ? [`没有写出：${missing.join('、')}。`] : []),
    '故障排除后，重新运行同一条命令即可补齐。',
  ].join('');
}

const span = ({ first, last }: { readonly first: number; readonly last: number }): string =>
  first === last ? String(first) : `${first}至${last}`;

function unknownLeader(
  given: string,
  several: boolean | undefined,
  candidates: readonly Candidate[],
): string {
  const said = candidates.map(({ id, name }) => (id === name ? `“${id}”` : `“${id}”（${name}）`)).join('、');
  if (several) return `“${given}”不止一位，请写编号（id）或括号里的称呼：${said}。`;
  const hint =
    candidates.length === 0 ? '' : candidates.length === 1 ? `是否为${said}？` : `是否为其中之一：${said}？`;
  return `没有“${given}”这位领导（应写编号即 id，或姓名、职务）。${hint}`;
}

function backendRefused(backend: string, refusal: BackendRefusal): string {
  if (refusal.kind === 'no-linear-form')
    return `不能用 ${backend} 求解：规则 ${refusal.rules.join('、')} 没有线性形式。`;
  const { size, limits } = refusal;
  return size.integers > limits.integers
    ? `${backend} 只解小规模的方案：这份方案里“谁值哪个班”有${size.integers}种选择，上限是${limits.integers}种。`
    : `${backend} 只解小规模的方案：这份方案有${size.rows}行、${size.columns}列，乘积${size.rows * size.columns}，上限是${limits.cells}。`;
}

/** What a number may be; that it is no larger than a computer counts goes without saying. */
const numberRange = (least: number, most: number): string => {
  if (most < Number.MAX_SAFE_INTEGER) return `${least}至${most}的数`;
  return least > Number.MIN_SAFE_INTEGER ? `不小于${least}的整数` : '整数';
};
