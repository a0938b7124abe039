import type { Letter, LedgerEntry, Letters, PublicHistory, ReportModel, Roster } from '@lunzhi/core';
import { tableFromMonth } from '@lunzhi/core/notice';
import {
  letterPaper,
  rosterPaper,
  writeCsv,
  writeIcs,
  writeNotice,
  writePage,
  writePapers,
  writeReport,
  writeXlsx,
} from '@lunzhi/formats';
import { chinaDate } from '../src/board/clock.ts';
import { forComment } from '../src/print/edition.ts';
import type { MadeFile, Source } from './exports.ts';
import { EXCEL, fileName, safeName, WORD } from './file-names.ts';
import { changesWithin } from './notices.ts';
import { DeskError, text, words } from './texts.ts';

type Made = Omit<MadeFile, 'name'>;

const html = (content: string): Made => ({ content, type: 'text/html' });
const plain = (content: string): Made => ({ content, type: 'text/plain' });
const json = (value: unknown): Made => ({
  content: `${JSON.stringify(value, null, 2)}\n`,
  type: 'application/json',
});

/** What each file is, in the language of the document. */
const names: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  notice: ['公告.html', 'notice.html'],
  page: ['网站公告.html', 'page.html'],
  xlsx: ['值班表.xlsx', 'roster.xlsx'],
  comments: ['征求意见汇总表-内部.docx', 'table-of-comments-internal.docx'],
  csv: ['值班表.csv', 'roster.csv'],
  ics: ['值班表.ics', 'roster.ics'],
  'leader-ics': ['值班表.ics', 'roster.ics'],
  json: ['值班表-公开.json', 'roster-public.json'],
  'change-notice': ['调整通知.txt', 'change-notice.txt'],
  'letter-notice': ['调整公告.txt', 'notice-of-change.txt'],
  report: ['分析报告-内部.html', 'report-internal.html'],
  roster: ['值班表-内部.json', 'roster-internal.json'],
  document: ['值班方案-内部.json', 'document-internal.json'],
  lp: ['模型-内部.lp', 'model-internal.lp'],
  'letter-report': ['报告-内部.txt', 'report-to-convener-internal.txt'],
  'letter-request': ['商请函-内部.txt', 'request-internal.txt'],
};

/** Writes one export; what takes long is computed where the sessions are. */
export async function makeExport(id: string, source: Source): Promise<MadeFile> {
  const { document } = source.roster;
  const part = partOf(id, source);
  const [zh, en] = names[kindOf(id)]!.map((name) =>
    (part === null ? name : name.replace('.', `-${safeName(part)}.`)).replace(
      /\.txt$/,
      isWord(id) ? '.docx' : '.txt',
    ),
  );
  return { name: fileName(document, zh!, en!), ...(await make(id, source)) };
}

const isWord = (id: string): boolean => id.endsWith('-docx');
const kindOf = (id: string): string => id.replace(/-docx$/, '');

/** Of whom or of which changes it is, when not of all. */
function partOf(id: string, { roster, leader, notice }: Source): string | null {
  if (id === 'leader-ics') return roster.document.leaders.find((own) => own.id === leader)?.name ?? null;
  return kindOf(id) === 'change-notice' && notice ? notice.suffix[roster.document.language ?? 'zh-CN'] : null;
}

async function make(id: string, source: Source): Promise<Made> {
  const { roster, leader, today } = source;
  const call = async <Result>(name: string, ...values: unknown[]): Promise<Result> =>
    (await source.client.call(name, values)) as Result;
  switch (id) {
    case 'notice':
      return html(writeNotice(forComment(source.table!)));
    case 'xlsx':
      return {
        content: await writeXlsx(forComment(source.table!)),
        type: EXCEL,
      };
    case 'comments': {
      const paper = rosterPaper(forComment(source.table!), { content: 'comments' });
      return { content: await writePapers([paper], 'docx'), type: WORD };
    }
    case 'csv':
      return { content: writeCsv(forComment(source.table!)), type: 'text/csv' };
    case 'ics':
    case 'leader-ics': {
      const own = id === 'leader-ics' && leader !== null ? [leader] : [];
      const history = await call<PublicHistory>('publicHistory', roster, ...own);
      return { content: writeIcs(forComment(source.table!), { history }), type: 'text/calendar' };
    }
    case 'page':
      return html(writePage(tableFromMonth(forComment(source.table!), today ?? chinaDate(Date.now()))));
    case 'json':
      return json(forComment(source.table!));
    case 'report':
      return html(writeReport(await call<ReportModel>('reportModel', await call('recount', roster))));
    case 'roster':
      return json(roster);
    case 'document':
      return json(roster.document);
    case 'lp':
      return plain(await linearModel(call, roster));
    default: {
      const { letters, date } = await lettersOf(call, kindOf(id), source);
      const { language = 'zh-CN' } = roster.document;
      if (isWord(id)) {
        const papers = letters.map((own) => letterPaper(own, date, language));
        return { content: await writePapers(papers, 'docx'), type: WORD };
      }
      const worded = await Promise.all(letters.map((own) => call<string>('letterText', own, language)));
      return plain(worded.join('\n\n'));
    }
  }
}

type Call = <Result>(name: string, ...values: unknown[]) => Promise<Result>;

async function linearModel(call: Call, { document }: Roster): Promise<string> {
  const made = await call<{ status: string; text?: string; rules?: readonly string[] }>(
    'linearModelText',
    document,
  );
  if (made.status === 'done') return made.text!;
  throw new DeskError(
    text('这份方案写不成线性规划模型。', 'This document cannot be written as a linear model.'),
    made.rules ?? [made.status],
  );
}

interface ReadyLetters {
  readonly letters: readonly Letter[];
  /** ISO date that their file bears. */
  readonly date: string;
}

const lettersOf = (call: Call, id: string, source: Source): Promise<ReadyLetters> =>
  id === 'change-notice' ? changeNotice(call, source) : lettersOfChange(call, id, source);

/** What changed between two states that the public saw, or from one to now: then nothing is ordered for days gone by. */
async function changeNotice(call: Call, { client, roster, notice, today }: Source): Promise<ReadyLetters> {
  const { issuer, jurisdiction, language = 'zh-CN' } = roster.document;
  if (!notice) throw new DeskError(roster.published ? words.unchanged : words.unpublished);
  const last = roster.ledger[notice.to - 1]!;
  const written = last.at.slice(0, 10);
  const date = last.kind === 'published' || today === null || today < written ? written : today;
  const head = { issuer, level: jurisdiction.level, date };
  const changes = await changesWithin(client, roster, notice);
  return { letters: [await call<Letter>('changeNotice', changes, head, language)], date };
}

async function lettersOfChange(call: Call, id: string, { roster, entry }: Source): Promise<ReadyLetters> {
  const { language = 'zh-CN' } = roster.document;
  const before = await call<Roster>('rosterAt', roster, entry ?? 0);
  const written: LedgerEntry = roster.ledger[entry ?? 0]!;
  const { report, requests, notice } = await call<Letters>('letters', before, written, { language });
  const letters =
    { 'letter-report': [report], 'letter-request': requests, 'letter-notice': [notice] }[id] ?? [];
  return { letters, date: written.at.slice(0, 10) };
}
