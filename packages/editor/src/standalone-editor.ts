import { connect, openOwn, openRemote, type Opening, type OwnSession, type Port } from '@lunzhi/core/client';
import './define.ts';

export { connect, openOwn, openRemote };

/** What `core.js` leaves behind on a page. */
declare global {
  interface Window {
    lunzhiCore?: { serve(options: { port: Port }): () => void };
  }
}

/**
 * Opens a document or a roster for `<roster-editor>`, on a page without a bundler. Closing it ends its worker.
 *
 * @param core address of `core.js`: run in a worker, or loaded into the page where it may have none, as from a disk
 * @throws when it cannot be loaded
 */
export function openSession(core: string | URL, options: Opening): Promise<OwnSession> {
  const connecting = {
    workerFactory: () => new Worker(core),
    onPage: async (port: Port) => {
      if (!window.lunzhiCore) await loadOnce(core);
      return window.lunzhiCore!.serve({ port });
    },
  };
  return openOwn(connecting, options);
}

const loading = new Map<string, Promise<void>>();

function loadOnce(address: string | URL): Promise<void> {
  const { href } = new URL(address, document.baseURI);
  const found = loading.get(href) ?? load(href).finally(() => loading.delete(href));
  loading.set(href, found);
  return found;
}

function load(address: string): Promise<void> {
  const script = document.createElement('script');
  script.src = address;
  return new Promise((resolve, reject) => {
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new Error(`${script.src} could not be loaded.`)));
    document.head.append(script);
  });
}
