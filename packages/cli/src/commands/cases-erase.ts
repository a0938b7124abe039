import { erasePersons } from '@lunzhi/reception';
import type { CallOf } from '../input/command.ts';
import { givenDate } from '../input/dates.ts';
import { entryHead, periodOf, refuseCases, saveCases, withCases } from '../ledger/opened-cases.ts';
import { changedJson } from '../output/roster-file.ts';
import type { Terminal } from '../output/terminal.ts';
import type { casesEraseUsage } from '../usage/cases.ts';

/** `lunzhi cases erase`: text about persons of cases that have long been over. */
export const run = (call: CallOf<typeof casesEraseUsage>, terminal: Terminal): Promise<number> =>
  withCases(call, terminal, true, async (opened) => {
    const head = entryHead(call, opened);
    const { 'as-of': given } = call.options;
    const asOf = given === undefined ? head.at.slice(0, 10) : givenDate('--as-of', given, periodOf(opened));
    const { file, erased, diagnostics } = erasePersons(opened.cases, asOf, head);
    if (!file) return refuseCases(diagnostics, terminal);
    await saveCases(opened, file === opened.cases ? null : file);
    terminal.print(terminal.words.cases.erased(erased.length));
    terminal.json({ status: 'done', diagnostics: [], ...changedJson(opened.file, 'cases', file), erased });
    return 0;
  });
