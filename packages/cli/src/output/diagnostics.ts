import { type Diagnostic, word } from '@lunzhi/core';
import type { Words } from '../words/index.ts';
import type { Terminal } from './terminal.ts';

export type WordedDiagnostic = Diagnostic & { readonly sentence: string };

/** What is said of any problem, the core's or the command's own. */
export interface Remark {
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'note';
  readonly pointer: string;
  readonly sentence: string;
}

/** Each diagnostic with its sentence in the terminal's language. */
export const worded = (diagnostics: readonly Diagnostic[], { language }: Terminal): WordedDiagnostic[] =>
  diagnostics.map((diagnostic) => ({ ...diagnostic, sentence: word(diagnostic, language) }));

/** More than this of one severity is summed up: nobody reads a wall of warnings. `--json` has them all. */
const MAX_SAID = 20;
/** Beyond so many, how many there are of each severity is said at the end. */
const FEW = 5;

/**
 * Notes, then warnings, then errors, each with its severity in front: what must be mended stands last, next to where
 * the next command is typed. Like warnings and notes are drawn together, unless `all` is asked for; every error is said.
 */
export function sayDiagnostics(
  diagnostics: readonly Remark[],
  terminal: Terminal,
  { all = false }: { readonly all?: boolean } = {},
): void {
  const { severity, colon, moreDiagnostics, tally } = terminal.words;
  const counts = { error: 0, warning: 0, note: 0 };
  for (const kind of ['note', 'warning', 'error'] as const) {
    const own = diagnostics.filter((diagnostic) => diagnostic.severity === kind);
    const isEach = all || kind === 'error';
    const sentences = isEach ? own.map(({ sentence }) => sentence) : collapse(own, terminal.words);
    const said = !all && sentences.length > MAX_SAID + 1 ? sentences.slice(0, MAX_SAID) : sentences;
    terminal.say(...said.map((sentence) => `${severity[kind]}${colon}${sentence}`));
    if (said.length < sentences.length)
      terminal.say(moreDiagnostics(severity[kind], sentences.length - said.length));
    counts[kind] = own.length;
  }
  if (diagnostics.length > FEW) terminal.say(tally(counts));
}

/** Says that a document cannot be used; the exit code. */
export function refuseDocument(diagnostics: readonly Diagnostic[], terminal: Terminal): 2 {
  const said = worded(diagnostics, terminal);
  sayDiagnostics(said, terminal);
  terminal.json({ status: 'refused', diagnostics: said });
  return 2;
}

/** So many remarks of one kind are said one by one. */
const ONE_BY_ONE = 3;

/** Each of these is another question that somebody must answer. */
const eachSaid: readonly string[] = ['another-may-serve'];

/** The innermost list that a pointer leads through: `absences` of `/leaders/3/absences/0/from`. */
const listOf = (pointer: string): string => /.*\/([^/]+)\/\d+/.exec(pointer)?.[1] ?? '';

/** The sentences of remarks; where more than a few are of one kind, how many there are and the first of them. */
export function collapse(remarks: readonly Remark[], words: Pick<Words, 'alike'>): string[] {
  const kinds = new Map<string, Remark[]>();
  for (const remark of remarks) {
    const kind = `${remark.code} ${listOf(remark.pointer)}`;
    const own = kinds.get(kind);
    if (own) own.push(remark);
    else kinds.set(kind, [remark]);
  }
  return [...kinds.values()].flatMap((own) => {
    const [first] = own as [Remark];
    if (own.length <= ONE_BY_ONE || eachSaid.includes(first.code)) return own.map(({ sentence }) => sentence);
    return [words.alike(first.code, listOf(first.pointer), own.length, first.sentence)];
  });
}
