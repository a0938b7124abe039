import { readTable, type Roster, type RosterDocument } from '@lunzhi/core';
import { type DocumentSketch, makeDocument } from '../../../core/src/testing/documents.ts';

/** Ids `t1`, `t2` … with names that say what they are: 甲镇, 乙镇 … */
const listed = (letter: string, names: readonly string[], kind: string) =>
  names.map((name, index) => ({ id: `${letter}${index + 1}`, name: `${name}${kind}` }));

/** Townships `t1` to `t6`, sectors `s1` to `s3`, projects `p1` and `p2`, departments `d1` to `d4`. */
export const services = {
  townships: listed('t', ['甲', '乙', '丙', '丁', '戊', '己'], '镇'),
  sectors: ['农业', '建设', '教育'].map((name, index) => ({
    id: `s${index + 1}`,
    name,
    departments: [`d${index + 1}`],
  })),
  projects: listed('p', ['公路', '水库'], '项目'),
  departments: listed('d', ['农业', '建设', '教育', '民政'], '局'),
};

/**
 * A small county: the working days of March 2024, and four leaders: A answers for `t1` and `s1`, B for `t2` and `s2`, C for
 * `t3`, D commands `p1`. Whatever the sketch says takes the place of it.
 */
export const makeCounty = (sketch: DocumentSketch = {}): RosterDocument =>
  makeDocument({
    ...services,
    leaders: [
      { id: 'A', townships: ['t1'], sectors: ['s1'] },
      { id: 'B', townships: ['t2'], sectors: ['s2'] },
      { id: 'C', townships: ['t3'] },
      { id: 'D', projects: ['p1'] },
    ],
    ...sketch,
  });

/**
 * A roster of a document, held as said; places that nothing is said of are empty.
 *
 * @param holders who sits there, by date; a date with several places has a list
 * @throws Error where a date needs nobody, or the document is wrong
 */
export function makeRoster(
  document: RosterDocument,
  holders: Readonly<Record<string, string | readonly string[]>>,
): Roster {
  const rows = Object.entries(holders)
    .flatMap(([date, held]) => [held].flat().map((leader) => ({ date, leader })))
    .map((row, index) => ({ ...row, line: index + 1 }));
  const { roster, problems, diagnostics } = readTable(document, rows);
  if (roster === null || problems.length > 0)
    throw new Error(`The roster cannot be made: ${JSON.stringify([...problems, ...diagnostics])}`);
  return roster;
}
