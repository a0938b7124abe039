/** Desks, and the side of the worker: `@lunzhi/reception/worker`. */
export { openDesk, type Desk } from './desk/desk.ts';
export { type DeskMethods, deskKind } from './desk/methods.ts';
export { DeskOpeningError } from './desk/opening-error.ts';
