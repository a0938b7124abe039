import { describe, expect, it } from 'vitest';
import { conceal } from '../cases/private.ts';
import { makeCaseFile, makeFacts, makeSitting } from '../testing/case-log.ts';
import type { FormKind, TypedFields } from './acts.ts';
import { by, cases, on, open, row, today, walkIn } from './desk.test.kit.ts';
import type { Desk } from './desk.ts';

const id = 'JF20240001';
const fieldsOf = (desk: Desk, kind: FormKind, of = id): TypedFields =>
  Object.fromEntries(desk.form(of, kind)!.fields.map(({ name, value }) => [name, value]));
const record = (desk: Desk, entry: FormKind, fields: TypedFields, of = id) =>
  desk.act({ kind: 'record', case: of, entry, fields, ...by });
const factsOf = (desk: Desk, of = id) => fieldsOf(desk, 'amended', of);
const later = { at: '2024-03-12T09:00:00+08:00', author: by.author };

describe('an appointment whose day is over', () => {
  const desk = () => open({ today: '2024-03-12' });

  it('is said to be, is on its way to no sitting, and is recorded or given back', () => {
    const { state, stateMood, appointment, next } = row(desk(), id);
    expect([state, stateMood, appointment?.state]).toEqual(['接访日已过，须补记或退回', 'warn', 'past']);
    expect(next).toMatchObject({ shift: on('2024-03-18'), mood: 'warn' });
    const { following, receiving } = desk().card(id)!;
    const kinds = following.map(({ kind }) => kind);
    for (const kind of ['asked', 'consented', 'invited', 'notified']) expect(kinds).not.toContain(kind);
    expect(kinds).toEqual(expect.arrayContaining(['received', 'returned', 'missed']));
    expect(receiving).toBeNull();
  });

  it('goes back to the pool because of that; another for the reason it has', () => {
    expect(fieldsOf(desk(), 'returned')['cause']).toBe('day-passed');
    expect(fieldsOf(open(), 'returned')['cause']).toBe('office');
  });

  it('is written down as it was, on its day', () => {
    const opened = desk();
    const fields = { ...fieldsOf(opened, 'received'), present: '2', representatives: '1' };
    opened.act({ kind: 'record', case: id, entry: 'received', fields, ...later });
    expect(opened.file().entries.at(-1)).toMatchObject({ kind: 'received', on: today, shift: on(today) });
  });
});

describe('a field that is emptied', () => {
  const sitting = makeSitting(today, 'A');
  const known = makeFacts({
    townships: ['t1', 't2'],
    topic: '土地',
    claims: [conceal('补发')],
    petitioners: [{ name: conceal('张某'), phone: conceal('123') }, { name: conceal('李某') }],
    recusals: [{ leader: 'B' }],
  });
  const desk = () =>
    open({
      cases: makeCaseFile([
        { kind: 'registered', case: id, facts: known },
        { kind: 'screened', case: id },
        { kind: 'matched', case: id, sitting },
      ]),
    });

  it('is empty afterwards', () => {
    const opened = desk();
    const emptied = { 'facts.claims': '', 'facts.recusals': '', 'petitioner.phone': '' };
    expect(record(opened, 'amended', { ...factsOf(opened), ...emptied }).diagnostics).toEqual([]);
    expect(factsOf(opened)).toMatchObject({ ...emptied, 'petitioner.name': '张某' });
    expect(JSON.stringify(opened.file().entries.at(-1))).toContain('李某');
  });

  it.each(['facts.about', 'facts.topic', 'facts.people', 'petitioner.name'])('%s is refused', (field) => {
    const opened = desk();
    expect(record(opened, 'amended', { ...factsOf(opened), [field]: '' })).toMatchObject({
      patch: null,
      diagnostics: [{ field }],
    });
  });

  it('is not one that the form of an accusation hides', () => {
    const hidden = open({
      cases: makeCaseFile([
        { kind: 'registered', case: id, facts: { ...known, purpose: 'accusation', anonymous: true } },
      ]),
    });
    const about = { ...factsOf(hidden) };
    expect(Object.keys(about)).not.toContain('facts.about');
    expect(record(hidden, 'amended', { ...about, 'facts.people': '7' }).diagnostics).toEqual([]);
    expect(hidden.file().entries.at(-1)).toMatchObject({ facts: { people: 7 } });
    expect(Object.keys((hidden.file().entries.at(-1) as { facts: object }).facts)).toEqual(['people']);
  });
});

