import { commands } from 'vitest/browser';
import { isLong } from '../../../../scripts/runs.ts';

/** How readers see a page: the themes, and the colours their system chooses. */
export type Look = 'light' | 'dark' | 'forced';

/** The looks in which axe judges every part: the usual one, and all of them in `npm run test:long`. */
export const looks: readonly Look[] = isLong ? ['light', 'dark', 'forced'] : ['light'];

/** The same, without what only the system chooses. */
export const themes = looks.filter((look) => look !== 'forced');

export const themeOf = (look: Look): 'light' | 'dark' => (look === 'dark' ? 'dark' : 'light');

/** Does something while the reader's system asks for a look. */
export async function inLook(look: Look, act: () => Promise<void>): Promise<void> {
  if (look !== 'forced') return act();
  await commands.emulate({ forcedColors: 'active' });
  try {
    await act();
  } finally {
    await commands.emulate({ forcedColors: null });
  }
}
