// Run in a process of its own: time from a parsed document to the first valid, complete and provably fair roster.
import { compareScores, judge, solve } from '@lunzhi/core/solver';
import { county } from './county.js';

const seed = Number(process.argv[2] ?? 1);
const { problem, rules } = county();
const signal = { aborted: false };
let bound: number | null = null;
const start = performance.now();
const solution = await solve(problem, rules, {
  seed,
  signal,
  onProgress({ score, fairnessBound }) {
    bound = fairnessBound;
    signal.aborted = score !== null && score.hard === 0 && score.coverage === 0 && score.fairness === bound;
  },
});
const milliseconds = performance.now() - start;
const { score } = judge(problem, rules.rules, solution.assignment);
if (compareScores(score, solution.judgement.score) !== 0) throw new Error('the claimed score is wrong');
const isProven = solution.proven.fairness;
console.log(JSON.stringify({ milliseconds, fairness: score.fairness, isProven, moves: solution.moves }));
