import { plainText } from '@lunzhi/core/internal';
import type { Grid } from '../table/grid.ts';
import type { Beginning } from './begin-document.ts';
import { findParts } from './header.ts';

const HIGHER = /(?:省|自治区|自治州|地区|盟)$/;
const place =
  /\p{Script=Han}{1,10}?(?:省|自治区|自治州|地区|盟|自治县|自治旗|县|市|旗|(?<![园片社辖校景库发])区)/uy;
/** What is no place: 全县, 县委东安县, 领导联系园区. */
const NO_PLACE =
  /^[全本我各该][县市区旗州]$|^[县市区旗]?[委级直]|^(?:人民|政[府协])|领导|联系|干部|政府|委员|关于|各/;

/** The year of a title, but not that of a day, nor of the month in which it was issued: （2026年3月印发）. */
function yearIn(text: string): number | undefined {
  const [, year] = /(?<!\d)(20\d\d)(?:年(?!\d{1,2}月(?!份?[值接坐轮带领干]))|(?![\d年.-]))/.exec(text) ?? [];
  return year === undefined ? undefined : Number(year);
}

/** 东安县 of 湖南省永州市东安县县级领导; nothing of 县级领导 and 县委县政府. */
function countyIn(text: string): string | undefined {
  const from = text.replace(/^[^\p{Script=Han}]+(?:年度?)?|^.*?《/u, '').replace(/^中共/, '');
  let name: string | undefined;
  place.lastIndex = 0;
  for (let found = place.exec(from); found && !NO_PLACE.test(found[0]); found = place.exec(from))
    if (!HIGHER.test(found[0])) name = found[0];
  return name;
}

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
  const lines = sheets.map((grid) => findParts(grid)[0]?.header.line);
  const at = lines.findIndex((line) => line !== undefined);
  const said = (grid: Grid, below: number): string[] => grid.rows.slice(0, below).flat();
  const title = at < 0 ? [] : said(sheets[at]!, lines[at]! - 1);
  const texts = [
    ...title,
    fileName.replace(/\.\w+$/, ''),
    ...sheets.slice(0, Math.max(at, 0)).flatMap((grid) => said(grid, 30)),
  ].map((text) => plainText(text).normalize('NFKC').replace(/\s+/g, ''));
  const [year, name] = [firstOf(texts, yearIn), firstOf(texts, countyIn)];
  return { ...(year !== undefined && { year }), ...(name !== undefined && { name }) };
}
