import { afterEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import './define.ts';
import { dongan } from './fixtures/dongan.ts';

afterEach(() => {
  document.body.innerHTML = '';
});

it('shows', async () => {
  await page.viewport(1366, 768);
  document.body.innerHTML = '<style>body{margin:0}</style>';
  const list = document.createElement('roster-list');
  list.view = dongan;
  list.style.cssText = 'height:768px;width:970px';
  document.body.append(list);
  await list.updateComplete;
  await page.screenshot({ path: '../../../out/list.png' });
  expect(list.renderRoot.querySelectorAll('tr').length).toBeGreaterThan(262);
});
