import { certify, type Certified, saveCertified } from './instances/certified.ts';
import { generate, loadInstance, readIndex } from './instances/store.ts';
import type { Options } from './options.ts';
import { progressLine } from './run/progress-line.ts';

/** Rounds of the search for prices: minutes for the larger instances. */
const ROUNDS = 300;

/** Certifies bounds of fairness and quality, each kept as soon as it is known, and writes the manifest anew. */
export async function runCertify({ instances }: Pick<Options, 'instances'>): Promise<number> {
  const order = readIndex().map(({ name }) => name);
  const chosen = instances.length > 0 ? instances : order;
  const tell = progressLine(process.stderr);
  for (const [index, name] of chosen.entries()) {
    tell(index, chosen.length, name);
    const { prepared } = loadInstance(name);
    const found: Certified | null = await certify(name, prepared, ROUNDS);
    if (found) saveCertified([found], order);
    const words = found && `fairness at least ${found.fairnessBound}, quality at least ${found.quality}`;
    console.log(`${name}: ${words ?? 'nothing certified'}`);
  }
  generate();
  return 0;
}
