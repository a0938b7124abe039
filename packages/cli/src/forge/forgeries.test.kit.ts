import type { Roster } from '@lunzhi/core';
import { digest } from '../../../core/src/document/digest.ts';
import { foldLedger } from '../../../core/src/roster/fold-ledger.ts';
import { currentOf } from '../../../core/src/roster/original-and-current.ts';

export type Json = unknown;
export type Path = readonly (string | number)[];

/** One change of a roster file. */
export interface Change {
  readonly name: string;
  readonly apply: (roster: Json) => Json;
}

export type Members = Readonly<Record<string, Json>>;
export const isMembers = (value: Json): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A copy with another value at a path; `undefined` takes it out. */
export function withValue(root: Json, [step, ...rest]: Path, value: Json): Json {
  if (step === undefined) return value;
  if (Array.isArray(root)) {
    const items: Json[] = [...root];
    if (rest.length === 0 && value === undefined) items.splice(step as number, 1);
    else items[step as number] = withValue(items[step as number], rest, value);
    return items;
  }
  const members = { ...(root as Members) };
  const next = withValue(members[step], rest, value);
  if (next === undefined) delete members[step];
  else members[step] = next;
  return members;
}

export const movedBy = (value: string, days: number): string =>
  new Date(Date.parse(`${value}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** Fields of two rows swapped, days and their places taken out or added, all that belongs together at once. */
export function rowChanges({ assignments, dutyDays, rules }: Roster): Change[] {
  const rows = assignments.map((_, index) => index);
  const pairs = rows.flatMap((index) =>
    [1, 2, 5].map((step) => [index, (index + step) % rows.length] as const).filter(([a, b]) => a !== b),
  );
  const edit = (name: string, over: (roster: Roster) => Partial<Roster>): Change => ({
    name,
    apply: (root) => ({ ...(root as Roster), ...over(root as Roster) }),
  });
  const swapped = (fields: readonly (keyof Roster['assignments'][number])[]): Change[] =>
    pairs.map(([a, b]) =>
      edit(`rows ${a} and ${b} swap ${fields.join(', ')}`, ({ assignments: own }) => {
        const take = (to: number, from: number) => ({
          ...own[to]!,
          ...Object.fromEntries(fields.map((field) => [field, own[from]![field]])),
        });
        return { assignments: own.with(a, take(a, b)).with(b, take(b, a)) };
      }),
    );
  return [
    ...swapped(['date']),
    ...swapped(['date', 'kind']),
    ...swapped(['date', 'kind', 'shift']),
    ...swapped(['leader']),
    ...swapped(['type']),
    ...dutyDays.map(({ date }) =>
      edit(`the day ${date} with its places is left out`, (own) => ({
        dutyDays: own.dutyDays.filter((day) => day.date !== date),
        assignments: own.assignments.filter((place) => place.date !== date),
      })),
    ),
    ...dutyDays.flatMap(({ date }) =>
      (['workday', 'make-up-workday', 'weekend', 'holiday'] as const).map((kind) =>
        edit(`the day ${date} and its places are of kind ${kind}`, (own) => ({
          dutyDays: own.dutyDays.map((day) =>
            day.date === date ? { ...day, kind, holidays: kind === 'holiday' ? ['春节'] : [] } : day,
          ),
          assignments: own.assignments.map((place) => (place.date === date ? { ...place, kind } : place)),
        })),
      ),
    ),
    ...['2024-02-10', '2024-02-17', '2024-02-24', '2024-05-04'].map((date) =>
      edit(`the day ${date} is made one of duty`, (own) => ({
        dutyDays: [
          ...own.dutyDays.filter((day) => day.date !== date),
          { date, kind: 'make-up-workday' as const, holidays: [], protectionPeriods: [], provisional: false },
        ].sort((a, b) => (a.date < b.date ? -1 : 1)),
        assignments: [
          ...own.assignments.filter((place) => place.date !== date),
          {
            shift: `${date}/main/1`,
            date,
            type: 'main',
            leader: own.document.leaders[0]!.id,
            kind: 'make-up-workday' as const,
            origin: 'planned' as const,
          },
        ].sort((a, b) => (a.shift < b.shift ? -1 : 1)),
      })),
    ),
    edit('all rules but those that always stand are off', (own) => ({
      rules: own.rules.map((rule) =>
        ['eligible-leader', 'one-shift-a-day', 'pinned', 'unassigned-shift'].includes(rule.constraint)
          ? rule
          : { ...rule, weight: 0 },
      ),
    })),
    edit('all leaders are turned round', ({ assignments: own }) => ({
      assignments: own.map((place, index) => ({ ...place, leader: own[own.length - 1 - index]!.leader })),
    })),
    ...rules.map(({ id }) =>
      edit(`the rule ${id} is weaker`, (own) => ({
        rules: own.rules.map((rule) => (rule.id === id ? { ...rule, weight: 0, params: {} } : rule)),
      })),
    ),
  ];
}

/** What is made right again after a change, so that fewer things disagree. */
export const repairs = ['nothing', 'digests', 'claims', 'the fold'] as const;
export type Repair = (typeof repairs)[number];

const nought = { hard: 0, coverage: 0, disruption: 0, fairness: 0, quality: 0 };

/** @throws Error where the change leaves nothing that could be made right */
export function repaired(forged: Json, repair: Repair): Json {
  let roster = forged as Roster;
  if (repair === 'nothing') return roster;
  if (repair === 'the fold' && roster.ledger.length > 0) {
    // what was changed on top is what was first planned, and the ledger makes of it what it can
    const { document, rules, calendar, dutyDays, assignments } = roster;
    const original = roster.original!;
    const isOriginalChanged = digest(original) !== digest(roster.original);
    const base = isOriginalChanged
      ? original
      : { ...original, document, rules, calendar, dutyDays, assignments: assignments.map(planned) };
    const first = { ...base, documentDigest: digest(base.document) };
    roster = { ...roster, original: first, ...currentOf(foldLedger(first, roster.ledger)) };
  }
  const documentDigest = digest(roster.document);
  const original = roster.original && {
    ...roster.original,
    documentDigest: digest(roster.original.document),
  };
  roster = {
    ...roster,
    documentDigest,
    ...(original && { original }),
    ...(roster.certificate && { certificate: { ...roster.certificate, documentDigest } }),
  };
  if (repair !== 'claims') return roster;
  const { certificate } = roster;
  return {
    ...roster,
    status: 'optimal',
    score: nought,
    given: { hard: 0, coverage: 0 },
    bound: nought,
    certificate: certificate && { ...certificate, bound: 0 },
  };
}

const planned = ({ shift, date, type, leader, kind }: Roster['assignments'][number]) => ({
  shift,
  date,
  type,
  leader,
  kind,
  origin: 'planned' as const,
});
