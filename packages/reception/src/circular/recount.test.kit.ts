import { rosterAt, type Roster } from '@lunzhi/core';
import type { Settings } from '../cases/settings.ts';
import type { Circular, CircularSources } from './circular.ts';
import { recountedLimits } from './recount-limits.test.kit.ts';
import { type CountedUnit, type Days, nameOf, once, RecountLog } from './recount-log.test.kit.ts';

/** Whose figures a row has. */
interface RowOf {
  readonly cases?: readonly string[];
  readonly unit?: CountedUnit;
  readonly leader?: string;
}

class Recount {
  readonly log: RecountLog;
  readonly #days: Days;
  readonly #collectiveFrom: number;
  readonly #limits: ReturnType<typeof once<ReturnType<typeof recountedLimits>>>;

  constructor(log: RecountLog, days: Days, settings: Settings) {
    this.log = log;
    this.#days = days;
    this.#collectiveFrom = settings.collectiveFrom ?? 5;
    this.#limits = once((id) => recountedLimits(log, id, settings));
  }

  isIn(date: string): boolean {
    return date >= this.#days.from && date <= this.#days.to;
  }

  overdue(id: string) {
    return this.#limits(id).filter(
      ({ kind, due, met, isClosed }) => kind === 'reply' && met === null && !isClosed && due < this.#days.to,
    );
  }

  /** All figures of the circular, of those cases and of what belongs to a unit or a leader. */
  figures({ cases = this.log.cases, unit, leader }: RowOf = {}) {
    const { log } = this;
    const name = unit && nameOf(unit);
    const mine = (id: string): boolean =>
      (name === undefined || log.units(id).includes(name)) &&
      (leader === undefined || log.of(id, 'received').pop()?.leader === leader);
    const heard = once((id) =>
      log
        .receptions(id)
        .filter(
          (own) =>
            this.isIn(own.on) &&
            (leader === undefined || own.leader === leader) &&
            (name === undefined || log.units(id).includes(name)),
        ),
    );
    const own = <Limit extends { readonly unit: string | null }>(id: string, limits: Limit[]): Limit[] =>
      leader !== undefined && !mine(id) ? [] : limits.filter((of) => name === undefined || of.unit === name);
    const due = (id: string, kind: 'reply' | 'telling') =>
      own(id, this.#limits(id)).filter((of) => of.kind === kind && this.isIn(of.due));
    const kept = (id: string, kind: 'reply' | 'telling'): boolean =>
      due(id, kind).length > 0 && due(id, kind).every(({ due: last, met }) => met !== null && met <= last);
    const supervised = (id: string) =>
      (leader === undefined || mine(id) ? log.of(id, 'supervised') : []).filter(
        ({ on, unit: of }) => this.isIn(on) && (name === undefined || nameOf(of) === name),
      );
    const call = (id: string) =>
      mine(id)
        ? log
            .of(id, 'called-back')
            .filter(({ on }) => this.isIn(on))
            .pop()
        : undefined;
    const isFirst = (id: string): boolean => log.facts(id).follows === undefined;
    const rated = (satisfaction: string) => (id: string) =>
      isFirst(id) && call(id)?.reached === true && call(id)?.satisfaction === satisfaction;
    const among = (test: (id: string) => boolean): string[] => cases.filter(test);
    const decidedAs = (outcome: string | null) =>
      among(
        (id) => heard(id).length > 0 && [...heard(id)].pop()!.outcome?.outcome === (outcome ?? undefined),
      );
    return {
      heard: among((id) => heard(id).length > 0),
      answered: decidedAs('answered'),
      study: decidedAs('study'),
      referred: decidedAs('referred'),
      undecided: decidedAs(null),
      atVisits: among((id) => heard(id).some(({ township }) => township !== undefined)),
      collective: among((id) => heard(id).length > 0 && log.facts(id).people >= this.#collectiveFrom),
      repeats: among((id) => heard(id).length > 0 && !isFirst(id)),
      due: among((id) => due(id, 'reply').length > 0),
      inTime: among((id) => kept(id, 'reply')),
      late: among(
        (id) =>
          due(id, 'reply').length > 0 &&
          !kept(id, 'reply') &&
          due(id, 'reply').every(({ met }) => met !== null),
      ),
      overdue: among((id) => own(id, this.overdue(id)).length > 0),
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
        const on = log.closedOn(id);
        return mine(id) && on !== null && this.isIn(on);
      }),
      people: cases.flatMap(heard).reduce((sum, { present }) => sum + present, 0),
    };
  }

  /** Places that somebody was to hold, or that somebody came to. @param leader those at which he sat */
  sittings({ assignments }: Roster, leader?: string) {
    const used = this.log.cases.flatMap((id) => this.log.receptions(id).map(({ shift }) => shift));
    const held = assignments.filter(({ date, leader: holder, attended }) => {
      if (!this.isIn(date) || (holder === null && attended === undefined)) return false;
      const came =
        attended === undefined ? holder : attended && 'leader' in attended ? attended.leader : null;
      return leader === undefined || came === leader;
    });
    const empty = held.filter(({ shift }) => !used.includes(shift));
    return {
      held: held.map(({ shift }) => shift),
      empty: empty.map(({ shift }) => shift),
      unattended: empty.filter(({ attended }) => attended === null).map(({ shift }) => shift),
    };
  }
}

