import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

// Compares two records of outputs, after a table of old and new words is applied to the old one. See CONTRIBUTING.md.

/** Where a calendar goes on in the next line, which depends on how long its words are. */
const FOLD = /\r\n /g;

/** The sections of a record by their heading: what was called, or which file it is. */
function sectionsOf(text) {
  const sections = new Map();
  for (const section of text.split(/^(?=\$ lunzhi |=== )/m)) {
    const heading = section.slice(0, section.indexOf('\n'));
    const text = heading.endsWith('ics') ? section.replace(FOLD, '') : section;
    sections.set(heading, (sections.get(heading) ?? '') + text);
  }
  return sections;
}

/** Columns on the terminal are as wide as their longest word: how many blanks there are is not a difference. */
const withoutPadding = (text) => text.replace(/(?<=\S) {2,}/g, '  ');

/**
 * The text that a table of words makes of an old one, each line of the table after the one before it.
 *
 * @param words `{ old, new }`; with `pattern`, `old` is a regular expression and `new` may contain `$1`
 */
export const withNewWords = (text, words) =>
  words.reduce(
    (changed, { old, new: said, pattern }) =>
      pattern ? changed.replace(new RegExp(old, 'g'), said) : changed.replaceAll(old, said),
    text,
  );

/**
 * What differs between two records of one document: by section, the lines that are only in one of them.
 *
 * @returns `{ heading, pairs: [old line | null, new line | null][] }` for each section that differs
 */
export function differencesOf(old, now, words = []) {
  const before = new Map(
    [...sectionsOf(old)].map(([heading, section]) => [withNewWords(heading, words), section]),
  );
  const after = sectionsOf(now);
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((heading) => {
    const [section, other] = [before.get(heading), after.get(heading)];
    if (section === other) return [];
    if (section === undefined) return { heading, pairs: [[null, heading]] };
    if (other === undefined) return { heading, pairs: [[heading, null]] };
    const [a, b] = [withNewWords(section, words), other].map(withoutPadding);
    if (a === b) return [];
    const [lines, others] = [new Set(a.split('\n')), new Set(b.split('\n'))];
    const gone = [...lines].filter((line) => !others.has(line));
    const come = [...others].filter((line) => !lines.has(line));
    const pairs = Array.from({ length: Math.max(gone.length, come.length) }, (_, index) => [
      gone[index] ?? null,
      come[index] ?? null,
    ]);
    return { heading, pairs: pairs.length > 0 ? pairs : [['the same lines in another order', null]] };
  });
}

const recordsIn = (folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.txt'));

/**
 * What differs between two folders of records. Differences that are alike but for their numbers are one kind.
 *
 * @returns how many `records` there are, how many of them are `differing`, and the `kinds`, the most frequent first
 */
export function compareRecords(old, now, words) {
  const names = [...new Set([...recordsIn(old), ...recordsIn(now)])].sort((a, b) => (a < b ? -1 : 1));
  const kinds = new Map();
  let differing = 0;
  for (const name of names) {
    const [before, after] = [old, now].map((folder) => join(folder, name));
    const differences = !existsSync(before)
      ? [{ heading: name, pairs: [[null, 'a record']] }]
      : !existsSync(after)
        ? [{ heading: name, pairs: [['a record', null]] }]
        : differencesOf(readFileSync(before, 'utf8'), readFileSync(after, 'utf8'), words);
    if (differences.length > 0) differing++;
    for (const { heading, pairs } of differences)
      for (const pair of pairs) {
        const key = pair.join('\n').replace(/\d+/g, '0');
        const kind = kinds.get(key) ?? { count: 0, name, heading, pair };
        kinds.set(key, { ...kind, count: kind.count + 1 });
      }
  }
  return {
    records: names.length,
    differing,
    kinds: [...kinds.values()].sort((a, b) => b.count - a.count),
  };
}

function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { words: { type: 'string' }, kinds: { type: 'string', default: '40' } },
  });
  const [old, now] = positionals;
  if (now === undefined)
    throw new Error('Usage: node scripts/outputs/compare.js OLD NEW [--words FILE] [--kinds N]');
  const words = values.words === undefined ? [] : JSON.parse(readFileSync(values.words, 'utf8'));
  const { records, differing, kinds } = compareRecords(old, now, words);
  console.log(`${records} records compared, ${differing} differ.`);
  const shown = kinds.slice(0, Number(values.kinds));
  for (const { count, name, heading, pair } of shown)
    console.log(`\n${count} × ${name}, ${heading}\n  - ${pair[0] ?? ''}\n  + ${pair[1] ?? ''}`);
  if (shown.length < kinds.length) console.log(`\n${kinds.length} kinds of differences in all.`);
  process.exitCode = differing > 0 ? 1 : 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
