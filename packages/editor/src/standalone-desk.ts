import { connect } from '@lunzhi/core/client';
import { type DeskOpening, openOwnDesk, openRemoteDesk, type RemoteDesk } from '@lunzhi/reception/client';
import './desk-define.ts';
import { connecting } from './standalone-connect.ts';
// before anything is awaited: a script knows where it lies as long as it is run
import './standalone-here.ts';

export { connect, openOwnDesk, openRemoteDesk };

/**
 * Opens cases and a roster for `<reception-desk>`, on a page without a bundler. Closing it ends its worker.
 *
 * @param reception address of `reception.js`: run in a worker, or loaded into the page where it may have none, as from a disk
 * @throws when it cannot be loaded
 */
export const openDesk = (reception: string | URL, opening: DeskOpening): Promise<RemoteDesk> =>
  openOwnDesk(connecting(reception), opening);
