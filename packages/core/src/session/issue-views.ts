import { remembered } from '../document/remembered.ts';
import { shiftId } from '../compile/names.ts';
import { constraintById } from '../constraints/catalogue.ts';
import { type Constraint, ruleTitle } from '../constraints/constraint.ts';
import { evenSpacing } from '../constraints/even-spacing.ts';
import { EDGE } from '../constraints/waits.ts';
import type { Language } from '../document/schema.ts';
import { conflictWords, wordRemedy } from '../locale/conflicts.ts';
import { isClear } from '../report/rules-table.ts';
import { nameViolation } from '../roster/analysis.ts';
import { datesNeedingPeople } from '../roster/by-hand.ts';
import { type JudgedRule, type JudgedViolation, type Judgement, LEVELS } from '../score/score.ts';
import type { RosterContext } from './roster-context.ts';
import type { StateWithRoster } from './state.ts';
import type { IssueView, RuleView } from './view.ts';
import { wordsIn } from './words.ts';

export interface Issues {
  /** Worst first; what is given, and can no longer be mended, last. */
  readonly issues: readonly IssueView[];
  /** Ids of the issues that concern a place, by its id. */
  readonly ofShift: ReadonlyMap<string, readonly string[]>;
}

/** A table and what it is judged by. */
export type JudgedTable = Pick<StateWithRoster, 'context' | 'places'>;

/** Dates on which people must mend what no plan may; see {@link datesNeedingPeople}. */
export function byHandIn(
  { context, places }: JudgedTable,
  today: string | null,
): (judged: JudgedRule, violation: JudgedViolation) => readonly string[] {
  const { shifts: names } = context.prepared.names;
  const datesOf = datesNeedingPeople({ assignments: places, ledger: context.roster.ledger }, today);
  return ({ bound: { rule } }, { given, shifts, facts }) =>
    given
      ? datesOf({
          rule: rule.id,
          level: rule.level,
          given,
          facts,
          shifts: shifts.map((shift) => shiftId(names[shift]!)),
        })
      : [];
}

/** An issue with the places it concerns. */
interface LocatedIssue {
  readonly issue: IssueView;
  readonly shifts: readonly string[];
}

/** Sentences take longer to make than anything else, and most violations of an edit stood before it. */
const issuesKnownIn = remembered<RosterContext, Map<string, LocatedIssue>>(() => new Map());

/**
 * Whether a reader is told of a violation: of fairness the loads speak, and of quality only clear defects are worth a
 * mark.
 */
export const isReportable = ({ bound: { rule } }: JudgedRule, { cost }: JudgedViolation): boolean =>
  rule.level !== 'fairness' && (rule.level !== 'quality' || isClear(cost * rule.weight, rule.weight));

/** What is wrong with the spacing of two duties, in few words. */
function shortWords(
  constraint: string,
  { days, ideal, edge }: Readonly<Record<string, number>>,
  language: Language,
): Pick<IssueView, 'short'> {
  if (constraint !== evenSpacing.id || days === undefined || ideal === undefined) return {};
  // a wait that ends with a duty is one more than the free days
  const endsWithDuty = edge === EDGE.inner || edge === EDGE.start;
  return { short: wordsIn(language).spacing(Math.max(0, days - (endsWithDuty ? 1 : 0)), days < ideal) };
}

function locatedIssueOf(
  context: RosterContext,
  { bound: { rule, constraint } }: JudgedRule,
  violation: JudgedViolation,
  byHand: readonly string[],
  today: string | null,
): LocatedIssue {
  const { cost, shifts, leaders, services, facts } = violation;
  const { prepared, language } = context;
  const isOver = (own: number): boolean => today !== null && prepared.names.shifts[own]!.date < today;
  // what could have been better between days that are past; one day alone may begin what still lasts
  const isPast = rule.level === 'quality' && shifts.length > 1 && shifts.every(isOver);
  const given = byHand.length === 0 && (violation.given || isPast);
  const key = JSON.stringify([rule.id, cost, shifts, leaders, services, facts, given, byHand]);
  const issues = issuesKnownIn(context);
  const known = issues.get(key);
  if (known) return known;
  const named = nameViolation(prepared.problem, prepared.names, violation);
  const dates = [...new Set(named.shifts.map(({ date }) => date))].sort();
  const located: LocatedIssue = {
    issue: {
      id: [
        rule.id,
        ...named.leaders.map(({ id }) => id),
        ...named.groups.map(({ id }) => id),
        ...(dates.length > 0 ? [dates[0]!, dates[dates.length - 1]!] : []),
      ].join('|'),
      kind: 'violation',
      level: rule.level,
      given,
      ...(byHand.length > 0 && { byHand }),
      rule: rule.id,
      title: ruleTitle(constraint, rule.id, language),
      ...shortWords(constraint.id, facts, language),
      sentence: constraint.explain[language](named),
      cost: cost * rule.weight,
      dates,
      leaders: named.leaders.map(({ id }) => id),
      remedies: [],
    },
    shifts: named.shifts.map(shiftId),
  };
  issues.set(key, located);
  return located;
}

