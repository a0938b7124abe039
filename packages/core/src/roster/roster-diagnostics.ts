import { bindRules } from '../constraints/bind-rules.ts';
import { catalogue } from '../constraints/catalogue.ts';
import { type Constraint, type Rule, titlesOf } from '../constraints/constraint.ts';
import type { DiagnosticOf } from '../document/diagnostics.ts';
import type { DayKind, Language, Level } from '../document/schema.ts';
import { judge, type Score } from '../score/score.ts';
import type { CalendarDifference } from './calendar-drift.ts';
import type { RestoredRoster } from './restore.ts';
import type { EffectiveRule, Roster, RosterAssignment } from './roster.ts';

/** A rule as one side has it, and what it costs there; `null` where it does not stand. */
export interface RuleSide {
  readonly level: Level;
  readonly weight: number;
  readonly params: EffectiveRule['params'];
  /** Weighted, without what is given. */
  readonly cost: number;
}

/** What a roster says otherwise than its document. Warnings, unless marked. */
export interface RosterFacts {
  /**
   * A day that the roster was made for with other holiday data than today's, or before its document was amended; an error
   * where neither of them explains it.
   * `null`: it needs nobody.
   * `kept`: it was past when last planned, or is no later than a day with attendance recorded, so it stays as it was.
   */
  'calendar-differs': {
    readonly date: string;
    readonly stored: DayKind | null;
    readonly today: DayKind | null;
    readonly holidays: { readonly stored: readonly string[]; readonly today: readonly string[] };
    readonly places: { readonly stored: number; readonly today: number };
    readonly kept: 'replanned' | 'attended' | null;
    readonly isAmended: boolean;
    readonly isExplained: boolean;
  };
  /** The rules recorded in the roster are not those of its document; what each makes of it. `lunzhi`: its version. */
  'rules-differ': { readonly lunzhi: string; readonly asked: Score; readonly stored: Score };
  /** One of those rules, or one that costs something else because of them. */
  'rule-differs': {
    readonly rule: string;
    readonly titles: Readonly<Record<Language, string>>;
    readonly asked: RuleSide | null;
    readonly stored: RuleSide | null;
    readonly isParams: boolean;
  };
  /** The roster was made for another state of the document than the one it is checked by. */
  'document-differs': object;
  /** Somebody holds a place that the document does not have, or is not known to it. An error. */
  'place-not-asked': { readonly date: string; readonly shift: string; readonly leader: string };
}

export type RosterDiagnostic = DiagnosticOf<RosterFacts>;

const warning = { severity: 'warning', pointer: '' } as const;

/**
 * What is to be said of a roster before anything is believed of it: where it and its document differ.
 *
 * @param missing days that the document it is held against asks for, and nobody served on
 */
export function rosterDiagnostics(
  roster: Roster,
  restored: RestoredRoster,
  customConstraints: readonly Constraint[] = [],
  missing: readonly CalendarDifference[] = [],
): RosterDiagnostic[] {
  const dates = new Set(missing.map(({ date }) => date));
  const others = restored.calendarDifferences.filter(({ date }) => !dates.has(date));
  return [
    ...calendarDiagnostics([...missing, ...others]),
    ...rulesDiagnostics(roster, restored, customConstraints),
  ];
}

const calendarDiagnostics = (differences: readonly CalendarDifference[]): RosterDiagnostic[] =>
  differences.map(({ date, stored, today, ...why }) => ({
    code: 'calendar-differs',
    ...warning,
    ...(!why.isExplained && { severity: 'error' as const }),
    date,
    stored: stored?.kind ?? null,
    today: today?.kind ?? null,
    holidays: { stored: stored?.holidays ?? [], today: today?.holidays ?? [] },
    places: { stored: stored?.places ?? 0, today: today?.places ?? 0 },
    ...why,
  }));

function rulesDiagnostics(
  { rules, lunzhi }: Roster,
  { problem, select, rules: bound, assignment, ruleDifferences }: RestoredRoster,
  customConstraints: readonly Constraint[],
): RosterDiagnostic[] {
  if (ruleDifferences.length === 0) return [];
  const constraints = [...catalogue, ...customConstraints];
  const recorded = bindRules(rules as readonly Rule[], constraints, problem, select);
  const [asked, stored] = [bound, recorded].map((side) => judge(problem, side.rules, assignment));
  const [costs, storedCosts] = [asked!, stored!].map(
    (side) => new Map(side.rules.map(({ bound: { rule }, cost }) => [rule.id, cost])),
  ) as [Map<string, number>, Map<string, number>];
  const [documentRules, recordedRules] = [bound, recorded].map(
    ({ effective }) => new Map(effective.map((rule) => [rule.id, rule])),
  ) as [Map<string, Rule>, Map<string, Rule>];
  const differing = new Map(ruleDifferences.map((difference) => [difference.id, difference]));
  const ids = [...new Set([...documentRules.keys(), ...recordedRules.keys()])];
  return [
    { code: 'rules-differ', ...warning, lunzhi, asked: asked!.score, stored: stored!.score },
    ...ids.flatMap((id): RosterDiagnostic[] => {
      const [cost = 0, storedCost = 0] = [costs.get(id), storedCosts.get(id)];
      if (!differing.has(id) && cost === storedCost) return [];
      const [one, other] = [sideOf(documentRules.get(id), cost), sideOf(recordedRules.get(id), storedCost)];
      const { constraint } = (documentRules.get(id) ?? recordedRules.get(id))!;
      const isParams =
        one !== null &&
        other !== null &&
        differing.has(id) &&
        one.level === other.level &&
        one.weight === other.weight;
      return [
        {
          code: 'rule-differs',
          ...warning,
          rule: id,
          titles: titlesOf(
            constraints.find((known) => known.id === constraint)!,
            id,
          ),
          asked: one,
          stored: other,
          isParams,
        },
      ];
    }),
  ];
}

const sideOf = (rule: Rule | undefined, cost: number): RuleSide | null =>
  rule === undefined
    ? null
    : {
        level: rule.level,
        weight: rule.weight,
        params: JSON.parse(JSON.stringify(rule.params)) as EffectiveRule['params'],
        cost,
      };

/** Of a roster that is held against another document than its own. */
export const documentDiffers: RosterDiagnostic = { code: 'document-differs', ...warning };

export const placesNotAsked = (
  strays: readonly RosterAssignment[],
  names: ReadonlyMap<string, string>,
): RosterDiagnostic[] =>
  strays.map(({ date, shift, leader }) => ({
    code: 'place-not-asked',
    severity: 'error',
    pointer: '',
    date,
    shift,
    leader: names.get(leader!) ?? leader!,
  }));
