import { laterOf } from '../dates/civil.ts';
import type { Level } from '../document/schema.ts';
import { correctedEntries } from './fold-ledger.ts';
import { type LedgerEntry, writtenOn } from './ledger-entry.ts';
import type { Roster } from './roster.ts';

/** A violation as this needs it: `rule` is an id, `shifts` are ids of places. */
export interface FixedViolation {
  readonly rule: string;
  readonly level: Level;
  readonly given: boolean;
  readonly shifts: readonly string[];
  readonly facts: Readonly<Record<string, number>>;
}

/** Nobody can agree to it that somebody serves who is out of post or away. */
const isBeyondAgreement = ({ facts: { notInPost = 0, absent = 0 } }: FixedViolation): boolean =>
  notInPost + absent > 0;

const isHappening = ({ kind }: LedgerEntry): boolean => kind !== 'circulated' && kind !== 'corrected';

/** The last day that a ledger knows to have come; empty before the first entry. */
const dayOfLedger = (ledger: readonly LedgerEntry[]): string =>
  ledger.reduce(
    (last, entry) => laterOf(last, entry.kind === 're-planned' ? entry.today : writtenOn(entry)),
    '',
  );

/** Rules that an agreement was allowed to break, by place. */
function acceptedRules(ledger: readonly LedgerEntry[]): ReadonlyMap<string, ReadonlySet<string>> {
  const rules = new Map<string, Set<string>>();
  for (const entry of ledger) {
    if (entry.kind !== 'substituted' && entry.kind !== 'exchanged') continue;
    const shifts = entry.kind === 'substituted' ? [entry.shift] : [entry.first.shift, entry.second.shift];
    for (const shift of shifts)
      rules.set(shift, new Set([...(rules.get(shift) ?? []), ...(entry.accepts ?? [])]));
  }
  return rules;
}

/**
 * What no plan may mend any more but people still can: a hard rule broken on a day to come that is frozen or agreed on,
 * and a place there that nobody holds. An absence announced the day before is of this kind. It stays given, since no
 * plan is to blame for it, but it has not happened yet: somebody has to find a stand-in.
 *
 * What an entry was allowed to break is not: that was seen and agreed on. But nobody serves who is out of post or away,
 * whatever was agreed on before he was.
 *
 * @param today ISO date; days before it are past, as are those before the last that the ledger knows to have come
 * @returns the dates on which somebody else is needed, ascending; empty for any other violation
 */
export function datesNeedingPeople(
  { assignments, ledger }: Pick<Roster, 'assignments' | 'ledger'>,
  today: string | null = null,
): (violation: FixedViolation) => readonly string[] {
  const corrected = correctedEntries(ledger);
  const inForce = ledger.filter((_, index) => !corrected.has(index + 1));
  if (!inForce.some(isHappening)) return () => [];
  const from = laterOf(today ?? '', dayOfLedger(inForce));
  const accepted = acceptedRules(inForce);
  const comingOn = new Map(
    assignments.flatMap(({ shift, date, attended }) =>
      date >= from && attended === undefined ? [[shift, date]] : [],
    ),
  );
  return (violation) => {
    const { rule, level, given, shifts } = violation;
    const isAgreed = shifts.some((shift) => accepted.get(shift)?.has(rule));
    if (!given || (isAgreed && !isBeyondAgreement(violation))) return [];
    const dates = shifts.flatMap((shift) => comingOn.get(shift) ?? []);
    // a month whose first days have gone by can no longer be made up for
    if (level === 'coverage' && dates.length < shifts.length) return [];
    return [...new Set(dates)].sort();
  };
}
