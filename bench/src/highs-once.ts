// Run in a process of its own: time HiGHS needs to prove the same fairness under the same hard and coverage rules.
import loadHighs from 'highs';
import { encodeRules, judge, lpFormat, lpName, UNASSIGNED } from '@lunzhi/core/solver';
import { county } from './county.js';

const limit = Number(process.argv[2] ?? 120);
const { problem, rules } = county();
const { model, without } = encodeRules(problem, rules, ['hard', 'coverage', 'fairness']);
if (without.length > 0) throw new Error(`rules without a linear form: ${without.join(', ')}`);
// a roster must be complete: what costs on the coverage level must not be used
model.columns.forEach(({ level, cost }, column) => {
  if (level === 'coverage' && cost > 0) model.row([{ column, coefficient: 1 }], { max: 0 });
});
const lp = lpFormat(model, { fairness: 1e-3 });

const start = performance.now();
const highs = await loadHighs();
const loaded = performance.now();
const result = highs.solve(lp, { threads: 1, mip_rel_gap: 0, time_limit: limit, output_flag: false });
const end = performance.now();

const assignment = new Int16Array(problem.shiftCount).fill(UNASSIGNED);
for (let shift = 0; shift < problem.shiftCount; shift++)
  for (let leader = 0; leader < problem.leaderCount; leader++) {
    const column = result.Columns[lpName(model, model.x(shift, leader))];
    if (column && 'Primal' in column && column.Primal > 0.5) assignment[shift] = leader;
  }
const { score } = judge(problem, rules.rules, assignment);
const { hard, coverage, fairness } = score;
const times = { milliseconds: end - start, loading: loaded - start };
console.log(JSON.stringify({ ...times, status: result.Status, hard, coverage, fairness }));
