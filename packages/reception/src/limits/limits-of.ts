import { addDays, dayNumber } from '@lunzhi/core/dates';
import type { Case } from '../cases/case.ts';
import { isSameUnit, type Unit } from '../cases/case-facts.ts';
import { hearByOf } from '../cases/hear-by.ts';
import type { EffectiveSettings } from '../cases/settings.ts';
import { type LimitId, limitIds, type LimitRule, limitRulesOf } from '../law/limits.ts';
import { type Deadline, deadlineOf, endingOn } from './deadline.ts';
import { unitTasksOf, firstOf } from './unit-tasks.ts';
import { type KnownCase, knownBy } from './known-by.ts';
import { type Opened, openedLimits } from './opened.ts';
import type { WorkCalendar } from './work-calendar.ts';

/**
 * How a limit stands on a day.
 *
 * - `running` 在期: more days are left than `nearDays`
 * - `near` 临期
 * - `over` 超期: nothing has met it, and it is still due
 * - `met` 按期
 * - `met-late` 超期完成
 * - `unmet` 超期未完成: it was over when the case was closed, and nothing had met it
 * - `lapsed` 期满未提出: a right that was not used in time
 * - `ended` 不再计: it is not asked for any more, as the case was withdrawn, closed in time, or another unit has it
 */
export type Standing = 'running' | 'near' | 'over' | 'met' | 'met-late' | 'unmet' | 'lapsed' | 'ended';

/** Why a limit's dates may still change. */
export type ProvisionalCause =
  /** A year in which it ends is not published yet. */
  | 'unpublished-year'
  /** 受理 is not recorded: it is counted from the day the unit had the case. */
  | 'acceptance-not-recorded';

/** A limit that runs, or has run. */
export interface StartedLimit extends Deadline {
  readonly limit: LimitId;
  readonly rule: LimitRule;
  /** Whose it is, where a unit of the document must act. */
  readonly unit: Unit | null;
  readonly standing: Standing;
  /** The day on which it starts, which is not counted. */
  readonly from: string;
  /** Days from its start to `end`, calendar or working as `rule.count` says, with extension and hearing. */
  readonly days: number;
  /** Calendar days by which it was extended. */
  readonly extendedBy: number;
  /** The day that counts, `end` or `nextWorkingDay`: the strict one for units, the later one for petitioners. */
  readonly due: string;
  readonly metOn: string | null;
  readonly endedOn: string | null;
  /** Calendar days from the day asked about, or the one on which it was met or ended, to `due`; negative when over. */
  readonly daysLeft: number;
  /** Empty when its dates are final. */
  readonly provisional: readonly ProvisionalCause[];
}

/** A limit that nothing has started yet. */
export interface LimitToCome {
  readonly limit: LimitId;
  readonly rule: LimitRule;
  readonly standing: 'not-started';
}

export type CaseLimit = StartedLimit | LimitToCome;

/** What limits are counted by. */
export interface LimitTerms {
  readonly calendar: WorkCalendar;
  readonly settings: EffectiveSettings;
  /**
   * The day they are asked about; whatever happened later counts for nothing. What later entries have taken back (a case
   * reopened, screened again, corrected) is not seen any more: for a day long past, fold the entries up to it.
   */
  readonly asOf: string;
}

/** Every limit of a case as it stands on a day, in the order of `law/limits`, then by start. */
export function limitsOf(of: Case, terms: LimitTerms): readonly CaseLimit[] {
  const { settings, asOf } = terms;
  if (of.facts.registeredOn > asOf) return [];
  const known = knownBy(of, asOf);
  const rules = limitRulesOf(settings.region);
  return openedLimits(known, settings, rules)
    .flatMap((opened) => counted(opened, rules[opened.limit], known, terms))
    .sort((a, b) => limitIds.indexOf(a.limit) - limitIds.indexOf(b.limit));
}

/** Whether a limit has dates: what it is counted from has happened. */
export const hasStarted = (limit: CaseLimit): limit is StartedLimit => limit.standing !== 'not-started';

/** Overdue, for everyone: the list, the desk, the circular. */
export const isOverdue = ({ standing }: CaseLimit): boolean => standing === 'over';

/** Whether it still waits for somebody to act. */
export const isOpenLimit = ({ standing }: CaseLimit): boolean =>
  standing === 'running' || standing === 'near' || standing === 'over';

