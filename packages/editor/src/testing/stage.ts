import type { SessionView } from '@lunzhi/core';
import axe from 'axe-core';
import { html, LitElement, type TemplateResult } from 'lit';
import { page } from 'vitest/browser';
import type { RosterPart } from '../events.ts';
import { tokens } from '../styles/tokens.ts';

/** Stands where `<roster-editor>` stands: gives what is inside it the tokens of a theme. */
class TestStage extends LitElement {
  static override styles = tokens;
  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}
customElements.define('test-stage', TestStage);

/** Registers an element that a test is about, once. */
export function define(name: string, element: CustomElementConstructor): void {
  if (customElements.get(name) === undefined) customElements.define(name, element);
}

export type Theme = 'light' | 'dark';

/** Puts an element on a stage of so many pixels; the stage is cleared first. */
export async function stage<Shown extends LitElement>(
  element: Shown,
  { width = 1000, height = 0, theme = 'light' as Theme } = {},
): Promise<Shown> {
  document.documentElement.lang = 'zh-CN';
  document.body.innerHTML = '';
  document.body.style.margin = '0';
  document.body.style.background = theme === 'dark' ? '#121618' : '#f3f4f1';
  const around = document.createElement('test-stage');
  around.setAttribute('theme', theme);
  around.style.display = 'block';
  around.style.width = `${width}px`;
  if (height > 0) around.style.height = `${height}px`;
  around.append(element);
  document.body.append(around);
  await element.updateComplete;
  // A resize is told after the first frame.
  for (let frame = 0; frame < 2; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
  await element.updateComplete;
  return element;
}

/** The same for a part of the editor, with its view. */
export async function stagePart<Part extends LitElement & RosterPart>(
  name: string,
  view: SessionView | null,
  options: Partial<RosterPart> & Parameters<typeof stage>[1] = {},
): Promise<Part> {
  const { width, height, theme, ...properties } = options;
  const part = document.createElement(name) as Part;
  Object.assign(part, { view }, properties);
  return stage(part, {
    ...(width === undefined ? {} : { width }),
    ...(height === undefined ? {} : { height }),
    ...(theme === undefined ? {} : { theme }),
  });
}

/** What axe finds wrong with an element, contrast included; nothing, one hopes. */
export async function axeProblems(element: Element): Promise<unknown[]> {
  const { violations } = await axe.run(element, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'],
    rules: {
      region: { enabled: false },
      'page-has-heading-one': { enabled: false },
      // Off by default, since it is experimental: a cell says more than its few visible signs.
      'label-content-name-mismatch': { enabled: false },
    },
  });
  return violations.map(({ id, nodes }) => [id, nodes.slice(0, 2).map(({ html: text }) => text)]);
}

/** Text of an element and of what it shows in its shadow. */
export const textOf = (element: LitElement): string =>
  (element.renderRoot.textContent ?? '').replace(/\s+/g, ' ').trim();

/** A picture in `out/`, where somebody looks at it; only when asked for by `SHOTS`. */
export async function shot(element: Element, name: string): Promise<void> {
  if (import.meta.env['VITE_SHOTS'] === undefined) return;
  await page.elementLocator(element).screenshot({ path: `../../../out/shots/${name}.png` });
}
