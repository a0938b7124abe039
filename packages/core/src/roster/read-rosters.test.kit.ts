import { digest } from '../document/digest.ts';
import type { RosterDocument } from '../document/schema.ts';
import { appendEntries } from '../ledger/append-entries.ts';
import { checkCertificate } from '../plan/check-certificate.ts';
import { plan } from '../plan/plan.ts';
import { recount, recountAgainst } from '../plan/recount.ts';
import { replan } from '../plan/replan.ts';
import { isPublishable, publicRoster } from '../report/build-public-roster.ts';
import { openSession } from '../session/session.ts';
import { makeDocument } from '../testing/documents.ts';
import { approved, common, published as publishedAll } from './plain-entries.test.kit.ts';
import { BrokenRosterError, restore } from './restore.ts';
import type { Roster } from './roster.ts';

/** Over the Spring Festival of 2024, with a weekend made up for and a protection period. */
export const document = makeDocument({
  leaders: ['A', 'B', 'C', 'D', 'E', { id: 'F', absences: [{ from: '2024-02-26', to: '2024-02-27' }] }],
  period: { from: '2024-02-01', to: '2024-02-29' },
  protectionPeriods: [{ id: '节', name: '春节', from: '2024-02-10', to: '2024-02-12' }],
});

export async function planned(own: RosterDocument): Promise<Roster> {
  const outcome = await plan(own, { moves: 500 });
  if (outcome.status === 'refused') throw new Error(JSON.stringify(outcome.diagnostics));
  return outcome.roster;
}

export const draft = await planned(document);
export const on = (today: string) => ({ ...common, today, at: `${today}T08:00:00+08:00` });
export const published = { ...publishedAll, through: '2024-02-29' };

/** Every way in which a roster is read. */
const readers: Readonly<Record<string, (roster: Roster) => unknown>> = {
  restore,
  checkCertificate,
  recount,
  'recount by a document': (roster) => recountAgainst(document, roster),
  publicRoster,
  isPublishable,
  'an entry': (roster) => appendEntries(roster, [approved, published]),
  'a session': (roster) => openSession({ roster }),
};

/** Why each reader refuses a roster; the name of one that does not. */
export async function reasonsOf(roster: Roster): Promise<string[]> {
  const found = new Set<string>();
  const again = (own: Roster) => replan(own, own.document, { ...common, today: '2024-01-20', moves: 10 });
  for (const [name, read] of [...Object.entries(readers), ['replan', again] as const])
    try {
      await read(roster);
      found.add(name);
    } catch (error) {
      found.add(error instanceof BrokenRosterError ? error.reasons.en : String(error));
    }
  return [...found];
}

/** Another document in a roster, with all the digests made right. */
export function passedOff(roster: Roster, own: RosterDocument): Roster {
  const documentDigest = digest(own);
  return {
    ...roster,
    document: own,
    documentDigest,
    certificate: { ...roster.certificate!, documentDigest },
  };
}

export const without = (roster: Roster, date: string): Roster => ({
  ...roster,
  dutyDays: roster.dutyDays.filter((day) => day.date !== date),
  assignments: roster.assignments.filter((place) => place.date !== date),
});
