import { basename, dirname } from 'node:path';
import { compare, type Roster, rosterAt } from '@lunzhi/core';
import { wordComparison } from '@lunzhi/core/words';
import { type Call, choice, type Command, givenOf, text } from '../input/command.ts';
import { givenDate, readDate, today } from '../input/dates.ts';
import { ask, type GivenRoster, readGivenRoster, readRoster } from '../input/read-roster.ts';
import { Refusal } from '../input/refusal.ts';
import { noticeText } from '../ledger/change.ts';
import { corrections } from '../ledger/entries.ts';
import type { Terminal } from '../output/terminal.ts';
import { requireWritable, writeFileAt } from '../output/write-files.ts';
import { constraints } from './options.ts';

const options = {
  from: text('N|D'),
  to: text('N|D'),
  as: choice('notice'),
  at: text('D'),
  out: text('FILE'),
  constraints,
};

type DiffCall = Call<typeof options>;

const help = {
  'zh-CN': `lunzhi diff 值班表文件 另一值班表文件
lunzhi diff 值班表文件 [--from 第几条|日期] [--to 第几条|日期]
            [--as notice] [--at 日期] [--out 文件] [--constraints FILE.mjs]

逐日、逐人列出两张值班表的不同，或一张值班表前后的不同。

  --from            从台账第几条以后、或哪一天结束时起；默认从最近一次公布（没有公布则从最初）
  --to              到台账第几条以后、或哪一天结束时为止；默认到现在
  --as notice       写成可以公开的调整通知；--out 写入文件
  --at 日期         通知的落款日期；默认今天`,
  en: `lunzhi diff ROSTER OTHER
lunzhi diff ROSTER [--from N|D] [--to N|D]
            [--as notice] [--at D] [--out FILE] [--constraints FILE.mjs]

What is different in another roster, or what has become of one, by day and by leader.

  --from            after entry N, or at the end of day D; the last publication by default (else the first roster)
  --to              after entry N, or at the end of day D; now by default
  --as notice       the change notice, which may be public; --out writes it into a file
  --at D            the date of the notice; today by default`,
};

/** A roster, and what it is called. */
interface Side {
  readonly roster: Roster;
  readonly name: string;
}

/** `lunzhi diff`: what is different in a second roster, or what has become of one, by day and by leader. */
async function run(call: DiffCall, terminal: Terminal): Promise<number> {
  const { as, at, out } = call.options;
  if (at !== undefined && as === undefined)
    throw new Refusal({ code: 'option-needs', option: '--at', needs: '--as notice' });
  if (out !== undefined) {
    if (as === undefined) throw new Refusal({ code: 'option-needs', option: '--out', needs: '--as notice' });
    requireWritable(dirname(out), [basename(out)]);
  }
  const { a, b } = sidesOf(call, await readGivenRoster(call, terminal), terminal);
  const comparison = compare(a.roster, b.roster);
  const words = terminal.words.diff;
  if (as === 'notice') {
    const date = at === undefined ? today(terminal.outside) : givenDate('--at', at, b.roster.document.period);
    const notice = noticeText(a.roster, b.roster, date);
    if (!isApproved(b.roster)) terminal.say(words.notApproved);
    if (out === undefined) terminal.print(...notice.trimEnd().split('\n'));
    else {
      writeFileAt(out, notice);
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
    const at = ask(path, () => rosterAt(roster, until, constraints));
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

export const command: Command<typeof options> = { arguments: ['A', 'B'], least: 1, options, help, run };
