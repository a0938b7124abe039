import type { LedgerEntry, Roster } from '@lunzhi/core';
import { expect, it, vi } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import { RosterCommandEvent } from '../events.ts';
import { settled, textOf } from '../fixtures/mount.ts';
import { themes } from '../testing/looks.ts';
import {
  closedBy,
  common,
  isReady,
  open,
  openRange,
  places,
  showLoads,
  shows,
} from '../testing/open-cards.ts';
import { axeProblems } from '../testing/stage.ts';

/** A session in a worker tells more than an editor asks. */
interface Readable {
  read(what: 'roster'): Promise<unknown>;
}

it('leads a draft to publication step by step, each effect before its act', async () => {
  const own = await open();
  const stage = () => own.head('button.pill');
  expect(textOf(stage())).toBe('草稿');
  stage().focus();
  await userEvent.keyboard('{Enter}');
  await shows(own);
  expect(textOf(own.find('[aria-current]'))).toBe('草稿');
  expect(textOf(own.find('form'))).toContain('仍可直接修改');
  await userEvent.keyboard('县委办公室');
  await isReady(own);
  await closedBy(own, '{Enter}');
  await vi.waitFor(() => expect(own.session.view.head.stage).toBe('circulated'));
  expect(own.session.view.ledger[0]!.sentence).toContain('县委办公室');
  expect(own.editor.shadowRoot!.activeElement).toBe(stage());
  const next = (): string => textOf(own.editor.shadowRoot!.querySelector('.message'));
  await vi.waitFor(() => expect(next()).toContain('下一步'));
  expect(next()).toContain('审定');

  await userEvent.keyboard('{Enter}');
  await shows(own);
  // whoever approves is named, not the issuer in his place
  expect(own.find('.btn.primary').hasAttribute('disabled')).toBe(true);
  expect(textOf(own.find('form'))).toContain('由谁审定（必填）');
  await userEvent.keyboard('联席会议研究');
  await isReady(own);
  expect(textOf(own.find('form'))).toContain('记入台账');
  await closedBy(own, '{Enter}');
  await vi.waitFor(() => expect(own.session.view.head.stage).toBe('approved'));
  expect(own.session.view.ledger[1]!.sentence).toContain('联席会议研究');
  expect(own.session.view.ledger[1]!.sentence).toContain('3月5日');

  stage().click();
  await shows(own);
  expect(textOf(own.find('.btn.primary'))).toBe('公布第1版');
  await isReady(own);
  await userEvent.fill(own.find('[name="by"]'), '县委书记');
  await userEvent.fill(own.find('[name="through"]'), '2024-03-08');
  await isReady(own);
  expect(textOf(own.find('form'))).toContain('至3月8日');
  await closedBy(own, '{Enter}');
  await vi.waitFor(() =>
    expect(own.session.view.head.published).toMatchObject({ version: 1, through: '2024-03-08' }),
  );
  await settled(own.editor);
  expect(textOf(stage())).toContain('3月8日');
  await vi.waitFor(() => expect(next()).toContain('印发'));
});

it('publishes nothing again of which the public knows all', async () => {
  const own = await open({ isPublished: true });
  own.head('button.pill').click();
  await shows(own);
  expect(textOf(own.find('form'))).toContain('没有要公布的');
  expect(own.findAll('[name="through"]')).toEqual([]);
  expect(own.find('.btn.primary').hasAttribute('disabled')).toBe(true);
});

it('does not publish what cannot be published, and says why', async () => {
  const own = await open({ isPublished: true });
  const { shift } = places(own)[4]!;
  const { entry } = (await own.session.proposals(shift))!.proposals[0]!;
  await own.session.act({ kind: 'entry', entry: { ...entry, ...common } as LedgerEntry });
  own.head('button.pill').click();
  await shows(own);
  await userEvent.fill(own.find('[name="by"]'), '县委书记');
  await userEvent.fill(own.find('[name="through"]'), '2024-03-07');
  await vi.waitFor(() => expect(textOf(own.find('.verdict.impossible'))).toContain('3月15日'));
  expect(own.find('.btn.primary').hasAttribute('disabled')).toBe(true);
});

it('locks a range as one step, and says how many before', async () => {
  const own = await open();
  await openRange(own);
  await shows(own);
  expect(textOf(own.find('[role=status]'))).toBe('这一段可锁定9班，已锁定0班；1班已定，不用锁。');
  await userEvent.fill(own.find('[name="from"]'), '2024-03-06');
  await userEvent.fill(own.find('[name="to"]'), '2024-03-08');
  await settled(own.editor);
  expect(textOf(own.find('.btn.primary'))).toBe('锁定3班');
  await closedBy(own, '{Enter}');
  const locked = () =>
    places(own)
      .filter(({ isLocked }) => isLocked)
      .map(({ shift }) => shift.slice(0, 10));
  await vi.waitFor(() => expect(locked()).toEqual(['2024-03-06', '2024-03-07', '2024-03-08']));
  await own.session.undo();
  expect(locked()).toEqual([]);
});

