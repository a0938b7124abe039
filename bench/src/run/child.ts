// One peer on one instance, in a process of its own: child.js INSTANCE PEER SEED SECONDS. Says what happens in lines of
// JSON, as it happens, so that what was found before a kill is not lost.
import { writeSync } from 'node:fs';
import { loadInstance } from '../instances/store.ts';
import { WithoutLinearFormError, ModelTooLargeError } from '../model/level-model.ts';
import { peers } from '../peers/catalogue.ts';
import { PeerMissingError } from '../peers/peer.ts';
import type { ChildLine } from './child-lines.ts';
import { Stopwatch } from './stopwatch.ts';

const say = (line: ChildLine): void => void writeSync(1, `${JSON.stringify(line)}\n`);

const [name = '', peerId, seed = '1', seconds = '10'] = process.argv.slice(2);
const { prepared } = loadInstance(name);
const peer = peers.find(({ id }) => id === peerId)!;
say({ kind: 'begin' });
const watch = new Stopwatch();
try {
  const ended = await peer.run(prepared, {
    seed: Number(seed),
    seconds: Number(seconds),
    watch,
    report: ({ pairs, claim }) =>
      say({
        kind: 'roster',
        ms: watch.ms,
        processorMs: watch.processorMs,
        sinceStartMs: performance.now(),
        pairs,
        claim,
      }),
  });
  say({ kind: 'end', ms: watch.ms, ...ended });
} catch (error) {
  const isMissing = error instanceof PeerMissingError;
  const isRefused = error instanceof ModelTooLargeError || error instanceof WithoutLinearFormError;
  const why = error instanceof Error ? error.message : String(error);
  say({ kind: isMissing ? 'missing' : isRefused ? 'refused' : 'failed', why });
}
// workers of a solver must not keep the process alive
process.exit(0);
