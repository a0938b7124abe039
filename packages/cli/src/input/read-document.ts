import { type Diagnostic, parseDocument, type RosterDocument } from '@lunzhi/core';
import type { Terminal } from '../output/terminal.ts';
import type { OwnConstraints } from './read-constraints.ts';
import { documentLimit, readText } from './read-file.ts';
import { RefusedDocument } from './refusal.ts';

/** A document without errors, what is to be said of it, and its text. */
export interface ReadDocument {
  readonly document: RosterDocument;
  readonly diagnostics: readonly Diagnostic[];
  readonly text: string;
}

/** @throws Refusal when there is no such file; RefusedDocument when it has errors */
export const readDocument = (
  path: string,
  { outside }: Terminal,
  constraints: OwnConstraints = [],
): ReadDocument => documentIn(readText(path, documentLimit, outside), constraints);

/** The same of a text that was read. */
export function documentIn(text: string, constraints: OwnConstraints): ReadDocument {
  const { document, diagnostics } = parseDocument(text, { constraints });
  if (!document) throw new RefusedDocument(diagnostics);
  return { document, diagnostics, text };
}
