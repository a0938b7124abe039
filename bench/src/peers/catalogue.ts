import { handPeers } from './by-hand.ts';
import { cpSatPeer } from './cp-sat.ts';
import { glpkPeer } from './glpk.ts';
import { highsPeer } from './highs.ts';
import { javascriptLpSolverPeer } from './javascript-lp-solver.ts';
import { lunzhiDefaultPeer, lunzhiPeer } from './lunzhi.ts';
import { cbcPeer } from './native/cbc.ts';
import { cpSatNativeAlonePeer, cpSatNativePeer } from './native/cp-sat-native.ts';
import { glpkNativePeer } from './native/glpk-native.ts';
import { highsNativePeer } from './native/highs-native.ts';
import { timefoldPeer } from './native/timefold.ts';
import type { Peer } from './peer.ts';
import { yalpsPeer } from './yalps.ts';

/** All peers, in the order of the tables. */
export const peers: readonly Peer[] = [
  lunzhiDefaultPeer,
  lunzhiPeer,
  highsPeer,
  highsNativePeer,
  cpSatNativePeer,
  cpSatNativeAlonePeer,
  cbcPeer,
  glpkNativePeer,
  timefoldPeer,
  cpSatPeer,
  glpkPeer,
  yalpsPeer,
  javascriptLpSolverPeer,
  ...handPeers,
];
