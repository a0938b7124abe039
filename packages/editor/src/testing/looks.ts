import { commands } from 'vitest/browser';
import { isLong } from '../../../../scripts/runs.ts';

/** How readers see a page: the themes, and the colours their system chooses. */
export type Look = 'light' | 'dark' | 'forced' | 'forced-dark';

export const allLooks: readonly Look[] = ['light', 'dark', 'forced', 'forced-dark'];

/** The looks in which axe judges every part: the usual one, and all of them in `npm run test:long`. */
export const looks: readonly Look[] = isLong ? allLooks : ['light'];

const isForced = (look: Look): look is 'forced' | 'forced-dark' => look.startsWith('forced');

/** The same, without what only the system chooses. */
export const themes = looks.filter((look) => !isForced(look));

export const themeOf = (look: Look): 'light' | 'dark' => (look.endsWith('dark') ? 'dark' : 'light');

/** Does something while the reader's system asks for a look. */
export async function inLook(look: Look, act: () => Promise<void>): Promise<void> {
  if (!isForced(look)) return act();
  await commands.emulate({ forcedColors: 'active', colorScheme: themeOf(look) });
  try {
    await act();
  } finally {
    await commands.emulate({ forcedColors: null, colorScheme: null });
  }
}
