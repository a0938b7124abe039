import type { CaseFacts } from '../cases/case-facts.ts';
import type { CaseEntry, CaseEntryOf } from '../cases/entry.ts';
import type { Circular } from './circular.ts';

/**
 * A second count of a circular, from the entries alone: nothing is folded, nothing is shared with the first. It follows what is
 * said of each figure, slowly, by looking through all entries again for each question.
 */

type Unit = CaseEntryOf<'replied'>['unit'];

interface Question {
  readonly entries: readonly CaseEntry[];
  readonly from: string;
  readonly to: string;
}

const nameOf = (unit: Unit): string => JSON.stringify(unit);

const plusDays = (date: string, count: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);

const earliest = (...dates: (string | null | undefined)[]): string | null =>
  dates.filter((date): date is string => typeof date === 'string').sort()[0] ?? null;

/** Grounds by which a case goes to a procedure with limits of its own. */
const ELSEWHERE = [
  'litigation',
  'arbitration',
  'party-appeal',
  'administrative-procedure',
  'enforcement',
  'accusation',
];

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

/** What had been written down by the last day and was not called wrong by then. */
function standing({ entries, to }: Question): CaseEntry[] {
  const known: CaseEntry[] = [];
  for (const entry of entries) {
    if (entry.at.slice(0, 10) > to) break;
    known.push(entry);
  }
  const wrong = known.flatMap((entry) => (entry.kind === 'corrected' ? [entry.corrects - 1] : []));
  return known.filter((entry, index) => entry.kind !== 'corrected' && !wrong.includes(index));
}

class Recount {
  readonly #question: Question;
  readonly #standing: readonly CaseEntry[];
  readonly #ofCase = new Map<string, CaseEntry[]>();

