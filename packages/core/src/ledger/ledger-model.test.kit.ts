import { scoreRoster } from '../roster/score-roster.ts';
import { addDays } from '../dates/civil.ts';
import type { RosterDocument } from '../document/schema.ts';
import { dayNumber } from '../dates/civil.ts';
import { applyDifferences } from '../roster/document-differences.ts';
import type { EntryOf, LedgerEntry } from '../roster/ledger-entry.ts';
import type { Attendance, Publication, Roster, RosterAssignment } from '../roster/roster.ts';
import { isApproved, unableFrom } from './publication-model.test.kit.ts';

/** What a plain model knows of a place, and the numbers of the standing entries that made it so, the last one last. */
export interface ModelPlace {
  readonly leader: string | null;
  readonly origin: RosterAssignment['origin'];
  readonly attended?: Attendance;
  /** Who gave the place up, while it is empty or a plan has filled it. */
  readonly gaveUp?: string;
}

export interface ModelSnapshot {
  readonly places: ReadonlyMap<string, ModelPlace>;
  readonly published: Publication | null;
}

/** Somebody who is in no document. */
export const STRANGER = '查无此人';

/**
 * A roster that people live by, as plain as can be: who holds which place, and what each entry has replaced. Where the
 * fold leaves corrected entries out and begins again, the model takes them back.
 */
export class LedgerModel {
  document: RosterDocument;
  readonly dates: Map<string, string>;
  readonly typeOf: Map<string, string>;
  /** As things stood after so many entries. */
  readonly snapshots: ModelSnapshot[] = [];
  readonly ledger: LedgerEntry[] = [];
  readonly corrected = new Set<number>();
  places: Map<string, ModelPlace>;
  published: Publication | null = null;
  /** Day of the last try, so that time goes on. */
  day: string;
  /** Of the last re-planning: days before it stay as they are. */
  today = '';
  /** Per entry, from 1: the places as they were. */
  readonly #replaced = new Map<number, ReadonlyMap<string, ModelPlace>>();
  /** Per place: the standing entries that changed it. */
  readonly #changedBy = new Map<string, number[]>();

  constructor({ document, assignments }: Roster) {
    this.document = document;
    this.places = new Map(assignments.map(({ shift, leader, origin }) => [shift, { leader, origin }]));
    this.dates = new Map(assignments.map(({ shift, date }) => [shift, date]));
    this.typeOf = new Map(assignments.map(({ shift, type }) => [shift, type]));
    this.day = addDays(document.period.from, -3);
    this.#takeSnapshot();
  }

  /** Codes of the errors that an entry must bring; none when it must be written. */
  errorsOf(entry: LedgerEntry, roster: Roster): string[] {
    const last = this.ledger[this.ledger.length - 1];
    const isEarly = last !== undefined && Date.parse(entry.at) < Date.parse(last.at);
    return [...(isEarly ? ['earlier-than-last'] : []), ...this.#ownErrors(entry, roster)];
  }

  /** How many places an entry changes at short notice. */
  lateOf(entry: LedgerEntry): number {
    const isChange = entry.kind === 'substituted' || entry.kind === 'exchanged' || entry.kind === 'vacated';
    if (!isChange) return 0;
    const notice = this.document.noticeDays ?? 2;
    return placesOf(entry).filter((shift) => {
      const date = this.dates.get(shift);
      return date !== undefined && dayNumber(date) - dayNumber(entry.at.slice(0, 10)) < notice;
    }).length;
  }

  /** Writes an entry down that brings no error. */
  write(entry: LedgerEntry): void {
    const number = this.ledger.push(entry);
    const before = new Map(placesOf(entry).map((shift) => [shift, this.places.get(shift)!]));
    this.#replaced.set(number, before);
    for (const shift of before.keys())
      this.#changedBy.set(shift, [...(this.#changedBy.get(shift) ?? []), number]);
    this.places = new Map(this.places);
    this.#change(entry, number);
    this.#takeSnapshot();
  }

  /** Takes over one of the two entries of a re-planning, as plainly as it says. */
  replan(entry: LedgerEntry): void {
    const number = this.ledger.push(entry);
    this.places = new Map(this.places);
    if (entry.kind === 'amended') this.document = applyDifferences(this.document, entry.differences);
    if (entry.kind === 're-planned') {
      const before = this.places;
      this.places = new Map(before);
      this.today = entry.today;
      for (const { shift } of entry.removed) this.places.delete(shift);
      for (const { shift, date, type, leader, origin } of entry.added) {
        const gaveUp = before.get(shift)?.gaveUp;
        this.places.set(shift, { leader, origin, ...(gaveUp !== undefined && { gaveUp }) });
        this.dates.set(shift, date);
        this.typeOf.set(shift, type);
      }
      for (const shift of new Set([...entry.removed, ...entry.added].map((place) => place.shift)))
        this.#changedBy.set(shift, [...(this.#changedBy.get(shift) ?? []), number]);
    }
    this.#takeSnapshot();
  }

  #takeSnapshot(): void {
    this.snapshots.push({ places: this.places, published: this.published });
  }

