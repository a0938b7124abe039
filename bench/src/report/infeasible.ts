import { lunzhiDefaultPeer, lunzhiPeer } from '../peers/lunzhi.ts';
import { timeWords } from './markdown.ts';
import type { Summary } from './summary.ts';

/**
 * Who said of an instance without a valid and complete roster that there is none, and after what time: lunzhi first,
 * then the others, the fastest first. Who did not say so in each of its runs is not named.
 */
export function infeasibleWords(summaries: readonly Summary[]): string {
  const said = summaries
    .flatMap(({ peer, saysInfeasibleMs }) =>
      saysInfeasibleMs ? [{ peer, ms: saysInfeasibleMs.median }] : [],
    )
    .sort((a, b) => rank(a.peer) - rank(b.peer) || a.ms - b.ms);
  const lead = said.some(({ peer }) => rank(peer) === 0) ? [] : ['lunzhi did not say that none exists.'];
  const who = said.map(({ peer, ms }) => `${peer} after ${timeWords(ms)}`);
  return [...lead, `That none exists was said by ${who.length === 0 ? 'nobody' : who.join(', ')}.`].join(' ');
}

/** 0 of lunzhi, 1 of others. */
const rank = (peer: string): number => ([lunzhiDefaultPeer.id, lunzhiPeer.id].includes(peer) ? 0 : 1);
