import {
  applyKeyedPatch,
  type Client,
  type ConnectOptions,
  keepSession,
  type KeptSession,
  type NewsOf,
  openOwnBy,
} from '@lunzhi/core/client';
import type { CaseFile } from '../cases/case-file.ts';
import type { DeskAct } from './acts.ts';
import type { DeskSettings } from './context.ts';
import type { DeskOpening, DeskOutcome } from './desk.ts';
import type { DeskMethods } from './methods.ts';
import type { DeskView } from './view.ts';
import { deskKeys } from './view-keys.ts';

export type DeskNews = NewsOf<DeskView>;

type Asked =
  | 'card'
  | 'form'
  | 'importPreview'
  | 'lift'
  | 'draft'
  | 'circular'
  | 'report'
  | 'visits'
  | 'visitFiles'
  | 'papers';

/** A desk on the other side, with its view as the patches leave it. */
export interface RemoteDesk
  extends
    KeptSession<DeskView, DeskAct, DeskOutcome, Partial<DeskSettings>>,
    Readonly<{
      [Method in Asked]: (
        ...given: Parameters<DeskMethods[Method]>
      ) => Promise<ReturnType<DeskMethods[Method]>>;
    }> {
  /** The case file as it would be saved. */
  file(): Promise<CaseFile>;
  /** Says that it was saved: what stands in a file is taken back by no undo. */
  saved(): Promise<DeskOutcome>;
}

/**
 * Opens a desk in a worker that serves them.
 *
 * @param name one that no other session has there: that one would be closed
 * @throws an error with `words` in every language when the cases and the roster cannot be opened together
 */
export async function openRemoteDesk(
  client: Client,
  opening: DeskOpening,
  name?: string,
): Promise<RemoteDesk> {
  const { session, ask, change } = await keepSession<DeskView, DeskAct, DeskOutcome, Partial<DeskSettings>>(
    client,
    { ...opening, kind: 'desk' },
    { applyPatch: (view, patch) => applyKeyedPatch(deskKeys, view, patch) },
    name,
  );
  return Object.assign(session, {
    card: (id: string) => ask('card', id),
    form: (...of: Parameters<DeskMethods['form']>) => ask('form', ...of),
    importPreview: (...of: Parameters<DeskMethods['importPreview']>) => ask('importPreview', ...of),
    lift: (id: string) => ask('lift', id),
    draft: (...facts: Parameters<DeskMethods['draft']>) => ask('draft', ...facts),
    circular: (period: string) => ask('circular', period),
    report: (...of: Parameters<DeskMethods['report']>) => ask('report', ...of),
    visits: (quarter: string) => ask('visits', quarter),
    visitFiles: (quarter: string) => ask('visitFiles', quarter),
    papers: (...of: Parameters<DeskMethods['papers']>) => ask('papers', ...of),
    file: () => ask('file'),
    saved: () => change('saved'),
  });
}

/** The same with a worker of its own, which `close` ends. */
export const openOwnDesk = (connecting: ConnectOptions, opening: DeskOpening) =>
  openOwnBy(connecting, (client) => openRemoteDesk(client, opening));
