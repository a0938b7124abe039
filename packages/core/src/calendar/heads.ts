import type { RosterDocument } from '../document/schema.ts';
import type { HeadFigures } from './shift-types.ts';

type ProtectionPeriod = NonNullable<RosterDocument['protectionPeriods']>[number];
type Exception = NonNullable<RosterDocument['exceptions']>[number];

/**
 * The places the protection periods of one day give a shift type: a number speaks of every type, a record of those it
 * names; of several figures the largest. `undefined` when no period names a figure for it.
 */
export function headsOfPeriods(
  periods: readonly Pick<ProtectionPeriod, 'heads'>[],
  type: string,
): number | undefined {
  const given = periods.flatMap(({ heads }) => {
    const figure = typeof heads === 'object' ? ownFigure(heads, type) : heads;
    return figure === undefined ? [] : [figure];
  });
  return given.length === 0 ? undefined : Math.max(...given);
}

/** A type may be called `constructor`. */
function ownFigure(heads: Readonly<Record<string, number>>, type: string): number | undefined {
  return Object.entries(heads).find(([id]) => id === type)?.[1];
}

/**
 * The places the exceptions of one day give a shift type: one that names the type wins over one that names none, then
 * the last. `undefined` when none speaks of it.
 */
export function headsOfExceptions(
  exceptions: readonly Pick<Exception, 'type' | 'heads'>[],
  type: string,
): number | undefined {
  let figure: number | undefined;
  let isNamed = false;
  for (const exception of exceptions) {
    const names = exception.type === type;
    if (!names && (exception.type !== undefined || isNamed)) continue;
    figure = exception.heads;
    isNamed = names;
  }
  return figure;
}

/** What decides the places of one type on one day on which it is in force. */
export interface HeadsQuestion {
  readonly type: string;
  readonly figures: HeadFigures;
  readonly isRestDay: boolean;
  /** Those that hold the day. */
  readonly periods: readonly Pick<ProtectionPeriod, 'heads'>[];
  readonly exceptions: readonly Pick<Exception, 'type' | 'heads'>[];
  /** Whether the type's filter lets the day through, or a filtered date has moved to it. */
  readonly isSelected: boolean;
}

/** Places of one type on one day: an exception's, else the protection periods', else the type's own figure. */
export function headsOn(question: HeadsQuestion): number {
  const { type, figures, isRestDay, periods, exceptions, isSelected } = question;
  const excepted = headsOfExceptions(exceptions, type);
  if (excepted !== undefined) return excepted;
  if (periods.length > 0) {
    const own = isRestDay ? figures.protectedRestDay : figures.protectedWorkday;
    return headsOfPeriods(periods, type) ?? own;
  }
  if (!isSelected) return 0;
  return isRestDay ? figures.restDay : figures.workday;
}
