import type { Letter, LedgerEntry, Letters, PublicRoster, ReportModel, Roster } from '@lunzhi/core';
import { writeCsv, writeIcs, writeNotice, writeReport, writeXlsx } from '@lunzhi/formats';
import type { MadeFile, Source } from './exports.ts';
import { DeskError, text } from './texts.ts';

type Made = Omit<MadeFile, 'name'>;

const html = (content: string): Made => ({ content, type: 'text/html' });
const plain = (content: string): Made => ({ content, type: 'text/plain' });
const json = (value: unknown): Made => ({
  content: `${JSON.stringify(value, null, 2)}\n`,
  type: 'application/json',
});

/** Names of the files, in the language of the document. */
const names: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  notice: ['公示.html', 'notice.html'],
  xlsx: ['安排表.xlsx', 'roster.xlsx'],
  csv: ['安排表.csv', 'roster.csv'],
  ics: ['安排表.ics', 'roster.ics'],
  json: ['安排表-公开.json', 'roster-public.json'],
  'change-notice': ['调整通知.txt', 'change-notice.txt'],
  'letter-notice': ['调整公告.txt', 'notice-of-change.txt'],
  report: ['分析报告-内部.html', 'report-internal.html'],
  roster: ['值班表-内部.json', 'roster-internal.json'],
  document: ['方案-内部.json', 'document-internal.json'],
  lp: ['模型-内部.lp', 'model-internal.lp'],
  'letter-report': ['报告-内部.txt', 'report-to-convener-internal.txt'],
  'letter-request': ['商请函-内部.txt', 'request-internal.txt'],
};

/** Writes one export; what takes long is computed where the sessions are. */
export async function makeExport(id: string, source: Source): Promise<MadeFile> {
  const { document } = source.roster;
  const isEnglish = document.language === 'en';
  const file = names[id]?.[isEnglish ? 1 : 0] ?? `${(source.leader ?? '').replace(/[\\/:*?"<>|]/g, '_')}.ics`;
  return { name: `${document.period.from.slice(0, 4)}-${file}`, ...(await make(id, source)) };
}

async function make(id: string, source: Source): Promise<Made> {
  const { roster, leader } = source;
  const call = async <Result>(name: string, ...values: unknown[]): Promise<Result> =>
    (await source.client.ask('call', { function: name, arguments: values })) as Result;
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
      return { content: writeIcs(draftOf(source)), type: 'text/calendar' };
    case 'leader-ics':
      return {
        content: writeIcs(draftOf(source), leader === null ? {} : { name: leader }),
        type: 'text/calendar',
      };
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
      return plain(await changeNotice(call, roster));
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

/** What has changed since the public last saw the table. */
async function changeNotice(call: Call, roster: Roster): Promise<string> {
  const { issuer, jurisdiction, language = 'zh-CN' } = roster.document;
  const before = await call<Roster>('rosterAt', roster, roster.published!.revision);
  const last = roster.ledger[roster.ledger.length - 1]!;
  const head = { issuer, level: jurisdiction.level, date: last.at.slice(0, 10) };
  const notice = await call<Letter>(
    'changeNotice',
    await call('publicChanges', before, roster),
    head,
    language,
  );
  return call('letterText', notice, language);
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
