import { describe, expect, it } from 'vitest';
import type { Case } from './case.ts';
import type { CaseFacts, Unit } from './case-facts.ts';
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
    responsibleLeader: 'deputy-mayor',
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

  it('waits for the reply of who leads: one that assists answers for itself alone', () => {
    const assistant = { township: 't1' };
    const outcome = way[8] as CaseEntryOf<'outcome'>;
    const handlers = [...outcome.handlers, { unit: assistant, role: 'assist' as const, due: '2024-03-20' }];
    const handed: CaseEntry[] = [...way.slice(0, 8), { ...outcome, handlers }];
    const replied = (unit: Unit): CaseEntry =>
      entry('replied', '2024-03-18', { on: '2024-03-18', unit, result: 'explained' });
    expect(caseOf([...handed, replied(assistant)]).stage).toBe('in-hand');
    expect(caseOf([...handed, replied(assistant), replied(unit)]).stage).toBe('replied');
  });

  it('lets people miss an appointment to which they were not invited in writing', () => {
    const missed = entry('missed', '2024-02-26', { sitting });
    expect(caseOf([...way.slice(0, 5), missed])).toMatchObject({
      stage: 'waiting',
      missed: [{ on: '2024-02-26' }],
    });
    expect(refusalOf([...way.slice(0, 4), missed])).toEqual([5, 'wrong-stage']);
  });

  it('keeps the day of registration, from which limits are counted', () => {
    const amended = (registeredOn: string) =>
      entry('amended', '2024-02-06', { facts: { registeredOn, people: 6 } });
    expect(refusalOf([way[0]!, amended('2024-02-01')])).toEqual([2, 'registered-on-stays']);
    expect(caseOf([way[0]!, amended('2024-02-05')]).facts.people).toBe(6);
  });

  it('hands an accusation to no unit, nor calls one in for it', () => {
    const accusation = entry('registered', '2024-02-05', { facts: { ...facts, purpose: 'accusation' } });
    const [, ...rest] = way;
    const forwarded = entry('forwarded', '2024-02-06', { on: '2024-02-06', unit });
    const excluded = entry('excluded', '2024-02-05', {
      ground: 'accusation',
      sentTo: conceal('县纪委监委机关'),
    });
    expect(refusalOf([accusation, forwarded])).toEqual([2, 'accusation-kept']);
    expect(refusalOf([way[0]!, excluded, forwarded])).toEqual([3, 'accusation-kept']);
    expect(refusalOf([accusation, ...rest.slice(0, 6)])).toEqual([7, 'accusation-kept']);
    const heard = [accusation, ...rest.slice(0, 5), ...rest.slice(6, 8)];
    expect(refusalOf(heard)).toEqual([8, 'accusation-kept']);
    expect(refusalOf([...heard.slice(0, 7), { ...way[8], handlers: [] } as CaseEntry])).toBeNull();
  });

  it('counts an objection against the time that the unit was sent the case last', () => {
    const sent = (day: string) => entry('forwarded', day, { on: day, unit });
    const objected = (day: string) => entry('objected', day, { on: day, unit });
    const twice = [
      way[0]!,
      sent('2024-02-06'),
      objected('2024-02-07'),
      sent('2024-02-08'),
      objected('2024-02-09'),
    ];
    const { forwardings } = foldCases(twice).cases.get('JF20240015')!;
    expect(forwardings.map((own) => [own.on, own.objected?.on])).toEqual([
      ['2024-02-06', '2024-02-07'],
      ['2024-02-08', '2024-02-09'],
    ]);
    expect(refusalOf([...twice, objected('2024-02-10')])).toEqual([6, 'not-forwarded']);
  });

  it('lets no unit act on an accusation but one that was given the case before it was known to be one', () => {
    const amended = entry('amended', '2024-02-07', { facts: { purpose: 'accusation' } });
    const forwarded = entry('forwarded', '2024-02-06', { on: '2024-02-06', unit });
    const objected = entry('objected', '2024-02-08', { on: '2024-02-08', unit });
    const accepted = entry('accepted', '2024-02-08', { on: '2024-02-08', unit });
    const extended = entry('extended', '2024-02-08', {
      unit,
      until: '2024-05-01',
      approvedBy: conceal('负责人'),
    });
    const [registered, supervised, replied] = [way[0]!, way[9]!, way[10]!];
    for (const own of [accepted, extended, supervised, replied])
      expect(refusalOf([registered, amended, own])).toEqual([3, 'accusation-kept']);
    for (const own of [accepted, extended, supervised])
      expect(refusalOf([registered, forwarded, amended, own])).toEqual([4, 'accusation-kept']);
    for (const own of [objected, replied])
      expect(refusalOf([registered, forwarded, amended, own])).toBeNull();
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