function conflictIssues({ conflicts, language, places }: RosterContext): LocatedIssue[] {
  return conflicts.map((conflict, index) => {
    const dates = new Set(conflict.dates);
    return {
      issue: {
        id: `conflict|${index + 1}`,
        kind: 'conflict',
        level: 'coverage',
        given: false,
        rule: conflict.rules[0] ?? '',
        title: wordsIn(language).conflictTitle,
        sentence: conflictWords(conflict, language),
        cost: 0,
        dates: conflict.dates,
        leaders: conflict.leaders.map(({ id }) => id),
        remedies: conflict.remedies.map((remedy) => wordRemedy(remedy, language)),
      },
      shifts: places.flatMap(({ shift, date }) => (dates.has(date) ? [shift] : [])),
    };
  });
}

/**
 * What is wrong with a table, and why none could be right where that is known.
 *
 * @param isUnplanned whether only what is there is wrong, and nothing that a plan is still to bring
 */
export function issuesOfTable(
  { context, places }: JudgedTable,
  { score, rules }: Judgement,
  today: string | null,
  isUnplanned = false,
): Issues {
  const isDone = score.hard === 0 && score.coverage === 0;
  const datesByHand = byHandIn({ context, places }, today);
  const isThere = ({ bound: { rule } }: JudgedRule, { shifts }: JudgedViolation): boolean =>
    rule.level === 'hard' && shifts.length > 0 && shifts.every((own) => places[own]!.leader !== null);
  const located = rules.flatMap((judged) =>
    judged.violations.flatMap((own) =>
      isReportable(judged, own) && (!isUnplanned || isThere(judged, own))
        ? [locatedIssueOf(context, judged, own, datesByHand(judged, own), today)]
        : [],
    ),
  );
  const rank = ({ issue }: LocatedIssue): number =>
    issue.byHand ? -1 : (issue.given ? LEVELS.length : 0) + LEVELS.indexOf(issue.level);
  located.sort((a, b) => rank(a) - rank(b) || b.issue.cost - a.issue.cost);
  const all = [...(isDone ? [] : conflictIssues(context)), ...located];
  const times = new Map<string, number>();
  const ofShift = new Map<string, string[]>();
  const issues = all.map(({ issue, shifts }): IssueView => {
    const time = (times.get(issue.id) ?? 0) + 1;
    times.set(issue.id, time);
    const id = time === 1 ? issue.id : `${issue.id}|${time}`;
    for (const shift of shifts) {
      const own = ofShift.get(shift);
      if (own) own.push(id);
      else ofShift.set(shift, [id]);
    }
    return time === 1 ? issue : { ...issue, id };
  });
  return { issues, ofShift };
}

/** Every rule as it was judged, and those that are switched off. */
export function ruleViews(
  table: JudgedTable,
  judgement: Judgement | null,
  today: string | null,
  customConstraints: readonly Constraint[],
): RuleView[] {
  const { prepared, language } = table.context;
  const datesByHand = byHandIn(table, today);
  const judged = new Map((judgement?.rules ?? []).map((rule) => [rule.bound.rule.id, rule]));
  return prepared.rules.effective.map(({ id, constraint, level, weight }): RuleView => {
    const found = judged.get(id);
    const known = constraintById(constraint) ?? customConstraints.find((other) => other.id === constraint);
    return {
      id,
      constraint,
      title: known ? ruleTitle(known, id, language) : constraint,
      asks: known?.asks[language] ?? '',
      level,
      weight,
      cost: found?.cost ?? 0,
      count: found?.violations.filter((own) => !own.given || datesByHand(found, own).length > 0).length ?? 0,
    };
  });
}
