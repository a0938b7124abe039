import type { RosterDocument } from '@lunzhi/core';
import type { Case } from '../cases/case.ts';
import { hearingOf } from './paper-sources.ts';
import { claimsOf, contactsOf, decisionOf, firstPetitioner, said } from './persons.ts';
import type { PaperFacts } from './paper-slots.ts';

/**
 * What townships and departments are told of a case that is to be heard: papers for them are made of this and not of the case,
 * so that nothing else about persons can get onto one.
 */
export interface CaseForUnits {
  readonly number: string;
  readonly about: string | null;
  readonly petitioner: string | null;
  readonly people: number;
}

/** The same for a unit that must act, and answer the petitioner in writing. */
export type CaseForHandler = CaseForUnits &
  Pick<
    PaperFacts<'assignment'>,
    | 'registeredOn'
    | 'channel'
    | 'claims'
    | 'contacts'
    | 'date'
    | 'leader'
    | 'post'
    | 'titledLeader'
    | 'outcome'
    | 'opinion'
    | 'responsibleLeader'
  >;

export const caseForUnits = (of: Case): CaseForUnits => ({
  number: of.id,
  about: said(of.facts.about),
  petitioner: firstPetitioner(of),
  people: of.facts.people,
});

export function caseForHandler(of: Case, document: RosterDocument): CaseForHandler {
  const { time: _time, place: _place, ...hearing } = hearingOf({ ...of, appointment: null }, document);
  return {
    ...caseForUnits(of),
    registeredOn: of.facts.registeredOn,
    channel: of.facts.channel,
    claims: claimsOf(of),
    contacts: contactsOf(of),
    ...hearing,
    ...decisionOf(of),
  };
}
