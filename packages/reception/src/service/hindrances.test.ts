import { describe, expect, it } from 'vitest';
import { type EntrySketch, makeCaseFile, makeFacts, makeSitting } from '../testing/case-log.ts';
import { rosterService } from './service.ts';
import { heard, received, roster } from './service.test.kit.ts';

const options = { language: 'zh-CN' } as const;

describe('what kept a case from a sitting', () => {
  const registered = (id: string, more: object = {}): EntrySketch => ({
    kind: 'registered',
    case: id,
    facts: makeFacts(more),
  });
  const causesOf = (entries: EntrySketch[]) =>
    rosterService(makeCaseFile(entries, { mostPerSitting: 1, inviteAhead: 0 }), roster, '2024-03-31', options)
      .causes;

  it('is that as many were heard there as it takes', () => {
    expect(
      causesOf([
        registered('c1'),
        registered('c2'),
        ...heard('c1', '2024-03-06'),
        ...heard('c2', '2024-03-20'),
        received('c1', '2024-03-06'),
        received('c2', '2024-03-20'),
      ]),
    ).toEqual([
      { cause: 'arranged', days: 18, cases: ['c1', 'c2'] },
      { cause: 'full', days: 14, cases: ['c2'] },
      { cause: 'changed-hands', days: 8, cases: ['c2'] },
    ]);
  });

  it('is nothing on the day on which it came', () => {
    expect(
      causesOf([
        registered('c1', { registeredOn: '2024-03-04' }),
        ...heard('c1', '2024-03-06'),
        received('c1', '2024-03-06'),
      ]),
    ).toEqual([]);
  });

  const at = (date: string) => ({ at: `${date}T09:00:00+08:00` });
  /** What kept c1, which came on the 5th and was heard on the 20th, from the sitting of the 6th. */
  const causeOf = (...entries: EntrySketch[]) =>
    causesOf([
      { ...registered('c1', { registeredOn: '2024-03-05' }), ...at('2024-03-05') },
      ...entries,
      { ...received('c1', '2024-03-20'), ...at('2024-03-20') },
    ]).filter(({ cause }) => cause !== 'changed-hands');
  const [screened, matched, consented] = heard('c1', '2024-03-20') as [EntrySketch, EntrySketch, EntrySketch];

  it('is that nobody had said yet whether it would be heard', () => {
    expect(
      causeOf(...[screened, matched, consented].map((own) => ({ ...own, ...at('2024-03-07') }))),
    ).toEqual([{ cause: 'unscreened', days: 14, cases: ['c1'] }]);
  });

  it('is that it was not to be heard then', () => {
    expect(
      causeOf(
        {
          kind: 'excluded',
          case: 'c1',
          ground: 'heard-recently',
          until: '2024-03-06',
          ...at('2024-03-05'),
        } as EntrySketch,
        ...[screened, matched, consented].map((own) => ({ ...own, ...at('2024-03-07') })),
      ),
    ).toEqual([{ cause: 'excluded', days: 14, cases: ['c1'] }]);
  });

  it('is that it was arranged for another day', () => {
    expect(
      causeOf(...[screened, matched, consented].map((own) => ({ ...own, ...at('2024-03-05') }))),
    ).toEqual([{ cause: 'arranged', days: 14, cases: ['c1'] }]);
  });

  it('is nothing where it waited and there was room', () => {
    expect(
      causeOf(
        { ...screened, ...at('2024-03-05') },
        ...[matched, consented].map((own) => ({ ...own, ...at('2024-03-07') })),
      ),
    ).toEqual([{ cause: 'unused', days: 14, cases: ['c1'] }]);
  });

  it('is that the place was taken, though who was to come did not', () => {
    const [other, ...arranged] = heard('c2', '2024-03-06') as [EntrySketch, EntrySketch, EntrySketch];
    expect(
      causeOf(
        { ...screened, ...at('2024-03-05') },
        { ...registered('c2', { registeredOn: '2024-03-05' }), ...at('2024-03-05') },
        ...[other, ...arranged].map((own) => ({ ...own, ...at('2024-03-05') })),
        {
          kind: 'missed',
          case: 'c2',
          sitting: makeSitting('2024-03-06', 'A'),
          ...at('2024-03-06'),
        } as EntrySketch,
        ...[matched, consented].map((own) => ({ ...own, ...at('2024-03-07') })),
      ),
    ).toEqual([{ cause: 'full', days: 14, cases: ['c1'] }]);
  });

  it('is not that somebody walked in there', () => {
    expect(
      causesOf([
        registered('c1', { registeredOn: '2024-03-12' }),
        ...heard('c1', '2024-03-28'),
        registered('c2', { registeredOn: '2024-03-20', walkIn: true }),
        received('c2', '2024-03-20'),
        received('c1', '2024-03-28'),
      ]),
    ).toEqual([{ cause: 'arranged', days: 8, cases: ['c1'] }]);
  });
});
