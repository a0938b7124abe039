import {
  parseDocument,
  plan,
  publicRoster,
  word,
  type PublicRoster,
  type RosterDocument,
} from '@lunzhi/core';
import { readDays } from '@lunzhi/core/dates';
import { javascriptLpSolverBackend } from '@lunzhi/core/javascript-lp-solver';
import * as names from '@lunzhi/core/names';
import * as notice from '@lunzhi/core/notice';
import { defineConstraint, z } from '@lunzhi/core/solver';
import { constraintLaws, documentArbitrary } from '@lunzhi/core/testing';
import { serve } from '@lunzhi/core/worker';
import { writeCsv } from '@lunzhi/formats';
import { foldCases } from '@lunzhi/reception';
import { deskKind } from '@lunzhi/reception/worker';

export async function planned(document: RosterDocument): Promise<PublicRoster> {
  const outcome = await plan(document, { seed: 1, moves: 2000 });
  if (outcome.status === 'refused')
    throw new Error(outcome.diagnostics.map((found) => word(found, 'en')).join());
  const leader: string | null | undefined = outcome.roster.assignments[0]?.leader;
  // @ts-expect-error: a leader is text, or nobody
  const wrong: number = outcome.roster.assignments[0]?.leader;
  console.log(leader, wrong);
  return publicRoster(outcome.roster);
}

export const rule = defineConstraint({
  id: 'own/nothing',
  levels: ['quality'],
  params: z.strictObject({ most: z.int() }),
  defaults: [],
  title: { 'zh-CN': '无', en: 'nothing' },
  asks: { 'zh-CN': '无', en: 'nothing' },
  bind: ({ params: { most } }) => ({
    violations: () => (most > 0 ? [] : []),
    track: () => ({ apply: () => 0 }),
  }),
  explain: { 'zh-CN': () => '', en: () => '' },
});

export const laws = constraintLaws(rule).map(({ name }) => name);
serve({ constraints: [rule], kinds: { desk: deskKind } });
export const others = {
  names,
  notice,
  documentArbitrary,
  javascriptLpSolverBackend,
  parseDocument,
  readDays,
  writeCsv,
  foldCases,
};
