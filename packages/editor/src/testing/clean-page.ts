import { afterEach, vi } from 'vitest';
import { endAll } from './after-test.ts';

// All browser tests share a page: each leaves it as it found it.
afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
  await endAll();
  document.body.innerHTML = '';
  for (const element of [document.documentElement, document.body])
    for (const name of ['lang', 'style', 'class']) element.removeAttribute(name);
});
