import { fillTemplate, type Paper, readTemplate } from '../packages/formats/src/index.ts';
import { effectiveSettings, workCalendar } from '../packages/reception/src/index.ts';
import { templateSlots, wordPaper } from '../packages/reception/src/locale/papers.ts';
import type { PaperKind } from '../packages/reception/src/papers/paper-slots.ts';
import { papersOf } from '../packages/reception/src/papers/papers-of.ts';
import { defaultTemplates } from '../packages/reception/src/papers/templates/default-templates.ts';
import {
  appointedCase,
  emptyCase,
  fullCase,
  lateCase,
  paperCounty,
} from '../packages/reception/src/testing/full-case.ts';

export const languages = ['zh-CN', 'en'] as const;

const sources = {
  document: paperCounty,
  settings: effectiveSettings({ contact: '0746-0000000', reviewBody: '某县人民政府' }),
  calendar: workCalendar(paperCounty),
  on: '2024-04-16',
};

/** Papers of a kind, of cases of which everything and of which nothing is known, by the template that comes with it. */
export function papersOfKind(kind: PaperKind, language: (typeof languages)[number]): readonly Paper[] {
  const read = readTemplate(defaultTemplates[kind][language], templateSlots(kind), language);
  if (read.status === 'refused') throw new Error(JSON.stringify(read.problems));
  const cases = [fullCase, lateCase, appointedCase, emptyCase];
  return papersOf(kind, cases, sources).papers.map((paper) => {
    const { facts, ...head } = wordPaper(paper, paperCounty, language);
    return fillTemplate(read.template, facts, head);
  });
}
