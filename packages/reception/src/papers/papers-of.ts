import { type Case, isAccusation } from '../cases/case.ts';
import { caseForHandler, caseForUnits } from './for-units.ts';
import { invitation, unitNotice } from './notices.ts';
import { answerBy, assignment, callBack, unitTasksBy, overdueOf, reply, supervision } from './orders.ts';
import { calledIn, hearingOf, type PaperSources } from './paper-sources.ts';
import { day, register } from './register.ts';
import type { PaperFacts, PaperKind } from './paper-slots.ts';

/** A paper as far as it is facts: `locale` words them, a template arranges them. */
export type FactualPaper = {
  readonly [Kind in PaperKind]: {
    readonly kind: Kind;
    /** The cases it is about: one, or those of a day. */
    readonly cases: readonly string[];
    /** The day on which it is made. */
    readonly on: string;
    readonly issuer: string;
    readonly facts: PaperFacts<Kind>;
  };
}[PaperKind];

/** Why there is no paper of a case. */
export type PaperRefusal = { readonly case: string } & (
  { readonly because: 'accusation' } | { readonly because: 'anonymous' }
);

export interface Papers {
  readonly papers: readonly FactualPaper[];
  readonly refused: readonly PaperRefusal[];
}

/** Papers that go to units. */
const FOR_UNITS: readonly PaperKind[] = [
  'township-notice',
  'department-notice',
  'assignment',
  'supervision',
  'reply',
];

/** One of nothing where there is none: a paper to write on. */
const orBlank = <Item>(items: readonly Item[]): readonly (Item | null)[] =>
  items.length > 0 ? items : [null];

/** The facts of each paper of a kind that a case has: of orders one a unit. */
function factsOf(kind: Exclude<PaperKind, 'day'>, of: Case, sources: PaperSources): readonly PaperFacts[] {
  switch (kind) {
    case 'register':
      return [register(of, sources)];
    case 'invitation':
      return [invitation(of, sources)];
    case 'township-notice':
    case 'department-notice': {
      const called = calledIn(of);
      const units = called.filter((unit) => 'township' in unit === (kind === 'township-notice'));
      const hearing = hearingOf(of, sources.document);
      return orBlank(units).map((unit) => unitNotice(caseForUnits(of), unit, called, hearing, sources));
    }
    case 'assignment': {
      const tasks = unitTasksBy(of, sources);
      const told = caseForHandler(of, sources.document);
      return orBlank(tasks).map((task) => assignment(told, task, tasks, sources));
    }
    case 'supervision':
      return orBlank(overdueOf(of, sources)).map((over) => {
        const unit = over?.unit ?? null;
        const tasks = unitTasksBy(of, sources);
        return supervision(caseForUnits(of), unit, over, tasks, answerBy(of, unit), sources);
      });
    case 'reply': {
      const told = caseForHandler(of, sources.document);
      const leading = unitTasksBy(of, sources).filter(({ leads }) => leads);
      const { replies } = of;
      return orBlank(leading).map((task) =>
        reply(told, task, { purpose: of.facts.purpose, replies }, sources),
      );
    }
    case 'call-back':
      return [callBack(of, sources)];
  }
}

/** Those of each leader on each day together, in the order in which they come. */
function bySitting(cases: readonly Case[], { document }: PaperSources): readonly (readonly Case[])[] {
  const groups = new Map<string, Case[]>();
  for (const of of cases) {
    const { date, leader } = hearingOf(of, document);
    const key = JSON.stringify([date, leader]);
    groups.set(key, [...(groups.get(key) ?? []), of]);
  }
  return [...groups.values()];
}

/**
 * The papers of one kind of some cases, in their order: of orders and notices one for each unit, of a leader's
 * cases of a day one for all.
 * What is not known yet is left open, to be written by hand.
 *
 * @returns also the cases of which such a paper must not be made: accusations are kept from units, and whose author nobody
 *   knows cannot be invited
 */
export function papersOf(kind: PaperKind, cases: readonly Case[], sources: PaperSources): Papers {
  const head = { on: sources.on, issuer: sources.document.issuer };
  if (kind === 'day') {
    const papers = bySitting(cases, sources).map((own): FactualPaper => ({
      kind,
      ...head,
      cases: own.map(({ id }) => id),
      facts: day(own, sources),
    }));
    return { papers, refused: [] };
  }
  const papers: FactualPaper[] = [];
  const refused: PaperRefusal[] = [];
  for (const of of cases) {
    if (FOR_UNITS.includes(kind) && isAccusation(of)) refused.push({ case: of.id, because: 'accusation' });
    else if (kind === 'invitation' && of.facts.anonymous === true)
      refused.push({ case: of.id, because: 'anonymous' });
    else
      for (const facts of factsOf(kind, of, sources))
        papers.push({ kind, ...head, cases: [of.id], facts } as FactualPaper);
  }
  return { papers, refused };
}
