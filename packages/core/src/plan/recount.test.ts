import { beforeAll, describe, expect, it, vi } from 'vitest';
import { digest } from '../document/digest.ts';
import type { RosterDocument } from '../document/schema.ts';
import { reportModel } from '../report/report-model.ts';
import { BrokenRosterError } from '../roster/restore.ts';
import type { Roster } from '../roster/roster.ts';
import { plan, type PlannedOutcome } from './plan.ts';
import { recount, recountAgainst, recountAsync } from './recount.ts';

const leaders = ['甲', '乙', '丙', '丁', '戊', '己'].map((id) => ({ id, name: id }));

const document = (changes: Partial<RosterDocument> = {}): RosterDocument => ({
  format: 'lunzhi/1',
  title: '某县接访方案',
  jurisdiction: { id: '某县', name: '某县', level: 'county' },
  issuer: '某县信访局',
  issuedOn: '2024-01-05',
  period: { from: '2024-02-01', to: '2024-03-31' },
  protectionPeriods: [{ id: '春节', name: '春节', from: '2024-02-08', to: '2024-02-20' }],
  leaders,
  ...changes,
});

async function planned(changes: Partial<RosterDocument> = {}): Promise<PlannedOutcome> {
  const outcome = await plan(document(changes), { moves: 5_000 });
  if (outcome.status === 'refused') throw new Error(JSON.stringify(outcome.diagnostics));
  return outcome;
}

/** With another document and its digest. */
function withTitle(roster: Roster, title: string): Roster {
  const changed = { ...roster.document, title };
  return { ...roster, document: changed, documentDigest: digest(changed) };
}

const nothing = { hard: 0, coverage: 0, disruption: 0, fairness: 0, quality: 0 };

/** Everything a report may say of a proof. */
const saysProof = (roster: Roster): boolean => {
  const { headline, proof, status, rules } = reportModel(recount(roster));
  return (
    proof.proven ||
    status === 'optimal' ||
    headline.some(({ text }) => /任何排法|已证明/.test(text)) ||
    rules.some(({ result }) => result === 'at-bound')
  );
};

describe('a roster counted again', () => {
  let fair: PlannedOutcome;

  beforeAll(async () => {
    fair = await planned();
  });

  it('says what the plan said of it, but for what found it', () => {
    const { status, analysis, proven, leftOut, spread, leaders: loads, service, conflicts, roster } = fair;
    const again = recount(roster);
    expect(proven).toEqual({ fairness: true, disruption: true, quality: false });
    expect(analysis.score.fairness).toBeGreaterThan(0);
    expect(again).toMatchObject({
      status,
      analysis,
      proven,
      leftOut,
      spread,
      leaders: loads,
      service,
      conflicts,
    });
    expect(again.roster).toEqual(roster);
    expect(again.backend).toBeNull();
    expect(saysProof(roster)).toBe(true);
  });

  it('is not counted when its document is not the one of which it has the digest', () => {
    const { roster } = fair;
    const { document } = withTitle(roster, '另一个方案');
    expect(() => recount({ ...roster, documentDigest: 'x' })).toThrow(BrokenRosterError);
    expect(() => recount({ ...roster, document })).toThrow(/is not the one of which it has the digest/);
  });

  it('believes neither status nor score nor bound of a file', () => {
    const { roster } = fair;
    const { score } = roster;
    const claimed = {
      ...roster,
      status: 'optimal' as const,
      bound: { ...score, fairness: score.fairness + 1 },
    };
    const again = recount({ ...claimed, score: nothing });
    expect(again.roster).toEqual(roster);
    expect(again.status).toBe('feasible');
    expect(again.proven.quality).toBe(false);
    expect(reportModel(again).bound).toEqual(roster.bound);
  });

  it('claims no proof without a certificate that holds', () => {
    const { roster } = fair;
    const certificate = roster.certificate!;
    const changed: Partial<Roster>[] = [
      { certificate: null },
      { certificate: { ...certificate, bound: certificate.bound + 1 } },
      { certificate: { ...certificate, documentDigest: 'x' } },
      { certificate: { ...certificate, revision: 1 } },
      withTitle(roster, '另一个方案'),
    ];
    for (const change of changed) {
      expect(saysProof({ ...roster, ...change })).toBe(false);
      expect(recount({ ...roster, ...change }).roster.bound.fairness).toBeNull();
    }
  });

  it('claims no proof where the places were changed, whatever the file goes on to say', () => {
    const { roster } = fair;
    const given = roster.assignments.map((place) => place.leader);
    const moved = roster.assignments.map((place, index) =>
      index < 3 ? place : { ...place, leader: given[index - 3]! },
    );
    const worse = { ...roster, assignments: moved };
    const again = recount(worse);
    expect(again.analysis.score).not.toEqual(roster.score);
    expect(saysProof({ ...worse, score: nothing, bound: nothing, status: 'optimal' })).toBe(false);
  });

  it('claims no proof under rules that are not those of the document, even at no cost', () => {
    const { roster } = fair;
    const rules = roster.rules.filter(({ id }) => !['fair-load', 'fair-rest-days'].includes(id));
    const { proven, roster: found } = recount({ ...roster, rules });
    expect(proven).toEqual({ fairness: false, disruption: false, quality: false });
    expect(found.bound.fairness).toBeNull();
  });

  it('names the fairness rules that no price covers', async () => {
    const mondays = { id: 'mondays', constraint: 'fair-load', params: { days: { weekdays: [1] } } };
    const { roster, leftOut } = await planned({ rules: [mondays] });
    expect(leftOut).toEqual(['mondays']);
    const again = recount(roster);
    expect(again.leftOut).toEqual(leftOut);
    expect(reportModel(again).proof.open.join('')).toContain('没有列入均衡的证明');
  });

  it('finds again why no roster is valid and complete, and believes no file that none is', async () => {
    const gap = { constraint: 'min-rest-gap', params: { days: 10 } };
    const impossible = await planned({ leaders: leaders.slice(0, 2), rules: [gap] });
    expect(impossible.status).toBe('infeasible');
    const again = recount({ ...impossible.roster, status: 'optimal', score: nothing });
    expect(again.status).toBe('infeasible');
    expect(again.conflicts.map(({ dates }) => dates)).toEqual(impossible.conflicts.map(({ dates }) => dates));
    const { roster } = fair;
    const assignments = roster.assignments.map((place, index) =>
      index === 4 ? { ...place, leader: null } : place,
    );
    const holed = recount({ ...roster, assignments, status: 'infeasible' });
    expect(holed).toMatchObject({ status: 'unsolved', conflicts: [] });
    expect(saysProof({ ...roster, assignments, status: 'infeasible' })).toBe(false);
  });
});

