import { basename, dirname } from 'node:path';
import { compare, type Roster, rosterAt } from '@lunzhi/core';
import { letterText, wordComparison } from '@lunzhi/core/words';
import { letterPaper, writePapers } from '@lunzhi/formats';
import { type CallOf, givenOf } from '../input/command.ts';
import { givenDate, readDate, today } from '../input/dates.ts';
import { orRefuse, type GivenRoster, readGivenRoster, readRoster } from '../input/read-roster.ts';
import { Refusal } from '../input/refusal.ts';
import { noticeBetween } from '../ledger/change.ts';
import { corrections } from '../ledger/entries.ts';
import type { Terminal } from '../output/terminal.ts';
import { requireWritable, writeFileAt } from '../output/write-files.ts';
import type { diffUsage } from '../usage/diff.ts';

type DiffCall = CallOf<typeof diffUsage>;

/** A roster, and what it is called. */
interface Side {
  readonly roster: Roster;
  readonly name: string;
}

/** `lunzhi diff`: what is different in a second roster, or what has become of one, by day and by leader. */
export async function run(call: DiffCall, terminal: Terminal): Promise<number> {
  const { as, at, out } = call.options;
  if (out !== undefined) requireWritable(dirname(out), [basename(out)]);
  const { a, b } = sidesOf(call, await readGivenRoster(call, terminal), terminal);
  const comparison = compare(a.roster, b.roster);
  const words = terminal.words.diff;
  if (as === 'notice') {
    const date = at === undefined ? today(terminal.system) : givenDate('--at', at, b.roster.document.period);
    const { language = 'zh-CN' } = b.roster.document;
    const letter = noticeBetween(a.roster, b.roster, date);
    const notice = letterText(letter, language);
    if (!isApproved(b.roster)) terminal.say(words.notApproved);
    if (out === undefined) terminal.print(...notice.trimEnd().split('\n'));
    else {
      const isWord = /\.docx$/i.test(out);
      writeFileAt(out, isWord ? await writePapers([letterPaper(letter, date, language)], 'docx') : notice);
      terminal.print(terminal.words.export.written(out));
    }
    terminal.json({ status: 'done', diagnostics: [], from: a.name, to: b.name, notice, file: out ?? null });
    return 0;
  }
  const said = wordComparison(comparison, terminal.language);
  terminal.print(words.between(a.name, b.name));
  for (const part of ['document', 'days', 'leaders'] as const) {
    if (said[part].length === 0) continue;
    const title = { document: words.document, days: words.byDay, leaders: words.byLeader }[part];
    terminal.print('', title, ...said[part].map((sentence) => `  ${sentence}`));
  }
  if (said.days.some(Boolean)) terminal.print('', words.changes(said.summary));
  if (said.document.length + said.days.length + said.leaders.length === 0) terminal.print(words.same);
  terminal.json({
    status: 'done',
    diagnostics: [],
    from: a.name,
    to: b.name,
    ...comparison,
    sentences: said,
  });
  return 0;
}

/** Somebody has approved it, which was not taken back. */
function isApproved({ ledger }: Roster): boolean {
  const corrected = corrections(ledger);
  return ledger.some(({ kind }, index) => kind === 'approved' && !corrected.has(index + 1));
}

function sidesOf(
  { arguments: [, other], options }: DiffCall,
  { path, roster, constraints }: GivenRoster,
  terminal: Terminal,
): { a: Side; b: Side } {
  const { from, to } = options;
  if (other !== undefined) {
    const [side] = givenOf(options, 'from', 'to');
    if (side) throw new Refusal({ code: 'options-exclude', options: ['B', side] });
    return {
      a: { roster, name: path },
      b: { roster: readRoster(other, terminal, constraints), name: other },
    };
  }
  if (roster.ledger.length === 0) throw new Refusal({ code: 'needs-other-roster' });
  const side = (until: number | string): Side => {
    const at = orRefuse(path, () => rosterAt(roster, until, constraints));
    const count = at.ledger.length;
    const words = terminal.words.diff;
    return { roster: at, name: words.revision(count, at.ledger[count - 1]?.at ?? null) };
  };
  return {
    a: side(from === undefined ? lastKnown(roster) : revisionOf('--from', from, roster)),
    b: side(to === undefined ? roster.ledger.length : revisionOf('--to', to, roster)),
  };
}

/** What the public knows; of a draft, what was planned at first. */
const lastKnown = ({ published }: Roster): number => published?.revision ?? 0;

/** A number of entries, or a day through which entries count. */
function revisionOf(option: string, given: string, { ledger, document }: Roster): number | string {
  const refuse = (): never => {
    throw new Refusal({ code: 'no-revision', option, given, entries: ledger.length });
  };
  if (/^\d{1,6}$/.test(given)) return Number(given) <= ledger.length ? Number(given) : refuse();
  return readDate(given, document.period) ?? refuse();
}
