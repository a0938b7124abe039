import { rangesAt, type WrittenRange } from './notice-dates.ts';
import { namesPattern } from './notice-sections.ts';

/** Days that a sentence gives off or orders to be worked. */
export interface Statement {
  /** `extend`: off up to this day, from wherever the holiday begins. */
  readonly kind: 'off' | 'work' | 'extend';
  readonly ranges: readonly WrittenRange[];
  /** “起正常上班”: the first ordinary working day, which need not be a weekend day. */
  readonly isResuming: boolean;
  /** “补休”: a day off in return for one that fell on a weekend. */
  readonly isInReturn: boolean;
  readonly from: number;
  readonly to: number;
}

/** “放假1天”, of one statement, or “共8天”, of all before it. */
export interface StatedCount {
  readonly days: number;
  /** Statements counted, by position: from the first to before the second. */
  readonly of: readonly [number, number];
  readonly from: number;
  readonly to: number;
}

export interface ReadSentence {
  readonly statements: readonly Statement[];
  readonly counts: readonly StatedCount[];
  readonly excludesMakeUp: boolean;
  readonly isBesideWeekend: boolean;
  /** From where on nothing is understood; null when all is. */
  readonly rest: number | null;
}

const offPattern = /(?:放假调休|调休放假|放假公休|放假|补休|调休)(?:(\d{1,3})天)?/y;
const workPattern = /(起)?(?:照常|正常|恢复正常|恢复|均)?(?:上班|工作)/y;
const countPattern = /(?:一?共|共计|合计)(\d{1,3})天/y;
const noMakeUpPattern = /(?:不|无需|不作)调休/y;
const weekendPattern = /[与和](?:周末|双休日)连休/y;
const joinPattern = /[,、]?(?:其中|自|从|于|并|和|另)?/y;
const extendPattern = new RegExp(`(?:延长)?(?:\\d{4}年)?(?:${namesPattern})?假期?(?:延长)?至`, 'y');

/** Whether a sentence speaks of days in a way that must be understood to the last word. */
export function mustUnderstand(text: string, isOpening: boolean): boolean {
  if (!/放假|补休|上班|假期.{0,6}至/.test(text)) return false;
  return isOpening ? /\d日/.test(text) : /\d|月.?日/.test(text);
}

function tryAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Where the first date, or the extension of a holiday, begins; the end where there is none. */
function firstDate(text: string, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    if (/\d/.test(text.charAt(at)) && rangesAt(text, at).length > 0) return at;
    const extend = tryAt(extendPattern, text, at);
    if (extend && rangesAt(text, at + extend[0].length).length > 0) return at;
  }
  return to;
}

/**
 * Reads a sentence of a notice such as `1月28日至2月4日放假调休，共8天`.
 *
 * @param text the whole squeezed text; the sentence stands from `from` to before `to`
 * @param isOpening before a heading any words may precede the first date
 */
export function readSentence(whole: string, from: number, to: number, isOpening: boolean): ReadSentence {
  const text = whole.slice(0, to);
  const statements: Statement[] = [];
  const counts: StatedCount[] = [];
  let excludesMakeUp = false;
  let isBesideWeekend = false;
  const done = (rest: number | null): ReadSentence => ({
    statements,
    counts,
    excludesMakeUp,
    isBesideWeekend,
    rest,
  });
  let at = firstDate(text, from, to);
  const before = text.slice(from, at);
  if (isOpening ? /\d$/.test(before) : !/^[,、自从于将]*$/.test(before)) return done(from);
  while (at < to) {
    at += tryAt(joinPattern, text, at)![0].length;
    const count = tryAt(countPattern, text, at);
    if (count) {
      const end = at + count[0].length;
      counts.push({ days: Number(count[1]), of: [0, statements.length], from, to: end });
      at = end;
      continue;
    }
    const remark = tryAt(noMakeUpPattern, text, at) ?? tryAt(weekendPattern, text, at);
    if (remark) {
      if (remark[0].endsWith('连休')) isBesideWeekend = true;
      else excludesMakeUp = true;
      at += remark[0].length;
      continue;
    }
    const extend = tryAt(extendPattern, text, at);
    const start = at + (extend?.[0].length ?? 0);
    const ranges = rangesAt(text, start, extend ? 1 : Infinity);
    if (ranges.length === 0) return at === to ? done(null) : done(at);
    const end = ranges[ranges.length - 1]!.last.to;
    const off = extend ? null : tryAt(offPattern, text, end);
    const work = extend || off ? null : tryAt(workPattern, text, end);
    if (!extend && !off && !work) return done(at);
    const next = end + (off ?? work ?? [''])[0].length;
    const kind = extend ? 'extend' : off ? 'off' : 'work';
    const isResuming = work?.[1] !== undefined;
    const isInReturn = off?.[0].startsWith('补休') ?? false;
    statements.push({ kind, ranges, isResuming, isInReturn, from: at, to: next });
    const { length } = statements;
    if (off?.[1] !== undefined)
      counts.push({ days: Number(off[1]), of: [length - 1, length], from: at, to: next });
    at = next;
  }
  return done(null);
}
