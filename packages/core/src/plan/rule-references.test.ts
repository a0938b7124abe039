import { describe, expect, it } from 'vitest';
import type { WrittenRule } from '../document/schema.ts';
import { makeDocument } from '../testing/documents.ts';
import { parseDocument } from './parse-document.ts';

/** What is said of the rules of a document for March and April 2024, notes aside: code, severity, pointer and nearest. */
function said(...rules: WrittenRule[]): unknown[] {
  const period = { from: '2024-03-01', to: '2024-04-30' };
  return parseDocument(makeDocument({ period, rules })).diagnostics.flatMap((found) => {
    if (found.severity === 'note') return [];
    const { code, severity, pointer } = found;
    return [[code, severity, pointer, ...('nearest' in found ? [found.nearest] : [])]];
  });
}

type Days = NonNullable<WrittenRule['params']>;

const ofDays = (days: Days): unknown[] => said({ id: 'own', constraint: 'fair-load', params: { days } });

const at = '/rules/0/params/days';

describe('days named in rules', () => {
  it('must not run backwards', () => {
    expect(ofDays({ dates: ['2024-03-05', { from: '2024-03-20', to: '2024-03-01' }] })).toEqual([
      ['rule-dates-reversed', 'error', `${at}/dates/1`],
    ]);
  });

  it('are warned of when they lie wholly outside the period, not when they straddle its edge', () => {
    const dates = [
      '2024-02-29',
      '2024-03-01',
      { from: '2024-02-01', to: '2024-03-01' },
      { from: '2024-05-01' },
    ];
    expect(ofDays({ dates })).toEqual([
      ['rule-dates-outside', 'warning', `${at}/dates/0`],
      ['rule-dates-outside', 'warning', `${at}/dates/3`],
    ]);
  });

  it('may be holidays of the period; others are warned of, with the one that is meant', () => {
    expect(ofDays({ holidays: ['清明节', '清明', '清名节', '春节', '春结', '重阳节会'] })).toEqual([
      ['rule-holiday-outside', 'warning', `${at}/holidays/1`, '清明节'],
      ['rule-holiday-outside', 'warning', `${at}/holidays/2`, '清明节'],
      ['rule-holiday-outside', 'warning', `${at}/holidays/3`],
      ['rule-holiday-outside', 'warning', `${at}/holidays/4`, '春节'],
      ['rule-holiday-outside', 'warning', `${at}/holidays/5`],
    ]);
    expect(ofDays({ holidays: true })).toEqual([]);
  });

  it('of a default rule are its own: other days need another id', () => {
    const rest = (days: Days, id = 'fair-rest-days'): WrittenRule => ({
      id,
      constraint: 'fair-load',
      params: { days },
    });
    expect(said(rest({ weekdays: [6] }))).toEqual([['rule-days-need-id', 'error', at]]);
    expect(said(rest({ rest: true }, 'fair-load'))).toEqual([['rule-days-need-id', 'error', at]]);
    expect(said(rest({ rest: true }))).toEqual([]);
    expect(said(rest({}, 'fair-load'))).toEqual([]);
    expect(said(rest({ weekdays: [6] }, 'saturdays'))).toEqual([]);
    expect(said({ id: 'fair-rest-days', constraint: 'fair-load', weight: 3 })).toEqual([]);
  });
});

describe('leaders and shift types named in rules', () => {
  const someone = { leaders: { ids: ['A', 'Z'] } };
  const unknown = (pointer: string): unknown[] => ['unknown-in-rule', 'error', `/rules/0/params/${pointer}`];

  it('must exist', () => {
    const weekday = { ...someone, weekdays: [1], mode: 'only', types: ['main', 'night'] };
    expect(said({ id: 'a', constraint: 'fixed-weekday', params: weekday })).toEqual([
      unknown('leaders/ids/1'),
      unknown('types/1'),
    ]);
    expect(
      said({ id: 'b', constraint: 'at-least-per-period', params: { ...someone, min: 1, per: 'month' } }),
    ).toEqual([unknown('leaders/ids/1')]);
  });
});
