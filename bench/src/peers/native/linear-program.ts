import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ModelTooLargeError } from '../../model/level-model.ts';
import { endingWords, runCommand } from '../../run/command.ts';
import { type AnswerMargin, peerByLevels, type Stage, type StageAnswer } from '../by-levels.ts';
import { type Peer, PeerMissingError } from '../peer.ts';

/** A program that is found on this machine. */
export interface Program {
  readonly command: readonly [string, ...string[]];
  readonly environment?: Readonly<Record<string, string>>;
}

/** Where a run has its files. */
export interface Files {
  readonly model: string;
  /** A path in the same folder. */
  path(name: string): string;
}

/** What a run was asked for. */
export interface Asked {
  readonly files: Files;
  readonly stage: Stage;
  readonly seconds: number;
  readonly seed: number;
  /** Whether better rosters on the way are asked for. */
  readonly isWatched: boolean;
}

/** A solver of linear programmes with whole numbers that is a program of its own. */
export interface LinearProgram {
  readonly id: string;
  readonly about: string;
  readonly margin: AnswerMargin;
  /** `null` when it is not installed. */
  find(): Program | null;
  /** What to do when it is not. */
  readonly advice: string;
  /** How the file of the model is called: some solvers go by the ending. */
  readonly modelName: string;
  /** The text of the model. @throws ModelTooLargeError */
  write(stage: Stage): string;
  /** Arguments of the program; files that it needs besides the model are written here. */
  argumentsOf(asked: Asked): string[];
  /** What comes on its standard output, to see better rosters and the answer. */
  listen(asked: Asked, onBetter: (values: (column: number) => number) => void): Listener;
}

/** Reads what a program says and writes. */
export interface Listener {
  onLine?(line: string): void;
  /** Called now and then while it runs. */
  look?(): void;
  /** When it has ended; `null` when it left no answer. */
  answer(): StageAnswer | null;
}

/** Columns beyond which the text of a model is longer than a string can be. */
const MAX_COLUMNS = 400_000;
/** Beyond its own time: a solver looks at its clock late, and what is late is told. */
const GRACE_MS = 15_000;
const LOOK_EVERY_MS = 100;

/** A peer that starts the program for each level, with the model in a file. */
export function linearProgramPeer(own: LinearProgram): Peer {
  let program: Program;
  const folders: string[] = [];
  const peer = peerByLevels<Pick<Asked, 'files' | 'stage'>>(own.id, own.about, {
    margin: own.margin,
    load() {
      const found = own.find();
      if (!found) throw new PeerMissingError(`${own.id} is not installed.\nMaybe ${own.advice} first.`);
      program = found;
      return Promise.resolve();
    },
    convert(stage) {
      const folder = mkdtempSync(join(tmpdir(), 'lunzhi-bench-'));
      folders.push(folder);
      return { files: writeModel(own, stage, folder), stage };
    },
    async solve(converted, seconds, seed, onBetter) {
      const asked = { ...converted, seconds, seed, isWatched: true };
      return (await runProgram(own, program, asked, onBetter)).answer;
    },
  });
  return {
    ...peer,
    async run(prepared, options) {
      try {
        return await peer.run(prepared, options);
      } finally {
        for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
      }
    },
  };
}

/** @throws ModelTooLargeError */
export function writeModel(own: LinearProgram, stage: Stage, folder: string): Files {
  const { rows, columns } = stage.model;
  if (columns.length > MAX_COLUMNS) throw new ModelTooLargeError(rows.length, columns.length, true);
  const path = (name: string): string => join(folder, name);
  const model = path(own.modelName);
  writeFileSync(model, own.write(stage));
  return { model, path };
}

/**
 * Starts the program on a model that is written, and reads its answer.
 *
 * @returns with the milliseconds from its start to its end
 * @throws Error when it leaves no answer
 */
export async function runProgram(
  own: LinearProgram,
  { command: [name, ...first], environment = {} }: Program,
  asked: Asked,
  onBetter: (values: (column: number) => number) => void = () => undefined,
): Promise<{ answer: StageAnswer; ms: number }> {
  const listener = own.listen(asked, onBetter);
  const start = performance.now();
  const looking = setInterval(() => listener.look?.(), LOOK_EVERY_MS);
  const outcome = await runCommand([name, ...first, ...own.argumentsOf(asked)], {
    environment,
    killAfterMs: asked.seconds * 1000 + GRACE_MS,
    onLine: (line) => listener.onLine?.(line),
  }).finally(() => clearInterval(looking));
  const ms = performance.now() - start;
  listener.look?.();
  if (outcome.wasKilled) return { answer: { kind: 'nothing', why: 'did not end in time' }, ms };
  const answer = listener.answer();
  if (!answer) throw new Error(endingWords(outcome));
  return { answer, ms };
}
