import { isSameUnit, type Unit } from '../cases/case-facts.ts';
import type { EffectiveSettings } from '../cases/settings.ts';
import { exclusionGrounds } from '../law/exclusions.ts';
import type { LimitId, LimitRules } from '../law/limits.ts';
import { type UnitTask, unitTasksOf, firstOf } from './unit-tasks.ts';
import type { KnownCase } from './known-by.ts';

/** A limit that a case has, before its days are counted. */
export interface Opened {
  readonly limit: LimitId;
  /** Whose it is; `null` for the office, the petitioner and whoever reviews. */
  readonly unit: Unit | null;
  /** The day that is not counted; `null` as long as nothing has started it. */
  readonly from: string | null;
  /** The start is the unit's receipt, for want of a recorded acceptance. */
  readonly isStartAssumed?: boolean;
  /** The last day, where a sender has set it. */
  readonly setTo?: string | null;
  /** Calendar days on top. */
  readonly hearingDays?: number;
  readonly metOn: string | null;
  /** Since when it is not asked for any more. */
  readonly endedOn: string | null;
  /** The case was closed without it: what was over by then stays unmet. */
  readonly closedOn?: string | null | undefined;
}

/** Every limit that a case has or will ordinarily have, in the order of `law/limits`. */
export function openedLimits(
  known: KnownCase,
  settings: EffectiveSettings,
  rules: LimitRules,
): readonly Opened[] {
  const tasks = unitTasksOf(known);
  return [
    ...officeLimits(known, settings),
    ...tasks.flatMap((task) => taskLimits(task, known, rules)),
    ...supervisionLimits(known),
    ...reviewLimits(known),
    ...limitsToCome(known, tasks),
  ];
}

/** Since when units owe nothing more of a case: it was withdrawn, or belongs to another procedure; `null` where they do. */
const outOfHandOn = ({ excluded, withdrawn }: KnownCase): string | null =>
  firstOf(
    withdrawn?.on,
    excluded && exclusionGrounds[excluded.ground].stillDue === 'other-procedure' ? excluded.on : null,
  );

/** Since when it need not be forwarded, as it is in hand or done already. */
const inHandOn = ({ excluded }: KnownCase): string | null =>
  excluded && exclusionGrounds[excluded.ground].stillDue === 'nothing' ? excluded.on : null;

/** Since when it is with a unit and no leader waits for it, as it was never screened for a reception; `null` where one does. */
const withUnitOn = ({ screened, receptions, forwardings, acceptances, replies }: KnownCase): string | null =>
  screened || receptions.length > 0
    ? null
    : firstOf(...[...forwardings, ...acceptances, ...replies].map(({ on }) => on));

function officeLimits(known: KnownCase, settings: EffectiveSettings): Opened[] {
  const { facts, forwardings, acceptances, receptions, replies, excluded, closed, withdrawn } = known;
  const start = { unit: null, from: facts.registeredOn };
  const passedOn = firstOf(
    ...[...forwardings, ...acceptances, ...replies].map(({ on }) => on),
    ...receptions.map(({ outcome }) => outcome?.on),
    excluded?.isSentOn ? excluded.on : null,
  );
  const ends = { metOn: passedOn, endedOn: firstOf(withdrawn?.on, inHandOn(known)), closedOn: closed?.on };
  return [
    ...(settings.isBureau
      ? [{ ...start, ...ends, limit: 'forward' as const }]
      : facts.anonymous
        ? []
        : [{ ...start, ...ends, limit: 'tell' as const }]),
    {
      ...start,
      limit: 'hear',
      metOn: firstOf(...receptions.map(({ on }) => on)),
      endedOn: firstOf(excluded?.on, withUnitOn(known), closed?.on, withdrawn?.on),
    },
  ];
}

