import { isDate } from '../dates/civil.ts';
import { ledgerEntrySchema } from '../roster/ledger-entry.ts';
import { BadOptionError, checkOptionNames, checkOptions, type OptionNames } from '../solve/backend.ts';
import { quoted, shown } from '../document/shown.ts';
import { type PlanOptions, planOptionNames } from './plan.ts';

export interface ReplanOptions extends Omit<PlanOptions, 'backend'> {
  /** The first day that may still be changed at all, `2024-03-01`; whoever calls knows what day it is. */
  readonly today: string;
  /**
   * Days through this one stay as they are, unless the calendar takes or adds them. When left out, `noticeDays` after
   * today for a published roster, and the day before today for one that is not.
   */
  readonly frozenThrough?: string;
  /**
   * So many published places may change hands for the sake of fairness, 0 to 10,000. The document says so from then on;
   * when left out, what the document says counts.
   */
  readonly maxChanges?: number;
  /** For the ledger: when, `2024-03-01T08:15:00+08:00`, who and why. */
  readonly at: string;
  readonly author: string;
  readonly reason?: string;
}

const { backend: _, ...planningNames } = planOptionNames;

const replanOptionNames: OptionNames<ReplanOptions> = {
  ...planningNames,
  today: true,
  frozenThrough: true,
  maxChanges: true,
  at: true,
  author: true,
  reason: true,
};

const MAX_CHANGES = 10_000;

/**
 * Refuses options that no ledger could hold.
 *
 * @throws BadOptionError
 */
export function checkReplanOptions(options: ReplanOptions): void {
  checkOptionNames(options, replanOptionNames);
  checkOptions(options);
  const { today, frozenThrough = today, maxChanges = 0, at, author, reason } = options;
  for (const [name, value] of Object.entries({ today, frozenThrough }))
    if (typeof value !== 'string' || !isDate(value))
      throw new BadOptionError(`${name} is ${shown(value)}.\nMaybe give a day that exists, as 2024-03-01.`);
  if (!Number.isInteger(maxChanges) || maxChanges < 0 || maxChanges > MAX_CHANGES)
    throw new BadOptionError(
      `maxChanges is ${quoted(maxChanges)}.\nMaybe give a whole number from 0 to ${MAX_CHANGES}.`,
    );
  const head = { kind: 'circulated', at, author, ...(reason !== undefined && { reason }) };
  const [issue] = ledgerEntrySchema.safeParse(head).error?.issues ?? [];
  if (!issue) return;
  const name = String(issue.path[0]) as 'at' | 'author' | 'reason';
  throw new BadOptionError(
    `${name} is ${JSON.stringify(options[name]) ?? 'missing'}, which no ledger can hold.\n` +
      'Maybe give at as 2024-03-01T08:15:00+08:00, author and reason as text that is not empty.',
  );
}
