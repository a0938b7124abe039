import type { Constraint } from '../constraints/constraint.ts';
import type { Language } from '../document/schema.ts';
import { judge } from '../score/score.ts';
import { analyse } from './analysis.ts';
import { leaderLoads, spreadOf } from './loads.ts';
import { restore, type Restored } from './restore.ts';
import type { Roster, ScoreAnalysis } from './roster.ts';
import { serviceLoads } from './services.ts';
import type { LeaderLoad, ServiceLoad, SpreadGroup } from './summary.ts';

export interface AnswerOptions {
  /** Custom constraints. */
  readonly constraints?: readonly Constraint[];
  /** Of the sentences; the document's own when left out. */
  readonly language?: Language;
}

/** What a roster is worth, counted from scratch. JSON-safe. */
export interface CheckedRoster {
  readonly analysis: ScoreAnalysis;
  readonly spread: readonly SpreadGroup[];
  readonly leaders: readonly LeaderLoad[];
  readonly service: readonly ServiceLoad[];
}

/**
 * Scores a roster from scratch by the rules that its document asks for, on the duty days that it stores.
 *
 * @throws BrokenRosterError when the parts of the file do not fit together
 */
export function scoreRoster(roster: Roster, { constraints, language }: AnswerOptions = {}): CheckedRoster {
  return checkRestored(restore(roster, constraints), language ?? roster.document.language ?? 'zh-CN');
}

/** `scoreRoster` of a roster that is restored already, worded in a language. */
export function checkRestored(
  { problem, names, rules, assignment }: Restored,
  language: Language,
  judgement = judge(problem, rules.rules, assignment),
): CheckedRoster {
  const leaders = leaderLoads(problem, names, rules, assignment);
  return {
    analysis: analyse(problem, names, rules, judgement, language),
    spread: spreadOf(problem, rules, leaders),
    leaders,
    service: serviceLoads(problem, names, assignment),
  };
}
