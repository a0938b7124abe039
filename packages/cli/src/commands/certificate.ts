import { checkCertificate, rosterAt } from '@lunzhi/core';
import { wordHolder } from '@lunzhi/core/words';
import { publicFacts, revisionOfPlan } from '@lunzhi/core/internal';
import type { CallOf } from '../input/command.ts';
import { orRefuse, type GivenRoster, readGivenRoster } from '../input/read-roster.ts';
import { sayDiagnostics, worded } from '../output/diagnostics.ts';
import type { Terminal } from '../output/terminal.ts';
import type { certificateUsage } from '../usage/certificate.ts';

type CertificateCall = CallOf<typeof certificateUsage>;

/** `lunzhi certificate`: checks the proof of a roster again, with arithmetic alone. */
export async function run(call: CertificateCall, terminal: Terminal): Promise<number> {
  const given = await readGivenRoster(call, terminal);
  const { path, roster, constraints } = given;
  const { print, words } = terminal;
  const { certificate } = words;
  const checked = orRefuse(path, () => checkCertificate(roster, { constraints }));
  const problems = checked.problems.map((code) => ({ code, sentence: certificate.problem(code) }));
  if (checked.proven) print(certificate.proven);
  else print(certificate.notProven, ...problems.map(({ sentence }) => `  ${sentence}`));
  const provenAt = checked.proven ? null : orRefuse(path, () => lastProven(given));
  if (provenAt !== null) print(certificate.provenAt(provenAt, roster.ledger.length - provenAt));
  if (call.options.verbose) print(certificate.figures(checked.bound, checked.fairness));
  const { empty, unable, diagnostics: found } = publicFacts(roster, { constraints });
  if (checked.proven && empty.length + unable.length > 0)
    print(
      certificate.unable(
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

/** The number of entries (those up to the last plan, or none) after which the roster was proven; `null` for neither. */
function lastProven({ roster, constraints }: GivenRoster): number | null {
  const { ledger } = roster;
  const revisions = [...new Set([revisionOfPlan(ledger), 0])].filter((revision) => revision < ledger.length);
  const proven = revisions.find(
    (revision) => checkCertificate(rosterAt(roster, revision, constraints), { constraints }).proven,
  );
  return proven ?? null;
}
