import { afterEach, describe, expect, it, vi } from 'vitest';
import './define.ts';
import { dongan } from './fixtures/dongan.ts';
import { mount, type Mounted, settled, textOf } from './fixtures/mount.ts';
import type { CandidateView } from './session-types.ts';

afterEach(() => {
  document.body.innerHTML = '';
});

/** What the card that is open says at its top. */
const heading = ({ editor }: Mounted): string =>
  textOf(editor.shadowRoot!.querySelector('.layer > *')?.shadowRoot?.querySelector('h2'));

const candidatesOf = ({ session }: Mounted): Promise<readonly CandidateView[]> =>
  session.candidates('2024-02-22/main/1');

/** Opens the list of a day to come, and takes the leader of that id. */
async function take(mounted: Mounted, leader: string): Promise<void> {
  const { editor, press, find } = mounted;
  editor.focus();
  await press('{ArrowDown}{ArrowDown}{Enter}');
  await press(dongan.leaders.find(({ id }) => id === leader)!.name);
  await press('{Enter}');
  await vi.waitFor(() => expect(find('.substitute .proposal')).toBeDefined());
  await settled(editor);
}

describe('a roster that people live by', () => {
  it.each([
    ['Enter', '{Enter}'],
    ['the key of a stand-in', 'd'],
    ['the key of an exchange', 'm'],
  ])('lets %s write down nothing but who came of a day gone by', async (_what, key) => {
    const mounted = await mount({ view: dongan });
    const { editor, session, press } = mounted;
    editor.focus();
    await press(`{Control>}{Home}{/Control}${key}`);
    await vi.waitFor(() => expect(heading(mounted)).toMatch(/^到岗登记：1月2日/));
    expect(session.acts).toEqual([]);
  });

  it('exchanges no day gone by', async () => {
    const mounted = await mount({ view: dongan });
    const { editor, press } = mounted;
    editor.focus();
    await press('{ArrowDown}m{Control>}{Home}{/Control}m');
    await vi.waitFor(() => expect(heading(mounted)).toMatch(/^到岗登记：1月2日/));
  });

  it('writes down a stand-in chosen from the list only once it was asked why', async () => {
    const mounted = await mount({ view: dongan });
    const { editor, session, press, find } = mounted;
    const free = (await candidatesOf(mounted)).filter(({ group }) => group === 'free');
    await take(mounted, free[1]!.leader);
    expect(session.acts).toEqual([]);
    expect((editor.shadowRoot!.activeElement as HTMLInputElement).name).toBe('reason');
    const name = dongan.leaders.find(({ id }) => id === free[1]!.leader)!.name;
    expect(textOf(find('.proposal.on b'))).toBe(name);
    await press('住院{Enter}');
    await settled(editor);
    expect(session.acts).toMatchObject([
      { entry: { kind: 'substituted', shift: '2024-02-22/main/1', to: free[1]!.leader, reason: '住院' } },
    ]);
  });

  it('puts who was chosen before those who are proposed where he is none of them', async () => {
    const mounted = await mount({ view: dongan });
    const { session, find, findAll } = mounted;
    const all = await candidatesOf(mounted);
    const costly = all.find(({ group }) => group === 'costly')!;
    await take(mounted, costly.leader);
    expect(findAll('.proposal')).toHaveLength(4);
    expect(textOf(find('.proposal.on .mute'))).toBe(costly.sentences.join('；'));
    find('.substitute .primary').click();
    expect(session.acts).toMatchObject([{ entry: { to: costly.leader } }]);
  });
});
