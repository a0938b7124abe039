import * as fc from 'fast-check';
import { expect } from 'vitest';
import { checkRoster } from '../answers/check-roster.ts';
import type { Act } from './acts.ts';
import { applyPatch } from './apply-patch.ts';
import { buildView, type StateView } from './build-view.ts';
import { firstState } from './open-session.ts';
import { perform, type QuickAct } from './perform.ts';
import type { Means } from './scene.ts';
import type { Session } from './session.ts';
import { hasScene, type SessionState } from './state.ts';
import type { SessionView } from './view.ts';

/** Numbers from which an act is made once it is known how things stand. */
export interface Draws {
  readonly kind: number;
  readonly place: number;
  readonly other: number;
  readonly leader: number;
  readonly days: number;
}

export const drawsArbitrary: fc.Arbitrary<Draws> = fc.record({
  kind: fc.nat(99),
  place: fc.nat(200),
  other: fc.nat(200),
  leader: fc.nat(20),
  days: fc.nat(4),
});

/** What somebody does next: an act, or a step in the log. */
export type Move = Act | 'undo' | 'redo';

const at = '2023-12-20T09:00:00+08:00';

/** Mostly edits, with all else in between. */
export function moveOf({ kind, place, other, leader, days }: Draws, view: SessionView): Move {
  const shifts = view.days.flatMap(({ places }) => places.map(({ shift }) => shift));
  const shift = shifts[place % Math.max(1, shifts.length)] ?? 'none';
  const second = shifts[other % Math.max(1, shifts.length)] ?? 'none';
  const leaders = [...view.leaders.map(({ id }) => id), null];
  const who = leaders[leader % leaders.length]!;
  if (kind < 40) return { kind: 'assign', shift, leader: who };
  if (kind < 55) return { kind: 'exchange', first: shift, second };
  if (kind < 62) return { kind: 'lock', shifts: [shift, second] };
  if (kind < 67) return { kind: 'unlock', shifts: [shift, second] };
  if (kind < 72 && who !== null) {
    const from = shift.slice(0, 10);
    const to = shifts[Math.min(shifts.length - 1, shifts.indexOf(shift) + days)]?.slice(0, 10) ?? from;
    return { kind: 'add-absence', leader: who, from, to, reason: '学习' };
  }
  if (kind < 74) return { kind: 'entry', entry: { kind: 'circulated', at, author: '局' } };
  if (kind < 76)
    return { kind: 'entry', entry: { kind: 'approved', at, author: '局', by: '会', on: '2023-12-19' } };
  if (kind < 77)
    return {
      kind: 'entry',
      entry: { kind: 'published', at, author: '局', version: 1, through: view.head.period.to },
    };
  if (kind < 80 && who !== null) {
    const from = view.days.flatMap(({ places }) => places).find((own) => own.shift === shift)?.leader ?? null;
    return { kind: 'entry', entry: { kind: 'substituted', at, author: '局', shift, from, to: who } };
  }
  return kind < 92 ? 'undo' : 'redo';
}

/** A view without what counts steps. */
export const contentOf = ({
  revision: _revision,
  undo: _undo,
  redo: _redo,
  ...rest
}: SessionView): StateView => rest;

/** Does a move and returns the view as somebody has it who only ever heard of patches. */
export function moved(session: Session, move: Move, mirror: SessionView): SessionView {
  const before = JSON.stringify(session.view());
  const outcome = move === 'undo' ? session.undo() : move === 'redo' ? session.redo() : session.act(move);
  if (!outcome.patch) {
    expect(outcome.diagnostics.length).toBeGreaterThan(0);
    expect(JSON.stringify(session.view())).toBe(before);
    return mirror;
  }
  const next = applyPatch(mirror, JSON.parse(JSON.stringify(outcome.patch)));
  expect(next).toStrictEqual(session.view());
  expect(session.view().revision).toBe((JSON.parse(before) as SessionView).revision + 1);
  return next;
}

/** The figures of a session are those of its roster file, read back and counted by itself. */
export function expectTrue(session: Session): void {
  const { headline, leaders, services, rules } = session.view();
  const checked = checkRoster(JSON.parse(JSON.stringify(session.roster())));
  if (headline.score) expect(headline.score).toEqual(checked.analysis.score);
  expect(
    leaders.map(({ id, duties, restDays, holidays, entitlement }) => [
      id,
      duties,
      restDays,
      holidays,
      entitlement,
    ]),
  ).toEqual(
    checked.leaders.map(({ id, duties, restDays, holidays, entitlement }) => [
      id,
      duties,
      restDays,
      holidays,
      entitlement,
    ]),
  );
  expect(services.map(({ id, longestWaitDays }) => [id, longestWaitDays])).toEqual(
    checked.service.map(({ id, longestWaitDays }) => [id, longestWaitDays]),
  );
  if (headline.score)
    expect(rules.filter(({ weight }) => weight > 0).map(({ id, cost }) => [id, cost])).toEqual(
      checked.analysis.rules.map(({ id, cost }) => [id, cost]),
    );
}

/** A state that shares nothing with what was worked out for another. */
export const forgetful = (state: SessionState): SessionState =>
  hasScene(state) ? { ...state, scene: { ...state.scene } } : { ...state };

/** States that a sequence of acts leads through, each with its view made from the one before. */
export function trail(options: Parameters<typeof firstState>[0], draws: readonly Draws[]) {
  const means: Means = { own: [], language: undefined, today: options.today ?? null };
  let state = firstState(options, means);
  let made = buildView(state, means, null);
  const all = [made];
  for (const draw of draws) {
    const view = { ...made.view, revision: 0, undo: null, redo: null };
    const move = moveOf(draw, view);
    // a step back goes to any state before
    const next =
      typeof move === 'string'
        ? all[draw.place % all.length]!.state
        : perform(state, move as QuickAct, means).state;
    if (!next) continue;
    state = next;
    made = buildView(state, means, made);
    all.push(made);
  }
  return { all, means };
}