function taskLimits(task: UnitTask, known: KnownCase, rules: LimitRules): Opened[] {
  const { unit, on, acceptedOn, objectedOn, repliedOn, takenOn } = task;
  const { facts, replies, closed } = known;
  const closedOn = closed?.on;
  const outOfHand = outOfHandOn(known);
  const givenUp = firstOf(outOfHand, objectedOn, takenOn);
  const opened: Opened[] = [];
  if (task.isForwarded) {
    if (task.leads && !facts.anonymous) {
      const metOn = firstOf(acceptedOn, repliedOn);
      opened.push({ limit: 'accept', unit, from: on, metOn, endedOn: givenUp, closedOn });
    }
    const endedOn = firstOf(acceptedOn, repliedOn, takenOn, closedOn, outOfHand);
    opened.push({ limit: 'object', unit, from: on, metOn: objectedOn, endedOn });
  }
  for (const { on: from, due: setTo } of task.dues) {
    const metOn = firstOf(...repliesOf(unit, from, replies));
    const endedOn = firstOf(outOfHand, objectedOn);
    opened.push({ limit: 'report', unit, from, setTo, metOn, endedOn, closedOn });
  }
  if (task.leads && facts.purpose === 'claim') {
    const counted = rules.finish.starts === 'forwarded' ? on : acceptedOn;
    opened.push({
      limit: 'finish',
      unit,
      from: counted ?? on,
      isStartAssumed: counted === null,
      metOn: repliedOn,
      endedOn: givenUp,
      closedOn,
    });
  }
  return opened;
}

const repliesOf = (unit: Unit, from: string, replies: KnownCase['replies']): string[] =>
  replies.filter((reply) => isSameUnit(reply.unit, unit) && reply.on >= from).map(({ on }) => on);

const supervisionLimits = (known: KnownCase): Opened[] =>
  known.supervisions.map(({ unit, on, due, answered }) => ({
    limit: 'answer-supervision',
    unit,
    from: on,
    setTo: due,
    metOn: answered?.on ?? null,
    endedOn: outOfHandOn(known),
    closedOn: known.closed?.on,
  }));

/** 复查, 复核: what the petitioner may ask for, once he has the answer, and what is then due. */
function reviewLimits(known: KnownCase): Opened[] {
  const { facts, replies, reviews, withdrawn } = known;
  const endedOn = withdrawn?.on ?? null;
  const asks = (limit: 'ask-review' | 'ask-re-review', from: string): Opened => {
    const step = limit === 'ask-review' ? 'review' : 're-review';
    const asked = reviews.find((review) => review.step === step && review.requested.on >= from);
    return { limit, unit: null, from, metOn: asked?.requested.on ?? null, endedOn };
  };
  const served = facts.purpose === 'claim' ? replies.flatMap(({ servedOn }) => servedOn ?? []) : [];
  return [
    ...served.map((on) => asks('ask-review', on)),
    ...reviews.flatMap(({ step, requested, decided }) => [
      {
        limit: step,
        unit: null,
        from: requested.on,
        hearingDays: decided?.hearingDays ?? 0,
        metOn: decided?.on ?? null,
        endedOn,
      },
      ...(step === 'review' && decided?.servedOn ? [asks('ask-re-review', decided.servedOn)] : []),
    ]),
  ];
}

/** What will run when the case goes its ordinary way. */
function limitsToCome(known: KnownCase, tasks: readonly UnitTask[]): Opened[] {
  const { facts, replies, closed } = known;
  if (facts.purpose !== 'claim' || closed) return [];
  if (firstOf(outOfHandOn(known), inHandOn(known)) !== null) return [];
  const comes = (limit: LimitId): Opened => ({ limit, unit: null, from: null, metOn: null, endedOn: null });
  const isWithUnit = tasks.some(({ leads, objectedOn }) => leads && objectedOn === null);
  return [
    ...(isWithUnit ? [] : [...(facts.anonymous ? [] : [comes('accept')]), comes('finish')]),
    ...(replies.some(({ servedOn }) => servedOn !== null) ? [] : [comes('ask-review')]),
  ];
}
