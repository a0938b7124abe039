import { smallDocument } from '../sample-documents.test.kit.ts';
import {
  type BrokenDocument,
  withLeader,
  withType,
  withRules,
  withQuietWeek,
} from './broken-document.test.kit.ts';

const { issuer: _issuer, ...withoutIssuer } = smallDocument;
const { format: _format, ...withoutFormat } = smallDocument;
const { from: _from, ...onlyTo } = smallDocument.period;

const ones = (length: number): number[] => Array.from({ length }, () => 1);

/** Documents whose form is wrong. */
export const brokenForms: BrokenDocument[] = [
  { what: 'no format', input: withoutFormat, code: 'format-missing', pointer: '' },
  {
    what: 'a newer format',
    input: { ...smallDocument, format: 'lunzhi/2' },
    code: 'format-newer',
    pointer: '/format',
    facts: { received: 'lunzhi/2', supported: 'lunzhi/1' },
  },
  {
    what: 'a roster in place of a document',
    input: { ...smallDocument, format: 'lunzhi-roster/1' },
    code: 'format-other',
    pointer: '/format',
  },
  {
    what: '501 leaders',
    input: { ...smallDocument, leaders: Array.from({ length: 501 }, (_, i) => ({ id: `${i}`, name: 'x' })) },
    code: 'too-many-leaders',
    pointer: '/leaders',
    facts: { count: 501, limit: 500 },
  },
  {
    what: 'lists without end',
    input: { ...smallDocument, venues: ones(200_001) },
    code: 'too-many-items',
    pointer: '',
  },
  {
    what: 'more malformed items than can be told',
    input: { ...smallDocument, venues: ones(190_000) },
    code: 'too-many-problems',
    pointer: '',
  },
  {
    what: 'more problems than are listed',
    input: { ...smallDocument, venues: ones(130) },
    code: 'more-problems',
    pointer: '',
    facts: { errors: 30, others: 0 },
  },
  {
    what: 'a misspelt key',
    input: withLeader({ towships: [] }),
    code: 'unknown-key',
    pointer: '/leaders/2/towships',
    facts: { nearest: 'townships' },
  },
  {
    what: 'a key that resembles none',
    input: withLeader({ wage: 1 }),
    code: 'unknown-key',
    pointer: '/leaders/2/wage',
    facts: { key: 'wage' },
  },
  {
    what: 'a missing field',
    input: withoutIssuer,
    code: 'missing-field',
    pointer: '',
    facts: { key: 'issuer' },
  },
  {
    what: 'a missing field of a part',
    input: { ...smallDocument, period: onlyTo },
    code: 'missing-field',
    pointer: '/period',
    facts: { key: 'from' },
  },
  {
    what: 'a text that should be a number',
    input: { ...smallDocument, noticeDays: '2' },
    code: 'wrong-type',
    pointer: '/noticeDays',
    facts: { expected: ['number'], received: 'text' },
  },
  {
    what: 'a list in place of the document',
    input: [],
    code: 'wrong-type',
    pointer: '',
    facts: { expected: ['object'], received: 'list' },
  },
  {
    what: 'neither of two possible types',
    input: withLeader({ preferences: [{ dates: [5], want: 'avoid' }] }),
    code: 'wrong-type',
    pointer: '/leaders/2/preferences/0/dates/0',
    facts: { expected: ['text', 'object'], received: 'number' },
  },
  {
    what: '31 February',
    input: { ...smallDocument, issuedOn: '2026-02-31' },
    code: 'bad-date',
    pointer: '/issuedOn',
    facts: { value: '2026-02-31' },
  },
  {
    what: 'a bad date where a range could stand too',
    input: withLeader({ preferences: [{ dates: ['2月9日'], want: 'avoid' }] }),
    code: 'bad-date',
    pointer: '/leaders/2/preferences/0/dates/0',
  },
  {
    what: 'a time that is none',
    input: withType({ sessions: [{ from: '08:30', to: '24:00' }] }),
    code: 'bad-time',
    pointer: '/shiftTypes/0/sessions/0/to',
    facts: { value: '24:00' },
  },
  {
    what: 'a slash in an id',
    input: withLeader({ id: 'a/b' }),
    code: 'bad-id',
    pointer: '/leaders/2/id',
    facts: { value: 'a/b' },
  },
  {
    what: 'the id __proto__',
    input: withLeader({ id: '__proto__' }),
    code: 'bad-id',
    pointer: '/leaders/2/id',
  },
  {
    what: 'a bad id as a key',
    input: {
      ...smallDocument,
      protectionPeriods: [
        { id: 'p', name: '两会', from: '2024-03-01', to: '2024-03-05', heads: { 'a/b': 1 } },
      ],
    },
    code: 'bad-id',
    pointer: '/protectionPeriods/0/heads/a~1b',
  },
  {
    what: 'a parameter without its form',
    input: withQuietWeek({ name: 'A1' }),
    code: 'bad-form',
    pointer: '/rules/0/params/name',
  },
  {
    what: 'a choice that is none',
    input: { ...smallDocument, language: 'zh-cm' },
    code: 'bad-choice',
    pointer: '/language',
    facts: { value: 'zh-cm', allowed: ['zh-CN', 'en'], nearest: 'zh-CN' },
  },
  {
    what: 'an empty title',
    input: { ...smallDocument, title: '' },
    code: 'text-length',
    pointer: '/title',
    facts: { length: 0, least: 1 },
  },
  {
    what: 'an empty id, in one sentence',
    input: withLeader({ id: '' }),
    code: 'text-length',
    pointer: '/leaders/2/id',
    facts: { length: 0 },
  },
  {
    what: 'an id of 65 letters',
    input: withLeader({ id: 'a'.repeat(65) }),
    code: 'text-length',
    pointer: '/leaders/2/id',
    facts: { length: 65, most: 64 },
  },
  {
    what: 'no leaders',
    input: { ...smallDocument, leaders: [] },
    code: 'list-length',
    pointer: '/leaders',
    facts: { count: 0, least: 1 },
  },
  {
    what: 'a weight over 100',
    input: withRules({ constraint: 'min-rest-gap', weight: 101 }),
    code: 'number-out-of-range',
    pointer: '/rules/0/weight',
    facts: { value: 101, most: 100 },
  },
  {
    what: 'carried duties over 1000',
    input: withLeader({ carried: { duties: -1000.5 } }),
    code: 'number-out-of-range',
    pointer: '/leaders/2/carried/duties',
    facts: { least: -1000 },
  },
  {
    what: 'a number on an open bound',
    input: withQuietWeek({ ratio: 1 }),
    code: 'number-out-of-range',
    pointer: '/rules/0/params/ratio',
    facts: { value: 1, below: 1 },
  },
  {
    what: 'a number of days beyond all reason, in one sentence',
    input: { ...smallDocument, noticeDays: 1e300 },
    code: 'number-out-of-range',
    pointer: '/noticeDays',
  },
  {
    what: 'half a day of notice',
    input: { ...smallDocument, noticeDays: 1.5 },
    code: 'not-whole',
    pointer: '/noticeDays',
    facts: { value: 1.5 },
  },
  {
    what: 'a parameter that its author refuses',
    input: withQuietWeek({ even: 3 }),
    code: 'refused',
    pointer: '/rules/0/params/even',
    facts: { reason: '须为偶数' },
  },
  {
    what: 'a parameter refused without words',
    input: withQuietWeek({ step: 3 }),
    code: 'refused',
    pointer: '/rules/0/params/step',
  },
];
