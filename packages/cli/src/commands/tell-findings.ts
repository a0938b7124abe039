import type { ReportModel, ScoreAnalysis } from '@lunzhi/core';
import type { Terminal } from '../io/terminal.ts';

interface Section {
  readonly title: string;
  readonly sentences: readonly string[];
}

/**
 * Says what is wrong with a roster: every broken rule, what can no longer be mended, published places that changed
 * hands, and clear defects. The slight rest is counted; it is listed rule by rule when `all` is
 * set, and with it who serves a fraction more or less than is fair.
 */
export function tellFindings(
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
  const slight: Section[] = [];
  const byRule = new Map<string, string[]>();
  for (const { rule, sentence, clear } of model.improvable)
    if (!clear) byRule.set(rule, [...(byRule.get(rule) ?? []), sentence]);
  for (const [rule, sentences] of byRule) slight.push({ title: titleOf.get(rule) ?? rule, sentences });
  const changed = rules.filter(({ level }) => level === 'disruption').flatMap(({ violations }) => violations);
  const sections: Section[] = [
    { title: words.broken(model.broken.length), sentences: sentencesOf(model.broken) },
    { title: words.given(model.given.length), sentences: sentencesOf(model.given) },
    { title: words.changed(changed.length), sentences: sentencesOf(changed) },
    {
      title: words.clear(model.improvable.filter(({ clear }) => clear).length),
      sentences: sentencesOf(model.improvable.filter(({ clear }) => clear)),
    },
    ...(all
      ? [...shares, ...slight].map(({ title, sentences }) => ({
          title: words.slight(title, sentences.length),
          sentences,
        }))
      : []),
  ];
  for (const { title, sentences } of sections)
    if (sentences.length > 0) terminal.print('', title, ...sentences.map((sentence) => `  ${sentence}`));
  const rest = slight.reduce((sum, { sentences }) => sum + sentences.length, 0);
  if (!all && rest > 0) terminal.print('', words.moreSlight(rest));
}
