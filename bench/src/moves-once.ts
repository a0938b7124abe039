// Run in a process of its own: moves per second of the search with all default rules, once it is warm.
import { solve } from '@lunzhi/core/solver';
import { county } from './county.js';

const moves = Number(process.argv[2] ?? 3_000_000);
const { problem, rules } = county();
const marks: { moves: number; at: number }[] = [];
await solve(problem, rules, {
  moves,
  onProgress(progress) {
    if (progress.stage === 'search') marks.push({ moves: progress.moves, at: performance.now() });
  },
});
const first = marks[Math.floor(marks.length / 4)]!;
const last = marks[marks.length - 1]!;
const perSecond = (1000 * (last.moves - first.moves)) / (last.at - first.at);
console.log(JSON.stringify({ perSecond, rules: rules.rules.map(({ rule }) => rule.id) }));
