import { receptionNames, stateOf, wordCaseEntry } from '@lunzhi/reception';
import type { CallOf } from '../input/command.ts';
import { refuseUnknownCase, withCases } from '../ledger/opened-cases.ts';
import { align, type Terminal } from '../output/terminal.ts';
import type { casesShowUsage } from '../usage/cases.ts';

/** `lunzhi cases show`: every step of a case. Nothing about persons is printed; `--json` has the entries as they are. */
export const run = (call: CallOf<typeof casesShowUsage>, terminal: Terminal): Promise<number> =>
  withCases(call, terminal, false, ({ cases: file, name }) => {
    const id = call.arguments[1]!;
    const { cases } = stateOf(file);
    const own = cases.get(id);
    const corrections = new Map(
      file.entries.flatMap((entry, index) =>
        entry.kind === 'corrected' ? [[entry.corrects, index + 1] as const] : [],
      ),
    );
    const entries = file.entries.flatMap((entry, index) =>
      'case' in entry && entry.case === id ? [{ number: index + 1, entry }] : [],
    );
    if (entries.length === 0) return refuseUnknownCase(id, [...cases.keys()], terminal);
    const { language, words } = terminal;
    const { stages, kinds } = receptionNames(language);
    if (own) terminal.print(words.cases.standsAt(id, stages[own.stage]));
    terminal.print(
      ...align(
        entries.map(({ number, entry }) => {
          const by = corrections.get(number);
          const { on, detail } = wordCaseEntry(entry, language, name);
          return [
            String(number),
            words.cases.day(on),
            kinds[entry.kind],
            detail + (by === undefined ? '' : words.ledger.correctedBy(by)),
          ];
        }),
      ),
    );
    terminal.json({
      status: 'done',
      diagnostics: [],
      case: id,
      stage: own?.stage ?? null,
      entries: entries.map(({ number, entry }) => ({
        number,
        ...entry,
        correctedBy: corrections.get(number) ?? null,
      })),
    });
    return 0;
  });
