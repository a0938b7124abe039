import { basename, dirname, join } from 'node:path';
import { documentJsonSchema, parseDocument, readTable, type Roster } from '@lunzhi/core';
import { isDate } from '@lunzhi/core/dates';
import { beginDocument, writeDutiesTemplate, writeLeadersTemplate } from '@lunzhi/formats';
import type { CallOf } from '../input/command.ts';
import { today as shanghaiToday, yearToPlan } from '../input/dates.ts';
import { readText, rosterLimit } from '../input/read-file.ts';
import { isRosterText, parseRoster } from '../input/read-roster.ts';
import { Refusal, RefusedDocument } from '../input/refusal.ts';
import { jsonText } from '../output/json.ts';
import type { Terminal } from '../output/terminal.ts';
import {
  type ReadyFile,
  requireSeen,
  requireWritable,
  compareFile,
  writeFiles,
  writeNew,
} from '../output/write-files.ts';
import type { initUsage } from '../usage/init.ts';
import { wordsOf } from '../words/index.ts';

type InitCall = CallOf<typeof initUsage>;

const schemaName = 'lunzhi-document.schema.json';

/** `lunzhi init`: a document to fill in, what its fields mean beside it, and its schema for editors; or a table to fill in. */
export function run(call: InitCall, terminal: Terminal): number | Promise<number> {
  const { template } = call.options;
  if (template !== undefined) return writeTemplate(template, call, terminal);
  const target = call.arguments[0] ?? '.';
  const { level = 'county', lang } = call.options;
  const today = call.options.today ?? shanghaiToday(terminal.system);
  if (!isDate(today)) throw new Refusal({ code: 'bad-date', option: '--today', given: today });
  const { year = yearToPlan(today) } = call.options;
  const { name: given } = call.options;
  const name = (given ?? '').normalize('NFC').trim();
  const isEmpty = given !== undefined && name === '';
  if (isEmpty || /[\p{Cc}\p{Cs}]/u.test(name) || name.length > 100)
    throw new Refusal({ code: 'bad-name', given: name.slice(0, 100) });
  const isFile = /\.json$/i.test(target);
  const directory = isFile ? dirname(target) : target;
  const documentName = isFile ? basename(target) : 'document.json';
  const document = { $schema: `./${schemaName}`, ...beginDocument({ year, level, name, today }) };
  const { diagnostics } = parseDocument(document);
  if (diagnostics.some(({ code }) => code === 'invisible-text' || code === 'direction-sign'))
    throw new Refusal({ code: 'bad-name', given: name });
  // files speak the document's language; only somebody who asks for English reads it better
  const language = lang === 'en' ? 'en' : 'zh-CN';
  const { explanationName, explanation } = wordsOf(language).init;
  const schema = { name: schemaName, content: jsonText(documentJsonSchema()) };
  const ready = [
    schema,
    { name: explanationName(documentName.replace(/\.json$/i, '')), content: explanation(documentName, year) },
    { name: documentName, content: jsonText(document) },
  ];
  const pathOf = (file: ReadyFile): string => join(directory, file.name);
  requireWritable(directory, []);
  requireSeen(join(directory, documentName));
  const [missing, present, other] = (['nothing', 'same', 'other'] as const).map((state) =>
    ready.filter((file) => compareFile(pathOf(file), file.content) === state),
  ) as [ReadyFile[], ReadyFile[], ReadyFile[]];
  // one schema serves every document of a folder, and an older one serves as well
  const inTheWay = other.filter((file) => file !== schema);
  if (inTheWay.length > 0)
    throw new Refusal(inTheWay.map((file) => ({ code: 'file-exists', path: pathOf(file) })));
  writeFiles([{ directory, files: missing }]);
  const [written, there] = [missing, present].map((files) => files.map(pathOf).reverse()) as [
    string[],
    string[],
  ];
  const documentPath = join(directory, documentName);
  const open = [...(name === '' ? ['/jurisdiction/name', '/issuer'] : []), '/leaders'];
  const words = terminal.words.init;
  // a schema is nothing to speak of when it is there
  const spoken = there.filter((path) => path !== pathOf(schema));
  terminal.print(...words.written(written), ...words.there(spoken), ...words.next(documentPath, open));
  terminal.json({ status: 'done', diagnostics: [], document: documentPath, files: written, toFillIn: open });
  return 0;
}

/** A table to fill in, of leaders or of duties. */
async function writeTemplate(
  kind: 'leaders' | 'duties',
  { arguments: [target = '.'], options: { of, lang } }: InitCall,
  terminal: Terminal,
): Promise<number> {
  if (kind === 'duties' && of === undefined)
    throw new Refusal({ code: 'option-needs', option: '--template duties', needs: '--of' });
  const language = lang === 'en' ? 'en' : 'zh-CN';
  const words = terminal.words.init;
  const path = /\.xlsx$/i.test(target) ? target : join(target, wordsOf(language).init.templateName[kind]);
  requireWritable(dirname(path), []);
  requireSeen(path);
  const roster = of === undefined ? undefined : dutiesOf(of, terminal);
  const content =
    kind === 'duties' && roster
      ? await writeDutiesTemplate(roster, language)
      : await writeLeadersTemplate(language, roster?.document);
  writeNew(path, content);
  terminal.print(...words.written([path]), ...words.fillIn(kind, path));
  terminal.json({ status: 'done', diagnostics: [], files: [path] });
  return 0;
}

/** The places of a roster, or of a document of which nothing is planned. @throws Refusal; RefusedDocument */
function dutiesOf(path: string, terminal: Terminal): Roster {
  const text = readText(path, rosterLimit, terminal.system);
  if (isRosterText(text)) return parseRoster(text, path, []);
  const { roster, diagnostics } = readTable(text, []);
  if (!roster) throw new RefusedDocument(diagnostics);
  return roster;
}
