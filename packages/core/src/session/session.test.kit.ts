import * as fc from 'fast-check';
import { expect } from 'vitest';
import { scoreRoster } from '../roster/score-roster.ts';
import { buildCalendar } from '../calendar/build-calendar.ts';
import { addDays } from '../dates/civil.ts';
import type { Language, RosterDocument } from '../document/schema.ts';
import { checkCertificate } from '../plan/check-certificate.ts';
import { plan } from '../plan/plan.ts';
import type { Roster } from '../roster/roster.ts';
import type { Act } from './acts.ts';
import { applyPatch } from './view-patch.ts';
import { buildView, type StateView } from './build-view.ts';
import { firstState } from './open-session.ts';
import { perform, type QuickAct } from './perform.ts';
import type { Environment } from './environment.ts';
import type { Session } from './session.ts';
import { hasRoster, type SessionState } from './state.ts';
import type { SessionView } from './view.ts';

/** Numbers from which an act is made once it is known how things stand. */
export interface Draws {
  readonly kind: number;
  readonly place: number;
  readonly other: number;
  readonly leader: number;
  readonly days: number;
}

/** Few places and leaders, so that acts meet. */
export const drawsArbitrary: fc.Arbitrary<Draws> = fc.record({
  kind: fc.nat(99),
  place: fc.nat(11),
  other: fc.nat(11),
  leader: fc.nat(6),
  days: fc.nat(4),
});

/** What somebody does next: an act, or a step in the log. */
export type Move = Act | 'undo' | 'redo';

const written = {
  at: '2023-12-20T09:00:00+08:00',
  author: '某县信访局',
  toldFirstConvener: '2023-12-20T08:00:00+08:00',
};
const { toldFirstConvener: _told, ...plainly } = written;

const from = <Item>(items: readonly Item[], draw: number): Item | undefined =>
  items[draw % Math.max(1, items.length)];

/** Mostly edits, with all else in between, a short plan too; entries accept whatever they break. */
export function moveOf(
  { kind, place, other, leader, days }: Draws,
  view: SessionView,
  document: RosterDocument,
): Move {
  const places = view.days.flatMap((day) => day.places);
  const held = places.filter((own) => own.leader !== null);
  const locked = places.filter(({ isLocked }) => isLocked);
  const shift = from(places, place)?.shift ?? 'none';
  const leaders = view.leaders.map(({ id }) => id);
  const who = from([...leaders, null], leader)!;
  const accepts = view.rules.filter(({ level }) => level === 'hard').map(({ id }) => id);
  const lock = days === 4;
  // what is written after a re-planning is no earlier
  const at = view.ledger.at(-1)?.at ?? written.at;
  if (kind < 34) return { kind: 'assign', shift, leader: who, lock };
  if (kind < 46) return { kind: 'exchange', first: shift, second: from(held, other)?.shift ?? 'none', lock };
  if (kind < 48) {
    const pair = (first: number, second: number) => ({
      first: from(places, first)?.shift ?? 'none',
      second: from(held, second)?.shift ?? 'none',
    });
    return { kind: 'exchanges', pairs: [pair(place, other), pair(place + 1, other + 1)] };
  }
  if (kind < 55) return { kind: 'lock', shifts: [from(held, place)?.shift ?? 'none'] };
  if (kind < 60) return { kind: 'unlock', shifts: [from(locked, place)?.shift ?? 'none'] };
  if (kind < 66) {
    const start = shift.slice(0, 10);
    const end = places[Math.min(places.length - 1, (place % Math.max(1, places.length)) + days)]?.shift.slice(
      0,
      10,
    );
    return { kind: 'add-absence', leader: who ?? 'nobody', from: start, to: end ?? start, reason: '学习' };
  }
  if (kind < 67) return { kind: 'document', document: otherDocument(document, leader) };
  if (kind < 68) return { kind: 'entry', entry: { kind: 'circulated', ...plainly, at } };
  if (kind < 71)
    return { kind: 'entry', entry: { kind: 'approved', ...plainly, at, by: '联席会议', on: '2023-12-19' } };
  if (kind < 74)
    return {
      kind: 'entry',
      entry: { kind: 'published', ...plainly, at, version: 1, through: view.head.period.to },
    };
  if (kind < 80) {
    const { leader: holder = null } = from(places, place) ?? {};
    return {
      kind: 'entry',
      entry: { kind: 'substituted', ...written, at, shift, from: holder, to: who ?? 'nobody', accepts },
    };
  }
  if (kind < 89) return 'undo';
  if (kind < 97) return 'redo';
  if (view.head.edits !== 'ledger') return { kind: 'plan', seed: place, moves: 100 };
  const { author } = written;
  const today = places.length > 0 ? shift.slice(0, 10) : view.head.period.from;
  return { kind: 'replan', today, author, at: `${today}T09:00:00+08:00` };
}

