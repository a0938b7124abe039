import { createClient, openRemote } from '@lunzhi/core/client';
import { afterEach, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import source from '../../../../examples/01-dongan-2024/document.json?raw';
import '../define.ts';
import type { EditorSession } from '../editor-session.ts';
import type { RosterBeforeChangeEvent, RosterChangeEvent } from '../events.ts';
import { settled } from '../fixtures/mount.ts';
import { shot } from '../testing/stage.ts';
import type { RosterForms } from './forms.ts';

afterEach(() => {
  document.body.innerHTML = '';
});

it('is a tab of the editor: an edit is a change like any other, and a duty leads to the table', async () => {
  const worker = new Worker(new URL('../fixtures/worker.ts', import.meta.url), { type: 'module' });
  const client = createClient(worker as never);
  const session: EditorSession = await openRemote(client, { document: source });
  await session.act({ kind: 'plan', moves: 2000 });
  document.body.innerHTML = '<main style="height:768px"></main>';
  const editor = document.createElement('roster-editor');
  editor.session = session;
  document.querySelector('main')!.append(editor);
  await settled(editor);
  editor.shadowRoot!.querySelector<HTMLElement>('#tab-forms')!.click();
  await expect.poll(() => customElements.get('roster-forms')).toBeDefined();
  const forms = editor.shadowRoot!.querySelector<RosterForms>('roster-forms')!;
  await expect.poll(() => forms.renderRoot.querySelectorAll('.names li')).toHaveLength(36);
  await shot(editor, 'forms-in-editor');

  const seen: string[] = [];
  editor.addEventListener('roster-before-change', (event: RosterBeforeChangeEvent) => {
    seen.push(`before ${event.act.kind}`);
    if (seen.length > 2) event.preventDefault();
  });
  editor.addEventListener('roster-change', (event: RosterChangeEvent) => {
    seen.push(event.act?.kind ?? 'undo');
  });
  const name = (): HTMLInputElement => forms.renderRoot.querySelector<HTMLInputElement>('.page input')!;
  await userEvent.fill(name(), '县委书记（新任）');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => session.view.leaders[0]!.name).toBe('县委书记（新任）');
  expect(seen).toEqual(['before edit-document', 'edit-document']);
  await userEvent.fill(name(), '别人');
  await userEvent.keyboard('{Enter}');
  await forms.settled();
  expect(session.view.leaders[0]!.name).toBe('县委书记（新任）');
  expect(name().value).toBe('别人');
  await editor.updateComplete;
  name().focus();
  await userEvent.keyboard('{Escape}');
  await session.undo();
  await settled(editor);
  await expect.poll(() => name().value).toBe('县委书记');

  const { date, places } = session.view.days.find((day) => day.places.length > 0)!;
  const [{ shift, leader }] = places as [(typeof places)[number]];
  await session.act({ kind: 'add-absence', leader: leader!, from: date, to: date });
  forms.section = 'absences';
  await expect.poll(() => forms.renderRoot.querySelector('.duties .link')).not.toBeNull();
  forms.renderRoot.querySelector<HTMLElement>('.duties .link')!.click();
  await settled(editor);
  expect([editor.tab, editor.date, editor.shift]).toEqual(['list', date, shift]);
  worker.terminate();
});
