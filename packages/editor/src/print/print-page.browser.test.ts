import { writePapers } from '@lunzhi/formats';
import { expect, it } from 'vitest';
import { printPage } from './print-page.ts';

it('prints a written page with its styles, and nothing of the page around it', async () => {
  const written = await writePapers(
    [
      {
        language: 'zh-CN',
        title: '交办单',
        marking: '内部',
        issuer: '某县信访局',
        date: '2024-03-04',
        blocks: [
          { kind: 'title', text: '交办单 <b>' },
          {
            kind: 'form',
            widths: [1, 2],
            rows: [
              [
                { isLabel: true, lines: ['意见'], room: 1, span: 1 },
                { isLabel: false, lines: [], room: 5, span: 1 },
              ],
            ],
          },
        ],
      },
    ],
    'html',
  );
  let page: Window | null = null;
  await printPage(written, (own) => (page = own));
  const { document: sheet } = page as unknown as Window;
  expect(sheet.title).toBe('交办单');
  expect(sheet.documentElement.lang).toBe('zh-CN');
  expect(sheet.querySelector('h1')!.textContent).toContain('交办单 <b>');
  expect(sheet.querySelector<HTMLElement>('td')!.style.height).toMatch(/pt$/);
  expect(sheet.querySelectorAll('style')).toHaveLength(0);
  expect(sheet.adoptedStyleSheets).toHaveLength(1);
  (page as unknown as Window).dispatchEvent(new Event('afterprint'));
  expect(document.querySelector('iframe[aria-hidden=true]')).toBe(null);
});
