import { expect, it } from 'vitest';

it('exports the classes, and registers nothing by itself', async () => {
  const classes = await import('./index.ts');
  const names = ['RosterEditor', 'RosterList', 'RosterCombobox', 'RosterBoard', 'RosterNotice'] as const;
  for (const name of names) expect(Object.create(classes[name].prototype)).toBeInstanceOf(HTMLElement);
  const tags = ['editor', 'list', 'combobox', 'board', 'notice'].map((tag) => `roster-${tag}`);
  expect(tags.filter((tag) => customElements.get(tag) !== undefined)).toEqual([]);
});
