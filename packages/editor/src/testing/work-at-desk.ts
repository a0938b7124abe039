import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Hears the first, registers another, moves a case by keyboard, and looks at every page. */
export async function hear(page: Page): Promise<void> {
  const items = page.locator('desk-today .item');
  await items.first().click();
  await page.keyboard.press('j');
  await page.locator('desk-receiving #present').fill('2');
  await page.locator('desk-receiving #representatives').fill('1');
  await page.keyboard.press('Enter');
  await page.locator('desk-outcome #study').waitFor();
  await page.keyboard.press('2');
  await page.locator('desk-outcome #opinion').fill('一周内复核');
  await page.keyboard.press('Control+Enter');
  await page.locator('desk-outcome #study').waitFor({ state: 'hidden' });
  await items.first().focus();
  const before = await items.count();
  await page.keyboard.press('n');
  await page.locator('desk-walk-in #township').fill('花桥镇');
  await page.locator('desk-walk-in #about').fill('路灯不亮');
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => items.count()).toBe(before + 1);
  await page.locator('#tab-weeks').click();
  await page.locator('desk-weeks .chip.to-ask').first().click();
  await page.keyboard.press('m');
  await page.locator('desk-weeks .effect').waitFor();
  await page.keyboard.press('Enter');
  await page.locator('desk-weeks .effect').waitFor({ state: 'detached' });
  await page.locator('#tab-pool').click();
  await expect.poll(() => page.locator('desk-pool tr[data-row]').count()).toBeGreaterThan(20);
  await page.locator('#tab-circular').click();
  for (const save of await page.locator('reception-desk .saves button').all()) {
    const saved = savedFile(page);
    await save.click();
    expect(await saved).toMatch(/通报-内部\.(?:xlsx|docx|html): \d{4,}$/);
  }
  expect(await printed(page, 'reception-desk', 'P')).toBe('center');
  await page.locator('#tab-visits').click();
  await page.locator('desk-visits .visit').first().waitFor();
}

/** Name and length of the next file that the desk has written. */
const savedFile = (page: Page): Promise<string> =>
  page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const take = (event: Event): void => {
          const { name, content } = (event as unknown as { file: { name: string; content: string } }).file;
          event.preventDefault();
          resolve(`${name}: ${content.length}`);
        };
        document.querySelector('reception-desk')!.addEventListener('desk-save', take, { once: true });
      }),
  );

/** Asks for the table on paper; where its title stands at the moment it is printed. */
export const printed = (page: Page, element: string, key: string): Promise<string> =>
  page.evaluate(
    ([name, own]) =>
      new Promise<string>((resolve) => {
        new MutationObserver((_, observer) => {
          const sheet = document.querySelector('iframe')?.contentWindow;
          if (!sheet) return;
          observer.disconnect();
          sheet.print = () => resolve(sheet.getComputedStyle(sheet.document.querySelector('h1')!).textAlign);
        }).observe(document.body, { childList: true });
        const { shadowRoot } = document.querySelector(name!)!;
        shadowRoot!.querySelector<HTMLElement>(`button[aria-keyshortcuts="${own}"]`)!.click();
      }),
    [element, key],
  );
