import type { Leader } from '@lunzhi/core';
import { keyOf, plainText } from '@lunzhi/core/internal';
import { absenceBetween, absencesOf, absentInNote, isShortenedDay } from './absences.ts';
import { doubt, type LeadersDoubt, type LinkKind } from './doubts.ts';
import { bodyOf, isChiefPost } from './posts.ts';
import { newId } from './ids.ts';
import { LinkList, type Named } from './links.ts';
import { isTitle, splitName } from './names.ts';
import type { LeaderCell, LeaderRow, LeadersTable } from './leaders-table.ts';

/** What of a document matters to the table that is read into it; lists that are not there are empty. */
export interface LeadersTarget {
  readonly level: 'county' | 'township';
  /** The year of dates that name none. */
  readonly year?: number;
  /** The days that an absence without dates stands for; the year without it. */
  readonly period?: { readonly from: string; readonly to: string };
  readonly leaders: readonly Leader[];
  readonly townships: readonly Named[];
  readonly sectors: readonly Named[];
  readonly projects: readonly Named[];
}

/** A document's lists with a table read into them. */
export interface ImportedLeaders {
  /** In protocol order; leaders that the table does not have stand at the end. */
  readonly leaders: readonly Leader[];
  /** What happened to each of them. */
  readonly changes: readonly ('new' | 'changed' | 'same' | 'not-in-table')[];
  /** Whole lists, what was there first. */
  readonly townships: readonly Named[];
  readonly sectors: readonly Named[];
  readonly projects: readonly Named[];
  /** Those of the table and those of the import. */
  readonly doubts: readonly LeadersDoubt[];
}

const kinds = ['townships', 'sectors', 'projects'] as const;
const MAX_LEADERS = 500;
const MAX_TEXT = 500;

/**
 * Reads a leaders' table into the lists of a document. A leader of the same name keeps the id and all that the table
 * does not say; nobody is taken out. Whatever is guessed or left out is among the doubts.
 *
 * @param table as `readLeadersCsv` or `readLeadersXlsx` gave it
 */
export function importLeaders(table: LeadersTable, target: LeadersTarget): ImportedLeaders {
  const doubts: LeadersDoubt[] = [...table.doubts];
  if (table.leaders.length > MAX_LEADERS) {
    doubts.push(doubt('too-many-leaders', { count: table.leaders.length, most: MAX_LEADERS }));
    return { ...target, changes: target.leaders.map(() => 'same'), doubts };
  }
  const links = Object.fromEntries(kinds.map((kind) => [kind, new LinkList(kind, target[kind])])) as Record<
    LinkKind,
    LinkList
  >;
  for (const kind of kinds) {
    for (const { cells } of table.leaders) links[kind].mention(cells[kind] ?? [], doubts);
    links[kind].settle(doubts);
  }
  const ids = new Set(target.leaders.map(({ id }) => id));
  const waiting = new Map<string, Leader[]>();
  for (const leader of target.leaders)
    waiting.set(keyOf(leader.name), [...(waiting.get(keyOf(leader.name)) ?? []), leader]);
  const times = new Map<string, number>();
  for (const { name } of table.leaders) times.set(keyOf(name), (times.get(keyOf(name)) ?? 0) + 1);
  const seen = new Set<string>();
  const isFree = ({ id }: Leader): boolean => !leaders.some((one) => one.id === id);
  /** Of those who hold a post, where it is all that the table tells. */
  const holdersOf = (title: string): readonly Leader[] =>
    isTitle(title)
      ? target.leaders.filter(({ posts = [] }) => posts.some((post) => keyOf(post.title) === keyOf(title)))
      : [];
  const leaders: Leader[] = [];
  const changes: ImportedLeaders['changes'][number][] = [];
  for (const row of table.leaders) {
    const holders = holdersOf(row.name).filter(isFree);
    const sole = holders.length === 1 && times.get(keyOf(row.name)) === 1 ? holders[0] : undefined;
    const known = waiting.get(keyOf(row.name))?.shift() ?? sole;
    const id = known?.id ?? newId(row.name, ids);
    if (isTitle(row.name) && (times.get(keyOf(row.name))! > 1 || (!known && holders.length > 1)))
      doubts.push(doubt('title-shared', { cell: row.cell, title: row.name }));
    else if (seen.has(keyOf(row.name)))
      doubts.push(doubt('same-name', { cell: row.cell, name: row.name, id }));
    seen.add(keyOf(row.name));
    const read = leaderOf(row, known, target, links, doubts);
    const leader: Leader = { ...known, id, name: known?.name ?? row.name, ...read };
    if (known) keepDatedPosts(known, leader, row, doubts);
    leaders.push(leader);
    changes.push(!known ? 'new' : JSON.stringify(leader) === JSON.stringify(known) ? 'same' : 'changed');
  }
  const passedOver = table.doubts.flatMap((one) =>
    one.code === 'line-passed-over' ? one.cells.map(keyOf) : [],
  );
  for (const leader of target.leaders.filter(isFree)) {
    // what was said of his row says it all
    if (!passedOver.includes(keyOf(leader.name)))
      doubts.push(doubt('not-in-table', { id: leader.id, name: leader.name }));
    leaders.push(leader);
    changes.push('not-in-table');
  }
  if (leaders.length > MAX_LEADERS)
    doubts.push(doubt('too-many-leaders', { count: leaders.length, most: MAX_LEADERS }));
  const [townships, sectors, projects] = kinds.map((kind) => [...target[kind], ...links[kind].added]);
  return { leaders, changes, townships: townships!, sectors: sectors!, projects: projects!, doubts };
}

