import { expect, it } from 'vitest';
import { conceal } from '../cases/private.ts';
import { makeFacts } from '../testing/case-log.ts';
import { DuplicateFinder } from './duplicates.ts';

const facts = (about: string, townships: string[] = []) => makeFacts({ about: conceal(about), townships });

/** Eight pairs of characters. */
const KNOWN = '甲乙丙丁戊己庚辛壬';

it.each([
  // of eight pairs each: six in common, of ten
  ['甲乙丙丁戊己庚天地', true],
  // five in common, of eleven
  ['甲乙丙丁戊己玄天地', false],
  // words that stand in every petition count for nothing
  [`关于${KNOWN}的情况反映`, true],
  // too short to tell
  ['甲乙丙丁戊己', false],
])('takes %s for the same matter where three fifths of its words are the same', (about, isAlike) => {
  const finder = new DuplicateFinder();
  finder.add('c1', facts(KNOWN));
  expect(finder.find(facts(about))).toEqual(isAlike ? [{ case: 'c1', by: ['words'] }] : []);
});

it('takes nothing for the same matter that is of another township', () => {
  const finder = new DuplicateFinder();
  finder.add('c1', facts(KNOWN, ['t1', 't2']));
  expect(finder.find(facts(KNOWN, ['t2']))).toHaveLength(1);
  expect(finder.find(facts(KNOWN))).toHaveLength(1);
  expect(finder.find(facts(KNOWN, ['t3']))).toEqual([]);
});
