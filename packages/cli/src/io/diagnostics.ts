import { type Diagnostic, word } from '@lunzhi/core';
import type { Terminal } from './terminal.ts';

export type WordedDiagnostic = Diagnostic & { readonly sentence: string };

/** Each diagnostic with its sentence in the terminal's language. */
export function worded(diagnostics: readonly Diagnostic[], { language }: Terminal): WordedDiagnostic[] {
  return diagnostics.map((diagnostic) => ({
    ...diagnostic,
    sentence: word(diagnostic, language),
  }));
}

/** More than this of one severity is summed up: nobody reads a wall of warnings. `--json` has them all. */
const MOST_SAID = 20;

/** Errors first, then warnings, then notes, each with its severity in front. */
export function sayDiagnostics(diagnostics: readonly WordedDiagnostic[], terminal: Terminal): void {
  const { severity, colon, moreDiagnostics } = terminal.words;
  for (const kind of ['error', 'warning', 'note'] as const) {
    const of = diagnostics.filter((diagnostic) => diagnostic.severity === kind);
    const said = of.length > MOST_SAID + 1 ? of.slice(0, MOST_SAID) : of;
    terminal.say(...said.map(({ sentence }) => `${severity[kind]}${colon}${sentence}`));
    if (said.length < of.length) terminal.say(moreDiagnostics(severity[kind], of.length - said.length));
  }
}

/** Says that a document cannot be used; the exit code. */
export function refuseDocument(diagnostics: readonly Diagnostic[], terminal: Terminal): 2 {
  const said = worded(diagnostics, terminal);
  sayDiagnostics(said, terminal);
  terminal.json({ status: 'refused', diagnostics: said });
  return 2;
}
