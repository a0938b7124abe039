/** Sessions, and the side of the worker: `@lunzhi/core/worker`. */
export * from './remote/server.ts';
export type * from './remote/protocol.ts';
export type * from './remote/methods.ts';
export { NoRosterError } from './session/errors.ts';
export { OpeningError } from './session/errors.ts';
export { openSession, type Session } from './session/session.ts';
export type { Opening, SessionOptions } from './session/open-session.ts';
export type { RunOptions } from './session/plan-acts.ts';
export type { Settings } from './session/environment.ts';
export type * from './session/acts.ts';
export * from './session/act-table.ts';
export type { AnyAct, ServedAct, ServedCan, ServedSession } from './remote/guard.ts';
export type * from './session/view.ts';
export type * from './session/forms/form-view.ts';
