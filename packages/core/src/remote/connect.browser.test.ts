import { describe, expect, it } from 'vitest';
import type { RosterDocument } from '../document/schema.ts';
import { openRemote } from './remote-session.ts';
import { connect } from './connect.ts';

const script = new URL('./serving-worker.test.kit.ts', import.meta.url);

const sample: RosterDocument = {
  format: 'lunzhi/1',
  title: '两周接访安排',
  jurisdiction: { id: 'x', name: '某县', level: 'county' },
  issuer: '县信访局',
  issuedOn: '2024-02-20',
  period: { from: '2024-03-04', to: '2024-03-15' },
  leaders: ['县委书记', '县长', '副县长'].map((name) => ({ id: name, name })),
};

/** The constructor of workers of a page with a policy of its own. */
async function workerUnder(policy: string): Promise<typeof Worker> {
  const frame = document.createElement('iframe');
  frame.srcdoc = `<!doctype html><meta http-equiv="Content-Security-Policy" content="${policy}">`;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  return (frame.contentWindow as unknown as { Worker: typeof Worker }).Worker;
}

describe('connect, in a browser', () => {
  it.each([
    ['a policy that allows none', "worker-src 'none'", script.href, 'page'],
    ['a policy without blob:', "worker-src 'self'", 'blob:', 'page'],
    ['a file that is not there', "worker-src 'self'", new URL('../session/none.js', script).href, 'page'],
    ['a policy that allows it', "worker-src 'self'", script.href, 'worker'],
  ] as const)('under %s the roster opens', async (_, policy, address, where) => {
    const PageWorker = await workerUnder(policy);
    const url = address === 'blob:' ? URL.createObjectURL(new Blob(['postMessage(1)'])) : address;
    const client = await connect({
      workerFactory: () => new PageWorker(url, { type: 'module' }),
      onPage: async (port) => (await import('../worker.ts')).serve({ port }),
      // a busy machine is not what is tried here
      patience: 100_000,
    });
    expect([client.where, client.because === null]).toEqual([where, where === 'worker']);
    expect((await openRemote(client, { document: sample })).view.leaders).toHaveLength(3);
    client.close();
  });
});
