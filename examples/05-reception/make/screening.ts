import { type Case, type CaseFacts, isOpen, suggestedExclusions, type Unit } from '@lunzhi/reception';
import { conceal } from '../../../packages/reception/src/cases/private.ts';
import { addDays } from '@lunzhi/core/dates';
import { handle, tell } from './handling.ts';
import type { Office } from './office.ts';
import { elsewhereOf, petitionOf, repeatOf } from './petitions.ts';

/** Of a hundred petitions, how many bring a matter again. */
const REPEATS = 9;

/** The unit that must act: the township where it belongs, or the department in charge. */
export const leadOf = ({ departments, townships }: CaseFacts, isLocal: boolean): Unit =>
  isLocal || departments === undefined ? { township: townships![0]! } : { department: departments[0]! };

/** Registers what came in on a day; returns the numbers of those who wait in the hall. */
export function register(office: Office, arrived: readonly { readonly day: string }[]): string[] {
  const walkIns: string[] = [];
  for (const { day } of arrived) {
    const { chance, calendar, roster } = office;
    const before = [...office.state.cases.values()].filter(
      ({ replies, facts }) => replies.length > 0 && facts.purpose === 'claim',
    );
    const facts =
      before.length > 20 && chance.isIn(REPEATS)
        ? repeatOf(chance, chance.pick(before), day)
        : petitionOf(chance, roster.document, day, calendar.isWorkingDay(day));
    const id = `JF2024${String(office.state.cases.size + 1).padStart(4, '0')}`;
    office.write({ kind: 'registered', case: id, facts });
    if (facts.walkIn) walkIns.push(id);
    office.inDays(chance.between(1, 4), () => screen(office, id));
  }
  return walkIns;
}

/** 筛选: heard, not heard, or sent to a unit alone. */
function screen(office: Office, id: string): void {
  const { chance } = office;
  const own = office.case(id);
  if (own.stage !== 'registered') return;
  if (chance.isIn(3)) office.write({ kind: 'amended', case: id, facts: { people: own.facts.people + 1 } });
  const [suggested] = suggestedExclusions(own, office.state.cases, office.terms);
  if (suggested) exclude(office, own, suggested.ground, suggested.until);
  else if (chance.isIn(elsewhereOf(own.facts)))
    exclude(office, own, chance.pick(['litigation', 'litigation', 'enforcement', 'arbitration']), null);
  else if (chance.isIn(2)) exclude(office, own, chance.pick(['performed', 'outside-the-area']), null);
  else if (chance.isIn(own.facts.purpose === 'suggestion' ? 60 : 17)) forward(office, id);
  else {
    office.write({ kind: 'screened', case: id });
    // the unit has it meanwhile, and tells the petitioner
    office.inDays(chance.between(3, 7), () => {
      const { stage, facts } = office.case(id);
      if (stage !== 'waiting' && stage !== 'matched') return;
      const unit = leadOf(facts, chance.isIn(50));
      office.write({ kind: 'forwarded', case: id, on: office.today, unit });
      tell(office, id, unit);
    });
    if (chance.isIn(2)) office.inDays(chance.between(4, 20), () => withdraw(office, id));
  }
}

const SENT_TO = {
  accusation: '县纪委监委机关',
  litigation: '县人民法院',
  arbitration: '县劳动人事争议仲裁委员会',
  enforcement: '县司法局',
  anonymous: '县信访局来信股',
  'outside-the-area': '市信访局',
} as const;

function exclude(
  office: Office,
  { id }: Case,
  ground:
    | keyof typeof SENT_TO
    | 'in-hand'
    | 'performed'
    | 'heard-recently'
    | 'after-re-review'
    | 'no-representatives',
  until: string | null,
): void {
  const sentTo = ground in SENT_TO ? SENT_TO[ground as keyof typeof SENT_TO] : undefined;
  office.write({
    kind: 'excluded',
    case: id,
    ground,
    ...(until !== null && { until }),
    ...(sentTo !== undefined && { sentTo: conceal(sentTo) }),
  });
  if (ground === 'no-representatives')
    office.inDays(office.chance.between(2, 6), () => {
      office.write(
        { kind: 'amended', case: id, facts: { representatives: 5 } },
        { kind: 'screened', case: id },
      );
    });
  else if (until !== null)
    office.onDay(addDays(until, 1), () => {
      if (office.case(id).stage === 'excluded') office.write({ kind: 'screened', case: id });
    });
  else
    office.inDays(office.chance.between(8, 15), () => {
      if (office.case(id).stage === 'excluded') office.write({ kind: 'closed', case: id, on: office.today });
    });
}

/** 转送、交办 to a unit, without a reception. */
function forward(office: Office, id: string): void {
  const { chance, today } = office;
  const { facts } = office.case(id);
  const unit = leadOf(facts, chance.isIn(60));
  office.write({ kind: 'forwarded', case: id, on: today, unit, due: addDays(today, 45) });
  if (!chance.isIn(5)) return handle(office, id, unit, addDays(today, 45));
  office.inDays(chance.between(2, 5), () => {
    const other = leadOf(facts, !('township' in unit));
    const due = addDays(office.today, 45);
    office.write(
      { kind: 'objected', case: id, on: office.today, unit },
      { kind: 'forwarded', case: id, on: office.today, unit: other, due },
    );
    handle(office, id, other, due);
  });
}

function withdraw(office: Office, id: string): void {
  const { stage } = office.case(id);
  if (isOpen(stage) && stage !== 'received') office.write({ kind: 'withdrawn', case: id, on: office.today });
}
