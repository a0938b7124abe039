import { describe, expect, it } from 'vitest';
import { withEntries } from '../ledger/append-and-recount.ts';
import { replan } from '../plan/replan.ts';
import { recount } from '../plan/recount.ts';
import { word } from '../locale/diagnostics.ts';
import { makeDocument, manyLeaders } from '../testing/documents.ts';
import type { LedgerEntry } from './ledger-entry.ts';
import { common } from './plain-entries.test.kit.ts';
import { planned } from './read-rosters.test.kit.ts';
import { restore } from './restore.ts';
import type { EffectiveRule, Roster } from './roster.ts';
import { requireRules } from './rule-drift.ts';
import { catalogue } from '../constraints/catalogue.ts';

const shift = '2024-03-20/main/1';
/** Whoever has the place gives it up. */
const givenUp = (roster: Roster): Roster => {
  const { leader } = roster.assignments.find((place) => place.shift === shift)!;
  const entry: LedgerEntry = { kind: 'vacated', ...common, shift, from: leader! };
  return withEntries(roster, [entry]);
};
/** Free days between duties, which the document leaves to the number of leaders who can serve. */
const gapOf = (roster: Roster): unknown =>
  restore(roster).settledRules.find(({ id }) => id === 'min-rest-gap')!.params;

/** Seven leaders for 21 days; what one carries over costs something. */
const [first, ...others] = manyLeaders(7);
const draft = await planned(makeDocument({ leaders: [{ id: first!, carried: { duties: 0.5 } }, ...others] }));

describe('the rules of a roster', () => {
  it('are those settled when it was planned last, whatever has happened since', async () => {
    expect(gapOf(draft)).toEqual({ days: 3 });
    expect(gapOf(givenUp(draft))).toEqual({ days: 3 });
    const again = await replan(givenUp(draft), draft.document, {
      ...common,
      today: '2024-01-20',
      moves: 200,
    });
    if (again.status === 'refused') throw new Error(JSON.stringify(again.diagnostics));
    // one of seven is away on the 20th
    expect(gapOf(again.roster)).toEqual({ days: 2 });
    expect(gapOf(givenUp(again.roster))).toEqual({ days: 2 });
  });

  const withRule = (id: string, changes: Partial<EffectiveRule>): Roster => ({
    ...draft,
    rules: draft.rules.map((rule) => (rule.id === id ? { ...rule, ...changes } : rule)),
  });
  const drift = (roster: Roster) => {
    const { diagnostics } = recount(roster);
    const told = diagnostics.map((own) => word(own, 'en'));
    return { diagnostics, told, differences: restore(roster).ruleDifferences };
  };
  const stored = (id: string): EffectiveRule => draft.rules.find((rule) => rule.id === id)!;
  const titles = { 'zh-CN': expect.stringMatching(/./), en: expect.stringMatching(/./) };

  it('are not other ones for standing in another order, or for being written or not', () => {
    expect(drift({ ...draft, rules: [...draft.rules].reverse() }).diagnostics).toEqual([]);
    expect(drift(withRule('fair-load', { written: true })).diagnostics).toEqual([]);
  });

  it('are told beside those of the file, with what each costs', () => {
    const { score } = recount(draft).analysis;
    const weight = drift(withRule('fair-load', { weight: 7 }));
    const [fair, gap] = [stored('fair-load'), stored('min-rest-gap')];
    const cost = recount(draft).analysis.rules.find(({ id }) => id === 'fair-load')!.cost;
    expect(cost).toBeGreaterThan(0);
    const side = ({ level, weight: own, params }: EffectiveRule, costs: number) => ({
      level,
      weight: own,
      params,
      cost: costs,
    });
    const warning = { severity: 'warning', pointer: '' };
    expect(weight.diagnostics).toEqual([
      {
        code: 'rules-differ',
        ...warning,
        lunzhi: draft.lunzhi,
        asked: score,
        stored: { ...score, fairness: score.fairness + 6 * cost },
      },
      {
        code: 'rule-differs',
        ...warning,
        rule: 'fair-load',
        titles,
        asked: side(fair, cost),
        stored: { ...side(fair, 7 * cost), weight: 7 },
        isParams: false,
      },
    ]);
    const params = drift(withRule('min-rest-gap', { params: { days: 1 } }));
    expect(params.diagnostics.slice(1)).toEqual([
      {
        code: 'rule-differs',
        ...warning,
        rule: 'min-rest-gap',
        titles,
        asked: side(gap, 0),
        stored: { ...side(gap, 0), params: { days: 1 } },
        isParams: true,
      },
    ]);
    expect(params.told[1]).toMatch(/in the roster file, with other parameters\.$/);
    expect(weight.told[1]).toMatch(/weight 7, cost \d+ in the roster file\.$/);
    const level = drift(withRule('min-rest-gap', { level: 'quality' }));
    expect(level.diagnostics.slice(1)).toMatchObject([{ rule: 'min-rest-gap', isParams: false }]);
  });

  it('stand on one side alone where the other does not have them', () => {
    const gone = { ...draft, rules: draft.rules.filter(({ id }) => id !== 'fair-load') };
    expect(drift(gone).differences).toEqual([
      { id: 'fair-load', asked: { ...stored('fair-load') }, stored: null },
    ]);
    expect(drift(gone).diagnostics).toContainEqual(
      expect.objectContaining({ rule: 'fair-load', asked: expect.anything(), stored: null, isParams: false }),
    );
    const own: EffectiveRule = { ...stored('min-rest-gap'), id: 'own' };
    const more = drift({ ...draft, rules: [...draft.rules, own] });
    expect(more.differences).toEqual([{ id: 'own', asked: null, stored: own }]);
    expect(more.diagnostics).toContainEqual(
      expect.objectContaining({ rule: 'own', asked: null, stored: expect.anything(), isParams: false }),
    );
    expect(more.told[1]).toMatch(/missing in the document, hard, weight 1, cost 0 in the roster file\.$/i);
  });
});