  #change(entry: LedgerEntry, number: number): void {
    switch (entry.kind) {
      case 'substituted':
        this.places.set(entry.shift, { leader: entry.to, origin: 'substituted' });
        return;
      case 'exchanged':
        this.places.set(entry.first.shift, { leader: entry.second.leader, origin: 'exchanged' });
        this.places.set(entry.second.shift, { leader: entry.first.leader, origin: 'exchanged' });
        return;
      case 'vacated': {
        const { origin } = this.places.get(entry.shift)!;
        this.places.set(entry.shift, { leader: null, origin, gaveUp: entry.from });
        return;
      }
      case 'attended':
        this.places.set(entry.shift, this.#attended(entry));
        return;
      case 'published':
        this.published = { version: entry.version, through: entry.through, revision: number };
        return;
      case 'corrected':
        this.corrected.add(entry.corrects);
        for (const [shift, place] of this.#replaced.get(entry.corrects)!) {
          this.places.set(shift, place);
          this.#changedBy.get(shift)!.pop();
        }
        return;
      default:
    }
  }

  #attended({ shift, holder, came }: EntryOf<'attended'>): ModelPlace {
    const { origin } = this.places.get(shift)!;
    const leader = came !== null && 'leader' in came ? came.leader : null;
    return { leader, attended: came, origin: leader === null || leader === holder ? origin : 'substituted' };
  }

  #ownErrors(entry: LedgerEntry, roster: Roster): string[] {
    switch (entry.kind) {
      case 'substituted': {
        const { shift, from, to } = entry;
        const wrong = [...this.#holderErrors(shift, from), ...this.#strangerErrors(to)];
        if (wrong.length > 0) return wrong;
        return from === to ? ['changes-nothing'] : this.#obstacles(to, shift, []);
      }
      case 'exchanged':
        return this.#exchangeErrors(entry);
      case 'vacated':
        return this.#holderErrors(entry.shift, entry.from);
      case 'told':
        return this.#holderErrors(entry.shift, entry.leader);
      case 'attended': {
        const date = this.dates.get(entry.shift);
        const isAhead = date !== undefined && date > entry.at.slice(0, 10);
        const { came } = entry;
        return [
          ...this.#holderErrors(entry.shift, entry.holder),
          ...(came !== null && 'leader' in came ? this.#strangerErrors(came.leader) : []),
          ...(isAhead ? ['not-yet'] : []),
        ];
      }
      case 'approved':
        return this.#publicityErrors(entry, roster);
      case 'published':
        return this.#publicationErrors(entry, roster);
      case 'corrected':
        return this.#correctionErrors(entry.corrects);
      default:
        return [];
    }
  }

  #holderErrors(shift: string, holder: string | null): string[] {
    const place = this.places.get(shift);
    if (!place) return ['unknown-place'];
    if (place.attended !== undefined) return ['already-attended'];
    return place.leader === holder ? [] : ['other-holder'];
  }

  #strangerErrors(leader: string): string[] {
    return this.document.leaders.some(({ id }) => id === leader) ? [] : ['unknown-entry-leader'];
  }

  #exchangeErrors({ first, second }: EntryOf<'exchanged'>): string[] {
    const wrong = [first, second].flatMap(({ shift, leader }) => this.#holderErrors(shift, leader));
    if (wrong.length > 0) return wrong;
    const isSameKind =
      this.dates.get(first.shift) === this.dates.get(second.shift) &&
      this.typeOf.get(first.shift) === this.typeOf.get(second.shift);
    if (isSameKind || first.leader === second.leader) return ['changes-nothing'];
    return [
      ...this.#obstacles(first.leader, second.shift, [first.shift]),
      ...this.#obstacles(second.leader, first.shift, [second.shift]),
    ];
  }

  /** What keeps a leader from taking a place, whatever people agree on. */
  #obstacles(leader: string, shift: string, givesUp: readonly string[]): string[] {
    const date = this.dates.get(shift)!;
    const { posts = [], absences = [] } = this.document.leaders.find(({ id }) => id === leader)!;
    const common = (this.document.commonAbsences ?? []).filter(({ leaders }) =>
      leaders.ids!.includes(leader),
    );
    const isInPost =
      posts.length === 0 || posts.some(({ from = date, to = date }) => from <= date && date <= to);
    const isAway = (isInPost ? [...absences, ...common] : absences).some(
      ({ from, to = from }) => from <= date && date <= to,
    );
    const ofDay = [...this.places].filter(([other]) => this.dates.get(other) === date);
    const isOnDuty = ofDay.some(
      ([other, place]) => place.leader === leader && other !== shift && !givesUp.includes(other),
    );
    return [
      ...(isInPost ? [] : ['not-in-post-then']),
      ...(isAway ? ['absent-then'] : []),
      ...(ofDay.some(([, { gaveUp }]) => gaveUp === leader) ? ['gave-up-then'] : []),
      ...(isOnDuty ? ['on-duty-then'] : []),
    ];
  }

  #standing(kind: LedgerEntry['kind']): number[] {
    return this.ledger.flatMap((entry, index) =>
      entry.kind === kind && !this.corrected.has(index + 1) ? [index + 1] : [],
    );
  }

  #publicationErrors(entry: EntryOf<'published'>, roster: Roster): string[] {
    const { version, through } = entry;
    const { period } = this.document;
    const known = this.published?.through ?? '';
    const isOutside = through < period.from || through > period.to;
    return [
      ...(this.published || isApproved(this.ledger) ? [] : ['not-approved']),
      ...(version === (this.published?.version ?? 0) + 1 ? [] : ['wrong-version']),
      ...(isOutside ? ['through-outside'] : []),
      ...(!isOutside && through < (known < period.to ? known : period.to) ? ['through-earlier'] : []),
      ...this.#publicityErrors(entry, roster),
    ];
  }

  #publicityErrors({ at }: LedgerEntry, roster: Roster): string[] {
    const { score, rules } = scoreRoster(roster).analysis;
    const empty = [...this.places].filter(
      ([shift, { leader, attended }]) =>
        leader === null && attended === undefined && this.dates.get(shift)! >= this.today,
    );
    // what somebody gave up since the public knows the table is told to be undecided
    const pending = new Set(
      empty.flatMap(([shift, { gaveUp }]) => (this.published && gaveUp !== undefined ? [shift] : [])),
    );
    const isTold = (places: readonly { date: string; type: string; place: number }[]): boolean =>
      places.length > 0 && places.every(({ date, type, place }) => pending.has(`${date}/${type}/${place}`));
    const told = rules
      .filter(({ level }) => level === 'coverage')
      .flatMap(({ weight, violations }) =>
        violations.map(({ given, shifts, cost }) => (!given && isTold(shifts) ? weight * cost : 0)),
      )
      .reduce((sum, cost) => sum + cost, 0);
    return [
      ...(score.hard + score.coverage > told || empty.length > pending.size ? ['not-publishable'] : []),
      ...(unableFrom(roster, at.slice(0, 10)).length > 0 ? ['holder-unable'] : []),
    ];
  }

  #correctionErrors(number: number): string[] {
    const entry = this.ledger[number - 1];
    if (!entry) return ['unknown-entry'];
    if (this.corrected.has(number)) return ['corrected-already'];
    if (['published', 'amended', 're-planned', 'corrected'].includes(entry.kind)) return ['never-corrected'];
    if (entry.kind === 'approved') {
      const [first] = this.#standing('published');
      if (first === undefined || first < number) return [];
      const before = this.ledger.slice(0, first - 1);
      const without: LedgerEntry = {
        kind: 'corrected',
        at: entry.at,
        author: entry.author,
        corrects: number,
      };
      return isApproved([...before, without]) ? [] : ['rests-on'];
    }
    const isLast = placesOf(entry).every((shift) => {
      const by = this.#changedBy.get(shift)!;
      return by[by.length - 1] === number;
    });
    return isLast ? [] : ['rests-on'];
  }
}

/** Those that an entry changes; being told of a duty changes none. */
const placesOf = (entry: LedgerEntry): string[] => {
  if (entry.kind === 'told') return [];
  if (entry.kind === 'exchanged') return [entry.first.shift, entry.second.shift];
  return 'shift' in entry ? [entry.shift] : [];
};