type RecountedFigures = ReturnType<Recount['figures']>;

const isNothing = (figures: RecountedFigures): boolean =>
  Object.values(figures).every((figure) => figure === 0 || (Array.isArray(figure) && figure.length === 0));

/** The days of a month, written `2024-02`, or of a year. */
const daysOf = (period: string): Days =>
  period.length === 4
    ? { from: `${period}-01-01`, to: `${period}-12-31` }
    : {
        from: `${period}-01`,
        to: new Date(Date.UTC(Number(period.slice(0, 4)), Number(period.slice(5)), 0))
          .toISOString()
          .slice(0, 10),
      };

/** The month or year before. */
function before(period: string): string {
  const [year, month] = period.split('-').map(Number) as [number, number?];
  if (month === undefined) return String(year - 1);
  return month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, '0')}`;
}

/** A circular made from the entries and the roster, by the second count. */
export function recountedCircular({ file, roster }: CircularSources, period: string): unknown {
  const span = daysOf(period);
  const then = rosterAt(roster, span.to);
  const { document } = then;
  const count = new Recount(new RecountLog(file.entries, span.to), span, file.settings);
  const { log } = count;
  const [townships, sectors, departments] = (['townships', 'sectors', 'departments'] as const).map((list) =>
    (document[list] ?? []).map(({ id }) => id),
  ) as [string[], string[], string[]];

  const services = (field: 'townships' | 'sectors', ids: readonly string[]) => {
    const of = (id: string): readonly string[] => log.facts(id)[field] ?? [];
    const without = count.figures({
      cases: log.cases.filter((id) => !of(id).some((own) => ids.includes(own))),
    });
    return [
      ...ids.map((own) => ({
        of: own,
        figures: count.figures({ cases: log.cases.filter((id) => of(id).includes(own)) }),
      })),
      ...(isNothing(without) ? [] : [{ of: null, figures: without }]),
    ];
  };
  const units = [
    ...townships.map((township) => ({ township })),
    ...departments.map((department) => ({ department })),
  ];
  const names = units.map(nameOf);
  const ofUnits = [
    ...units.map((of) => ({ of, figures: count.figures({ unit: of }) })),
    {
      of: null,
      figures: count.figures({
        cases: log.cases.filter((id) => !log.units(id).some((name) => names.includes(name))),
      }),
    },
  ];
  const ofLeaders = document.leaders.map(({ id }) => ({
    of: id,
    figures: count.figures({ leader: id }),
    sittings: count.sittings(then, id),
  }));
  const earlier = daysOf(before(period));
  const countBefore = new Recount(new RecountLog(file.entries, earlier.to), earlier, file.settings);
  const heardBefore = (of: RecountLog, id: string): number =>
    of.of(id, 'received').filter(({ on }) => on < span.from).length;
  const figures = count.figures();
  return {
    period,
    span,
    cases: log.cases,
    sittings: count.sittings(then),
    figures,
    townships: services('townships', townships),
    sectors: services('sectors', sectors),
    units: ofUnits.filter((row) => !isNothing(row.figures)),
    leaders: ofLeaders.filter((row) => row.sittings.held.length > 0 || !isNothing(row.figures)),
    ofSeveralTownships: figures.heard.filter((id) => (log.facts(id).townships ?? []).length > 1),
    overdue: log.cases
      .flatMap((id) =>
        count.overdue(id).map(({ unit, due }) => {
          const supervised = log.of(id, 'supervised').filter((own) => nameOf(own.unit) === unit);
          const days = (Date.parse(span.to) - Date.parse(due)) / 86_400_000;
          return [
            unit,
            id,
            due,
            days,
            (log.facts(id).townships ?? []).join('+'),
            supervised.pop()?.on ?? '',
          ].join(' ');
        }),
      )
      .sort(),
    enteredLate: log.cases.filter((id) => heardBefore(log, id) > heardBefore(countBefore.log, id)),
    before: {
      sittings: countBefore.sittings(rosterAt(roster, earlier.to)),
      figures: countBefore.figures(),
    },
  };
}

/** A circular with its list of what is overdue as lines, whose order is told elsewhere, and without the rule of telling. */
export function comparable(circular: Circular): unknown {
  const { overdue, tellingRule: _, ...counted } = circular;
  return {
    ...counted,
    overdue: overdue
      .flatMap(({ unit, replies }) =>
        replies.map(({ case: id, due, days, townships, supervisedOn }) =>
          [nameOf(unit), id, due, days, townships.join('+'), supervisedOn ?? ''].join(' '),
        ),
      )
      .sort(),
  };
}
