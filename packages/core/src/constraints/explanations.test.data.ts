import type { NamedFacts } from './constraint.ts';

const place = (date: string): NamedFacts['shifts'][number] => ({ date, type: 'main', place: 1 });
const [first, second, third] = [place('2024-02-09'), place('2024-02-11'), place('2024-03-04')] as const;
const group = { id: 'a', name: '石期市镇' };
const leader = { id: 'L0', name: '县长' };
const other = { id: 'L1', name: '副县长' };
type Facts = NamedFacts['facts'];

const named = (facts: Facts, more: Partial<NamedFacts> = {}): NamedFacts => ({
  shifts: [first],
  leaders: [leader],
  groups: [],
  types: [],
  holidays: [],
  facts,
  ...more,
});

/** What a rule says of a violation. */
export const explained: readonly (readonly [
  id: string,
  violation: NamedFacts,
  chinese: string,
  english: string,
])[] = [
  [
    'eligible-leader',
    named({ notInPost: 1, absent: 0, weekday: 1, pool: 0, noShare: 1 }),
    '县长排在2月9日，但这一天不在任、每周这一天不能值班、分担系数或定额为0。',
    '县长 is on duty on 9 Feb, but not in post, never available on that weekday and without a share or quota.',
  ],
  [
    'eligible-leader',
    named({ notInPost: 0, absent: 1, weekday: 0, pool: 1, noShare: 0 }),
    '县长排在2月9日，但这一天不能值班、不在该班类的人员范围内。',
    '县长 is on duty on 9 Feb, but absent and not in the pool of the shift type.',
  ],
  [
    'one-shift-a-day',
    named({ held: 2 }),
    '县长在2月9日同时排了2个班次，一天只能值一个。',
    '县长 holds 2 shifts on 9 Feb; one a day is the most.',
  ],
  [
    'min-rest-gap',
    named({ freeDays: 1, leastFreeDays: 3, isOverEdge: 0, pairs: 1 }, { shifts: [first, second] }),
    '县长2月9日与2月11日的值班之间只空1天，至少应空3天。',
    '县长 has 1 free day between 9 Feb and 11 Feb; 3 is the least.',
  ],
  [
    'min-rest-gap',
    named({ freeDays: 0, leastFreeDays: 2, isOverEdge: 1, pairs: 3 }),
    '县长上期最后的值班与2月9日连续两天值班，至少应空2天；此前另有2次值班离得太近。',
    "县长 has 0 free days between a duty of last period's and 9 Feb; 2 is the least; 2 duties before are too close as well.",
  ],
  [
    'at-most-per-period',
    named({ span: 0, duties: 2, max: 1 }, { shifts: [first, second] }),
    '县长2月11日所在的一周值班2次，最多1次。',
    '县长 serves 2 duties in the week of 11 Feb; 1 is the most.',
  ],
  [
    'at-most-per-period',
    named({ span: 1, duties: 1, max: 0 }),
    '县长2月值班1次，最多0次。',
    '县长 serves 1 duty in Feb; 0 is the most.',
  ],
  [
    'at-most-per-period',
    named({ span: 2, days: 10, duties: 3, max: 2 }, { shifts: [first, second] }),
    '县长截至2月11日的10天内值班3次，最多2次。',
    '县长 serves 3 duties in the 10 days up to 11 Feb; 2 is the most.',
  ],
  [
    'pinned',
    named({}),
    '2月9日已锁定由县长值班，未照此安排。',
    '县长 is pinned to 9 Feb but does not hold a place that day.',
  ],
  [
    'pinned',
    named({}, { shifts: [] }),
    '县长被锁定在一个没有班次的日期。',
    '县长 is pinned to a date without a place.',
  ],
  [
    'fixed-weekday',
    named({ isReserved: 1 }),
    '2月9日留给规定的领导值班，现排的是县长。',
    '9 Feb is reserved to certain leaders, but 县长 holds it.',
  ],
  [
    'fixed-weekday',
    named({ isReserved: 0 }),
    '县长只在规定的日子值班，2月9日不在其中。',
    '县长 serves on fixed weekdays only, and 9 Feb is none of them.',
  ],
  ['unassigned-shift', named({}), '2月9日有一个班次无人值班。', 'Nobody takes a shift on 9 Feb.'],
  [
    'at-least-per-period',
    named({ due: 2, served: 1, missing: 1 }),
    '县长2月应至少值班2次，实际1次，缺1次。',
    '县长 owes at least 2 duties in Feb and serves 1: 1 missing.',
  ],
  [
    'keep-published',
    named({}, { types: [{ id: 'main', name: '带班' }] }),
    '2月9日的“带班”不再由原表上的县长值班。',
    '县长 no longer serves “带班” on 9 Feb, as the table had it.',
  ],
  [
    'keep-published',
    named({ changes: 3, maxChanges: 2 }, { types: [{ id: 'main', name: '带班' }] }),
    '2月9日的“带班”不再由原表上的县长值班（共改动3班，容许2班）。',
    '县长 no longer serves “带班” on 9 Feb, as the table had it (3 changes in all, 2 allowed).',
  ],
  [
    'fair-load',
    named({ scope: 0, duties: 9, carried: 500, entitlement: 7480 }),
    '县长值班9次，加上期结转0.5次，应值7.48次，多2.02次。',
    '县长 serves 9 duties, 0.5 carried over, where 7.48 would be fair: 2.02 too many.',
  ],
  [
    'fair-load',
    named({ scope: 1, duties: 1, carried: 0, entitlement: 2500 }),
    '县长休息日值班1次，应值2.5次，少1.5次。',
    '县长 serves 1 duty on rest days, where 2.5 would be fair: 1.5 too few.',
  ],
  [
    'fair-load',
    named({ scope: 2, duties: 0, carried: -250, entitlement: 1000 }),
    '县长节假日值班0次，加上期结转-0.25次，应值1次，少1.25次。',
    '县长 serves 0 duties on holidays, -0.25 carried over, where 1 would be fair: 1.25 too few.',
  ],
  [
    'fair-load',
    named({ scope: 3, duties: 2, carried: 0, entitlement: 1000 }),
    '县长所选日期值班2次，应值1次，多1次。',
    '县长 serves 2 duties on the selected days, where 1 would be fair: 1 too many.',
  ],
  [
    'even-spacing',
    named({ days: 2, ideal: 5, edge: 0 }, { shifts: [first, second] }),
    '县长2月9日与2月11日两次值班之间空1天，均匀分布应空4天左右。',
    '县长 has 1 day free between 9 Feb and 11 Feb; evenly spread, about 4 days would be free.',
  ],
  [
    'even-spacing',
    named({ days: 20, ideal: 5, edge: 0 }, { shifts: [first, third] }),
    '县长2月9日与3月4日两次值班之间空19天（不在任和免补的4天不计），均匀分布应空4天左右。',
    '县长 has 19 days free between 9 Feb and 4 Mar (not counting 4 out of post or excused); evenly spread, about 4 days would be free.',
  ],
  [
    'even-spacing',
    named({ days: 0, ideal: 5, edge: 0 }, { shifts: [first, first] }),
    '县长2月9日一天值两班，均匀分布应空4天左右。',
    '县长 serves twice on 9 Feb; evenly spread, about 4 days would be free.',
  ],
  [
    'even-spacing',
    named({ days: 9, ideal: 5, edge: 1 }),
    '县长空了8天，到2月9日才第一次值班，均匀分布应空4天左右。',
    '县长 has 8 days free before the first duty on 9 Feb; evenly spread, about 4 days would be free.',
  ],
  [
    'even-spacing',
    named({ days: 9, ideal: 5, edge: 2 }),
    '县长2月9日之后到期末空9天，均匀分布应空4天左右。',
    '县长 has 9 days free after 9 Feb, to the end of the period; evenly spread, about 4 days would be free.',
  ],
  [
    'even-spacing',
    named({ days: 9, ideal: 5, edge: 3 }, { shifts: [] }),
    '县长整个期间空9天，没有值班，均匀分布应空4天左右。',
    '县长 has all 9 days of the period free; evenly spread, about 4 days would be free.',
  ],
  [
    'regular-service',
    named(
      { days: 40, ideal: 10, edge: 0, exceeded: 30 },
      { shifts: [first, third], groups: [{ ...group, kind: 'township' }] },
    ),
    '石期市镇2月9日之后等了40天，到3月4日才有联系领导值班，按应值次数约每10天应有一次，超过上限30天。',
    '石期市镇 waits 40 days from 9 Feb to 4 Mar for its linked leader; regular would be every 10 days, more than the 30 allowed.',
  ],
  [
    'regular-service',
    named(
      { days: 40, ideal: 10, edge: 1, exceeded: 0 },
      { shifts: [first], groups: [{ ...group, kind: 'sector' }] },
    ),
    '石期市镇等了40天，到2月9日才有分管领导值班，按应值次数约每10天应有一次。',
    '石期市镇 waits 40 days for its leader in charge, until 9 Feb; regular would be every 10 days.',
  ],
  [
    'regular-service',
    named(
      { days: 40, ideal: 10, edge: 2, exceeded: 30 },
      { shifts: [first], groups: [{ ...group, kind: 'project' }] },
    ),
    '石期市镇2月9日之后到期末40天没有指挥长值班，按应值次数约每10天应有一次，超过上限30天。',
    '石期市镇 waits 40 days for its commander after 9 Feb, to the end of the period; regular would be every 10 days, more than the 30 allowed.',
  ],
  [
    'regular-service',
    named(
      { days: 40, ideal: 10, edge: 3, exceeded: 0 },
      { shifts: [], groups: [{ ...group, kind: 'township' }] },
    ),
    '石期市镇整个期间40天没有联系领导值班，按应值次数约每10天应有一次。',
    '石期市镇 waits 40 days, the whole period, for its linked leader; regular would be every 10 days.',
  ],
  [
    'weekday-balance',
    named({ weekday: 1, duties: 5, least: 2, most: 3, entitlement: 2500 }),
    '县长周一值班5次，应值2至3次。',
    '县长 serves 5 duties on Mondays; 2 or 3 would be fair.',
  ],
  [
    'month-balance',
    named({ duties: 1, least: 2, most: 2, entitlement: 2000 }),
    '县长2月值班1次，应值2次。',
    '县长 serves 1 duty in Feb; 2 would be fair.',
  ],
  [
    'holiday-rotation',
    named({ why: 0 }, { holidays: ['春节'] }),
    '县长2月9日值班，是春节，本人以前值过。',
    '县长 serves 9 Feb, of Spring Festival, which he served before.',
  ],
  [
    'holiday-rotation',
    named({ why: 1, duties: 2 }, { shifts: [first, second], holidays: ['春节'] }),
    '县长春节值班2次：2月9日、2月11日。',
    '县长 serves 2 duties in Spring Festival: 9 Feb and 11 Feb.',
  ],
  [
    'holiday-rotation',
    named({ why: 2, served: 2, others: 1 }, { leaders: [leader, other], holidays: ['春节'] }),
    '县长值了2个节假日，而春节（2月9日）可以由还没有节假日值班的副县长来值。',
    '县长 serves 2 holidays, while Spring Festival (9 Feb) could go to 副县长, who serves none.',
  ],
  [
    'holiday-rotation',
    named({ why: 2, served: 2, others: 3 }, { leaders: [leader, other], holidays: ['春节'] }),
    '县长值了2个节假日，而春节（2月9日）可以由还没有节假日值班的副县长等3位领导来值。',
    '县长 serves 2 holidays, while Spring Festival (9 Feb) could go to 副县长 or others (3 serve none).',
  ],
  [
    'shift-type-balance',
    named({ duties: 6, least: 3, most: 3, entitlement: 3000 }, { types: [{ id: 'b', name: '下午' }] }),
    '县长值班类“下午”6次，应值3次。',
    '县长 serves 6 duties of type “下午”; 3 would be fair.',
  ],
  [
    'rotation-order',
    named({ servedBefore: 1 }, { leaders: [leader, other] }),
    '2月9日按排名应轮到县长或副县长值班。',
    'In protocol order 9 Feb is the turn of 县长 or 副县长.',
  ],
  [
    'rotation-order',
    named({ servedBefore: 0 }, { leaders: [] }),
    '2月9日前一个工作日无人值班，排名顺序接不上。',
    'Nobody serves on the working day before 9 Feb, so the order cannot go on.',
  ],
  [
    'rotation-order',
    named({ servedBefore: 1 }, { leaders: [] }),
    '2月9日没有领导可值班，排名顺序中断。',
    'No leader is eligible on 9 Feb, so the order breaks off.',
  ],
  [
    'preferred-day',
    named({ isAvoided: 1, isOffPreferred: 1 }),
    '县长2月9日值班，这天是本人不希望值班的日子，也不在本人希望值班的日子之内。',
    '县长 serves on 9 Feb but would rather not have it and prefers other days.',
  ],
];

/** What a rule says once it is settled. */
export const noted: readonly (readonly [id: string, facts: Facts, chinese: string, english: string])[] = [
  [
    'at-least-per-period',
    { due: 2, possible: 1 },
    '2024年2月应有2次最少值班，最多只能排出1次，当月不作要求。',
    'In Feb 2024 2 duties would be owed but only 1 can be served: nothing is asked that month.',
  ],
  [
    'min-rest-gap',
    { gap: 1, without: 3, free: 2, heads: 1 },
    '整个期间的值班间隔因2月9日降为1天（不计这一天可为3天）：当日2位领导可值班，需1人。',
    'Leaders have at least 1 free day between duties, because of 9 Feb alone: 2 leaders can serve, 1 is needed. Without that day it would be 3 free days.',
  ],
  [
    'min-rest-gap',
    { gap: 1, without: 1, free: 1, heads: 2 },
    '两次值班之间至少空1天，由2月9日决定：当日1位领导可值班，需2人。',
    'Leaders have at least 1 free day between duties, because of 9 Feb: 1 leader can serve, 2 are needed.',
  ],
];
