import { describe, expect, it } from 'vitest';
import type { LedgerEntry } from '../roster/ledger-entry.ts';
import { appendEntries } from './append-entries.ts';
import { scoreRoster } from '../roster/score-roster.ts';
import { approved, attended, published } from '../roster/plain-entries.test.kit.ts';
import { after, dates, first, holderOn, on, substituted } from './entries.test.kit.ts';

const late = { at: '2024-03-31T18:00:00+08:00' };
const came = dates.slice(0, 6).map((date) => attended(first, date, late));

describe('appendEntries', () => {
  it('writes what appendEntry writes one after the other', () => {
    const entries = [approved, published, ...came];
    const { roster, diagnostics, refused } = appendEntries(first, entries);
    expect(roster).toEqual(after(first, ...entries));
    expect({ diagnostics, refused }).toEqual({ diagnostics: [], refused: null });
  });

  it('judges each entry by those before it, and writes all or none', () => {
    const twice = [...came, came[2]!];
    const { roster, diagnostics, refused } = appendEntries(first, [approved, ...twice]);
    expect({ roster, refused }).toEqual({ roster: null, refused: 7 });
    expect(diagnostics).toMatchObject([{ code: 'already-attended', shift: on(dates[2]!), number: 4 }]);
    const early = { ...came[1]!, at: '2024-03-30T18:00:00+08:00' } as LedgerEntry;
    expect(appendEntries(first, [came[0]!, early])).toMatchObject({
      roster: null,
      refused: 1,
      diagnostics: [{ code: 'earlier-than-last' }],
    });
  });

  it('names a rule once that several who came have broken', () => {
    const nobody = dates.slice(0, 3).map((date) => attended(first, date, { ...late, came: { leader: 'a' } }));
    const { roster, diagnostics } = appendEntries(first, nobody);
    expect(roster!.ledger).toHaveLength(3);
    const broken = diagnostics.filter(({ code }) => code === 'rule-broken');
    expect(broken.length).toBeGreaterThan(0);
    expect(new Set(broken.map((found) => ('rule' in found ? found.rule : ''))).size).toBe(broken.length);
  });

  it('judges consecutive changes together: any of them may accept what they break, else none is written', () => {
    const to = 'b';
    const [one, two] = dates.filter((date) => holderOn(first, date) !== to);
    const entry = (date: string, more = {}) => substituted(first, date, to, more);
    const { roster, diagnostics, refused } = appendEntries(first, [entry(one!), entry(two!)]);
    const accepts = diagnostics.flatMap((own) => (own.code === 'breaks-rule' ? [own.rule] : []));
    expect([roster, refused, accepts]).toEqual([null, 0, expect.arrayContaining(['min-rest-gap'])]);
    for (const entries of [
      [entry(one!, { accepts }), entry(two!)],
      [entry(one!), entry(two!, { accepts })],
    ]) {
      const written = appendEntries(first, entries).roster!;
      expect(written.ledger).toEqual(entries);
      expect([one, two].map((date) => holderOn(written, date!))).toEqual([to, to]);
      expect(written.score).toEqual(scoreRoster(written).analysis.score);
    }
  });

  it('writes nothing down when there is nothing', () => {
    expect(appendEntries(first, [])).toEqual({ roster: first, diagnostics: [], refused: null });
  });
});
