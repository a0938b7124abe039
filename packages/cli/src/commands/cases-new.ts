import { basename, dirname } from 'node:path';
import { newCaseFile } from '@lunzhi/reception';
import type { CallOf } from '../input/command.ts';
import { readRoster } from '../input/read-roster.ts';
import { Refusal } from '../input/refusal.ts';
import { jsonText } from '../output/json.ts';
import type { Terminal } from '../output/terminal.ts';
import { compareFile, requireWritable, writeFiles } from '../output/write-files.ts';
import type { casesNewUsage } from '../usage/cases.ts';

/** `lunzhi cases new`: a file of cases, of the county of a roster. */
export function run(call: CallOf<typeof casesNewUsage>, terminal: Terminal): number {
  const [path, rosterPath] = call.arguments as [string, string];
  const { id, name } = readRoster(rosterPath, terminal, []).document.jurisdiction;
  const cases = newCaseFile({ id, name });
  const content = jsonText(cases);
  const jurisdiction = { id, name };
  if (path === '-') {
    terminal.give(content);
    terminal.json({ status: 'done', diagnostics: [], file: null, cases, jurisdiction });
    return 0;
  }
  requireWritable(dirname(path), []);
  const before = compareFile(path, content);
  if (before === 'other') throw new Refusal({ code: 'file-exists', path });
  const missing = before === 'nothing' ? [{ name: basename(path), content }] : [];
  writeFiles([{ directory: dirname(path), files: missing }]);
  terminal.print(terminal.words.cases.begun(path, name));
  terminal.json({ status: 'done', diagnostics: [], file: path, jurisdiction });
  return 0;
}
