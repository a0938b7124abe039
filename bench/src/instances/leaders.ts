import { addDays, daysBetween } from './days.ts';
import { randomOf } from './random.ts';

/** Posts of a county's leading group in protocol order; larger groups go on with numbered members. */
const POSTS: readonly (readonly [title: string, body: string, chief?: true])[] = [
  ['县委书记', 'party', true],
  ['县长', 'government', true],
  ['县人大常委会主任', 'congress'],
  ['县政协主席', 'cppcc'],
  ['县委副书记', 'party'],
  ['常务副县长', 'government'],
  ['纪委书记', 'party'],
  ['组织部部长', 'party'],
  ['政法委书记', 'party'],
  ['宣传部部长', 'party'],
  ['统战部部长', 'party'],
  ['人武部部长', 'party'],
  ['公安局局长', 'government'],
  ['法院院长', 'court'],
  ['检察院检察长', 'procuratorate'],
];

const FURTHER: readonly (readonly [title: string, body: string])[] = [
  ['副县长', 'government'],
  ['县人大常委会副主任', 'congress'],
  ['县政协副主席', 'cppcc'],
  ['四级调研员', 'other'],
];

const REASONS = ['外出招商', '党校培训', '年休假', '外出学习', '参加会议'];

export interface LeadersShape {
  readonly count: number;
  readonly from: string;
  readonly to: string;
  /** Days of absence of a leader in every hundred days of the period. */
  readonly absentPercent: number;
  /** Calendar days of the longest absence. */
  readonly longestAbsence: number;
  readonly townships: number;
  readonly sectors: number;
  readonly seed: number;
}

export interface MadeLeader {
  readonly id: string;
  readonly name: string;
  readonly body: string;
  readonly chief?: true;
  readonly townships: readonly string[];
  readonly sectors: readonly string[];
  readonly absences: readonly { from: string; to: string; reason: string }[];
  readonly quota?: { per: 'period' | 'month'; count: number };
}

export const townshipId = (index: number): string => `乡镇${String(index + 1).padStart(2, '0')}`;
export const sectorId = (index: number): string => `领域${String(index + 1).padStart(2, '0')}`;

/** Makes leaders named by post: each answers for a township or two and a sector or two, and is away now and then. */
export function leadersOf(shape: LeadersShape): MadeLeader[] {
  const random = randomOf(shape.seed);
  return Array.from({ length: shape.count }, (_, index) => {
    const [title, body, chief] = POSTS[index] ?? FURTHER[index % FURTHER.length]!;
    const name = index < POSTS.length ? title : `${title}${String(index + 1).padStart(3, '0')}`;
    return {
      id: name,
      name,
      body,
      ...(chief && { chief }),
      townships: index < shape.townships ? [townshipId(index)] : [townshipId(random(shape.townships))],
      sectors: pick(1 + random(2), shape.sectors, random).map(sectorId),
      absences: absencesOf(shape, random),
    };
  });
}

function pick(count: number, below: number, random: (below: number) => number): number[] {
  const chosen = new Set<number>();
  while (chosen.size < Math.min(count, below)) chosen.add(random(below));
  return [...chosen].sort((a, b) => a - b);
}

/** Absences in date order that do not touch one another. */
function absencesOf(
  { from, to, absentPercent, longestAbsence }: LeadersShape,
  random: (below: number) => number,
): MadeLeader['absences'] {
  const length = daysBetween(from, to) + 1;
  const away = new Uint8Array(length);
  const wanted = Math.floor((length * absentPercent) / 100);
  const absences: { from: string; to: string; reason: string }[] = [];
  // a crowded period may have no room left for another absence
  for (let tries = 0, done = 0; done < wanted && tries < 50 * (wanted + 1); tries++) {
    const first = random(length);
    const last = Math.min(length - 1, first + random(longestAbsence));
    if (away.subarray(Math.max(0, first - 1), last + 2).includes(1)) continue;
    away.fill(1, first, last + 1);
    done += last - first + 1;
    absences.push({
      from: addDays(from, first),
      to: addDays(from, last),
      reason: REASONS[random(REASONS.length)]!,
    });
  }
  return absences.sort((a, b) => (a.from < b.from ? -1 : 1));
}
