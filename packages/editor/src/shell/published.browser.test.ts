import type { Act, CandidateView } from '@lunzhi/core';
import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../define.ts';
import { dongan, firstQuarter } from '../fixtures/dongan.ts';
import { mount, type Mounted, settled, textOf } from '../fixtures/mount.ts';

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

describe('a published roster', () => {
  it.each([
    ['Enter', '{Enter}'],
    ['the key of a stand-in', 'd'],
    ['the key of an exchange', 'm'],
  ])('lets %s write down nothing but who came of a day gone by', async (_what, key) => {
    const mounted = await mount({ view: firstQuarter });
    const { editor, session, press } = mounted;
    editor.focus();
    await press(`{Control>}{Home}{/Control}${key}`);
    await vi.waitFor(() => expect(heading(mounted)).toMatch(/^到岗登记：1月2日/));
    expect(session.acts).toEqual([]);
  });

  it('lists what the public does not know: another name, a row with the same name, and how many are dropped', async () => {
    const [first, other] = firstQuarter.leaders.map(({ id }) => id);
    const days = firstQuarter.days.map((day, index) => {
      const [place] = day.places;
      if (!place || index % 40 !== 9) return day;
      const published = index === 9 ? place.leader : [first!, other!].find((id) => id !== place.leader)!;
      return { ...day, places: [{ ...place, published }] };
    });
    const changed = days.filter(({ places }) => places.some(({ published }) => published !== undefined));
    expect(changed.length).toBeGreaterThan(1);
    const head = { ...firstQuarter.head, unpublished: changed.length + 3 };
    const { editor, find, findAll } = await mount({ view: { ...firstQuarter, days, head } });
    editor.tab = 'compare';
    await settled(editor);
    expect(textOf(find('.compare h2'))).toContain(`改动的${changed.length + 3}班`);
    const rows = findAll('.compare li').map(textOf);
    expect(rows[0]).toContain('人没有变');
    expect(rows[0]).not.toContain('原');
    expect(rows[1]).toMatch(/原 .+ 现 /);
    expect(rows[rows.length - 1]).toBe('另有3班取消');
  });

  it('exchanges no day gone by', async () => {
    const mounted = await mount({ view: firstQuarter });
    const { editor, press } = mounted;
    editor.focus();
    await press('{ArrowDown}m{Control>}{Home}{/Control}m');
    await vi.waitFor(() => expect(heading(mounted)).toMatch(/^到岗登记：1月2日/));
  });

  it('writes down a stand-in chosen from the list only once it was asked why', async () => {
    const mounted = await mount({ view: firstQuarter });
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
    const mounted = await mount({ view: firstQuarter });
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

const input = ({ find }: Mounted, name: string): HTMLInputElement =>
  find(`.layer [name="${name}"]`) as HTMLInputElement;

/** The card for a stand-in of a day to come. */
async function seeking(): Promise<Mounted> {
  const mounted = await mount({ view: firstQuarter });
  const { editor, press, find } = mounted;
  editor.focus();
  await press('{ArrowDown}{ArrowDown}d');
  await vi.waitFor(() => expect(find('.substitute .proposal')).toBeDefined());
  return mounted;
}

describe('when the first convener was told', () => {
  it('is what is typed, said in full once it is left, and never the moment of a click', async () => {
    const mounted = await seeking();
    const { session, press, find } = mounted;
    input(mounted, 'told').focus();
    await press('昨天下午5点半{Tab}');
    expect(input(mounted, 'told').value).toBe('2月18日 17:30');
    find('.substitute .primary').click();
    expect(session.acts).toMatchObject([
      { entry: { toldFirstConvener: expect.stringMatching(/^2024-02-18T17:30:00/) } },
    ]);
  });

  it('is asked again where it cannot be read, and is nothing where nothing was typed', async () => {
    const mounted = await seeking();
    const { session, press, find } = mounted;
    input(mounted, 'told').focus();
    await press('明天8:00');
    find('.substitute .primary').click();
    expect(session.acts).toEqual([]);
    expect(input(mounted, 'told').validationMessage).toContain('看不懂');
    input(mounted, 'told').select();
    await press('{Backspace}');
    find('.substitute .primary').click();
    const [act] = session.acts as { entry: object }[];
    expect(act!.entry).not.toHaveProperty('toldFirstConvener');
  });

  it('is filled in by one button where it was just now', async () => {
    const mounted = await seeking();
    mounted.find('.told .now').click();
    expect(input(mounted, 'told').value).toMatch(/^2月19日 \d{1,2}:\d\d$/);
    expect(input(mounted, 'told').checkValidity()).toBe(true);
  });

  it('is asked of an exchange, too, and why', async () => {
    const mounted = await mount({ view: firstQuarter });
    const { editor, session, press, find } = mounted;
    editor.focus();
    await press('{ArrowDown}{ArrowDown}{ArrowDown}m{PageDown}m');
    await vi.waitFor(() => expect((find('.take') as HTMLButtonElement).disabled).toBe(false));
    input(mounted, 'reason').value = '出差';
    input(mounted, 'told').value = '昨天17:30';
    find('.take').click();
    await settled(editor);
    const told = expect.stringMatching(/^2024-02-18T17:30:00/);
    expect(session.acts).toMatchObject([
      { entry: { kind: 'exchanged', reason: '出差', toldFirstConvener: told } },
    ]);
  });
});

describe('giving a place up', () => {
  const summary = ({ find }: Mounted): HTMLElement => find('.vacate summary');

  it('is asked about, and stands before the other buttons', async () => {
    const mounted = await seeking();
    const { session, find } = mounted;
    expect(find('.vacate button').checkVisibility()).toBe(false);
    summary(mounted).click();
    expect(textOf(find('.vacate p'))).toContain('让班后2月22日 周四暂时无人值班');
    expect(session.acts).toEqual([]);
    find('.vacate button').click();
    expect(session.acts).toMatchObject([{ entry: { kind: 'vacated', shift: '2024-02-22/main/1' } }]);
  });

  it('is not done, nor are letters put away, by the second click of two', async () => {
    const mounted = await seeking();
    const { editor, session, findAll } = mounted;
    const words = findAll('.substitute .acts .line')[0]!;
    await userEvent.dblClick(words);
    await settled(editor);
    expect(findAll('.letter')).toHaveLength(5);
    expect(session.acts).toEqual([]);
  });
});

describe('a stand-in for somebody who is away for longer', () => {
  it('writes the absence down as well, and says beforehand whose days need somebody', async () => {
    const mounted = await seeking();
    const { editor, session, press, find, findAll } = mounted;
    const asked: Act[] = [];
    session.preview = (act) => {
      asked.push(act);
      return Promise.resolve({ mood: 'same', verdict: '另有1天要另行安排', accepts: [], sides: [] });
    };
    input(mounted, 'until').focus();
    await press('3月31日');
    await settled(editor);
    const texts = { '/leader': expect.any(String), '/from': '2024-02-22', '/to': '3月31日' };
    expect(asked[asked.length - 1]).toEqual({ kind: 'add-item', list: '/absences', texts });
    expect(findAll('.substitute [role="status"]').map(textOf)).toContain('另有1天要另行安排');
    input(mounted, 'reason').value = '住院';
    find('.substitute .primary').click();
    await settled(editor);
    expect(session.acts.map(({ kind }) => kind)).toEqual(['entry', 'add-item']);
    expect(session.acts[1]).toMatchObject({ texts: { ...texts, '/reason': '住院' } });
  });

  it('is not recorded while the date cannot be read', async () => {
    const mounted = await seeking();
    const { editor, session, press, find } = mounted;
    session.preview = () =>
      Promise.resolve({ mood: 'impossible', verdict: '日期看不懂', accepts: [], sides: [] });
    input(mounted, 'until').focus();
    await press('不知道');
    await settled(editor);
    find('.substitute .primary').click();
    expect(session.acts).toEqual([]);
    expect(input(mounted, 'until').validationMessage).toBe('日期看不懂');
  });
});
