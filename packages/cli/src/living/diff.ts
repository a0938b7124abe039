import { basename, dirname } from 'node:path';
import {
  changeNotice,
  compare,
  letterText,
  publicChanges,
  rosterAt,
  type Roster,
  wordComparison,
} from '@lunzhi/core';
import type { Call } from '../call/parse-call.ts';
import { Refusal } from '../call/problem.ts';
import { givenDate, readDate } from '../io/given-date.ts';
import { type OwnConstraints, readConstraints } from '../io/read-constraints.ts';
import { ask, readRoster } from '../io/read-roster.ts';
import { oneLine, type Terminal } from '../io/terminal.ts';
import { today } from '../io/today.ts';
import { requireWritable, writeFiles } from '../io/write-files.ts';
import { livingWordsOf } from '../words/living-words.ts';

type DiffCall = Call<'diff'>;

/** A roster, and what it is called. */
interface Side {
  readonly roster: Roster;
  readonly name: string;
}

/** `lunzhi diff`: what is different in a second roster, or what has become of one, by day and by leader. */
export async function runDiff(call: DiffCall, terminal: Terminal): Promise<number> {
  const { as, at, out } = call.options;
  if (at !== undefined && as === undefined)
    throw new Refusal({ code: 'option-needs', option: '--at', needs: '--as notice' });
  if (out !== undefined) {
    if (as === undefined) throw new Refusal({ code: 'option-needs', option: '--out', needs: '--as notice' });
    requireWritable(dirname(out), [basename(out)]);
  }
  const constraints = await readConstraints(call.options.constraints);
  const { a, b } = sidesOf(call, constraints, terminal);
  const comparison = compare(a.roster, b.roster);
  const words = livingWordsOf(terminal.language).diff;
  if (as === 'notice') {
    const date = at === undefined ? today(terminal.outside) : givenDate('--at', at, b.roster.document.period);
    const notice = noticeOf(a.roster, b.roster, date);
    if (!isApproved(b.roster)) terminal.say(words.notApproved);
    if (out === undefined) terminal.print(...notice.trimEnd().split('\n'));
    else {
      writeFiles([{ directory: dirname(out), files: [{ name: basename(out), content: notice }] }]);
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
    terminal.print('', title, ...said[part].map((sentence) => `  ${oneLine(sentence)}`));
  }
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

/** The notice that may be public, in the document's language. */
function noticeOf(before: Roster, after: Roster, date: string): string {
  const { issuer, jurisdiction, language = 'zh-CN' } = after.document;
  const head = { issuer, level: jurisdiction.level, date };
  return letterText(changeNotice(publicChanges(before, after), head, language), language);
}

/** Somebody has approved it, which was not taken back. */
function isApproved({ ledger }: Roster): boolean {
  const corrected = new Set(ledger.flatMap((entry) => (entry.kind === 'corrected' ? [entry.corrects] : [])));
  return ledger.some(({ kind }, index) => kind === 'approved' && !corrected.has(index + 1));
}

function sidesOf(call: DiffCall, constraints: OwnConstraints, terminal: Terminal): { a: Side; b: Side } {
  const [path, other] = call.arguments as [string, string?];
  const { from, to } = call.options;
  const roster = readRoster(path, terminal, constraints);
  if (other !== undefined) {
    if ((from ?? to) !== undefined)
      throw new Refusal({
        code: 'options-exclude',
        options: ['B', from === undefined ? '--to' : '--from'],
      });
    return {
      a: { roster, name: path },
      b: { roster: readRoster(other, terminal, constraints), name: other },
    };
  }
  if (roster.ledger.length === 0) throw new Refusal({ code: 'needs-other-roster' });
  const side = (until: number | string): Side => {
    const at = ask(path, () => rosterAt(roster, until, constraints));
    const count = at.ledger.length;
    const words = livingWordsOf(terminal.language).diff;
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
