import type { Prepared } from '@lunzhi/core/solver';
import { describe, expect, it } from 'vitest';
import { known, monthPrepared } from '../../bench.test.kit.ts';
import { referee } from '../../referee/referee.ts';
import { Stopwatch } from '../../run/stopwatch.ts';
import { type Found, type Peer, PeerMissingError } from '../peer.ts';
import { cbcPeer } from './cbc.ts';
import { cpSatNativeAlonePeer, cpSatNativePeer } from './cp-sat-native.ts';
import { glpkNativePeer } from './glpk-native.ts';
import { highsNativePeer } from './highs-native.ts';
import { timefoldPeer } from './timefold.ts';

const fairOnly = monthPrepared({ withQuality: false });
const month = monthPrepared();

/** All it finds; `null`, with a word, when it is not installed. */
async function foundBy(
  peer: Peer,
  prepared: Prepared,
  seconds: number,
): Promise<{ how: string; found: Found[] } | null> {
  const found: Found[] = [];
  try {
    const { how } = await peer.run(prepared, {
      instance: 'month',
      seed: 1,
      seconds,
      watch: new Stopwatch(),
      report: (own) => void found.push(own),
    });
    return { how, found };
  } catch (error) {
    if (!(error instanceof PeerMissingError)) throw error;
    console.warn(error.message);
    return null;
  }
}

describe('a native solver that is installed', () => {
  // those that are not say so: `npm run bench:peers` installs them
  it.each([highsNativePeer, cbcPeer, glpkNativePeer, cpSatNativePeer, cpSatNativeAlonePeer])(
    '$id proves the fairness of a month, or says that it is missing',
    async (peer) => {
      const ran = await foundBy(peer, fairOnly, 100);
      if (!ran) return;
      const { how, found } = ran;
      expect(how).toBe('optimal on every level');
      const verdicts = found.map(({ pairs, claim }) => referee(fairOnly, known(), pairs, claim));
      expect(verdicts.flatMap(({ refusals }) => refusals)).toEqual([]);
      expect(verdicts.at(-1)!.score).toMatchObject({ hard: 0, coverage: 0, fairness: 1_666_668 });
    },
  );

  it('timefold plans a month for as long as it may, and counts each roster as the rules do, or says that it is missing', async () => {
    const ran = await foundBy(timefoldPeer, month, 10);
    if (!ran) return;
    expect(ran.how).toBe('went on until its time was over');
    const verdicts = ran.found.map(({ pairs, claim }) => referee(month, known(), pairs, claim));
    expect(verdicts.flatMap(({ refusals }) => refusals)).toEqual([]);
    expect(ran.found.every(({ claim }) => claim.score?.quality !== undefined)).toBe(true);
    expect(verdicts.at(-1)!.score).toMatchObject({ hard: 0, coverage: 0, fairness: 1_666_668 });
  });
});