describe('one unit', () => {
  it('is not two of which the second is lost', () => {
    const desk = open();
    for (const [kind, field, of] of [
      ['forwarded', 'unit', id],
      ['outcome', 'lead', 'JF20240004'],
    ] as const) {
      if (kind === 'outcome') {
        desk.act({ kind: 'register', facts: walkIn, ...by });
        desk.act({ kind: 'receive', case: of, ...by });
      }
      const fields = {
        ...fieldsOf(desk, kind, of),
        outcome: 'study',
        opinion: '复核',
        [field]: '农业局、建设局',
      };
      expect(record(desk, kind, fields, of).diagnostics).toMatchObject([
        { field, sentence: expect.stringContaining('只能写一个') },
      ]);
    }
  });
});

describe('who is told of an appointment', () => {
  const invited = (notified?: readonly string[]) => {
    const desk = open({
      cases: { ...cases, entries: cases.entries.filter(({ kind }) => kind !== 'invited') },
    });
    desk.act({ kind: 'invite', cases: [id], by: 'phone', ...(notified && { notified }), ...by });
    return desk.file().entries.filter(({ kind }) => kind === 'notified');
  };

  it('is each unit that was told, and no other', () => {
    expect(row(open(), id).units).toEqual(['township/t1', 'department/d1']);
    expect(invited()).toEqual([]);
    expect(invited(['department/d1', 'township/t6'])).toMatchObject([{ units: [{ department: 'd1' }] }]);
    expect(invited(['township/t1', 'department/d1'])).toMatchObject([
      { units: [{ township: 't1' }, { department: 'd1' }] },
    ]);
  });
});

describe('whoever came', () => {
  it('came on that day alone', () => {
    const desk = open();
    desk.act({ kind: 'arrange', case: 'JF20240002', shift: on('2024-03-12'), ...by });
    desk.act({ kind: 'arrive', case: 'JF20240002', ...by });
    desk.set({ today: '2024-03-12' });
    const arrivalOf = () => desk.view().today.appointments.find((own) => own.case === 'JF20240002')!.arrival;
    expect(arrivalOf()).toBe('absent');
    expect(desk.act({ kind: 'arrive', case: 'JF20240002', ...later }).patch).not.toBeNull();
    expect(arrivalOf()).toBe('here');
  });
});

describe('who answers', () => {
  it('is the unit that led after the last reception', () => {
    const outcome = {
      outcome: 'study' as const,
      opinion: '复核',
      assist: [],
      due: '2024-04-10',
      keeps: false,
    };
    const desk = open();
    desk.act({ kind: 'receive', case: id, present: 1, ...by });
    desk.act({ kind: 'outcome', case: id, lead: { department: 'd1' }, ...outcome, ...by });
    const heard = [{ case: id, present: 1, representatives: 1 }];
    desk.act({ kind: 'visit', on: today, leader: 'A', township: 't1', heard, ...by });
    desk.act({ kind: 'outcome', case: id, lead: { department: 'd2' }, ...outcome, ...by });
    expect(fieldsOf(desk, 'replied')['unit']).toBe('建设局');
  });
});

describe('what has a form', () => {
  it('is written by its form alone', () => {
    const desk = open();
    for (const kind of ['amend', 'exclude', 'decline', 'reply', 'call-back', 'supervise', 'close', 'correct'])
      expect(desk.act({ kind, case: id, ...by } as never)).toMatchObject({
        patch: null,
        diagnostics: [{ severity: 'error' }],
      });
  });
});