describe('a roster held against another document', () => {
  it('leaves whoever has a place that the document still has in that place, and others empty', async () => {
    const { roster } = await planned({ shiftTypes: [{ id: 'main', name: '坐班', heads: { workday: 2 } }] });
    const assignments = roster.assignments.map((place, index) =>
      index === 0
        ? { ...place, leader: null }
        : index === 1
          ? { ...place, origin: 'pinned' as const }
          : place,
    );
    const by = recountAgainst({ ...roster.document, title: '另一个方案' }, { ...roster, assignments });
    if (by.status === 'refused') throw new Error(JSON.stringify(by.diagnostics));
    expect(by.roster.assignments.slice(0, 4)).toEqual(assignments.slice(0, 4));
  });
});

describe('a roster counted again within limits', () => {
  const gap = { constraint: 'min-rest-gap', params: { days: 10 } };
  const impossible = () => planned({ leaders: leaders.slice(0, 2), rules: [gap] });

  it('says without limits what it says in one go', async () => {
    const { roster } = await impossible();
    const whole = recount(roster);
    expect(whole.status).toBe('infeasible');
    expect(await recountAsync(null, roster)).toEqual(whole);
    await expect(recountAsync(null, roster, { timeLimitMs: -1 })).rejects.toThrow('timeLimitMs');
  });

  it('stopped, or with its time up, says the score and nothing that was not found', async () => {
    const { roster } = await impossible();
    const { analysis } = recount(roster);
    for (const options of [{ timeLimitMs: 0 }, { signal: { aborted: true } }])
      expect(await recountAsync(null, roster, options)).toMatchObject({
        analysis: { score: analysis.score },
        status: 'unsolved',
        conflicts: [],
      });
  });

  it('tells how far it has come while it looks for conflicts', async () => {
    const { roster } = await impossible();
    let time = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => (time += 60));
    const told: number[] = [];
    await recountAsync(null, roster, { onProgress: (done) => void told.push(done) });
    vi.restoreAllMocks();
    expect(told.length).toBeGreaterThan(10);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect([told[0]! >= 0, told[told.length - 1]! > 0, told[told.length - 1]! <= 1]).toEqual([
      true,
      true,
      true,
    ]);
  });
});
