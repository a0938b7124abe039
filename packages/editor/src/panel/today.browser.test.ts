import type { PlaceView, SessionView } from '@lunzhi/core';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../define.ts';
import { dongan } from '../fixtures/dongan.ts';
import { mount, type Mounted, settled, textOf } from '../fixtures/mount.ts';
import { isBroken, hostileView } from '../testing/odd-views.ts';
import { axeProblems, shot } from '../testing/stage.ts';
import type { RosterPanel } from './panel.ts';

/** A place of which nobody has recorded who came. */
function openPlace(place: PlaceView): PlaceView {
  const { attended: _, ...open } = place;
  return open;
}

/** The example on a day, nobody told and nothing recorded from then on. */
const onDay = (today: string, more: object = {}, of: SessionView = dongan): SessionView => ({
  ...of,
  head: { ...of.head, today, ...more },
  issues: [],
  headline: { ...of.headline, mood: 'ok' },
  days: of.days.map((day) => ({
    ...day,
    places: day.places.map((place) => {
      return day.date >= today ? openPlace(place) : { ...place, attended: { leader: place.leader! } };
    }),
  })),
});

async function opened(view: SessionView, options = {}): Promise<Mounted & { panel: () => Element }> {
  const mounted = await mount({ view, ...options });
  const panel = (): Element =>
    mounted.editor.shadowRoot!.querySelector('roster-panel')!.shadowRoot!.querySelector('roster-today')!;
  await vi.waitFor(() => expect(panel().shadowRoot!.querySelector('h3')).not.toBeNull());
  return { ...mounted, panel };
}
const inPanel = (panel: () => Element, path: string): HTMLElement[] => [
  ...panel().shadowRoot!.querySelectorAll<HTMLElement>(path),
];
const said = (panel: () => Element): string =>
  textOf({
    textContent: inPanel(panel, 'section, .fact')
      .map((own) => own.textContent)
      .join(' '),
  } as Element);

