import type { BrokenDocument } from './broken/broken-document.test.kit.ts';
import { brokenDates } from './broken/dates.test.kit.ts';
import { brokenDuties } from './broken/duties.test.kit.ts';
import { brokenForms } from './broken/form.test.kit.ts';
import { brokenPins } from './broken/pins.test.kit.ts';
import { brokenReferences } from './broken/references.test.kit.ts';
import { brokenRules } from './broken/rules.test.kit.ts';
import { brokenTexts } from './broken/text.test.kit.ts';

/** Documents with one thing wrong each; every code of the stage is among them. */
export const brokenDocuments: readonly BrokenDocument[] = [
  ...brokenTexts,
  ...brokenForms,
  ...brokenReferences,
  ...brokenDuties,
  ...brokenDates,
  ...brokenPins,
  ...brokenRules,
];
