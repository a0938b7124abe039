import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../../../scripts/runs.ts';
import { type FormKind, formKinds, type TypedFields } from './acts.ts';
import { by, on, open, row, walkIn } from './desk.test.kit.ts';
import type { Desk } from './desk.ts';
import type { EntryForm } from './form-view.ts';

/** Everything of a form as it begins. */
const begun = ({ fields }: EntryForm): TypedFields =>
  Object.fromEntries(fields.map(({ name, value }) => [name, value]));

/** Fills a form in and records it. */
function record(desk: Desk, id: string, entry: FormKind, typed: TypedFields = {}) {
  const form = desk.form(id, entry);
  if (!form) throw new Error(`${entry} may not follow ${row(desk, id).stage}`);
  return desk.act({ kind: 'record', case: id, entry, fields: { ...begun(form), ...typed }, ...by });
}

function recorded(desk: Desk, id: string, entry: FormKind, typed?: TypedFields): void {
  expect(record(desk, id, entry, typed).diagnostics).toEqual([]);
}

describe('a case at the desk', () => {
  it('is taken through its whole life by its forms', () => {
    const desk = open();
    const id = 'JF20240002';
    recorded(desk, id, 'forwarded', { unit: '乙镇', due: '2024-04-01' });
    recorded(desk, id, 'objected');
    recorded(desk, id, 'accepted', { unit: '农业局' });
    recorded(desk, id, 'extended', {
      unit: '农业局',
      until: '2024-05-20',
      approvedBy: '局长',
      reason: '须鉴定',
      toldOn: '2024-03-11',
    });
    recorded(desk, id, 'amended', { 'facts.people': '3', 'petitioner.name': '张某', note: '电话核对' });
    desk.act({ kind: 'arrange', case: id, shift: on('2024-03-12'), ...by });
    recorded(desk, id, 'asked');
    recorded(desk, id, 'declined', { note: '出差' });
    expect(row(desk, id)).toMatchObject({ stage: 'waiting', people: 3 });
    desk.act({ kind: 'arrange', case: id, shift: on('2024-03-26'), ...by });
    expect(desk.form(id, 'received')).toBeNull();
    recorded(desk, id, 'returned', { cause: 'petitioner' });
    recorded(desk, id, 'supervised', { unit: '农业局', by: 'phone' });
    expect(desk.form(id, 'closed')).toBeNull();
    recorded(desk, id, 'escalated', { to: 'offices' });
    recorded(desk, id, 'withdrawn');
    recorded(desk, id, 'reopened');
    recorded(desk, id, 'replied', { unit: '农业局', result: 'explained', 'served.on': '2024-03-11' });
    recorded(desk, id, 'review-requested');
    recorded(desk, id, 'review-decided', { 'served.on': '2024-03-11', hearingDays: '2' });
    recorded(desk, id, 'called-back', { satisfaction: 'mostly' });
    recorded(desk, id, 'closed');
    expect(row(desk, id).stage).toBe('closed');
    expect(desk.view().undo).toBe(`办结 ${id}`);
    const last = desk
      .file()
      .entries.slice(-5)
      .map(({ kind }) => kind);
    expect(last).toEqual(['replied', 'review-requested', 'review-decided', 'called-back', 'closed']);
    const { options } = desk.form(id, 'corrected')!.fields.find(({ name }) => name === 'corrects')!;
    expect(options[0]).toMatchObject({ words: '2024年3月11日 办结' });
    recorded(desk, id, 'corrected', { corrects: options[0]!.value });
    expect(row(desk, id).stage).toBe('called-back');
  });

  it('is heard, and its outcome written down, by forms too', () => {
    const desk = open();
    const id = 'JF20240001';
    recorded(desk, id, 'received', { present: '2', representatives: '1' });
    recorded(desk, id, 'outcome', { outcome: 'study', opinion: '复核', responsibleLeader: 'true' });
    expect(desk.file().entries.slice(-1)).toMatchObject([
      {
        kind: 'outcome',
        handlers: [
          { unit: { department: 'd1' }, role: 'lead', due: '2024-04-10' },
          { unit: { township: 't1' }, role: 'assist', due: '2024-04-10' },
        ],
        responsibleLeader: 'A',
      },
    ]);
  });

  it('is not heard on a ground that the cases tell, with its article', () => {
    const desk = open();
    desk.act({ kind: 'register', facts: { ...walkIn, representatives: 0 }, ...by });
    const [suggested] = desk.card('JF20240004')!.exclusions;
    expect(suggested).toMatchObject({ ground: 'no-representatives', article: '《信访工作条例》第二十条' });
    recorded(desk, 'JF20240004', 'excluded');
    expect(row(desk, 'JF20240004').excluded).toMatchObject({ words: '人数较多，未推选代表' });
  });

  it('that walked in is heard where nobody answers for it, which is said', () => {
    const desk = open();
    desk.act({ kind: 'register', facts: { ...walkIn, townships: ['t2'] }, ...by });
    expect(desk.card('JF20240004')!.elsewhere).toMatchObject({
      strong: '不归今天的领导负责，可约3月26日 B',
      shift: on('2024-03-26'),
    });
    const { patch, diagnostics } = desk.act({ kind: 'receive', case: 'JF20240004', ...by });
    expect(patch).not.toBeNull();
    expect(diagnostics).toMatchObject([
      { severity: 'warning', sentence: expect.stringContaining('并不负责') },
    ]);
  });
});

