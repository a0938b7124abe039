import { describe, expect, it } from 'vitest';
import type { CaseFile } from '../cases/case-file.ts';
import type { CaseEntry } from '../cases/entry.ts';
import { conceal } from '../cases/private.ts';
import { type EntrySketch, makeCaseFile, makeEntries, makeFacts, makeSitting } from '../testing/case-log.ts';
import { makeCounty, makeRoster } from '../testing/county.ts';
import { appendCaseEntries } from './append.ts';
import { stateOf } from './state-of.ts';

const county = makeCounty();
const roster = makeRoster(county, { '2024-03-11': 'A', '2024-03-12': 'B', '2024-03-13': 'A' });
const sitting = makeSitting('2024-03-11', 'A');

const registered = (id: string, facts = makeFacts()): EntrySketch => ({
  kind: 'registered',
  case: id,
  facts,
});
const screened = (id: string): EntrySketch => ({ kind: 'screened', case: id });
const matched = (id: string, at = sitting): EntrySketch => ({ kind: 'matched', case: id, sitting: at });

const file = (...entries: EntrySketch[]): CaseFile => makeCaseFile(entries);

/** Appends entries to what was written before; what is said, or the number of entries afterwards. */
function append(before: readonly EntrySketch[], added: readonly EntrySketch[], given = roster) {
  const all = makeEntries([...before, ...added]);
  const { entries, ...rest } = makeCaseFile(before);
  const known: CaseFile = { ...rest, entries };
  const {
    file: after,
    diagnostics,
    refused,
  } = appendCaseEntries(known, all.slice(before.length), {
    roster: given,
  });
  return {
    written: after ? after.entries.length : null,
    refused,
    said: diagnostics.map(({ code, pointer }) => `${code} ${pointer}`),
    diagnostics,
  };
}

const waiting = (id: string, facts = makeFacts()) => [registered(id, facts), screened(id)];