/** A shorter period, one more place on a day, other words, or a document that is wrong. */
function otherDocument(document: RosterDocument, draw: number): RosterDocument {
  const { from, to } = document.period;
  if (draw < 2) return { ...document, period: { from, to: from < to ? addDays(to, -1) : to } };
  if (draw < 4) return { ...document, exceptions: [{ from, heads: draw }] };
  return draw < 6 ? { ...document, title: `${document.title}（改）` } : { ...document, leaders: [] };
}

/** A roster to begin with: hardly searched, so that something is left to mend. */
export async function startOf(document: RosterDocument): Promise<Roster> {
  const outcome = await plan(document, { moves: 300 });
  if (outcome.status === 'refused') throw new Error(JSON.stringify(outcome.diagnostics));
  return outcome.roster;
}

/** A view without what counts steps. */
export const contentOf = ({
  revision: _revision,
  undo: _undo,
  redo: _redo,
  ...rest
}: SessionView): StateView => rest;

/** Does a move and returns the view as somebody has it who only ever heard of patches. */
export async function moved(session: Session, move: Move, mirror: SessionView): Promise<SessionView> {
  const before = JSON.stringify(session.view());
  const outcome =
    move === 'undo' ? session.undo() : move === 'redo' ? session.redo() : await session.run(move);
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
  const saved = JSON.parse(JSON.stringify(session.roster())) as Roster;
  const checked = scoreRoster(saved);
  if (headline.score && headline.score.fairness > 0)
    expect(headline.proven!.fairness).toBe(checkCertificate(saved).proven);
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
  hasRoster(state) ? { ...state, context: { ...state.context } } : { ...state };

/** States that a sequence of acts leads through, each with its view made from the one before. */
export function trail(options: Parameters<typeof firstState>[0], draws: readonly Draws[]) {
  const environment: Environment = {
    customConstraints: [],
    language: undefined,
    today: options.today ?? null,
    calendarOf: buildCalendar,
  };
  let state = firstState(options, environment);
  let made = buildView(state, environment, null);
  const all = [made];
  for (const draw of draws) {
    const view = { ...made.view, revision: 0, undo: null, redo: null };
    const move = moveOf(draw, view, state.document as RosterDocument);
    // a step back goes to any state before
    const next =
      typeof move === 'string'
        ? all[draw.place % all.length]!.state
        : perform(state, move as QuickAct, environment).state;
    if (!next) continue;
    state = next;
    made = buildView(state, environment, made);
    all.push(made);
  }
  return { all, environment };
}

/** What a session opened with these settings shows after some acts; any day that is past by then was open when they were done. */
export function viewAfter(
  options: Parameters<typeof firstState>[0],
  acts: readonly QuickAct[],
  { language, today = null }: { readonly language?: Language; readonly today?: string | null },
): StateView {
  const environment: Environment = {
    customConstraints: [],
    language,
    today: null,
    calendarOf: buildCalendar,
  };
  const state = acts.reduce(
    (before, act) => perform(before, act, environment).state!,
    firstState(options, environment),
  );
  return buildView(state, { ...environment, today }, null).view;
}
