import { addDays, dayNumber } from '@lunzhi/core/dates';
import { isOpen, type Satisfaction, type Unit } from '@lunzhi/reception';
import { conceal } from '../../../packages/reception/src/cases/private.ts';
import type { Office } from './office.ts';

type Result = 'supported' | 'explained' | 'not-supported';

/** Satisfied, mostly, dissatisfied, unrated, of a hundred. */
const RATINGS: Readonly<Record<Result, readonly number[]>> = {
  supported: [66, 22, 4, 8],
  explained: [42, 30, 16, 12],
  'not-supported': [14, 24, 46, 16],
};

const satisfactions: readonly Satisfaction[] = ['satisfied', 'mostly', 'dissatisfied', 'unrated'];

/** What a unit does with a case it must answer by a day: it tells the petitioner, asks for more time, answers, or is late and supervised. */
export function handle(office: Office, id: string, unit: Unit, due: string, assist?: Unit): void {
  const { chance, today } = office;
  const days = dayNumber(due) - dayNumber(today);
  const isLate = chance.isIn(13);
  const replyOn = addDays(due, isLate ? chance.between(2, 28) : -chance.between(0, Math.floor(days / 2)));
  const isOpenStill = (): boolean => isOpen(office.case(id).stage);
  if (days > 20) {
    tell(office, id, unit);
    if (isLate && days > 50 && chance.isIn(60)) extend(office, id, unit, due);
  }
  if (assist)
    office.onDay(addDays(replyOn, -chance.between(1, 3)), () => {
      if (isOpenStill()) reply(office, id, assist, 'explained');
    });
  if (isLate) supervise(office, id, unit, due);
  office.onDay(replyOn, () => {
    if (!isOpenStill() || office.case(id).stage === 'received') return;
    const result = chance.weighted(
      ['supported', 'explained', 'not-supported'] as const,
      (own) => ({ supported: 54, explained: 36, 'not-supported': 10 })[own],
    );
    reply(office, id, unit, result);
    office.inDays(chance.between(3, 9), () => callBack(office, id, unit, result));
    if (result !== 'supported' && chance.isIn(9))
      office.inDays(chance.between(6, 18), () => review(office, id, 'review'));
  });
}

/** 受理告知: within 15 days, mostly. */
export function tell(office: Office, id: string, unit: Unit): void {
  const { chance, today } = office;
  const wait = chance.isIn(94) ? chance.between(3, 13) : chance.between(16, 19);
  office.onDay(addDays(today, wait), () => {
    const { stage, acceptances, replies } = office.case(id);
    if (isOpen(stage) && acceptances.length + replies.length === 0)
      office.write({ kind: 'accepted', case: id, on: office.today, unit });
  });
}

function extend(office: Office, id: string, unit: Unit, due: string): void {
  office.onDay(addDays(due, -5), () => {
    const { acceptances, extensions, stage } = office.case(id);
    const [accepted] = acceptances;
    if (accepted === undefined || extensions.length > 0 || !isOpen(stage)) return;
    office.write({
      kind: 'extended',
      case: id,
      unit,
      until: addDays(accepted.on, 85),
      approvedBy: conceal('承办单位负责人'),
      reason: conceal('情况复杂，须实地核查'),
      toldOn: office.today,
    });
  });
}

function reply(office: Office, id: string, unit: Unit, result: Result): void {
  const { chance, today } = office;
  const on = today;
  const by = chance.weighted(
    ['hand', 'post', 'online', 'left'] as const,
    (way) => ({ hand: 60, post: 20, online: 18, left: 2 })[way],
  );
  office.write({ kind: 'replied', case: id, on, unit, result, served: { on: today, by } });
}

/** 督办: by telephone, then by letter; now and then it goes to the two offices. */
function supervise(office: Office, id: string, unit: Unit, due: string): void {
  const { chance } = office;
  const isOwed = (): boolean => {
    const { stage, replies } = office.case(id);
    return stage === 'in-hand' && !replies.some(({ on }) => on > due);
  };
  office.onDay(addDays(due, 3), () => {
    if (isOwed()) office.write({ kind: 'supervised', case: id, on: office.today, unit, by: 'phone' });
  });
  office.onDay(addDays(due, 10), () => {
    if (isOwed())
      office.write({
        kind: 'supervised',
        case: id,
        on: office.today,
        unit,
        by: chance.pick(['letter', 'letter', 'talk', 'visit']),
        due: addDays(office.today, 10),
      });
  });
  office.onDay(addDays(due, 18), () => {
    if (isOwed() && chance.isIn(45))
      office.write({
        kind: 'escalated',
        case: id,
        on: office.today,
        to: chance.pick(['offices', 'joint-meeting']),
      });
  });
}

/** 回访, then 办结, or once more. */
function callBack(office: Office, id: string, unit: Unit, result: Result): void {
  const { chance } = office;
  const { stage, reopened } = office.case(id);
  if (stage !== 'replied' && stage !== 'called-back') return;
  const reached = chance.isIn(93);
  const satisfaction = reached
    ? chance.weighted(satisfactions, (own) => RATINGS[result][satisfactions.indexOf(own)]!)
    : 'unrated';
  const called = {
    kind: 'called-back' as const,
    case: id,
    on: office.today,
    reached,
    satisfaction,
    ...(!reached && { note: conceal('电话三次无人接听') }),
  };
  office.write(called);
  // a slip of the pen, put right at once
  if (chance.isIn(0.7)) office.write({ kind: 'corrected', corrects: office.file.entries.length }, called);
  office.inDays(chance.between(1, 6), () => {
    const own = office.case(id);
    if (own.stage !== 'called-back' || own.supervisions.some(({ answered }) => answered === null)) return;
    office.write({ kind: 'closed', case: id, on: office.today });
    if (satisfaction !== 'dissatisfied' || reopened.length > 0 || !chance.isIn(40)) return;
    office.inDays(chance.between(5, 15), () => {
      if (office.case(id).stage !== 'closed') return;
      office.write({ kind: 'reopened', case: id, on: office.today });
      handle(office, id, unit, addDays(office.today, 20));
    });
  });
}

/** 复查, 复核: asked for and decided, the first sometimes followed by the second. */
function review(office: Office, id: string, step: 'review' | 're-review'): void {
  const { chance } = office;
  const { stage, reviews } = office.case(id);
  const canAsk = stage === 'in-hand' || stage === 'replied' || stage === 'called-back' || stage === 'closed';
  if (!canAsk || reviews.some((own) => own.step === step)) return;
  office.write({ kind: 'review-requested', case: id, on: office.today, step });
  office.inDays(chance.between(12, 20), () => {
    if (office.case(id).stage === 'withdrawn') return;
    office.write({
      kind: 'review-decided',
      case: id,
      on: office.today,
      step,
      served: { on: office.today, by: 'hand' },
    });
    if (step === 'review' && chance.isIn(30))
      office.inDays(chance.between(5, 18), () => review(office, id, 're-review'));
  });
}