it('locks all of a leader, takes his absence and says what it makes empty', async () => {
  const own = await open();
  const { leader, shift } = places(own)[6]!;
  own.editor.leader = leader;
  await settled(own.editor);
  const loads = () => own.head('roster-panel').shadowRoot!.querySelector('roster-loads')!.shadowRoot!;
  const actions = () => loads().querySelector('roster-leader-actions')!.shadowRoot!;
  await vi.waitFor(() => expect(actions().querySelector('.absence')).not.toBeNull());
  const mine = () =>
    places(own).filter((one) => one.leader === leader && one.shift.slice(0, 10) >= '2024-03-05');
  const count = mine().length;
  expect(textOf(actions().querySelector('.lock'))).toBe(`锁定全部${count}班`);
  actions().querySelector<HTMLElement>('.lock')!.focus();
  await userEvent.keyboard('{Enter}');
  await vi.waitFor(() => expect(mine().every(({ isLocked }) => isLocked)).toBe(true));
  expect(own.editor.leader).toBe(leader);
  await settled(own.editor);
  expect(textOf(actions().querySelector('.unlock'))).toBe(`解除锁定${count}班`);
  expect(textOf(actions().querySelector('.lock'))).toBe('锁定全部0班');
  actions().querySelector<HTMLElement>('.unlock')!.click();
  await vi.waitFor(() => expect(mine().some(({ isLocked }) => isLocked)).toBe(false));

  actions().querySelector<HTMLElement>('.absence')!.click();
  await shows(own);
  const [, month, day] = shift.slice(0, 10).split('-').map(Number);
  await userEvent.keyboard(`${month}月${day}日`);
  await isReady(own);
  await vi.waitFor(() => expect(textOf(own.find('.verdict'))).toContain(`${month}月${day}日`), 5000);
  await userEvent.fill(own.find('[name="reason"]'), '公务');
  await closedBy(own, '{Enter}');
  const absences = () => own.session.view.leaders.find(({ id }) => id === leader)!.absences;
  await vi.waitFor(() => expect(absences()).toEqual([{ from: shift.slice(0, 10), to: shift.slice(0, 10) }]));
  await own.session.undo();
  expect(absences()).toEqual([]);
});

it('writes down who came: somebody else, by A; then all the rest at once', async () => {
  const own = await open({ isPublished: true, today: '2024-03-08' });
  own.editor.date = '2024-03-04';
  await settled(own.editor);
  own.editor.focus();
  await userEvent.keyboard('a');
  await isReady(own);
  own.find('[value="other"]').click();
  await settled(own.editor);
  expect(own.find('.btn.primary').hasAttribute('disabled')).toBe(true);
  await userEvent.fill(own.find('[name="who"]'), '县委办主任');
  await isReady(own);
  await closedBy(own, '{Enter}');
  await vi.waitFor(() => expect(places(own)[0]!.attended).toEqual({ title: '县委办主任' }));

  const came = places(own)[3]!.leader;
  Object.assign(own.editor, { shift: places(own)[1]!.shift, date: '2024-03-05' });
  await settled(own.editor);
  await userEvent.keyboard('a');
  await shows(own);
  own.find('[value="other"]').click();
  await settled(own.editor);
  await userEvent.fill(own.find('[name="who"]'), came!);
  await isReady(own);
  await closedBy(own, '{Enter}');
  await vi.waitFor(() => expect(places(own)[1]!.attended).toEqual({ leader: came }));

  Object.assign(own.editor, { shift: places(own)[2]!.shift, date: '2024-03-06' });
  await settled(own.editor);
  await userEvent.keyboard('a');
  await shows(own);
  expect(textOf(own.find('.all'))).toBe('截至3月8日，未登记的3班都按表到岗');
  const before = own.session.view.ledger.length;
  own.find('.all').click();
  await vi.waitFor(() => expect(own.session.view.ledger).toHaveLength(before + 3));
  expect(places(own).filter(({ attended }) => attended !== undefined)).toHaveLength(5);
  await own.session.undo();
  expect(own.session.view.ledger).toHaveLength(before);
});

it('writes down nothing of a draft, nor of a day to come', async () => {
  const own = await open();
  Object.assign(own.editor, { date: '2024-03-04', shift: places(own)[0]!.shift });
  await settled(own.editor);
  own.editor.focus();
  await userEvent.keyboard('a');
  await shows(own);
  expect(own.find('.btn.primary').hasAttribute('disabled')).toBe(true);
  expect(own.findAll('.all, [type=radio]')).toEqual([]);
  const later = await open({ isPublished: true });
  Object.assign(later.editor, { date: '2024-03-08', shift: places(later)[4]!.shift });
  await settled(later.editor);
  later.editor.focus();
  await userEvent.keyboard('a');
  await shows(later);
  expect(later.find('.btn.primary').hasAttribute('disabled')).toBe(true);
  expect(later.findAll('[type=radio]')).toEqual([]);
});

