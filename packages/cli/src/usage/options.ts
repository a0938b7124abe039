import { type Call, choice, file, folder, integer, list, number, output, text } from '../input/command.ts';
import { omitUndefined } from '../output/json.ts';

// Options that several commands take, and what their help says of them.

/** A module with custom constraints. */
export const constraints = { kind: 'module', value: 'FILE.mjs' } as const;

// Files that several commands read.
export const documentFile = file('DOC', 'RosterDocument');
export const rosterFile = file('ROSTER', 'Roster');
export const casesFile = file('CASES', 'Cases');

export const timeLimit = number('S', 0, 1_000_000);

/** Of a search. */
export const search = {
  seed: integer('N', Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER),
  moves: integer('N', 0, Number.MAX_SAFE_INTEGER),
  'time-limit': timeLimit,
};

/** What somebody asked of a search, as the core takes it. */
export const searchOptions = ({ seed, moves, 'time-limit': seconds }: Call<typeof search>['options']) =>
  omitUndefined({ seed, moves, timeLimitMs: seconds === undefined ? undefined : seconds * 1000 });

/** Of every command that writes into a roster's ledger. */
export const entry = { author: text('TEXT'), at: text('MOMENT'), reason: text('TEXT'), constraints };

export const entryHelp = {
  'zh-CN': `  --author 名称     由谁记录，默认方案的发文机关
  --at 时间         何时记录，默认现在（北京时间）：“2024-03-01 8:15”“3月1日 下午3:20”
  --reason 文字     事由，记入台账，不公开
  --constraints FILE.mjs
                    自编规则`,
  en: `  --author TEXT     who records it, the issuer of the document by default
  --at MOMENT       when, now in Beijing by default: “2024-03-01 08:15”
  --reason TEXT     why; it stays in the ledger and is never public
  --constraints FILE.mjs
                    custom constraints`,
};

/** Of a change that people agree on. */
export const agreement = {
  accept: list('RULE'),
  told: text('MOMENT'),
  'agreed-by': text('TEXT'),
  letters: folder('DIR'),
  'letters-as': choice('txt', 'docx'),
  today: text('D'),
};

export const agreementHelp = {
  'zh-CN': `  --accept 规则     确认准许这样改，虽然违反这条规则；可以写几次
  --told 时间       何时报告第一召集人
  --agreed-by 文字  经谁同意
  --letters 目录    把要发的文书写成 .txt 文件；--letters-as docx 写成 Word 文件
  --today 日期      今天，默认记录的那天`,
  en: `  --accept RULE     it breaks this rule, which is known and allowed; may be given several times
  --told MOMENT     when the first convener was informed
  --agreed-by TEXT  who agreed
  --letters DIR     write the texts to be sent as .txt files, with --letters-as docx as files of Word
  --today D         today; the day of the entry by default`,
};

/** Of a report of figures. */
export const figures = {
  format: choice('html', 'xlsx', 'docx', 'text'),
  out: output('FILE', { formatOption: 'format' }),
  constraints,
};

export const figuresHelp = {
  'zh-CN': `  --format          html 带图，可打印；xlsx 每表一页；docx 公文；text 文字
  --out 文件        写到文件
  --constraints FILE.mjs
                    自编规则`,
  en: `  --format          html has pictures and can be printed; xlsx has a sheet a table; docx; text
  --out FILE        into a file
  --constraints FILE.mjs
                    custom constraints`,
};

/** Of a place of a day. */
export const place = { leader: text('LEADER'), type: text('TYPE') };

export const placeHelp = {
  'zh-CN': `  --leader 领导     当天有几个班次时，指明原由谁值的那个；编号、姓名、职务均可
  --type 班类       当天有几个班类时，指明哪一个`,
  en: `  --leader LEADER   where a day has several places, the one held by this leader; id, name or post
  --type TYPE       where a day has several shift types, which one`,
};
