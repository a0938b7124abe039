import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { honest, known, monthPrepared } from '../bench.test.kit.ts';
import type { Claim } from '../result/result.ts';
import { readResult } from '../result/result.ts';
import { keepBest } from './keep-best.ts';

const folder = mkdtempSync(join(tmpdir(), 'lunzhi-bench-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const prepared = monthPrepared();
const { pairs, score } = await honest(prepared);
const keep = (instance: ReturnType<typeof known>, quality: number, claim: Claim = {}, solver = 'one') =>
  keepBest(instance, prepared, solver, { pairs, claim }, { ...score, quality }, folder);
const kept = (): string => readResult(readFileSync(join(folder, 'month.json'), 'utf8')).solver;

describe('keepBest', () => {
  it('keeps the better of rosters that come one after the other, never the later', () => {
    const first = keep(known(), 500);
    expect([first.best?.quality, kept()]).toEqual([500, 'one']);
    const second = keep(first, 900, {}, 'worse');
    expect([second.best?.quality, kept()]).toEqual([500, 'one']);
    const third = keep(second, 400, {}, 'better');
    expect([third.best?.quality, kept()]).toEqual([400, 'better']);
  });

  it('prefers one that is as good and proven', () => {
    const first = keep(known(), 500);
    expect(keep(first, 500, {}, 'equal')).toBe(first);
    const proven = keep(first, 500, { proven: ['quality'] }, 'prover');
    expect([proven.bound.quality, kept()]).toEqual([500, 'prover']);
    expect(keep(proven, 500, { proven: ['quality'] }, 'later')).toBe(proven);
  });
});