it('gives up a place that nobody takes yet, for a reason', async () => {
  const own = await open({ isPublished: true, today: '2024-03-05' });
  const { shift, leader } = places(own)[4]!;
  Object.assign(own.editor, { date: shift.slice(0, 10), shift });
  await settled(own.editor);
  own.editor.focus();
  await userEvent.keyboard('d');
  await vi.waitFor(() => expect(own.head('.proposal')).not.toBeNull(), 5000);
  await userEvent.fill(own.head('[name="reason"]'), '公务');
  own.head('.vacate button').click();
  await vi.waitFor(() => expect(places(own)[4]!.leader).toBeNull());
  expect(own.session.view.ledger[2]!.kind).toBe('vacated');
  const { ledger } = (await (own.session as unknown as Readable).read('roster')) as Roster;
  expect(ledger[2]).toMatchObject({ kind: 'vacated', shift, from: leader, reason: '公务' });
});

it('calls an entry of the ledger wrong, and none that cannot be', async () => {
  const own = await open({ isPublished: true, today: '2024-03-08' });
  const { shift, leader } = places(own)[0]!;
  await own.session.act({
    kind: 'entry',
    entry: {
      kind: 'attended',
      ...common,
      at: '2024-03-07T09:00:00+08:00',
      shift,
      holder: leader,
      came: null,
    },
  });
  const panel = own.head('roster-panel') as HTMLElement & { tab: string };
  panel.tab = 'ledger';
  await settled(own.editor);
  const links = () => [
    ...panel
      .shadowRoot!.querySelector('roster-ledger')!
      .shadowRoot!.querySelectorAll<HTMLElement>('button[aria-haspopup]'),
  ];
  await vi.waitFor(() => expect(links()).toHaveLength(2));
  links()[1]!.click();
  await vi.waitFor(() => expect(textOf(own.find('.verdict.impossible'))).not.toBe(''));
  await closedBy(own, '{Escape}');
  links()[0]!.click();
  await isReady(own);
  await closedBy(own, '{Enter}');
  await vi.waitFor(() => expect(own.session.view.ledger[2]!.isCorrected).toBe(true));
  expect(places(own)[0]!.attended).toBeUndefined();
});

it('keeps the Tab key and letters to itself, leaves by Esc, and waits for an input method', async () => {
  const own = await open();
  own.head('button.pill').click();
  await shows(own);
  own.findAll('.acts .btn')[1]!.click();
  await settled(own.editor);
  const by = own.find('[name="by"]') as HTMLInputElement;
  expect(by.labels![0]!.textContent).toContain('由谁审定');
  expect(own.card().shadowRoot!.activeElement).toBe(by);
  const typing = cdp();
  await typing.send('Input.imeSetComposition', { text: 'lian', selectionStart: 4, selectionEnd: 4 });
  await settled(own.editor);
  expect(own.find('.btn.primary').hasAttribute('disabled')).toBe(true);
  await typing.send('Input.insertText', { text: '联席' });
  await isReady(own);
  own.find('.leave').focus();
  await userEvent.keyboard('{Tab}');
  expect(own.card().shadowRoot!.activeElement).toBe(by);
  await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
  expect(own.card().shadowRoot!.activeElement).toBe(own.find('.leave'));
  own.find('[name="on"]').focus();
  await userEvent.keyboard('/');
  expect(own.editor.shadowRoot!.activeElement).toBe(own.card());
  await closedBy(own, '{Escape}');
  expect(own.session.view.head.stage).toBe('draft');
});

it.each(themes)('has nothing that axe could find in the cards, in the %s theme', async (theme) => {
  const own = await open({ isPublished: true, theme });
  await showLoads(own);
  const openers: Record<string, () => void> = {
    standing: () => own.head('button.pill').click(),
    lock: () => void openRange(own),
    absence: () => {
      const anchor = own.head('roster-panel');
      const command = { name: 'card', card: 'absence', about: '县长', anchor } as const;
      anchor.dispatchEvent(new RosterCommandEvent(command));
    },
    attendance: () => {
      Object.assign(own.editor, { date: '2024-03-04', shift: null });
      own.editor.focus();
    },
  };
  own.editor.leader = '县长';
  own.editor.date = '2024-03-04';
  await settled(own.editor);
  await vi.waitFor(() => openers['absence']!());
  for (const [name, opens] of Object.entries(openers)) {
    opens();
    await settled(own.editor);
    if (name === 'attendance') await userEvent.keyboard('a');
    await vi.waitFor(() => expect(own.card().localName).toBe(`roster-${name}-card`));
    await shows(own);
    if (name === 'absence') await userEvent.keyboard('3月7日至9日');
    if (name === 'attendance') own.find('[value="other"]').click();
    await settled(own.editor);
    expect(await axeProblems(own.card())).toEqual([]);
    if (import.meta.env['VITE_SHOTS'] !== undefined)
      await page.screenshot({ path: `../../../../out/cards/${name}-${theme}.png` });
    await closedBy(own, '{Escape}');
  }
});
