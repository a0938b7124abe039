import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostileText } from '../testing/hostile-text.ts';
import { escapeHtml, html, Html } from './escape.ts';

const decode = (text: string) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

describe('escapeHtml', () => {
  it('leaves no sign of markup and no control character', () => {
    expect(escapeHtml(`<a href="x" title='y'>&amp;\u0000\r\n`)).toBe(
      '&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;amp;  \n',
    );
  });

  it('law: a browser reads the text that was meant', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const escaped = escapeHtml(text);
        expect(escaped).not.toMatch(/[<>"']/);
        expect(decode(escaped)).toBe(text.replace(/(?![\t\n])\p{Cc}/gu, ' ').replace(/\p{Cs}/gu, '\uFFFD'));
      }),
    );
  });
});

describe('html', () => {
  it('escapes text and numbers, keeps markup and strings lists together', () => {
    const items = ['<b>', 2].map((item) => html`<li>${item}</li>`);
    // prettier-ignore
    expect(html`<ul title="${'"'}">${items}${new Html('<hr>')}</ul>`.toString()).toBe(
      '<ul title="&quot;"><li>&lt;b&gt;</li><li>2</li><hr></ul>',
    );
  });

  it('does not take an object that looks like markup for markup', () => {
    const forged = { toString: () => '<script>' } as unknown as Html;
    expect(() => html`${forged}`.toString()).toThrow(TypeError);
  });
});