/** Posts with dates say more than a table can. */
function keepDatedPosts(known: Leader, leader: Leader, row: LeaderRow, doubts: LeadersDoubt[]): void {
  const { posts = [] } = known;
  const isRich = posts.length > 1 || posts.some((post) => Object.keys(post).length > 1);
  if (!isRich || leader.posts === known.posts) return;
  const written = leader.posts?.[0]?.title ?? '';
  leader.posts = posts;
  if (!posts.some(({ title }) => title === written))
    doubts.push(
      doubt('posts-kept', { cell: row.cells.post?.[0]?.cell ?? row.cell, name: row.name, written }),
    );
}

function shortened({ cell, text }: LeaderCell, doubts: LeadersDoubt[]): string {
  if (text.length <= MAX_TEXT) return text;
  doubts.push(doubt('text-shortened', { cell, most: MAX_TEXT }));
  return text.slice(0, MAX_TEXT).replace(/[\uD800-\uDBFF]$/, '');
}

/** The lines of cells as one text. */
const joined = (cells: readonly LeaderCell[]): string =>
  cells
    .flatMap(({ text }) => text.split(/[\n\r]+/).map(plainText))
    .filter((line) => line !== '')
    .join('、');

function leaderOf(
  row: LeaderRow,
  known: Leader | undefined,
  target: LeadersTarget,
  links: Record<LinkKind, LinkList>,
  doubts: LeadersDoubt[],
): Partial<Leader> {
  const { cells, name } = row;
  const notes: string[] = [];
  const both = cells.nameAndPost?.[0];
  const beside = both ? splitName(both.text).post : '';
  const postCell = cells.post?.[0] ?? both ?? { cell: row.cell, text: name };
  const post = shortened({ cell: postCell.cell, text: joined(cells.post ?? []) || beside }, doubts);
  const said = post || name;
  const leader: Partial<Leader> = post === '' ? {} : { posts: [{ title: post }] };
  const bodyCell = cells.body?.[0];
  const ownBody = bodyCell ? bodyOf(bodyCell.text, target.level) : null;
  // what somebody settled in the document is not guessed again unless the post is another
  const isNewPost = !known || (post !== '' && !(known.posts ?? []).some(({ title }) => title === post));
  const body = ownBody ?? (isNewPost ? bodyOf(said, target.level) : null);
  if (body) leader.body = body;
  if (body && !ownBody) doubts.push(doubt('body-guessed', { cell: postCell.cell, name, post: said, body }));
  if (!body && !known?.body)
    doubts.push(doubt('body-unknown', { cell: bodyCell?.cell ?? postCell.cell, name }));
  if (isNewPost && isChiefPost(said, target.level)) {
    leader.chief = true;
    doubts.push(doubt('chief-guessed', { cell: postCell.cell, name, post: said }));
  }
  const share = cells.share?.[0];
  if (share) {
    const text = plainText(share.text).normalize('NFKC');
    if (/^\d{1,3}(?:\.\d{1,3})?$/.test(text) && Number(text) <= 100) leader.share = Number(text);
    else {
      doubts.push(doubt('share-unread', { cell: share.cell, written: text }));
      notes.push(text);
    }
  }
  for (const kind of kinds) {
    const { ids, leftOver } = links[kind].idsOf(cells[kind] ?? [], doubts);
    if (ids.length > 0) leader[kind] = ids;
    notes.push(...leftOver);
  }
  notes.push(...readAbsences(row, known, target, leader, doubts));
  const phone = joined(cells.phone ?? []);
  if (phone !== '') leader.phone = phone;
  for (const { cell, text } of cells.note ?? [])
    for (const written of absentInNote(text)) doubts.push(doubt('note-as-absence', { cell, written }));
  const note = [joined(cells.note ?? []), ...notes].filter((text) => text !== '').join('；');
  if (note !== '') leader.note = note;
  return leader;
}

