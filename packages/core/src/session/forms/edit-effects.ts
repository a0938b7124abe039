import { UNABLE } from '../../problem/problem.ts';
import { parseAndPrepare } from '../../plan/parse-document.ts';
import { shiftId } from '../../compile/names.ts';
import type { Prepared } from '../../roster/prepared.ts';
import type { Preview } from '../acts.ts';
import { isReportable } from '../issue-views.ts';
import type { Environment } from '../environment.ts';
import { hasRoster, type SessionState, type StateWithRoster, verdictOfState } from '../state.ts';
import { languageOf } from './edit-act.ts';
import type { EditAct } from '../acts.ts';
import { formWordsIn } from './form-context.ts';

/** What an edit of a document would bring about for the table. */
export type EditEffect =
  /** Places that their holder may no longer hold; `isEmptied`: nobody holds them then. */
  | {
      readonly effect: 'unable';
      readonly name: string;
      readonly dates: readonly string[];
      readonly isEmptied: boolean;
    }
  | { readonly effect: 'gone' | 'new'; readonly count: number }
  | {
      readonly effect: 'rule';
      readonly title: string;
      readonly before: number | null;
      readonly after: number;
    };

/** Places from today on; those before are what they were. */
const openPlaces = ({ places }: StateWithRoster, { today }: Environment) =>
  places.filter(({ date }) => today === null || date >= today);

/** What another document would mean for the places of a table. */
function placeEffects(
  before: StateWithRoster,
  { problem, names }: Prepared,
  environment: Environment,
): EditEffect[] {
  const shiftIndex = new Map(names.shifts.map((shift, index) => [shiftId(shift), index]));
  const leaderIndex = new Map(names.leaders.map(({ id }, index) => [id, index]));
  const calledBefore = new Map(before.context.prepared.names.leaders.map(({ id, name }) => [id, name]));
  const unable = new Map<string, string[]>();
  let gone = 0;
  for (const { shift, date, leader } of openPlaces(before, environment)) {
    const index = shiftIndex.get(shift);
    shiftIndex.delete(shift);
    if (index === undefined) gone++;
    if (leader === null || index === undefined) continue;
    const holder = leaderIndex.get(leader);
    const reasons = holder === undefined ? -1 : problem.unable[index * problem.leaderCount + holder]!;
    if ((reasons & ~UNABLE.noShare) !== 0) unable.set(leader, [...(unable.get(leader) ?? []), date]);
  }
  const added = [...shiftIndex.values()].filter(
    (index) => environment.today === null || names.shifts[index]!.date >= environment.today,
  ).length;
  const wasUnable = unableNow(before);
  return [
    ...[...unable].flatMap(([leader, dates]): EditEffect[] => {
      const isEmptied = !leaderIndex.has(leader) && before.context.isDirect;
      const fresh = dates.filter((date) => isEmptied || !wasUnable.has(`${leader}|${date}`));
      const name = calledBefore.get(leader) ?? leader;
      return fresh.length > 0 ? [{ effect: 'unable', name, dates: fresh, isEmptied }] : [];
    }),
    ...(gone > 0 ? [{ effect: 'gone', count: gone } as const] : []),
    ...(added > 0 ? [{ effect: 'new', count: added } as const] : []),
  ];
}

/** Who holds a place already that he may not hold. */
function unableNow({ context, places }: StateWithRoster): ReadonlySet<string> {
  const { problem } = context.prepared;
  return new Set(
    places.flatMap(({ leader, date }, index) => {
      const holder = leader === null ? undefined : context.leaderIndex.get(leader);
      if (holder === undefined) return [];
      const reasons = problem.unable[index * problem.leaderCount + holder]! & ~UNABLE.noShare;
      return reasons === 0 ? [] : [`${leader}|${date}`];
    }),
  );
}

/** Whether somebody is to think twice: places that change, and more of them that break the rule. */
const isWorse = (own: EditEffect): boolean => own.effect !== 'rule' || own.after > (own.before ?? 0);

/**
 * Violations of a rule that can still be mended and that a reader is told of; `null` when the table is judged by no such
 * rule, and for fairness, of which the loads speak.
 */
export function brokenPlaces(state: StateWithRoster, rule: string): number | null {
  const found = verdictOfState(state).judgement.rules.find(({ bound }) => bound.rule.id === rule);
  if (!found || found.bound.rule.level === 'fairness') return null;
  return found.violations.filter((own) => !own.given && isReportable(found, own)).length;
}

function ruleEffects(
  before: StateWithRoster,
  after: SessionState,
  rule: string,
  title: string,
): EditEffect[] {
  if (!hasRoster(after) || after.context === before.context) return [];
  const count = brokenPlaces(after, rule);
  return count === null ? [] : [{ effect: 'rule', title, before: brokenPlaces(before, rule), after: count }];
}

/**
 * What an edit would do, said before it is done.
 *
 * @param after the state it would lead to
 */
export function editPreview(
  before: SessionState,
  after: SessionState,
  edit: EditAct,
  environment: Environment,
): Preview {
  const words = formWordsIn(languageOf(before, environment));
  const said = (mood: Preview['mood'], verdict: string): Preview => ({
    mood,
    verdict,
    accepts: [],
    sides: [],
  });
  if (!hasRoster(before) || after.isRefused) return said('same', words.noEffect);
  const { prepared } = parseAndPrepare(after.document, { constraints: environment.customConstraints });
  if (!prepared) return said('same', words.noEffect);
  const rule = edit.kind === 'write-field' ? edit.at.rule : undefined;
  const title = after.label.act === 'edit-document' ? (after.label.edit.name ?? '') : '';
  const effects = [
    ...placeEffects(before, prepared, environment),
    ...(rule === undefined ? [] : ruleEffects(before, after, rule, title)),
  ];
  const later = before.context.isDirect ? '' : words.later;
  if (effects.length === 0) return said('same', later || words.noEffect);
  const gap = languageOf(before, environment) === 'zh-CN' ? '' : ' ';
  const mood = effects.some(isWorse) ? 'worse' : 'same';
  return said(mood, [...effects.map((effect) => words.effect(effect)), later].filter(Boolean).join(gap));
}
