import type { DayView, LeaderView, PlaceView, SessionView } from '@lunzhi/core';
import { dongan } from '../fixtures/dongan.ts';
import { addDays, weekdayOn } from '../calendar/dates.ts';

/** A text that would run if it were taken for markup, and say so. */
export const markup =
  '<img src=x onerror="globalThis.isBroken = true"><script>globalThis.isBroken = true</script>';

export const long = '很长的名字'.repeat(1000);

/** Nothing in it: a document before anybody has written a line. */
export const emptyView: SessionView = {
  ...dongan,
  headline: {
    mood: 'warn',
    sentence: '还没有安排。',
    status: 'unplanned',
    score: null,
    bound: null,
    proven: null,
    shifts: 0,
    empty: 0,
  },
  days: [],
  leaders: [],
  services: [],
  periods: [],
  issues: [],
  rules: [],
  ledger: [],
};

/** The example with every text of the document replaced: markup in each second, 5,000 characters in the others. */
export const hostileView: SessionView = {
  ...dongan,
  head: { ...dongan.head, title: markup },
  days: dongan.days.map((day, index) => ({
    ...day,
    holidays: day.holidays.map(() => markup),
    places: day.places.map((place) => ({
      ...place,
      type: index % 3 === 0 ? markup : null,
      post: index % 2 === 0 ? markup : long,
      sectors: long,
      townships: markup,
    })),
  })),
  leaders: dongan.leaders.map((leader, index) => ({
    ...leader,
    name: index % 2 === 0 ? markup : long,
    post: index % 2 === 0 ? long : markup,
  })),
  services: dongan.services.map((service, index) => ({
    ...service,
    name: index % 2 === 0 ? markup : long,
    waitWords: markup,
  })),
  periods: dongan.periods.map((period, index) => ({ ...period, name: index === 0 ? markup : long })),
  issues: dongan.issues.map((issue, index) => ({
    ...issue,
    title: markup,
    sentence: index % 2 === 0 ? markup : long,
    remedies: [markup, long],
  })),
  rules: dongan.rules.map((rule) => ({ ...rule, title: markup })),
  ledger: dongan.ledger.map((entry) => ({ ...entry, sentence: markup, author: long })),
};

const late = '2024-02-20';
const [lateShift] = dongan.days.find(({ date }) => date === late)!.places;

/** Whoever serves tomorrow has announced that he cannot: no plan may change that day any more, people must. */
export const lateView: SessionView = {
  ...dongan,
  issues: [
    {
      ...dongan.issues[0]!,
      id: 'late',
      level: 'hard',
      given: false,
      byHand: [late],
      title: '可以值班',
      sentence: `${lateShift!.leader}排在2月20日，但这一天不能值班。`,
      dates: [late],
      leaders: [lateShift!.leader!],
    },
    ...dongan.issues,
  ],
  days: dongan.days.map((day) =>
    day.date === late
      ? { ...day, places: day.places.map((place) => ({ ...place, issues: ['late'], isFixed: true })) }
      : day,
  ),
};

const placeOf = (date: string, leader: string | null, number: number, type: string | null): PlaceView => ({
  shift: `${date}/main/${number}`,
  type,
  leader,
  post: '职务',
  sectors: '',
  townships: '',
  origin: 'planned',
  original: null,
  isLocked: false,
  isFixed: false,
  isChanged: false,
  issues: [],
});

/** So many leaders, so many places each working day, so many days from 2024-01-01. */
export function madeView(leaderCount: number, heads: number, dayCount: number): SessionView {
  const dates = Array.from({ length: dayCount }, (_, index) => addDays('2024-01-01', index));
  let turn = 0;
  const days = dates.map((date): DayView => {
    const weekday = weekdayOn(date);
    const isOff = weekday > 5;
    return {
      date,
      weekday,
      kind: isOff ? 'weekend' : 'workday',
      holidays: [],
      periods: [],
      provisional: false,
      places: isOff
        ? []
        : Array.from({ length: heads }, (_, place) =>
            placeOf(date, `L${turn++ % leaderCount}`, place + 1, heads > 1 ? `第${place + 1}室` : null),
          ),
    };
  });
  const datesOf = new Map<string, string[]>();
  for (const { date, places } of days)
    for (const { leader } of places) datesOf.set(leader!, [...(datesOf.get(leader!) ?? []), date]);
  const leaders = Array.from({ length: leaderCount }, (_, index): LeaderView => {
    const own = datesOf.get(`L${index}`) ?? [];
    return {
      id: `L${index}`,
      name: `领导${index + 1}`,
      rank: index + 1,
      post: '职务',
      initials: '',
      duties: own.length,
      restDays: 0,
      holidays: 0,
      entitlement: (heads * days.filter(({ places }) => places.length > 0).length) / leaderCount,
      carried: 0,
      dates: own,
      isRest: own.map(() => false),
      next: own[0] ?? null,
      absences: [],
      services: [],
    };
  });
  const to = dates[dates.length - 1]!;
  return { ...emptyView, head: { ...dongan.head, period: { from: dates[0]!, to } }, days, leaders };
}

/** The example with one day that nobody takes, another that breaks a rule, and the next provisional. */
export const brokenView: SessionView = {
  ...dongan,
  headline: {
    ...dongan.headline,
    mood: 'bad',
    status: 'infeasible',
    score: { ...dongan.headline.score!, coverage: 100 },
    empty: 1,
  },
  days: dongan.days.map((day) => ({
    ...day,
    provisional: day.date.startsWith('2024-12'),
    places: day.places.map((place) =>
      day.date === '2024-02-22' ? { ...place, leader: null, post: '' } : place,
    ),
  })),
  issues: [
    {
      id: 'conflict-1',
      kind: 'conflict',
      level: 'coverage',
      given: false,
      rule: 'unassigned-shift',
      title: '班班有人',
      sentence: '2月22日需1人次，没有一位领导可以值班。',
      cost: 100,
      dates: ['2024-02-22'],
      leaders: [],
      remedies: ['请县委书记2月22日来值班。', '2月22日不设班。'],
    },
    {
      id: 'given-1',
      kind: 'violation',
      level: 'hard',
      given: true,
      rule: 'min-rest-gap',
      title: '值班间隔',
      sentence: '县委副书记2月8日与2月9日两次值班之间没有空天。',
      cost: 1,
      dates: ['2024-02-08', '2024-02-09'],
      leaders: ['县委副书记'],
      remedies: [],
    },
    {
      id: 'wait-1',
      kind: 'violation',
      level: 'quality',
      given: false,
      rule: 'regular-service',
      title: '定期联系',
      sentence: '花桥镇1月31日之后等了36天，到3月7日才有联系领导值班。',
      cost: 247,
      dates: ['2024-01-31', '2024-03-07'],
      leaders: [],
      remedies: [],
    },
    ...dongan.issues.filter(({ dates }) => !dates.includes('2024-03-08')),
  ],
};

/** Markup that ran would have said so. */
export const isBroken = (): boolean => (globalThis as { isBroken?: boolean }).isBroken === true;
