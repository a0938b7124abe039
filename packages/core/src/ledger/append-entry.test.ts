import { describe, expect, it } from 'vitest';
import { scoreRoster } from '../roster/score-roster.ts';
import { word } from '../locale/diagnostics.ts';
import type { LedgerEntry } from '../roster/ledger-entry.ts';
import { appendEntry } from './append-entry.ts';
import { approved, attended, common, corrected, published } from '../roster/plain-entries.test.kit.ts';
import {
  after,
  codes,
  dateOf,
  dates,
  first,
  holderOn,
  on,
  standIn,
  substituted,
  told,
} from './entries.test.kit.ts';

describe('appendEntry', () => {
  it('writes a substitution down and counts the roster anew', () => {
    const date = dates[10]!;
    const roster = after(first, substituted(first, date, standIn(first, date)));
    expect(roster.ledger).toHaveLength(1);
    expect(roster.assignments[10]).toMatchObject({ origin: 'substituted', leader: standIn(first, date) });
    expect(roster.score).toEqual(scoreRoster(roster).analysis.score);
  });

  it('lets somebody without a share stand in', () => {
    expect(codes(first, substituted(first, dates[10]!, 'g'))).toEqual([]);
  });

  it('names the rules that a change breaks, and writes it once they are accepted', () => {
    const date = '2024-03-13';
    const entry = substituted(first, date, 'c');
    const { roster, diagnostics } = appendEntry(first, entry);
    expect(roster).toBeNull();
    const weekday = diagnostics.find((found) => found.code === 'breaks-rule')!;
    expect(weekday).toMatchObject({ rule: 'eligible-leader', severity: 'error' });
    expect(word(weekday, 'zh-CN')).toContain('统战部部长排在3月13日，但每周这一天不能值班');
    const rules = diagnostics.flatMap((found) => (found.code === 'breaks-rule' ? [found.rule] : []));
    const accepting = appendEntry(first, { ...entry, accepts: rules } as LedgerEntry);
    expect(accepting.diagnostics).toEqual([]);
    expect(accepting.roster!.given.hard + accepting.roster!.score.hard).toBeGreaterThan(0);
  });

  it('says the rules it names in the language asked for', () => {
    const date = dates[10]!;
    const { diagnostics } = appendEntry(first, substituted(first, date, holderOn(first, dates[9]!)!), {
      language: 'en',
    });
    expect(diagnostics[0]).toMatchObject({ code: 'breaks-rule', rule: 'min-rest-gap', pointer: '/accepts' });
    expect(word(diagnostics[0]!, 'en')).toMatch(/^This breaks the rule “[A-Z][^：]*”: .* free/);
  });

  it('counts no rule as newly broken that said the same before', () => {
    const [date, next] = [dates[10]!, dates[16]!];
    const near = holderOn(first, dates[9]!)!;
    const broken = after(first, substituted(first, date, near, { accepts: ['min-rest-gap'] }));
    expect(codes(broken, substituted(broken, next, 'g'))).toEqual([]);
    // another pair that is too close is news again
    const close = holderOn(broken, dates[17]!)!;
    expect(codes(broken, substituted(broken, next, close))).toEqual(['breaks-rule']);
  });

  it('checks both directions of an exchange', () => {
    const own = dateOf('f');
    const late = first.assignments.find(({ date, leader }) => date > '2024-03-18' && leader === 'b')!;
    const exchange = (one: string, other: string): LedgerEntry => ({
      kind: 'exchanged',
      ...common,
      ...told,
      first: { shift: on(one), leader: holderOn(first, one)! },
      second: { shift: on(other), leader: holderOn(first, other)! },
    });
    const found = (entry: LedgerEntry) =>
      appendEntry(first, entry).diagnostics.filter(({ code }) => code === 'not-in-post-then');
    expect(found(exchange(own, late.date))).toMatchObject([{ pointer: '/first/leader', date: late.date }]);
    expect(found(exchange(late.date, own))).toMatchObject([{ pointer: '/second/leader', date: late.date }]);
  });

  it('reads the day of an entry in its own time zone', () => {
    const date = dates[10]!;
    const entry = attended(first, date, { at: `${date}T00:30:00+08:00` });
    expect(codes(first, entry)).toEqual([]);
    const earlier = new Date(Date.parse(entry.at)).toISOString().replace('.000Z', 'Z');
    expect(codes(first, { ...entry, at: earlier })).toEqual(['not-yet']);
  });

  it('warns of short notice without refusing', () => {
    const date = dates[10]!;
    const days = (moment: string) =>
      appendEntry(first, substituted(first, date, 'g', { at: moment })).diagnostics.flatMap((found) =>
        found.code === 'short-notice' ? [found.days] : [],
      );
    expect(date).toBe('2024-03-15');
    expect(days('2024-03-13T23:59:00+08:00')).toEqual([]);
    expect(days('2024-03-14T00:00:00+08:00')).toEqual([1]);
    expect(days('2024-03-16T08:00:00+08:00')).toEqual([-1]);
  });

  it('needs no second approval for a later version, and allows a new round', () => {
    const roster = after(first, { kind: 'circulated', ...common }, approved, published);
    expect(roster.published).toEqual({ version: 1, through: '2024-03-31', revision: 3 });
    const again = after(roster, { ...published, version: 2 } as LedgerEntry, {
      kind: 'circulated',
      ...common,
    });
    expect(again.published).toMatchObject({ version: 2, revision: 4 });
  });

  it('publishes a roster again in which somebody came who is no leader', () => {
    const roster = after(
      first,
      approved,
      published,
      attended(first, dates[0]!, { came: { title: '值班人员' } }),
    );
    const later = { ...published, version: 2, at: '2024-03-02T09:00:00+08:00' } as LedgerEntry;
    expect(codes(roster, later)).toEqual([]);
  });

  it('takes back an approval only while nothing is published on it', () => {
    const roster = after(first, approved, approved, corrected(1));
    expect(codes(after(roster, published), corrected(2))).toEqual(['rests-on']);
    expect(codes(roster, corrected(2))).toEqual([]);
    expect(codes(after(roster, corrected(2)), published)).toEqual(['not-approved']);
  });

  it('lets who came be corrected, and written down anew', () => {
    const date = dates[0]!;
    const late = { at: `${date}T20:00:00+08:00` };
    const roster = after(first, attended(first, date, { came: null }));
    expect(roster.assignments[0]).toMatchObject({ leader: null, attended: null });
    const mended = after(roster, { ...corrected(1), ...late }, attended(first, date, late));
    expect(mended.assignments[0]).toMatchObject({ leader: holderOn(first, date), origin: 'planned' });
  });
});
