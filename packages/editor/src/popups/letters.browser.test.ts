import { afterEach, expect, it, vi } from 'vitest';
import { commands, page, userEvent } from 'vitest/browser';
import '../define.ts';
import { settled, textOf } from '../fixtures/mount.ts';
import { printLetter } from '../print/print-letter.ts';
import { themes } from '../testing/looks.ts';
import { type Opened, open, places } from '../testing/open-cards.ts';
import { isBroken, markup } from '../testing/odd-views.ts';
import { axeProblems } from '../testing/stage.ts';

afterEach(() => {
  Reflect.deleteProperty(navigator, 'clipboard');
});

/** Letters for a day its holder cannot serve, worded by the keyboard. */
async function opened(theme = 'light'): Promise<Opened> {
  const own = await open({ isPublished: true, theme });
  const { shift } = places(own)[4]!;
  Object.assign(own.editor, { date: shift.slice(0, 10), shift });
  await settled(own.editor);
  own.editor.focus();
  await userEvent.keyboard('d');
  await vi.waitFor(() => expect(own.head('.proposal')).not.toBeNull(), 5000);
  own.head('.acts .line').focus();
  await userEvent.keyboard('{Enter}');
  await vi.waitFor(() => expect(own.head('.letter')).not.toBeNull(), 5000);
  await settled(own.editor);
  return own;
}

const all = ({ editor }: Opened, path: string): HTMLElement[] => [
  ...editor.shadowRoot!.querySelectorAll<HTMLElement>(path),
];
const copies = (own: Opened): HTMLElement[] => all(own, '.letter .btn.line');
const statuses = (own: Opened): string[] => all(own, '.letter [role=status]').map(textOf);
const putClipboard = (value: unknown): void =>
  void Object.defineProperty(navigator, 'clipboard', { configurable: true, value });

it('are read whole without scrolling, on the screen, and have the focus', async () => {
  const own = await opened();
  const card = own.head('.substitute');
  const { top, bottom } = card.getBoundingClientRect();
  expect(card.scrollHeight).toBe(card.clientHeight);
  expect(top).toBeGreaterThanOrEqual(8);
  expect(bottom).toBeLessThanOrEqual(760);
  expect(copies(own)).toHaveLength(5);
  expect(own.editor.shadowRoot!.activeElement).toBe(copies(own)[0]);
  expect(all(own, '.proposal').filter((each) => each.offsetHeight > 0)).toHaveLength(1);
  await page.viewport(683, 384);
  dispatchEvent(new Event('resize'));
  own.editor.requestUpdate();
  await settled(own.editor);
  expect(card.getBoundingClientRect().bottom).toBeLessThanOrEqual(384 - 8);
  await page.viewport(1366, 768);
});

it('go away again for who wants to choose somebody else', async () => {
  const own = await opened();
  const [, others] = all(own, '.acts .btn');
  expect(textOf(others)).toBe('另选一位');
  others!.focus();
  await userEvent.keyboard('{Enter}');
  await settled(own.editor);
  expect(all(own, '.letter')).toEqual([]);
  expect(all(own, '.proposal').filter((each) => each.offsetHeight > 0).length).toBeGreaterThan(1);
  expect((own.editor.shadowRoot!.activeElement as HTMLInputElement).name).toBe('proposal');
});

it('are copied one by one, and the button says so', async () => {
  const own = await opened();
  const written: string[] = [];
  putClipboard({ writeText: (text: string) => Promise.resolve(void written.push(text)) });
  copies(own)[1]!.click();
  await settled(own.editor);
  expect(written).toEqual([all(own, '.letter .text')[1]!.textContent]);
  expect(copies(own).map(textOf)).toEqual(['复制', '已复制', '复制', '复制', '复制']);
  expect(copies(own)[1]!.getAttribute('aria-label')).toBe('已复制 商请代班');
  expect(statuses(own)).toEqual(['', '已复制', '', '', '']);
});

it('are copied where there is no clipboard for the page, as on one opened from a disk', async () => {
  const own = await opened();
  putClipboard(undefined);
  await userEvent.click(copies(own)[2]!);
  await settled(own.editor);
  expect(copies(own).map(textOf)).toEqual(['复制', '复制', '已复制', '复制', '复制']);
  const text = all(own, '.letter .text')[2]!.textContent!.trimEnd();
  expect(getSelection()!.toString()).toBe(text);
  const sheet = document.createElement('textarea');
  document.body.append(sheet);
  sheet.focus();
  await userEvent.paste();
  expect(sheet.value).toBe(text);
});

it('are selected where a page may not copy at all, and it is said how to', async () => {
  const own = await opened();
  putClipboard({ writeText: () => Promise.reject(new Error('not allowed')) });
  const copy = vi.spyOn(document, 'execCommand').mockReturnValue(false);
  copies(own)[0]!.click();
  await settled(own.editor);
  expect(copy).toHaveBeenCalledWith('copy');
  expect(getSelection()!.toString()).toBe(all(own, '.letter .text')[0]!.textContent!.trimEnd());
  expect(statuses(own)).toEqual(['已选中，请按 Ctrl+C 复制', '', '', '', '']);
  expect(copies(own).map(textOf)).toEqual(['复制', '复制', '复制', '复制', '复制']);
});

it.each(themes)('have nothing that axe could find in the %s theme', async (theme) => {
  const own = await opened(theme);
  copies(own)[0]!.click();
  await settled(own.editor);
  expect(await axeProblems(own.head('.substitute'))).toEqual([]);
});

it('are printed alone, in the manner of official documents, and as text', async () => {
  const letter = [
    '公开',
    '',
    '关于调整的通知',
    '',
    '各单位：',
    `　　${markup}`,
    '',
    '县信访局',
    '2024年3月6日',
  ];
  let html = '';
  await printLetter(letter.join('\n'), 'zh-CN', (own) => {
    const sheet = own.document;
    html = `<!doctype html><html lang="zh-CN"><meta charset="utf-8">${sheet.body.innerHTML}`;
    expect(sheet.title).toBe('关于调整的通知');
    expect(sheet.querySelector('img, script')).toBeNull();
    expect(textOf(sheet.querySelector('h1'))).toBe('关于调整的通知');
    own.dispatchEvent(new Event('afterprint'));
  });
  expect(isBroken()).toBe(false);
  expect(await commands.printHtml(html, 'out/letter.pdf')).toHaveLength(1);
});
