import { isRestKind } from '../document/schema.ts';
import { requireReadable } from '../roster/intact.ts';
import type { Roster } from '../roster/roster.ts';
import { calendarOfDocument } from '../roster/stored-calendar.ts';
import { dayChanges, kindIn } from './compare.ts';
import type { DayCause, DayFacts, Holder, PublicChange, PublicPerson } from './comparison.ts';
import { expectedPlaces } from './expected-places.ts';

/**
 * The changes that may leave the office: who is to serve instead of whom, and neither why, nor who attended; of a day that
 * came or went, why, where both rosters say it.
 *
 * @param a the table that the public knows, such as `rosterAt` the last publication
 * @param b the state now
 * @throws BrokenRosterError when one of them cannot be read
 */
export function publicChanges(a: Roster, b: Roster): PublicChange[] {
  for (const roster of [a, b]) requireReadable(roster);
  const [known, current] = [a, b].map((roster) => ({ ...roster, assignments: expectedPlaces(roster) }));
  const [causeOfNew, causeOfGone] = [causes(a), causes(b)];
  const kindOf = kindIn(b);
  return dayChanges(known!, current!).flatMap(({ date, weekday, before: old, after: now, places }) => {
    const because = old && now ? null : now ? causeOfNew(date, now) : causeOfGone(date, old!);
    return places.map(({ shiftType, before, after }) => ({
      date,
      weekday,
      kind: (now ?? old)!.kind,
      protectionPeriods: (now ?? old)!.protectionPeriods,
      shiftType,
      day: old === null ? 'new' : now === null ? 'gone' : 'kept',
      ...(because && { because }),
      ...(before !== undefined && { before: publicPerson(before) }),
      ...(after !== undefined && { after: publicPerson(after) }),
      ...(kindOf({ before, after }) === 'succeeded' && { isSuccession: true }),
    }));
  });
}

const publicPerson = (holder: Holder | null): PublicPerson | null =>
  holder && { name: holder.name, post: holder.post };

/**
 * Why a day that needs somebody does not in this roster: it lies in a protection period there that does not reach it here,
 * or is a working day there and none here. Anything else, as an exception or another form of duty, is not guessed at.
 */
function causes({ document }: Roster): (date: string, there: DayFacts) => DayCause | null {
  const periods = document.protectionPeriods ?? [];
  const isIn = (name: string, date: string): boolean =>
    periods.some((own) => own.name === name && own.from <= date && date <= own.to);
  let calendar: ReturnType<typeof calendarOfDocument> | undefined;
  const kindHere = (date: string) =>
    (calendar ??= calendarOfDocument(document))?.days.find((day) => day.date === date)?.kind;
  return (date, { kind, protectionPeriods }) => {
    const others = protectionPeriods.filter((name) => !isIn(name, date));
    if (others.length > 0) return { protectionPeriods: others };
    const here = kindHere(date);
    return here && isRestKind(here) && !isRestKind(kind) ? { kind } : null;
  };
}
