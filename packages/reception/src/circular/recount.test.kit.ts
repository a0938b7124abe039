import type { CaseFacts } from '../cases/case-facts.ts';
import type { CaseEntry, CaseEntryOf } from '../cases/entry.ts';

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

export class Recount {
  readonly #question: Question;
  readonly #standing: readonly CaseEntry[];

  constructor(question: Question) {
    this.#question = question;
    this.#standing = standing(question);
  }

  get cases(): string[] {
    return this.#standing.flatMap((entry) => (entry.kind === 'registered' ? [entry.case] : []));
  }

  of<Kind extends CaseEntry['kind']>(id: string, ...kinds: Kind[]): CaseEntryOf<Kind>[] {
    return this.#standing.filter(
      (entry): entry is CaseEntryOf<Kind> =>
        (kinds as string[]).includes(entry.kind) && 'case' in entry && entry.case === id,
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

  /** Each time a unit was given a case: when, by when it must reply if that was said, and whether the petitioner hears from it. */
  given(id: string): { unit: Unit; on: string; due: string | null; leads: boolean }[] {
    return [
      ...this.of(id, 'forwarded').map(({ unit, on, due = null }) => ({ unit, on, due, leads: true })),
      ...this.receptions(id).flatMap(({ outcome }) =>
        (outcome?.handlers ?? []).map(({ unit, due, role }) => ({
          unit,
          on: outcome!.on,
          due,
          leads: role === 'lead',
        })),
      ),
    ];
  }

  /** Limits of replies and of telling the petitioner, each with its last day and the day it was met. */
  limits(id: string): { kind: 'reply' | 'telling'; unit: string; due: string; met: string | null }[] {
    const first = (...dates: (string | null | undefined)[]): string | null =>
      dates.filter((date): date is string => typeof date === 'string').sort()[0] ?? null;
    const { purpose, anonymous = false } = this.facts(id);
    const [accepted] = this.of(id, 'accepted');
    const given = this.given(id);
    const sendings =
      accepted && !given.some(({ unit, on }) => nameOf(unit) === nameOf(accepted.unit) && on <= accepted.on)
        ? [...given, { unit: accepted.unit, on: accepted.on, due: null, leads: true, isOwn: true }]
        : given;
    return sendings.flatMap(({ unit, on, due, leads, ...rest }) => {
      const name = nameOf(unit);
      const reply = first(
        ...this.of(id, 'replied')
          .filter((own) => nameOf(own.unit) === name && own.on >= on)
          .map((own) => own.on),
      );
      const closed = this.closedOn(id);
      const taken = accepted && accepted.on >= on ? accepted : null;
      const own = taken && nameOf(taken.unit) === name ? taken.on : null;
      const byOther = taken && own === null ? taken.on : null;
      const limit = (kind: 'reply' | 'telling', last: string, met: string | null) => ({
        kind,
        unit: name,
        due: last,
        met,
      });
      const endsBefore = (met: string | null): boolean => byOther !== null && (met === null || byOther < met);
      const told = first(own, reply, closed);
      const done = first(reply, closed);
      const dated = sendings.some((other) => nameOf(other.unit) === name && other.due !== null);
      return [
        ...(due === null ? [] : [limit('reply', due, done)]),
        ...(leads && purpose === 'claim' && !dated && !endsBefore(done)
          ? [limit('reply', plusDays(own ?? on, 60), done)]
          : []),
        ...(leads && !anonymous && !('isOwn' in rest) && !endsBefore(told)
          ? [limit('telling', plusDays(on, 15), told)]
          : []),
      ];
    });
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
      isFirst(id) && call(id)?.satisfaction === satisfaction;
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
      overdue: among((id) => limits(id, 'reply').some(({ due: last, met }) => met === null && last < to)),
      supervised: among((id) => supervised(id).length > 0),
      calledBack: among((id) => call(id) !== undefined),
      rateable: among((id) => call(id) !== undefined && isFirst(id)),
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
