import type { ServedKind } from '@lunzhi/core/worker';
import { type Desk, openDesk } from './desk.ts';

/** What a desk can be asked from afar: all that it does. */
export type DeskMethods = { readonly [Method in Exclude<keyof Desk, 'steps'>]: Desk[Method] };

/** Each by its name: one that is missing here does not compile. */
const methods: Readonly<Record<keyof DeskMethods, true>> = {
  view: true,
  act: true,
  undo: true,
  redo: true,
  set: true,
  card: true,
  form: true,
  importPreview: true,
  lift: true,
  draft: true,
  circular: true,
  report: true,
  visits: true,
  visitFiles: true,
  papers: true,
  file: true,
  saved: true,
};

/** Desks as a worker serves them: `serve({ kinds: { desk: deskKind } })`. */
export const deskKind: ServedKind = { open: openDesk, methods };
