import { type Case, isAccusation } from '../cases/case.ts';
import { isAppointed } from '../cases/transitions.ts';
import { paperName, templateSlots, wordPaper, wordPaperRefusal } from '../locale/papers.ts';
import { type PaperKind, paperKinds } from '../papers/paper-slots.ts';
import { papersOf } from '../papers/papers-of.ts';
import { defaultTemplates } from '../papers/templates/default-templates.ts';
import type { DeskContext } from './context.ts';
import { isLate } from './limit-views.ts';
import type { DeskPapers } from './page-views.ts';
import type { DeskState } from './state.ts';

/**
 * The papers of some cases in words, kind by kind; of cases that are not known none.
 *
 * @param kinds all of them when left out
 */
export function deskPapers(
  ids: readonly string[],
  state: DeskState,
  context: DeskContext,
  kinds: readonly PaperKind[] = paperKinds,
): readonly DeskPapers[] {
  const { language, settings, calendar, today: on } = context;
  const { document } = context.roster;
  const cases = [...new Set(ids)].flatMap((id) => state.cases.cases.get(id) ?? []);
  return kinds.map((kind): DeskPapers => {
    const { papers, refused } = papersOf(kind, cases, { document, settings, calendar, on });
    return {
      kind,
      name: paperName(kind, language),
      isUsual: cases.length > 0 && cases.every((of) => usualKinds(of, context).includes(kind)),
      papers: papers.map((paper) => wordPaper(paper, document, language)),
      template: defaultTemplates[kind][language],
      slots: templateSlots(kind),
      refused: refused.map((refusal) => wordPaperRefusal(refusal, language)),
    };
  });
}

/** What comes next for a case on paper. */
function usualKinds(of: Case, context: DeskContext): readonly PaperKind[] {
  const { appointment, stage } = of;
  if (isAccusation(of)) return ['register'];
  if (appointment?.sitting.date === context.today || stage === 'received') return ['register'];
  if (isAppointed(stage)) return ['invitation', 'township-notice', 'department-notice'];
  if (isLate(of, context)) return ['supervision'];
  switch (stage) {
    case 'in-hand':
      return ['assignment'];
    case 'replied':
      return ['call-back'];
    default:
      return ['register'];
  }
}
