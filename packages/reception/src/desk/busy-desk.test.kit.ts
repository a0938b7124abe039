import { readTable, type Roster } from '@lunzhi/core';
import type { CaseFacts } from '../cases/case-facts.ts';
import type { CaseFile } from '../cases/case-file.ts';
import type { Sitting } from '../cases/entry.ts';
import { conceal } from '../cases/private.ts';
import { type EntrySketch, makeCaseFile, makeEntries, makeFacts } from '../testing/case-log.ts';
import { makeCounty } from '../testing/county.ts';
import type { DeskAct, TypedFacts } from './acts.ts';
import { type Desk, openDesk } from './desk.ts';
import type { HeadlineView, LimitView } from './view.ts';

/** A Wednesday. */
export const busyDay = '2024-03-13';

/** Mornings in the hall, afternoons anywhere; two weeks before and after the people's congress. */
const county = makeCounty({
  shiftTypes: [
    {
      id: 'am',
      name: '上午',
      heads: { workday: 1 },
      sessions: [{ from: '09:00', to: '11:30' }],
      venue: 'hall',
    },
    { id: 'pm', name: '下午', heads: { workday: 1 }, sessions: [{ from: '14:30', to: '17:00' }] },
  ],
  venues: [{ id: 'hall', name: '接访大厅' }],
  protectionPeriods: [{ id: 'npc', name: '全国两会', from: '2024-03-04', to: '2024-03-14' }],
});

const held: readonly (readonly [date: string, type: 'am' | 'pm', leader: string])[] = [
  ['2024-03-11', 'am', 'A'],
  ['2024-03-13', 'am', 'A'],
  ['2024-03-13', 'pm', 'B'],
  ['2024-03-14', 'am', 'D'],
  ['2024-03-18', 'am', 'A'],
  ['2024-03-19', 'am', 'C'],
  ['2024-03-20', 'pm', 'D'],
  ['2024-03-25', 'am', 'A'],
  ['2024-03-26', 'pm', 'B'],
];

function busyRoster(): Roster {
  const rows = held.map(([date, type, leader], index) => ({ date, type, leader, line: index + 1 }));
  return readTable(county, rows).roster!;
}

/** Who holds what in March. */
export const roster = busyRoster();

/** The place of a leader, whoever holds it by now. */
const seat = (date: string, type: 'am' | 'pm', leader: string): Sitting => ({
  shift: `${date}/${type}/1`,
  date,
  leader,
});

type Life = (id: string) => readonly EntrySketch[];

const registered = (facts: Partial<CaseFacts>, ...more: readonly ((id: string) => EntrySketch)[]): Life => {
  return (id) => [
    { kind: 'registered', case: id, facts: makeFacts(facts) },
    ...more.map((write) => write(id)),
  ];
};
const screened = (id: string): EntrySketch => ({ kind: 'screened', case: id });
const matched =
  (sitting: Sitting, time?: string) =>
  (id: string): EntrySketch => ({
    kind: 'matched',
    case: id,
    sitting,
    ...(time !== undefined && { time }),
  });
const consented =
  (sitting: Sitting) =>
  (id: string): EntrySketch => ({ kind: 'consented', case: id, sitting });
const asked =
  (sitting: Sitting) =>
  (id: string): EntrySketch => ({ kind: 'asked', case: id, sitting });
const invited =
  (sitting: Sitting) =>
  (id: string): EntrySketch => ({ kind: 'invited', case: id, sitting, by: 'phone' });
const heard =
  (on: string, leader: string, shift: string) =>
  (id: string): EntrySketch => ({
    kind: 'received',
    case: id,
    on,
    leader,
    shift,
    present: 2,
    representatives: 1,
  });

const morning = seat(busyDay, 'am', 'A');
const afternoon = seat(busyDay, 'pm', 'C');

