import {
  appendEntries,
  type LedgerEntry,
  plan,
  replan,
  type Roster,
  type RosterDocument,
} from '@lunzhi/core';
import { digest } from '../../../core/src/document/digest.ts';
import { applyDifferences } from '../../../core/src/roster/document-differences.ts';
import { originalOf } from '../../../core/src/roster/original-and-current.ts';

/** A roster as it was honestly made. */
export interface Base {
  readonly name: string;
  readonly roster: Roster;
  /** By the document in it, nothing fairer can be: what the plan proved. */
  readonly bound: number | null;
  /** Days gone by that needed nobody by the holiday data of then, and need somebody by those of today. */
  readonly otherDays?: readonly string[];
}

const titles = ['县委书记', '县长', '县委副书记', '常务副县长', '副县长甲', '副县长乙', '法院院长', '检察长'];

/**
 * Three weeks over the Spring Festival of 2024, two Sundays and a Saturday made up for: two shift types with pools of
 * their own, a protection period, a day with two places, one without any, pins, absences, a post that ends, shares, figures
 * carried over. No rule looks at what a ledger fixes, so that a table alone can be judged by them.
 */
export const county: RosterDocument = {
  format: 'lunzhi/1',
  title: '某县2024年春节前后接访方案',
  jurisdiction: { id: '某县', name: '某县', level: 'county' },
  issuer: '某县信访局',
  issuedOn: '2024-01-20',
  period: { from: '2024-02-01', to: '2024-02-25' },
  townships: [{ id: '东镇', name: '东镇' }],
  venues: [{ id: '大厅', name: '接访大厅' }],
  leaders: titles.map((title, index) => ({
    id: `l${index}`,
    name: title,
    posts: [{ title, ...(index === 7 && { from: '2024-01-01', to: '2024-02-20' }) }],
    body: index < 3 ? ('party' as const) : ('government' as const),
    ...(index === 3 && { absences: [{ from: '2024-02-05', to: '2024-02-06', reason: '开会' }] }),
    ...(index === 4 && { carried: { duties: 1.5 }, townships: ['东镇'] }),
    ...(index === 5 && { share: 0.5 }),
  })),
  protectionPeriods: [
    { id: '节', name: '春节防护期', from: '2024-02-09', to: '2024-02-13', heads: { main: 1 } },
  ],
  shiftTypes: [
    {
      id: 'main',
      name: '坐班',
      heads: { workday: 1 },
      sessions: [{ from: '08:30', to: '12:00' }],
      venue: '大厅',
    },
    {
      id: 'lead',
      name: '带班',
      heads: { workday: 1, restDay: 0, protectedWorkday: 0, protectedRestDay: 0 },
      days: { weekdays: [1, 4], whenOff: 'next-workday' },
      leaders: { bodies: ['party'] },
    },
  ],
  exceptions: [
    { from: '2024-02-22', type: 'main', heads: 2, note: '两会' },
    { from: '2024-02-23', heads: 0, note: '停电' },
  ],
  calendar: { overrides: [{ from: '2024-02-07', kind: 'holiday', name: '县庆', source: '县政府' }] },
  rules: [
    { constraint: 'min-rest-gap', params: { days: 1 } },
    { constraint: 'at-least-per-period', weight: 0 },
  ],
  pins: [
    { date: '2024-02-05', type: 'main', leader: 'l4' },
    { date: '2024-02-22', type: 'main', leader: 'l2' },
  ],
};

/** Weekdays alone, a notice of its own, one shift type: nothing in it depends on holiday data. */
const township: RosterDocument = {
  format: 'lunzhi/1',
  title: '某乡接访方案',
  jurisdiction: { id: '某乡', name: '某乡', level: 'township' },
  issuer: '某乡',
  issuedOn: '2024-04-20',
  period: { from: '2024-04-22', to: '2024-05-12' },
  leaders: ['乡长', '书记', '副乡长', '人大主席'].map((title, index) => ({
    id: `t${index}`,
    name: title,
    posts: [{ title }],
  })),
  calendar: {
    source: 'weekdays-only',
    notices: [
      {
        paper: '乡政府通知',
        off: [{ name: '劳动节', from: '2024-05-01', to: '2024-05-05' }],
        work: ['2024-04-28'],
      },
    ],
  },
  rules: [
    { constraint: 'min-rest-gap', params: { days: 1 } },
    { constraint: 'at-least-per-period', weight: 0 },
  ],
};

const moves = 400;

/** @throws Error when the document cannot be planned */
export async function planned(document: RosterDocument): Promise<Roster> {
  const outcome = await plan(document, { moves });
  if (outcome.status === 'refused') throw new Error(JSON.stringify(outcome.diagnostics));
  const { hard, coverage } = outcome.roster.score;
  if (hard + coverage > 0) throw new Error(`hard ${hard}, coverage ${coverage}`);
  return outcome.roster;
}

const by = (at: string) => ({ at: `2024-${at}:00+08:00`, author: '某县信访局' });

function written(roster: Roster, entries: readonly LedgerEntry[]): Roster {
  const appended = appendEntries(roster, entries);
  if (!appended.roster) throw new Error(JSON.stringify(appended.diagnostics));
  return appended.roster;
}

/** Somebody who may hold a place of a date without breaking a rule, and its holder. */
function standIn(roster: Roster, shift: string): { from: string; to: string } {
  const from = roster.assignments.find((place) => place.shift === shift)!.leader!;
  for (const { id } of roster.document.leaders) {
    const entry = { kind: 'substituted', ...by('02-06T09:00'), shift, from, to: id } as const;
    const { roster: after } = id === from ? { roster: null } : appendEntries(roster, [entry]);
    if (after && after.given.hard === 0) return { from, to: id };
  }
  throw new Error(`nobody can stand in for ${shift}`);
}

