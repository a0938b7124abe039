import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { paths } from '../../paths.ts';
import { externalPeer } from '../external.ts';
import { PeerMissingError } from '../peer.ts';
import { findProgram } from './find-program.ts';

/** Timefold with its default phases, on constraint streams for the same rules; it cannot prove anything. */
export const timefoldPeer = externalPeer(
  'timefold',
  'Timefold 1.32.0, community edition, construction and local search as it chooses them, on demand',
  () => {
    const [classes, lib] = ['classes', 'lib'].map((folder) => join(paths.timefold, folder));
    if (findProgram('java') === null || !existsSync(lib!))
      throw new PeerMissingError(
        'timefold is not installed.\nMaybe install Java 17 and Maven, and run `npm run bench:peers` first.',
      );
    return `exec java -Xmx4g -cp '${classes}:${lib}/*' lunzhi.bench.Main {problem} {seconds} {seed}`;
  },
);
