import type { Case } from '../cases/case.ts';
import { MOST_REPRESENTATIVES, unitsOf } from '../cases/case-facts.ts';
import { isCollective } from '../cases/collective.ts';
import { claimsOf, decisionOf, firstPetitioner, petitionersOf, said } from './persons.ts';
import { lastOf } from '../cases/last-of.ts';
import { calledIn, hearingOf, NOT_HEARD, type PaperSources, signedBy } from './paper-sources.ts';
import type { PaperFacts } from './paper-slots.ts';

/** How it was heard last, or is to be heard. */
function receptionKindOf({ facts, appointment, receptions }: Case): PaperFacts<'register'>['receptionKind'] {
  const reception = appointment ? undefined : lastOf(receptions);
  if (reception?.township) return 'visit';
  if (appointment || reception?.appointment) return 'appointment';
  return reception || facts.walkIn === true ? 'walk-in' : 'appointment';
}

/** 接访登记表: all that is known of a case, and room for what is to be written at the reception. */
export function register(of: Case, sources: PaperSources): PaperFacts<'register'> {
  const { facts } = of;
  const reception = lastOf(of.receptions);
  const reply = lastOf(of.replies);
  return {
    number: of.id,
    registeredOn: facts.registeredOn,
    channel: facts.channel,
    urgency: facts.urgency,
    repeat: facts.follows === undefined ? 'first' : 'repeat',
    receptionKind: receptionKindOf(of),
    topic: facts.topic ?? null,
    about: said(facts.about),
    claims: claimsOf(of),
    petitioners: petitionersOf(of),
    people: facts.people,
    present: reception?.present ?? null,
    group: isCollective(facts, sources.settings) ? 'collective' : 'single',
    representatives: reception?.representatives ?? facts.representatives ?? null,
    mostRepresentatives: MOST_REPRESENTATIVES,
    townships: unitsOf(facts).filter((unit) => 'township' in unit),
    departments: unitsOf(facts).filter((unit) => 'department' in unit),
    earlier: (facts.earlier ?? []).map(({ on, what }) => ({ on, what: said(what) })),
    ...hearingOf(of, sources.document),
    ...decisionOf(of),
    instruction: null,
    handlers: (reception?.outcome?.handlers ?? []).map(({ unit, role, due }, index) => ({
      no: index + 1,
      unit,
      role,
      due,
    })),
    result: reply?.result ?? null,
    repliedOn: reply?.on ?? null,
    satisfaction: lastOf(of.calledBack)?.satisfaction ?? null,
    ...signedBy(sources),
  };
}

/** 接访日安排: the cases of one leader on one day, in order of their times. */
export function day(cases: readonly Case[], sources: PaperSources): PaperFacts<'day'> {
  const heard = cases
    .map((of) => ({ of, hearing: hearingOf(of, sources.document) }))
    .sort((a, b) => ((a.hearing.time ?? '99') < (b.hearing.time ?? '99') ? -1 : 1));
  const { time: _, ...hearing } = heard[0]?.hearing ?? NOT_HEARD;
  return {
    ...hearing,
    cases: heard.map(({ of, hearing }, index) => ({
      no: index + 1,
      number: of.id,
      time: hearing.time,
      petitioner: firstPetitioner(of),
      people: of.facts.people,
      about: said(of.facts.about),
      units: calledIn(of),
    })),
    ...signedBy(sources),
  };
}
