import { expect, it, vi } from 'vitest';
import { dongan } from './fixtures/dongan.ts';
import { asDraft, FakeSession } from './fixtures/fake-session.ts';
import type * as classesOf from './index.ts';
import { freshPage } from './testing/fresh-page.ts';

const index = new URL('./index.ts', import.meta.url).href;

it('exports the classes, and registers nothing by itself', async () => {
  const { window, load } = await freshPage();
  const classes = await load<typeof classesOf>(index);
  const names = ['RosterEditor', 'RosterList', 'RosterCombobox', 'RosterBoard', 'RosterNotice'] as const;
  for (const name of names) expect(Object.create(classes[name].prototype)).toBeInstanceOf(window.HTMLElement);
  const tags = ['editor', 'list', 'combobox', 'board', 'notice'].map((tag) => `roster-${tag}`);
  expect(tags.filter((tag) => window.customElements.get(tag) !== undefined)).toEqual([]);
});

it('lets a host register an editor of its own under a name of its own, whose parts are there', async () => {
  const { window, load } = await freshPage();
  const { RosterEditor } = await load<typeof classesOf>(index);
  class MyEditor extends RosterEditor {}
  window.customElements.define('my-editor', MyEditor);
  const editor = new MyEditor();
  editor.session = new FakeSession(asDraft(dongan));
  window.document.body.append(editor);
  await editor.updateComplete;
  const partOf = (name: string) => editor.shadowRoot!.querySelector(name)?.shadowRoot;
  await vi.waitFor(() => expect(partOf('roster-list')?.querySelectorAll('tr[data-shift]')).toHaveLength(262));
  for (const part of ['roster-ruler', 'roster-panel'])
    expect(partOf(part)?.childElementCount).toBeGreaterThan(0);
  const loads = () => partOf('roster-panel')?.querySelector('roster-loads')?.shadowRoot;
  await vi.waitFor(() => expect(loads()?.childElementCount).toBeGreaterThan(0));
  expect(window.customElements.get('roster-editor')).toBeUndefined();
});
