import { smallDocument } from '../sample-documents.test.kit.ts';
import { type BrokenDocument, withLeader, withPin } from './broken-document.test.kit.ts';

const types = [
  { id: 'am', name: '上午' },
  { id: 'pm', name: '下午' },
];

/** Pins that cannot be kept. */
export const brokenPins: BrokenDocument[] = [
  {
    what: 'a pin after the period',
    input: withPin({ date: '2025-01-01' }),
    code: 'pin-outside-period',
    pointer: '/pins/0/date',
  },
  {
    what: 'a pin out of post',
    input: withLeader(
      { posts: [{ title: '副县长', to: '2024-03-05' }] },
      { pins: [{ date: '2024-03-06', leader: 'deputy' }] },
    ),
    code: 'pin-out-of-post',
    pointer: '/pins/0',
    facts: { leader: '副县长' },
  },
  {
    what: 'a pin in an absence',
    input: withLeader(
      { absences: [{ from: '2024-03-06' }] },
      { pins: [{ date: '2024-03-06', leader: 'deputy' }] },
    ),
    code: 'pin-while-absent',
    pointer: '/pins/0',
    facts: { from: '2024-03-06', to: '2024-03-06', common: false },
  },
  {
    what: 'a pin in a common absence',
    input: withLeader(
      { body: 'government' },
      {
        commonAbsences: [{ leaders: { bodies: ['government'] }, from: '2024-03-05', to: '2024-03-06' }],
        pins: [{ date: '2024-03-06', leader: 'deputy' }],
      },
    ),
    code: 'pin-while-absent',
    pointer: '/pins/0',
    facts: { common: true },
  },
  {
    what: 'a pin on an unavailable weekday',
    input: withLeader({ unavailableWeekdays: [3] }, { pins: [{ date: '2024-03-06', leader: 'deputy' }] }),
    code: 'pin-on-unavailable-weekday',
    pointer: '/pins/0',
    facts: { weekday: 3 },
  },
  {
    what: 'a pin to a type that does not take the leader',
    input: withPin({ type: 'am' }, { shiftTypes: [{ ...types[0], leaders: { chiefs: true } }, types[1]] }),
    code: 'pin-not-in-pool',
    pointer: '/pins/0',
    facts: { type: '上午' },
  },
  {
    what: 'a pin of a leader whom no type takes',
    input: withPin({}, { shiftTypes: [{ ...types[0], leaders: { ids: ['governor'] } }] }),
    code: 'pin-not-in-pool',
    pointer: '/pins/0',
  },
  {
    what: 'a pin that may mean two types',
    input: withPin({}, { shiftTypes: types }),
    code: 'pin-without-type',
    pointer: '/pins/0',
    facts: { types: ['上午', '下午'] },
  },
  {
    what: 'two pins of one leader on a day',
    input: {
      ...smallDocument,
      shiftTypes: types,
      pins: [
        { date: '2024-03-06', type: 'am', leader: 'deputy' },
        { date: '2024-03-06', type: 'pm', leader: 'deputy' },
      ],
    },
    code: 'pin-twice',
    pointer: '/pins/1',
    facts: { first: 1 },
  },
];