/** Approved, published, changed since, and re-planned for an absence, a new protection period and a new leader. */
async function lived(draft: Roster): Promise<Roster> {
  const { period } = draft.document;
  const start = written(draft, [
    { kind: 'circulated', ...by('01-22T09:00') },
    { kind: 'approved', ...by('01-24T09:00'), by: '联席会议', on: '2024-01-24' },
    { kind: 'published', ...by('01-25T09:00'), version: 1, through: period.to },
  ]);
  const came = start.assignments.slice(0, 2).map(({ shift, leader, date }): LedgerEntry => ({
    kind: 'attended',
    ...by(`${date.slice(5)}T18:00`),
    shift,
    holder: leader,
    came: { leader: leader! },
  }));
  const stood = '2024-02-19/main/1';
  const attended = written(start, came);
  const substituted = written(attended, [
    { kind: 'substituted', ...by('02-06T09:00'), shift: stood, ...standIn(attended, stood), reason: '出差' },
  ]);
  const free = '2024-02-21/main/1';
  const holder = substituted.assignments.find(({ shift }) => shift === free)!.leader!;
  const open = written(substituted, [
    { kind: 'vacated', ...by('02-06T10:00'), shift: free, from: holder },
    { kind: 'circulated', ...by('02-06T10:30') },
    { kind: 'corrected', ...by('02-06T10:40'), corrects: substituted.ledger.length + 2 },
  ]);
  const document: RosterDocument = {
    ...open.document,
    leaders: [
      ...open.document.leaders.map((leader) =>
        leader.id === 'l6' ? { ...leader, absences: [{ from: '2024-02-15', to: '2024-02-20' }] } : leader,
      ),
      { id: 'l8', name: '新任副县长', posts: [{ title: '副县长', from: '2024-02-17' }] },
    ],
    protectionPeriods: [
      ...open.document.protectionPeriods!,
      { id: '周末', name: '周末防护期', from: '2024-02-24', to: '2024-02-25' },
    ],
  };
  const outcome = await replan(open, document, { ...by('02-07T08:00'), today: '2024-02-07', moves });
  if (outcome.status === 'refused') throw new Error(JSON.stringify(outcome.diagnostics));
  return written(outcome.roster, [
    { kind: 'published', ...by('02-07T09:00'), version: 2, through: period.to },
  ]);
}

/** Approved, published, and re-planned near its end, for nothing: most of its days are past. */
export async function mostlyPast(draft: Roster): Promise<Roster> {
  const { period } = draft.document;
  const known = written(draft, [
    { kind: 'approved', ...by('01-24T09:00'), by: '联席会议', on: '2024-01-24' },
    { kind: 'published', ...by('01-25T09:00'), version: 1, through: period.to },
  ]);
  const outcome = await replan(known, known.document, { ...by('02-24T08:00'), today: '2024-02-24', moves });
  if (outcome.status === 'refused') throw new Error(JSON.stringify(outcome.diagnostics));
  return outcome.roster;
}

/**
 * The roster with another first document, and all the digests of documents made right.
 *
 * @param data the digest of the holiday data that it says it was made with
 */
export function withDocument(roster: Roster, document: RosterDocument, data?: string): Roster {
  const first = originalOf(roster);
  const original = {
    ...first,
    document,
    documentDigest: digest(document),
    ...(data !== undefined && { calendar: { ...first.calendar, digest: data } }),
  };
  let current = document;
  const ledger = roster.ledger.map((entry): LedgerEntry => {
    if (entry.kind !== 'amended') return entry;
    current = applyDifferences(current, entry.differences);
    return { ...entry, documentDigest: digest(current) };
  });
  const documentDigest = digest(current);
  return {
    ...roster,
    ...(ledger.length === 0 ? original : { original }),
    document: current,
    documentDigest,
    ledger,
    certificate: roster.certificate && { ...roster.certificate, documentDigest },
  };
}

/** A digest of no holiday data that are known. */
export const otherData = '0'.repeat(64);

/** A Sunday worked instead of a holiday, which an earlier state of the holiday data had as one off. */
const madeUp = '2024-02-04';

let made: Promise<readonly Base[]> | null = null;

/** Drafts and rosters with ledgers; made once. */
export const bases = (): Promise<readonly Base[]> => (made ??= makeBases());

async function makeBases(): Promise<readonly Base[]> {
  const draft = await planned(county);
  const village = await planned(township);
  const approved = written(draft, [
    { kind: 'approved', ...by('01-24T09:00'), by: '联席会议', on: '2024-01-24' },
  ]);
  const living = await lived(draft);
  const past = await mostlyPast(draft);
  const closed = { ...county, exceptions: [...county.exceptions!, { from: madeUp, heads: 0 }] };
  return [
    { name: 'a draft', roster: draft, bound: draft.bound.fairness },
    { name: 'a draft without holiday data', roster: village, bound: village.bound.fairness },
    { name: 'an approved roster', roster: approved, bound: draft.bound.fairness },
    { name: 'a published roster with changes', roster: living, bound: living.bound.fairness },
    { name: 'a roster most of which is past', roster: past, bound: past.bound.fairness },
    {
      name: 'a roster made before a notice came',
      roster: withDocument(await mostlyPast(await planned(closed)), county, otherData),
      bound: null,
      otherDays: [madeUp],
    },
  ];
}
