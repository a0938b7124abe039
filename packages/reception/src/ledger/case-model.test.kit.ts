import type { CaseEntry, CaseEntryOf, Sitting } from '../cases/entry.ts';

/** What a plain model knows of a case. */
interface ModelCase {
  stage: string;
  readonly registeredOn: string;
  isWalkIn: boolean;
  /** The day it was heard as a walk-in. */
  walkedInOn: string | null;
  recused: string[];
  sitting: Sitting | null;
  /** Days of receptions, replies and of the last request for a review. */
  heardOn: string[];
  repliedOn: string[];
  askedOn: string;
  /** Where it was sent, without objections. */
  sentTo: string[];
  wasSent: boolean;
  isAccusation: boolean;
  /** It was excluded as one. */
  isHeldForOne: boolean;
  /** Units that leaders have told to assist, and that nobody has given it otherwise. */
  readonly assist: Set<string>;
  readonly act: Set<string>;
  /** Units that were given it or supervised. */
  readonly know: Set<string>;
  isAccepted: boolean;
  extendedBy: string[];
  /** How far the last review has come: `none`, `review`, `reviewed`, `re-review`, `re-reviewed`. */
  review: string;
  /** A reply of which nobody has asked for a review yet. */
  isReplyNew: boolean;
  /** Units under supervision that have not replied. */
  supervised: string[];
}

const unitOf = (unit: object): string => JSON.stringify(unit);
const same = (one: Sitting | null, other: Sitting): boolean =>
  one !== null && one.shift === other.shift && one.leader === other.leader;

/**
 * The rules of a case's way, told one by one and without the table: it answers what is wrong with an entry, by the code of
 * what is said, and keeps what an entry that is right has brought about.
 */
export class CaseModel {
  readonly cases = new Map<string, ModelCase>();

  /** A model of entries that are right, without those numbers; `null` when one of them is not right any more. */
  static of(entries: readonly CaseEntry[], without: ReadonlySet<number>): CaseModel | null {
    const model = new CaseModel();
    const isRight = entries.every(
      (entry, index) => without.has(index + 1) || entry.kind === 'corrected' || model.enter(entry) === null,
    );
    return isRight ? model : null;
  }

  enter(entry: CaseEntry): string | null {
    const day = entry.at.slice(0, 10);
    const on =
      'on' in entry
        ? entry.on
        : entry.kind === 'registered'
          ? entry.facts.registeredOn
          : entry.kind === 'missed'
            ? entry.sitting.date
            : day;
    if (on > day) return 'not-yet';
    if (entry.kind === 'visited' || entry.kind === 'corrected' || entry.kind === 'erased') return null;
    const own = this.cases.get(entry.case);
    if (entry.kind === 'registered') {
      if (own) return 'case-exists';
      this.#register(entry);
      return null;
    }
    if (!own) return 'unknown-case';
    if (!isTime(own, entry)) return 'wrong-stage';
    if (on < own.registeredOn) return 'too-early';
    return happen(own, entry, on);
  }

  #register({ case: id, facts }: CaseEntryOf<'registered'>): void {
    this.cases.set(id, {
      stage: 'registered',
      registeredOn: facts.registeredOn,
      isWalkIn: facts.walkIn === true,
      walkedInOn: null,
      recused: (facts.recusals ?? []).map(({ leader }) => leader),
      sitting: null,
      heardOn: [],
      repliedOn: [],
      askedOn: '',
      sentTo: [],
      wasSent: false,
      isAccusation: facts.purpose === 'accusation',
      isHeldForOne: false,
      assist: new Set(),
      act: new Set(),
      know: new Set(),
      isAccepted: false,
      extendedBy: [],
      review: 'none',
      isReplyNew: false,
      supervised: [],
    });
  }
}

type OfCase = Exclude<CaseEntry, { kind: 'registered' | 'visited' | 'corrected' | 'erased' }>;

