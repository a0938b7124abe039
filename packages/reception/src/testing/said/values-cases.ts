import type { CaseSentences } from '../../locale/zh-CN/cases.ts';
import type { NameOf } from '../../locale/name-of.ts';
import type { ValuesFor } from './words.ts';

const names: Readonly<Record<string, string>> = {
  'leader A': '县委书记',
  'leader B': '副县长',
  'township t1': '甲镇',
  'department d1': '农业局',
};
const name: NameOf = (kind, id) => names[`${kind} ${id}`] ?? id;
const context = { name, source: '有关条款' };

type Facts<Code extends keyof CaseSentences> = Omit<
  Parameters<CaseSentences[Code]>[0],
  'code' | 'severity' | 'pointer' | 'source' | 'within'
>;

/** What is said of a case: with names, and with the article that forbids it. */
const of = <Code extends keyof CaseSentences>(
  _: Code,
  ...facts: readonly Facts<Code>[]
): readonly Parameters<CaseSentences[Code]>[] =>
  facts.map((own) => [own, context] as unknown as Parameters<CaseSentences[Code]>);

const c1 = { case: 'c1' };
const sitting = { shift: '2024-03-11/main/1', date: '2024-03-11', leader: 'A' };
const unit = { department: 'd1' };

export const sentences: ValuesFor<CaseSentences> = {
  'too-large': of('too-large', { limit: 20_000_000 } as never),
  'empty-file': of('empty-file', {} as never),
  'format-missing': of('format-missing', {} as never),
  'format-newer': of('format-newer', { received: 'lunzhi-cases/2', supported: 'lunzhi-cases/1' } as never),
  'format-other': of('format-other', { received: 'lunzhi/1', supported: 'lunzhi-cases/1' } as never),
  'unknown-key': of(
    'unknown-key',
    { key: 'peple', nearest: 'people' } as never,
    { key: 'x', known: ['kind', 'at', 'case'] } as never,
    { key: 'x' } as never,
  ),
  'bad-form': of('bad-form', { value: '2024-03-01' } as never),
  refused: of('refused', {} as never),
  'unknown-reference': of(
    'unknown-reference',
    ...['township', 'sector', 'project', 'department', 'venue', 'shift-type'].map(
      (kind) => ({ kind, id: 'x' }) as never,
    ),
    { kind: 'leader', id: 'AA', nearest: 'A' } as never,
    { kind: 'leader', id: 'AA', nearest: 'A', nearestName: '县委书记' } as never,
  ),
  'unknown-case': of('unknown-case', { ...c1 }, { case: 'c01', nearest: 'c1' }),
  'case-exists': of('case-exists', { ...c1, entry: 3 }),
  'wrong-stage': of(
    'wrong-stage',
    { ...c1, kind: 'matched', stage: 'registered', allowed: ['waiting'] },
    { ...c1, kind: 'received', stage: 'closed', allowed: ['consented', 'invited', 'waiting'] },
  ),
  'other-sitting': of('other-sitting', {
    ...c1,
    sitting,
    standing: { ...sitting, date: '2024-03-12', leader: 'B' },
  }),
  recused: of('recused', { ...c1, leader: 'A' }),
  'recusal-of-appointed': of('recusal-of-appointed', { ...c1, leader: 'A', sitting }),
  'registered-on-stays': of('registered-on-stays', { ...c1, registeredOn: '2024-03-01', entry: 3 }),
  'centre-or-visit': of('centre-or-visit', { ...c1, both: true }, { ...c1, both: false }),
  'walk-in-of-another-day': of('walk-in-of-another-day', {
    ...c1,
    on: '2024-03-11',
    registeredOn: '2024-03-08',
  }),
  'not-a-walk-in': of('not-a-walk-in', c1),
  'more-representatives-than-present': of(
    'more-representatives-than-present',
    { ...c1, representatives: 2, present: 1 },
    { ...c1, representatives: 5, present: 3 },
  ),
  'too-early': of('too-early', { ...c1, on: '2024-03-04', what: 'withdrawn', since: '2024-03-05' }),
  'not-yet': of('not-yet', { on: '2024-03-12', day: '2024-03-11' }),
  'not-forwarded': of('not-forwarded', { ...c1, unit }),
  'accusation-kept': of('accusation-kept', c1),
  'extended-already': of('extended-already', { ...c1, entry: 5, until: '2024-05-30' }),
  'nothing-to-review': of('nothing-to-review', { ...c1, step: 'review' }, { ...c1, step: 're-review' }),
  'review-not-requested': of('review-not-requested', { ...c1, step: 'review' }, { ...c1, step: 're-review' }),
  'no-call-back': of('no-call-back', c1),
  'supervision-open': of('supervision-open', { ...c1, unit: { township: 't1' }, entry: 8 }),
  'erased-while-open': of('erased-while-open', { ...c1, stage: 'in-hand' }),
  'earlier-than-last': of('earlier-than-last', {
    at: '2024-03-11T09:00:00+08:00',
    last: '2024-03-11T09:30:00+08:00',
  }),
  'unknown-entry': of(
    'unknown-entry',
    { number: 9, entries: 0 },
    { number: 9, entries: 1 },
    { number: 9, entries: 8 },
  ),
  'corrected-already': of('corrected-already', { number: 3, by: 5 }),
  'never-corrected': of('never-corrected', { number: 3, kind: 'erased' }),
  'rests-on': of('rests-on', { number: 3, by: 5, kind: 'received' }),
  'other-jurisdiction': of('other-jurisdiction', {
    cases: { id: 'x', name: '某县' },
    roster: { id: 'y', name: '邻县' },
  }),
  'unknown-topic': of('unknown-topic', { topic: '土地' }, { topic: '土地', nearest: '自然资源' }),
  'unknown-shift': of(
    'unknown-shift',
    { shift: '2024-03-11/main/3', date: '2024-03-11', shifts: [] },
    {
      shift: '2024-03-11/main/3',
      date: '2024-03-11',
      shifts: ['2024-03-11/main/1', '2024-03-11/main/2'],
    },
  ),
  'not-held': of('not-held', { ...c1, sitting, holder: null }, { ...c1, sitting, holder: 'B' }),
  'does-not-answer': of('does-not-answer', { ...c1, leader: 'A', date: '2024-03-11' }),
  'heard-by-another': of('heard-by-another', { ...c1, leader: 'A', date: '2024-03-11' }),
  'sitting-full': of(
    'sitting-full',
    { sitting, most: 1, cases: ['c1', 'c2'] },
    { sitting, most: 2, cases: ['c1', 'c2', 'c3'] },
  ),
  'sitting-past': of('sitting-past', { ...c1, date: '2024-03-11', day: '2024-03-12' }),
  'due-too-early': of('due-too-early', { ...c1, due: '2024-03-10', on: '2024-03-11' }),
  'one-lead': of('one-lead', { ...c1, leads: 0 }, { ...c1, leads: 2 }),
  'extension-too-long': of('extension-too-long', {
    ...c1,
    until: '2024-06-30',
    latest: '2024-05-30',
    since: '2024-03-01',
  }),
  'extension-not-told': of('extension-not-told', { ...c1, unit }),
  'written-by-erasing': of('written-by-erasing', {}),
  'no-keep-time': of('no-keep-time', {}),
};
