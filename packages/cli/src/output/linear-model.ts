import { recount, type Roster } from '@lunzhi/core';
import { type LinearLevel, linearModelText } from '@lunzhi/core/solver';
import type { CustomConstraints } from '../input/read-constraints.ts';
import { readText, rosterLimit } from '../input/read-file.ts';
import { orRefuse } from '../input/read-roster.ts';
import { Refusal, RefusedDocument } from '../input/refusal.ts';
import { worded } from './diagnostics.ts';
import type { Made } from './given-out.ts';
import type { Terminal } from './terminal.ts';

/**
 * The model of a document as CPLEX LP text. In a model of the quality of a roster fairness costs at most what it costs there.
 *
 * @throws Refusal when it cannot be read, a rule has no linear form, or the model is too large; RefusedDocument
 */
export function linearModel(
  path: string,
  level: LinearLevel,
  constraints: CustomConstraints,
  terminal: Terminal,
): Made {
  const text = readText(path, rosterLimit, terminal.system);
  const roster = rosterOf(text);
  const fairness = roster && level === 'quality' ? fairnessOf(path, roster, constraints) : undefined;
  const made = linearModelText(roster?.document ?? text, {
    level,
    constraints,
    ...(fairness !== undefined && { fairness }),
  });
  switch (made.status) {
    case 'done':
      return { content: made.text, diagnostics: worded(made.diagnostics, terminal) };
    case 'refused':
      throw new RefusedDocument(made.diagnostics);
    case 'no-linear-form':
      throw new Refusal({ code: 'no-linear-form', rules: made.rules });
    case 'too-large':
      throw new Refusal({ code: 'model-too-large', rows: made.rows, columns: made.columns });
  }
}

/** What a roster file holds; any other text is for the core to read. */
function rosterOf(text: string): Roster | null {
  try {
    const value = JSON.parse(text) as Partial<Roster> | null;
    return value?.format === 'lunzhi-roster/1' ? (value as Roster) : null;
  } catch {
    return null;
  }
}

/** What the fairness of a valid and complete roster costs, counted from scratch. */
function fairnessOf(path: string, roster: Roster, constraints: CustomConstraints): number | undefined {
  const { score } = orRefuse(path, () => recount(roster, { constraints })).roster;
  return score.hard === 0 && score.coverage === 0 ? score.fairness : undefined;
}
