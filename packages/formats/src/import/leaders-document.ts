import type { Leader } from '@lunzhi/core';
import { keyOf, plainText } from '@lunzhi/core/internal';
import { absenceBetween, absencesOf, absentInNote, isShortenedDay } from './absences.ts';
import { type Answers, doubt, doubtKey, type LeadersDoubt, type LinkKind } from './doubts.ts';
import { bodyOf, isChiefPost } from './posts.ts';
import { newId } from './ids.ts';
import { LinkList, type Named } from './links.ts';
import { joined, leavingIn, sameName, withoutRepeats } from './leaders-apart.ts';
import { isTitle, openBrackets, splitName } from './names.ts';
import { inDocumentOrder, inRank, type ReadLeader } from './ranks.ts';
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
  /** In protocol order; leaders that the table does not have keep their places. */
  readonly leaders: readonly Leader[];
  /** What happened to each of them. */
  readonly changes: readonly ('new' | 'changed' | 'same' | 'not-in-table')[];
  /** The row of the table that each was read from, `null` of those that it does not have. */
  readonly rows: readonly (LeaderRow | null)[];
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
 * @param answers what was decided where the table leaves something open
 */
export function importLeaders(
  table: LeadersTable,
  target: LeadersTarget,
  answers: Answers = {},
): ImportedLeaders {
  const doubts: LeadersDoubt[] = [...table.doubts];
  if (table.leaders.length > MAX_LEADERS) {
    doubts.push(doubt('too-many-leaders', { count: table.leaders.length, most: MAX_LEADERS }));
    return {
      ...target,
      changes: target.leaders.map(() => 'same'),
      rows: target.leaders.map(() => null),
      doubts,
    };
  }
  const { rows, joinedTo } = withoutRepeats(table.leaders, answers);
  const links = Object.fromEntries(kinds.map((kind) => [kind, new LinkList(kind, target[kind])])) as Record<
    LinkKind,
    LinkList
  >;
  for (const kind of kinds) {
    for (const { cells } of rows) links[kind].mention(cells[kind] ?? [], doubts, answers);
    links[kind].settle(doubts, answers);
  }
  const ids = new Set(target.leaders.map(({ id }) => id));
  const waiting = new Map<string, Leader[]>();
  for (const leader of target.leaders)
    waiting.set(keyOf(leader.name), [...(waiting.get(keyOf(leader.name)) ?? []), leader]);
  const times = new Map<string, number>();
  for (const { name } of rows) times.set(keyOf(name), (times.get(keyOf(name)) ?? 0) + 1);
  const taken = new Set<string>();
  const isFree = ({ id }: Leader): boolean => !taken.has(id);
  /** Of those who hold a post, where it is all that the table tells. */
  const holdersOf = (title: string): readonly Leader[] =>
    isTitle(title)
      ? target.leaders.filter(({ posts = [] }) => posts.some((post) => keyOf(post.title) === keyOf(title)))
      : [];
  const read: ReadLeader[] = [];
  const seen = new Map<string, LeaderRow>();
  for (const row of inDocumentOrder({ ...table, leaders: rows }, target, answers)) {
    const leaving = leavingIn(row);
    doubts.push(...leaving);
    if (leaving.some((own) => answers[doubtKey(own)] === 'drop')) continue;
    const holders = holdersOf(row.name).filter(isFree);
    const sole = holders.length === 1 && times.get(keyOf(row.name)) === 1 ? holders[0] : undefined;
    const known =
      waiting.get(keyOf(row.name))?.shift() ??
      waiting.get(keyOf(`${row.name}(${row.aside})`))?.shift() ??
      sole;
    const id = known?.id ?? newId(row.name, ids);
    taken.add(id);
    if (isTitle(row.name) && (times.get(keyOf(row.name))! > 1 || (!known && holders.length > 1)))
      doubts.push(doubt('title-shared', { cell: row.cell, title: row.name }));
    const before = seen.get(keyOf(row.name));
    if (before && !isTitle(row.name)) doubts.push(sameName(row, before, id));
    doubts.push(...(joinedTo.get(row) ?? []).map((own) => sameName(own, row, id)));
    seen.set(keyOf(row.name), before ?? row);
    const said = leaderOf(row, known, { target, links, doubts, answers });
    const leader: Leader = { ...known, id, name: known?.name ?? row.name, ...said };
    if (known) keepDatedPosts(known, leader, row, doubts, answers);
    const change = !known ? 'new' : JSON.stringify(leader) === JSON.stringify(known) ? 'same' : 'changed';
    read.push({ leader, row, change });
  }
  const passedOver = table.doubts.flatMap((one) =>
    one.code === 'line-passed-over' ? one.cells.map(keyOf) : [],
  );
  const missing = target.leaders.filter(isFree);
  // a table of a few does not say of the others that they have left
  const isOfAll = 2 * missing.length <= target.leaders.length;
  for (const { id, name } of isOfAll ? missing : [])
    // what was said of his row says it all
    if (!passedOver.includes(keyOf(name))) doubts.push(doubt('not-in-table', { id, name }));
  const left = missing.filter(
    ({ id, name }) => answers[doubtKey(doubt('not-in-table', { id, name }))] === 'remove',
  );
  const ranked = inRank(read, target.leaders).filter(({ leader }) => !left.includes(leader));
  const leaders = ranked.map(({ leader }) => leader);
  if (leaders.length > MAX_LEADERS)
    doubts.push(doubt('too-many-leaders', { count: leaders.length, most: MAX_LEADERS }));
  const [townships, sectors, projects] = kinds.map((kind) => [...target[kind], ...links[kind].added]);
  return {
    leaders,
    changes: ranked.map(({ change }) => change),
    rows: ranked.map(({ row }) => row),
    townships: townships!,
    sectors: sectors!,
    projects: projects!,
    doubts,
  };
}

