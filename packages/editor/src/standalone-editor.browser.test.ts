import { afterEach, describe, expect, it, vi } from 'vitest';
import { openSession } from './standalone-editor.ts';
import { twoWeeks } from './testing/two-weeks.ts';
import { serve } from '@lunzhi/core/worker';

interface Page {
  lunzhiCore?: { serve: typeof serve } | undefined;
  loads?: number;
  realServe?: typeof serve;
}
const page = window as unknown as Page;

afterEach(() => {
  delete page.lunzhiCore;
  page.loads = 0;
});

/** A page that may have no worker, and a `core.js` that counts how often it is run. */
function withoutWorkers(): URL {
  page.loads = 0;
  page.realServe = serve;
  vi.stubGlobal(
    'Worker',
    class {
      constructor() {
        throw new TypeError('not from a disk');
      }
    },
  );
  const script = 'window.loads += 1; window.lunzhiCore = { serve: window.realServe };';
  return new URL(URL.createObjectURL(new Blob([script], { type: 'text/javascript' })));
}

const opening = { document: twoWeeks as never, today: '2024-03-01' };

describe('openSession, where there are no workers', () => {
  it('loads core once for sessions that are opened at the same time', async () => {
    const core = withoutWorkers();
    const sessions = await Promise.all([openSession(core, opening), openSession(String(core), opening)]);
    expect(page.loads).toBe(1);
    for (const session of sessions) {
      expect([session.where, session.view.leaders.length > 0]).toEqual(['page', true]);
      await session.close();
    }
  });

  it('tries again after it could not be loaded', async () => {
    withoutWorkers();
    const missing = new URL('/no-such-core.js', location.href);
    const scripts = vi.spyOn(document.head, 'append');
    for (const times of [1, 2]) {
      await expect(openSession(missing, opening)).rejects.toThrow('could not be loaded');
      expect(scripts).toHaveBeenCalledTimes(times);
    }
    scripts.mockRestore();
  });
});
