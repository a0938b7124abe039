import type { Level } from '@lunzhi/core';
import type { PanelWords } from './words.ts';
import type { SessionView } from '../session-types.ts';

/** How a level stands: `ok` ✓, `warn` ▲, `bad` ⊘, or nothing judges it. */
export interface LevelStanding {
  readonly level: Level;
  readonly mood: 'ok' | 'warn' | 'bad' | 'none';
  readonly sentence: string;
}

/** The five levels in a sentence each, as far as they say something; empty before anything is planned. */
export function levelStandings(view: SessionView, words: PanelWords): LevelStanding[] {
  const { score, proven, shifts, empty } = view.headline;
  if (!score || shifts === 0) return [];
  const open = (level: Level): number =>
    view.issues.filter((issue) => issue.level === level && !issue.given).length;
  const titles = (level: Level): string =>
    [
      ...new Set(
        view.rules.filter((rule) => rule.level === level && rule.weight > 0).map(({ title }) => title),
      ),
    ].join(words.listMark);
  const standIns = new Set(view.issues.flatMap(({ byHand = [] }) => byHand)).size;
  const hard: LevelStanding =
    score.hard === 0 && standIns > 0
      ? { level: 'hard', mood: 'bad', sentence: words.standIns(standIns) }
      : score.hard === 0
        ? { level: 'hard', mood: 'ok', sentence: words.hardKept(titles('hard')) }
        : { level: 'hard', mood: 'bad', sentence: words.broken(Math.max(1, open('hard'))) };
  const coverage: LevelStanding =
    score.coverage === 0
      ? { level: 'coverage', mood: 'ok', sentence: words.covered(shifts) }
      : { level: 'coverage', mood: 'bad', sentence: words.uncovered(empty, open('coverage')) };
  const isLiving = view.head.published !== null || score.disruption > 0;
  const disruption: LevelStanding = {
    level: 'disruption',
    mood: score.disruption === 0 || proven?.disruption === true ? 'ok' : 'warn',
    sentence:
      score.disruption === 0
        ? words.unchanged
        : proven?.disruption === true
          ? words.fewest(score.disruption)
          : words.changes(score.disruption),
  };
  const isJudged = titles('fairness') !== '';
  const fairness: LevelStanding = !isJudged
    ? { level: 'fairness', mood: 'none', sentence: words.notJudged }
    : proven?.fairness === true
      ? { level: 'fairness', mood: 'ok', sentence: words.fair }
      : { level: 'fairness', mood: 'warn', sentence: words.notProven };
  const improvable = open('quality');
  const quality: LevelStanding =
    improvable === 0
      ? { level: 'quality', mood: 'ok', sentence: words.noIssues }
      : { level: 'quality', mood: 'warn', sentence: words.improvable(improvable) };
  return [hard, coverage, ...(isLiving ? [disruption] : []), fairness, quality];
}
