import {
  BrokenRosterError,
  type Diagnostic,
  parseDocument,
  type Roster,
  type RosterDocument,
  UnknownConstraintError,
  verifyRoster,
  word,
} from '@lunzhi/core';
import { keepUnchanged, rosterFormProblem } from '@lunzhi/core/internal';
import type { System } from '../output/system.ts';
import type { Terminal } from '../output/terminal.ts';
import { type CustomConstraints, readConstraints } from './read-constraints.ts';
import { documentLimit, isOtherTable, readText, rosterLimit, tableKind } from './read-file.ts';
import { Refusal, RefusedDocument } from './refusal.ts';

/** A document without errors, what is to be said of it, and its text. */
export interface ReadDocument {
  readonly document: RosterDocument;
  readonly diagnostics: readonly Diagnostic[];
  readonly text: string;
}

/** @throws Refusal when there is no such file; RefusedDocument when it has errors */
export const readDocument = (
  path: string,
  { system }: Terminal,
  constraints: CustomConstraints = [],
): ReadDocument => documentIn(readText(path, documentLimit, system), constraints);

/** The same of a text that was read. */
export function documentIn(text: string, constraints: CustomConstraints): ReadDocument {
  const { document, diagnostics } = parseDocument(text, { constraints });
  if (!document) throw new RefusedDocument(diagnostics);
  return { document, diagnostics, text };
}

/**
 * Reads a `roster.json` and makes sure that its parts fit together.
 *
 * @param constraints the custom ones; every constraint that its rules name must be known
 * @throws Refusal when there is no such file, or it is not a roster
 */
export function readRoster(path: string, terminal: Terminal, constraints: CustomConstraints): Roster {
  return parseRoster(readRosterText(path, terminal.system), path, constraints);
}

/** The roster that a command was given, with the custom constraints. */
export interface GivenRoster {
  readonly path: string;
  readonly constraints: CustomConstraints;
  readonly roster: Roster;
}

/** @throws Refusal as `readRoster` and `readConstraints` do */
export async function readGivenRoster(
  call: { readonly arguments: readonly string[]; readonly options: { readonly constraints?: string } },
  terminal: Terminal,
): Promise<GivenRoster> {
  const path = call.arguments[0]!;
  const constraints = await readConstraints(call.options.constraints);
  return { path, constraints, roster: readRoster(path, terminal, constraints) };
}

/** Whether a text is meant to be a roster, of whatever format. */
export function isRosterText(text: string): boolean {
  try {
    const { format } = (JSON.parse(text) ?? {}) as { format?: unknown };
    return typeof format === 'string' && format.startsWith('lunzhi-roster/');
  } catch {
    return false;
  }
}

/**
 * @param system as `readText` takes it
 * @throws Refusal when there is no such file, or it is a table
 */
export function readRosterText(path: string, system: Pick<System, 'input'> | null): string {
  if (tableKind(path) !== null || isOtherTable(path)) throw new Refusal({ code: 'table-not-roster', path });
  return readText(path, rosterLimit, system);
}

/**
 * As `readRoster`, of a text that was read.
 *
 * @param path of the file, for what is said of it
 */
export function parseRoster(json: string, path: string, constraints: CustomConstraints): Roster {
  const roster = parseRosterForm(json, path);
  keepUnchanged(roster, constraints);
  try {
    verifyRoster(roster, { constraints });
  } catch (error) {
    // the document says better itself what is wrong with it
    if (error instanceof BrokenRosterError && error.code === 'document')
      refuseDocumentOf(roster, path, constraints);
    refuseBroken(error, path);
  }
  return roster;
}

/**
 * Reads a roster whose parts may not fit together: only its form is looked at.
 *
 * @throws Refusal when it is not a roster
 */
export function parseRosterForm(json: string, path: string): Roster {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    const [error] = parseDocument(json).diagnostics;
    const reason = error && { 'zh-CN': word(error, 'zh-CN'), en: word(error, 'en') };
    throw new Refusal({ code: 'not-a-roster', path, pointer: '', ...(reason && { reason }) });
  }
  const format = (value as { format?: unknown } | null)?.format;
  if (typeof format === 'string' && format !== 'lunzhi-roster/1')
    throw new Refusal({ code: 'roster-format', path, received: format.slice(0, 40) });
  const bad = typeof format !== 'string' ? '' : rosterFormProblem(value);
  if (bad !== null) throw new Refusal({ code: 'not-a-roster', path, pointer: bad });
  return value as Roster;
}

/** @throws Refusal when its document has an error */
function refuseDocumentOf({ document }: Roster, path: string, constraints: CustomConstraints): void {
  const { diagnostics } = parseDocument(document, { constraints });
  const error = diagnostics.find(({ severity }) => severity === 'error');
  if (error?.code === 'unknown-constraint')
    throw new Refusal({ code: 'constraint-not-given', path, constraint: error.constraint });
  if (!error) return;
  const reason = { 'zh-CN': word(error, 'zh-CN'), en: word(error, 'en') };
  throw new Refusal({ code: 'roster-broken', path, reason });
}

/** @throws Refusal for what does not fit together in a roster; else the error itself */
function refuseBroken(error: unknown, path: string): never {
  if (error instanceof BrokenRosterError)
    throw new Refusal({ code: 'roster-broken', path, reason: error.reasons });
  if (!(error instanceof UnknownConstraintError)) throw error;
  throw new Refusal({ code: 'constraint-not-given', path, constraint: error.constraint });
}

/**
 * What core answers about a roster from a file; where it answers later, so does this.
 *
 * @throws Refusal when the parts of the roster do not fit together
 */
export function orRefuse<Answer>(path: string, question: () => Answer): Answer {
  try {
    const answer = question();
    return answer instanceof Promise
      ? (answer.catch((error) => refuseBroken(error, path)) as Answer)
      : answer;
  } catch (error) {
    return refuseBroken(error, path);
  }
}
