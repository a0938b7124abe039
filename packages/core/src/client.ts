/** The side of the page: `@lunzhi/core/client`, without the code of core. */
export * from './remote/client.ts';
export * from './remote/remote-session.ts';
export { keepSession, type Keeping, type KeptSession, type NewsOf } from './remote/kept-session.ts';
export { applyPatch, RevisionError } from './session/view-patch.ts';
export { applyKeyedPatch, type KeyedPatch, type KeysOf, type Revised } from './session/keyed-patch.ts';
export * from './remote/connect.ts';
export type { Opening } from './session/open-session.ts';
export { OpeningError } from './session/errors.ts';
export type { Answer, Arguments, Methods, Readings } from './remote/methods.ts';
export type { Port } from './remote/protocol.ts';
export * from './session/act-table.ts';
