import { addDays } from '@lunzhi/core/internal';
import type { Case, CaseState } from '../cases/case.ts';
import { isSameUnit } from '../cases/case-facts.ts';
import { writtenOn } from '../cases/entry-date.ts';
import type { CaseEntry, CaseEntryOf } from '../cases/entry.ts';
import { articles } from '../law/articles.ts';
import { limitRulesOf } from '../law/limits.ts';
import type { EffectiveSettings } from '../cases/settings.ts';
import { knownBy } from '../limits/known-by.ts';
import { openedLimits } from '../limits/opened.ts';
import { type CaseDiagnostic, caseDiagnostic } from './diagnostics.ts';

/**
 * What an entry says of days that cannot be: a limit that is over before it begins, a time extended beyond what the law allows.
 *
 * @param after the cases with the entry
 */
export function dateProblems(
  after: CaseState,
  entry: CaseEntry,
  settings: EffectiveSettings,
): CaseDiagnostic[] {
  switch (entry.kind) {
    case 'forwarded':
    case 'supervised':
      return dueProblems(entry.case, entry.on, entry.due, '/due');
    case 'outcome':
      return [
        ...entry.handlers.flatMap(({ due }, index) =>
          dueProblems(entry.case, entry.on, due, `/handlers/${index}/due`),
        ),
        ...leadProblems(entry),
      ];
    case 'extended':
      return [
        ...extensionProblems(after.cases.get(entry.case)!, entry, settings),
        ...tellingProblems(after.cases.get(entry.case)!, entry),
      ];
    default:
      return [];
  }
}

const dueProblems = (id: string, on: string, due: string | undefined, pointer: string): CaseDiagnostic[] =>
  due !== undefined && due < on ? [caseDiagnostic('due-too-early', pointer, { case: id, due, on })] : [];

function leadProblems({ case: id, handlers }: CaseEntryOf<'outcome'>): CaseDiagnostic[] {
  const leads = handlers.filter(({ role }) => role === 'lead').length;
  return handlers.length === 0 || leads === 1
    ? []
    : [caseDiagnostic('one-lead', '/handlers', { case: id, leads })];
}

/** Where nobody knows whom to tell, nobody is told. */
function tellingProblems({ facts }: Case, { case: id, unit, reason, toldOn }: CaseEntryOf<'extended'>) {
  const isTold = facts.anonymous === true || (reason !== undefined && toldOn !== undefined);
  return isTold
    ? []
    : [caseDiagnostic('extension-not-told', '', { case: id, unit, source: articles.extension })];
}

/** From the day from which the unit's time is counted (`limitsOf`); a unit without such a time has none to extend. */
function extensionProblems(
  of: Case,
  entry: CaseEntryOf<'extended'>,
  settings: EffectiveSettings,
): CaseDiagnostic[] {
  const { unit, until } = entry;
  const rules = limitRulesOf(settings.region);
  const { days, extension = 0, law, article } = rules.finish;
  return openedLimits(knownBy(of, writtenOn(entry)), settings, rules)
    .filter((own) => own.limit === 'finish' && own.unit !== null && isSameUnit(own.unit, unit))
    .slice(-1)
    .flatMap(({ from }) => {
      const since = from!;
      const latest = addDays(since, Number(days) + extension);
      const source = { law, ...(article !== undefined && { article }) };
      return until > latest
        ? [caseDiagnostic('extension-too-long', '/until', { case: of.id, until, latest, since, source })]
        : [];
    });
}
