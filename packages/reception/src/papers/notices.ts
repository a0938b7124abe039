import type { Case } from '../cases/case.ts';
import { isSameUnit, MOST_REPRESENTATIVES, type Unit } from '../cases/case-facts.ts';
import { articles } from '../law/articles.ts';
import type { CaseForUnits } from './for-units.ts';
import { type Hearing, hearingOf, type PaperSources, signedBy } from './paper-sources.ts';
import { firstPetitioner, said } from './persons.ts';
import type { PaperFacts } from './paper-slots.ts';

/** 约访通知 to the petitioner: when, where, before whom, what to bring and how many may speak. */
export function invitation(of: Case, sources: PaperSources): PaperFacts<'invitation'> {
  const { document, settings } = sources;
  return {
    number: of.id,
    petitioner: firstPetitioner(of),
    registeredOn: of.facts.registeredOn,
    about: said(of.facts.about),
    ...hearingOf(of, document),
    mostRepresentatives: MOST_REPRESENTATIVES,
    representativesSource: articles.representatives,
    contact: settings.contact,
    ...signedBy(sources),
  };
}

/** 约访通知 to a unit whose head is to come. */
export const unitNotice = (
  of: CaseForUnits,
  unit: Unit | null,
  called: readonly Unit[],
  hearing: Hearing,
  sources: PaperSources,
): PaperFacts<'township-notice' | 'department-notice'> => ({
  ...of,
  unit,
  others: called.filter((other) => unit === null || !isSameUnit(other, unit)),
  ...hearing,
  contact: sources.settings.contact,
  ...signedBy(sources),
});
