import type { RosterDocument } from '../document/schema.ts';
import { addDays } from '../dates/civil.ts';
import type { Prepared } from '../roster/prepared.ts';
import type { Remedy } from '../roster/conflict.ts';

type Change = Remedy extends infer R ? (R extends Remedy ? Omit<R, 'alone'> : never) : never;
export type { Change };

interface Range {
  readonly from: string;
  readonly to?: string | undefined;
}

/** What is left of a range when one date is taken out. */
function without<R extends Range>(range: R, date: string): R[] {
  const to = range.to ?? range.from;
  if (date < range.from || date > to) return [range];
  return [
    ...(range.from < date ? [{ ...range, to: addDays(date, -1) }] : []),
    ...(date < to ? [{ ...range, from: addDays(date, 1), to }] : []),
  ];
}

/** Takes a leader's absences off one date, his own and his part of common ones. */
function free(prepared: Prepared, document: RosterDocument, leader: string, date: string): RosterDocument {
  const { names, select, problem } = prepared;
  const leaders = document.leaders.map((own) =>
    own.id === leader && own.absences
      ? { ...own, absences: own.absences.flatMap((absence) => without(absence, date)) }
      : own,
  );
  const day = names.days.indexOf(date);
  const commonAbsences = (document.commonAbsences ?? []).flatMap((absence) => {
    const rest = without(absence, date);
    if (rest.length === 1 && rest[0] === absence) return [absence];
    const selected = select.leaders(absence.leaders);
    const ids = names.leaders.flatMap(({ id }, index) =>
      selected[index * problem.dayCount + day] === 1 && id !== leader ? [id] : [],
    );
    return ids.length === 0 ? rest : [...rest, { ...absence, leaders: { ids }, from: date, to: date }];
  });
  return { ...document, leaders, ...(document.commonAbsences && { commonAbsences }) };
}

/** The document with a change made; the change speaks of ids and dates of what was prepared. */
export function amend(prepared: Prepared, change: Change): RosterDocument {
  const { document, rules, select, names, problem } = prepared;
  switch (change.kind) {
    case 'free':
      return change.days.reduce(
        (amended, { leader, date }) => free(prepared, amended, leader.id, date),
        document,
      );
    case 'rule': {
      const { constraint, level } = rules.effective.find(({ id }) => id === change.rule)!;
      const written = (document.rules ?? []).find((rule) => (rule.id ?? rule.constraint) === change.rule);
      const rest = (document.rules ?? []).filter((rule) => rule !== written);
      const id = change.rule === constraint ? {} : { id: change.rule };
      const milder = change.params === null ? { weight: 0 } : { params: change.params as never };
      return { ...document, rules: [...rest, { ...id, level, ...written, constraint, ...milder }] };
    }
    case 'pool': {
      const types = document.shiftTypes!.map((type) => {
        if (type.id !== change.type.id) return type;
        const selected = select.leaders(type.leaders);
        const inPool = names.leaders.filter(
          ({ id }, index) =>
            id === change.leader.id ||
            selected.subarray(index * problem.dayCount, (index + 1) * problem.dayCount).includes(1),
        );
        return { ...type, leaders: { ids: inPool.map(({ id }) => id) } };
      });
      return { ...document, shiftTypes: types };
    }
    case 'heads': {
      const { date, type, heads } = change;
      const exception = { from: date, heads, ...(type && { type: type.id }) };
      return { ...document, exceptions: [...(document.exceptions ?? []), exception] };
    }
  }
}