describe('<roster-today>', () => {
  it('is open first, and says who serves, whether he was told, and that it is to be recorded', async () => {
    const { panel, find } = await opened(onDay('2024-02-19'));
    expect(textOf(find('roster-panel [aria-selected=true]'))).toBe('今天');
    expect(said(panel)).toContain('今天 2月19日 周一');
    expect(said(panel)).toContain('告知未告知 到岗还没有记');
    expect(said(panel)).toContain('明天 2月20日 周二');
    expect(await axeProblems(panel())).toEqual([]);
    await shot(find('roster-panel'), 'today');
  });

  it('says whose day it was, on the card and in the list once he came, and nothing of all being told while one is not', async () => {
    const view = onDay('2024-02-19');
    const told = { on: '2024-02-18T16:05:00+08:00', how: '电话' };
    const days = view.days.map((day) => ({
      ...day,
      places: day.places.map((place) => {
        if (day.date > '2024-02-20') return { ...place, told };
        if (day.date !== '2024-02-19') return place;
        const original = view.leaders.find(({ id }) => id !== place.leader)!.id;
        return { ...place, original, origin: 'substituted' as const, attended: { leader: place.leader! } };
      }),
    }));
    const { panel, find } = await opened({ ...view, days });
    const other = view.leaders.find(
      ({ id }) => id === days.find(({ date }) => date === '2024-02-19')!.places[0]!.original,
    )!;
    expect(said(panel)).toContain(`原定${other.name}接访`);
    const state = textOf(find('roster-list tr[data-shift^="2024-02-19"] td.state'));
    expect(state).toContain('今天 已到岗');
    expect(state).toContain('代班');
    expect(said(panel)).toContain('未告知');
    expect(said(panel)).not.toContain('都已告知');
  });

  it('records that the holder came by one click', async () => {
    const { panel, session } = await opened(onDay('2024-02-19'));
    await userEvent.click(inPanel(panel, '.came')[0]!);
    await vi.waitFor(() => expect(session.acts).toHaveLength(1));
    const leader = dongan.days.find(({ date }) => date === '2024-02-19')!.places[0]!.leader!;
    expect(session.acts[0]).toMatchObject({
      kind: 'entry',
      entry: { kind: 'attended', shift: '2024-02-19/main/1', holder: leader, came: { leader } },
    });
  });

  it('writes one entry for two clicks, and says nothing of the second', async () => {
    const { panel, session, editor } = await opened(onDay('2024-02-19'));
    const release = session.hold();
    for (const button of ['.came', '.how button'])
      for (let click = 0; click < 2; click++) inPanel(panel, button)[0]!.click();
    // what does them may be loaded only now: both are under way until then
    await vi.waitFor(() => expect(session.acts).toHaveLength(2));
    release();
    await settled(editor);
    expect(session.acts).toHaveLength(2);
  });

  it('seeks a stand-in, who is recorded by the third click', async () => {
    await page.viewport(1366, 650);
    const { panel, session, find, findAll } = await opened(onDay('2024-02-19'));
    await userEvent.click(inPanel(panel, '.acts .btn')[1]!);
    await vi.waitFor(() => expect(findAll('.substitute .proposal')).not.toEqual([]));
    // where there is little room above and below, the proposals cover the card
    await vi.waitFor(() => expect(find('.layer').clientHeight).toBeGreaterThan(380));
    await userEvent.click(findAll('.substitute .proposal')[1]!);
    await userEvent.click(find('.substitute .acts .primary'));
    await vi.waitFor(() => expect(session.acts).toHaveLength(1));
    expect(session.acts[0]).toMatchObject({ entry: { kind: 'substituted', shift: '2024-02-19/main/1' } });
  });

  it('stays where something was done, whatever comes of it', async () => {
    const { panel, find } = await opened(onDay('2024-02-19'));
    await userEvent.click(inPanel(panel, '.acts .btn')[1]!);
    const whole = find('roster-panel') as Element as RosterPanel;
    const view = whole.view!;
    whole.view = { ...view, headline: { ...view.headline, mood: 'bad' } };
    await whole.updateComplete;
    expect(textOf(find('roster-panel [aria-selected=true]'))).toBe('今天');
  });

  it('asks who did not come with that chosen', async () => {
    const { panel, editor } = await opened(onDay('2024-02-19'));
    await userEvent.click(inPanel(panel, '.acts .btn')[2]!);
    const card = (): Element | null => editor.shadowRoot!.querySelector('roster-attendance-card');
    await vi.waitFor(() =>
      expect(card()?.shadowRoot?.querySelector<HTMLInputElement>('[value=nobody]')?.checked).toBe(true),
    );
  });

  it('marks tomorrow’s leader as told, how and when', async () => {
    const { panel, session } = await opened(onDay('2024-02-19'));
    await userEvent.click(inPanel(panel, '.how summary')[0]!);
    await userEvent.click(inPanel(panel, '.how button')[0]!);
    await vi.waitFor(() => expect(session.acts).toHaveLength(1));
    const { entry } = session.acts[0] as { entry: { at: string } };
    expect(entry).toMatchObject({ kind: 'told', shift: '2024-02-20/main/1', how: '电话', on: entry.at });
  });

  it('gives the reminder to copy, and shows it where the page may not use the clipboard', async () => {
    const own = onDay('2024-02-19');
    const { panel, editor, session } = await opened(own);
    const copying = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValueOnce();
    await userEvent.click(inPanel(panel, '.copy')[0]!);
    await vi.waitFor(() => expect(textOf(inPanel(panel, '.copy')[0]!)).toBe('已复制'));
    expect(copying).toHaveBeenCalledWith('提醒全文');
    // what was copied is not for who takes the day afterwards
    const leader = own.leaders[0]!.id;
    const days = own.days.map((day) =>
      day.date === '2024-02-20' ? { ...day, places: day.places.map((place) => ({ ...place, leader })) } : day,
    );
    session.tell({ kind: 'view', view: { ...own, days } });
    await settled(editor);
    expect(textOf(inPanel(panel, '.copy')[0]!)).not.toBe('已复制');
    copying.mockRejectedValueOnce(new Error('no'));
    vi.spyOn(document, 'execCommand').mockReturnValueOnce(false);
    await userEvent.click(inPanel(panel, '.copy')[0]!);
    await settled(editor);
    await vi.waitFor(() => expect(textOf(inPanel(panel, '.text')[0]!)).toBe('提醒全文'));
  });

  it('says whom else to remind and what to fill in, and leads there', async () => {
    const view = onDay('2024-02-19');
    const days = view.days.map((day) =>
      day.date === '2024-02-18' ? { ...day, places: day.places.map(openPlace) } : day,
    );
    const { panel, editor } = await opened({ ...view, days });
    expect(said(panel)).toContain('还要提醒2 补记1');
    await userEvent.click(inPanel(panel, '.fill')[0]!);
    await vi.waitFor(() => expect(editor.shadowRoot!.querySelector('roster-attendance-card')).not.toBeNull());
  });

  it('says on a day without duty that there is none, and who is next', async () => {
    const { panel } = await opened(onDay('2024-02-24'));
    expect(said(panel)).toContain('今日不接访');
    expect(said(panel)).toContain('下次接访 2月26日 周一');
    expect(inPanel(panel, '.came')).toEqual([]);
  });

  it('has what is not published at its foot, with the buttons that publish and show it', async () => {
    const { panel, editor } = await opened(
      onDay('2024-02-19', { unpublished: 2, stageWords: '第1版后改动2处，未公布' }),
    );
    const [publish, changes] = inPanel(panel, '.unpublished .btn');
    expect(textOf(publish!)).toBe('公布第2版…');
    await userEvent.click(changes!);
    await vi.waitFor(() => expect(editor.tab).toBe('compare'));
    await userEvent.click(publish!);
    await vi.waitFor(() => expect(editor.shadowRoot!.querySelector('roster-standing-card')).not.toBeNull());
  });

  it('shows markup as text, and in English', async () => {
    const { panel } = await opened(onDay('2024-02-19', {}, hostileView), { language: 'en' });
    expect(said(panel)).toContain('Today 19 Feb');
    expect(isBroken()).toBe(false);
  });
});
