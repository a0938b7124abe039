import { describe, expect, it } from 'vitest';
import type { Case } from './case.ts';
import type { CaseFacts } from './case-facts.ts';
import type { CaseEntry, CaseEntryKind, CaseEntryOf } from './entry.ts';
import { CaseEntryError } from './entry-facts.ts';
import { foldCases, withCaseEntry } from './fold.ts';
import { conceal } from './private.ts';
import { actsIn } from './transitions.ts';

const facts: CaseFacts = {
  registeredOn: '2024-02-05',
  channel: 'visit',
  purpose: 'claim',
  about: conceal('征地补偿'),
  townships: ['quanxi'],
  urgency: 'usual',
  people: 4,
};

const sitting = { shift: '2024-02-26/main/1', date: '2024-02-26', leader: 'deputy-mayor' };
const unit = { department: 'land' };

type Own<Kind extends CaseEntryKind> = Omit<CaseEntryOf<Kind>, 'kind' | 'at' | 'author' | 'case'>;

const entry = <Kind extends CaseEntryKind>(kind: Kind, on: string, own: Own<Kind>): CaseEntry =>
  ({
    kind,
    at: `${on}T09:00:00+08:00`,
    author: '县信访局',
    case: 'JF20240015',
    ...own,
  }) as unknown as CaseEntry;

const received = entry('received', '2024-02-26', {
  on: '2024-02-26',
  leader: 'deputy-mayor',
  shift: sitting.shift,
  present: 4,
  representatives: 2,
});

/** A case's whole way. */
const way: readonly CaseEntry[] = [
  entry('registered', '2024-02-05', { facts }),
  entry('screened', '2024-02-06', {}),
  entry('matched', '2024-02-19', { sitting, time: '09:00' }),
  entry('asked', '2024-02-19', { sitting }),
  entry('consented', '2024-02-20', { sitting }),
  entry('invited', '2024-02-21', { sitting, by: 'phone' }),
  entry('notified', '2024-02-21', { sitting, units: [unit] }),
  received,
  entry('outcome', '2024-02-26', {
    on: '2024-02-26',
    outcome: 'study',
    opinion: conceal('三十日内答复'),
    handlers: [{ unit, role: 'lead', due: '2024-03-27' }],
    keeper: 'deputy-mayor',
  }),
  entry('supervised', '2024-03-28', { on: '2024-03-28', unit, by: 'letter' }),
  entry('replied', '2024-04-01', { on: '2024-04-01', unit, result: 'supported' }),
  entry('called-back', '2024-04-08', { on: '2024-04-08', reached: true, satisfaction: 'mostly' }),
  entry('closed', '2024-04-09', { on: '2024-04-09' }),
];

const caseOf = (entries: readonly CaseEntry[]): Case => foldCases(entries).cases.get('JF20240015')!;

/** Of entries in any order, all written at one moment. */
const refusalOf = (entries: readonly CaseEntry[]) => {
  try {
    foldCases(entries.map((entry) => ({ ...entry, at: '2025-01-01T08:00:00+08:00' })));
    return null;
  } catch (error) {
    if (!(error instanceof CaseEntryError)) throw error;
    return [error.number, error.refusal.code];
  }
};

describe('foldCases', () => {
  it('follows a case from its registration to its end', () => {
    expect(way.map((_, index) => caseOf(way.slice(0, index + 1)).stage)).toEqual([
      'registered',
      'waiting',
      'matched',
      'matched',
      'consented',
      'invited',
      'invited',
      'received',
      'in-hand',
      'in-hand',
      'replied',
      'called-back',
      'closed',
    ]);
  });

  it('keeps the appointment by which a case was heard', () => {
    const { appointment, receptions } = caseOf(way);
    expect(appointment).toBeNull();
    expect(receptions[0]?.appointment).toMatchObject({
      sitting,
      time: '09:00',
      consented: { entry: 5, on: '2024-02-20' },
      invited: { entry: 6, on: '2024-02-21' },
    });
  });

  it('refuses to close a case while a unit is supervised, or that nobody called back about', () => {
    const close = (...before: CaseEntry[]) => refusalOf([...way.slice(0, 9), ...before, way[12]!]);
    expect(close(way[10]!)).toEqual([11, 'no-call-back']);
    expect(close(way[10]!, way[9]!, way[11]!)).toEqual([13, 'supervision-open']);
    expect(close()).toEqual([10, 'wrong-stage']);
  });

  it('takes a corrected entry out, unless later ones rest on it', () => {
    const corrects = (number: number): CaseEntry => ({
      kind: 'corrected',
      at: '2024-04-10T09:00:00+08:00',
      author: '县信访局',
      corrects: number,
    });
    expect(caseOf([...way, corrects(13)])).toEqual({ ...caseOf(way.slice(0, 12)) });
    expect(refusalOf([...way, corrects(9)])).toEqual([11, 'wrong-stage']);
    expect(refusalOf([...way, corrects(13), corrects(13)])).toEqual([15, 'corrected-already']);
  });

  it('refuses a recused leader', () => {
    const [registered, screened, matched] = way;
    const amended = entry('amended', '2024-02-07', {
      facts: { recusals: [{ leader: 'deputy-mayor' }] },
    });
    expect(refusalOf([registered!, screened!, amended, matched!])).toEqual([4, 'recused']);
    expect(refusalOf([registered!, screened!, matched!, amended])).toEqual([4, 'recusal-of-appointed']);
  });

  it('gives back the state before as it was', () => {
    const before = foldCases(way.slice(0, 7));
    const kept = structuredClone(before);
    expect(withCaseEntry(before, received, 8)).toMatchObject({ visits: [] });
    expect(before).toEqual(kept);
  });
});

describe('actsIn', () => {
  it('says what may happen in a stage', () => {
    expect(actsIn('received')).toContain('outcome');
    expect(actsIn('closed')).toEqual([
      'amended',
      'review-requested',
      'review-decided',
      'called-back',
      'reopened',
    ]);
  });
});
