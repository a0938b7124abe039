import { areEqual } from '@lunzhi/core/internal';
import { appendCaseEntries, type CaseEntry } from '@lunzhi/reception';
import type { CallOf } from '../input/command.ts';
import { readText, rosterLimit } from '../input/read-file.ts';
import { Refusal } from '../input/refusal.ts';
import { choicesById, entryOf, requireAppointment } from '../ledger/case-entry.ts';
import { entryHead, type OpenedCases, saveAppended, sayStanding, withCases } from '../ledger/opened-cases.ts';
import type { Terminal } from '../output/terminal.ts';
import type { casesAddUsage } from '../usage/cases.ts';

type AddCall = CallOf<typeof casesAddUsage>;

/** `lunzhi cases add`: what has happened to a case, as options or as JSON. */
export const run = (given: AddCall, terminal: Terminal): Promise<number> => {
  const call = { ...given, options: choicesById(given.options, terminal.language) };
  return withCases(call, terminal, true, (opened) => {
    const read = entriesRead(call, terminal);
    const entries = entriesOf(call, read, opened);
    const count = read ? entries.length : 1;
    const before = beforeLast(opened, count);
    if (before && areEqual(entriesOf(call, read, before), opened.cases.entries.slice(-count)))
      return sayStanding(opened, count);
    requireAppointment(call, opened);
    const { cases, roster } = opened;
    return saveAppended(opened, entries, appendCaseEntries(cases, entries, { ...(roster && { roster }) }));
  });
};

/** Entries of a file, one or a list; `null` where options say what has happened. */
function entriesRead({ arguments: [, path], options }: AddCall, { system }: Terminal): unknown[] | null {
  if (path === undefined) {
    if (options.kind === undefined)
      throw new Refusal({ code: 'option-needs', option: 'cases add', needs: '--kind' });
    return null;
  }
  if (options.kind !== undefined) throw new Refusal({ code: 'extra-argument', given: path });
  const text = readText(path, rosterLimit, system);
  try {
    return [JSON.parse(text) as unknown].flat();
  } catch {
    throw new Refusal({ code: 'not-json', path });
  }
}

/** The entries that a call asks for; what the file does not say of when and by whom is added. */
function entriesOf(call: AddCall, read: unknown[] | null, opened: OpenedCases): CaseEntry[] {
  const head = entryHead(call, opened);
  if (!read) return [entryOf(call, opened, head) as CaseEntry];
  return read.map((entry) =>
    typeof entry === 'object' && entry !== null && !Array.isArray(entry)
      ? ({ ...head, ...entry } as CaseEntry)
      : (entry as CaseEntry),
  );
}

/** The cases before the last entries, where those may be what the call asks for. */
function beforeLast(opened: OpenedCases, count: number): OpenedCases | null {
  const { cases } = opened;
  if (count === 0 || cases.entries.length < count) return null;
  return { ...opened, cases: { ...cases, entries: cases.entries.slice(0, -count) } };
}
