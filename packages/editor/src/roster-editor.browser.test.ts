import { afterEach, expect, it } from 'vitest';
import './define.ts';
import { dongan } from './fixtures/dongan.ts';

afterEach(() => {
  document.body.innerHTML = '';
});

it('shows the title of the roster', async () => {
  const editor = document.createElement('roster-editor');
  editor.view = dongan;
  document.body.append(editor);
  await editor.updateComplete;
  expect(editor.renderRoot.querySelector('h1')?.textContent).toContain(dongan.head.title);
});
