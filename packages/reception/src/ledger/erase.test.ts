import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../../../scripts/runs.ts';
import type { CaseFile } from '../cases/case-file.ts';
import type { CaseEntry } from '../cases/entry.ts';
import { conceal } from '../cases/private.ts';
import { type EntrySketch, makeCaseFile, makeFacts, makeSitting } from '../testing/case-log.ts';
import { makeCounty } from '../testing/county.ts';
import { entryArbitrary } from '../testing/entry-arbitrary.ts';
import { appendCaseEntries } from './append.ts';
import { erasePersons } from './erase.ts';
import { stateOf } from './state-of.ts';

const secret = (text: string) => conceal(`§${text}`);
const unit = { department: 'd1' };
const head = { at: '2025-01-02T08:00:00+08:00', author: '某县信访局' };

/** A case with everything that may be known of persons. */
const way = (id: string): EntrySketch[] => [
  {
    kind: 'registered',
    case: id,
    facts: makeFacts({
      about: secret('about'),
      claims: [secret('claim')],
      petitioners: [{ name: secret('name'), phone: secret('phone'), guardian: secret('guardian') }],
      recusals: [{ leader: 'B', ground: secret('ground') }],
      earlier: [{ on: '2023-01-01', what: secret('earlier') }],
    }),
    note: secret('note'),
  },
  { kind: 'amended', case: id, facts: { about: secret('amended') } },
  { kind: 'screened', case: id, leavesOut: secret('left out') },
  {
    kind: 'received',
    case: id,
    on: '2024-03-05',
    leader: 'A',
    township: 't1',
    present: 1,
    representatives: 1,
  },
  {
    kind: 'outcome',
    case: id,
    on: '2024-03-05',
    outcome: 'study',
    opinion: secret('opinion'),
    handlers: [{ unit, role: 'lead', due: '2024-03-20' }],
  },
  { kind: 'replied', case: id, on: '2024-03-18', unit, result: 'supported' },
  { kind: 'closed', case: id, on: '2024-03-20', note: secret('why not') },
];

const privateKeys = [
  'about',
  'claims',
  'petitioners',
  'ground',
  'what',
  'opinion',
  'leavesOut',
  'sentTo',
  'reason',
  'note',
];

/** A state without what erasing may change. */
const figures = (file: CaseFile): string =>
  JSON.stringify([...stateOf(file).cases.values()], (key, value: unknown) =>
    key === 'isErased' || privateKeys.includes(key) ? null : value,
  );

describe('erasePersons', () => {
  const settings = { keepPersonsDays: 30 };

  it('blanks what concerns persons of cases that are over, and says so', () => {
    const file = makeCaseFile([...way('c1'), ...way('c2').slice(0, 6)], settings);
    const { file: after, erased } = erasePersons(file, '2025-01-02', head);
    expect(erased).toEqual(['c1']);
    const own = after!.entries.filter((entry) => 'case' in entry && entry.case === 'c1');
    expect(JSON.stringify(own)).not.toContain('§');
    expect(JSON.stringify(after!.entries).split('§').length).toBe(
      JSON.stringify(file.entries.slice(7)).split('§').length,
    );
    expect(after!.entries[13]).toEqual({ kind: 'erased', ...head, cases: ['c1'] });
    expect(stateOf(after!).cases.get('c1')!.isErased).toBe(true);
    expect(erasePersons(after!, '2025-01-02', head)).toEqual({ file: after, erased: [], diagnostics: [] });
  });

  it('leaves it known that a case was sent elsewhere, though not where', () => {
    const [registered, , , , , , closed] = way('c1');
    const sent: EntrySketch = { kind: 'excluded', case: 'c1', ground: 'litigation', sentTo: secret('court') };
    const { file } = erasePersons(makeCaseFile([registered!, sent, closed!], settings), '2025-01-02', head);
    expect(stateOf(file!).cases.get('c1')!.excluded).toMatchObject({ isSentOn: true, sentTo: null });
  });

  it('waits until the time is over, and for ever where none is set', () => {
    const file = makeCaseFile(way('c1'), settings);
    expect(erasePersons(file, '2024-04-19', head).file).toBe(file);
    expect(erasePersons(file, '2024-04-20', head).erased).toEqual(['c1']);
    expect(erasePersons(makeCaseFile(way('c1')), '2034-01-01', head)).toMatchObject({
      file: null,
      diagnostics: [{ code: 'no-keep-time' }],
    });
  });

  it('keeps what was noted of a visit as long as what was said of a case', () => {
    const file = makeCaseFile(
      [{ kind: 'visited', on: '2024-03-20', leader: 'A', township: 't1', note: secret('who was there') }],
      settings,
    );
    expect(JSON.stringify(erasePersons(file, '2024-04-19', head).file)).toContain('§');
    expect(JSON.stringify(erasePersons(file, '2024-04-20', head).file)).not.toContain('§');
  });

  it('blanks a registration that was wrong', () => {
    const [first] = way('c1');
    const file = makeCaseFile(
      [
        first!,
        { kind: 'corrected', corrects: 1, note: secret('who was meant') },
        { kind: 'visited', on: '2024-03-02', leader: 'A', township: 't1', note: secret('who was there') },
      ],
      settings,
    );
    const { file: after, erased } = erasePersons(file, '2025-01-02', head);
    expect(erased).toEqual(['c1']);
    expect(JSON.stringify(after)).not.toContain('§');
  });

  it('law: stages and figures are the same before and after, and only text about persons is gone', () => {
    const world = {
      document: makeCounty(),
      cases: ['c1', 'c2', 'c3'],
      sittings: [makeSitting('2024-03-11', 'A')],
    };
    fc.assert(
      fc.property(
        fc.array(entryArbitrary(world), { maxLength: 60 }),
        fc.constantFrom('c1', 'c2'),
        (more, id) => {
          let file = makeCaseFile(way(id), settings);
          for (const entry of makeCaseFile([...way(id), ...more]).entries.slice(7))
            file = appendCaseEntries(file, [entry as CaseEntry]).file ?? file;
          const { file: after, erased } = erasePersons(file, '2025-01-02', head);
          expect(figures(after!)).toBe(figures(file));
          const kept = after!.entries.filter((entry) => 'case' in entry && erased.includes(entry.case));
          expect(JSON.stringify(kept)).not.toContain('§');
          expect(after!.entries.length - file.entries.length).toBe(erased.length > 0 ? 1 : 0);
        },
      ),
      runs(60, 3000),
    );
  });
});
