import { isRecused, planVisits, quarterOf } from '@lunzhi/reception';
import { receive } from './hearing.ts';
import type { Office } from './office.ts';

/** 下访 of a quarter: planned on its first working day, made on the days planned but for a few that come to nothing. */
export function visit(office: Office, quarter: number): void {
  const { roster, state, settings, calendar, chance, today } = office;
  const { planned } = planVisits({
    roster,
    state,
    settings,
    span: quarterOf(Number(today.slice(0, 4)), quarter),
    today: calendar.addWorkingDays(today, 1),
    isWorkingDay: (date) => calendar.isWorkingDay(date),
  });
  for (const { leader, township, date } of planned) {
    if (!chance.isIn(85)) continue;
    office.onDay(date, () => {
      office.write({ kind: 'visited', on: date, leader, township });
      const [own] = [...office.state.cases.values()].filter(
        ({ stage, facts }) =>
          stage === 'waiting' && facts.townships?.includes(township) && !isRecused(facts, leader),
      );
      if (own && chance.isIn(60)) receive(office, own, { leader, township });
    });
  }
}
