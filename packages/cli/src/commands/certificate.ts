import { checkCertificate, rosterAt } from '@lunzhi/core';
import { wordHolder } from '@lunzhi/core/words';
import { publicFacts, revisionOfPlan } from '@lunzhi/core/internal';
import { type Call, type Command, flag } from '../input/command.ts';
import { ask, type GivenRoster, readGivenRoster } from '../input/read-roster.ts';
import { sayDiagnostics, worded } from '../output/diagnostics.ts';
import type { Terminal } from '../output/terminal.ts';
import { constraints } from './options.ts';

const options = { verbose: flag, constraints };

type CertificateCall = Call<typeof options>;

const help = {
  'zh-CN': `lunzhi certificate 值班表文件 [--verbose] [--constraints FILE.mjs]

只用算术重新核对值班表的公平证明。成立则退出码为 0，否则为 1。
值班表文件须是 roster.json，表格中没有公平证明。`,
  en: `lunzhi certificate ROSTER [--verbose] [--constraints FILE.mjs]

Checks the proof of fairness again with arithmetic alone. Exits with 0 when it holds, else with 1.
ROSTER is a roster.json; tables carry no proof.`,
};

/** `lunzhi certificate`: checks the proof of a roster again, with arithmetic alone. */
async function run(call: CertificateCall, terminal: Terminal): Promise<number> {
  const given = await readGivenRoster(call, terminal);
  const { path, roster, constraints } = given;
  const { print, words } = terminal;
  const { certificate } = words;
  const checked = ask(path, () => checkCertificate(roster, { constraints }));
  const problems = checked.problems.map((code) => ({ code, sentence: certificate.problem(code) }));
  if (checked.proven) print(certificate.proven);
  else print(certificate.notProven, ...problems.map(({ sentence }) => `  ${sentence}`));
  const provenAt = checked.proven ? null : ask(path, () => lastProven(given));
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

export const command: Command<typeof options> = { arguments: ['ROSTER'], least: 1, options, help, run };