describe('the recorded rules', () => {
  const problemOf = (changes: Partial<EffectiveRule>, id = 'min-rest-gap'): string | null => {
    const rules = draft.rules.map((rule) => (rule.id === id ? { ...rule, ...changes } : rule));
    try {
      requireRules({ ...draft, rules }, catalogue);
      return null;
    } catch (error) {
      return (error as { readonly code?: string }).code ?? String(error);
    }
  };

  it.each<[string | null, Partial<EffectiveRule>, string?]>([
    [null, {}],
    [null, { weight: 0 }],
    [null, { weight: 100 }],
    ['bad-rule', { weight: -1 }],
    ['bad-rule', { weight: 101 }],
    ['bad-rule', { level: 'coverage' }],
    ['bad-rule', { params: { days: 'viele' } }],
    ['rule-twice', { id: 'fair-load' }],
  ])('may be refused as %j: %j', (expected, changes) => {
    expect(problemOf(changes)).toBe(expected);
  });

  const standing = catalogue
    .filter(({ isMandatory }) => isMandatory)
    .map(({ id, levels }) => ({ id, levels }));
  it.each(standing)('stand as they are where they always stand: $id', ({ id, levels }) => {
    const rules = draft.rules.filter(({ constraint }) => constraint !== id);
    const own = draft.rules.find(({ constraint }) => constraint === id)!;
    const tried = (more: readonly EffectiveRule[]) => () =>
      requireRules({ ...draft, rules: [...rules, ...more] }, catalogue);
    expect(tried([own])).not.toThrow();
    for (const wrong of [
      [],
      [{ ...own, weight: 2 }],
      [{ ...own, weight: 0 }],
      [own, { ...own, id: 'again' }],
    ])
      expect(tried(wrong)).toThrow(`the rule "${id}" is missing or was changed`);
    for (const level of levels.slice(1)) expect(tried([{ ...own, level }])).toThrow(/was changed/);
  });
});
