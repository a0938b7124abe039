import type { Language } from '../document/schema.ts';
import type { FurtherChange } from '../plan/replan-further.ts';

/** With one decimal at most. */
const percent = (part: number, whole: number): string => String(Math.round((1000 * part) / whole) / 10);

/**
 * What a further change buys, in one line: 「比最少多改2处，共7处：分担的不均减少31.5%。」
 *
 * @param first the step without a further change
 */
export function wordFurtherChange(step: FurtherChange, first: FurtherChange, language: Language): string {
  const { further, changed, gained, isFairest } = step;
  const share = percent(gained, first.fairness);
  if (language === 'zh-CN') {
    const end = isFairest ? '，任何排法都不能更均衡。' : '。';
    if (further === 0) return `改动最少的排法，共改${changed}处${end}`;
    if (gained === 0) return `比最少多改${further}处，均衡程度没有提高${end}`;
    return `比最少多改${further}处，共改${changed}处：分担的不均减少${share}%${end}`;
  }
  const end = isFairest ? '; no roster could be fairer.' : '.';
  const more = `${further} ${further === 1 ? 'change' : 'changes'} more than the fewest`;
  if (further === 0) return `The fewest changes, ${changed} in all${end}`;
  if (gained === 0) return `${more}: nothing becomes fairer${end}`;
  return `${more}, ${changed} in all: unfairness falls by ${share}%${end}`;
}