describe('appendCaseEntries', () => {
  it('writes what may follow, and gives the state with it', () => {
    const before = file(...waiting('c1'));
    const [, , entry] = makeEntries([...waiting('c1'), matched('c1')]);
    const { file: after, diagnostics } = appendCaseEntries(before, [entry!], { roster });
    expect(diagnostics).toEqual([]);
    expect(stateOf(after!).cases.get('c1')!.stage).toBe('matched');
    expect(stateOf(before).cases.get('c1')!.stage).toBe('waiting');
  });

  it('checks neither leaders nor townships where it is given no roster', () => {
    const elsewhere = [
      ...waiting('c1', makeFacts({ townships: ['t99'] })),
      matched('c1', makeSitting('2024-03-12', 'Z')),
    ];
    expect(appendCaseEntries(file(), makeEntries(elsewhere))).toMatchObject({
      diagnostics: [],
      refused: null,
    });
    expect(append([], elsewhere).said).toEqual(['unknown-reference /facts/townships/0']);
  });

  it('writes all entries or none', () => {
    const outcome: EntrySketch = {
      kind: 'outcome',
      case: 'c1',
      on: '2024-03-11',
      outcome: 'study',
      opinion: conceal('研究'),
      handlers: [],
    };
    expect(append([registered('c1')], [screened('c1'), outcome])).toMatchObject({
      written: null,
      refused: 1,
      said: ['wrong-stage /kind'],
    });
  });

  it('takes no date that is over when the unit gets it, but that day itself', () => {
    const unit = { department: 'd1' };
    const on = '2024-03-04';
    for (const kind of ['forwarded', 'supervised'] as const) {
      const given = (due: string) =>
        append(
          [registered('c1')],
          [{ kind, case: 'c1', on, unit, due, ...(kind === 'supervised' && { by: 'phone' }) } as EntrySketch],
        ).said;
      expect(given('2024-03-04')).toEqual([]);
      expect(given('2024-03-03')).toEqual(['due-too-early /due']);
    }
  });

  it.each([
    ['who does not hold the place', makeSitting('2024-03-11', 'B'), 'not-held /sitting'],
    ['who does not answer for the case', makeSitting('2024-03-12', 'B'), 'does-not-answer /sitting/leader'],
    ['whom the roster does not know', makeSitting('2024-03-11', 'AA'), 'unknown-reference /sitting/leader'],
    ['on a day without the place', makeSitting('2024-03-14', 'A', 2), 'unknown-shift /sitting'],
  ])('refuses a leader %s', (_, wrong, said) => {
    const result = append(waiting('c1'), [matched('c1', wrong)]);
    expect([result.written, result.said[0]]).toEqual([null, said]);
  });

  it('refuses a recused leader, and says where that is forbidden', () => {
    const facts = makeFacts({ recusals: [{ leader: 'A' }] });
    expect(append(waiting('c1', facts), [matched('c1')]).diagnostics).toMatchObject([
      { code: 'recused', leader: 'A', source: { law: 'petition-regulation', article: '28' } },
    ]);
  });

  it('refuses an excluded case, one that is there already and one that is not there', () => {
    const excluded: EntrySketch = { kind: 'excluded', case: 'c1', ground: 'litigation' };
    expect(append([registered('c1'), excluded], [matched('c1')]).said).toEqual(['wrong-stage /kind']);
    expect(append([registered('c1')], [registered('c1')]).said).toEqual(['case-exists /case']);
    expect(append([registered('case-01')], [screened('case-1')]).diagnostics).toMatchObject([
      { code: 'unknown-case', nearest: 'case-01' },
    ]);
  });

  it('refuses a fourth case in a sitting, but for cases that change places', () => {
    const four = ['c1', 'c2', 'c3', 'c4'];
    const all = four.flatMap((id) => waiting(id));
    const three = [...all, ...four.slice(0, 3).map((id) => matched(id))];
    expect(append(three, [matched('c4')])).toMatchObject({
      said: ['sitting-full /sitting'],
      diagnostics: [{ most: 3, cases: ['c1', 'c2', 'c3', 'c4'] }],
    });
    const returned: EntrySketch = { kind: 'returned', case: 'c1', cause: 'office' };
    expect(append(three, [matched('c4'), returned]).said).toEqual([]);
    expect(append([...three, returned], [matched('c4')]).said).toEqual([]);
    const back: EntrySketch = { kind: 'corrected', corrects: 12 };
    expect(append([...three, returned, matched('c4')], [back]).said).toEqual(['sitting-full /sitting']);
  });

  it('refuses an extension beyond what the law allows, or a second one', () => {
    const unit = { township: 't1' };
    const before: EntrySketch[] = [
      registered('c1'),
      { kind: 'accepted', case: 'c1', on: '2024-03-04', unit },
    ];
    const until = (date: string) => ({
      kind: 'extended' as const,
      case: 'c1',
      unit,
      until: date,
      approvedBy: conceal('负责人'),
      reason: conceal('须实地核查'),
      toldOn: '2024-03-04',
    });
    expect(append(before, [until('2024-06-02')]).said).toEqual([]);
    expect(append(before, [until('2024-06-03')]).diagnostics).toMatchObject([
      { code: 'extension-too-long', latest: '2024-06-02', source: { article: '34' } },
    ]);
    expect(append([...before, until('2024-05-20')], [until('2024-06-02')]).said).toEqual([
      'extended-already /until',
    ]);
    // another unit had it before: the time of each is counted from its own acceptance
    const other: EntrySketch = {
      kind: 'accepted',
      case: 'c1',
      on: '2024-03-01',
      unit: { department: 'd1' },
    };
    const [first, ...rest] = before;
    expect(append([first!, other, ...rest], [until('2024-06-02')]).said).toEqual([]);
    // the petitioner is told why, where somebody knows who he is
    const { reason: _, ...untold } = until('2024-05-20');
    expect(append(before, [untold]).diagnostics).toMatchObject([
      { code: 'extension-not-told', severity: 'warning', source: { article: '34' } },
    ]);
    const anonymous = registered('c1', makeFacts({ anonymous: true }));
    expect(append([anonymous, ...rest], [untold]).said).toEqual([]);
  });

  it('refuses entries earlier than the last, and what has not happened yet', () => {
    const [first] = makeEntries([registered('c1')]);
    const early = { ...screened('c1'), at: '2024-02-29T08:00:00+08:00' };
    expect(append([registered('c1')], [early]).said).toEqual(['earlier-than-last /at']);
    const later = appendCaseEntries(file(), [
      { ...first, facts: makeFacts({ registeredOn: '2024-03-02' }) } as CaseEntry,
    ]);
    expect(later.diagnostics).toMatchObject([{ code: 'not-yet', on: '2024-03-02', day: '2024-03-01' }]);
  });

  it('refuses more than five representatives, an unknown topic and an unknown township', () => {
    const facts = (own: object) => [registered('c1', makeFacts(own))];
    expect(append([], facts({ representatives: 6 })).said).toEqual([
      'number-out-of-range /facts/representatives',
    ]);
    expect(append([], facts({ topic: '城乡建没' })).diagnostics).toMatchObject([
      { code: 'unknown-topic', nearest: '城乡建设' },
    ]);
    expect(append([], facts({ townships: ['甲镇'] })).diagnostics).toMatchObject([
      { code: 'unknown-reference', kind: 'township', pointer: '/facts/townships/0', nearest: 't1' },
    ]);
  });

  it('hears a walk-in on the day itself, by whoever sits there', () => {
    const walkIn = (on: string, leader: string, own: object = { walkIn: true }): EntrySketch[] => [
      registered('c1', makeFacts({ registeredOn: '2024-03-12', ...own })),
      {
        kind: 'received',
        case: 'c1',
        on,
        leader,
        shift: `${on}/main/1`,
        present: 2,
        representatives: 1,
      },
    ];
    expect(append([], walkIn('2024-03-12', 'B'))).toMatchObject({
      written: 2,
      said: ['heard-by-another /leader'],
    });
    expect(append([], walkIn('2024-03-12', 'A')).said).toEqual(['not-held /shift']);
    expect(append([], walkIn('2024-03-13', 'A')).said).toEqual(['walk-in-of-another-day /on']);
    expect(append([], walkIn('2024-03-12', 'B', {})).said).toEqual(['not-a-walk-in /shift']);
  });

  it('says what has no form of an entry, and writes no erasure', () => {
    const wrong = (entry: object) =>
      appendCaseEntries(file(), [entry as CaseEntry]).diagnostics.map(
        ({ code, pointer }) => `${code} ${pointer}`,
      );
    expect(wrong({ kind: 'registred' })).toEqual(['bad-choice /kind']);
    expect(wrong({ kind: 'screened', at: '2024-03-01', author: 'x', case: 'c1', ons: 1 })).toEqual([
      'bad-form /at',
      'unknown-key /ons',
    ]);
    const [erased] = makeEntries([{ kind: 'erased', cases: ['c1'] }]);
    expect(wrong(erased!)).toEqual(['written-by-erasing /kind']);
  });

  it('refuses a roster of another county', () => {
    const other = {
      ...roster,
      document: { ...roster.document, jurisdiction: { ...county.jurisdiction, id: 'y' } },
    };
    expect(append([], [registered('c1')], other).said).toEqual(['other-jurisdiction ']);
  });
});
