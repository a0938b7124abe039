import { beforeAll, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { alikeChanges } from './counts.ts';
import { RosterDiff } from './diff.ts';
import type { RosterSelectEvent } from '../events.ts';
import type { Decision, RosterDecideEvent } from '../plan/decide-event.ts';
import { madeComparison } from '../testing/comparison.ts';
import { inLook, looks, themeOf } from '../testing/looks.ts';
import { isBroken, long, markup } from '../testing/odd-views.ts';
import { axeProblems, define, shot, stage, textOf } from '../testing/stage.ts';

beforeAll(() => define('roster-diff', RosterDiff));

async function mount(
  comparison: RosterDiff['comparison'] = madeComparison(),
  { fixed = false, ...options }: { fixed?: boolean } & Parameters<typeof stage>[1] = {},
): Promise<RosterDiff> {
  const diff = document.createElement('roster-diff') as RosterDiff;
  Object.assign(diff, { comparison, fixed });
  return stage(diff, { width: 1340, height: 640, ...options });
}

const decisions = (diff: RosterDiff): Decision[] => {
  const all: Decision[] = [];
  diff.addEventListener('roster-decide', ({ decision }: RosterDecideEvent) => all.push(decision));
  return all;
};

describe('<roster-diff>', () => {
  it('says first how many days change and whether fewer would do', async () => {
    const diff = await mount();
    const days = madeComparison().causes.flatMap(({ changes }) => changes).length;
    expect(diff.renderRoot.querySelector('h2')?.textContent).toBe(`✓ ${madeComparison().sentence}`);
    expect(diff.renderRoot.querySelector('.days')?.textContent).toBe(`${days}天`);
    const unproven = await mount({ ...madeComparison(), isProven: false, sentence: '改派10班' });
    expect(textOf(unproven)).not.toContain('✓');
  });

  it('strikes who was and names who will be, day by day under its cause', async () => {
    const comparison = madeComparison();
    const diff = await mount(comparison);
    const bodies = [...diff.renderRoot.querySelectorAll('.changes tbody')];
    expect(bodies).toHaveLength(2);
    bodies.forEach((body, at) => {
      const { sentence, changes } = comparison.causes[at]!;
      expect(body.querySelector('.cause')?.textContent).toContain(sentence);
      expect([...body.querySelectorAll('s')].map((each) => each.textContent)).toEqual(
        changes.map(({ before }) => before?.name),
      );
      expect([...body.querySelectorAll('.now b')].map((each) => each.textContent)).toEqual(
        changes.map(({ after }) => after?.name),
      );
    });
  });

  it('keeps the heads of the changes in sight', async () => {
    const diff = await mount();
    const heads = [...diff.renderRoot.querySelectorAll('.changes thead tr > *')];
    expect(heads.map((head) => getComputedStyle(head).position)).toEqual(heads.map(() => 'sticky'));
  });

  it('shows one square for each person, before and now', async () => {
    const diff = await mount();
    const squares = (kind: string): number =>
      [...diff.renderRoot.querySelectorAll(`.square.${kind}`)].reduce(
        (sum, path) => sum + path.getAttribute('d')!.split('M').length - 1,
        0,
      );
    expect(squares('before')).toBe(36);
    expect(squares('after')).toBe(36);
    const { counts } = madeComparison();
    for (const row of diff.renderRoot.querySelectorAll('.counts tbody tr')) {
      const number = parseInt(row.querySelector('th')!.textContent!);
      expect([...row.querySelectorAll('.people')].map((cell) => parseInt(cell.textContent!) || 0)).toEqual([
        counts.filter(({ before }) => before === number).length,
        counts.filter(({ after }) => after === number).length,
      ]);
    }
  });

  it('draws many who change alike together, until somebody asks', async () => {
    const { counts } = madeComparison();
    const { single, groups } = alikeChanges(counts);
    const changed = counts.filter(({ before, after }) => before !== after);
    expect(single.length + groups.reduce((sum, { people }) => sum + people.length, 0)).toBe(changed.length);
    const diff = await mount();
    expect(groups.length).toBeGreaterThan(0);
    expect(diff.renderRoot.querySelectorAll('.change')).toHaveLength(single.length);
    await userEvent.click(diff.renderRoot.querySelector('aside .link')!);
    await diff.updateComplete;
    expect(diff.renderRoot.querySelectorAll('.change')).toHaveLength(changed.length);
  });

  it('speaks of others only where somebody is told of before them', async () => {
    const { counts, ...rest } = madeComparison();
    const alike = counts.map((each) => ({ ...each, before: 1, after: 12 }));
    const first = async (of: typeof counts): Promise<string> =>
      (await mount({ ...rest, counts: of })).renderRoot.querySelector('.alike b')!.textContent;
    expect(await first(alike)).toBe(`${counts.length}人各由1次变为12次：`);
    expect(await first([{ ...alike[0]!, after: 2 }, ...alike.slice(1)])).toBe(
      `另${counts.length - 1}人各由1次变为12次：`,
    );
  });

  it('says as long as it can be taken back that the plan is in the roster', async () => {
    expect(textOf(await mount())).toMatch(/已经写进值班表.*保留.*撤回/);
    expect(textOf(await mount(madeComparison(), { fixed: true }))).not.toContain('撤回');
  });

  it('tells what is decided, and drops by Esc', async () => {
    const diff = await mount();
    const all = decisions(diff);
    for (const button of diff.renderRoot.querySelectorAll<HTMLElement>('.acts button'))
      await userEvent.click(button);
    await userEvent.keyboard('{Escape}');
    expect(all).toEqual(['take', 'notice', 'drop', 'drop']);
  });

  it('has nothing to decide where both rosters stand', async () => {
    const diff = await mount(madeComparison(), { fixed: true });
    const all = decisions(diff);
    const buttons = diff.renderRoot.querySelectorAll<HTMLElement>('.acts button');
    expect(buttons).toHaveLength(1);
    buttons[0]!.focus();
    await userEvent.keyboard('{Escape}');
    expect(all).toEqual([]);
  });

  it('leads to a changed day', async () => {
    const comparison = madeComparison();
    const diff = await mount(comparison);
    const heard: unknown[] = [];
    diff.addEventListener('roster-select', ({ selection }: RosterSelectEvent) => heard.push(selection));
    await userEvent.click(diff.renderRoot.querySelector('.changes .link')!);
    const [first] = comparison.causes[0]!.changes;
    expect(heard).toEqual([{ date: first!.date, shift: first!.shift }]);
  });

  it('fits what is there: nothing, no change, nobody, 400 people, markup and 5,000 characters', async () => {
    expect(textOf(await mount(null))).toBe('没有可以比较的安排。');
    const empty = await mount({
      ...madeComparison(),
      causes: [],
      counts: [],
      further: [],
      sentence: '没有改动',
    });
    expect(textOf(empty)).toContain('没有一天要换人');
    const comparison = madeComparison();
    const hostile = await mount({
      ...comparison,
      sentence: markup,
      reason: long,
      causes: comparison.causes.map(({ changes }) => ({
        sentence: long,
        changes: changes.map((change, index) => ({
          ...change,
          type: markup,
          before: index === 0 ? null : { leader: 'x', name: markup, post: markup },
          after: index === 1 ? null : { leader: 'y', name: long, post: long },
          effects: [markup, long],
        })),
      })),
      counts: Array.from({ length: 400 }, (_, index) => ({
        leader: `L${index}`,
        name: index % 2 === 0 ? markup : long,
        post: markup,
        rank: index + 1,
        before: index % 9,
        after: index % 7,
      })),
      further: [{ changes: 3, sentence: markup, isTaken: false }],
    });
    expect(isBroken()).toBe(false);
    for (const part of ['.main', 'aside'].map((name) => hostile.renderRoot.querySelector(name)!))
      expect(part.scrollWidth).toBeLessThanOrEqual(part.clientWidth);
    expect(textOf(hostile)).toContain('⊘ 无人');
  });

  it.each(looks)('passes axe: %s', async (look) => {
    await page.viewport(1366, 768);
    await inLook(look, async () => {
      expect(await axeProblems(await mount(madeComparison(), { theme: themeOf(look) }))).toEqual([]);
      await shot(document.querySelector('test-stage')!, `diff-${look}`);
    });
  });
});
