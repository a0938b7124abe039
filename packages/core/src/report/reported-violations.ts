import type { NamedViolation, Roster, RuleAnalysis, ScoreAnalysis } from '../roster/roster.ts';
import { shiftId } from '../compile/names.ts';
import { conflictWords, wordRemedy } from '../locale/conflicts.ts';
import type { Language } from '../document/schema.ts';
import { dateSetWords } from '../locale/dates.ts';
import { datesNeedingPeople } from '../roster/by-hand.ts';
import type { Conflict } from '../roster/conflict.ts';
import { isClear } from './rules-table.ts';
import type { ConflictCard, ReportedViolation } from './report-types.ts';

/** The violations that a reader is told of, each in its sentence. */
export interface ReportedViolations {
  readonly broken: readonly ReportedViolation[];
  readonly given: readonly ReportedViolation[];
}

const datesOf = ({ shifts }: NamedViolation): string[] => [...new Set(shifts.map(({ date }) => date))].sort();

/** What is said of an empty place: who attended by title, or else the rule's own sentence. */
function sentenceOf(
  { level, shifts, leaders, sentence }: NamedViolation,
  deputies: ReadonlyMap<string, string>,
): string {
  const [shift] = shifts;
  if (level !== 'coverage' || shifts.length !== 1 || leaders.length > 0) return sentence;
  return deputies.get(shiftId(shift!)) ?? sentence;
}

/** A violation of a rule, as a reader is told of it. */
const reported = (
  { title, weight }: RuleAnalysis,
  violation: NamedViolation,
  sentence: string,
): ReportedViolation => ({
  rule: violation.rule,
  title,
  level: violation.level,
  cost: violation.cost,
  clear: isClear(violation.cost, weight),
  dates: datesOf(violation),
  leaders: violation.leaders.map(({ id }) => id),
  groups: violation.groups.map(({ kind, id }) => ({ kind, id })),
  sentence,
});

/**
 * What is broken, and what is given: hard rules and coverage. What is given and can still be mended by hand is broken
 * like any other.
 *
 * @param deputies sentences for places to which somebody came who is not a leader
 */
export function reportedViolations(
  roster: Roster,
  { rules }: ScoreAnalysis,
  deputies: ReadonlyMap<string, string>,
): ReportedViolations {
  const datesByHand = datesNeedingPeople(roster);
  const broken: ReportedViolation[] = [];
  const given: ReportedViolation[] = [];
  for (const rule of rules)
    if (rule.level === 'hard' || rule.level === 'coverage')
      for (const violation of rule.violations) {
        const ids = { ...violation, shifts: violation.shifts.map(shiftId) };
        const isGiven = violation.given && datesByHand(ids).length === 0;
        (isGiven ? given : broken).push(reported(rule, violation, sentenceOf(violation, deputies)));
      }
  return { broken, given };
}

/** What quality could still gain, the dearest first. Fairness speaks through the loads instead. */
export const improvable = ({ rules }: ScoreAnalysis): ReportedViolation[] =>
  rules
    .filter(({ level }) => level === 'quality')
    .flatMap((rule) => rule.violations.map((violation) => reported(rule, violation, violation.sentence)))
    .sort((a, b) => b.cost - a.cost);

/** Why no roster is valid and complete: dates, people and arithmetic, and what would help. */
export function conflictCards(
  conflicts: readonly Conflict[],
  titles: ReadonlyMap<string, string>,
  language: Language,
): ConflictCard[] {
  return conflicts.map((conflict) => ({
    dates: conflict.dates,
    dateWords: dateSetWords(conflict.dates, language),
    leaders: conflict.leaders.map(({ name }) => name),
    rules: conflict.rules.map((rule) => titles.get(rule) ?? rule),
    needed: conflict.needed,
    possible: conflict.possible,
    sentence: conflictWords(conflict, language),
    remedies: conflict.remedies.map((remedy) => wordRemedy(remedy, language)),
  }));
}