/** A case of every kind that a desk meets. */
const lives: Readonly<Record<string, Life>> = {
  invited: registered(
    {
      departments: ['d1'],
      petitioners: [{ name: conceal('张某'), phone: conceal('13800000001') }],
      claims: [conceal('修路'), conceal('赔偿')],
    },
    (id) => ({ kind: 'screened', case: id, leavesOut: conceal('赔偿另行起诉') }),
    matched(morning, '10:30'),
    asked(morning),
    consented(morning),
    invited(morning),
    (id) => ({
      kind: 'notified',
      case: id,
      sitting: morning,
      units: [{ township: 't1' }, { department: 'd1' }],
    }),
  ),
  earlier: registered(
    { sectors: ['s1'], people: 3, representatives: 2 },
    screened,
    matched(morning, '09:00'),
    consented(morning),
    invited(morning),
  ),
  replaced: registered(
    { townships: ['t2', 't3'] },
    screened,
    matched(afternoon, '14:30'),
    consented(afternoon),
    invited(afternoon),
  ),
  waiting: registered({ registeredOn: '2024-02-20', urgency: 'urgent' }, screened),
  fresh: registered({ registeredOn: '2024-03-12', townships: ['t3'], urgency: 'major' }),
  excluded: registered({}, (id) => ({ kind: 'excluded', case: id, ground: 'litigation' })),
  past: registered(
    {},
    screened,
    matched(seat('2024-03-11', 'am', 'A')),
    consented(seat('2024-03-11', 'am', 'A')),
  ),
  'to-ask': registered({ townships: ['t1', 't2'] }, screened, matched(seat('2024-03-18', 'am', 'A'))),
  asked: registered(
    { townships: ['t3'] },
    screened,
    matched(seat('2024-03-19', 'am', 'C')),
    asked(seat('2024-03-19', 'am', 'C')),
  ),
  consented: registered(
    { townships: [], projects: ['p1'] },
    screened,
    matched(seat('2024-03-20', 'pm', 'D')),
    consented(seat('2024-03-20', 'pm', 'D')),
  ),
  declined: registered(
    { townships: ['t2'], registeredOn: '2024-03-04' },
    screened,
    matched(seat('2024-03-26', 'pm', 'B')),
    asked(seat('2024-03-26', 'pm', 'B')),
    (id) => ({ kind: 'declined', case: id, sitting: seat('2024-03-26', 'pm', 'B') }),
  ),
  nowhere: registered({ townships: ['t6'] }, screened),
  secret: registered(
    { purpose: 'accusation', petitioners: [{ name: conceal('李某') }], departments: ['d2'] },
    screened,
  ),
  erased: registered({ about: null, people: 8 }, screened),
  late: registered(
    { registeredOn: '2024-01-10' },
    screened,
    matched(seat('2024-03-11', 'am', 'A')),
    consented(seat('2024-03-11', 'am', 'A')),
    (id) => ({
      kind: 'forwarded',
      case: id,
      on: '2024-03-01',
      unit: { department: 'd2' },
      due: '2024-03-08',
    }),
    (id) => ({ kind: 'supervised', case: id, on: '2024-03-11', unit: { department: 'd2' }, by: 'letter' }),
  ),
  withdrawn: registered({}, screened, (id) => ({ kind: 'withdrawn', case: id, on: '2024-03-05' })),
  'in-hand': registered(
    {},
    screened,
    matched(seat('2024-03-11', 'am', 'A')),
    consented(seat('2024-03-11', 'am', 'A')),
    invited(seat('2024-03-11', 'am', 'A')),
    heard('2024-03-11', 'A', '2024-03-11/am/1'),
    (id) => ({
      kind: 'outcome',
      case: id,
      on: '2024-03-11',
      outcome: 'study',
      opinion: conceal('复核'),
      handlers: [
        { unit: { department: 'd1' }, role: 'lead', due: '2024-04-20' },
        { unit: { township: 't1' }, role: 'assist', due: '2024-04-10' },
      ],
      responsibleLeader: 'A',
    }),
  ),
  closed: registered(
    { registeredOn: '2024-03-11', walkIn: true, channel: 'visit' },
    heard('2024-03-11', 'A', '2024-03-11/am/1'),
    (id) => ({
      kind: 'outcome',
      case: id,
      on: '2024-03-11',
      outcome: 'answered',
      opinion: conceal('答复'),
      handlers: [],
    }),
    (id) => ({ kind: 'replied', case: id, on: '2024-03-11', unit: { township: 't1' }, result: 'explained' }),
    (id) => ({ kind: 'called-back', case: id, on: '2024-03-12', reached: true, satisfaction: 'mostly' }),
    (id) => ({ kind: 'closed', case: id, on: '2024-03-12' }),
  ),
};

/** A file of some of them, each under the name of what it is, written down day by day. */
export const casesOf = (...names: readonly string[]): CaseFile => ({
  ...makeCaseFile([], { mostPerSitting: 2 }),
  entries: names
    .flatMap((name) => makeEntries(lives[name]!(name)))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)),
});

export const allNames: readonly string[] = Object.keys(lives);

export const openBusy = (
  names: readonly string[] = allNames,
  own: Partial<Parameters<typeof openDesk>[0]> = {},
): Desk => openDesk({ cases: casesOf(...names), roster, today: busyDay, ...own });

/** A sentence with where it leads: `warn｜…｜→ weeks renew a,b: words`. */
export const headlineText = ({ mood, strong, rest, next }: HeadlineView): string => {
  const to =
    next && [next.page, next.does, next.case, next.cases?.join()].filter((part) => part !== undefined);
  return `${mood}｜${strong}${rest}｜${next && to ? `→ ${to.join(' ')}: ${next.words}` : ''}`;
};

export const said = { at: `${busyDay}T09:00:00+08:00`, author: '某县信访局' };

/** A limit in a line. */
export const barText = ({ name, source, dates, left, mood, days, later, gone }: LimitView): string =>
  `${name}（${source}）${dates} ${left} ${mood} ${gone}/${days}${later === null ? '' : `+${later - days}`}`;

/** An act without when and by whom it is written down. */
export type Done = DeskAct extends infer Act
  ? Act extends DeskAct
    ? Omit<Act, 'at' | 'author'>
    : never
  : never;

/** What a desk shows before anything is done, and after each act. */
export function after<Shown>(desk: Desk, acts: readonly Done[], show: (desk: Desk) => Shown): Shown[] {
  return [
    show(desk),
    ...acts.map((act) => {
      const { diagnostics, patch } = desk.act({ ...act, ...said } as DeskAct);
      if (patch === null) throw new Error(diagnostics.map(({ sentence }) => sentence).join());
      return show(desk);
    }),
  ];
}

/** Somebody who comes today about the street lights of the first township. */
export const visitor = (facts: Partial<CaseFacts> = {}): TypedFacts =>
  makeFacts({
    registeredOn: busyDay,
    channel: 'visit',
    about: conceal('路灯'),
    walkIn: true,
    ...facts,
  }) as unknown as TypedFacts;

/** The outcome of a case that was answered on the spot. */
export const answered = (id: string): Done => ({
  kind: 'outcome',
  case: id,
  outcome: 'answered',
  opinion: '已答复',
  lead: null,
  assist: [],
  due: '2024-04-12',
  keeps: false,
});
