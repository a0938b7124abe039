import { entriesInForce } from '../ledger/ledger-context.ts';
import { type EntryOf, ledgerEntrySchema } from '../roster/ledger-entry.ts';
import type { Roster } from '../roster/roster.ts';
import { BadOptionError } from '../solve/backend.ts';
import type { LetterEntry } from './letter-types.ts';

/** A place, who gives it up and who takes it. */
export interface Handover {
  readonly date: string;
  readonly type: string;
  readonly from: string | null;
  readonly to: string;
}

/** @throws BadOptionError */
export function requireHandover(entry: LetterEntry): void {
  const written = { at: '2000-01-01T00:00:00Z', author: '-', ...entry };
  const [issue] = ledgerEntrySchema.safeParse(written).error?.issues ?? [];
  if (issue)
    throw new BadOptionError(
      `An entry for letters is wrong at "${issue.path.map(String).join('/')}".\nMaybe pass the entry of a proposal unchanged.`,
    );
  if (!['substituted', 'exchanged'].includes(written.kind))
    throw new BadOptionError(
      `An entry "${written.kind}" has no letters.\nMaybe pass a substitution or an exchange.`,
    );
}

export function handoversOf({ assignments }: Roster, entry: LetterEntry): [Handover, ...Handover[]] {
  const at = (shift: string, from: string | null, to: string): Handover => {
    const place = assignments.find((own) => own.shift === shift);
    if (!place)
      throw new RangeError(
        `The roster has no place ${shift}.\nMaybe pass the roster that the entry was made for.`,
      );
    return { date: place.date, type: place.type, from, to };
  };
  if (entry.kind === 'substituted') return [at(entry.shift, entry.from, entry.to)];
  const { first, second } = entry;
  return [at(first.shift, first.leader, second.leader), at(second.shift, second.leader, first.leader)];
}

/** Who gave up the empty place that an entry fills, if anybody did. */
export function vacancyOf({ ledger }: Roster, entry: LetterEntry): EntryOf<'vacated'> | null {
  if (entry.kind !== 'substituted' || entry.from !== null) return null;
  const vacancies = entriesInForce(ledger).flatMap(({ entry: own }) =>
    own.kind === 'vacated' && own.shift === entry.shift ? [own] : [],
  );
  return vacancies[vacancies.length - 1] ?? null;
}
