import type { RosterDocument } from '@lunzhi/core';
import type { Case } from '../cases/case.ts';
import { conceal } from '../cases/private.ts';
import { foldCases } from '../cases/fold.ts';
import { type EntrySketch, makeCaseFile, makeFacts, makeSitting } from './case-log.ts';
import { makeCounty } from './county.ts';

/** Marks that stand in each private field of `fullCase`, by field; none is part of another. */
export const marks = {
  about: '事项＊',
  claim: '诉求＊',
  name: '姓名＊',
  identity: '证件＊',
  phone: '电话＊',
  address: '住址＊',
  guardian: '监护＊',
  earlier: '此前＊',
  recusal: '回避＊',
  opinion: '意见＊',
  note: '附言＊',
} as const;

/** The county of `makeCounty`, with a venue and posts. */
export const paperCounty: RosterDocument = makeCounty({
  venues: [{ id: 'v', name: '县信访接待中心二楼接访室' }],
  shiftTypes: [{ id: 'main', name: '坐班接访', venue: 'v' }],
  leaders: [{ id: 'A', name: '吴刚', townships: ['t1'], posts: [{ title: '副县长' }] }],
});

const sitting = makeSitting('2024-03-04', 'A');

const registered: EntrySketch = {
  kind: 'registered',
  case: 'c01',
  note: conceal(marks.note),
  facts: makeFacts({
    topic: '自然资源',
    about: conceal(marks.about),
    claims: [conceal(`${marks.claim}1`), conceal(`${marks.claim}2`)],
    departments: ['d1'],
    people: 12,
    petitioners: [
      {
        name: conceal(marks.name),
        identity: conceal(marks.identity),
        phone: conceal(marks.phone),
        address: conceal(marks.address),
        guardian: conceal(marks.guardian),
      },
      { name: conceal('李某') },
    ],
    recusals: [{ leader: 'B', ground: conceal(marks.recusal) }],
    earlier: [{ on: '2023-08-14', what: conceal(marks.earlier) }],
    follows: 'c00',
  }),
};

/** What becomes of `c01`, which follows `c00`. */
const folded = (entries: readonly EntrySketch[]): Case => {
  const before: EntrySketch = { kind: 'registered', case: 'c00', facts: makeFacts() };
  return foldCases(makeCaseFile([before, ...entries]).entries).cases.get('c01')!;
};

const appointed: readonly EntrySketch[] = [
  registered,
  { kind: 'screened', case: 'c01' },
  { kind: 'matched', case: 'c01', sitting, time: '09:00' },
  { kind: 'asked', case: 'c01', sitting },
  { kind: 'consented', case: 'c01', sitting },
];

const heard: readonly EntrySketch[] = [
  ...appointed,
  {
    kind: 'received',
    case: 'c01',
    on: '2024-03-04',
    leader: 'A',
    shift: sitting.shift,
    present: 5,
    representatives: 2,
  },
  {
    kind: 'outcome',
    case: 'c01',
    on: '2024-03-04',
    outcome: 'study',
    opinion: conceal(marks.opinion),
    handlers: [
      { unit: { township: 't1' }, role: 'lead', due: '2024-04-03' },
      { unit: { department: 'd1' }, role: 'assist', due: '2024-03-22' },
    ],
    responsibleLeader: 'A',
  },
  {
    kind: 'supervised',
    case: 'c01',
    on: '2024-04-08',
    unit: { township: 't1' },
    by: 'letter',
    due: '2024-04-12',
  },
];

/** A case that a unit is late with. */
export const lateCase: Case = folded(heard);

/** A case with everything, to the call-back. */
export const fullCase: Case = folded([
  ...heard,
  {
    kind: 'replied',
    case: 'c01',
    on: '2024-04-10',
    unit: { township: 't1' },
    result: 'supported',
    served: { on: '2024-04-11', by: 'hand' },
  },
  { kind: 'called-back', case: 'c01', on: '2024-04-15', reached: true, satisfaction: 'satisfied' },
]);

/** A case that is to be heard. */
export const appointedCase: Case = folded(appointed);

/** A case of which next to nothing is known. */
export const emptyCase: Case = folded([
  {
    kind: 'registered',
    case: 'c01',
    facts: {
      registeredOn: '2024-03-01',
      channel: 'letter',
      purpose: 'claim',
      about: null,
      urgency: 'usual',
      people: 1,
    },
  },
]);
