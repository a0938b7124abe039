import type { Roster } from '@lunzhi/core';
import { expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { settled } from '../fixtures/mount.ts';
import { closedBy, common, isReady, open, places, shows } from '../testing/open-cards.ts';

it('adds to an entry when the first convener was told, by a new one in its place', async () => {
  const own = await open({ isPublished: true, today: '2024-03-05' });
  const { shift, leader } = places(own)[4]!;
  await own.session.act({
    kind: 'entry',
    entry: {
      kind: 'vacated',
      ...common,
      at: '2024-03-05T00:00:00+08:00',
      reason: '公务',
      shift,
      from: leader!,
    },
  });
  const panel = own.head('roster-panel') as HTMLElement & { tab: string };
  panel.tab = 'ledger';
  await settled(own.editor);
  const ledger = () => panel.shadowRoot!.querySelector('roster-ledger')!.shadowRoot!;
  await vi.waitFor(() => expect(ledger().querySelector('.told')).not.toBeNull());
  expect(ledger().querySelectorAll('.told')).toHaveLength(1);
  ledger().querySelector<HTMLElement>('.told')!.click();
  await shows(own);
  expect(own.find('.btn.primary').hasAttribute('disabled')).toBe(true);
  await userEvent.keyboard('昨天17:30');
  await isReady(own);
  await closedBy(own, '{Enter}');
  await vi.waitFor(() => expect(own.session.view.ledger).toHaveLength(5));
  expect(own.session.view.ledger[2]!.isCorrected).toBe(true);
  const roster = (await own.session.read!('roster')) as Roster;
  expect(roster.ledger[4]).toMatchObject({
    kind: 'vacated',
    shift,
    from: leader,
    reason: '公务',
    toldFirstConvener: expect.stringMatching(/^2024-03-04T17:30:00/),
  });
  expect(places(own)[4]!.leader).toBeNull();
  await settled(own.editor);
  expect(ledger().querySelectorAll('.told')).toHaveLength(0);
});