/** Whether a case is where an entry may follow. */
function isTime({ stage, sitting }: ModelCase, entry: OfCase): boolean {
  const isOver = stage === 'closed' || stage === 'withdrawn';
  const isAtUnit = ['in-hand', 'replied', 'called-back'].includes(stage);
  switch (entry.kind) {
    case 'amended':
      return true;
    case 'screened':
      return stage === 'registered' || stage === 'excluded' || isAtUnit;
    case 'excluded':
      return ['registered', 'waiting', 'in-hand'].includes(stage);
    case 'matched':
      return stage === 'waiting';
    case 'asked':
    case 'consented':
      return stage === 'matched';
    case 'declined':
    case 'returned':
      return sitting !== null;
    case 'invited':
      return stage === 'consented';
    case 'notified':
    case 'missed':
      return stage === 'consented' || stage === 'invited';
    case 'received':
      if (sitting) return stage !== 'matched';
      return stage === 'registered' || stage === 'waiting' || (isAtUnit && entry.shift === undefined);
    case 'outcome':
      return stage === 'received';
    case 'replied':
      return !isOver && stage !== 'received';
    case 'review-requested':
    case 'review-decided':
      return isAtUnit || stage === 'closed';
    case 'called-back':
      return stage === 'replied' || stage === 'called-back' || stage === 'closed';
    case 'closed':
      return stage === 'replied' || stage === 'called-back' || stage === 'excluded';
    case 'reopened':
      return isOver;
    default:
      return !isOver;
  }
}

