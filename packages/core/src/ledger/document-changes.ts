import { leaderNames } from '../compile/leader-names.ts';
import { canonicalJson } from '../document/digest.ts';
import { pairsOf, surplus } from '../document/pairs.ts';
import { toPointer } from '../document/pointer.ts';
import { postOn } from '../document/on-a-day.ts';
import type { Leader, RosterDocument } from '../document/schema.ts';
import type { DocumentChange, PostSpan, Span } from './comparison.ts';

type Dated = { readonly from: string; readonly to?: string | undefined };
type Period = NonNullable<RosterDocument['protectionPeriods']>[number];
type Named = { readonly id: string; readonly name: string };

const isSame = (a: unknown, b: unknown): boolean => canonicalJson(a ?? null) === canonicalJson(b ?? null);
const spanOf = ({ from, to = from }: Dated): Span => ({ from, to });

/** What people changed in a document: leaders, absences, protection periods, notices, rules, and the rest by field. */
export function documentChanges(a: RosterDocument, b: RosterDocument): DocumentChange[] {
  return [
    ...leaderChanges(a, b),
    ...spans(a.commonAbsences, b.commonAbsences).map(({ item, side }): DocumentChange => ({
      change: side === 'added' ? 'common-absence-added' : 'common-absence-removed',
      ...spanOf(item),
    })),
    ...protectionChanges(a.protectionPeriods, b.protectionPeriods),
    ...spans(a.calendar?.notices, b.calendar?.notices).map(({ item: { paper }, side }): DocumentChange => ({
      change: side === 'added' ? 'notice-added' : 'notice-removed',
      paper,
    })),
    ...ruleChanges(a.rules, b.rules),
    ...otherChanges(a, b),
  ];
}

/** Items that stand in one list oftener than in the other: what is new, then what is gone. */
function spans<Item>(before: readonly Item[] = [], after: readonly Item[] = []) {
  return [
    ...surplus(after, before, canonicalJson).map((item) => ({ item, side: 'added' as const })),
    ...surplus(before, after, canonicalJson).map((item) => ({ item, side: 'removed' as const })),
  ];
}

function leaderChanges(a: RosterDocument, b: RosterDocument): DocumentChange[] {
  const [namesBefore, names] = [leaderNames(a), leaderNames(b)];
  const pairs = pairsOf(a.leaders, b.leaders, ({ id }) => id);
  const changes = pairs.flatMap(({ before: old, after: now }): DocumentChange[] => {
    const { id } = (now ?? old)!;
    const leader = { id, name: (now ? names : namesBefore).get(id)! };
    if (!now) return [{ change: 'leader-gone', leader, post: titleOf(old!, a) }];
    return old ? changesOf(old, now, leader) : [{ change: 'leader-added', leader, post: titleOf(now, b) }];
  });
  const kept = pairs.flatMap(({ before: old, after: now }) => (old && now ? [now.id] : []));
  const keptBefore = a.leaders.map(({ id }) => id).filter((id) => kept.includes(id));
  return isSame(kept, keptBefore) ? changes : [...changes, { change: 'leaders-reordered' }];
}

/** The title he has when the period begins, else his first one. */
const titleOf = (leader: Leader, { period }: RosterDocument): string | null =>
  (postOn(leader, period.from) ?? leader.posts?.[0])?.title ?? null;

function changesOf(old: Leader, leader: Leader, named: Named): DocumentChange[] {
  const { posts, absences, ...rest } = leader;
  const { posts: oldPosts, absences: oldAbsences, ...oldRest } = old;
  const changes: DocumentChange[] = [];
  if (!isSame(posts ?? [], oldPosts ?? []))
    changes.push({
      change: 'posts-changed',
      leader: named,
      before: (oldPosts ?? []).map(postSpan),
      after: (posts ?? []).map(postSpan),
    });
  for (const { item, side } of spans(oldAbsences, absences))
    changes.push({
      change: side === 'added' ? 'absence-added' : 'absence-removed',
      leader: named,
      ...spanOf(item),
    });
  const fields = differingKeys(oldRest, rest);
  if (fields.length > 0) changes.push({ change: 'leader-changed', leader: named, fields });
  return changes;
}

const postSpan = ({ title, from, to }: PostSpan | NonNullable<Leader['posts']>[number]): PostSpan => ({
  title,
  ...(from !== undefined && { from }),
  ...(to !== undefined && { to }),
});

function protectionChanges(before: readonly Period[] = [], after: readonly Period[] = []): DocumentChange[] {
  return pairsOf(before, after, ({ id }) => id).flatMap(({ before: old, after: now }): DocumentChange[] => {
    const { name } = (now ?? old)!;
    if (!old) return [{ change: 'protection-added', name, ...spanOf(now!) }];
    if (!now) return [{ change: 'protection-removed', name, ...spanOf(old) }];
    if (isSame(old, now)) return [];
    return [{ change: howChanged(old, now), name, before: spanOf(old), after: spanOf(now) }];
  });
}

function howChanged(old: Span, now: Span) {
  if (old.from === now.from && old.to === now.to) return 'protection-heads';
  if (now.from <= old.from && now.to >= old.to) return 'protection-extended';
  return now.from >= old.from && now.to <= old.to ? 'protection-shortened' : 'protection-moved';
}

function ruleChanges(
  before: RosterDocument['rules'] = [],
  after: RosterDocument['rules'] = [],
): DocumentChange[] {
  const idOf = ({ id, constraint }: { id?: string | undefined; constraint: string }) => id ?? constraint;
  return pairsOf(before, after, idOf).flatMap(({ before: old, after: now }): DocumentChange[] => {
    const { constraint } = (now ?? old)!;
    const rule = idOf((now ?? old)!);
    if (isSame(old, now)) return [];
    return [{ change: !old ? 'rule-added' : now ? 'rule-changed' : 'rule-removed', rule, constraint }];
  });
}

const REPORTED_FIELDS = ['leaders', 'commonAbsences', 'protectionPeriods', 'rules', 'calendar'];

function otherChanges(a: RosterDocument, b: RosterDocument): DocumentChange[] {
  const rest = (document: RosterDocument): object =>
    Object.fromEntries(Object.entries(document).filter(([key]) => !REPORTED_FIELDS.includes(key)));
  const { notices: _before, ...calendarBefore } = a.calendar ?? {};
  const { notices: _after, ...calendar } = b.calendar ?? {};
  return [
    ...differingKeys(rest(a), rest(b)).map((key) => toPointer([key])),
    ...differingKeys(calendarBefore, calendar).map((key) => toPointer(['calendar', key])),
  ].map((pointer) => ({ change: 'other', pointer }));
}

function differingKeys(before: object, after: object): string[] {
  const [old, now] = [before, after] as [Record<string, unknown>, Record<string, unknown>];
  return [...new Set([...Object.keys(now), ...Object.keys(old)])].filter(
    (key) => !isSame(old[key], now[key]),
  );
}
