import type { Letter, LedgerEntry, Letters, PublicRoster, ReportModel, Roster } from '@lunzhi/core';
import { writeCsv, writeIcs, writeNotice, writeReport, writeXlsx } from '@lunzhi/formats';
import type { MadeFile, Source } from './exports.ts';
import { changesWithin } from './notices.ts';
import { DeskError, text, words } from './texts.ts';

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
  const language = document.language ?? 'zh-CN';
  const [zh, en] = names[id] ?? [`值班表-${source.leader}.ics`, `roster-${source.leader}.ics`];
  const file = { 'zh-CN': zh, en }[language];
  const part = id === 'change-notice' && source.notice ? `-${source.notice.suffix[language]}` : '';
  const made = await make(id, source);
  return { name: `${document.period.from.slice(0, 4)}-${file.replace(/(?=\.\w+$)/, part)}`, ...made };
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
