import { checkCertificate, type CheckedRoster, type ReportInput, type Roster } from '@lunzhi/core';
import type { OwnConstraints } from './read-constraints.ts';
import { ask } from './read-roster.ts';

/**
 * What the report of a checked roster is made of. Nothing is believed because the file says so: fairness is proven when
 * its certificate holds, or when it costs nothing.
 *
 * @param path of the roster, for what is to be said of it
 * @throws Refusal when the parts of the file do not fit together
 */
export function reportInput(
  path: string,
  roster: Roster,
  checked: CheckedRoster,
  constraints: OwnConstraints,
): ReportInput {
  const { score } = checked.analysis;
  const isDone = score.hard === 0 && score.coverage === 0;
  const { certificate, bound } = roster;
  const isFair =
    score.fairness === 0 ||
    (certificate !== null && ask(path, () => checkCertificate(roster, { constraints })).proven);
  const proves = (level: 'disruption' | 'quality'): boolean =>
    isDone && (score[level] === 0 || bound[level] === score[level]);
  return {
    ...checked,
    roster,
    status: roster.status,
    proven: { fairness: isDone && isFair, disruption: proves('disruption'), quality: proves('quality') },
    leftOut: [],
    conflicts: [],
    backend: 'local-search',
  };
}
