/** A date as written: what is not said is undefined. */
export interface WrittenDate {
  readonly year: number | undefined;
  readonly month: number | undefined;
  readonly day: number;
  /** What stands in brackets behind it, or a weekday without brackets. */
  readonly remarks: readonly string[];
  /** Where it begins and ends. */
  readonly from: number;
  readonly to: number;
}

/** One date, or two with 至 between them. */
export interface WrittenRange {
  readonly first: WrittenDate;
  readonly last: WrittenDate;
}

const datePattern = /(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日/y;
const remarkPattern = /\(([^()]{0,40})\)|((?:星期|周|礼拜)[一二三四五六日天])/y;
const toPattern = /至|到|[-—–−~〜]{1,2}/y;
const andPattern = /[、,和及与]/y;

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function dateAt(text: string, at: number): WrittenDate | null {
  const found = matchAt(datePattern, text, at);
  if (!found) return null;
  const [whole, year, month, day] = found;
  const remarks: string[] = [];
  let to = at + whole.length;
  for (;;) {
    const remark = matchAt(remarkPattern, text, to);
    if (!remark) break;
    remarks.push(...(remark[1] ?? remark[2]!).split(/[、,;]/));
    to += remark[0].length;
  }
  return {
    year: year === undefined ? undefined : Number(year),
    month: month === undefined ? undefined : Number(month),
    day: Number(day),
    remarks,
    from: at,
    to,
  };
}

/** The month that a date leaves out, the one before it says: `1月4日至6日`. */
function inherit(date: WrittenDate, before: WrittenDate | undefined): WrittenDate {
  if (!before || date.month !== undefined) return date;
  return { ...date, month: before.month };
}

/** The dates and ranges, at most `most`, that begin at a place of a text, joined by 、 or 和; none when none begins there. */
export function rangesAt(text: string, at: number, most = Infinity): readonly WrittenRange[] {
  const ranges: WrittenRange[] = [];
  let before: WrittenDate | undefined;
  for (let from = at; ;) {
    const date = dateAt(text, from);
    if (!date) return ranges;
    const first = inherit(date, before);
    const separator = matchAt(toPattern, text, first.to);
    const end = separator && dateAt(text, first.to + separator[0].length);
    const last = end ? inherit(end, first) : first;
    ranges.push({ first, last });
    before = last;
    const and = ranges.length < most ? matchAt(andPattern, text, last.to) : null;
    if (!and) return ranges;
    from = last.to + and[0].length;
  }
}
