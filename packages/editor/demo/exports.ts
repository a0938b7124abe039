import type { Client } from '@lunzhi/core/client';
import type { PublicRoster, Roster } from '@lunzhi/core';
import type { NoticeSpan } from './notices.ts';
import { type Text, text } from './texts.ts';

/** What an export is made of. */
export interface Source {
  readonly client: Client;
  readonly roster: Roster;
  /** `null` when nothing of it may be made public. */
  readonly table: PublicRoster | null;
  /** Index of an entry of the ledger, for letters. */
  readonly entry: number | null;
  /** Between which states a notice of changes can be written, the latest first; and between which it is. */
  readonly notices: readonly NoticeSpan[];
  readonly notice: NoticeSpan | null;
  /** Name of a leader, for a calendar of his own. */
  readonly leader: string | null;
}

export interface MadeFile {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly type: string;
}

export interface ExportKind {
  readonly id: string;
  readonly disclosure: 'public' | 'internal';
  readonly name: Text;
  /** What it asks for besides the roster. */
  readonly needs?: 'leader' | 'change' | 'notice';
}

/** Everything that can be written, in the order in which it is offered. */
export const exportKinds: readonly ExportKind[] = [
  { id: 'notice', disclosure: 'public', name: text('公告网页 .html', 'Notice .html') },
  { id: 'page', disclosure: 'public', name: text('政府网站网页（大字）.html', 'Page for a website .html') },
  { id: 'xlsx', disclosure: 'public', name: text('Excel 表格 .xlsx', 'Workbook .xlsx') },
  { id: 'csv', disclosure: 'public', name: text('CSV 表格 .csv', 'Table .csv') },
  { id: 'ics', disclosure: 'public', name: text('日历 .ics', 'Calendar .ics') },
  {
    id: 'leader-ics',
    disclosure: 'public',
    name: text('一位领导的日历 .ics', 'Calendar of one leader .ics'),
    needs: 'leader',
  },
  { id: 'json', disclosure: 'public', name: text('公开数据 .json', 'Public data .json') },
  {
    id: 'change-notice',
    disclosure: 'public',
    name: text('调整通知 .txt', 'Notice of changes .txt'),
    needs: 'notice',
  },
  {
    id: 'letter-notice',
    disclosure: 'public',
    name: text('代班调班公告 .txt', 'Notice of a substitution .txt'),
    needs: 'change',
  },
  { id: 'report', disclosure: 'internal', name: text('分析报告 .html', 'Report .html') },
  { id: 'roster', disclosure: 'internal', name: text('值班表全文 .json', 'Whole roster .json') },
  { id: 'document', disclosure: 'internal', name: text('方案 .json', 'Document .json') },
  {
    id: 'letter-report',
    disclosure: 'internal',
    name: text('代班调班报告 .txt', 'Report of a substitution .txt'),
    needs: 'change',
  },
  {
    id: 'letter-request',
    disclosure: 'internal',
    name: text('代班调班商请函 .txt', 'Request to stand in .txt'),
    needs: 'change',
  },
  { id: 'lp', disclosure: 'internal', name: text('线性规划模型 .lp', 'Linear model .lp') },
];

/** Substitutions and exchanges of a ledger that were not corrected, by index. */
export function changesOf({ ledger }: Roster): readonly number[] {
  const corrected = new Set(ledger.map((entry) => (entry.kind === 'corrected' ? entry.corrects : null)));
  return ledger.flatMap(({ kind }, index) =>
    (kind === 'substituted' || kind === 'exchanged') && !corrected.has(index + 1) ? [index] : [],
  );
}

/** Whether there is what an export asks for. */
export function isOffered(
  { disclosure, needs, id }: ExportKind,
  { roster, table, notices }: Source,
): boolean {
  if (disclosure === 'public' && table === null && !id.startsWith('letter-')) return false;
  if (needs === 'change') return changesOf(roster).length > 0;
  return needs !== 'notice' || notices.length > 0;
}
