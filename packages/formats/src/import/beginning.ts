import { plainText } from '@lunzhi/core/internal';
import type { Grid } from '../table/grid.ts';
import type { Beginning } from './begin-document.ts';
import { findHeader } from './header.ts';

const NAME = '[^级领导联系各全本我委政府、，\\P{Script=Han}]';
/** 东安县 of 湖南省永州市东安县县级领导; nothing of 县级领导 and 县委县政府. */
const county = new RegExp(
  `^(?:中共)?(?:${NAME}{2,8}?省)?(?:${NAME}{2,8}?[市州盟])?(${NAME}{1,8}?[县市区旗])`,
  'u',
);

/** The year of a title, but not that of a day or month: （2026年3月印发）. */
function yearIn(text: string): number | undefined {
  const [, year] = /(?<!\d)(20\d\d)(?:年(?!\d{1,2}月)|(?![\d年.-]))/.exec(text) ?? [];
  return year === undefined ? undefined : Number(year);
}

const countyIn = (text: string): string | undefined =>
  county.exec(text.replace(/^[^\p{Script=Han}]+(?:年度?)?/u, ''))?.[1];

/** The first that a text says. */
function firstOf<Said>(texts: readonly string[], read: (text: string) => Said | undefined): Said | undefined {
  for (const text of texts) {
    const said = read(text);
    if (said !== undefined) return said;
  }
  return undefined;
}

/**
 * The year and the county that a table of leaders says of itself: in its title, else in the name of its file, else on a
 * sheet before it. What nobody says is absent.
 */
export function beginningOf(
  grids: readonly Grid[] | string,
  fileName: string,
): Partial<Pick<Beginning, 'year' | 'name'>> {
  const sheets = typeof grids === 'string' ? [] : grids;
  const at = sheets.findIndex((grid) => findHeader(grid) !== null);
  const said = (grid: Grid, below: number): string[] => grid.rows.slice(0, below).flat();
  const title = at < 0 ? [] : said(sheets[at]!, findHeader(sheets[at]!)!.line - 1);
  const texts = [
    ...title,
    fileName.replace(/\.\w+$/, ''),
    ...sheets.slice(0, Math.max(at, 0)).flatMap((grid) => said(grid, 30)),
  ].map((text) => plainText(text).normalize('NFKC').replace(/\s+/g, ''));
  const [year, name] = [firstOf(texts, yearIn), firstOf(texts, countyIn)];
  return { ...(year !== undefined && { year }), ...(name !== undefined && { name }) };
}
