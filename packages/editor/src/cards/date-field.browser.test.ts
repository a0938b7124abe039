import { expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { settled, textOf } from '../fixtures/mount.ts';
import { open, openRange, showLoads, shows } from '../testing/open-cards.ts';

it('does not take what is no date, and says so where it is typed', async () => {
  const own = await open();
  own.editor.leader = '县长';
  await settled(own.editor);
  await showLoads(own);
  const actions = () =>
    own
      .head('roster-panel')
      .shadowRoot!.querySelector('roster-loads')!
      .shadowRoot!.querySelector('roster-leader-actions')!;
  await vi.waitFor(() => expect(actions().shadowRoot!.querySelector('.absence')).not.toBeNull());
  actions().shadowRoot!.querySelector<HTMLElement>('.absence')!.click();
  await shows(own);
  await userEvent.keyboard('改天');
  await settled(own.editor);
  expect(textOf(own.find('#from-said'))).toBe('');
  await userEvent.keyboard('{Enter}');
  await settled(own.editor);
  expect(textOf(own.find('#from-said'))).toContain('“改天”看不出是哪一天');
  expect(own.find('[name="from"]').getAttribute('aria-invalid')).toBe('true');
  expect(own.head('.layer')).not.toBeNull();
  expect(own.session.view.undo).not.toContain('不能值班');
});

it('says which day was understood, and fills both days from a range typed into the first', async () => {
  const own = await open();
  await openRange(own);
  await shows(own);
  const input = (name: string) => own.find(`[name="${name}"]`) as HTMLInputElement;
  expect(input('from').type).toBe('text');
  expect(input('from').value).toBe('3月4日');
  expect(textOf(own.find('#from-said'))).toBe('3月4日 周一');
  await userEvent.fill(input('from'), '３．６－３．８');
  await settled(own.editor);
  expect(textOf(own.find('#from-said'))).toBe('3月6日 周三至3月8日 周五');
  expect(textOf(own.find('.btn.primary'))).toBe('锁定3班');
  await userEvent.keyboard('{Tab}');
  await settled(own.editor);
  expect([input('from').value, input('to').value]).toEqual(['3月6日', '3月8日']);
  expect(input('from').labels![0]!.textContent).toBe('从');
  await userEvent.fill(input('to'), '24-12-1');
  await userEvent.keyboard('{Tab}');
  await settled(own.editor);
  expect(textOf(own.find('#to-said'))).toBe('要在3月4日至3月15日之间。');
  expect(own.find('.btn.primary').hasAttribute('disabled')).toBe(true);
  expect(own.findAll('[type=date]')).toEqual([]);
});

it('is seen whole with its card where the page is shown at twice its size', async () => {
  const own = await open();
  own.editor.leader = '县长';
  await page.viewport(683, 384);
  await settled(own.editor);
  const actions = () =>
    own
      .head('roster-panel')
      .shadowRoot!.querySelector('roster-loads')!
      .shadowRoot!.querySelector('roster-leader-actions')!
      .shadowRoot!.querySelector<HTMLElement>('.absence')!;
  await vi.waitFor(() => expect(actions()).not.toBeNull());
  actions().scrollIntoView({ block: 'center' });
  actions().click();
  await shows(own);
  await userEvent.keyboard('3月7日');
  await vi.waitFor(() => expect(own.findAll('.verdict')).toHaveLength(1), 5000);
  const { top, bottom } = own.card().getBoundingClientRect();
  expect(own.card().scrollHeight).toBe(own.card().clientHeight);
  expect(top).toBeGreaterThanOrEqual(8);
  expect(bottom).toBeLessThanOrEqual(384 - 8);
  await page.viewport(1366, 768);
});