  constructor(question: Question) {
    this.#question = question;
    this.#standing = standing(question);
    for (const entry of this.#standing)
      if ('case' in entry) this.#ofCase.set(entry.case, [...(this.#ofCase.get(entry.case) ?? []), entry]);
  }

  get cases(): string[] {
    return this.#standing.flatMap((entry) => (entry.kind === 'registered' ? [entry.case] : []));
  }

  of<Kind extends CaseEntry['kind']>(id: string, ...kinds: Kind[]): CaseEntryOf<Kind>[] {
    return (this.#ofCase.get(id) ?? []).filter((entry): entry is CaseEntryOf<Kind> =>
      (kinds as string[]).includes(entry.kind),
    );
  }

  facts(id: string): CaseFacts {
    const said = this.of(id, 'registered', 'amended').map(({ facts }) => facts);
    return Object.assign({}, ...said) as CaseFacts;
  }

  isIn(date: string): boolean {
    return date >= this.#question.from && date <= this.#question.to;
  }

  receptions(id: string) {
    const way = this.of(id, 'received', 'outcome');
    return way.flatMap((entry, index) => {
      if (entry.kind !== 'received') return [];
      const next = way[index + 1];
      return [{ ...entry, outcome: next?.kind === 'outcome' ? next : null }];
    });
  }

  /** The day a case was closed for good. */
  closedOn(id: string): string | null {
    const last = this.of(id, 'closed', 'reopened').pop();
    return last?.kind === 'closed' ? last.on : null;
  }

  /** The last of these kinds, if it is of the first of them. */
  standingOn(id: string, kind: CaseEntry['kind'], undone: CaseEntry['kind']): CaseEntry | null {
    const last = this.of(id, kind, undone).pop();
    return last?.kind === kind ? last : null;
  }

  /** Since when nothing more is asked of any unit: it was withdrawn, or another procedure has it. */
  overOn(id: string): string | null {
    const withdrawn = this.standingOn(id, 'withdrawn', 'reopened');
    const excluded = this.standingOn(id, 'excluded', 'screened') as CaseEntryOf<'excluded'> | null;
    const elsewhere = excluded && ELSEWHERE.includes(excluded.ground) ? excluded.at.slice(0, 10) : null;
    return earliest((withdrawn as CaseEntryOf<'withdrawn'> | null)?.on, elsewhere);
  }

  /** Each time a unit was given a case, by day. */
  given(id: string): Given[] {
    const forwarded: Given[] = [];
    for (const entry of this.of(id, 'forwarded', 'objected')) {
      const { unit, on } = entry;
      if (entry.kind === 'forwarded')
        forwarded.push({ unit: nameOf(unit), on, due: entry.due ?? null, leads: true, objected: null });
      else {
        const own = forwarded.find((sent) => sent.unit === nameOf(unit) && sent.objected === null)!;
        own.objected = on;
      }
    }
    const handed = this.receptions(id).flatMap(({ outcome }) =>
      (outcome?.handlers ?? []).map(({ unit, due, role }): Given => {
        return { unit: nameOf(unit), on: outcome!.on, due, leads: role === 'lead', objected: null };
      }),
    );
    const all = [...forwarded, ...handed];
    for (const { unit, on } of this.of(id, 'accepted')) {
      const own = { unit: nameOf(unit), on, due: null, leads: true, objected: null, isOwn: true };
      if (!all.some((given) => given.unit === own.unit && given.on <= on)) all.push(own);
    }
    return all.sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
  }

  /** Limits of replies and of telling the petitioner, each with its last day and the day it was met. */
  limits(
    id: string,
  ): { kind: 'reply' | 'telling'; unit: string; due: string; met: string | null; isClosed: boolean }[] {
    const { purpose, anonymous = false } = this.facts(id);
    const acceptances = this.of(id, 'accepted');
    const [over, closed] = [this.overOn(id), this.closedOn(id)];
    const repliedOn = (unit: string, since: string): string | null =>
      earliest(
        ...this.of(id, 'replied')
          .filter((own) => nameOf(own.unit) === unit && own.on >= since)
          .map((own) => own.on),
      );
    /** Times that a unit had it, each from its first day to its objection or reply. */
    const times: (Given & { dues: { on: string; due: string }[] })[] = [];
    for (const given of this.given(id)) {
      const { unit, on, due } = given;
      const dues = due === null ? [] : [{ on, due }];
      const open = times.find(
        (own) => own.unit === unit && own.objected === null && (repliedOn(unit, own.on) ?? on) >= on,
      );
      if (!open) times.push({ ...given, dues });
      else {
        open.dues.push(...dues);
        open.leads ||= given.leads;
        open.objected = given.objected;
      }
    }
    const asked = times.flatMap(({ unit, on, leads, objected, dues, isOwn = false }) => {
      const acceptedBy = (isIts: boolean): string | null =>
        earliest(
          ...acceptances
            .filter((taken) => taken.on >= on && (nameOf(taken.unit) === unit) === isIts)
            .map((taken) => taken.on),
        );
      const own = acceptedBy(true);
      const byOther = own === null ? acceptedBy(false) : null;
      const given = earliest(over, objected, byOther);
      /** Closing answers nothing: what was over by then stays without an answer, the rest is not due. */
      const limit = (what: string, due: string, done: string | null, ended: string | null) => {
        const isBefore = (end: string | null): boolean => end !== null && (done === null || end < done);
        if (isBefore(ended) && (closed === null || ended! <= closed)) return [];
        if (!isBefore(closed)) return [{ what, unit, due, met: done, isClosed: false }];
        return closed! > due ? [{ what, unit, due, met: null, isClosed: true }] : [];
      };
      const done = repliedOn(unit, on);
      const sixty = plusDays(own ?? on, 60);
      const until = this.of(id, 'extended')
        .filter((entry) => nameOf(entry.unit) === unit)
        .filter(({ at }) => at.slice(0, 10) >= (own ?? on) && at.slice(0, 10) <= sixty)
        .filter(({ at }) => done === null || at.slice(0, 10) <= done)
        .pop()?.until;
      const latest = plusDays(sixty, 30);
      const extended = until === undefined || until < sixty ? sixty : until > latest ? latest : until;
      return [
        ...dues.flatMap((set) => limit('set', set.due, repliedOn(unit, set.on), earliest(over, objected))),
        ...(leads && purpose === 'claim' ? limit('sixty', extended, done, given) : []),
        ...(leads && !anonymous && !isOwn
          ? limit('telling', plusDays(on, 15), earliest(own, repliedOn(unit, on)), given)
          : []),
      ];
    });
    return asked
      .filter(
        ({ what, unit }) => what !== 'sixty' || !asked.some((own) => own.what === 'set' && own.unit === unit),
      )
      .map(({ what, ...own }) => ({ ...own, kind: what === 'telling' ? 'telling' : 'reply' }));
  }

  /** Units that must act. */
  units(id: string): string[] {
    const decided = this.receptions(id)
      .filter(({ outcome }) => outcome !== null)
      .pop();
    return decided
      ? decided.outcome!.handlers.map(({ unit }) => nameOf(unit))
      : this.of(id, 'forwarded').map(({ unit }) => nameOf(unit));
  }

  /** All figures of the circular, of those cases and of what belongs to a unit or a leader. */
  figures({ cases = this.cases, unit, leader }: { cases?: string[]; unit?: Unit; leader?: string } = {}) {
    const { to } = this.#question;
    const name = unit && nameOf(unit);
    const mine = (id: string): boolean =>
      (name === undefined || this.units(id).includes(name)) &&
      (leader === undefined || this.of(id, 'received').pop()?.leader === leader);
    const heard = (id: string) =>
      this.receptions(id).filter(
        (own) =>
          this.isIn(own.on) &&
          (leader === undefined || own.leader === leader) &&
          (name === undefined || this.units(id).includes(name)),
      );
    const lastOutcome = (id: string) => heard(id).pop()?.outcome?.outcome ?? null;
    const limits = (id: string, kind: 'reply' | 'telling') =>
      leader !== undefined && !mine(id)
        ? []
        : this.limits(id).filter((own) => own.kind === kind && (name === undefined || own.unit === name));
    const due = (id: string, kind: 'reply' | 'telling') =>
      limits(id, kind).filter((own) => this.isIn(own.due));
    const kept = (id: string, kind: 'reply' | 'telling'): boolean =>
      due(id, kind).length > 0 && due(id, kind).every(({ due: last, met }) => met !== null && met <= last);
    const supervised = (id: string) =>
      (leader === undefined || mine(id) ? this.of(id, 'supervised') : []).filter(
        (own) => this.isIn(own.on) && (name === undefined || nameOf(own.unit) === name),
      );
    const call = (id: string) =>
      mine(id)
        ? this.of(id, 'called-back')
            .filter(({ on }) => this.isIn(on))
            .pop()
        : undefined;
    const isFirst = (id: string): boolean => this.facts(id).follows === undefined;
    const rated = (satisfaction: string) => (id: string) =>
      isFirst(id) && call(id)?.reached === true && call(id)?.satisfaction === satisfaction;
    const among = (test: (id: string) => boolean): string[] => cases.filter(test);
    const decidedAs = (outcome: string | null) =>
      among((id) => heard(id).length > 0 && lastOutcome(id) === outcome);
    return {
      heard: among((id) => heard(id).length > 0),
      answered: decidedAs('answered'),
      study: decidedAs('study'),
      referred: decidedAs('referred'),
      undecided: decidedAs(null),
      atVisits: among((id) => heard(id).some(({ township }) => township !== undefined)),
      repeats: among((id) => heard(id).length > 0 && !isFirst(id)),
      due: among((id) => due(id, 'reply').length > 0),
      inTime: among((id) => kept(id, 'reply')),
      late: among(
        (id) =>
          due(id, 'reply').length > 0 &&
          !kept(id, 'reply') &&
          due(id, 'reply').every(({ met }) => met !== null),
      ),
      overdue: among((id) =>
        limits(id, 'reply').some(({ due: last, met, isClosed }) => met === null && !isClosed && last < to),
      ),
      supervised: among((id) => supervised(id).length > 0),
      calledBack: among((id) => call(id) !== undefined),
      rateable: among((id) => call(id)?.reached === true && isFirst(id)),
      satisfied: among(rated('satisfied')),
      mostly: among(rated('mostly')),
      dissatisfied: among(rated('dissatisfied')),
      unrated: among(rated('unrated')),
      tellingDue: among((id) => due(id, 'telling').length > 0),
      toldInTime: among((id) => kept(id, 'telling')),
      closed: among((id) => {
        const on = this.closedOn(id);
        return mine(id) && on !== null && this.isIn(on);
      }),
      people: cases.flatMap(heard).reduce((sum, { present }) => sum + present, 0),
    };
  }
}

/** A circular with each of its figures counted again. */
export function recountedCircular(circular: Circular, entries: readonly CaseEntry[]) {
  const count = new Recount({ entries, ...circular.span });
  const has = (id: string, of: string): boolean => count.facts(id).townships?.includes(of) ?? false;
  const isNowhere = (id: string): boolean => (count.facts(id).townships ?? []).length === 0;
  return {
    figures: count.figures(),
    townships: circular.townships.map(({ of }) => ({
      of,
      figures: count.figures({
        cases: count.cases.filter((id) => (of === null ? isNowhere(id) : has(id, of))),
      }),
    })),
    units: circular.units.map(({ of }) => ({
      of,
      figures:
        of === null
          ? count.figures({ cases: count.cases.filter((id) => count.units(id).length === 0) })
          : count.figures({ unit: of }),
    })),
    leaders: circular.leaders.map(({ of }) => ({ of, figures: count.figures({ leader: of! }) })),
  };
}

/** The figures of a circular, as they are counted again. */
export const shownFigures = ({ figures, townships, units, leaders }: Circular) => ({
  figures,
  townships: townships.map(({ of, figures: own }) => ({ of, figures: own })),
  units: units.map(({ of, figures: own }) => ({ of, figures: own })),
  leaders: leaders.map(({ of, figures: own }) => ({ of, figures: own })),
});