describe('what is wrong in a form', () => {
  it.each([
    ['replied', { result: '' }, 'result', '请填写“答复结果”。'],
    ['forwarded', { unit: '丁局' }, 'unit', '名单里没有“丁局”。'],
    ['forwarded', { due: '2024-03-01' }, 'due', expect.stringContaining('早于')],
    ['closed', { on: '3月' }, 'on', expect.stringContaining('无法识别')],
    ['supervised', { on: '2024-03-20' }, 'on', expect.stringContaining('还没有到')],
  ] as const)('of %s is said beside the field: %o', (entry, typed, field, sentence) => {
    const desk = open();
    const id = 'JF20240002';
    if (entry === 'closed') recorded(desk, id, 'excluded', { ground: 'litigation' });
    const { patch, diagnostics } = record(desk, id, entry, {
      unit: '农业局',
      by: 'phone',
      result: 'explained',
      ...typed,
    });
    expect(patch).toBeNull();
    expect(diagnostics).toEqual([{ severity: 'error', field, sentence }]);
  });
});

describe('forms, whatever was recorded before', () => {
  it('law: each is labelled in words, and a refusal names a field that it has', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.constantFrom('JF20240001', 'JF20240002', 'JF20240003'),
            fc.nat(formKinds.length - 1),
            fc.constantFrom('', '2024-03-11', '农业局', '1', '张某'),
          ),
          { maxLength: 25 },
        ),
        (acts) => {
          const desk = open();
          for (const [id, at, text] of acts) {
            const following = desk.card(id)?.following ?? [];
            // a registration may have been wrong too
            if (following.length === 0) continue;
            const { kind } = following[at % following.length]!;
            const form = desk.form(id, kind)!;
            expect(form.fields.filter(({ name, label }) => name === label)).toEqual([]);
            const typed = Object.fromEntries(
              form.fields
                .filter(({ value }) => value === '')
                .map(({ name, kind: type, options }) => [
                  name,
                  type === 'choice' ? (options[at % Math.max(1, options.length)]?.value ?? '') : text,
                ]),
            );
            const { diagnostics } = record(desk, id, kind, typed);
            for (const { field } of diagnostics)
              if (field !== undefined) expect(form.fields.map(({ name }) => name)).toContain(field);
          }
        },
      ),
      runs(40, 600),
    );
  });
});
