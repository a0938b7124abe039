import { readNotice } from '../calendar/read-notice.ts';
import { withNotice } from '../calendar/with-notice.ts';
import { addDays, isDate } from '../dates/civil.ts';
import { answersFor, postOn, type ServiceField } from '../document/on-a-day.ts';
import type { Leader, Post, RosterDocument } from '../document/schema.ts';
import type { Amendment } from './amendment.ts';
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
      const { kind: _, leader, ...absence } = amendment;
      return { document: withAbsence(document, leader, absence) };
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
      if (amendment.kind === 'absence' && !isKnown(amendment.leader))
        return { why: 'unknown-leader', leader: amendment.leader };
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

function withSuccessor(
  leaders: readonly Leader[],
  before: Leader,
  lastDay: string,
  { leader: known, name, title, from, rank, takesOver }: Successor,
): Leader[] {
  const held = postOn(before, lastDay);
  const taken = (of: Leader): Partial<Post> =>
    Object.fromEntries(
      takesOver.flatMap((field: ServiceField) => {
        const ids = [...new Set([...answersFor(of, from, field), ...answersFor(before, lastDay, field)])];
        return ids.length > 0 ? [[field, ids]] : [];
      }),
    );
  const existing = leaders.find(({ id }) => id === known);
  const id = existing?.id ?? idFrom(name, new Set(leaders.map((own) => own.id)));
  const inherited = (['body', 'chief', 'share', 'quota'] as const).flatMap((key) => {
    const value = held?.[key] ?? before[key];
    return value === undefined ? [] : [[key, value]];
  });
  const comer: Leader = existing
    ? {
        ...endedOn(existing, addDays(from, -1)),
        succeeds: existing.succeeds ?? before.id,
      }
    : { id, name, succeeds: before.id, ...Object.fromEntries(inherited) };
  const own = existing ?? { ...comer, posts: [] };
  const posts = [...(comer.posts ?? []), { title, from, ...taken(own) }];
  const all = existing
    ? leaders.map((each) => (each === existing ? { ...comer, posts } : each))
    : [...leaders, { ...comer, posts }];
  const at = all.findIndex((each) => each.id === id);
  return moved(all, at, Math.min(rank, all.length) - 1);
}
