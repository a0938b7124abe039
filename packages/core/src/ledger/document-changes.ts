import { leaderNames } from '../compile/leader-names.ts';
import { canonicalJson } from '../document/digest.ts';
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
  const lacking = (items: readonly Item[], others: readonly Item[]): Item[] => {
    const left = others.map((other) => canonicalJson(other));
    return items.filter((item) => {
      const index = left.indexOf(canonicalJson(item));
      if (index >= 0) left.splice(index, 1);
      return index < 0;
    });
  };
  return [
    ...lacking(after, before).map((item) => ({ item, side: 'added' as const })),
    ...lacking(before, after).map((item) => ({ item, side: 'removed' as const })),
  ];
}

function leaderChanges(a: RosterDocument, b: RosterDocument): DocumentChange[] {
  const before = new Map(a.leaders.map((leader) => [leader.id, leader]));
  const after = new Set(b.leaders.map(({ id }) => id));
  const [namesBefore, names] = [leaderNames(a), leaderNames(b)];
  const changes = b.leaders.flatMap((leader): DocumentChange[] => {
    const named = { id: leader.id, name: names.get(leader.id)! };
    const old = before.get(leader.id);
    if (!old) return [{ change: 'leader-added', leader: named, post: titleOf(leader, b) }];
    return changesOf(old, leader, named);
  });
  const gone = a.leaders.flatMap((leader): DocumentChange[] => {
    if (after.has(leader.id)) return [];
    const named = { id: leader.id, name: namesBefore.get(leader.id)! };
    return [{ change: 'leader-gone', leader: named, post: titleOf(leader, a) }];
  });
  const order = (leaders: readonly Leader[]): string[] =>
    leaders.map(({ id }) => id).filter((id) => after.has(id) && before.has(id));
  const isReordered = !isSame(order(a.leaders), order(b.leaders));
  return [...changes, ...gone, ...(isReordered ? [{ change: 'leaders-reordered' } as const] : [])];
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
  const byId = new Map(before.map((period) => [period.id, period]));
  const kept = new Set(after.map(({ id }) => id));
  return [
    ...after.flatMap((period): DocumentChange[] => {
      const { name } = period;
      const old = byId.get(period.id);
      if (!old) return [{ change: 'protection-added', name, ...spanOf(period) }];
      if (isSame(old, period)) return [];
      return [{ change: howChanged(old, period), name, before: spanOf(old), after: spanOf(period) }];
    }),
    ...before.flatMap((period): DocumentChange[] =>
      kept.has(period.id) ? [] : [{ change: 'protection-removed', name: period.name, ...spanOf(period) }],
    ),
  ];
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
  const byId = new Map(before.map((rule) => [idOf(rule), rule]));
  const kept = new Set(after.map(idOf));
  return [
    ...after.flatMap((written): DocumentChange[] => {
      const facts = { rule: idOf(written), constraint: written.constraint };
      const old = byId.get(facts.rule);
      if (!old) return [{ change: 'rule-added', ...facts }];
      return isSame(old, written) ? [] : [{ change: 'rule-changed', ...facts }];
    }),
    ...before.flatMap((written): DocumentChange[] =>
      kept.has(idOf(written))
        ? []
        : [{ change: 'rule-removed', rule: idOf(written), constraint: written.constraint }],
    ),
  ];
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
