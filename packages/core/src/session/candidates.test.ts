import { describe, expect, it } from 'vitest';
import { openSession } from './session.ts';
import { document, first, holder, on, other, published, roster, second } from './sample-session.test.kit.ts';

describe('candidates and previews', () => {
  it('lists everybody once, the holder first and who cannot last', () => {
    const session = openSession({ roster });
    const leader = session.view().leaders.find(({ id }) => id !== holder(session, first))!.id;
    session.act({ kind: 'add-absence', leader, from: '2024-03-04', to: '2024-03-04' });
    const candidates = session.candidates(first);
    expect(new Set(candidates.map((own) => own.leader)).size).toBe(6);
    expect(candidates[0]).toMatchObject({ leader: holder(session, first), group: 'on-duty', breaks: [] });
    const blocked = candidates.find((own) => own.leader === leader)!;
    expect(blocked).toMatchObject({ group: 'blocked', breaks: ['eligible-leader'] });
    expect(blocked.sentences[0]).toContain('3月4日不能值班');
    const order = ['on-duty', 'free', 'costly', 'blocked'];
    const groups = candidates.map(({ group }) => order.indexOf(group));
    expect(groups).toEqual([...groups].sort((a, b) => a - b));
    for (const { sentences } of candidates) expect(sentences.length).toBeGreaterThan(0);
    expect(session.candidates('nowhere')).toEqual([]);
  });

  it('says first of whom a broken rule wants there, and of nobody else', () => {
    const rules = [{ constraint: 'at-least-per-period', params: { leaders: { ids: ['L01'] }, min: 1 } }];
    const session = openSession({ roster });
    const ruled = openSession({ document: { ...document, rules } });
    session
      .view()
      .days.forEach(({ places }) =>
        places.forEach(({ shift, leader }) =>
          ruled.act({ kind: 'assign', shift, leader: leader === 'L01' ? 'L02' : leader }),
        ),
      );
    expect(ruled.view().issues.some(({ leaders }) => leaders.includes('L01'))).toBe(true);
    const mending = ruled.candidates(second).filter(({ mends }) => mends !== undefined);
    expect(mending.map(({ leader, group, mends }) => [leader, group !== 'blocked', mends])).toEqual([
      ['L01', true, expect.stringMatching(/^有助于满足“.+”$/)],
    ]);
    expect(session.candidates(first).every(({ mends }) => mends === undefined)).toBe(true);
  });

  it('previews what an act then does, both sides in one order of topics', () => {
    const session = openSession({ roster });
    const before = session.view();
    const preview = session.preview({ kind: 'exchange', first, second });
    expect(session.view()).toBe(before);
    expect(preview.sides.map(({ leader }) => leader)).toEqual([
      holder(session, second),
      holder(session, first),
    ]);
    for (const { lines } of preview.sides)
      expect(lines.map(({ topic }) => topic)).toEqual(['eligible', 'gaps', 'counts', 'waits']);
    const taker = other(session, first);
    const giver = holder(session, first)!;
    const given = session.preview({ kind: 'assign', shift: first, leader: taker });
    const countsOf = (leader: string): string =>
      given.sides.find((own) => own.leader === leader)!.lines.find(({ topic }) => topic === 'counts')!.text;
    const duties = (leader: string): number => session.view().leaders.find(({ id }) => id === leader)!.duties;
    expect(countsOf(taker)).toContain(`${duties(taker)}→${duties(taker) + 1}次`);
    expect(countsOf(giver)).toContain(`${duties(giver)}→${duties(giver) - 1}次`);
  });

  it('calls broken what breaks a rule, and impossible what is refused', () => {
    const session = openSession({ roster });
    const leader = other(session, first);
    session.act({ kind: 'add-absence', leader, from: '2024-03-04', to: '2024-03-04' });
    const preview = session.preview({ kind: 'assign', shift: first, leader });
    expect(preview.mood).toBe('broken');
    expect(preview.verdict).toContain('违反');
    expect(preview.sides[0]!.lines[0]).toMatchObject({ topic: 'eligible', mood: 'worse' });
    // the other side breaks nothing
    expect(preview.sides[1]!.lines[0]).toMatchObject({ topic: 'eligible', mood: 'same' });
    const close = openSession({
      document: { ...document, rules: [{ constraint: 'min-rest-gap', params: { days: 3 } }] },
    });
    close.act({ kind: 'assign', shift: first, leader: 'L01' });
    close.act({ kind: 'assign', shift: on('2024-03-07'), leader: 'L02' });
    close.act({ kind: 'assign', shift: second, leader: 'L01' });
    const { sides } = close.preview({ kind: 'exchange', first: on('2024-03-07'), second });
    expect(sides.map(({ leader: own, lines }) => [own, lines[0]!.mood])).toEqual([
      ['L01', 'worse'],
      ['L02', 'same'],
    ]);
    const living = openSession({ roster: published });
    expect(living.preview({ kind: 'exchange', first, second })).toMatchObject({
      mood: 'impossible',
      sides: [],
    });
    expect(living.preview({ kind: 'plan' }).verdict).not.toBe('');
  });
});
