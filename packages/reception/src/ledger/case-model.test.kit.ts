import type { CaseEntry, Sitting } from '../cases/entry.ts';
import {
  firstDayOf,
  isTime,
  type ModelCase,
  type OfCase,
  registeredCase,
  unitOf,
} from './model-case.test.kit.ts';

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
      this.cases.set(entry.case, registeredCase(entry));
      return null;
    }
    if (!own) return 'unknown-case';
    if (!isTime(own, entry)) return 'wrong-stage';
    const after = structuredClone(own);
    const wrong = happen(after, entry, on);
    if (wrong !== null) return wrong;
    if (on < firstDayOf(own, entry)) return 'too-early';
    this.cases.set(entry.case, after);
    return null;
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
      own.sentTo.push({ unit: unitOf(entry.unit), on });
      own.openOn.push(on);
      own.wasInHand = true;
      if (own.stage === 'registered') own.stage = 'in-hand';
      return null;
    case 'objected': {
      const at = own.sentTo.findIndex(({ unit }) => unit === unitOf(entry.unit));
      if (at < 0) return 'not-forwarded';
      own.sentTo.splice(at, 1);
      own.openOn.push(on);
      return null;
    }
    case 'accepted':
      if (own.isAccusation || own.isHeldForOne) return 'accusation-kept';
      own.know.add(unitOf(entry.unit));
      own.openOn.push(on);
      own.wasInHand = true;
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
      own.matchedOn = on;
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
      if (entry.kind === 'missed') own.openOn.push(on);
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
      own.heardOn = on;
      own.openOn.push(on);
      own.wasInHand = true;
      own.stage = 'received';
      return null;
    }
    case 'outcome':
      if (entry.handlers.length > 0 && (own.isAccusation || own.isHeldForOne)) return 'accusation-kept';
      for (const { unit, role } of entry.handlers) {
        own.know.add(unitOf(unit));
        (role === 'lead' ? own.act : own.assist).add(unitOf(unit));
      }
      own.openOn.push(on);
      own.stage = 'in-hand';
      return null;
    case 'replied':
      if ((own.isAccusation || own.isHeldForOne) && !own.know.has(unitOf(entry.unit)))
        return 'accusation-kept';
      own.openOn.push(on);
      own.wasInHand = true;
      own.toReviewOn ||= on;
      own.toCallOn ||= on;
      own.supervised = own.supervised.filter(({ unit, since }) => unit !== unitOf(entry.unit) || on < since);
      if (own.assist.has(unitOf(entry.unit)) && !own.act.has(unitOf(entry.unit))) return null;
      if (own.stage !== 'waiting' && !own.sitting) own.stage = 'replied';
      return null;
    case 'review-requested': {
      const isDue = entry.step === 'review' ? own.toReviewOn !== '' : own.review === 'reviewed';
      if (!isDue) return 'nothing-to-review';
      own.toReviewOn = '';
      own.review = entry.step;
      own.stepOn = on;
      own.reviewOn.push(on);
      return null;
    }
    case 'review-decided':
      if (own.review !== entry.step) return 'review-not-requested';
      own.review = `${entry.step}ed`;
      own.stepOn = on;
      own.reviewOn.push(on);
      return null;
    case 'called-back':
      own.openOn.push(on);
      if (own.stage !== 'closed') own.stage = 'called-back';
      return null;
    case 'supervised':
      if (own.isAccusation || own.isHeldForOne) return 'accusation-kept';
      own.know.add(unitOf(entry.unit));
      own.supervised.push({ unit: unitOf(entry.unit), since: on });
      own.openOn.push(on);
      return null;
    case 'escalated':
      own.openOn.push(on);
      return null;
    case 'closed':
      if (own.supervised.length > 0) return 'supervision-open';
      if (own.stage === 'replied' && entry.note === undefined) return 'no-call-back';
      own.stage = 'closed';
      own.endedOn = on;
      return null;
    case 'reopened':
      own.toCallOn = '';
      own.reopenedOn.push(on);
      own.openOn.push(on);
      own.stage = own.wasInHand ? 'in-hand' : 'registered';
      return null;
    case 'withdrawn':
      own.sitting = null;
      own.stage = 'withdrawn';
      own.endedOn = on;
      return null;
  }
}
