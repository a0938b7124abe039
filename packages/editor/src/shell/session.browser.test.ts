import { createClient, openRemote } from '@lunzhi/core/client';
import { expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { EditorSession } from '../editor-session.ts';
import '../define.ts';
import { settled, textOf } from '../fixtures/mount.ts';
import { twoWeeks } from '../testing/two-weeks.ts';

it('plans, edits, previews and undoes with a session of core in a worker', async () => {
  const worker = new Worker(new URL('../fixtures/worker.ts', import.meta.url), { type: 'module' });
  const client = createClient(worker as never);
  const session: EditorSession = await openRemote(client, { document: twoWeeks as never });
  document.body.innerHTML = '<div style="height:700px"></div>';
  const editor = document.createElement('roster-editor');
  editor.session = session;
  document.body.firstElementChild!.append(editor);
  await settled(editor);
  const list = () => editor.shadowRoot!.querySelector('roster-list')!.shadowRoot!;
  const rows = () => [...list().querySelectorAll<HTMLElement>('tr[data-shift]')];
  const leaderOf = (row: number) => textOf(rows()[row]!.querySelector('td.leader'));
  expect(rows()).toHaveLength(10);
  editor.focus();
  await userEvent.keyboard('{F9}');
  await vi.waitFor(() => expect(session.view.headline.empty).toBe(0), 20_000);
  // nobody was there before to compare with: the list is what was made
  const said = (): string => textOf(editor.shadowRoot!.querySelector('.message'));
  await vi.waitFor(() => expect(said()).toContain('下一步'), 10_000);
  expect(editor.tab).toBe('list');
  expect(rows().every((_, row) => leaderOf(row) !== '无人')).toBe(true);

  const before = leaderOf(0);
  editor.focus();
  await userEvent.keyboard('{Control>}{Home}{/Control}{Enter}');
  const combobox = () => editor.shadowRoot!.querySelector('roster-combobox')!.shadowRoot!;
  await vi.waitFor(() => expect(combobox().querySelectorAll('[role=option]')).toHaveLength(5), 5_000);
  const texts = [...combobox().querySelectorAll('[role=option]')].map(textOf);
  expect(texts.some((text) => text.startsWith(before))).toBe(false);
  const free = [...combobox().querySelectorAll<HTMLElement>('[role=option]:not([aria-disabled])')];
  expect(free.length).toBeGreaterThan(0);
  const taken = textOf(free[0]!.querySelector('.name'));
  free[0]!.click();
  await vi.waitFor(() => expect(leaderOf(0)).toBe(taken), 5_000);
  await userEvent.keyboard('{Control>}z{/Control}');
  await vi.waitFor(() => expect(leaderOf(0)).toBe(before), 5_000);
  worker.terminate();
});
