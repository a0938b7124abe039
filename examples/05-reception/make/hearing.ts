import { addDays } from '@lunzhi/core/dates';
import { isRecused, type Case, type Outcome, sittingsOf } from '@lunzhi/reception';
import { conceal } from '../../../packages/reception/src/cases/private.ts';
import { handle } from './handling.ts';
import type { Office } from './office.ts';
import { leadOf } from './screening.ts';

/** How many without an appointment are heard on one morning. */
const WALK_INS_A_DAY = 2;

/** The morning of a sitting: those invited, then those who came by themselves. */
export function hear(office: Office, walkIns: readonly string[]): void {
  const { today, chance } = office;
  for (const { shift, leader } of sittingsOf(office.roster, today, today)) {
    for (const own of [...office.state.cases.values()].filter(
      (other) => other.appointment?.sitting.shift === shift,
    )) {
      const { sitting } = own.appointment!;
      if (own.stage === 'invited' && chance.isIn(6)) office.write({ kind: 'missed', case: own.id, sitting });
      else if (own.stage === 'matched') office.write({ kind: 'returned', case: own.id, cause: 'office' });
      else receive(office, own, { leader, shift });
    }
    const waiting = walkIns.map((id) => office.case(id)).filter(({ facts }) => !isRecused(facts, leader));
    for (const own of waiting.slice(0, WALK_INS_A_DAY)) receive(office, own, { leader, shift });
  }
}

/** Heard at the centre, or in a township. */
export function receive(
  office: Office,
  { id, facts }: Case,
  at: { readonly leader: string } & ({ readonly shift: string } | { readonly township: string }),
): void {
  const { chance, today } = office;
  const present = Math.min(facts.people, chance.between(1, 8));
  office.write({
    kind: 'received',
    case: id,
    on: today,
    ...at,
    present,
    representatives: Math.min(present, 5),
  });
  const days = chance.isIn(88) ? 0 : chance.between(1, 2);
  if (days === 0) decide(office, id);
  else office.inDays(days, () => decide(office, id));
}

const OPINIONS: Readonly<Record<Outcome, readonly string[]>> = {
  answered: ['政策已当场说明，来访人表示理解', '当场协调责任单位兑现', '已当面答复，三日内书面答复'],
  study: ['由责任单位查清事实，会同属地提出意见', '组织相关部门现场核实后答复', '明确时限，分期解决'],
  referred: ['涉及面较大，提请县委、县政府研究', '历史遗留问题，提请专题研究'],
};

/** 处理意见 and 交办. */
function decide(office: Office, id: string): void {
  const { chance, today } = office;
  const { facts, receptions } = office.case(id);
  const outcome = chance.weighted(
    ['answered', 'study', 'referred'] as const,
    (own) => ({ answered: 45, study: 45, referred: 10 })[own],
  );
  const isLocal = chance.isIn(50);
  const lead = leadOf(facts, isLocal);
  const due = addDays(today, outcome === 'answered' ? 10 : chance.pick([15, 30, 30, 60]));
  const assist =
    outcome === 'answered' || chance.isIn(55)
      ? []
      : [{ unit: leadOf(facts, !isLocal), role: 'assist' as const, due }];
  office.write({
    kind: 'outcome',
    case: id,
    on: today,
    outcome,
    opinion: conceal(chance.pick(OPINIONS[outcome])),
    handlers: [{ unit: lead, role: 'lead', due }, ...assist],
    ...(outcome !== 'answered' &&
      chance.isIn(30) && { responsibleLeader: receptions[receptions.length - 1]!.leader }),
  });
  handle(office, id, lead, due, assist[0]?.unit);
}
