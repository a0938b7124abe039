import { areEqual } from '@lunzhi/core/internal';
import { appendCaseEntries, type CaseEntry } from '@lunzhi/reception';
import type { CallOf } from '../input/command.ts';
import { entryHead, saveAppended, sayStanding, withCases } from '../ledger/opened-cases.ts';
import { omitUndefined } from '../output/json.ts';
import type { Terminal } from '../output/terminal.ts';
import type { casesCorrectUsage } from '../usage/cases.ts';

/** `lunzhi cases correct`: an entry was wrong. */
export const run = (call: CallOf<typeof casesCorrectUsage>, terminal: Terminal): Promise<number> =>
  withCases(call, terminal, true, (opened) => {
    const { cases, roster } = opened;
    const { entry: corrects, note } = call.options;
    const entry = omitUndefined({
      kind: 'corrected',
      ...entryHead(call, opened),
      corrects,
      note,
    }) as unknown as CaseEntry;
    const last = cases.entries[cases.entries.length - 1];
    if (last && areEqual(last, entry)) return sayStanding(opened, 1);
    return saveAppended(opened, [entry], appendCaseEntries(cases, [entry], { ...(roster && { roster }) }));
  });
