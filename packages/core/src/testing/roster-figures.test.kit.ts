import type { Leader, LeaderSelector, Post, RosterDocument, WrittenRule } from '../document/schema.ts';

/**
 * What a document says, read from the document alone: nothing here asks the program's calendar, compile, domain, loads
 * or rules, so that both can be held against each other. It understands what `smallDocumentArbitrary` writes.
 */
export interface Figures {
  readonly days: readonly FigureDay[];
  /** The places of one date and type, in date order. */
  readonly groups: readonly PlaceGroup[];
  /** In post, present, in the pool, with a share or quota: eligible by the document. */
  readonly mayHold: (leader: number, day: FigureDay, type: number) => boolean;
  /** Whether nothing that stands (pins, history, hard rules) keeps an eligible leader from an open place. */
  readonly mayTake: (leader: number, day: FigureDay, type: number) => boolean;
  /** Free days between two duties; 0 when no hard rule asks for any. */
  readonly gap: number;
  /** Monthly duties asked for, before a month that cannot give them is waived. */
  readonly dues: readonly FigureDue[];
  /** Days past duties lie on, by leader. */
  readonly history: readonly (readonly number[])[];
  readonly loads: readonly FigureLoad[];
}

export interface FigureDay {
  readonly date: string;
  /** Days since 1970-01-01. */
  readonly number: number;
  readonly weekday: number;
  /** `2024-03` */
  readonly month: string;
  readonly kind: 'workday' | 'weekend' | 'holiday';
  readonly isRest: boolean;
  readonly isProtected: boolean;
}

export interface PlaceGroup {
  readonly day: FigureDay;
  readonly type: number;
  readonly heads: number;
  readonly pinned: readonly number[];
}

export interface FigureDue {
  readonly rule: string;
  readonly leader: number;
  readonly month: string;
  readonly least: number;
  /** An untouched default asks nothing in a month whose dues cannot all be served. */
  readonly isWaivable: boolean;
}

/** A fairness rule as the document has it. */
export interface FigureLoad {
  readonly rule: string;
  readonly weight: number;
  readonly carried: 'duties' | 'restDays' | 'holidays' | undefined;
  readonly counts: (day: FigureDay) => boolean;
}

