import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LinearLevel, linearModelText, type Prepared } from '@lunzhi/core/solver';
import { flatProblem } from '../flat/flat-problem.ts';
import { readIndex } from '../instances/store.ts';
import { ModelTooLargeError, WithoutLinearFormError } from '../model/level-model.ts';
import { pairsOf } from '../result/pairs-of.ts';
import { readResult } from '../result/result.ts';
import { endingWords, runCommand } from '../run/command.ts';
import { finished, type Found, type Peer, PeerMissingError, type RunOptions, stopped } from './peer.ts';

/** The id of a peer that the call names. */
export const EXTERNAL = 'external';

/** Beyond its limit, so that what comes a little late can be told. */
const GRACE_MS = 5_000;
/** Of the limit: who goes on so long was stopped by it. */
const NEARLY_ALL = 0.9;
/** A shell's exit code when there is no such program. */
const NOT_FOUND = 127;

/** What a command may be given, each written only where its `{name}` stands in the command. */
const GIVEN = ['problem', 'document', 'fairness', 'quality', 'seconds', 'seed'] as const;
type Given = (typeof GIVEN)[number];
/** What stands at the end of a command that asks for nothing. */
const USUAL = '{problem} {seconds} {seed}';

/**
 * A solver that is a program of its own, in any language: it is given the problem in files, and prints rosters, a line of
 * JSON each, in the form of `result.schema.json`. Its other lines are passed over.
 *
 * @param command a line for the shell, in which `{problem}`, `{document}`, `{fairness}` and `{quality}` become paths of
 *   files, `{seconds}` and `{seed}` numbers; `{problem} {seconds} {seed}` is added to one in which none of them stands; a
 *   function may look for the program first, and throws PeerMissingError
 */
export function externalPeer(id: string, about: string, command: string | (() => string)): Peer {
  return {
    id,
    about,
    isExact: false,
    async run(prepared, { instance, seed, seconds, watch, report }) {
      const asked = typeof command === 'string' ? command : command();
      const folder = mkdtempSync(join(tmpdir(), 'lunzhi-bench-'));
      try {
        const line = watch.untimed(() => fill(asked, prepared, folder, { instance, seconds, seed }));
        let wrong: Error | undefined;
        const outcome = await runCommand(['/bin/sh', '-c', line], {
          killAfterMs: seconds * 1000 + GRACE_MS,
          onLine(text) {
            if (!text.startsWith('{')) return;
            try {
              report(rosterOf(text, prepared));
            } catch (error) {
              wrong ??= error as Error;
            }
          },
        });
        if (wrong) throw wrong;
        if (outcome.code === NOT_FOUND) throw new PeerMissingError(`not found: ${asked}`);
        const isLate = watch.ms > NEARLY_ALL * seconds * 1000;
        if (outcome.wasKilled) return stopped('went on beyond its time, and was ended');
        if (outcome.code !== 0) throw new Error(endingWords(outcome));
        return isLate ? stopped('went on until its time was over') : finished('done');
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  };
}

/** Writes the files the command asks for, and puts their paths into it. */
function fill(
  command: string,
  prepared: Prepared,
  folder: string,
  { instance, seconds, seed }: Pick<RunOptions, 'instance' | 'seconds' | 'seed'>,
): string {
  const asked = GIVEN.some((name) => command.includes(`{${name}}`)) ? command : `${command} ${USUAL}`;
  const file = (name: string, text: string): string => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };
  // what has been proven of the instance: the flow's bound alone cannot be reached everywhere
  const fairness = readIndex().find(({ name }) => name === instance)?.bound.fairness ?? null;
  const model = (level: LinearLevel): string => {
    const outcome = linearModelText(prepared.document, { level, ...(fairness !== null && { fairness }) });
    if (outcome.status === 'too-large') throw new ModelTooLargeError(outcome.rows, outcome.columns, false);
    if (outcome.status === 'no-linear-form') throw new WithoutLinearFormError(outcome.rules);
    if (outcome.status === 'refused') throw new Error(`The document of ${instance} was read before.`);
    return file(`${level}.lp`, outcome.text);
  };
  const make: Record<Given, () => string> = {
    problem: () => file('problem.json', JSON.stringify(flatProblem(instance, prepared))),
    document: () => file('document.json', JSON.stringify(prepared.document)),
    fairness: () => model('fairness'),
    quality: () => model('quality'),
    seconds: () => String(seconds),
    seed: () => String(seed),
  };
  return GIVEN.reduce(
    (line, name) => (line.includes(`{${name}}`) ? line.replaceAll(`{${name}}`, make[name]()) : line),
    asked,
  );
}

/** @throws BadResultError; Error when it names what the instance does not have, or leaves out a place */
function rosterOf(text: string, prepared: Prepared): Found {
  const { assignments, claim = {} } = readResult(text);
  const { pairs, unknown, unlisted } = pairsOf(prepared, assignments);
  if (unknown.length > 0) throw new Error(`it names ${unknown[0]}, which the instance does not have`);
  if (unlisted.length > 0 && claim.isInfeasible !== true)
    throw new Error(`it does not list the place ${unlisted[0]}`);
  return { pairs, claim };
}
