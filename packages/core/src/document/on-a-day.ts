import type { Leader, LeaderSelector, Post, RosterDocument } from './schema.ts';

/** What a post may say of whom its holder answers for. */
export type ServiceField = 'townships' | 'sectors' | 'projects';

/** A day, and perhaps an end of it that is open: does a date lie in it? */
const covers = ({ from, to }: Post, date: string): boolean =>
  (from === undefined || from <= date) && (to === undefined || date <= to);

/** The post a leader holds on a date, or `undefined`: he has none written down, or none on that day. */
export function postOn(leader: Leader, date: string): Post | undefined {
  return leader.posts?.find((post) => covers(post, date));
}

/** A leader without posts is in post throughout. */
export function isInPost(leader: Leader, date: string): boolean {
  return (leader.posts?.length ?? 0) === 0 || postOn(leader, date) !== undefined;
}

/** Ids of whom a leader answers for on a date; what the post does not say, his own field says. */
export function answersFor(leader: Leader, date: string, field: ServiceField): readonly string[] {
  if (!isInPost(leader, date)) return [];
  return postOn(leader, date)?.[field] ?? leader[field] ?? [];
}

/** Who is first convener on a day, as the document says it: a leader's id or a title; `undefined` where nobody is named. */
export const firstConvenerOn = ({ firstConvener = [] }: RosterDocument, date: string) =>
  firstConvener.find(({ from = date, to = date }) => from <= date && date <= to);

/** Days of notice where a document names none. */
const NOTICE_DAYS = 2;

/** How many days before a duty its leader should know of it. */
export const noticeDaysOf = ({ noticeDays = NOTICE_DAYS }: RosterDocument): number => noticeDays;

/** Whether a selector names a leader on a date; nobody is named who is not in post. */
export function isSelectedOn(
  leader: Leader,
  date: string,
  { ids, chiefs, bodies }: LeaderSelector = {},
): boolean {
  if (!isInPost(leader, date)) return false;
  const post = postOn(leader, date);
  const body = post?.body ?? leader.body;
  const isChief = post?.chief ?? leader.chief ?? false;
  return (
    (ids === undefined || ids.includes(leader.id)) &&
    (chiefs === undefined || chiefs === isChief) &&
    (bodies === undefined || (body !== undefined && bodies.includes(body)))
  );
}

/** Whether a leader is absent on a date, by an absence of his own or one of several at once. */
export function isAbsentOn(document: RosterDocument, leader: Leader, date: string): boolean {
  const covers = ({ from, to = from }: { readonly from: string; readonly to?: string | undefined }) =>
    from <= date && date <= to;
  return (
    (leader.absences ?? []).some(covers) ||
    (document.commonAbsences ?? []).some(
      (common) => covers(common) && isSelectedOn(leader, date, common.leaders),
    )
  );
}
