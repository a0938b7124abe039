import { addDays } from '@lunzhi/core/dates';
import type { HeldSitting } from '../roster/sittings.ts';
import type { DeskContext } from './context.ts';
import { deskWordsIn } from './words.ts';

/** Who sits today. */
export const seatsToday = ({ sittings, today }: DeskContext): readonly HeldSitting[] =>
  sittings.filter(({ date }) => date === today);

/** The first day for which people can still be invited. */
export function earliestDay(context: DeskContext): string {
  let day = addDays(context.today, 1);
  while (!context.isInTime(day)) day = addDays(day, 1);
  return day;
}

/** 联系端桥铺镇, 分管城乡建设: one line each. */
export function answersOf({ townships, sectors, projects }: HeldSitting, context: DeskContext): string[] {
  const words = deskWordsIn(context.language);
  const line = (kind: 'township' | 'sector' | 'project', ids: ReadonlySet<string>): string[] =>
    ids.size === 0
      ? []
      : [
          words.answers(
            words.ties[kind],
            [...ids].map((id) => context.names.get(`${kind}/${id}`) ?? id),
          ),
        ];
  return [...line('township', townships), ...line('sector', sectors), ...line('project', projects)];
}
