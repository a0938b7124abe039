import { expect, it } from 'vitest';

it('exports the classes, and registers nothing by itself', async () => {
  const classes = await import('./index.ts');
  const names = ['RosterEditor', 'RosterList', 'RosterCombobox', 'RosterBoard', 'RosterNotice'] as const;
  for (const name of names) expect(Object.create(classes[name].prototype)).toBeInstanceOf(HTMLElement);
  for (const tag of ['editor', 'list', 'combobox', 'board', 'notice'])
    expect(customElements.get(`roster-${tag}`), tag).toBeUndefined();
});
