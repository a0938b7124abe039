import type {
  Letter,
  LedgerEntry,
  Letters,
  PublicHistory,
  PublicRoster,
  ReportModel,
  Roster,
} from '@lunzhi/core';
import { writeCsv, writeIcs, writeNotice, writePage, writeReport, writeXlsx } from '@lunzhi/formats';
import { tableFromMonth } from '@lunzhi/core/notice';
import { chinaDate } from '../src/board/clock.ts';
import type { MadeFile, Source } from './exports.ts';
import { fileName, safeName } from './file-names.ts';
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
  page: ['网站公示.html', 'page.html'],
  xlsx: ['值班表.xlsx', 'roster.xlsx'],
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
  const [zh, en] = names[id]!.map((name) =>
    part === null ? name : name.replace('.', `-${safeName(part)}.`),
  );
  return { name: fileName(document, zh!, en!), ...(await make(id, source)) };
}

/** Of whom or of which changes it is, when not of all. */
function partOf(id: string, { roster, leader, notice }: Source): string | null {
  if (id === 'leader-ics') return leader;
  return id === 'change-notice' && notice ? notice.suffix[roster.document.language ?? 'zh-CN'] : null;
}

async function make(id: string, source: Source): Promise<Made> {
  const { roster, leader } = source;
  const call = async <Result>(name: string, ...values: unknown[]): Promise<Result> =>
    (await source.client.call(name, values)) as Result;
  switch (id) {
    case 'notice':
      return html(writeNotice(draftOf(source)));
    case 'xlsx':
      return {
        content: await writeXlsx(draftOf(source)),
        type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      };
    case 'csv':
      return { content: writeCsv(draftOf(source)), type: 'text/csv' };
    case 'ics':
    case 'leader-ics': {
      const history = await call<PublicHistory>('publicHistory', roster);
      const own = id === 'leader-ics' && leader !== null ? { name: leader } : {};
      return { content: writeIcs(draftOf(source), { ...own, history }), type: 'text/calendar' };
    }
    case 'page':
      return html(writePage(tableFromMonth(draftOf(source), chinaDate(Date.now()))));
    case 'json':
      return json(draftOf(source));
    case 'report':
      return html(writeReport(await call<ReportModel>('reportModel', await call('recount', roster))));
    case 'roster':
      return json(roster);
    case 'document':
      return json(roster.document);
    case 'lp':
      return plain(await linearModel(call, roster));
    case 'change-notice':
      return plain(await changeNotice(call, source));
    default:
      return plain(await letter(call, id, source));
  }
}

type Call = <Result>(name: string, ...values: unknown[]) => Promise<Result>;

/** The public table. One of which nothing is written down yet leaves the office for comment and for nothing else. */
function draftOf({ table }: Source): PublicRoster {
  return { ...table!, standing: table!.standing ?? 'circulated' };
}

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

/** What changed between two states that the public saw, or from one to now. */
async function changeNotice(call: Call, { client, roster, notice }: Source): Promise<string> {
  const { issuer, jurisdiction, language = 'zh-CN' } = roster.document;
  if (!notice) throw new DeskError(roster.published ? words.unchanged : words.unpublished);
  const head = { issuer, level: jurisdiction.level, date: roster.ledger[notice.to - 1]!.at.slice(0, 10) };
  const changes = await changesWithin(client, roster, notice);
  return call('letterText', await call<Letter>('changeNotice', changes, head, language), language);
}

async function letter(call: Call, id: string, { roster, entry }: Source): Promise<string> {
  const { language = 'zh-CN' } = roster.document;
  const before = await call<Roster>('rosterAt', roster, entry ?? 0);
  const written: LedgerEntry = roster.ledger[entry ?? 0]!;
  const { report, requests, notice } = await call<Letters>('letters', before, written, { language });
  const texts =
    { 'letter-report': [report], 'letter-request': requests, 'letter-notice': [notice] }[id] ?? [];
  const worded = await Promise.all(texts.map((own) => call<string>('letterText', own, language)));
  return worded.join('\n\n');
}
