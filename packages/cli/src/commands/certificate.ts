import { checkCertificate, publicFacts, rosterAt, type Roster, wordHolder } from '@lunzhi/core';
import type { OwnConstraints } from '../io/read-constraints.ts';
import type { Call } from '../call/parse-call.ts';
import { sayDiagnostics, worded } from '../io/diagnostics.ts';
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
  const provenAt = checked.proven ? null : ask(path, () => lastProven(roster, constraints));
  if (provenAt !== null) terminal.print(words.provenAt(provenAt, roster.ledger.length - provenAt));
  if (call.options.verbose) terminal.print(words.figures(checked.bound, checked.fairness));
  const { empty, unable, diagnostics: found } = publicFacts(roster, { constraints });
  if (checked.proven && empty.length + unable.length > 0)
    terminal.print(
      words.unable(
        unable.map((holder) => wordHolder(holder, terminal.language)),
        empty.length,
      ),
    );
  const diagnostics = worded(found, terminal);
  sayDiagnostics(diagnostics, terminal);
  terminal.json({
    status: checked.proven ? 'proven' : 'not-proven',
    diagnostics,
    ...checked,
    empty,
    unable,
    problems,
    provenAt,
  });
  return checked.proven ? 0 : 1;
}

/** After how many entries, the last plan's or none, the roster was proven; what has happened since is nobody's doing. */
function lastProven(roster: Roster, constraints: OwnConstraints): number | null {
  const { ledger } = roster;
  const replanned = ledger.reduce((last, { kind }, index) => (kind === 're-planned' ? index + 1 : last), 0);
  const revisions = [...new Set([replanned, 0])].filter((revision) => revision < ledger.length);
  const proven = revisions.find(
    (revision) => checkCertificate(rosterAt(roster, revision, constraints), { constraints }).proven,
  );
  return proven ?? null;
}
