import { readNotice } from '../calendar/read-notice.ts';
import { withNotice } from '../calendar/with-notice.ts';
import { addDays, isDate } from '../dates/civil.ts';
import { areEqual } from '../document/json.ts';
import { answersFor, postOn } from '../document/on-a-day.ts';
import type { Leader, Post, RosterDocument } from '../document/schema.ts';
import { type Amendment, services } from './amendment.ts';
import { idFrom, moved } from './forms/document-values.ts';
import type { Refusal } from './words.ts';

export type Amended = { readonly document: RosterDocument } | { readonly refusal: Refusal };

type AmendmentOf<Kind extends Amendment['kind']> = Extract<Amendment, { readonly kind: Kind }>;
type Successor = NonNullable<AmendmentOf<'departure'>['successor']>;
type Absence = NonNullable<Leader['absences']>[number];

/**
 * The document after something has happened; unchecked, as an edit in a form leaves it. What is said again is written once,
 * and refused where that changes nothing.
 */
export function amendedDocument(document: RosterDocument, amendment: Amendment): Amended {
  const refusal = refusalOf(document, amendment);
  if (refusal) return { refusal };
  const amended = amendedBy(document, amendment);
  return areEqual(amended, document) ? { refusal: { why: 'nothing-changes' } } : { document: amended };
}

function amendedBy(document: RosterDocument, amendment: Amendment): RosterDocument {
  switch (amendment.kind) {
    case 'departure':
      return withDeparture(document, amendment);
    case 'absence': {
      const { kind: _, leader, others = [], ...absence } = amendment;
      const away = [...new Set([leader, ...others])];
      return away.reduce((next, own) => withAbsence(next, own, absence), document);
    }
    case 'protection-period':
      return withPeriod(document, amendment);
    case 'holiday-notice': {
      const { notice } = readNotice(amendment.text);
      return withNotice(document, notice!).document;
    }
  }
}

function refusalOf(document: RosterDocument, amendment: Amendment): Refusal | null {
  const isKnown = (id: string): boolean => document.leaders.some((own) => own.id === id);
  const isRange = (from: string, to: string): boolean => isDate(from) && isDate(to) && from <= to;
  switch (amendment.kind) {
    case 'holiday-notice':
      return readNotice(amendment.text).notice ? null : { why: 'unread-notice' };
    case 'departure': {
      const { leader, lastDay, successor } = amendment;
      const from = successor?.from ?? (isDate(lastDay) ? addDays(lastDay, 1) : lastDay);
      const unknown = [leader, successor?.leader ?? leader].find((id) => !isKnown(id));
      if (unknown !== undefined) return { why: 'unknown-leader', leader: unknown };
      return isRange(lastDay, from) && lastDay < from && successor?.leader !== leader
        ? null
        : { why: 'bad-range', from: lastDay, to: from };
    }
    default: {
      const { from, to } = amendment;
      const away = amendment.kind === 'absence' ? [amendment.leader, ...(amendment.others ?? [])] : [];
      const unknown = away.find((id) => !isKnown(id));
      if (unknown !== undefined) return { why: 'unknown-leader', leader: unknown };
      return isRange(from, to) ? null : { why: 'bad-range', from, to };
    }
  }
}

/**
 * The document with one absence more, or with more said of that of the same days; those of a leader stand in the order in
 * which they were written.
 */
export function withAbsence(document: RosterDocument, leader: string, absence: Absence): RosterDocument {
  const isSame = ({ from, to = from }: Absence): boolean =>
    from === absence.from && to === (absence.to ?? absence.from);
  const added = (known: readonly Absence[]): Absence[] =>
    known.some(isSame)
      ? known.map((own) => (isSame(own) ? { ...own, ...absence } : own))
      : [...known, absence];
  return {
    ...document,
    leaders: document.leaders.map((own) =>
      own.id === leader ? { ...own, absences: added(own.absences ?? []) } : own,
    ),
  };
}

/** The document with one period more; one of the same name at the same time is that period, whose days are others now. */
function withPeriod(
  document: RosterDocument,
  { name, from, to }: AmendmentOf<'protection-period'>,
): RosterDocument {
  const periods = document.protectionPeriods ?? [];
  const known = periods.find((own) => own.name === name && own.from <= to && from <= own.to);
  const id = idFrom(name, new Set(periods.map((own) => own.id)));
  return {
    ...document,
    protectionPeriods: known
      ? periods.map((own) => (own === known ? { ...known, from, to } : own))
      : [...periods, { id, name, from, to }],
  };
}

