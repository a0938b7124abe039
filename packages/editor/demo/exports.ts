import type { Client } from '@lunzhi/core/client';
import type { PublicRoster, Roster } from '@lunzhi/core';
import type { NoticeSpan } from './notices.ts';
import { type Text, text } from './texts.ts';

/** What an export is made of. */
export interface Source {
  readonly client: Client;
  readonly roster: Roster;
  /** The day that counts as today. */
  readonly today: string | null;
  /** `null` when nothing of it may be made public. */
  readonly table: PublicRoster | null;
  /** Index of an entry of the ledger, for letters. */
  readonly entry: number | null;
  /** Between which states a notice of changes can be written, the latest first; and between which it is. */
  readonly notices: readonly NoticeSpan[];
  readonly notice: NoticeSpan | null;
  /** Id of a leader, for a calendar of his own. */
  readonly leader: string | null;
}

export interface MadeFile {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly type: string;
}

/** What files are for, in the order in which they are offered: to be issued, sent to leaders, posted, and read by programs. */
export const purposes = ['issue', 'leaders', 'post', 'data'] as const;

export interface ExportKind {
  readonly id: string;
  readonly purpose: (typeof purposes)[number];
  readonly disclosure: 'public' | 'internal';
  readonly name: Text;
  readonly format: string;
  /** What it asks for besides the roster. */
  readonly needs?: 'leader' | 'change' | 'notice' | 'table';
  /** Whether it is written as a file of Word too, under this id and `-docx`. */
  readonly isWord?: boolean;
}

/** Everything that can be written, in the order in which it is offered. */
export const exportKinds: readonly ExportKind[] = [
  {
    id: 'xlsx',
    purpose: 'issue',
    disclosure: 'public',
    name: text('附件1 安排表', 'Annex 1, the table'),
    format: 'Excel .xlsx',
  },
  {
    id: 'comments',
    purpose: 'issue',
    disclosure: 'internal',
    name: text('征求意见汇总表', 'Table of comments, to be filled in'),
    format: 'Word .docx',
    needs: 'table',
  },
  {
    id: 'change-notice',
    purpose: 'issue',
    disclosure: 'public',
    name: text('调整通知', 'Notice of changes'),
    format: 'Word .docx / .txt',
    needs: 'notice',
    isWord: true,
  },
  {
    id: 'leader-ics',
    purpose: 'leaders',
    disclosure: 'public',
    name: text('一位领导的日历', 'Calendar of one leader'),
    format: '.ics',
    needs: 'leader',
  },
  {
    id: 'letter-request',
    purpose: 'leaders',
    disclosure: 'internal',
    name: text('请某位领导代班、调班的商请函', 'Request to stand in'),
    format: 'Word .docx / .txt',
    needs: 'change',
    isWord: true,
  },
  {
    id: 'letter-report',
    purpose: 'leaders',
    disclosure: 'internal',
    name: text('代班、调班向第一召集人的报告', 'Report of a substitution'),
    format: 'Word .docx / .txt',
    needs: 'change',
    isWord: true,
  },
  {
    id: 'page',
    purpose: 'post',
    disclosure: 'public',
    name: text('公告网页（大字），交政府网站', 'Page for the government’s website'),
    format: '.html',
  },
  {
    id: 'notice',
    purpose: 'post',
    disclosure: 'public',
    name: text('公告网页，可打印张贴', 'Notice to print and post'),
    format: '.html',
  },
  {
    id: 'letter-notice',
    purpose: 'post',
    disclosure: 'public',
    name: text('代班、调班公告', 'Notice of a substitution'),
    format: 'Word .docx / .txt',
    needs: 'change',
    isWord: true,
  },
  {
    id: 'ics',
    purpose: 'post',
    disclosure: 'public',
    name: text('全部班次的日历', 'Calendar of all duties'),
    format: '.ics',
  },
  { id: 'csv', purpose: 'data', disclosure: 'public', name: text('表格', 'Table'), format: '.csv' },
  {
    id: 'json',
    purpose: 'data',
    disclosure: 'public',
    name: text('公开数据', 'Public data'),
    format: '.json',
  },
  {
    id: 'report',
    purpose: 'data',
    disclosure: 'internal',
    name: text('分析报告', 'Report'),
    format: '.html',
  },
  {
    id: 'roster',
    purpose: 'data',
    disclosure: 'internal',
    name: text('值班表全文', 'Whole roster'),
    format: '.json',
  },
  {
    id: 'document',
    purpose: 'data',
    disclosure: 'internal',
    name: text('方案', 'Document'),
    format: '.json',
  },
  {
    id: 'lp',
    purpose: 'data',
    disclosure: 'internal',
    name: text('线性规划模型', 'Linear model'),
    format: '.lp',
  },
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
  if (needs === 'table') return table !== null;
  if (needs === 'change') return changesOf(roster).length > 0;
  return needs !== 'notice' || notices.length > 0;
}
