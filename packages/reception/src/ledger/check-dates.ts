import { addDays } from '@lunzhi/core/internal';
import type { Case, CaseState } from '../cases/case.ts';
import type { CaseEntry, CaseEntryOf } from '../cases/entry.ts';
import { limitRulesOf } from '../law/limits.ts';
import type { Region } from '../law/source.ts';
import { type CaseDiagnostic, caseDiagnostic } from './diagnostics.ts';

/**
 * What an entry says of days that cannot be: a limit that is over before it begins, a time extended beyond what the law allows.
 *
 * @param after the cases with the entry
 */
export function dateProblems(after: CaseState, entry: CaseEntry, region: Region | null): CaseDiagnostic[] {
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
      return extensionProblems(after.cases.get(entry.case)!, entry, region);
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

/** From the day of acceptance; where that is not written down, from the day the unit had it. */
function extensionProblems(
  { id, accepted, forwardings, receptions, facts }: Case,
  { until }: CaseEntryOf<'extended'>,
  region: Region | null,
): CaseDiagnostic[] {
  const { starts, days, extension = 0, law, article } = limitRulesOf(region).finish;
  const had = forwardings[0] ?? receptions[receptions.length - 1];
  const since = ((starts === 'accepted' ? accepted : null) ?? had ?? accepted)?.on ?? facts.registeredOn;
  const latest = addDays(since, Number(days) + extension);
  return until > latest
    ? [
        caseDiagnostic('extension-too-long', '/until', {
          case: id,
          until,
          latest,
          since,
          source: { law, ...(article !== undefined && { article }) },
        }),
      ]
    : [];
}
