import type { CommandName } from '../call/command-specs.ts';
import { livingAboutEn, livingBriefEn } from './living-help-en.ts';
import { startAboutEn, startBriefEn } from './start-en.ts';

const about: Readonly<Record<CommandName, readonly string[]>> = {
  ...startAboutEn,
  ...livingAboutEn,
  plan: [
    'lunzhi plan DOC|- [--out DIR] [--seed N] [--moves N] [--bound-quality N] [--time-limit S]',
    '            [--backend B] [--constraints FILE.mjs] [--verbose]',
    '',
    'Plans a duty roster and proves how fair it is. DOC is a document; - reads it from standard input.',
    '',
    '  --out DIR         write into the directory DIR: roster.json, roster.xlsx, roster.csv, roster.ics,',
    '                    notice.html, report.html; without it nothing is written, only shown.',
    '                    Of a roster that is incomplete or breaks hard rules only roster.json and report.html',
    '                    are written, and older public files there are renamed to *.outdated.*',
    '  --seed N          seed, 1 by default; the same seed gives the same roster',
    '  --moves N         moves of the search, 4,000 per shift by default',
    '  --bound-quality N look for a proven limit of the finer rules too, in at most N rounds (about 300 for a county),',
    '                    among rosters that are no less fair; --verbose shows it, roster.json proves it',
    '  --time-limit S    stop after S seconds with the best so far (the result then depends on the machine)',
    '  --backend B       local-search (the default), or javascript-lp-solver, which proves small rosters (a week,',
    '                    a few leaders) level by level and refuses larger ones',
    '  --constraints FILE.mjs',
    '                    your own constraints, exported by the module FILE.mjs (as default or constraints)',
    '  --verbose         show costs and limits in figures too',
    '',
    'Ctrl-C once: stop the search and write the best so far; twice: write nothing.',
  ],
  check: [
    'lunzhi check DOC|ROSTER [ROSTER] [--all] [--verbose] [--constraints FILE.mjs]',
    '',
    'Checks a document; with a roster (.json .csv .xlsx) counts it from scratch: empty places, broken rules, fairness.',
    'DOC decides days and rules; a roster.json alone is judged by the document in it.',
    '',
    '  --all             list slight deviations and all warnings one by one too',
    '  --verbose         show costs and limits in figures too',
  ],
  calendar: [
    'lunzhi calendar DOC | --year Y',
    '',
    'Lists each duty day of a document (or each day of a year), its kind and why.',
    'Marks: R rest day, W make-up workday, P protection period.',
  ],
  explain: [
    'lunzhi explain ROSTER --date D | --leader ID | --township T',
    '               [--all] [--verbose] [--constraints FILE.mjs]',
    '',
    'Says why this leader is on duty on a day, who else could be and what it would change.',
    '',
    '  --date D          2024-02-18, 2024/2/18, or 2月18日',
    '  --leader ID       why a leader (by id or name) serves so often, what his fair share is made of,',
    '                    and why he does or does not serve on holidays',
    '  --township T      how a township (or sector, project) is served and why it waits; its id or name',
    '  --all             every leader',
    '  --verbose         costs and other figures too',
  ],
  certificate: [
    'lunzhi certificate ROSTER [--verbose] [--constraints FILE.mjs]',
    '',
    'Checks the proof of fairness again with arithmetic alone. Exits with 0 when it holds, else with 1.',
    'ROSTER is a roster.json; tables carry no proof.',
  ],
  export: [
    'lunzhi export ROSTER --as csv|xlsx|ics|notice|report|json [--month M] [--leader ID|NAME] [--out FILE]',
    'lunzhi export DOC|ROSTER --as lp [--level coverage|fairness|quality] [--out FILE]',
    '              [--document DOC] [--constraints FILE.mjs]',
    '',
    'Writes a roster in one format, to standard output without --out.',
    'A table changed by hand (.csv .xlsx) can be exported too; --document says which document it belongs to.',
    'What is incomplete or breaks hard rules has a report only.',
    'csv, xlsx, ics, notice and json are public, report is internal. --leader keeps one leader’s duties,',
    '--month those of one month: 3 or 2024-03.',
    'lp writes a document’s rules as a linear model for other solvers: it minimises one level (fairness unless',
    'said otherwise) and keeps the levels above as rows.',
  ],
  schema: ['lunzhi schema document', '', 'Prints the JSON Schema of a document.'],
};

const brief: Readonly<Record<CommandName, string>> = {
  ...startBriefEn,
  plan: 'plan a roster and write all its files',
  check: 'check a document, or a roster',
  calendar: 'the duty days, and why',
  explain: 'why this leader on a day; why he serves so often; why a township waits',
  certificate: 'check a proof of fairness again',
  export: 'a roster as table, calendar, notice or report',
  ...livingBriefEn,
  schema: 'the JSON Schema of a format',
};

/** What the command can do, or how one command is used. */
export function helpEn(command: CommandName | null): readonly string[] {
  if (command !== null) return [...about[command], '', 'Common options: --json  --lang zh-CN|en'];
  return [
    'lunzhi (轮值): plans, proves and checks duty rosters of reception centres',
    '',
    'Usage: lunzhi <command> …',
    '',
    ...Object.entries(brief).map(([name, line]) => `  ${name.padEnd(12)} ${line}`),
    '',
    '  --json             one JSON value on standard output and nothing else',
    '  --lang zh-CN|en    language of the terminal, that of the system by default; files keep their own',
    '  --help, --version',
    '',
    'Exit code: 0 done; 1 rules are broken or cannot hold; 2 unusable input or call; 70 program error;',
    '130 interrupted. lunzhi <command> --help explains one command.',
  ];
}
