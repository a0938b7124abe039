import { describe, expect, it } from 'vitest';
import { conceal } from '../cases/private.ts';
import { effectiveSettings } from '../cases/settings.ts';
import { workCalendar } from '../limits/work-calendar.ts';
import { appointedCase, emptyCase, fullCase, lateCase, marks, paperCounty } from '../testing/full-case.ts';
import { paperKinds, paperSlots, type PaperKind } from './paper-slots.ts';
import { papersOf } from './papers-of.ts';

const sources = {
  document: paperCounty,
  settings: effectiveSettings({ contact: '0746-0000000', reviewBody: '某县人民政府' }),
  calendar: workCalendar(paperCounty),
  on: '2024-04-09',
};

const factsOf = (kind: PaperKind, of = lateCase) =>
  papersOf(kind, [of], sources).papers.map(({ facts }) => facts);

describe('papers', () => {
  it.each(paperKinds)('of the kind %s tell what a template of it may name', (kind) => {
    for (const of of [fullCase, lateCase, appointedCase, emptyCase])
      for (const facts of factsOf(kind, of))
        expect(Object.keys(facts).sort()).toEqual([...paperSlots[kind]].sort());
  });

  it('of orders go to each unit with its own part and its own date', () => {
    expect(factsOf('assignment')).toMatchObject([
      { unit: { township: 't1' }, role: 'lead', due: '2024-04-03', days: 30, others: [{ department: 'd1' }] },
      {
        unit: { department: 'd1' },
        role: 'assist',
        due: '2024-03-22',
        days: 18,
        others: [{ township: 't1' }],
      },
    ]);
    expect(factsOf('reply')).toMatchObject([{ unit: { township: 't1' }, result: null }]);
    expect(factsOf('reply', fullCase)).toMatchObject([{ result: 'supported', repliedOn: '2024-04-10' }]);
  });

  it('of supervision say how long each unit is over, and by when it is to answer', () => {
    expect(factsOf('supervision')).toMatchObject([
      { unit: { department: 'd1' }, sentOn: '2024-03-04', due: '2024-03-22', daysOver: 18, answerBy: null },
      {
        unit: { township: 't1' },
        sentOn: '2024-03-04',
        due: '2024-04-03',
        daysOver: 6,
        answerBy: '2024-04-12',
      },
    ]);
  });

  it('of supervision say when the unit was given the case, and not when it accepted it', () => {
    const of = {
      ...emptyCase,
      facts: { ...emptyCase.facts, registeredOn: '2024-01-02', purpose: 'claim' as const },
      forwardings: [{ entry: 2, on: '2024-01-05', unit: { township: 't1' }, due: null, objected: null }],
      acceptances: [{ entry: 3, on: '2024-01-15', unit: { township: 't1' } }],
    };
    expect(factsOf('supervision', of)).toMatchObject([{ sentOn: '2024-01-05', due: '2024-03-15' }]);
  });

  it('of a reply are an opinion that may be reviewed for a claim, an answer for anything else', () => {
    const suggestion = { ...fullCase, facts: { ...fullCase.facts, purpose: 'suggestion' as const } };
    const article = { law: 'petition-regulation', article: '35' };
    expect(factsOf('reply', fullCase)).toMatchObject([
      {
        replyName: 'opinion',
        review: [{ within: { days: 30, count: 'calendar' }, body: '某县人民政府', source: article }],
      },
    ]);
    expect(factsOf('reply', suggestion)).toMatchObject([{ replyName: 'answer', review: [] }]);
  });

  it('of the register say how a case was heard last, or is to be heard', () => {
    const walkIn = { ...fullCase.facts, walkIn: true };
    const [heard] = fullCase.receptions;
    const unappointed = { ...heard!, appointment: null };
    const ways = (of: typeof fullCase) =>
      factsOf('register', of).map((facts) => 'receptionKind' in facts && facts.receptionKind);
    expect(ways({ ...fullCase, facts: walkIn })).toEqual(['appointment']);
    expect(ways({ ...fullCase, receptions: [unappointed] })).toEqual(['walk-in']);
    expect(ways({ ...fullCase, receptions: [{ ...unappointed, shift: null, township: 't1' }] })).toEqual([
      'visit',
    ]);
    expect(ways({ ...appointedCase, receptions: [unappointed], facts: walkIn })).toEqual(['appointment']);
    expect(ways({ ...emptyCase, facts: walkIn })).toEqual(['walk-in']);
    expect(ways(emptyCase)).toEqual(['appointment']);
  });

  it('of a call-back have its note where it belongs', () => {
    const [called] = fullCase.calledBack;
    const noted = (reached: boolean) =>
      factsOf('call-back', { ...fullCase, calledBack: [{ ...called!, reached, note: conceal('路已修好') }] });
    expect(noted(true)).toMatchObject([{ remarks: '路已修好', whyNot: null }]);
    expect(noted(false)).toMatchObject([{ remarks: null, whyNot: '路已修好' }]);
  });

  it('call in townships and departments by notices of their own', () => {
    expect(factsOf('township-notice', appointedCase)).toMatchObject([
      {
        unit: { township: 't1' },
        others: [{ department: 'd1' }],
        date: '2024-03-04',
        time: '09:00',
        place: '县信访接待中心二楼接访室',
      },
    ]);
    expect(factsOf('department-notice', appointedCase)).toMatchObject([{ unit: { department: 'd1' } }]);
  });

  it.each(paperKinds)('of the kind %s are left blank where nothing is known', (kind) => {
    expect(factsOf(kind, emptyCase)).toHaveLength(1);
  });

  it('of a day are one, in order of time', () => {
    const later = {
      ...appointedCase,
      id: 'c02',
      appointment: { ...appointedCase.appointment!, time: '10:00' },
    };
    const open = { ...appointedCase, id: 'c03', appointment: { ...appointedCase.appointment!, time: null } };
    const { papers } = papersOf('day', [open, later, appointedCase], sources);
    expect(papers).toMatchObject([
      {
        cases: ['c03', 'c02', 'c01'],
        facts: { date: '2024-03-04', cases: [{ number: 'c01' }, { number: 'c02' }, { number: 'c03' }] },
      },
    ]);
  });

  it('of a day name the units that were called in, else those of the case', () => {
    const units = [{ department: 'd1' }];
    const appointment = { ...appointedCase.appointment!, notified: [{ entry: 6, on: '2024-03-01', units }] };
    const [told] = papersOf('day', [{ ...appointedCase, appointment }], sources).papers;
    expect(told).toMatchObject({ facts: { cases: [{ units }] } });
    const [usual] = papersOf('day', [appointedCase], sources).papers;
    expect(usual).toMatchObject({ facts: { cases: [{ units: [{ township: 't1' }, ...units] }] } });
  });

  it('of a day are one for each leader who hears cases then', () => {
    const other = {
      ...appointedCase,
      id: 'c02',
      appointment: {
        ...appointedCase.appointment!,
        sitting: { ...appointedCase.appointment!.sitting, leader: 'B' },
      },
    };
    const third = { ...appointedCase, id: 'c03' };
    const { papers } = papersOf('day', [appointedCase, other, third], sources);
    expect(papers.map(({ cases }) => cases)).toEqual([['c01', 'c03'], ['c02']]);
    expect(papers).toMatchObject([
      { facts: { leader: { leader: 'A' } } },
      { facts: { leader: { leader: 'B' } } },
    ]);
  });

  it('keep an accusation from units, and invite nobody whose name or address is not known', () => {
    const accusation = { ...fullCase, facts: { ...fullCase.facts, purpose: 'accusation' as const } };
    const anonymous = { ...fullCase, facts: { ...fullCase.facts, anonymous: true } };
    for (const kind of [
      'township-notice',
      'department-notice',
      'assignment',
      'supervision',
      'reply',
    ] as const)
      expect(papersOf(kind, [accusation], sources)).toEqual({
        papers: [],
        refused: [{ case: 'c01', because: 'accusation' }],
      });
    expect(papersOf('invitation', [anonymous], sources).refused).toEqual([
      { case: 'c01', because: 'anonymous' },
    ]);
    expect(papersOf('register', [accusation, anonymous], sources).papers).toHaveLength(2);
  });
});

/** What each kind of paper may say of persons. */
const told: Readonly<Record<PaperKind, readonly (keyof typeof marks)[]>> = {
  register: ['about', 'claim', 'name', 'identity', 'phone', 'address', 'guardian', 'earlier', 'opinion'],
  day: ['about', 'name'],
  invitation: ['about', 'name'],
  'township-notice': ['about', 'name'],
  'department-notice': ['about', 'name'],
  assignment: ['about', 'claim', 'name', 'phone', 'address', 'opinion'],
  supervision: ['about'],
  reply: ['claim', 'name'],
  'call-back': ['about', 'name', 'phone', 'address'],
};

it.each(paperKinds)('a paper of the kind %s tells of persons what it needs, and nothing more', (kind) => {
  const text = JSON.stringify(factsOf(kind, fullCase));
  expect(Object.keys(marks).filter((field) => text.includes(marks[field as keyof typeof marks]))).toEqual(
    told[kind],
  );
});