/** Posts with dates say more than a table can. */
function keepDatedPosts(
  known: Leader,
  leader: Leader,
  row: LeaderRow,
  doubts: LeadersDoubt[],
  answers: Answers,
): void {
  const { posts = [] } = known;
  const isRich = posts.length > 1 || posts.some((post) => Object.keys(post).length > 1);
  if (!isRich || leader.posts === known.posts) return;
  const written = leader.posts?.[0]?.title ?? '';
  const isWritten = posts.some(({ title }) => title === written);
  const own = doubt('posts-kept', { cell: row.cells.post?.[0]?.cell ?? row.cell, name: row.name, written });
  if (!isWritten) doubts.push(own);
  if (isWritten || answers[doubtKey(own)] !== 'table') leader.posts = posts;
}

function shortened({ cell, text }: LeaderCell, doubts: LeadersDoubt[]): string {
  if (text.length <= MAX_TEXT) return text;
  doubts.push(doubt('text-shortened', { cell, most: MAX_TEXT }));
  return text.slice(0, MAX_TEXT).replace(/[\uD800-\uDBFF]$/, '');
}

interface Reading {
  readonly target: LeadersTarget;
  readonly links: Record<LinkKind, LinkList>;
  readonly doubts: LeadersDoubt[];
  readonly answers: Answers;
}

/** A post whose brackets do not pair, as it may be meant: what opens is closed, and what closes nothing goes. */
function paired({ cell, text }: LeaderCell, written: string, { doubts, answers }: Reading): string {
  if (openBrackets(text) === 0) return text;
  const post = openBrackets(text) > 0 ? text + (/\(/.test(text) ? ')' : '）') : text.replace(/[）)]$/, '');
  const own = doubt('bracket-open', { cell, written: plainText(written), post });
  doubts.push(own);
  return answers[doubtKey(own)] === 'paired' ? post : text;
}

