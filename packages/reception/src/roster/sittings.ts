import { answersFor, type RosterDocument } from '@lunzhi/core/internal';
import type { Roster, RosterAssignment } from '@lunzhi/core';
import { type CaseFacts, isRecused } from '../cases/case-facts.ts';
import type { Sitting } from '../cases/entry.ts';

/** How a leader answers for a case: 指挥长 of its project, 分管 its sector, 联系 its township. The first is the closest. */
export const responsibilities = ['project', 'sector', 'township'] as const;

export type Responsibility = (typeof responsibilities)[number];

/** What a leader answers for on a day: ids of the document. */
export interface Responsibilities {
  readonly townships: ReadonlySet<string>;
  readonly sectors: ReadonlySet<string>;
  readonly projects: ReadonlySet<string>;
}

/** A leader on a date, with what he answers for then. */
export interface HeldSitting extends Sitting, Responsibilities {}

/** What a leader answers for on a date (`2024-03-01`); nothing where the document has no such leader. */
export function responsibilitiesOn(document: RosterDocument, leader: string, date: string): Responsibilities {
  const own = document.leaders.find(({ id }) => id === leader);
  const ids = (field: 'townships' | 'sectors' | 'projects'): ReadonlySet<string> =>
    new Set(own ? answersFor(own, date, field) : []);
  return { townships: ids('townships'), sectors: ids('sectors'), projects: ids('projects') };
}

/**
 * The places of a roster that somebody holds, as they are now, in order of date and place.
 *
 * @param from the first date (`2024-03-01`)
 * @param to the last date, which counts too
 */
export function sittingsOf(roster: Roster, from: string, to: string): readonly HeldSitting[] {
  return roster.assignments.flatMap(({ shift, date, leader }) =>
    leader === null || date < from || date > to
      ? []
      : [{ shift, date, leader, ...responsibilitiesOn(roster.document, leader, date) }],
  );
}

/** Who sat at a place: who came, or who holds it as long as that is not written down. `null`: nobody of the document. */
export const satAt = ({ attended, leader }: RosterAssignment): string | null =>
  attended === undefined ? leader : attended !== null && 'leader' in attended ? attended.leader : null;

/** The closest way in which a leader answers for a case; `null` when he does not. */
export function responsibilityOf(charge: Responsibilities, facts: CaseFacts): Responsibility | null {
  const meets = (own: ReadonlySet<string>, ids: readonly string[] = []): boolean =>
    ids.some((id) => own.has(id));
  if (meets(charge.projects, facts.projects)) return 'project';
  if (meets(charge.sectors, facts.sectors)) return 'sector';
  return meets(charge.townships, facts.townships) ? 'township' : null;
}

/** Whether whoever sits there may hear the case: he answers for it and is not recused. */
export const fits = (sitting: HeldSitting, facts: CaseFacts): boolean =>
  responsibilityOf(sitting, facts) !== null && !isRecused(facts, sitting.leader);