/**
 * A limit with its days; none where neither the law nor a sender has set any.
 * Its fields one by one: spread, they take five times as long.
 */
function counted(opened: Opened, rule: LimitRule, known: KnownCase, terms: LimitTerms): CaseLimit[] {
  const { limit, unit, from } = opened;
  if (from === null) return [{ limit, rule, standing: 'not-started' }];
  const { calendar, settings } = terms;
  const strict = strictDeadline(opened, from, rule, known, terms);
  if (strict === null) return [];
  const extendedBy = extensionOf(opened, from, strict.end, rule, known);
  const { end, nextWorkingDay, isSettled } =
    extendedBy > 0 ? endingOn(addDays(strict.end, extendedBy), calendar) : strict;
  const isLater =
    rule.bearer === 'petitioner' ||
    (rule.law !== 'office' && settings.unitsOnRestDays === 'next-working-day');
  const due = isLater ? (nextWorkingDay ?? end) : end;
  const lastOn = firstOf(opened.endedOn, opened.closedOn);
  const isEnded = lastOn !== null && (opened.metOn === null || lastOn < opened.metOn);
  const endedOn = isEnded ? lastOn : null;
  const metOn = isEnded ? null : opened.metOn;
  const daysLeft = dayNumber(due) - dayNumber(metOn ?? endedOn ?? terms.asOf);
  return [
    {
      limit,
      rule,
      unit,
      from,
      end,
      nextWorkingDay,
      isSettled,
      extendedBy,
      due,
      metOn,
      endedOn,
      daysLeft,
      standing:
        endedOn !== null && endedOn !== opened.endedOn && daysLeft < 0
          ? 'unmet'
          : standingOf(metOn, endedOn, daysLeft, rule, settings),
      days:
        rule.count === 'working'
          ? calendar.workingDaysBetween(from, end).length
          : dayNumber(end) - dayNumber(from),
      provisional: [
        ...(isSettled ? [] : (['unpublished-year'] as const)),
        ...(opened.isStartAssumed ? (['acceptance-not-recorded'] as const) : []),
      ],
    },
  ];
}

function standingOf(
  metOn: string | null,
  endedOn: string | null,
  daysLeft: number,
  { isRight }: LimitRule,
  { nearDays }: EffectiveSettings,
): Standing {
  if (metOn !== null) return daysLeft < 0 ? 'met-late' : 'met';
  if (endedOn !== null) return 'ended';
  if (daysLeft < 0) return isRight ? 'lapsed' : 'over';
  return daysLeft <= nearDays ? 'near' : 'running';
}

/** Without an extension; `null` where neither the law nor the sender names a day. */
function strictDeadline(
  { setTo, hearingDays = 0 }: Opened,
  from: string,
  { days, count, withoutHearing }: LimitRule,
  { facts }: KnownCase,
  { calendar, settings }: LimitTerms,
): Deadline | null {
  if (setTo) return endingOn(setTo, calendar);
  if (days === 'set-by-sender') return null;
  if (days === 'set-by-office') return endingOn(hearByOf(facts, settings), calendar);
  return deadlineOf(from, days + (withoutHearing ? hearingDays : 0), count, calendar);
}

/**
 * Calendar days by which a unit has extended a limit while it ran, counted from its strict last day; at most what the law allows.
 * Who reviews has extended a review, and not a unit that had the case itself to finish.
 */
function extensionOf(
  { unit, metOn }: Opened,
  from: string,
  strictEnd: string,
  { extension = 0 }: LimitRule,
  known: KnownCase,
): number {
  if (extension === 0) return 0;
  const finishes = ({ unit: own, on }: KnownCase['extensions'][number]): boolean =>
    unitTasksOf(known).some(
      (task) => isSameUnit(task.unit, own) && task.on <= on && (task.repliedOn ?? on) >= on,
    );
  const until = known.extensions
    .filter((own) => (unit === null ? !finishes(own) : isSameUnit(own.unit, unit)))
    .filter(({ on }) => on >= from && on <= strictEnd && (metOn === null || on <= metOn))
    .map((own) => dayNumber(own.until) - dayNumber(strictEnd));
  return Math.max(0, Math.min(extension, until[until.length - 1] ?? 0));
}
