import { type Conflict, word, wordRemedy } from '@lunzhi/core';
import { oneLine, type Terminal } from '../io/terminal.ts';

/** Remedies of one conflict that are said; the report has them all. */
const MOST_REMEDIES = 3;

/**
 * Why no roster is complete, conflict by conflict, each with the first of its remedies: those that make everything
 * plannable before those that lift this conflict alone.
 *
 * @param isWritten whether a report was written that has the other remedies
 */
export function tellConflicts(conflicts: readonly Conflict[], isWritten: boolean, terminal: Terminal): void {
  const { words, language } = terminal;
  terminal.print(words.plan.why);
  const saidBefore = new Set<string>();
  let left = 0;
  for (const conflict of conflicts) {
    // one that mends everything helps several conflicts, and is said once
    const remedies = [true, false]
      .flatMap((alone) => conflict.remedies.filter((remedy) => remedy.alone === alone))
      .map((remedy) => oneLine(wordRemedy(remedy, language)))
      .filter((sentence) => !saidBefore.has(sentence));
    const said = remedies.slice(0, MOST_REMEDIES);
    for (const sentence of said) saidBefore.add(sentence);
    left += remedies.length - said.length;
    terminal.print(`  ${oneLine(word(conflict, language))}`, ...said.map((sentence) => `    ${sentence}`));
  }
  if (left > 0) terminal.print(`  ${words.plan.moreRemedies(left, isWritten)}`);
}
