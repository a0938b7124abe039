import { holidayNamesIn, lawfulHolidays } from '../calendar/holiday-names.ts';
import type { Calendar } from '../calendar/types.ts';
import type { Compiled } from '../compile/compile.ts';
import type { Constraint } from '../constraints/constraint.ts';
import type { RuleDiagnostic, RuleFacts } from '../constraints/diagnostics.ts';
import { factsOf, fieldsOf } from '../document/field.ts';
import { areEqual } from '../document/json.ts';
import { nearest } from '../document/nearest.ts';
import { toPointer } from '../document/pointer.ts';
import type { DaySelector, RosterDocument, WrittenRule } from '../document/schema.ts';

/** What the parameters of rules may name. */
interface RuleContext {
  readonly document: RosterDocument;
  readonly leaders: readonly string[];
  readonly types: readonly string[];
  /** That fall into the period. */
  readonly holidays: readonly string[];
}

type Report = <Code extends keyof RuleFacts>(
  code: Code,
  severity: RuleDiagnostic['severity'],
  path: readonly (string | number)[],
  facts: Omit<RuleFacts[Code], 'rule'>,
) => void;

/**
 * Leaders, days, holidays and shift types that written rules name and that do not exist, or lie outside the period;
 * and default rules whose days were changed under their own id. Reads only the parameters of which the constraint's
 * schema says that they name something.
 */
export function ruleReferences(
  document: RosterDocument,
  { names }: Compiled,
  calendar: Calendar,
  constraints: readonly Constraint[],
): RuleDiagnostic[] {
  const context: RuleContext = {
    document,
    leaders: names.leaders.map(({ id }) => id),
    types: names.types.map(({ id }) => id),
    holidays: [...new Set(calendar.days.flatMap(({ holidays }) => holidays))],
  };
  const constraintOf = new Map(constraints.map((constraint) => [constraint.id, constraint]));
  return (document.rules ?? []).flatMap((rule, index) => {
    const found: RuleDiagnostic[] = [];
    const report: Report = (code, severity, path, facts) => {
      const pointer = toPointer(['rules', index, 'params', ...path]);
      found.push({ code, severity, pointer, rule: rule.id ?? rule.constraint, ...facts } as RuleDiagnostic);
    };
    checkRule(rule, constraintOf.get(rule.constraint)!, context, report);
    return found;
  });
}

function checkRule(rule: WrittenRule, constraint: Constraint, context: RuleContext, report: Report): void {
  const { defaults } = constraint;
  const params: Readonly<Record<string, unknown>> = rule.params ?? {};
  const defaultRule = defaults.find(({ id = constraint.id }) => id === (rule.id ?? rule.constraint));
  const checkIds = (what: 'leader' | 'shift-type', ids: unknown, path: readonly string[]): void => {
    const all = what === 'leader' ? context.leaders : context.types;
    (Array.isArray(ids) ? (ids as string[]) : []).forEach((value, index) => {
      if (!all.includes(value))
        report('unknown-in-rule', 'error', [...path, index], { what, value, ...hint(nearest(value, all)) });
    });
  };
  for (const [key, schema] of fieldsOf(constraint.params)) {
    const { kind, refersTo } = factsOf(schema);
    const value = params[key];
    if (value === undefined) continue;
    if (kind === 'selector') checkIds('leader', (value as { ids?: unknown }).ids, [key, 'ids']);
    if (refersTo === 'shiftTypes') checkIds('shift-type', value, [key]);
    if (kind !== 'days') continue;
    const usual = (defaultRule?.params as Record<string, unknown> | undefined)?.[key];
    if (defaultRule && !areEqual(value, usual ?? {})) report('rule-days-need-id', 'error', [key], {});
    else checkDays(value as DaySelector, key, context, report);
  }
}

function checkDays(
  { dates = [], holidays }: DaySelector,
  key: string,
  context: RuleContext,
  report: Report,
): void {
  const { period } = context.document;
  dates.forEach((entry, index) => {
    const { from, to = from } = typeof entry === 'string' ? { from: entry } : entry;
    const at = [key, 'dates', index];
    if (to < from) report('rule-dates-reversed', 'error', at, { from, to });
    else if (to < period.from || from > period.to) report('rule-dates-outside', 'warning', at, { from, to });
  });
  (Array.isArray(holidays) ? holidays : []).forEach((value, index) => {
    if (context.holidays.includes(value)) return;
    const others = [...context.holidays, ...lawfulHolidays].filter((name) => name !== value);
    const inFull = holidayNamesIn(value).find((name) => others.includes(name));
    const meant = isLawful(value) ? undefined : (inFull ?? nearest(value, others));
    report('rule-holiday-outside', 'warning', [key, 'holidays', index], { value, ...hint(meant) });
  });
}

const isLawful = (name: string): boolean => (lawfulHolidays as readonly string[]).includes(name);

const hint = (meant: string | undefined): { nearest?: string } =>
  meant === undefined ? {} : { nearest: meant };
