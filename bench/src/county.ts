import { readFileSync } from 'node:fs';
import { parseAndPrepare, type Prepared } from '@lunzhi/core/solver';

const path = new URL('../../examples/01-dongan-2024/document.json', import.meta.url);

/** The county's year of the examples, ready to be solved. */
export function county(): Prepared {
  const { prepared, diagnostics } = parseAndPrepare(readFileSync(path, 'utf8'));
  if (!prepared) throw new Error(`The example does not parse: ${JSON.stringify(diagnostics)}`);
  return prepared;
}
