import { afterEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import './define.ts';
import { dongan } from './fixtures/dongan.ts';
import { FakeSession } from './fixtures/fake-session.ts';

afterEach(() => {
  document.body.innerHTML = '';
});

it('shows', async () => {
  for (const [width, height] of [
    [1366, 768],
    [1440, 900],
  ] as const) {
    await page.viewport(width, height);
    document.body.innerHTML = '<style>html,body{margin:0;height:100%}</style>';
    const editor = document.createElement('roster-editor');
    editor.session = new FakeSession({ ...dongan, head: { ...dongan.head, edits: 'ledger' } });
    document.body.append(editor);
    await editor.updateComplete;
    await new Promise((done) => setTimeout(done, 200));
    await page.screenshot({ path: `../../../out/editor-${width}.png` });
    editor.focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{Enter}');
    await new Promise((done) => setTimeout(done, 200));
    await page.screenshot({ path: `../../../out/editor-combobox-${width}.png` });
    await userEvent.keyboard('{Escape}m{ArrowDown}{ArrowDown}{ArrowDown}m');
    await new Promise((done) => setTimeout(done, 200));
    await page.screenshot({ path: `../../../out/editor-exchange-${width}.png` });
    expect(editor.renderRoot.querySelector('h1')?.textContent).toContain(dongan.head.title);
  }
});
