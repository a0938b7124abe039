import { readFileSync } from 'node:fs';
import type { RosterDocument } from '@lunzhi/core';
import {
  type CaseEntryOf,
  effectiveSettings,
  erasePersons,
  foldCases,
  publicCircular,
} from '@lunzhi/reception';
import { beforeAll, describe, expect, it } from 'vitest';
import { comparable, recountedCircular } from '../../packages/reception/src/circular/recount.test.kit.ts';
import { circularsOf, EVE, figuresText, filesOf } from './make/files.ts';
import { makeYear, type Year } from './make/year.ts';

const textOf = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');
const document = JSON.parse(textOf('../01-dongan-2024/document.json')) as RosterDocument;

describe('the year of 05-reception', () => {
  let year: Year;
  beforeAll(async () => {
    year = await makeYear(document);
  });

  const ofKind = <Kind extends CaseEntryOf<'matched'>['kind'] | 'registered' | 'received' | 'excluded'>(
    kind: Kind,
  ) => year.file.entries.filter((entry): entry is CaseEntryOf<Kind> => entry.kind === kind);

  it('folds, and begins as the files say', () => {
    expect(foldCases(year.file.entries).cases.size).toBeGreaterThan(890);
    const kept = textOf('cases.json').split('\n').slice(0, -2).join('\n');
    expect(filesOf(year)['cases.json']!.startsWith(kept)).toBe(true);
    expect(year.file.entries.some(({ at }) => at.slice(0, 10) > EVE)).toBe(true);
  });

  it('has about 900 cases, a fifth of them walk-ins, and everything that may happen to one', () => {
    const registered = ofKind('registered');
    expect(registered.length).toBeGreaterThanOrEqual(890);
    const walkIns = registered.filter(({ facts }) => facts.walkIn).length;
    expect(walkIns / registered.length).toBeGreaterThan(0.16);
    expect(walkIns / registered.length).toBeLessThan(0.24);
    const kinds = new Set(year.file.entries.map(({ kind }) => kind));
    const all =
      `registered amended screened excluded forwarded objected accepted extended matched asked consented declined
      returned invited notified missed received outcome replied review-requested review-decided called-back supervised
      escalated closed reopened withdrawn corrected visited`.split(/\s+/);
    expect(all.filter((kind) => !kinds.has(kind as never))).toEqual([]);
    expect(new Set(ofKind('excluded').map(({ ground }) => ground)).size).toBeGreaterThanOrEqual(7);
    expect(year.roster.ledger.filter(({ kind }) => kind === 'substituted')).toHaveLength(8);
  });

  it('never has four on a day by appointment, a recused leader, or one who does not answer for the case', () => {
    const factsOf = new Map(ofKind('registered').map((entry) => [entry.case, entry.facts]));
    const heard = new Map<string, number>();
    const appointed = new Map<string, string>();
    for (const entry of year.file.entries) {
      if (entry.kind === 'matched') appointed.set(entry.case, entry.sitting.shift);
      if (entry.kind === 'received' && entry.shift !== undefined && appointed.get(entry.case) === entry.shift)
        heard.set(entry.shift, (heard.get(entry.shift) ?? 0) + 1);
    }
    expect(Math.max(...heard.values())).toBeLessThanOrEqual(3);
    const wrong = ofKind('matched').filter(({ case: id, sitting: { leader, date } }) => {
      const facts = factsOf.get(id)!;
      const own = document.leaders.find((other) => other.id === leader)!;
      const post = own.posts?.find(({ from = '', to = '9999' }) => from <= date && date <= to);
      const answers = (['townships', 'sectors', 'projects'] as const).some((field) =>
        facts[field]?.some((one) => (post?.[field] ?? own[field])?.includes(one)),
      );
      return !answers || facts.recusals?.some((recusal) => recusal.leader === leader);
    });
    expect(wrong).toEqual([]);
  });

  it('comes to twelve circulars, whose headline figures are those of the file', () => {
    const circulars = circularsOf(year);
    const text = figuresText(circulars);
    console.log(text);
    expect(text).toBe(textOf('circulars.csv'));
    for (const circular of circulars)
      expect(JSON.stringify(publicCircular(circular, effectiveSettings(year.file.settings)))).not.toMatch(
        /某|JF2024/,
      );
  });

  it('comes to twelve circulars that a count of the entries alone makes as well, figure for figure', () => {
    for (const circular of circularsOf(year))
      expect(comparable(circular)).toEqual(recountedCircular(year, circular.period));
  });

  it('comes to the same twelve circulars once persons are erased', () => {
    const file = { ...year.file, settings: { ...year.file.settings, keepPersonsDays: 30 } };
    const head = { at: '2025-03-01T08:00:00+08:00', author: '某县信访局' };
    const { file: after, erased } = erasePersons(file, '2025-03-01', head);
    expect(erased.length).toBeGreaterThan(300);
    expect(circularsOf({ ...year, file: after! })).toEqual(circularsOf({ ...year, file }));
  });
});
