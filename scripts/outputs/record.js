import { spawnSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { scenario } from './scenario.js';
import { isZip, unzip } from './unzip.js';

// Records everything that the command of a checkout says and writes; `compare.js` compares two records. See CONTRIBUTING.md.
export const languages = ['zh-CN', 'en'];
const zones = ['Asia/Shanghai', 'America/New_York'];
/** Commands that read no rule. */
const withoutConstraints = ['calendar'];

/** Calls the command in this process, with the time given; returns all that it says. */
async function callIn(run, folder, words, now) {
  const said = { out: '', err: '' };
  const sink = (name) => ({
    isTTY: false,
    write: (text) => (said[name] += typeof text === 'string' ? text : Buffer.from(text).toString()),
  });
  const input = openSync(devNull, 'r');
  const before = process.cwd();
  process.chdir(folder);
  try {
    const code = await run(words, {
      environment: { LANG: 'C' },
      input,
      output: sink('out'),
      errors: sink('err'),
      now: () => now,
      elapsed: () => 0,
      onInterrupt: () => () => {},
      onStray: () => () => {},
      onUnexpectedEnd: () => () => {},
      exit(code) {
        throw new Error(`The process would have ended with ${code}.`);
      },
    });
    return `$ lunzhi ${words.join(' ')}\n[${code}]\n${said.out}--- stderr\n${said.err}`;
  } finally {
    process.chdir(before);
    closeSync(input);
  }
}

/** Every file below a folder, archives unpacked. */
function filesIn(folder) {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return names.flatMap((path) => {
    const name = path.slice(folder.length + 1);
    const bytes = readFileSync(path);
    if (!isZip(bytes)) return `=== ${name}\n${bytes.toString('utf8')}\n`;
    return unzip(bytes).map((part) => `=== ${name}: ${part.name}\n${part.text}\n`);
  });
}

/**
 * All that the command says and writes of one document, as text: a section `$ lunzhi …` for each call, and `=== file` for
 * each file that is there in the end.
 *
 * @param run the command, `run` of the command line's `run.js`
 */
export async function recordDocument(run, { document, constraints = null }, language) {
  const folder = mkdtempSync(join(tmpdir(), 'lunzhi-outputs-'));
  const sections = [];
  let now = 0;
  try {
    await scenario({
      document: { ...document, language },
      folder,
      at: (moment) => (now = Date.parse(moment)),
      async call(...words) {
        const own =
          constraints && !withoutConstraints.includes(words[0]) ? ['--constraints', constraints] : [];
        sections.push(await callIn(run, folder, [...words, '--lang', language, ...own], now));
      },
    });
    return [...sections, ...filesIn(folder)].join('\n').replaceAll(folder, 'FOLDER');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The help of every command, and the JSON Schemas. */
export async function recordHelp(run, language) {
  const say = (...words) => callIn(run, tmpdir(), [...words, '--lang', language], 0);
  const overview = await callIn(run, tmpdir(), ['--help', '--lang', 'zh-CN'], 0);
  // each is named before what it is for, which is Chinese
  const commands = [...overview.matchAll(/^ {2}([a-z][a-z -]*?) +[^\0-\x7f]/gm)].map(([, name]) => name);
  const sections = [await say('--help')];
  for (const name of commands) sections.push(await say(...name.split(' '), '--help'));
  for (const name of ['document', 'roster']) sections.push(await say('schema', name));
  return sections.join('\n');
}

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { zone: { type: 'string' }, documents: { type: 'string', default: '200' } },
  });
  const [root, out] = positionals.map((path) => resolve(path));
  if (out === undefined)
    throw new Error('Usage: node scripts/outputs/record.js CHECKOUT FOLDER [--zone Z] [--documents N]');
  const { zone } = values;
  if (zone === undefined) {
    // a process each: a zone is read when a library is loaded
    for (const each of zones) {
      const words = [...process.argv.slice(1), '--zone', each];
      const { status } = spawnSync(process.execPath, words, { stdio: 'inherit' });
      if (status !== 0) process.exit(status ?? 1);
    }
    return;
  }
  process.env.TZ = zone;
  const { exampleDocuments, randomDocuments } = await import('./documents.js');
  const { run } = await import(pathToFileURL(join(root, 'packages/cli/dist/run.js')).href);
  /** Writes a record; one that is there already is kept, so that a run that was cut off can be continued. */
  const record = async (name, recorded) => {
    for (const language of languages) {
      const file = join(out, zone.replace('/', '-'), language, `${name}.txt`);
      if (existsSync(file)) continue;
      const text = await recorded(language);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text.replaceAll(root, 'CHECKOUT'));
    }
  };
  await record('help', (language) => recordHelp(run, language));
  const documents = [...(await exampleDocuments(root)), ...randomDocuments(Number(values.documents))];
  for (const each of documents) await record(each.name, (language) => recordDocument(run, each, language));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
