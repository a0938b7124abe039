import { expect, it, vi } from 'vitest';
import { dongan } from './fixtures/dongan.ts';
import { asDraft, FakeSession } from './fixtures/fake-session.ts';

it('exports the classes, and registers nothing by itself', async () => {
  const classes = await import('./index.ts');
  const names = ['RosterEditor', 'RosterList', 'RosterCombobox', 'RosterBoard', 'RosterNotice'] as const;
  for (const name of names) expect(Object.create(classes[name].prototype)).toBeInstanceOf(HTMLElement);
  const tags = ['editor', 'list', 'combobox', 'board', 'notice'].map((tag) => `roster-${tag}`);
  expect(tags.filter((tag) => customElements.get(tag) !== undefined)).toEqual([]);
});

it('lets a host register an editor of its own under a name of its own, whose parts are there', async () => {
  const { RosterEditor } = await import('./index.ts');
  class MyEditor extends RosterEditor {}
  customElements.define('my-editor', MyEditor);
  const editor = new MyEditor();
  editor.session = new FakeSession(asDraft(dongan));
  document.body.append(editor);
  await editor.updateComplete;
  const partOf = (name: string) => editor.shadowRoot!.querySelector(name)?.shadowRoot;
  await vi.waitFor(() => expect(partOf('roster-list')?.querySelectorAll('tr[data-shift]')).toHaveLength(262));
  for (const part of ['roster-ruler', 'roster-panel'])
    expect(partOf(part)?.childElementCount).toBeGreaterThan(0);
  expect(
    partOf('roster-panel')?.querySelector('roster-loads')?.shadowRoot?.childElementCount,
  ).toBeGreaterThan(0);
  expect(customElements.get('roster-editor')).toBeUndefined();
  editor.remove();
});
