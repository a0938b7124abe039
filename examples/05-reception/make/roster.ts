import { appendEntry, type LedgerEntry, plan, propose, type Roster, type RosterDocument } from '@lunzhi/core';

/** The roster with one more entry in its ledger. */
export function withEntry(roster: Roster, entry: LedgerEntry): Roster {
  const { roster: next, diagnostics } = appendEntry(roster, entry);
  if (next === null) throw new Error(`The roster cannot go on: ${JSON.stringify(diagnostics)}`);
  return next;
}

/** The year of the first example, planned and published. */
export async function publishedRoster(document: RosterDocument): Promise<Roster> {
  const outcome = await plan(document, { moves: 40_000 });
  if (outcome.status === 'refused') throw new Error('The document cannot be planned.');
  const by = (at: string) => ({ at: `${at}:00+08:00`, author: document.issuer });
  const entries: LedgerEntry[] = [
    { kind: 'circulated', ...by('2023-12-18T09:00') },
    { kind: 'approved', ...by('2023-12-28T16:30'), by: '县信访工作联席会议', on: '2023-12-28' },
    { kind: 'published', ...by('2023-12-29T17:00'), version: 1, through: document.period.to },
  ];
  return entries.reduce(withEntry, outcome.roster);
}

/** Days on which the leader cannot come, and why; somebody stands in. */
export const standIns: readonly { readonly told: string; readonly date: string; readonly reason: string }[] =
  [
    { told: '2024-01-16', date: '2024-01-23', reason: '赴省开会' },
    { told: '2024-02-28', date: '2024-03-06', reason: '防汛检查' },
    { told: '2024-04-11', date: '2024-04-18', reason: '外出招商' },
    { told: '2024-05-20', date: '2024-05-22', reason: '病假' },
    { told: '2024-06-24', date: '2024-07-01', reason: '分工调整交接' },
    { told: '2024-08-06', date: '2024-08-12', reason: '赴市参会' },
    { told: '2024-10-22', date: '2024-10-24', reason: '处置突发事件' },
    { told: '2024-11-25', date: '2024-12-03', reason: '学习' },
  ];

/** The entry by which the best stand-in takes the place over. */
export function standInEntry(
  roster: Roster,
  { date, reason }: (typeof standIns)[number],
  at: string,
): LedgerEntry & { readonly kind: 'substituted' } {
  const [place] = propose(roster, { date, today: at.slice(0, 10) }).places;
  const found = place?.substitutes.find(({ breaks }) => breaks.length === 0) ?? place?.substitutes[0];
  if (found?.entry.kind !== 'substituted') throw new Error(`Nobody can stand in on ${date}.`);
  const accepts = found.breaks.map(({ rule }) => rule);
  return {
    ...found.entry,
    ...(accepts.length > 0 && { accepts }),
    at,
    author: '县信访局',
    reason,
    toldFirstConvener: at,
    agreedBy: '县信访工作联席会议第一召集人',
  };
}
