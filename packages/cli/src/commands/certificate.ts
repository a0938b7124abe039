import { checkCertificate } from '@lunzhi/core';
import type { Call } from '../call/parse-call.ts';
import { readConstraints } from '../io/read-constraints.ts';
import { ask, readRoster } from '../io/read-roster.ts';
import type { Terminal } from '../io/terminal.ts';

/** `lunzhi certificate`: checks the proof of a roster again, with arithmetic alone. */
export async function runCertificate(call: Call<'certificate'>, terminal: Terminal): Promise<number> {
  const path = call.arguments[0]!;
  const constraints = await readConstraints(call.options.constraints);
  const roster = readRoster(path, terminal, constraints);
  const checked = ask(path, () => checkCertificate(roster, { constraints }));
  const words = terminal.words.certificate;
  const problems = checked.problems.map((code) => ({ code, sentence: words.problem(code) }));
  if (checked.proven) terminal.print(words.proven);
  else terminal.print(words.notProven, ...problems.map(({ sentence }) => `  ${sentence}`));
  if (call.options.verbose) terminal.print(words.figures(checked.bound, checked.fairness));
  terminal.json({
    status: checked.proven ? 'proven' : 'not-proven',
    diagnostics: [],
    ...checked,
    problems,
  });
  return checked.proven ? 0 : 1;
}
