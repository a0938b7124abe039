import type { Case } from '../cases/case.ts';
import { type PrivateText, reveal } from '../cases/private.ts';
import { lastOf } from '../cases/last-of.ts';
import type { PaperFacts } from './paper-slots.ts';

/** What a text about a person says; `null` once it was erased, and where nothing was written down. */
export const said = (text: PrivateText | undefined): string | null =>
  text === null || text === undefined ? null : reveal(text);

/** The claims of a case, numbered, with room for what a unit finds about each. */
export const claimsOf = ({ facts }: Case): PaperFacts<'register'>['claims'] =>
  (facts.claims ?? []).map((claim, index) => ({
    no: index + 1,
    text: said(claim),
    found: null,
    law: null,
    opinion: null,
  }));

const namesOf = ({ facts }: Case): readonly string[] =>
  (facts.petitioners ?? []).flatMap(({ name }) => said(name) ?? []);

/** The first of them, who stands for all. */
export const firstPetitioner = (of: Case): string | null => namesOf(of)[0] ?? null;

/** For the office alone. */
export const petitionersOf = ({ facts }: Case): PaperFacts<'register'>['petitioners'] =>
  (facts.petitioners ?? []).map(({ name, identity, phone, address, guardian }) => ({
    name: said(name),
    identity: said(identity),
    phone: said(phone),
    address: said(address),
    guardian: said(guardian),
  }));

/** For who calls back and who must answer them in writing. */
export const contactsOf = (of: Case): PaperFacts<'assignment'>['contacts'] =>
  petitionersOf(of).map(({ name, phone, address }) => ({ name, phone, address }));

/** What the leader decided at the last reception. */
export function decisionOf({
  receptions,
}: Case): Pick<PaperFacts<'register'>, 'outcome' | 'opinion' | 'responsibleLeader'> {
  const outcome = lastOf(receptions)?.outcome ?? null;
  const responsibleLeader = outcome?.responsibleLeader ?? null;
  return {
    outcome: outcome?.outcome ?? null,
    opinion: said(outcome?.opinion),
    responsibleLeader: responsibleLeader === null ? null : { leader: responsibleLeader, on: outcome!.on },
  };
}
