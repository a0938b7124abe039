import { describe, expect, it } from 'vitest';

describe('where there is no page', () => {
  it('the elements can be imported and made, as a server does that shows them later', async () => {
    expect(globalThis).not.toHaveProperty('document');
    const { RosterBoard, RosterCombobox, RosterEditor, RosterList, RosterNotice } =
      await import('./index.ts');
    await Promise.all([import('./define.ts'), import('./board-define.ts'), import('./notice-define.ts')]);
    for (const element of [RosterBoard, RosterEditor, RosterList, RosterNotice, RosterCombobox])
      expect(() => new element()).not.toThrow();
  });
});
