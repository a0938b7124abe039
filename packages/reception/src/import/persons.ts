import { plainName, valuesOf } from '@lunzhi/core/internal';
import { MOST_REPRESENTATIVES, type Petitioner } from '../cases/case-facts.ts';
import { conceal } from '../cases/private.ts';
import { doubt, type ImportDoubt } from './doubts.ts';
import type { RowCells } from './row-cells.ts';
import { hasLostDigits, hasLostIdentity, readIdentity, readPhone } from './values.ts';

/** Who brings a case, as a row says it. */
export interface RowPersons {
  readonly petitioners: readonly Petitioner[];
  /** How many the names stand for: 张某等5人. */
  readonly count: number;
  /** 匿名 where a name should stand. */
  readonly isAnonymous: boolean;
}

const NAMELESS = /^(?:匿名|无名|不详|未署名|不愿透露|某群众|群众)$/;

const LONGEST_NAME = 60;

/** 张某等5人: the name, and how many it stands for. */
function readNames(text: string): { names: string[]; count: number } {
  const group = /^(.*?)等\s*(\d{1,5})\s*[人名位]?$/.exec(text.normalize('NFKC'));
  const names = valuesOf(group?.[1] ?? text)
    .map(plainName)
    .filter((name) => name !== '' && name.length <= LONGEST_NAME);
  return { names, count: Math.max(names.length, Number(group?.[2] ?? 0)) };
}

/** Reads the people of a row; identity number, telephone and address are those of the first. */
export function readPersons(row: RowCells, doubts: ImportDoubt[]): RowPersons {
  const cell = row.first('name');
  if (cell === undefined || NAMELESS.test(cell.text))
    return { petitioners: [], count: 0, isAnonymous: cell !== undefined };
  // 张 某 alone is one name, 甲某 乙某 are two
  const alone = plainName(cell.text);
  const { names, count } = readNames(Array.from(alone).length <= 3 ? alone : cell.text);
  if (count > 1) doubts.push(doubt('people-from-names', { cell: cell.cell, taken: count }));
  if (names.length > MOST_REPRESENTATIVES) doubts.push(doubt('too-many-names', { cell: cell.cell }));
  const [first, ...others] = names.slice(0, MOST_REPRESENTATIVES).map((name) => ({ name: conceal(name) }));
  if (first === undefined) return { petitioners: [], count: 0, isAnonymous: false };
  return { petitioners: [{ ...first, ...readContact(row, doubts) }, ...others], count, isAnonymous: false };
}

function readContact(row: RowCells, doubts: ImportDoubt[]): Omit<Petitioner, 'name'> {
  const contact: { -readonly [Key in keyof Petitioner]?: NonNullable<Petitioner[Key]> } = {};
  const identity = row.first('identity');
  if (identity !== undefined) {
    const read = readIdentity(identity.text);
    const isRight = read?.isRight === true;
    const isLost = !isRight && hasLostIdentity(read?.identity ?? identity.text);
    if (read !== null && !isLost) contact.identity = conceal(read.identity);
    const code = isLost ? 'digits-lost' : read === null ? 'identity-unread' : 'identity-wrong';
    if (!isRight) doubts.push(doubt(code, { cell: identity.cell }));
  }
  const phone = row.first('phone');
  if (phone !== undefined) {
    if (hasLostDigits(phone.text)) doubts.push(doubt('digits-lost', { cell: phone.cell }));
    else contact.phone = conceal(readPhone(phone.text).slice(0, LONGEST_NAME));
  }
  for (const field of ['address', 'guardian'] as const) {
    const said = row.first(field);
    if (said !== undefined) contact[field] = conceal(said.text.slice(0, 500));
  }
  return contact;
}