function leaderOf(row: LeaderRow, known: Leader | undefined, reading: Reading): Partial<Leader> {
  const { target, links, doubts } = reading;
  const { cells, name } = row;
  const notes: string[] = row.aside === '' || known?.name.includes(row.aside) ? [] : [row.aside];
  const both = cells.nameAndPost?.[0];
  const beside = row.beside || (both && both.cell !== row.cell ? splitName(both.text).post : '');
  const postCell = cells.post?.[0] ?? both ?? { cell: row.cell, text: name };
  const text = shortened({ cell: postCell.cell, text: joined(cells.post ?? []) || beside }, doubts);
  const post = paired({ cell: postCell.cell, text }, postCell.text, reading);
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
  notes.push(...readAbsences(row, known, leader, reading));
  const phone = joined(cells.phone ?? []);
  if (phone !== '') leader.phone = phone;
  for (const { cell, text: said } of cells.note ?? [])
    for (const written of absentInNote(said)) doubts.push(doubt('note-as-absence', { cell, written }));
  const before = cells.note ? joined(cells.note) : (known?.note ?? '');
  const more = notes.filter((own) => own !== '' && !before.includes(own));
  const note = [before, ...more].filter((own) => own !== '').join('；');
  if (note !== '') leader.note = note;
  return leader;
}

/** Adds the absences of a row to a leader; what cannot be read is returned. */
function readAbsences(
  { cells }: LeaderRow,
  known: Leader | undefined,
  leader: Partial<Leader>,
  { target: { year, period }, doubts, answers }: Reading,
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
  /** The text of a cell, with the zero that a spreadsheet may have taken from it where somebody says so. */
  const asked = ({ cell, text }: LeaderCell): string => {
    const own = doubt('day-shortened', { cell, written: plainText(text) });
    if (!isShortenedDay(text)) return text;
    doubts.push(own);
    return answers[doubtKey(own)] === 'zero' ? `${plainText(text)}0` : text;
  };
  const inNotes = (cells.note ?? []).flatMap(({ cell, text }) =>
    absentInNote(text)
      .filter((written) => answers[doubtKey(doubt('note-as-absence', { cell, written }))] === 'absence')
      .map((written) => ({ cell, text: written })),
  );
  for (const said of [...(cells.absences ?? []), ...inNotes]) {
    const { cell } = said;
    const read = absencesOf(asked(said), { year, period });
    weekdays.push(...read.weekdays.filter((weekday) => !weekdays.includes(weekday)));
    const whole = read.whole.map((written) => doubt('absence-whole-period', { cell, written }));
    doubts.push(...whole);
    const isNote = whole.some((own) => answers[doubtKey(own)] === 'note');
    if (isNote) notes.push(...read.whole);
    for (const absence of read.absences)
      if (!isNote || !read.whole.includes(absence.reason ?? '')) add(absence);
    for (const written of read.halfDays) doubts.push(doubt('absence-half-day', { cell, written }));
    for (const written of read.unread) cannotRead(cell, written);
  }
  const lineOf = ({ cell }: LeaderCell): string => cell.replace(/\D/g, '');
  const ends = new Map((cells.absenceTo ?? []).map((end) => [lineOf(end), end]));
  for (const begin of cells.absenceFrom ?? []) {
    const end = ends.get(lineOf(begin));
    ends.delete(lineOf(begin));
    const absence = end && absenceBetween(asked(begin), asked(end), year);
    if (absence) add(absence);
    else cannotRead(begin.cell, `${plainText(begin.text)}至${end ? plainText(end.text) : ''}`);
  }
  for (const end of ends.values()) cannotRead(end.cell, `至${plainText(end.text)}`);
  if (absences.length > 0) leader.absences = absences;
  if (weekdays.length > 0) leader.unavailableWeekdays = weekdays.sort((a, b) => a - b);
  const hasReason = absences.some((absence) => absence.reason === reason);
  if (reason !== '' && !hasReason) notes.push(reason);
  return notes;
}
