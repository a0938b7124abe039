import type { Settings } from '../cases/settings.ts';
import { isWorked, tomorrow } from '../limits/slow-days.test.kit.ts';
import { earliest, nameOf, type RecountLog } from './recount-log.test.kit.ts';

const plusDays = (date: string, count: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);

/** A limit of a reply or of telling the petitioner, with its last day and the day on which it was met. */
export interface RecountedLimit {
  readonly kind: 'reply' | 'telling';
  /** `null`: the office's own. */
  readonly unit: string | null;
  readonly due: string;
  readonly met: string | null;
  /** It was over when the case was closed without it. */
  readonly isClosed: boolean;
}

/** A case given to a unit. */
interface Given {
  readonly unit: string;
  readonly on: string;
  /** By when it must reply, if that was said. */
  readonly due: string | null;
  /** Whether the petitioner hears from it. */
  leads: boolean;
  objected: string | null;
  /** It has taken the case up itself. */
  readonly isOwn?: boolean;
}

/** Each time a unit was given a case, by day. */
function given(log: RecountLog, id: string): Given[] {
  const forwarded: Given[] = [];
  for (const entry of log.of(id, 'forwarded', 'objected')) {
    const { unit, on } = entry;
    if (entry.kind === 'forwarded')
      forwarded.push({ unit: nameOf(unit), on, due: entry.due ?? null, leads: true, objected: null });
    else {
      const own = forwarded.find((sent) => sent.unit === nameOf(unit) && sent.objected === null)!;
      own.objected = on;
    }
  }
  const handed = log.receptions(id).flatMap(({ outcome }) =>
    (outcome?.handlers ?? []).map(({ unit, due, role }): Given => {
      return { unit: nameOf(unit), on: outcome!.on, due, leads: role === 'lead', objected: null };
    }),
  );
  const all = [...forwarded, ...handed];
  for (const { unit, on } of log.of(id, 'accepted')) {
    const own = { unit: nameOf(unit), on, due: null, leads: true, objected: null, isOwn: true };
    if (!all.some((other) => other.unit === own.unit && other.on <= on)) all.push(own);
  }
  return all.sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
}

/** A limit before it is known which day counts. */
interface Asked extends Omit<RecountedLimit, 'kind'> {
  readonly what: 'set' | 'sixty' | 'telling';
}

/** Limits of a case as they stand at the end of the log's day, without those that are no longer asked for. */
export function recountedLimits(log: RecountLog, id: string, settings: Settings): RecountedLimit[] {
  const { purpose, anonymous = false, registeredOn } = log.facts(id);
  const [over, closed] = [log.overOn(id), log.closedOn(id)];
  const acceptances = log.of(id, 'accepted');
  const replies = log.of(id, 'replied').map((own) => ({ unit: nameOf(own.unit), on: own.on }));
  const repliedOn = (unit: string, since: string): string | null =>
    earliest(...replies.filter((own) => own.unit === unit && own.on >= since).map(({ on }) => on));

  /** Closing answers nothing: what was over by then stays without an answer, the rest is not due. */
  const limit = (
    what: Asked['what'],
    unit: string | null,
    end: string,
    done: string | null,
    ended: string | null,
  ): Asked[] => {
    const due = settings.unitsOnRestDays === 'next-working-day' ? workedFrom(end) : end;
    const isBefore = (day: string | null): boolean => day !== null && (done === null || day < done);
    if (isBefore(ended) && (closed === null || ended! <= closed)) return [];
    if (!isBefore(closed)) return [{ what, unit, due, met: done, isClosed: false }];
    return closed! > due ? [{ what, unit, due, met: null, isClosed: true }] : [];
  };

  /** Times that a unit had it, each from its first day to its objection or reply. */
  const times: (Given & { dues: { on: string; due: string }[] })[] = [];
  for (const own of given(log, id)) {
    const { unit, on, due } = own;
    const dues = due === null ? [] : [{ on, due }];
    const open = times.find(
      (before) =>
        before.unit === unit && before.objected === null && (repliedOn(unit, before.on) ?? on) >= on,
    );
    if (!open) times.push({ ...own, dues });
    else {
      open.dues.push(...dues);
      open.leads ||= own.leads;
      open.objected = own.objected;
    }
  }

  const ofUnits = times.flatMap(({ unit, on, leads, objected, dues, isOwn = false }) => {
    const acceptedBy = (isIts: boolean): string | null =>
      earliest(
        ...acceptances
          .filter((taken) => taken.on >= on && (nameOf(taken.unit) === unit) === isIts)
          .map((taken) => taken.on),
      );
    const own = acceptedBy(true);
    const byOther = own === null ? acceptedBy(false) : null;
    const ended = earliest(over, objected, byOther);
    const done = repliedOn(unit, on);
    const sixty = plusDays(own ?? on, 60);
    const until = log
      .of(id, 'extended')
      .filter((entry) => nameOf(entry.unit) === unit)
      .filter(({ at }) => at.slice(0, 10) >= (own ?? on) && at.slice(0, 10) <= sixty)
      .filter(({ at }) => done === null || at.slice(0, 10) <= done)
      .pop()?.until;
    const latest = plusDays(sixty, 30);
    const extended = until === undefined || until < sixty ? sixty : until > latest ? latest : until;
    return [
      ...dues.flatMap((set) =>
        limit('set', unit, set.due, repliedOn(unit, set.on), earliest(over, objected)),
      ),
      ...(leads && purpose === 'claim' ? limit('sixty', unit, extended, done, ended) : []),
      ...(leads && !anonymous && !isOwn
        ? limit('telling', unit, plusDays(on, 15), earliest(own, done), ended)
        : []),
    ];
  });

  const ofOffice =
    settings.isBureau === false && !anonymous
      ? limit('telling', null, plusDays(registeredOn, 15), passedOn(log, id), log.settledOn(id))
      : [];
  return [...ofOffice, ...ofUnits]
    .filter(
      ({ what, unit }) => what !== 'sixty' || !ofUnits.some((own) => own.what === 'set' && own.unit === unit),
    )
    .map(({ what, ...own }) => ({ ...own, kind: what === 'telling' ? 'telling' : 'reply' }));
}

/** The first day on which anybody else had the case. */
const passedOn = (log: RecountLog, id: string): string | null => {
  const excluded = log.excluded(id);
  return earliest(
    ...log.of(id, 'forwarded', 'accepted', 'replied').map(({ on }) => on),
    ...log.receptions(id).map(({ outcome }) => outcome?.on),
    excluded?.sentTo === undefined ? null : excluded.at.slice(0, 10),
  );
};

/** The day itself, or the first working day after it. */
function workedFrom(day: string): string {
  let worked = day;
  while (!isWorked(worked)) worked = tomorrow(worked);
  return worked;
}
