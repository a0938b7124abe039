import { describe, expect, it } from 'vitest';
import { attended, corrected } from '../roster/plain-entries.test.kit.ts';
import { after, dates, first, holderOn, standIn, substituted } from '../ledger/entries.test.kit.ts';
import { wordShare } from '../locale/shares.ts';
import type { Roster } from '../roster/roster.ts';
import { explainShare } from './explain-share.ts';

const date = dates[10]!;
const holder = holderOn(first, date)!;
const other = standIn(first, date);
const changed = after(first, substituted(first, date, other));
const verdictOf = (roster: Roster, leader: string, language: 'zh-CN' | 'en' = 'zh-CN'): string => {
  const sentences = wordShare(explainShare(roster, leader, { language })!, language);
  return sentences[sentences.length - 1]!;
};
const dutiesOf = (leader: string): number =>
  first.assignments.filter((place) => place.leader === leader).length;

describe('a share of a roster that is lived by', () => {
  it('counts what came and went by stand-ins since the plan, which is no matter of fairness', () => {
    expect(explainShare(changed, other)!.since).toEqual({ taken: 1, givenUp: 0 });
    expect(explainShare(changed, holder)!.since).toEqual({ taken: 0, givenUp: 1 });
    const planned = dutiesOf(other);
    expect(verdictOf(changed, other)).toBe(
      `排定${planned}次，此后因代班、调班或到岗情况增加1次，实值${planned + 1}次。`,
    );
    expect(verdictOf(changed, holder)).toContain(`减少1次，实值${dutiesOf(holder) - 1}次`);
    expect(verdictOf(changed, holder, 'en')).toContain('1 less');
  });

  it('counts nothing of what was corrected, or went as planned', () => {
    for (const roster of [first, after(changed, corrected(1)), after(first, attended(first, date))]) {
      expect(explainShare(roster, other)!.since).toEqual({ taken: 0, givenUp: 0 });
      expect(verdictOf(roster, other)).not.toContain('排定');
    }
  });

  it('counts a day to which somebody else came', () => {
    const came = after(first, attended(first, date, { came: { title: '信访局副局长' } }));
    expect(explainShare(came, holder)!.since).toEqual({ taken: 0, givenUp: 1 });
  });
});
