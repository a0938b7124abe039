import {
  type Conflict,
  type NamedViolation,
  type PlannedOutcome,
  type ReplannedOutcome,
  type ReportInput,
  reportModel,
  type ReportModel,
  type RuleAnalysis,
  type ScoreAnalysis,
  word,
} from '@lunzhi/core';
import { wordRemedy } from '@lunzhi/core/words';
import { analysisIn } from '@lunzhi/core/internal';
import type { CustomConstraints } from '../input/read-constraints.ts';
import { oneLine, type Terminal } from './terminal.ts';

/** The sentence a director reads first, as it stands at the head of the report. */
export const headlineText = ({ headline }: Pick<ReportModel, 'headline'>): string =>
  headline.map(({ text }) => text).join('');

interface Section {
  readonly title: string;
  readonly sentences: readonly string[];
}

/** Improvements that are said without `--all`. */
const MAX_IMPROVED = 10;

/** A whole duty too many or too few, in the square that a fairness rule of weight 1 counts. */
const WHOLE_DUTY = 1_000_000;

/**
 * Says what is wrong with a roster: every broken rule, what can no longer be fixed, published places that changed
 * hands, and the first of what clearly could be better: who serves a whole duty more or less than is fair (unless it is
 * proven that nobody can be mended without hurting others more), then the defects of detail. The slight rest is counted.
 * With `all` everything is listed rule by rule, and with it who serves a fraction more or less than is fair.
 */
export function printFindings(
  model: ReportModel,
  { rules }: ScoreAnalysis,
  all: boolean,
  terminal: Terminal,
): void {
  const { check: words } = terminal.words;
  const sentencesOf = (spots: readonly { readonly sentence: string }[]): string[] =>
    spots.map(({ sentence }) => sentence);
  const titleOf = new Map(rules.map(({ id, title }) => [id, title]));
  const shares = rules
    .filter(({ level }) => level === 'fairness')
    .map(({ title, violations }) => ({ title, sentences: sentencesOf(violations) }));
  const isFairest = model.bound.fairness !== null && model.score.fairness <= model.bound.fairness;
  // with many places empty everybody serves too few
  const isFilled = model.year.empty.length * 10 <= model.shifts;
  const uneven = isFairest || !isFilled ? [] : sentencesOf(rules.flatMap(wholeDuties));
  const clear = sentencesOf(model.improvable.filter((spot) => spot.clear));
  const saidUneven = uneven.slice(0, MAX_IMPROVED);
  const saidClear = clear.slice(0, MAX_IMPROVED - saidUneven.length);
  const leftClear = uneven.length + clear.length - saidUneven.length - saidClear.length;
  const slight: Section[] = [];
  const byRule = new Map<string, string[]>();
  for (const { rule, sentence, clear: isClear } of model.improvable)
    if (!isClear) byRule.set(rule, [...(byRule.get(rule) ?? []), sentence]);
  for (const [rule, sentences] of byRule) slight.push({ title: titleOf.get(rule) ?? rule, sentences });
  const changed = rules.filter(({ level }) => level === 'disruption').flatMap(({ violations }) => violations);
  const titled = ({ title, sentences }: Section): Section => ({
    title: words.slight(title, sentences.length),
    sentences,
  });
  const sections: Section[] = [
    { title: words.broken(model.broken.length), sentences: sentencesOf(model.broken) },
    { title: words.given(model.given.length), sentences: sentencesOf(model.given) },
    { title: words.changed(changed.length), sentences: sentencesOf(changed) },
    ...(all ? shares.map(titled) : [{ title: words.uneven(uneven.length), sentences: saidUneven }]),
    { title: words.clear(clear.length), sentences: all ? clear : saidClear },
    ...(all ? slight.map(titled) : []),
  ];
  for (const { title, sentences } of sections)
    if (sentences.length > 0) terminal.print('', title, ...sentences.map((sentence) => `  ${sentence}`));
  const rest = slight.reduce((sum, { sentences }) => sum + sentences.length, 0);
  if (!all && leftClear > 0) terminal.print('', words.moreClear(leftClear));
  if (!all && rest > 0) terminal.print('', words.moreSlight(rest));
}

/** Violations of a fairness rule by a whole duty or more, the farthest first. */
const wholeDuties = ({ level, weight, violations }: RuleAnalysis): readonly NamedViolation[] =>
  level === 'fairness'
    ? violations
        .filter(({ cost, given }) => !given && cost >= WHOLE_DUTY * weight)
        .sort((a, b) => b.cost - a.cost)
    : [];

/** A report's model in the terminal's language, which need not be the document's. */
export const modelIn = (
  outcome: (PlannedOutcome | ReplannedOutcome) & Pick<ReportInput, 'comparedMoves'>,
  constraints: CustomConstraints,
  { language }: Terminal,
): ReportModel => {
  const { analysis } = outcome;
  if (analysis.language === language) return reportModel(outcome);
  return reportModel({ ...outcome, analysis: analysisIn(analysis, { language, constraints }) });
};

/** Broken rules said one by one; the report has them all. */
export const MAX_BROKEN = 5;

/** Conflicts as `--json` gives them. */
export const wordedConflicts = (conflicts: readonly Conflict[], { language }: Terminal): object[] =>
  conflicts.map((conflict) => ({ ...conflict, sentence: word(conflict, language) }));

/** Remedies of one conflict that are said; the report has them all. */
const MAX_REMEDIES = 3;

/**
 * Why no roster is complete, conflict by conflict, each with the first of its remedies: those that make everything
 * plannable before those that lift this conflict alone.
 *
 * @param isWritten whether a report was written that has the other remedies
 */
export function printConflicts(conflicts: readonly Conflict[], isWritten: boolean, terminal: Terminal): void {
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
    const said = remedies.slice(0, MAX_REMEDIES);
    for (const sentence of said) saidBefore.add(sentence);
    left += remedies.length - said.length;
    terminal.print(`  ${word(conflict, language)}`, ...said.map((sentence) => `    ${sentence}`));
  }
  if (left > 0) terminal.print(`  ${words.plan.moreRemedies(left, isWritten)}`);
}
