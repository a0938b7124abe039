import type { RosterDocument } from '../document/schema.ts';
import { compare } from '../ledger/compare.ts';
import { appendAndRecount } from '../ledger/append-and-recount.ts';
import type { Roster } from '../roster/roster.ts';
import { plan } from './plan.ts';
import { replan, type ReplannedOutcome, type ReplanOptions } from './replan.ts';

const author = '县信访局';

/** Moves that settle a small roster. */
const MOVES = 4_000;

const rosters = new WeakMap<RosterDocument, Roster>();

/** Planned once for each document. */
async function plannedRoster(document: RosterDocument): Promise<Roster> {
  const known = rosters.get(document);
  if (known) return known;
  const outcome = await plan(document, { moves: MOVES });
  if (outcome.status === 'refused') throw new Error(JSON.stringify(outcome.diagnostics));
  const { roster } = outcome;
  if (roster.score.hard + roster.score.coverage > 0) throw new Error('no roster is valid and complete');
  rosters.set(document, roster);
  return roster;
}

/** A document planned, approved and published. */
export async function publishedRoster(
  document: RosterDocument,
  { on = document.issuedOn, through = document.period.to } = {},
): Promise<Roster> {
  const at = `${on}T09:00:00+08:00`;
  return appendAndRecount(await plannedRoster(document), [
    { kind: 'approved', at, author, by: '县委书记', on },
    { kind: 'published', at, author, version: 1, through },
  ]);
}

/** The next version of a roster, as it stands. */
export const publishedAgain = (roster: Roster, on: string): Roster =>
  appendAndRecount(roster, [
    {
      kind: 'published',
      at: `${on}T17:00:00+08:00`,
      author,
      version: roster.published!.version + 1,
      through: roster.published!.through,
    },
  ]);

/** A roster re-planned on a day, which must not be refused. */
export async function replanned(
  roster: Roster,
  document: RosterDocument,
  today: string,
  options: Partial<ReplanOptions> = {},
): Promise<ReplannedOutcome> {
  const at = `${today}T08:00:00+08:00`;
  const outcome = await replan(roster, document, { today, at, author, moves: MOVES, ...options });
  if (outcome.status === 'refused') throw new Error(JSON.stringify(outcome.diagnostics));
  return outcome;
}

/** Who served, serves or should serve on which date instead of whom: `2024-03-04 A → B`; `–` is nobody. */
export const changedHands = (before: Roster, after: Roster): string[] =>
  compare(before, after).days.flatMap(({ date, places }) =>
    places.map(({ before: old, after: now }) => `${date} ${old?.name ?? '–'} → ${now?.name ?? '–'}`),
  );

/** Days that need somebody no longer, and those that do now. */
export function changedDays(before: Roster, after: Roster): { gone: string[]; come: string[] } {
  const [old, now] = [before, after].map(({ dutyDays }) => new Set(dutyDays.map(({ date }) => date)));
  return {
    gone: [...old!].filter((date) => !now!.has(date)),
    come: [...now!].filter((date) => !old!.has(date)),
  };
}

export const datesOf = (roster: Roster, leader: string): string[] =>
  roster.assignments.flatMap((place) => (place.leader === leader ? [place.date] : []));
