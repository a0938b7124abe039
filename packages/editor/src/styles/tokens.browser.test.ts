import { describe, expect, it } from 'vitest';
import manifest from '../../custom-elements.json';
import '../board-define.ts';
import '../define.ts';

interface Documented {
  readonly declarations: readonly {
    readonly tagName?: string;
    readonly cssProperties?: readonly { readonly name: string }[];
  }[];
}

const documented = (tag: string): string[] =>
  (manifest.modules as readonly Documented[])
    .flatMap(({ declarations }) => declarations)
    .filter(({ tagName }) => tagName === tag)
    .flatMap(({ cssProperties = [] }) => cssProperties.map(({ name }) => name))
    .filter((name) => !/-(font|font-size|unit|height|roster-row|pad)$/.test(name));

describe.each(['roster-editor', 'roster-board'])('the colours of <%s>', (tag) => {
  it.each(['light', 'dark'])('are the host’s where it gives them, in the theme %s', (theme) => {
    const names = documented(tag);
    expect(names.length).toBeGreaterThan(10);
    const element = document.createElement(tag);
    element.setAttribute('theme', theme);
    document.body.append(element);
    const shown = (name: string): string =>
      getComputedStyle(element).getPropertyValue(name.replace('--roster-', '--'));
    for (const name of names) {
      expect(shown(name)).not.toBe('');
      element.style.setProperty(name, 'rgb(1, 2, 3)');
      expect(shown(name)).toBe('rgb(1, 2, 3)');
    }
    element.remove();
  });
});
