import type { Language, RosterDocument, ShiftType } from '../document/schema.ts';

/** Places of a shift type by what the day is, with the defaults filled in. */
export interface HeadFigures {
  readonly workday: number;
  readonly restDay: number;
  readonly protectedWorkday: number;
  readonly protectedRestDay: number;
}

/** A shift type as the calendar needs it. */
export type CalendarType = Pick<ShiftType, 'id' | 'name' | 'heads' | 'days' | 'from' | 'to'>;

const nameOfMain: Readonly<Record<Language, string>> = { 'zh-CN': '坐班接访', en: 'Reception duty' };

/** The document's shift types; where it writes none (or an empty list), the one type `main` in its language. */
export function shiftTypesOf(
  document: Pick<RosterDocument, 'shiftTypes' | 'language'>,
): readonly CalendarType[] {
  const written = document.shiftTypes ?? [];
  return written.length > 0 ? written : [{ id: 'main', name: nameOfMain[document.language ?? 'zh-CN'] }];
}

/** One leader each working day; in protection periods the same, and at least one each rest day, unless written. */
export function figuresOf(heads: ShiftType['heads'] = {}): HeadFigures {
  const { workday = 1, restDay = 0 } = heads;
  const { protectedWorkday = workday, protectedRestDay = Math.max(1, restDay) } = heads;
  return { workday, restDay, protectedWorkday, protectedRestDay };
}
