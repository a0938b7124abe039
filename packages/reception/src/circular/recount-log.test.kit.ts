import type { CaseFacts } from '../cases/case-facts.ts';
import type { CaseEntry, CaseEntryOf } from '../cases/entry.ts';

/**
 * The entries of a second count, from the entries alone: nothing is folded, nothing is shared with the first. It follows what is
 * said of each figure, slowly, by looking through all entries of a case again for each question.
 */

export type CountedUnit = CaseEntryOf<'replied'>['unit'];

/** Days from one to another, both included. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

export const nameOf = (unit: CountedUnit): string => JSON.stringify(unit);

export const earliest = (...dates: (string | null | undefined)[]): string | null =>
  dates.filter((date): date is string => typeof date === 'string').sort()[0] ?? null;

/** An answer is worked out once for each case: the same is asked for every row. */
export function once<Value>(answer: (id: string) => Value): (id: string) => Value {
  const known = new Map<string, Value>();
  return (id) => {
    if (!known.has(id)) known.set(id, answer(id));
    return known.get(id)!;
  };
}

/** Grounds by which a case goes to a procedure with limits of its own. */
const ELSEWHERE = [
  'litigation',
  'arbitration',
  'party-appeal',
  'administrative-procedure',
  'enforcement',
  'accusation',
];

/** Grounds by which nobody need be given a case: somebody has it, or had it to the end. */
const WITH_SOMEBODY = ['in-hand', 'after-re-review'];

/** What had been written down by a day and was not called wrong by then. */
function standing(entries: readonly CaseEntry[], to: string): CaseEntry[] {
  const known: CaseEntry[] = [];
  for (const entry of entries) {
    if (entry.at.slice(0, 10) > to) break;
    known.push(entry);
  }
  const wrong = known.flatMap((entry) => (entry.kind === 'corrected' ? [entry.corrects - 1] : []));
  return known.filter((entry, index) => entry.kind !== 'corrected' && !wrong.includes(index));
}

/** What is known of cases at the end of a day. */
export class RecountLog {
  readonly #standing: readonly CaseEntry[];
  readonly #ofCase = new Map<string, CaseEntry[]>();

  constructor(entries: readonly CaseEntry[], to: string) {
    this.#standing = standing(entries, to);
    for (const entry of this.#standing)
      if ('case' in entry) this.#ofCase.set(entry.case, [...(this.#ofCase.get(entry.case) ?? []), entry]);
  }

  get cases(): string[] {
    return this.#standing.flatMap((entry) => (entry.kind === 'registered' ? [entry.case] : []));
  }

  of<Kind extends CaseEntry['kind']>(id: string, ...kinds: Kind[]): CaseEntryOf<Kind>[] {
    return (this.#ofCase.get(id) ?? []).filter((entry): entry is CaseEntryOf<Kind> =>
      (kinds as string[]).includes(entry.kind),
    );
  }

  readonly facts = once((id): CaseFacts => {
    const said = this.of(id, 'registered', 'amended').map(({ facts }) => facts);
    return Object.assign({}, ...said) as CaseFacts;
  });

  readonly receptions = once((id) => {
    const way = this.of(id, 'received', 'outcome');
    return way.flatMap((entry, index) => {
      if (entry.kind !== 'received') return [];
      const next = way[index + 1];
      return [{ ...entry, outcome: next?.kind === 'outcome' ? next : null }];
    });
  });

  /** Units that must act. */
  readonly units = once((id): string[] => {
    const decided = this.receptions(id)
      .filter(({ outcome }) => outcome !== null)
      .pop();
    return decided
      ? decided.outcome!.handlers.map(({ unit }) => nameOf(unit))
      : this.of(id, 'forwarded').map(({ unit }) => nameOf(unit));
  });

  /** The last of two kinds, if it is of the first of them. */
  #last<Kind extends CaseEntry['kind']>(
    id: string,
    kind: Kind,
    undone: CaseEntry['kind'],
  ): CaseEntryOf<Kind> | null {
    const last = this.of(id, kind, undone).pop();
    return last?.kind === kind ? (last as CaseEntryOf<Kind>) : null;
  }

  /** The day a case was closed for good. */
  closedOn(id: string): string | null {
    return this.#last(id, 'closed', 'reopened')?.on ?? null;
  }

  withdrawnOn(id: string): string | null {
    return this.#last(id, 'withdrawn', 'reopened')?.on ?? null;
  }

  excluded(id: string): CaseEntryOf<'excluded'> | null {
    return this.#last(id, 'excluded', 'screened');
  }

  /** Since when nothing more is asked of any unit: it was withdrawn, or another procedure has it. */
  overOn(id: string): string | null {
    const excluded = this.excluded(id);
    const elsewhere = excluded && ELSEWHERE.includes(excluded.ground) ? excluded.at.slice(0, 10) : null;
    return earliest(this.withdrawnOn(id), elsewhere);
  }

  /** Since when nobody need be told what becomes of a case: it was withdrawn, or somebody has it already. */
  settledOn(id: string): string | null {
    const excluded = this.excluded(id);
    const isSettled = excluded !== null && WITH_SOMEBODY.includes(excluded.ground);
    return earliest(this.withdrawnOn(id), isSettled ? excluded.at.slice(0, 10) : null);
  }
}
