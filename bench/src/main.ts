// npm run bench
import { BadCallError, HELP, readOptions } from './options.ts';
import { runCompare } from './compare.ts';
import { runGate } from './gate/run-gate.ts';
import { runHeldOut } from './held-out/run-held-out.ts';
import { runBars } from './bars/run-bars.ts';
import { generate, UnknownInstanceError } from './instances/store.ts';
import { BadResultError } from './result/result.ts';
import { runVerify } from './verify.ts';

async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2));
  if (options === 'help') {
    console.log(HELP);
    return 0;
  }
  switch (options.command) {
    case 'generate':
      generate();
      return 0;
    case 'verify':
      return runVerify(options.file);
    case 'gate':
      return runGate(options);
    case 'held-out':
      return runHeldOut(options);
    case 'bars':
      return runBars(options);
    case 'compare':
      return runCompare(options);
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  const isMistake = [BadCallError, BadResultError, UnknownInstanceError].some(
    (kind) => error instanceof kind,
  );
  if (!isMistake) throw error;
  console.error((error as Error).message);
  process.exitCode = 2;
}