/** Whoever leaves keeps his place in the list until his last day; what he was to hold later is pinned no more. */
function withDeparture(
  { pins, ...document }: RosterDocument,
  { leader: id, lastDay, successor }: AmendmentOf<'departure'>,
): RosterDocument {
  const left = document.leaders.map((own) => (own.id === id ? goneAfter(own, lastDay) : own));
  const kept = pins?.filter((pin) => pin.leader !== id || pin.date <= lastDay) ?? [];
  const before = document.leaders.find((own) => own.id === id)!;
  const leaders = successor === null ? left : withSuccessor(left, before, lastDay, successor);
  return { ...document, leaders, ...(kept.length > 0 && { pins: kept }) };
}

/** His posts; a leader without any holds what his name says. */
const postsOf = ({ posts, name }: Leader): readonly Post[] => (posts?.length ? posts : [{ title: name }]);

/** A leader whose last post ends on a day, whatever was said before of when it ends; those before it ended as they ended. */
function goneAfter(leader: Leader, lastDay: string): Leader {
  const posts = postsOf(leader);
  const held = posts.filter(({ from = '' }) => from <= lastDay);
  // a leader without posts would be in post throughout
  const kept = held.length > 0 ? held : [{ ...posts[0]!, from: lastDay }];
  const last = kept.reduce((one, other) => ((one.from ?? '') <= (other.from ?? '') ? other : one));
  return { ...leader, posts: kept.map((post) => (post === last ? { ...post, to: lastDay } : post)) };
}

/** A leader who gives up on a day what he holds then; what he is to hold later stays. */
function givesUpOn(leader: Leader, lastDay: string): Leader {
  const posts = postsOf(leader).map((post) =>
    (post.from ?? '') > lastDay || (post.to !== undefined && post.to < lastDay)
      ? post
      : { ...post, to: lastDay },
  );
  return { ...leader, posts };
}

/** What goes with an office, whoever holds it: a share or quota of the post stands for both of his own. */
function termsOf(leader: Leader, date: string): Pick<Post, 'body' | 'chief' | 'share' | 'quota'> {
  const post = postOn(leader, date);
  const { share, quota } = post?.share !== undefined || post?.quota !== undefined ? post : leader;
  const terms = { body: post?.body ?? leader.body, chief: post?.chief ?? leader.chief, share, quota };
  return Object.fromEntries(Object.entries(terms).filter(([, value]) => value !== undefined));
}

function withSuccessor(
  leaders: readonly Leader[],
  before: Leader,
  lastDay: string,
  { leader: known, name: typed, title, from, rank, takesOver }: Successor,
): Leader[] {
  // tables space names of two characters: the space is no part of them
  const name = typed.replace(/(\p{Script=Han})\s+(?=\p{Script=Han})/gu, '$1');
  const terms = termsOf(before, lastDay);
  const existing = leaders.find(({ id }) => id === known);
  /** Whom he answers for: those he has already, and those he takes over. */
  const links = services.flatMap((field) => {
    const taken = takesOver.includes(field) ? answersFor(before, lastDay, field) : [];
    const isOfPost = existing !== undefined && postOn(existing, from)?.[field] !== undefined;
    const ids = [...new Set([...(existing ? answersFor(existing, from, field) : []), ...taken])];
    return isOfPost || taken.length > 0 ? [[field, ids]] : [];
  });
  const post: Post = { title, from, ...(existing && terms), ...Object.fromEntries(links) };
  const id = existing?.id ?? idFrom(name, new Set(leaders.map((own) => own.id)));
  const comer: Leader = existing
    ? { ...givesUpOn(existing, addDays(from, -1)), succeeds: existing.succeeds ?? before.id }
    : { id, name, succeeds: before.id, ...terms };
  const next = { ...comer, posts: [...(comer.posts ?? []), post] };
  const all = existing ? leaders.map((each) => (each === existing ? next : each)) : [...leaders, next];
  const at = all.findIndex((each) => each.id === id);
  return moved(all, at, Math.min(rank, all.length) - 1);
}
