import type { Language } from '../document/schema.ts';
import { diagnosticViews } from './head-views.ts';
import type { Performed } from './perform.ts';
import type { DiagnosticView } from './view.ts';
import { refusalWords } from './words.ts';

/** Why an act was not done, in words. */
export function reasonsOf(performed: Performed, language: Language): DiagnosticView[] {
  if (!('refusal' in performed)) return diagnosticViews(performed.diagnostics, language);
  const { refusal } = performed;
  const sentence = refusalWords(refusal, language);
  const pointer = refusal.why === 'edit' && refusal.refused.why === 'typed' ? refusal.refused.pointer : '';
  return [{ severity: 'error', pointer, sentence }];
}
