import { type LeadersShape, leadersOf, type MadeLeader, sectorId, townshipId } from './leaders.ts';

export interface CountyShape extends Partial<LeadersShape> {
  readonly title: string;
  readonly from: string;
  readonly to: string;
  readonly count: number;
  readonly seed: number;
  /** Further fields of the document, which win over those made here. */
  readonly fields?: Readonly<Record<string, unknown>>;
  /** Changes the leaders once they are made. */
  readonly amend?: (leaders: readonly MadeLeader[]) => readonly MadeLeader[];
}

/** A document in the form `lunzhi/1`, as plain JSON. */
export type MadeDocument = Readonly<Record<string, unknown>> & { readonly leaders: readonly MadeLeader[] };

/**
 * Makes a county's document: one leader each working day, one every day of its protection periods, leaders away 6 days
 * in a hundred, 16 townships and 20 sectors unless the shape says otherwise.
 */
export function countyDocument(shape: CountyShape): MadeDocument {
  const { title, from, to, seed, fields, amend } = shape;
  const [townships, sectors] = [shape.townships ?? 16, shape.sectors ?? 20];
  const leaders = leadersOf({ absentPercent: 6, longestAbsence: 8, ...shape, townships, sectors });
  const named = (id: string): { id: string; name: string } => ({ id, name: id });
  const document = {
    format: 'lunzhi/1',
    language: 'zh-CN',
    title,
    jurisdiction: { id: '某县', name: '某县', level: 'county' },
    issuer: '某县信访工作联席会议',
    issuedOn: from,
    period: { from, to },
    calendar: { source: 'chinese-days' },
    townships: Array.from({ length: townships }, (_, index) => named(townshipId(index))),
    sectors: Array.from({ length: sectors }, (_, index) => named(sectorId(index))),
    leaders: amend?.(leaders) ?? leaders,
    ext: { benchmark: { generator: 'county', seed } },
  };
  return { ...document, ...fields };
}

/** The special protection periods of one year: the national two sessions and the National Day. */
export const protectionPeriodsOf = (year: number): object[] => [
  { id: `两会${year}`, name: '全国两会', from: `${year}-03-01`, to: `${year}-03-15` },
  { id: `国庆${year}`, name: '国庆', from: `${year}-09-25`, to: `${year}-10-08` },
];
