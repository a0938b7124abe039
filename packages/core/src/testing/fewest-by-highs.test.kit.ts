import loadHighs from 'highs';
import { encodeRules } from '../constraints/bind-rules.ts';
import { lostDuties, publishedGroups } from '../constraints/duties.ts';
import { lpFormat } from '../linear/lp-format.ts';
import { UNASSIGNED } from '../problem/problem.ts';
import { judge } from '../score/score.ts';
import type { AmendedScene } from './amended-documents.test.kit.ts';

const highs = await loadHighs();

/** Coverage comes first: no table changes as many duties. */
const COVERAGE = 1_000;

/** The fewest duties of the published table that a valid and complete one changes, or `null` when there is none. */
export function fewestByHighs({ problem, rules }: AmendedScene): number | null {
  const { model, without } = encodeRules(problem, rules, ['hard', 'coverage', 'disruption']);
  if (without.length > 0) throw new Error(`no linear form: ${without.join()}`);
  const lp = lpFormat(model, { coverage: COVERAGE, disruption: 1 });
  const solution = highs.solve(lp, { threads: 1, mip_rel_gap: 0, mip_abs_gap: 0, output_flag: false });
  if (solution.Status === 'Infeasible') return null;
  if (solution.Status !== 'Optimal') throw new Error(`HiGHS says ${solution.Status}`);
  const assignment = Int16Array.from({ length: problem.shiftCount }, (_, shift) => {
    for (let leader = 0; leader < problem.leaderCount; leader++) {
      const column = solution.Columns[model.columns[model.x(shift, leader)]!.name];
      if (column && 'Primal' in column && Math.round(column.Primal) === 1) return leader;
    }
    return UNASSIGNED;
  });
  const { score } = judge(problem, rules.rules, assignment);
  if (score.hard > 0) throw new Error('the model and the rules disagree');
  if (score.coverage > 0) return null;
  return lostDuties(publishedGroups(problem), assignment).length;
}