/** Adds the absences of a row to a leader; what cannot be read is returned. */
function readAbsences(
  { cells }: LeaderRow,
  known: Leader | undefined,
  { year, period }: LeadersTarget,
  leader: Partial<Leader>,
  doubts: LeadersDoubt[],
): string[] {
  const absences = [...(known?.absences ?? [])];
  const weekdays = [...(known?.unavailableWeekdays ?? [])];
  const reason = joined(cells.absenceReason ?? []);
  const notes: string[] = [];
  const because = reason === '' ? {} : { reason };
  const add = (absence: NonNullable<Leader['absences']>[number]): void => {
    const isKnown = absences.some(
      ({ from, to = from }) => from === absence.from && to === (absence.to ?? absence.from),
    );
    if (!isKnown) absences.push({ ...because, ...absence });
  };
  const cannotRead = (cell: string, written: string): void => {
    doubts.push(doubt('absence-unread', { cell, written }));
    notes.push(written);
  };
  const askAbout = ({ cell, text }: LeaderCell): void => {
    if (isShortenedDay(text)) doubts.push(doubt('day-shortened', { cell, written: plainText(text) }));
  };
  for (const said of cells.absences ?? []) {
    const { cell } = said;
    askAbout(said);
    const read = absencesOf(said.text, { year, period });
    read.absences.forEach(add);
    weekdays.push(...read.weekdays.filter((weekday) => !weekdays.includes(weekday)));
    for (const written of read.whole) doubts.push(doubt('absence-whole-period', { cell, written }));
    for (const written of read.halfDays) doubts.push(doubt('absence-half-day', { cell, written }));
    for (const written of read.unread) cannotRead(cell, written);
  }
  const lineOf = ({ cell }: LeaderCell): string => cell.replace(/\D/g, '');
  const ends = new Map((cells.absenceTo ?? []).map((end) => [lineOf(end), end]));
  for (const begin of cells.absenceFrom ?? []) {
    const end = ends.get(lineOf(begin));
    ends.delete(lineOf(begin));
    const absence = end ? absenceBetween(begin.text, end.text, year) : null;
    if (!absence) cannotRead(begin.cell, `${plainText(begin.text)}至${end ? plainText(end.text) : ''}`);
    else {
      askAbout(begin);
      askAbout(end!);
      add(absence);
    }
  }
  for (const end of ends.values()) cannotRead(end.cell, `至${plainText(end.text)}`);
  if (absences.length > 0) leader.absences = absences;
  if (weekdays.length > 0) leader.unavailableWeekdays = weekdays.sort((a, b) => a - b);
  const hasReason = absences.some((absence) => absence.reason === reason);
  if (reason !== '' && !hasReason) notes.push(reason);
  return notes;
}
