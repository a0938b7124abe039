import { describe, expect, it } from 'vitest';
import type { LedgerEntry } from '../roster/ledger-entry.ts';
import type { Act } from './acts.ts';
import { openSession } from './session.ts';
import { common, first, holder, other, published } from './sample-session.test.kit.ts';

const today = '2024-03-03';
const author = { author: common.author, at: '2024-03-03T09:00:00+08:00' };

/** Published, and whoever serves on the frozen 4 March has announced the day before that he cannot. */
async function announcedLate() {
  const session = openSession({ roster: published, today });
  const leader = holder(session, first)!;
  session.act({ kind: 'add-absence', leader, from: '2024-03-04', to: '2024-03-29', reason: '住院' });
  await session.run({ kind: 'replan', today, ...author });
  return { session, leader };
}

describe('an absence on a day that no plan may change any more', () => {
  it('is told of first: a stand-in is wanted, and nothing is called kept or a fact', async () => {
    const { session, leader } = await announcedLate();
    expect(holder(session, first)).toBe(leader);
    const { headline, issues, rules } = session.view();
    expect(headline.mood).toBe('bad');
    expect(headline.sentence).toMatch(/^\d+个班次中，3月4日要另找人代班；其余都有人，没有违反规定。/);
    expect(headline.sentence).not.toContain('已成事实');
    expect(headline.score!.hard).toBe(0);
    expect(issues[0]).toMatchObject({
      level: 'hard',
      given: false,
      byHand: ['2024-03-04'],
      leaders: [leader],
    });
    expect(rules.find(({ id }) => id === 'eligible-leader')!.count).toBe(1);
  });

  it('is over once somebody stands in', async () => {
    const { session, leader } = await announcedLate();
    const entry = { kind: 'substituted', ...author, shift: first, from: leader } as const;
    const taker = session.proposals(first)!.proposals.find(({ kind }) => kind === 'substitute')!;
    const { accepts = [] } = taker.entry as { accepts?: readonly string[] };
    const act: Act = { kind: 'entry', entry: { ...entry, to: taker.leader, accepts: [...accepts] } };
    expect(session.act(act).diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    const { headline, issues } = session.view();
    expect(issues.filter(({ byHand }) => byHand)).toEqual([]);
    expect(headline.sentence).not.toContain('要另找人代班');
  });

  it('is over once the day is past, or once attendance is recorded', async () => {
    const { session, leader } = await announcedLate();
    const roster = session.roster();
    const later = openSession({ roster, today: '2024-03-05' }).view();
    expect(later.headline.sentence).toContain('另有1处已成事实，不计入');
    expect(later.issues.filter(({ byHand }) => byHand)).toEqual([]);
    const at = '2024-03-04T18:00:00+08:00';
    const came = { leader: other(session, first) };
    const attended = {
      kind: 'attended',
      author: common.author,
      at,
      shift: first,
      holder: leader,
      came,
    } as const;
    expect(session.act({ kind: 'entry', entry: attended }).patch).not.toBeNull();
    expect(session.view().issues.filter(({ byHand }) => byHand)).toEqual([]);
    expect(session.view().headline.sentence).not.toContain('要另找人代班');
  });

  it('is not said of a rule that was accepted when a stand-in was written down', () => {
    const session = openSession({ roster: published });
    const [, one, next] = session.view().days.flatMap(({ places }) => places);
    const entry: LedgerEntry = {
      kind: 'substituted',
      ...common,
      shift: next!.shift,
      from: next!.leader,
      to: one!.leader!,
      accepts: ['min-rest-gap'],
    };
    expect(session.act({ kind: 'entry', entry }).patch).not.toBeNull();
    expect(session.view().issues.filter(({ byHand }) => byHand)).toEqual([]);
  });
});
