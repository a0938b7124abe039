import { list } from '@lunzhi/core/internal';
import { wordDayReason } from '@lunzhi/core/words';
import type { TotalCost } from '../service/restrictions.ts';
import type { CaseWaits, RosterService, ServiceWaits } from '../service/service.ts';
import type { OfferedWaits } from '../service/timetable.ts';
import type { ServiceKey, WaitSummary } from '../service/waits.ts';
import type { NameOf } from './name-of.ts';
import type { ReportOptions } from './circular-report.ts';
import {
  type CircularWords,
  countCell,
  numberColumn,
  plainSection,
  textCell,
  textColumn,
} from './circular.ts';
import type { FigureCell, FigureColumn, FigureRow, FigureSection } from './figure-report.ts';
import type { service } from './zh-CN/service.ts';

export type ServiceWords = typeof service;

/** Names at most this many townships, sectors and projects of a restriction. */
const NAMED = 3;

/** What words are made with. */
export interface ServiceContext extends ReportOptions {
  readonly words: ServiceWords;
  readonly common: CircularWords;
  readonly name: NameOf;
}

/** To the tenth; half of one counts as a whole one. */
const tenths = (days: number, count: number): number => Math.floor((20 * days + count) / (2 * count)) / 10;

export const meanOf = ({ days, cases }: WaitSummary): number => tenths(days, cases.length);

export const offeredMean = (all: readonly OfferedWaits[]): number =>
  tenths(
    all.reduce((sum, { days }) => sum + days, 0),
    all.reduce((sum, { count }) => sum + count, 0),
  );

/** A mean that a workbook can count with. */
const meanCell = (mean: number | null, { none }: CircularWords, cases: readonly string[] = []): FigureCell =>
  mean === null ? textCell(none) : { text: mean.toFixed(1), value: mean, cases, isBad: false };

const optionalCount = (count: number | undefined, { none }: CircularWords, cases: readonly string[] = []) =>
  count === undefined ? textCell(none) : countCell(count, cases);

export function waitSection(
  { services, byKind }: RosterService,
  kind: ServiceKey['kind'],
  { words, common, name }: ServiceContext,
): FigureSection[] {
  const own = services.filter((service) => service.kind === kind);
  if (own.length === 0) return [];
  const { heads, notes } = words;
  const column = (head: string, isMain = true): FigureColumn => ({ ...numberColumn(head, 4), isMain });
  const row = (
    called: string,
    sittings: number | undefined,
    offered: readonly OfferedWaits[],
    { planned, real, waiting }: CaseWaits,
    late: readonly ServiceWaits['late'][],
    isTotal: boolean,
  ): FigureRow => {
    const sum = (of: 'restDays' | 'turns' | 'kept') =>
      countCell(late.reduce((days, each) => days + each[of], 0));
    const [should, did] = [planned && meanOf(planned), real && meanOf(real)];
    return {
      cells: [
        textCell(called),
        optionalCount(sittings, common),
        meanCell(offeredMean(offered), common),
        countCell(Math.max(...offered.map(({ longest }) => longest))),
        countCell(real?.cases.length ?? 0, real?.cases),
        meanCell(should, common),
        meanCell(did, common),
        optionalCount(real?.longest, common, real?.longestCases),
        countCell(waiting?.cases.length ?? 0, waiting?.cases),
        optionalCount(waiting?.longest, common, waiting?.longestCases),
        sum('restDays'),
        sum('turns'),
        sum('kept'),
      ],
      marks:
        isTotal || should === null || did === null
          ? []
          : [
              Math.min(Math.round(should), Math.round(did)),
              Math.max(0, Math.round(did) - Math.round(should)),
            ],
      isTotal,
    };
  };
  return [
    {
      heading: words.headings[kind],
      table: {
        name: words.sheets[kind],
        columns: [
          textColumn(heads[kind], 9),
          column(heads.sittings),
          column(heads.offered),
          column(heads.offeredLongest),
          column(heads.heard),
          column(heads.planned),
          column(heads.real),
          column(heads.realLongest),
          column(heads.waiting),
          column(heads.waitingLongest, false),
          column(heads.restDays, false),
          column(heads.turns, false),
          column(heads.kept, false),
        ],
        rows: [
          ...own.map((each) =>
            row(name(kind, each.id), each.sittings.length, [each.offered], each, [each.late], false),
          ),
          row(
            heads.all,
            undefined,
            own.map(({ offered }) => offered),
            byKind[kind],
            own.map(({ late }) => late),
            true,
          ),
        ],
        marks: words.marks,
      },
      notes: kind === services[0]!.kind ? [notes.rows, notes.late, notes.several] : [],
    },
  ];
}

/** An absence, a rule, a lock, as people say it. */
export function restrictionName(
  { restriction, services }: TotalCost,
  { words, common, name, language }: ServiceContext,
): string {
  switch (restriction.kind) {
    case 'lock':
      return words.lock(common.day(restriction.date));
    case 'rule':
      return words.rule(restriction.title);
    case 'leader': {
      const { leader, reason } = restriction;
      return words.ofLeader(name('leader', leader), wordDayReason(reason, services[0]!.dates[0]!, language));
    }
  }
}

export function restrictionSection(
  { restrictions }: RosterService,
  context: ServiceContext,
): FigureSection[] {
  const { words, name, language } = context;
  if (restrictions.length === 0) return [];
  const { heads } = words;
  const servicesOf = ({ services }: TotalCost): string => {
    const said = list(
      services.slice(0, NAMED).map(({ kind, id, days }) => words.ofService(name(kind, id), days)),
      language,
    );
    return services.length > NAMED ? words.moreServices(said, services.length) : said;
  };
  return [
    plainSection(
      'restrictions',
      words,
      [
        textColumn(heads.restriction, 18),
        numberColumn(heads.days, 5),
        numberColumn(heads.dates, 5),
        textColumn(heads.services, 24),
      ],
      restrictions.map((own) => [
        textCell(restrictionName(own, context)),
        countCell(own.days),
        countCell(new Set(own.services.flatMap(({ dates }) => dates)).size),
        textCell(servicesOf(own)),
      ]),
      [words.notes.restrictions],
    ),
  ];
}

export function causeSections(
  { causes, lostSittings }: RosterService,
  { words, common, name }: ServiceContext,
): FigureSection[] {
  const { heads } = words;
  const leaderName = (leader: string | null): string =>
    leader === null ? words.nobody : name('leader', leader);
  const number = (head: string): FigureColumn => numberColumn(head, 5);
  const section = (
    of: 'causes' | 'lostSittings',
    columns: readonly FigureColumn[],
    rows: readonly (readonly FigureCell[])[],
  ): FigureSection[] =>
    rows.length === 0 ? [] : [plainSection(of, words, columns, rows, [words.notes[of]])];
  return [
    ...section(
      'causes',
      [textColumn(heads.cause, 18), number(heads.days), number(heads.cases)],
      causes.map(({ cause, days, cases }) => [
        textCell(words.causes[cause]),
        countCell(days),
        countCell(cases.length, cases),
      ]),
    ),
    ...section(
      'lostSittings',
      [
        textColumn(heads.date, 6),
        textColumn(heads.first, 12),
        textColumn(heads.sat, 12),
        textColumn(heads.cause, 14),
        number(heads.days),
        number(heads.cases),
      ],
      lostSittings.map(({ date, planned, sat, cause, days, cases }) => [
        textCell(common.day(date)),
        textCell(leaderName(planned)),
        textCell(leaderName(sat)),
        textCell(words.causes[cause]),
        countCell(days),
        countCell(cases.length, cases),
      ]),
    ),
  ];
}
