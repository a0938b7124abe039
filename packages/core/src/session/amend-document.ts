import { readNotice } from '../calendar/read-notice.ts';
import { withNotice } from '../calendar/with-notice.ts';
import { addDays, isDate } from '../dates/civil.ts';
import { answersFor, postOn } from '../document/on-a-day.ts';
import type { Leader, Post, RosterDocument } from '../document/schema.ts';
import { type Amendment, services } from './amendment.ts';
import { idFrom, moved } from './forms/document-values.ts';
import type { Refusal } from './words.ts';

export type Amended = { readonly document: RosterDocument } | { readonly refusal: Refusal };

type AmendmentOf<Kind extends Amendment['kind']> = Extract<Amendment, { readonly kind: Kind }>;
type Successor = NonNullable<AmendmentOf<'departure'>['successor']>;
type Absence = NonNullable<Leader['absences']>[number];

/** The document after something has happened; unchecked, as an edit in a form leaves it. */
export function amendedDocument(document: RosterDocument, amendment: Amendment): Amended {
  const refusal = refusalOf(document, amendment);
  if (refusal) return { refusal };
  switch (amendment.kind) {
    case 'departure':
      return { document: withDeparture(document, amendment) };
    case 'absence': {
      const { kind: _, leader, others = [], ...absence } = amendment;
      const away = [...new Set([leader, ...others])];
      return { document: away.reduce((next, own) => withAbsence(next, own, absence), document) };
    }
    case 'protection-period': {
      const { name, from, to } = amendment;
      const periods = document.protectionPeriods ?? [];
      const id = idFrom(name, new Set(periods.map((own) => own.id)));
      return { document: { ...document, protectionPeriods: [...periods, { id, name, from, to }] } };
    }
    case 'holiday-notice': {
      const { notice } = readNotice(amendment.text);
      return { document: withNotice(document, notice!).document };
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
      const from = successor?.from ?? addDays(isDate(lastDay) ? lastDay : document.period.from, 1);
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

/** The document with one absence more; those of a leader stand in the order in which they were written. */
export const withAbsence = (document: RosterDocument, leader: string, absence: Absence): RosterDocument => ({
  ...document,
  leaders: document.leaders.map((own) =>
    own.id === leader ? { ...own, absences: [...(own.absences ?? []), absence] } : own,
  ),
});

/** Whoever leaves keeps his place in the list until his last day; what he was to hold later is pinned no more. */
function withDeparture(
  { pins, ...document }: RosterDocument,
  { leader: id, lastDay, successor }: AmendmentOf<'departure'>,
): RosterDocument {
  const left = document.leaders.map((own) => (own.id === id ? endedOn(own, lastDay) : own));
  const kept = pins?.filter((pin) => pin.leader !== id || pin.date <= lastDay) ?? [];
  const before = document.leaders.find((own) => own.id === id)!;
  const leaders = successor === null ? left : withSuccessor(left, before, lastDay, successor);
  return { ...document, leaders, ...(kept.length > 0 && { pins: kept }) };
}

/** A leader whose posts end on a day; one without any held what his name says. */
function endedOn(leader: Leader, lastDay: string): Leader {
  const posts: readonly Post[] = leader.posts?.length ? leader.posts : [{ title: leader.name }];
  const held = posts.filter(({ from = '' }) => from <= lastDay);
  // a leader without posts would be in post throughout
  const last = held.length > 0 ? held : [{ ...posts[0]!, from: lastDay }];
  return {
    ...leader,
    posts: last.map((post) => ({
      ...post,
      to: post.to !== undefined && post.to < lastDay ? post.to : lastDay,
    })),
  };
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
    ? { ...endedOn(existing, addDays(from, -1)), succeeds: existing.succeeds ?? before.id }
    : { id, name, succeeds: before.id, ...terms };
  const next = { ...comer, posts: [...(comer.posts ?? []), post] };
  const all = existing ? leaders.map((each) => (each === existing ? next : each)) : [...leaders, next];
  const at = all.findIndex((each) => each.id === id);
  return moved(all, at, Math.min(rank, all.length) - 1);
}
