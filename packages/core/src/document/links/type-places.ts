import { itemsOf } from '../form/salvage.ts';
import type { DraftDocument, DraftShiftType } from './link-context.ts';

/**
 * True when on that day several of the types surely have places, or else none of them has, whatever kind of day it
 * turns out to be. False when it takes the calendar to tell.
 *
 * @param types in force on the day
 */
export function isSurelyUnclear(
  types: readonly DraftShiftType[],
  date: string,
  document: DraftDocument,
): boolean {
  const counts = (['workday', 'restDay'] as const).map((kind) => {
    const heads = types.map((type) => headsOn(type, date, kind, document));
    return heads.includes(undefined) ? 1 : heads.filter((figure) => figure !== 0).length;
  });
  return counts.some((count) => count > 1) && counts.every((count) => count !== 1);
}

/** Places of a type on a day, were it of the given kind; undefined when a filter must be asked. */
function headsOn(
  type: DraftShiftType,
  date: string,
  kind: 'workday' | 'restDay',
  document: DraftDocument,
): number | undefined {
  const covers = ({ from, to }: { from?: string | undefined; to?: string | undefined }): boolean =>
    from !== undefined && from <= date && date <= (to ?? from);
  const exceptions = itemsOf(document.exceptions).filter(({ item }) => covers(item));
  const own = exceptions.filter(({ item }) => item.type === type.id);
  const forAll = exceptions.filter(({ item }) => item.type === undefined);
  const exception = own[own.length - 1] ?? forAll[forAll.length - 1];
  if (exception !== undefined) return exception.item.heads;

  const { workday = 1, restDay = 0, protectedWorkday, protectedRestDay } = type.heads ?? {};
  const periods = itemsOf(document.protectionPeriods).filter(({ item }) => covers(item));
  if (periods.length > 0) {
    const figures = periods.flatMap(({ item }) => {
      const figure = typeof item.heads === 'object' ? item.heads[type.id ?? ''] : item.heads;
      return typeof figure === 'number' ? [figure] : [];
    });
    if (figures.length > 0) return Math.max(...figures);
    if (kind === 'workday') return protectedWorkday ?? workday;
    return protectedRestDay ?? Math.max(1, restDay);
  }
  if (type.days?.weekdays !== undefined || type.days?.monthDays !== undefined) return undefined;
  return kind === 'workday' ? workday : restDay;
}
