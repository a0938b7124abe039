import { isWithin, type Span } from '../roster/span.ts';
import { lastOf } from '../cases/last-of.ts';
import { type CountedCase } from './counted-case.ts';
import { isOverdue } from '../limits/limits-of.ts';
import { type CountedKind, isOf } from './counted-limits.ts';

type Counts = (counted: CountedCase, span: Span) => boolean;

/** Limits whose last day lies within the span. */
const dueIn = ({ limits }: CountedCase, span: Span, kind: CountedKind) =>
  limits.filter((limit) => isOf(kind, limit) && isWithin(span, limit.due));

/** Some were due, and all were met in time. */
const allKept =
  (kind: CountedKind): Counts =>
  (counted, span) => {
    const due = dueIn(counted, span, kind);
    return due.length > 0 && due.every(({ standing }) => standing === 'met');
  };

const decided =
  (outcome: 'answered' | 'study' | 'referred' | null): Counts =>
  ({ receptions }) =>
    receptions.length > 0 && (lastOf(receptions)!.outcome?.outcome ?? null) === outcome;

/** 初次信访 */
const isFirst = ({ case: { facts } }: CountedCase): boolean => facts.follows === undefined;

/** Only cases that were registered for the first time are rated, by those whom the last call reached. */
const isRated = (counted: CountedCase): boolean => isFirst(counted) && counted.calledBack?.reached === true;

const rated =
  (satisfaction: 'satisfied' | 'mostly' | 'dissatisfied' | 'unrated'): Counts =>
  (counted) =>
    isRated(counted) && counted.calledBack?.satisfaction === satisfaction;

/**
 * What is counted of the cases of a span of days, and which case counts. Each case counts once, however often something
 * happened to it.
 */
const counts = {
  /** 接访批数: heard within the span, at the centre or at a visit. */
  heard: ({ receptions }) => receptions.length > 0,
  /** 当场答复, by the last reception within the span; so are the next three. */
  answered: decided('answered'),
  /** 牵头研究 */
  study: decided('study'),
  /** 提请党委、政府 */
  referred: decided('referred'),
  /** Heard, and no outcome written down yet. */
  undecided: decided(null),
  /** 下访: of those heard, at a visit to a township. */
  atVisits: ({ receptions }) => receptions.some(({ shift }) => shift === null),
  /** 集体访: of those heard, petitions of as many people as the office counts as collective. */
  collective: ({ receptions, isCollective }) => receptions.length > 0 && isCollective,
  /** 重复: of those heard, about a matter that was registered before. */
  repeats: (counted) => counted.receptions.length > 0 && !isFirst(counted),
  /** 到期: a limit of a reply ended within the span; of all its units where there are several. */
  due: (counted, span) => dueIn(counted, span, 'reply').length > 0,
  /** 按期答复: of those due, all were kept. */
  inTime: allKept('reply'),
  /** 超期答复: of those due, all have been answered by the last day, and one too late. */
  late: (counted, span) => {
    const due = dueIn(counted, span, 'reply');
    return due.some(({ standing }) => standing === 'met-late') && due.every(({ metOn }) => metOn !== null);
  },
  /** 超期未答复 on the last day, whenever it was due. */
  overdue: ({ limits }) => limits.some((limit) => isOf('reply', limit) && isOverdue(limit)),
  /** 督办 within the span. */
  supervised: ({ supervisions }) => supervisions.length > 0,
  /** 回访 within the span. */
  calledBack: ({ calledBack }) => calledBack !== null,
  /** Of those called back, cases registered for the first time of which the last call reached somebody: their ratings are counted. */
  rateable: isRated,
  satisfied: rated('satisfied'),
  /** 基本满意 */
  mostly: rated('mostly'),
  dissatisfied: rated('dissatisfied'),
  /** 未评价: reached, and no answer. */
  unrated: rated('unrated'),
  /** 应告知: the time for telling the petitioner ended within the span (article 23). */
  tellingDue: (counted, span) => dueIn(counted, span, 'telling').length > 0,
  /** 按期告知: of those, all were told in time. */
  toldInTime: allKept('telling'),
  /** 办结 within the span. */
  closed: ({ isClosed }) => isClosed,
} as const satisfies Readonly<Record<string, Counts>>;

export type FigureKey = keyof typeof counts;

export const figureKeys = Object.keys(counts) as FigureKey[];

/** Of each figure the ids of exactly its cases, in the order of registration. */
export interface Figures extends Readonly<Record<FigureKey, readonly string[]>> {
  /** 人次: people present, over all receptions of the cases heard. */
  readonly people: number;
}

export function figuresOf(counted: readonly CountedCase[], span: Span): Figures {
  const cases = Object.fromEntries(
    figureKeys.map((key) => [
      key,
      counted.filter((of) => (counts[key] as Counts)(of, span)).map((of) => of.case.id),
    ]),
  ) as unknown as Record<FigureKey, readonly string[]>;
  const people = counted
    .flatMap(({ receptions }) => receptions)
    .reduce((sum, { present }) => sum + present, 0);
  return { ...cases, people };
}
