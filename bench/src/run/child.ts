// One peer on one instance, in a process of its own: child.js INSTANCE PEER SEED SECONDS [COMMAND]. Says what happens in lines of
// JSON, as it happens, so that what was found before a kill is not lost.
import { writeSync } from 'node:fs';
import { WithoutFlatFormError } from '../flat/flat-problem.ts';
import { loadInstance } from '../instances/store.ts';
import { WithoutLinearFormError, ModelTooLargeError } from '../model/level-model.ts';
import { peers } from '../peers/catalogue.ts';
import { EXTERNAL, externalPeer } from '../peers/external.ts';
import { PeerMissingError } from '../peers/peer.ts';
import type { ChildLine } from './child-lines.ts';
import { Stopwatch } from './stopwatch.ts';

const say = (line: ChildLine): void => void writeSync(1, `${JSON.stringify(line)}\n`);

const [instance = '', peerId, seed = '1', seconds = '10', command] = process.argv.slice(2);
const { prepared } = loadInstance(instance);
const peer =
  command === undefined ? peers.find(({ id }) => id === peerId)! : externalPeer(EXTERNAL, '', command);
say({ kind: 'begin' });
const watch = new Stopwatch();
try {
  const ended = await peer.run(prepared, {
    instance,
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
  const isRefused = [ModelTooLargeError, WithoutLinearFormError, WithoutFlatFormError].some(
    (kind) => error instanceof kind,
  );
  const why = error instanceof Error ? error.message : String(error);
  say({ kind: isMissing ? 'missing' : isRefused ? 'refused' : 'failed', why });
}
// workers of a solver must not keep the process alive
process.exit(0);