/** What an entry brings about in its time, or the code of what keeps it from it. */
function happen(own: ModelCase, entry: OfCase, on: string): string | null {
  switch (entry.kind) {
    case 'amended': {
      const { registeredOn = own.registeredOn, walkIn = own.isWalkIn } = entry.facts;
      if (registeredOn !== own.registeredOn) return 'registered-on-stays';
      if (own.walkedInOn !== null && !walkIn) return 'not-a-walk-in';
      const recused = entry.facts.recusals?.map(({ leader }) => leader) ?? own.recused;
      if (own.sitting && recused.includes(own.sitting.leader)) return 'recusal-of-appointed';
      own.recused = recused;
      own.isWalkIn = walkIn;
      if (entry.facts.purpose) own.isAccusation = entry.facts.purpose === 'accusation';
      return null;
    }
    case 'screened':
      own.isHeldForOne = false;
      own.stage = 'waiting';
      return null;
    case 'excluded':
      own.isHeldForOne = entry.ground === 'accusation';
      own.stage = 'excluded';
      return null;
    case 'forwarded':
      if (own.isAccusation || own.isHeldForOne) return 'accusation-kept';
      own.know.add(unitOf(entry.unit));
      own.act.add(unitOf(entry.unit));
      own.sentTo.push(unitOf(entry.unit));
      own.wasSent = true;
      if (own.stage === 'registered') own.stage = 'in-hand';
      return null;
    case 'objected': {
      const at = own.sentTo.indexOf(unitOf(entry.unit));
      if (at < 0) return 'not-forwarded';
      own.sentTo.splice(at, 1);
      return null;
    }
    case 'accepted':
      if (own.isAccusation || own.isHeldForOne) return 'accusation-kept';
      own.know.add(unitOf(entry.unit));
      own.isAccepted = true;
      own.act.add(unitOf(entry.unit));
      if (own.stage === 'registered') own.stage = 'in-hand';
      return null;
    case 'extended':
      if (own.isAccusation || own.isHeldForOne) return 'accusation-kept';
      if (own.extendedBy.includes(unitOf(entry.unit))) return 'extended-already';
      own.extendedBy.push(unitOf(entry.unit));
      return null;
    case 'matched':
      if (own.recused.includes(entry.sitting.leader)) return 'recused';
      own.sitting = entry.sitting;
      own.stage = 'matched';
      return null;
    case 'notified':
      if (own.isAccusation || own.isHeldForOne) return 'accusation-kept';
      return same(own.sitting, entry.sitting) ? null : 'other-sitting';
    case 'asked':
      return same(own.sitting, entry.sitting) ? null : 'other-sitting';
    case 'consented':
    case 'invited':
      if (!same(own.sitting, entry.sitting)) return 'other-sitting';
      own.stage = entry.kind;
      return null;
    case 'declined':
    case 'missed':
      if (!same(own.sitting, entry.sitting)) return 'other-sitting';
      own.sitting = null;
      own.stage = 'waiting';
      return null;
    case 'returned':
      own.sitting = null;
      own.stage = 'waiting';
      return null;
    case 'received': {
      const { shift, township, leader, present, representatives } = entry;
      if ((shift === undefined) === (township === undefined)) return 'centre-or-visit';
      if (own.recused.includes(leader)) return 'recused';
      if (representatives > present) return 'more-representatives-than-present';
      if (
        own.sitting &&
        !(own.sitting.shift === shift && own.sitting.leader === leader && own.sitting.date === on)
      )
        return 'other-sitting';
      if (!own.sitting && shift !== undefined) {
        if (!own.isWalkIn) return 'not-a-walk-in';
        if (on !== own.registeredOn) return 'walk-in-of-another-day';
        own.walkedInOn = on;
      }
      own.sitting = null;
      own.heardOn.push(on);
      own.stage = 'received';
      return null;
    }
    case 'outcome':
      if (on < own.heardOn[own.heardOn.length - 1]!) return 'too-early';
      if (entry.handlers.length > 0 && (own.isAccusation || own.isHeldForOne)) return 'accusation-kept';
      for (const { unit, role } of entry.handlers) {
        own.know.add(unitOf(unit));
        (role === 'lead' ? own.act : own.assist).add(unitOf(unit));
      }
      own.stage = 'in-hand';
      return null;
    case 'replied':
      if ((own.isAccusation || own.isHeldForOne) && !own.know.has(unitOf(entry.unit)))
        return 'accusation-kept';
      own.repliedOn.push(on);
      own.isReplyNew = true;
      own.supervised = own.supervised.filter((unit) => unit !== unitOf(entry.unit));
      if (own.assist.has(unitOf(entry.unit)) && !own.act.has(unitOf(entry.unit))) return null;
      if (own.stage !== 'waiting' && !own.sitting) own.stage = 'replied';
      return null;
    case 'review-requested': {
      const isDue = entry.step === 'review' ? own.isReplyNew : own.review === 'reviewed';
      if (!isDue) return 'nothing-to-review';
      own.isReplyNew = false;
      own.review = entry.step;
      own.askedOn = on;
      return null;
    }
    case 'review-decided':
      if (own.review !== entry.step) return 'review-not-requested';
      if (on < own.askedOn) return 'too-early';
      own.review = `${entry.step}ed`;
      return null;
    case 'called-back':
      if (on < own.repliedOn[0]!) return 'too-early';
      if (own.stage !== 'closed') own.stage = 'called-back';
      return null;
    case 'supervised':
      if (own.isAccusation || own.isHeldForOne) return 'accusation-kept';
      own.know.add(unitOf(entry.unit));
      own.supervised.push(unitOf(entry.unit));
      return null;
    case 'escalated':
      return null;
    case 'closed':
      if (own.supervised.length > 0) return 'supervision-open';
      if (own.stage === 'replied' && entry.note === undefined) return 'no-call-back';
      if (own.repliedOn.some((replied) => on < replied)) return 'too-early';
      own.stage = 'closed';
      return null;
    case 'reopened': {
      const wasHandled = own.heardOn.length > 0 || own.wasSent || own.isAccepted || own.repliedOn.length > 0;
      own.stage = wasHandled ? 'in-hand' : 'registered';
      return null;
    }
    case 'withdrawn':
      own.sitting = null;
      own.stage = 'withdrawn';
      return null;
  }
}
