import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { defineConstraint, NEVER_CHANGES } from '../../constraints/constraint.ts';
import { leaderSelectorSchema } from '../../document/host-selectors.ts';
import { document, roster } from '../sample-session.test.kit.ts';
import { openSession, type Session } from '../session.ts';
import {
  add,
  edit,
  fieldAt,
  fieldsOf,
  removal,
  sectionOf,
  sessionOf,
  withForeignRule,
  write,
} from './forms.test.kit.ts';

const draft = (): Session => sessionOf(undefined, { roster });

describe('rules in a form', () => {
  const rule = (session: Session, id: string) =>
    sectionOf(session, 'rules').rules.find((own) => own.id === id)!;
  const read = (session: Session, id: string): string =>
    rule(session, id)
      .sentence.map((piece) => (typeof piece === 'string' ? piece : `[${piece.text || piece.hint}]`))
      .join('');

  it('are sentences with their parameters inside', () => {
    const session = draft();
    expect(read(session, 'min-rest-gap')).toBe('同一领导两次值班之间至少空[自动]天。');
    write(session, '/params/days', '１', 'min-rest-gap');
    expect(read(session, 'min-rest-gap')).toBe('同一领导两次值班之间至少空[1]天。');
    expect(session.document().rules).toEqual([{ constraint: 'min-rest-gap', params: { days: 1 } }]);
    write(session, '/params/days', '', 'min-rest-gap');
    expect(session.document().rules).toBeUndefined();
  });

  it('are switched off and on again, except those that always hold', () => {
    const session = draft();
    write(session, '/on', '', 'even-spacing');
    expect(session.document().rules).toEqual([{ constraint: 'even-spacing', weight: 0 }]);
    expect(rule(session, 'even-spacing').standing).toBe('未启用');
    write(session, '/on', 'on', 'even-spacing');
    expect(session.document().rules).toBeUndefined();
    expect(rule(session, 'unassigned-shift').switch).toBeNull();
  });

  it('say how many places they are broken in, before they are made stricter and after', () => {
    const session = draft();
    expect(rule(session, 'min-rest-gap').standing).toBe('现在全部符合');
    const { address: at, text: was } = fieldAt(session, '/params/days', 'min-rest-gap');
    const own = { kind: 'write-field', at, was, text: '20' } as const;
    const { verdict, mood } = session.preview(own);
    expect(mood).toBe('worse');
    edit(session, own);
    const { count } = session.view().rules.find(({ id }) => id === 'min-rest-gap')!;
    expect(count).toBeGreaterThan(0);
    expect(verdict).toBe(`规则“值班间隔”：现有安排不符之处由0变为${count}。`);
    expect(rule(session, 'min-rest-gap').standing).toBe(`现有${count}处不符`);
    const back = { ...own, was: '20', text: '' };
    expect(session.preview(back).mood).toBe('same');
  });

  it('stand twice where people differ, each under an id of its own', () => {
    const session = draft();
    write(session, '/on', 'on', 'at-most-per-period');
    add(session, '/rules', { '/constraint': 'at-most-per-period' });
    write(session, '/params/leaders', '人大、政协', 'at-most-per-period-2');
    write(session, '/params/per', '10天', 'at-most-per-period-2');
    expect(session.document().rules!.map(({ id, params }) => [id, params!['per']])).toEqual([
      ['at-most-per-period', 'month'],
      ['at-most-per-period-2', { days: 10 }],
    ]);
    const own = rule(session, 'at-most-per-period-2');
    edit(session, { kind: 'remove-item', pointer: own.pointer!, was: own.id });
    expect(session.document().rules).toHaveLength(1);
  });

  it('of a constraint that no form knows are shown by name and cannot be written', () => {
    const foreign = { constraint: 'acme/quiet-week', params: { days: 3 } };
    const session = sessionOf(withForeignRule(document, foreign));
    const own = rule(session, 'acme/quiet-week');
    expect(own).toMatchObject({ title: 'acme/quiet-week', switch: null, settings: [], pointer: null });
    expect(own.remark).toContain('由其他程序规定，保留不改');
    expect(fieldsOf(session.form()).some(({ address }) => address.rule === 'acme/quiet-week')).toBe(false);
    for (const pointer of ['/on', '/weight', '/params/days'])
      expect(
        edit(session, {
          kind: 'write-field',
          at: { rule: 'acme/quiet-week', pointer },
          was: '',
          text: '0',
        } as never).patch,
      ).toBeNull();
    expect(session.document().rules).toEqual([foreign]);
  });

  it('of a host’s own constraint have the form that its schema tells', () => {
    const quietWeek = defineConstraint({
      id: 'acme/quiet-week',
      levels: ['quality', 'hard'],
      params: z.strictObject({
        who: leaderSelectorSchema
          .meta({ name: { 'zh-CN': '哪些人', en: 'who' }, hint: { 'zh-CN': '全体' } })
          .optional(),
        most: z.int().min(1).max(7),
        deep: z.json().optional(),
      }),
      defaults: [{ params: { most: 2, deep: [1] } }],
      title: { 'zh-CN': '清静的一周', en: 'Quiet week' },
      asks: { 'zh-CN': '一周不超过几次', en: 'no more than some duties a week' },
      bind: () => ({ violations: () => [], track: () => NEVER_CHANGES }),
      explain: { 'zh-CN': () => '太多', en: () => 'too many' },
    });
    const sessionIn = (language: 'zh-CN' | 'en') =>
      openSession({ document, constraints: [quietWeek], language });
    const session = sessionIn('zh-CN');
    expect(read(session, 'acme/quiet-week')).toBe('一周不超过几次。哪些人：[全体]；“most”：[2]');
    expect(read(sessionIn('en'), 'acme/quiet-week')).toBe(
      'No more than some duties a week. Who: []; Most: [2]',
    );
    expect(rule(session, 'acme/quiet-week')).toMatchObject({ isOn: true, remark: '' });

    write(session, '/params/most', '３', 'acme/quiet-week');
    write(session, '/params/who', session.document().leaders[2]!.name, 'acme/quiet-week');
    const written = {
      constraint: 'acme/quiet-week',
      params: { most: 3, who: { ids: [session.document().leaders[2]!.id] } },
    };
    expect(session.document().rules).toEqual([written]);
    expect(write(session, '/params/most', '8', 'acme/quiet-week').patch).toBeNull();
    write(session, '/level', 'hard', 'acme/quiet-week');
    expect(session.document().rules).toEqual([{ ...written, level: 'hard' }]);

    // whoever is removed is named no longer
    edit(session, removal(session, '/leaders/2'));
    expect(session.document().rules![0]!.params).toEqual({ most: 3, who: { ids: [] } });
  });
});
