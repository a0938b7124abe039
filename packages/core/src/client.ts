/** The side of the page: `@lunzhi/core/client`, without the code of core. */
export * from './session/client.ts';
export * from './session/connect.ts';
export type { Opening } from './session/open-session.ts';
export { OpeningError } from './session/opening-error.ts';
export type { Port, Requests } from './session/protocol.ts';
