import type { ConnectOptions, Port } from '@lunzhi/core/client';
import { trustedScript } from './parts/trusted.ts';

/** What a script that serves sessions leaves behind on a page. */
declare global {
  interface Window {
    lunzhiCore?: { serve(options: { port: Port }): () => void };
  }
}

/**
 * How a page without a bundler comes to what serves its sessions.
 *
 * @param script its address: run in a worker, or loaded into the page where it may have none, as from a disk
 */
export const connecting = (script: string | URL): ConnectOptions => ({
  workerFactory: () => new Worker(trustedScript(script)),
  onPage: async (port) => {
    if (!window.lunzhiCore) await loadOnce(script);
    return window.lunzhiCore!.serve({ port });
  },
});

const loading = new Map<string, Promise<void>>();

/** Loads a script into the page, once. @throws when it cannot be loaded */
export function loadOnce(address: string | URL): Promise<void> {
  const { href } = new URL(address, document.baseURI);
  const found = loading.get(href) ?? load(href).finally(() => loading.delete(href));
  loading.set(href, found);
  return found;
}

function load(address: string): Promise<void> {
  const script = document.createElement('script');
  script.src = trustedScript(address);
  return new Promise((resolve, reject) => {
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new Error(`${script.src} could not be loaded.`)));
    document.head.append(script);
  });
}
