import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { callShown, wordsOf } from '../../../packages/cli/src/command.test.kit.ts';
import { parseCall } from '../../../packages/cli/src/input/parse-call.ts';
import { type Block, isShown, linesOf, root } from './read-blocks.ts';

/** Where a page is followed. */
export interface Place {
  /** A folder of its own; `cd` leads below it. */
  directory: string;
  readonly language: 'zh-CN' | 'en';
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** A command of a block, with what is shown of its answer. */
interface Command {
  readonly line: string;
  readonly code: number;
  /** All of it, of a block `console`; lines behind →, of a block `sh`. */
  readonly answer: 'all' | 'some';
  readonly shown: readonly string[];
}

/** `cp a b && lunzhi plan b` is two commands; so are two lines, unless the first ends in `\`. */
const split = (line: string): string[] => line.replace(/ +#.*$/, '').split(/ && /);

const codeOf = (line: string): number => Number(/#.*(?:exit code|退出码) ?(\d+)/.exec(line)?.[1] ?? 0);

function commandsOf({ language, text }: Block): Command[] {
  const lines = text.replaceAll(/\\\n */g, '').split('\n');
  const commands: (Command & { readonly shown: string[] })[] = [];
  for (const line of lines) {
    const command = language === 'console' ? /^\$ (.*)/.exec(line)?.[1] : /^[^#\s].*/.exec(line)?.[0];
    const shown = language === 'console' ? line : /^# → (.*)/.exec(line)?.[1];
    if (command !== undefined) {
      const answer = language === 'console' ? 'all' : 'some';
      commands.push({ line: command, code: codeOf(command), answer, shown: [] });
    } else if (shown !== undefined) commands.at(-1)!.shown.push(shown);
  }
  return commands;
}

/** Does what a reader does who follows a block, and compares what he sees with what the block shows. */
export async function followCommands(block: Block, place: Place): Promise<void> {
  /** What stands on others that are not done here is only looked up. */
  let isFollowed = true;
  for (const { line, code, answer, shown } of commandsOf(block)) {
    const where = `${block.at}: ${line}`;
    const ended: Ended[] = [];
    for (const part of split(line)) {
      ended.push(await follow(part.trim(), place, isFollowed));
      isFollowed &&= ended.at(-1)!.isDone;
    }
    if (!isFollowed) continue;
    const said = ended.map((end) => end.said).join('');
    const ending = ended.at(-1)!.code;
    expect([where, ending, ending === code ? '' : said]).toEqual([where, code, '']);
    const found = linesOf(said);
    const expected = linesOf(shown.join('\n'));
    const pattern = answer === 'all' ? expected : ['…', ...shown.flatMap((text) => [text, '…'])];
    if (!isShown(pattern, found)) expect([where, found]).toEqual([where, expected]);
  }
}

interface Ended {
  readonly code: number | null;
  readonly said: string;
  /** Whether it was done here and now: not what takes long, or serves until it is stopped. */
  readonly isDone: boolean;
}

const unsaid = { code: 0, said: '' } as const;

async function follow(command: string, place: Place, isFollowed: boolean): Promise<Ended> {
  const lunzhi = /^(?:npx )?lunzhi (.*)/.exec(command)?.[1];
  const isCall = lunzhi !== undefined && !/[|<>&]/.test(lunzhi.replaceAll(/"[^"]*"/g, ''));
  if (isCall && (!isFollowed || wordsOf(lunzhi)[0] === 'serve')) {
    expect([command, parseCall(wordsOf(lunzhi)).kind]).toEqual([command, 'call']);
    return { ...unsaid, isDone: false };
  }
  if (isCall) return await callHere(wordsOf(lunzhi), place);
  const script = /^npm run (?:-s )?([\w:-]+)(.*)/.exec(command);
  if (script) return await followScript(script[1]!, script[2]!, place, isFollowed);
  if (!isFollowed) return { ...unsaid, isDone: false };
  const folder = /^cd (\S+)$/.exec(command)?.[1];
  if (folder !== undefined) {
    place.directory = join(place.directory, folder);
    return { code: existsSync(place.directory) ? 0 : 1, said: '', isDone: true };
  }
  if (/^npm (ci|install|init|pack)\b/.test(command)) {
    // the packages are there; what is copied out of them is not built yet
    const modules = join(place.directory, 'node_modules');
    if (!existsSync(modules)) symlinkSync(join(root, 'node_modules'), modules);
    return { ...unsaid, isDone: command !== 'npm install @lunzhi/editor' };
  }
  if (/^(npm|npx|git|docker|sudo|apt-get|java|mvn|curl)\b/.test(command)) return { ...unsaid, isDone: false };
  const { status, stdout, stderr } = spawnSync('sh', ['-ec', command], {
    cwd: place.directory,
    encoding: 'utf8',
    env: {
      ...process.env,
      PATH: `${join(root, 'node_modules/.bin')}:${process.env['PATH']}`,
      LANG: localeOf(place),
      // a port that is free, for what serves
      PORT: '0',
    },
  });
  return { code: status, said: stdout + stderr, isDone: true };
}

const localeOf = ({ language }: Place): string => (language === 'en' ? 'en_US.UTF-8' : 'zh_CN.UTF-8');

/** Files that a call has written, with what it said. */
interface Outcome {
  readonly ended: Ended;
  readonly files: ReadonlyMap<string, Buffer>;
}

/** Plans are made once: several pages begin with that of the example. */
const planned = new Map<string, Outcome>();

/** Whether a folder holds nothing, or the roster of a plan to which nothing has happened since. */
const isUnchanged = (folder: string, { files }: Outcome): boolean =>
  !existsSync(folder) || readFileSync(join(folder, 'roster.json')).equals(files.get('roster.json')!);

async function callHere(words: readonly string[], place: Place): Promise<Ended> {
  const named = words[words.indexOf('--out') + 1]!;
  const out = words.includes('--out') ? join(place.directory, named) : null;
  const isPlan = words[0] === 'plan' && out !== null && words.length === 4;
  const key =
    isPlan && `${localeOf(place)} ${named} ${readFileSync(join(place.directory, words[1]!), 'utf8')}`;
  const before = key && planned.get(key);
  if (before && isUnchanged(out!, before)) {
    mkdirSync(out!, { recursive: true });
    for (const [name, bytes] of before.files) writeFileSync(join(out!, name), bytes);
    return before.ended;
  }
  const { code, said } = await callShown(words, {
    directory: place.directory,
    now: place.now,
    environment: { LANG: localeOf(place) },
  });
  if (code === 0 && out !== null && !existsSync(out)) throw new Error(`${out} is missing.`);
  const ended: Ended = { code, said, isDone: true };
  if (key && code === 0) {
    const files = new Map(readdirSync(out!).map((name) => [name, readFileSync(join(out!, name))]));
    planned.set(key, { ended, files });
  }
  return ended;
}

/** A script of a package has to be there; one that ends in a call of the command is followed to its end. */
async function followScript(name: string, rest: string, place: Place, isFollowed: boolean): Promise<Ended> {
  const workspace = /-w (\S+)/.exec(rest)?.[1];
  const folder = workspace === undefined ? root : join(root, 'node_modules', workspace);
  const manifests = [join(place.directory, 'package.json'), join(folder, 'package.json')].filter(existsSync);
  const script = manifests
    .map(
      (path) =>
        (JSON.parse(readFileSync(path, 'utf8')) as { scripts?: Record<string, string> }).scripts?.[name],
    )
    .find((text) => text !== undefined);
  if (script === undefined) throw new Error(`There is no script ${name}.`);
  const lunzhi = /&& (lunzhi .*)/.exec(script)?.[1];
  return lunzhi === undefined ? { ...unsaid, isDone: false } : await follow(lunzhi, place, isFollowed);
}

/** Calls of the command within sentences, as in `lunzhi plan FILE`: those with files or options have to be in good form. */
export function requireGoodForm(page: string, text: string): number {
  const prose = text.replaceAll(/^ *```[^]*?^ *```$/gm, '');
  const calls = [...prose.matchAll(/`(?:npx )?lunzhi ([^`\s]+ [^`]+)`/g)]
    .map(([, words]) => words!)
    .filter((words) => /[-.]/.test(words) && !/…|^(命令|COMMAND|help)/.test(words));
  for (const words of calls) {
    const read = (): string => {
      try {
        return parseCall(wordsOf(words)).kind;
      } catch (error) {
        return String(error);
      }
    };
    expect([page, words, read()]).toEqual([page, words, expect.stringMatching(/^(call|help)$/)]);
  }
  return calls.length;
}
