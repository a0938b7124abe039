import { connect, openOwn, openRemote, type Opening, type OwnSession } from '@lunzhi/core/client';
import './define.ts';
import { connecting } from './standalone-connect.ts';
// before anything is awaited: a script knows where it lies as long as it is run
import './standalone-here.ts';

export { connect, openOwn, openRemote };

/**
 * Opens a document or a roster for `<roster-editor>`, on a page without a bundler. Closing it ends its worker.
 *
 * @param core address of `core.js`: run in a worker, or loaded into the page where it may have none, as from a disk
 * @throws when it cannot be loaded
 */
export const openSession = (core: string | URL, options: Opening): Promise<OwnSession> =>
  openOwn(connecting(core), options);