const MILLISECONDS_A_DAY = 86_400_000;
export const numberOf = (date: string): number => Date.parse(`${date}T00:00:00Z`) / MILLISECONDS_A_DAY;
export const isoDate = (number: number): string =>
  new Date(number * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
export const daysOfMonth = (month: string): number => {
  const [year, of] = month.split('-').map(Number);
  return new Date(Date.UTC(year!, of!, 0)).getUTCDate();
};
const lies = (date: string, { from, to }: { from?: string | undefined; to?: string | undefined }): boolean =>
  (from ?? date) <= date && date <= (to ?? date);

function daysOf({ period, calendar, protectionPeriods = [] }: RosterDocument): FigureDay[] {
  const days: FigureDay[] = [];
  for (let number = numberOf(period.from); number <= numberOf(period.to); number++) {
    const date = isoDate(number);
    const weekday = ((number + 3) % 7) + 1;
    const isHoliday = (calendar?.overrides ?? []).some(({ from, to = from }) => lies(date, { from, to }));
    days.push({
      date,
      number,
      weekday,
      month: date.slice(0, 7),
      kind: isHoliday ? 'holiday' : weekday > 5 ? 'weekend' : 'workday',
      isRest: isHoliday || weekday > 5,
      isProtected: protectionPeriods.some((span) => lies(date, span)),
    });
  }
  return days;
}

/** The post held on a date; a leader without posts holds one throughout. */
export const postOn = ({ posts }: Leader, date: string): Partial<Post> | undefined =>
  posts?.length ? posts.find((post) => lies(date, post)) : {};

export function selects({ ids, chiefs }: LeaderSelector, leader: Leader, date: string): boolean {
  const post = postOn(leader, date);
  if (!post || (ids && !ids.includes(leader.id))) return false;
  return chiefs === undefined || chiefs === (post.chief ?? leader.chief ?? false);
}

/** His weight in the load on a date: a share, a quota's count, or 0 out of post. */
function burdenOn(leader: Leader, date: string): { share: number } | { quota: number } {
  const post = postOn(leader, date);
  if (!post) return { share: 0 };
  const terms = post.share === undefined && !post.quota ? leader : post;
  return terms.quota ? { quota: terms.quota.count } : { share: terms.share ?? 1 };
}

export const isExcused = ({ absences = [] }: Leader, date: string): boolean =>
  absences.some(({ from, to = from, excused }) => excused === true && lies(date, { from, to }));

function headsOn(document: RosterDocument, type: number, day: FigureDay): number {
  const { heads = {}, days } = document.shiftTypes![type]!;
  const exception = document.exceptions?.find(({ from, to = from }) => lies(day.date, { from, to }));
  if (exception) return exception.heads;
  const workday = heads.workday ?? 1;
  const restDay = heads.restDay ?? 0;
  if (day.isProtected) return day.isRest ? Math.max(1, restDay) : workday;
  if (days?.weekdays && !days.weekdays.includes(day.weekday)) return 0;
  return day.isRest ? restDay : workday;
}

const ruleOf = ({ rules = [] }: RosterDocument, id: string): WrittenRule | undefined =>
  rules.find((rule) => (rule.id ?? rule.constraint) === id);

/** The written gap, or the largest with which filling in date order cannot get stuck. */
function gapOf(document: RosterDocument, groups: readonly PlaceGroup[], mayHold: Figures['mayHold']): number {
  const rule = ruleOf(document, 'min-rest-gap');
  if (rule?.level === 'quality') return 0;
  if (rule?.params?.['days'] !== undefined) return rule.params['days'] as number;
  let gap = 3;
  const consider = (considered: readonly PlaceGroup[]): void => {
    const heads = considered.reduce((sum, group) => sum + group.heads, 0);
    const free = document.leaders.filter((_, leader) =>
      considered.some(({ day, type }) => mayHold(leader, day, type)),
    ).length;
    gap = Math.max(0, Math.min(gap, Math.floor((Math.floor(free / heads) - 1) / 2)));
  };
  for (const group of groups) {
    consider([group]);
    consider(groups.filter(({ day }) => day === group.day));
  }
  return gap;
}

function figureDuesOf(
  document: RosterDocument,
  { days, groups, mayHold }: Omit<Figures, 'dues'>,
): FigureDue[] {
  const standing = ruleOf(document, 'at-least-per-period');
  const asked = (document.rules ?? []).flatMap((rule) => {
    if (rule.constraint !== 'at-least-per-period') return [];
    const { leaders, min } = rule.params as { leaders: LeaderSelector; min: number };
    return [{ rule: rule.id ?? rule.constraint, leaders, min, isWaivable: false }];
  });
  if (!standing)
    asked.push({ rule: 'at-least-per-period', leaders: { chiefs: true }, min: 1, isWaivable: true });
  const months = [...new Set(days.map(({ month }) => month))];
  return asked.flatMap(({ rule, leaders, min, isWaivable }) =>
    months.flatMap((month) =>
      document.leaders.flatMap((leader, index): FigureDue[] => {
        const selected = days.filter((day) => day.month === month && selects(leaders, leader, day.date));
        const dates = new Set(
          groups
            .filter(({ day, type }) => day.month === month && mayHold(index, day, type))
            .map(({ day }) => day.date),
        );
        const least = Math.min(Math.floor((min * selected.length) / daysOfMonth(month)), dates.size);
        return least > 0 ? [{ rule, leader: index, month, least, isWaivable }] : [];
      }),
    ),
  );
}

/** The three standing fairness rules, overlaid by the document's weights, and its own by weekdays. */
function loadsOf(document: RosterDocument): FigureLoad[] {
  const standing: Omit<FigureLoad, 'weight'>[] = [
    { rule: 'fair-load', carried: 'duties', counts: () => true },
    { rule: 'fair-rest-days', carried: 'restDays', counts: ({ isRest }) => isRest },
    { rule: 'fair-holidays', carried: 'holidays', counts: ({ kind }) => kind === 'holiday' },
  ];
  const rule = ruleOf(document, 'fair-some-days');
  if (rule) {
    const { weekdays } = (rule.params as { days: { weekdays: number[] } }).days;
    standing.push({
      rule: 'fair-some-days',
      carried: undefined,
      counts: ({ weekday }) => weekdays.includes(weekday),
    });
  }
  return standing
    .map((load) => ({ ...load, weight: ruleOf(document, load.rule)?.weight ?? 1 }))
    .filter(({ weight }) => weight > 0);
}

/** Reads a document. */
export function figuresOf(document: RosterDocument): Figures {
  const days = daysOf(document);
  const indexOf = new Map(document.leaders.map(({ id }, index) => [id, index]));
  const mayHold = (leader: number, { date, weekday }: FigureDay, type: number): boolean => {
    const person = document.leaders[leader]!;
    const burden = burdenOn(person, date);
    return (
      ('quota' in burden ? burden.quota : burden.share) > 0 &&
      !person.absences?.some(({ from, to = from }) => lies(date, { from, to })) &&
      !person.unavailableWeekdays?.includes(weekday) &&
      selects(document.shiftTypes![type]!.leaders ?? {}, person, date)
    );
  };
  const groups = days.flatMap((day) =>
    document.shiftTypes!.flatMap(({ id }, type): PlaceGroup[] => {
      const heads = headsOn(document, type, day);
      const pins = (document.pins ?? []).filter((pin) => pin.date === day.date && pin.type === id);
      return heads > 0 ? [{ day, type, heads, pinned: pins.map((pin) => indexOf.get(pin.leader)!) }] : [];
    }),
  );
  const history = document.leaders.map(({ id }) =>
    (document.history ?? []).filter(({ leader }) => leader === id).map(({ date }) => numberOf(date)),
  );
  const gap = gapOf(document, groups, mayHold);
  const only = ruleOf(document, 'fixed-weekday')?.params as
    { leaders: LeaderSelector; weekdays: number[] } | undefined;
  const isOnlyElsewhere = (leader: number, day: FigureDay, type: number): boolean => {
    if (!only || !selects(only.leaders, document.leaders[leader]!, day.date)) return false;
    const isOff = day.isRest && !day.isProtected && !(document.shiftTypes![type]!.heads?.restDay ?? 0);
    return isOff || !only.weekdays.includes(day.weekday);
  };
  const mayTake = (leader: number, day: FigureDay, type: number): boolean => {
    if (!mayHold(leader, day, type) || isOnlyElsewhere(leader, day, type)) return false;
    if (history[leader]!.some((past) => day.number - past <= gap)) return false;
    return groups.every(
      ({ day: { number }, pinned }) =>
        !pinned.includes(leader) ||
        (number !== day.number && (gap === 0 || Math.abs(number - day.number) > gap)),
    );
  };
  const read = { days, groups, mayHold, mayTake, gap, history, loads: loadsOf(document) };
  return { ...read, dues: figureDuesOf(document, read) };
}
