import { connect, openOwn, OpeningError, openRemote, type OwnSession } from '@lunzhi/core/client';
import { RosterEditor } from '@lunzhi/editor';
import '@lunzhi/editor/board';
import '@lunzhi/editor/define';
import '@lunzhi/editor/desk';
import { browserStore, Keeper } from '@lunzhi/editor/keep';
import { printNotice } from '@lunzhi/editor/notice';
import { openOwnDesk } from '@lunzhi/reception/client';
import type { Roster, RosterDocument } from '@lunzhi/core';

const workerFactory = (): Worker => new Worker(new URL('./worker.js', import.meta.url), { type: 'module' });
const onPage = (): Promise<never> => Promise.reject(new Error('There is no worker.'));

export async function open(document: RosterDocument): Promise<Roster> {
  const session: OwnSession = await openOwn({ workerFactory, onPage }, { document, today: '2024-02-19' });
  const editor: RosterEditor = window.document.createElement('roster-editor') as RosterEditor;
  editor.session = session;
  editor.addEventListener('roster-change', ({ kind, view }) => console.log(kind, view.revision));
  await session.act({ kind: 'plan', seed: 1, moves: 2000 });
  // @ts-expect-error: no such act
  await session.act({ kind: 'dance' }).catch((error: unknown) => error instanceof OpeningError);
  const roster = await session.read('roster');
  await session.close();
  return roster;
}

export const others = { connect, openRemote, openOwnDesk, printNotice, browserStore, Keeper };
