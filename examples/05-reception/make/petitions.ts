import type { RosterDocument } from '@lunzhi/core';
import type { Case, CaseFacts, Channel } from '@lunzhi/reception';
import { conceal } from '../../../packages/reception/src/cases/private.ts';
import type { Chance } from './chance.ts';
import { type Subject, subjects, townshipWeights } from './subjects.ts';

const SURNAMES = '张王李赵刘陈杨黄周吴徐孙胡朱高林何郭马罗唐蒋邓';

const CHANNELS: readonly (readonly [Channel, number])[] = [
  ['online', 38],
  ['letter', 18],
  ['visit', 17],
  ['from-above', 13],
  ['call', 12],
  ['instruction', 2],
];

/** One in so many hundred petitions comes to the centre without an appointment. */
const WALK_INS = 27;

const subjectOf = (chance: Chance, month: number): Subject =>
  chance.weighted(subjects, ({ weight, season }) =>
    season?.months.includes(month) ? weight * season.times : weight,
  );

function peopleOf(chance: Chance, { groups }: Subject): Pick<CaseFacts, 'people' | 'representatives'> {
  const draw = chance.between(1, 100);
  const [few, some] = groups ? [60, 82] : [82, 95];
  if (draw <= few) return { people: 1 };
  const people =
    draw <= some ? chance.between(2, 4) : draw <= 97 ? chance.between(5, 12) : chance.between(13, 45);
  // now and then those of a large group will not choose who speaks for them
  const representatives = people > 12 && chance.isIn(15) ? 0 : Math.min(people, 5);
  return { people, representatives };
}

/** Leaders who answer for a case, and of whom somebody says that one should not hear it. */
function recusalOf(
  chance: Chance,
  { leaders }: RosterDocument,
  townships: readonly string[],
): Partial<CaseFacts> {
  const own = leaders.filter((leader) => leader.townships?.some((id) => townships.includes(id)));
  if (own.length < 2 || !chance.isIn(3)) return {};
  return { recusals: [{ leader: chance.pick(own).id, ground: conceal('来访人申请回避') }] };
}

/** A petition as it comes in: nobody in it is real. */
export function petitionOf(
  chance: Chance,
  document: RosterDocument,
  day: string,
  isWorkingDay: boolean,
): CaseFacts {
  const subject = subjectOf(chance, Number(day.slice(5, 7)));
  const walkIn = isWorkingDay && subject.purpose === undefined && chance.isIn(WALK_INS);
  const township = chance.weighted(document.townships!, ({ id }) => townshipWeights[id]!).id;
  const other = chance.isIn(4) ? chance.pick(document.townships!).id : township;
  const townships = other === township ? [township] : [township, other];
  const drawn = chance.weighted(CHANNELS, ([, weight]) => weight)[0];
  const channel = walkIn ? 'visit' : isWorkingDay ? drawn : 'online';
  const isUrgent = chance.isIn(subject.urgent ? 25 : 7);
  const anonymous =
    (channel === 'letter' || subject.purpose === 'accusation') && chance.isIn(subject.purpose ? 40 : 5);
  const project = subject.project !== undefined && chance.isIn(80) ? { projects: [subject.project] } : {};
  const people = peopleOf(chance, subject);
  return {
    registeredOn: day,
    channel,
    purpose: subject.purpose ?? 'claim',
    topic: subject.topic,
    about: conceal(chance.pick(subject.about)),
    townships,
    sectors: [subject.sector],
    ...project,
    departments: [subject.department],
    urgency: isUrgent ? (chance.isIn(15) ? 'major' : 'urgent') : 'usual',
    ...people,
    ...(anonymous
      ? { anonymous }
      : { petitioners: [{ name: conceal(`${chance.pick(Array.from(SURNAMES))}某`) }] }),
    ...recusalOf(chance, document, townships),
    ...(walkIn && { walkIn }),
  };
}

/** The same matter brought again. */
export const repeatOf = (chance: Chance, { id, facts }: Case, day: string): CaseFacts => {
  const { walkIn: _, recusals: __, follows: ___, ...same } = facts;
  return {
    ...same,
    registeredOn: day,
    channel: chance.pick(['letter', 'online', 'from-above'] as const),
    follows: id,
  };
};

/** Of a hundred cases of that matter, how many belong to a court or another procedure. */
export const elsewhereOf = ({ sectors, topic }: CaseFacts): number =>
  subjects.find((subject) => subject.sector === sectors?.[0] && subject.topic === topic)?.elsewhere ?? 1;
