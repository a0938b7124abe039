import { hasError } from '../document/diagnostics.ts';
import type { Compiled } from '../compile/compile.ts';
import type { BoundRule, BoundRules } from '../constraints/bind-rules.ts';
import type { RuleDiagnostic } from '../constraints/diagnostics.ts';
import type { RosterDocument } from '../document/schema.ts';
import type { Entitlements } from '../entitlement/entitlements.ts';
import { checkQuotas } from '../entitlement/quota-check.ts';
import { nameNote } from '../roster/analysis.ts';
import { nameMissed } from '../roster/missed-amounts.ts';

/** Where the document writes the rule; the list of rules for a default. */
const pointerOf = (document: RosterDocument, id: string): string => {
  const position = (document.rules ?? []).findIndex((rule) => (rule.id ?? rule.constraint) === id);
  return position < 0 ? '/rules' : `/rules/${position}`;
};

/** The fairness level must stay a safe integer: (Σ weights) × (1000 × shifts + Σ |carried − entitlement|)². */
function figuresTooLarge({ problem }: Compiled, { rules }: BoundRules): RuleDiagnostic[] {
  let weights = 0;
  let distance = 0;
  for (const { rule, bound } of rules) {
    if (rule.level !== 'fairness') continue;
    weights += rule.weight;
    for (const load of bound.loads?.() ?? []) {
      let sum = 0;
      for (let leader = 0; leader < problem.leaderCount; leader++)
        sum += Math.sqrt(Math.abs(load.cost(leader, 0)));
      distance = Math.max(distance, sum);
    }
  }
  const most = weights * (1000 * problem.shiftCount + distance) ** 2;
  if (most <= Number.MAX_SAFE_INTEGER) return [];
  return [{ code: 'figures-too-large', severity: 'error', pointer: '/leaders', shifts: problem.shiftCount }];
}

/** Whether a rule looks at the wishes when it is made concrete and judges a table. */
function readsPreferences(
  { problem, select }: Compiled,
  { rule, constraint }: BoundRule,
  entitlements: Entitlements,
): boolean {
  let isRead = false;
  const watched = {
    ...problem,
    get preferences() {
      isRead = true;
      return problem.preferences;
    },
  };
  constraint.bind(rule, watched, select, entitlements).violations(new Int16Array(problem.shiftCount));
  return isRead;
}

/** Wishes that change nothing, since no rule in force reads them. */
function unreadPreferences(
  { leaders }: RosterDocument,
  compiled: Compiled,
  { rules, entitlements }: BoundRules,
): RuleDiagnostic[] {
  const first = leaders.findIndex(({ preferences }) => (preferences ?? []).length > 0);
  // the last of the catalogue is the one that mostly does
  const isRead = (): boolean =>
    [...rules].reverse().some((own) => readsPreferences(compiled, own, entitlements));
  if (first < 0 || isRead()) return [];
  const asking = leaders.filter(({ preferences }) => (preferences ?? []).length > 0);
  const pointer = `/leaders/${first}/preferences`;
  return [{ code: 'preferences-unread', severity: 'note', pointer, leaders: asking.length }];
}

/** Fair shares that are not what a quota or a bound sets. */
const missedAmounts = (
  { names }: Pick<Compiled, 'names'>,
  { entitlements: { missed } }: BoundRules,
): RuleDiagnostic[] =>
  missed.map((one) => {
    const { leader, ...facts } = nameMissed(names, one);
    const pointer = `/leaders/${one.leader}`;
    return { code: 'amount-missed', severity: 'warning', pointer, leader: leader.name, ...facts };
  });

/** What binding found: quotas that cannot be, figures too large to count exactly, notes of the rules. */
export function ruleDiagnostics(
  document: RosterDocument,
  compiled: Compiled,
  rules: BoundRules,
): RuleDiagnostic[] {
  const { problem, names } = compiled;
  const isBarred = (shift: number, leader: number): boolean =>
    rules.forbids.some(({ ask }) => {
      const answer = ask(shift, leader);
      return answer === 'excluded' || answer === 'optional';
    });
  const quotas = checkQuotas(problem, isBarred, (leader) => rules.dutyBounds[leader]!).map(
    ({ code, leaders, facts }): RuleDiagnostic => {
      const leader = names.leaders[leaders[0]!]!.name;
      const pointer = `/leaders/${leaders[0]!}`;
      const figures = (a: string, b: string) => ({ a: facts[a]!, b: facts[b]! });
      switch (code) {
        case 'quota-above-dates': {
          const { a: quota, b: dates } = figures('quota', 'dates');
          return { code, severity: 'error', pointer, leader, quota, dates };
        }
        case 'quota-below-least': {
          const { a: quota, b: least } = figures('quota', 'least');
          return { code, severity: 'warning', pointer, leader, quota, least };
        }
        default: {
          const { a: sum, b: places } = figures('quotas', 'places');
          const severity = code === 'quotas-above-places' ? 'error' : 'warning';
          return { code, severity, pointer: '/leaders', quotas: sum, places };
        }
      }
    },
  );
  // of quotas that cannot be there is nothing more to say
  const missed = hasError(quotas) ? [] : missedAmounts(compiled, rules);
  const constraintOf = new Map(rules.rules.map(({ rule, constraint }) => [rule.id, constraint]));
  const notes = rules.notes.map(({ rule, note }): RuleDiagnostic => {
    const named = nameNote(names, note);
    const words = constraintOf.get(rule.id)?.explainNote;
    return {
      code: 'rule-note',
      severity: 'note',
      pointer: pointerOf(document, rule.id),
      rule: rule.id,
      constraint: rule.constraint,
      note: named,
      sentences: { 'zh-CN': words?.['zh-CN'](named) ?? '', en: words?.en(named) ?? '' },
    };
  });
  return [
    ...quotas,
    ...missed,
    ...figuresTooLarge(compiled, rules),
    ...unreadPreferences(document, compiled, rules),
    ...notes,
  ];
}
