import type { Leader } from '../document/schema.ts';
import { isPostOf, notesAnother, standIn } from './another-serves.ts';
import { findRowLeader, type LeadersByName, nameKey, postKey, postText } from './row-leader.ts';

/** Who is meant by a cell, or by one of several names in it. */
export interface CellLeader {
  /** As written. */
  readonly text: string;
  /** One where it is clear, several where it is not, none where nobody is known by it. */
  readonly meant: readonly Leader[];
  /** What stands beside the name and is not his post, such as 代. */
  readonly note?: string;
  /** The note leaves open that somebody else serves: 县委书记（由县长代）. */
  readonly isUnclear?: true;
}

/** The cell that tells who is on duty, the post that a column of its own gives, and the day. */
export interface LeaderCell {
  readonly date: string;
  readonly leader: string;
  readonly post?: string;
}

/** 王某（代） and 县委书记（王某）, in full and half width. */
const bracketed = /^(.*?)\s*[(（〔[]\s*([^()（）〔〕[\]]*?)\s*[)）〕\]]$/u;

/**
 * The leaders whom a cell of a table means: a name or an id, the title of a post that one of them holds that day, a
 * name with a post or a note beside it (县长 王某, 王某（代）), or several of these (王某、李某).
 *
 * @param cell not blank; its post tells leaders of one name apart
 * @returns one for each leader in the cell; the cell as it is, with nobody meant, when it cannot be understood
 */
export function readLeaderCell(byName: LeadersByName, cell: LeaderCell): readonly CellLeader[] {
  const whole = leaderOf(byName, cell);
  if (whole.meant.length > 0) return [whole];
  for (const separator of [/[、，,;；/／|\r\n]|(?<=\p{Script=Han})[和及与](?=\p{Script=Han})/u, /\s+/u]) {
    const texts = cell.leader.split(separator).map((text) => text.trim());
    const parts = texts
      .filter((text) => text !== '')
      .map((leader) => namedIn(byName, { date: cell.date, leader }));
    const known = parts.filter(({ meant }) => meant.length > 0).length;
    // blanks stand inside of names too, so that there each part must be one
    if (parts.length > 1 && known >= (separator.source === '\\s+' ? parts.length : 1)) return parts;
  }
  return [whole];
}

function leaderOf(byName: LeadersByName, cell: LeaderCell): CellLeader {
  const named = namedIn(byName, cell);
  return named.meant.length > 0 ? named : { text: cell.leader, meant: holders(byName, cell) };
}

/** Whoever holds the post of that title on the day. */
function holders({ byId }: LeadersByName, { date, leader }: LeaderCell): Leader[] {
  const key = postKey(leader);
  return key === '' ? [] : [...byId.values()].filter((one) => postKey(postText(one, date)) === key);
}

/** By a name or an id, perhaps with a post or a note beside it. */
function namedIn(byName: LeadersByName, cell: LeaderCell): CellLeader {
  const { date, leader: text } = cell;
  const meant = findRowLeader(byName, cell);
  if (meant.length > 0) return { text, meant };
  const [, before, inside] = bracketed.exec(text.trim()) ?? [];
  if (before !== undefined && inside !== undefined) {
    for (const [leader, beside] of [
      [before, inside],
      [inside, before],
    ] as const) {
      const own = findRowLeader(byName, { date, leader, post: cell.post || beside });
      if (own.length > 0) return { text, meant: own, ...noteBeside(byName, beside, own, date) };
    }
  }
  return besidePost(byName, cell);
}

/** 县委书记 王某, 王某，副县长 and 王某代: the longest name that leaves a post of his, or word of a stand-in. */
function besidePost(byName: LeadersByName, { date, leader: text }: LeaderCell): CellLeader {
  const whole = nameKey(text);
  let longest = 0;
  let found: CellLeader = { text, meant: [] };
  for (const [key, namesakes] of byName.named) {
    if (key.length <= longest || key.length >= whole.length) continue;
    const rests = [
      ...(whole.startsWith(key) ? [whole.slice(key.length)] : []),
      ...(whole.endsWith(key) ? [whole.slice(0, -key.length)] : []),
    ];
    for (const rest of rests) {
      const holder = namesakes.filter((one) => isPostOf(rest, one, date));
      if (holder.length === 0 && !standIn.test(rest)) continue;
      longest = key.length;
      found =
        holder.length > 0
          ? { text, meant: holder }
          : { text, meant: namesakes, ...noteBeside(byName, rest, namesakes, date) };
    }
  }
  return found;
}

function noteBeside(
  byName: LeadersByName,
  note: string,
  [leader, ...others]: readonly Leader[],
  date: string,
): Pick<CellLeader, 'note' | 'isUnclear'> {
  if (note === '' || !leader || (others.length === 0 && isPostOf(note, leader, date))) return {};
  return { note, ...(notesAnother(byName, note, leader, date) && { isUnclear: true }) };
}
