import { describe, expect, it } from 'vitest';
import { honest, known, monthPrepared } from '../bench.test.kit.ts';
import { referee, type Refusal } from './referee.ts';
import { refusalWords } from './refusal-words.ts';

const prepared = monthPrepared();
const { pairs, score } = await honest(prepared);
const kinds = (refusals: readonly Refusal[]): string[] => refusals.map(({ kind }) => kind);
const claim = { score, proven: ['fairness' as const] };

describe('referee', () => {
  it('believes an honest roster and counts it itself', () => {
    expect(referee(prepared, known({ best: score }), pairs, claim)).toEqual({ score, refusals: [] });
    expect(referee(prepared, known(), pairs, {})).toEqual({ score, refusals: [] });
  });

  it('catches a claim that is better, or worse, than the count', () => {
    for (const level of ['hard', 'coverage', 'fairness', 'quality'] as const) {
      const claimed = score[level] + 1;
      const { refusals } = referee(prepared, known(), pairs, { score: { ...score, [level]: claimed } });
      expect(refusals).toEqual([{ kind: 'wrong-score', level, claimed, counted: score[level] }]);
    }
  });

  it('catches a missing day in a roster that is said to be complete', () => {
    const { refusals } = referee(prepared, known(), pairs.slice(1), { score: { coverage: 0 } });
    expect(kinds(refusals)).toContain('missing-place');
    expect(kinds(refusals)).toContain('wrong-score');
  });

  it('lets a place stay empty that nobody says is filled', () => {
    const { refusals, score: counted } = referee(prepared, known(), pairs.slice(1), {});
    expect(refusals).toEqual([]);
    expect(counted!.coverage).toBeGreaterThan(0);
  });

  it('catches two leaders on one place', () => {
    const [shift, leader] = pairs[0]!;
    const doubled = [...pairs, [shift, (leader + 1) % 12] as const];
    const verdict = referee(prepared, known(), doubled, {});
    expect(verdict.score).toBeNull();
    expect(kinds(verdict.refusals)).toContain('doubled-place');
  });

  it('catches a leader who cannot serve that day', () => {
    const { unable, leaderCount } = prepared.problem;
    const at = unable.findIndex((bits) => bits !== 0);
    const [shift, leader] = [Math.floor(at / leaderCount), at % leaderCount];
    const changed = pairs.map((pair) => (pair[0] === shift ? ([shift, leader] as const) : pair));
    const { refusals } = referee(prepared, known(), changed, {});
    expect(refusals).toEqual([{ kind: 'not-eligible', shift, leader }]);
    expect(refusalWords(refusals[0]!, prepared)).toContain(prepared.names.leaders[leader]!.name);
  });

  it('catches places and leaders that do not exist', () => {
    for (const wrong of [[22, 0] as const, [-1, 0] as const, [0, 12] as const, [0.5, 0] as const])
      expect(kinds(referee(prepared, known(), [wrong], {}).refusals)).toContain('outside');
  });

  it('catches a false proof: something better is known', () => {
    const better = { ...score, fairness: score.fairness - 1 };
    const { refusals } = referee(prepared, known({ best: better }), pairs, claim);
    expect(refusals).toEqual([
      { kind: 'false-proof', level: 'fairness', claimed: score.fairness, known: better.fairness },
    ]);
  });

  it('does not hold a proof against a solver that was worse further up', () => {
    const better = { ...score, fairness: score.fairness - 1, quality: score.quality - 1 };
    expect(
      referee(prepared, known({ best: better }), pairs, { score, proven: ['quality'] }).refusals,
    ).toEqual([]);
  });

  it('catches a bound above what is known', () => {
    const bound = { fairness: score.fairness + 1 };
    const { refusals } = referee(prepared, known({ best: score }), pairs, { score, bound });
    expect(kinds(refusals)).toEqual(['false-bound']);
  });

  it('says aloud that a roster lies below the bound of the manifest', () => {
    const bound = { fairness: score.fairness + 1, quality: null, qualityBy: null };
    expect(kinds(referee(prepared, known({ bound }), pairs, { score }).refusals)).toEqual(['below-bound']);
  });

  it('catches a solver that calls a feasible instance infeasible', () => {
    expect(kinds(referee(prepared, known(), [], { isInfeasible: true }).refusals)).toEqual([
      'not-infeasible',
    ]);
    expect(referee(prepared, known({ isFeasible: false }), [], { isInfeasible: true }).refusals).toEqual([]);
  });
});
