import type { CaseFacts } from '../cases/case-facts.ts';
import { type HeldSitting, type Responsibility, responsibilityOf } from '../roster/sittings.ts';
import type { DeskContext } from './context.ts';
import { deskWordsIn } from './words.ts';

/** Who sits today. */
export const seatsToday = ({ sittings, today }: DeskContext): readonly HeldSitting[] =>
  sittings.filter(({ date }) => date === today);

/** 联系端桥铺镇, 分管城乡建设: one line each. */
export function answersOf({ townships, sectors, projects }: HeldSitting, context: DeskContext): string[] {
  const words = deskWordsIn(context.language);
  const line = (kind: 'township' | 'sector' | 'project', ids: ReadonlySet<string>): string[] =>
    ids.size === 0
      ? []
      : [
          words.answers(
            words.responsibilities[kind],
            [...ids].map((id) => context.names.get(`${kind}/${id}`) ?? id),
          ),
        ];
  return [...line('township', townships), ...line('sector', sectors), ...line('project', projects)];
}

/** How whoever sits there answers for a case: 联系芦洪市镇; empty when he does not. */
export function responsibilityWords(sitting: HeldSitting, facts: CaseFacts, context: DeskContext): string {
  const tie = responsibilityOf(sitting, facts);
  if (tie === null) return '';
  const words = deskWordsIn(context.language);
  return words.answers(words.responsibilities[tie], namesResponsibleFor(sitting, facts, tie, context));
}

/** What he answers for of all that a case belongs to, by a tie. */
export function namesResponsibleFor(
  sitting: HeldSitting,
  facts: CaseFacts,
  tie: Responsibility,
  { names }: DeskContext,
): readonly string[] {
  const ids = { project: facts.projects, sector: facts.sectors, township: facts.townships }[tie] ?? [];
  return ids.filter((id) => sitting[`${tie}s` as const].has(id)).map((id) => names.get(`${tie}/${id}`) ?? id);
}
