import { dayNumber } from '@lunzhi/core/dates';
import type { Case } from '../cases/case.ts';
import { type CaseLimit, hasStarted, limitsOf, type Standing } from '../limits/limits-of.ts';
import { overdueReplies } from '../limits/replies.ts';
import { namesIn } from '../locale/cases.ts';
import { unitName } from '../locale/name-of.ts';
import { limitName, wordDeadline, wordSource, wordStanding } from '../locale/limits.ts';
import type { DeskContext } from './context.ts';
import type { LimitView, Mood } from './view.ts';
import { deskWordsIn } from './words.ts';

const moods: Readonly<Record<Standing, Mood>> = {
  running: 'plain',
  near: 'warn',
  over: 'bad',
  met: 'ok',
  'met-late': 'warn',
  unmet: 'bad',
  lapsed: 'plain',
  ended: 'plain',
};

/** Every limit of a case as a bar; those that no one waits for any more are left out. */
export const limitViews = (of: Case, context: DeskContext): LimitView[] =>
  limitsOf(of, termsOf(context))
    .filter((limit) => limit.standing !== 'ended')
    .map((limit) => limitView(limit, context));

/** 最迟接访; `null` once it is not asked for any more. */
export function hearByView(of: Case, context: DeskContext): LimitView | null {
  const own = limitsOf(of, termsOf(context)).find(({ limit }) => limit === 'hear');
  return own && (own.standing === 'running' || own.standing === 'near' || own.standing === 'over')
    ? limitView(own, context)
    : null;
}

/** Whether a unit owes a reply after its time. */
export const isLate = (of: Case, context: DeskContext): boolean =>
  overdueReplies(of, termsOf(context)).length > 0;

const termsOf = ({ calendar, settings, today }: DeskContext) => ({ calendar, settings, asOf: today });

function limitView(limit: CaseLimit, { today, language, roster }: DeskContext): LimitView {
  const words = deskWordsIn(language);
  const { limit: id, rule } = limit;
  const name = limitName(id, language);
  const source = wordSource(rule, language);
  if (!hasStarted(limit)) {
    const dates = words.notBegun(rule.starts, rule.days);
    return { name, source, dates, left: '', mood: 'plain', days: 1, later: null, gone: 0, due: null };
  }
  const { from, end, nextWorkingDay, due, metOn, standing, unit } = limit;
  const daysTo = (date: string): number => dayNumber(date) - dayNumber(from);
  return {
    name: unit ? words.limitOf(name, unitName(unit, namesIn(roster.document))) : name,
    source,
    dates: wordDeadline(limit, language),
    left: wordStanding(limit, language),
    mood: moods[standing],
    days: Math.max(1, daysTo(end)),
    later: nextWorkingDay === null ? null : daysTo(nextWorkingDay),
    gone: Math.max(0, daysTo(metOn ?? today)),
    due,
  };
}
