import { type LinearLevel, linearModelText } from '@lunzhi/core';
import { Refusal } from '../call/problem.ts';
import { refuseDocument, type Remark, worded } from '../io/diagnostics.ts';
import type { OwnConstraints } from '../io/read-constraints.ts';
import { readText, rosterLimit } from '../io/read-input.ts';
import type { Terminal } from '../io/terminal.ts';

/**
 * The model of a document, or of the document in a roster file, as CPLEX LP text.
 *
 * @returns the text with what is to be said of the document, or the exit code when it has errors
 * @throws Refusal when it cannot be read, a rule has no linear form, or the model is too large
 */
export function readLp(
  path: string,
  level: LinearLevel,
  constraints: OwnConstraints,
  terminal: Terminal,
): { text: string; diagnostics: readonly Remark[] } | number {
  const made = linearModelText(documentIn(readText(path, rosterLimit, terminal.outside)), {
    level,
    constraints,
  });
  switch (made.status) {
    case 'done':
      return { text: made.text, diagnostics: worded(made.diagnostics, terminal) };
    case 'refused':
      return refuseDocument(made.diagnostics, terminal);
    case 'no-linear-form':
      throw new Refusal({ code: 'no-linear-form', rules: made.rules });
    case 'too-large':
      throw new Refusal({ code: 'model-too-large', rows: made.rows, columns: made.columns });
  }
}

/** The document in a roster file; any other text as it is, for the core to read. */
function documentIn(text: string): unknown {
  try {
    const value = JSON.parse(text) as { format?: unknown; document?: unknown } | null;
    return value?.format === 'lunzhi-roster/1' ? value.document : text;
  } catch {
    return text;
  }
}
