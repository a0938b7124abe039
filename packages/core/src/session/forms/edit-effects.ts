import { UNABLE } from '../../problem/problem.ts';
import { parseAndPrepare } from '../../plan/parse-document.ts';
import { shiftId } from '../../compile/names.ts';
import type { Prepared } from '../../roster/prepared.ts';
import type { Preview } from '../acts.ts';
import { isTold } from '../issue-views.ts';
import type { Means } from '../environment.ts';
import { hasScene, type SessionState, type StateWithScene, worthOf } from '../state.ts';
import { languageOf } from './edit-act.ts';
import type { DocumentEdit } from './form-view.ts';
import { type EditEffect, formWordsIn } from './form-words.ts';

/** Places from today on; those before are what they were. */
const openPlaces = ({ places }: StateWithScene, { today }: Means) =>
  places.filter(({ date }) => today === null || date >= today);

/** What another document would mean for the places of a table. */
function placeEffects(before: StateWithScene, { problem, names }: Prepared, means: Means): EditEffect[] {
  const shiftIndex = new Map(names.shifts.map((shift, index) => [shiftId(shift), index]));
  const leaderIndex = new Map(names.leaders.map(({ id }, index) => [id, index]));
  const calledBefore = new Map(before.scene.prepared.names.leaders.map(({ id, name }) => [id, name]));
  const unable = new Map<string, string[]>();
  let gone = 0;
  for (const { shift, date, leader } of openPlaces(before, means)) {
    const index = shiftIndex.get(shift);
    shiftIndex.delete(shift);
    if (index === undefined) gone++;
    if (leader === null || index === undefined) continue;
    const holder = leaderIndex.get(leader);
    const reasons = holder === undefined ? -1 : problem.unable[index * problem.leaderCount + holder]!;
    if ((reasons & ~UNABLE.noShare) !== 0) unable.set(leader, [...(unable.get(leader) ?? []), date]);
  }
  const added = [...shiftIndex.values()].filter(
    (index) => means.today === null || names.shifts[index]!.date >= means.today,
  ).length;
  const wasUnable = unableNow(before);
  return [
    ...[...unable].flatMap(([leader, dates]): EditEffect[] => {
      const isEmptied = !leaderIndex.has(leader) && before.scene.isDirect;
      const fresh = dates.filter((date) => isEmptied || !wasUnable.has(`${leader}|${date}`));
      const name = calledBefore.get(leader) ?? leader;
      return fresh.length > 0 ? [{ effect: 'unable', name, dates: fresh, isEmptied }] : [];
    }),
    ...(gone > 0 ? [{ effect: 'gone', count: gone } as const] : []),
    ...(added > 0 ? [{ effect: 'new', count: added } as const] : []),
  ];
}

/** Who holds a place already that he may not hold. */
function unableNow({ scene, places }: StateWithScene): ReadonlySet<string> {
  const { problem } = scene.prepared;
  return new Set(
    places.flatMap(({ leader, date }, index) => {
      const holder = leader === null ? undefined : scene.leaderIndex.get(leader);
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
export function brokenPlaces(state: StateWithScene, rule: string): number | null {
  const found = worthOf(state).judgement.rules.find(({ bound }) => bound.rule.id === rule);
  if (!found || found.bound.rule.level === 'fairness') return null;
  return found.violations.filter((own) => !own.given && isTold(found, own)).length;
}

function ruleEffects(before: StateWithScene, after: SessionState, rule: string, title: string): EditEffect[] {
  if (!hasScene(after) || after.scene === before.scene) return [];
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
  edit: DocumentEdit,
  means: Means,
): Preview {
  const words = formWordsIn(languageOf(before, means));
  const said = (mood: Preview['mood'], verdict: string): Preview => ({
    mood,
    verdict,
    accepts: [],
    sides: [],
  });
  if (!hasScene(before) || after.isRefused) return said('same', words.noEffect);
  const { prepared } = parseAndPrepare(after.document, { constraints: means.own });
  if (!prepared) return said('same', words.noEffect);
  const rule = edit.edit === 'write' ? edit.at.rule : undefined;
  const title = after.deed.deed === 'edit-document' ? (after.deed.did.name ?? '') : '';
  const effects = [
    ...placeEffects(before, prepared, means),
    ...(rule === undefined ? [] : ruleEffects(before, after, rule, title)),
  ];
  const later = before.scene.isDirect ? '' : words.later;
  if (effects.length === 0) return said('same', later || words.noEffect);
  const gap = languageOf(before, means) === 'zh-CN' ? '' : ' ';
  const mood = effects.some(isWorse) ? 'worse' : 'same';
  return said(mood, [...effects.map((effect) => words.effect(effect)), later].filter(Boolean).join(gap));
}
