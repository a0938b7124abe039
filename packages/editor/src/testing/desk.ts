import type { RosterDocument } from '@lunzhi/core';
import { createClient, linkedPorts } from '@lunzhi/core/client';
import { serve } from '@lunzhi/core/worker';
import type { CaseFile } from '@lunzhi/reception';
import { openRemoteDesk, type RemoteDesk } from '@lunzhi/reception/client';
import { deskKind } from '@lunzhi/reception/worker';
import { userEvent } from 'vitest/browser';
import example from '../../../../examples/01-dongan-2024/document.json';
import '../desk-define.ts';
import type { ReceptionDesk } from '../desk/desk.ts';
import { latePartNames, loadDeskPart } from '../desk/page-parts.ts';
import { receptionSample, rosterInTurn } from '../fixtures/reception-sample.ts';
import { afterTest } from './after-test.ts';

export const today = '2024-02-26';
const roster = rosterInTurn(example as unknown as RosterDocument);
export const sample = receptionSample(roster, today);

/** A desk on a page of its own, with a session that runs on the page. */
export interface MountedDesk {
  readonly desk: ReceptionDesk;
  readonly session: RemoteDesk;
  /** Elements in the desk, or in one of its parts: `desk-today .item`. */
  readonly findAll: (path: string) => HTMLElement[];
  readonly find: (path: string) => HTMLElement;
  readonly press: (keys: string) => Promise<void>;
}

export async function settled(desk: ReceptionDesk): Promise<void> {
  for (let turn = 0; turn < 6; turn += 1) {
    await desk.updateComplete;
    await new Promise((done) => setTimeout(done));
  }
  await new Promise((done) => requestAnimationFrame(done));
}

export async function openSession(cases: CaseFile | null = sample, day = today): Promise<RemoteDesk> {
  const [here, there] = linkedPorts();
  afterTest(serve({ port: there, kinds: { desk: deskKind } }));
  return openRemoteDesk(createClient(here), { cases, roster, today: day });
}

export async function mountDesk(
  properties: Partial<ReceptionDesk> = {},
  cases: CaseFile | null = sample,
  { width = 1366, height = 768, day = today } = {},
): Promise<MountedDesk> {
  await Promise.all(latePartNames.map(loadDeskPart));
  const session = await openSession(cases, day);
  const desk = document.createElement('reception-desk');
  Object.assign(desk, properties, { session });
  document.documentElement.lang = 'zh-CN';
  document.body.style.margin = '0';
  const around = document.createElement('div');
  around.style.cssText = `width:${width}px;height:${height}px`;
  around.append(desk);
  document.body.append(around);
  // its width is told in the frame after the one that lays it out
  for (let frame = 0; frame < 2; frame += 1) await new Promise((done) => requestAnimationFrame(done));
  await settled(desk);
  const shown = (path: string): HTMLElement[] =>
    [...desk.renderRoot.querySelectorAll<HTMLElement>(path)].filter((own) => !own.closest('.page[hidden]'));
  const findAll = (path: string): HTMLElement[] => {
    const [first = '', ...rest] = path.split(' ');
    const part = rest.length > 0 && first.includes('-') ? shown(first)[0] : undefined;
    return part ? [...part.shadowRoot!.querySelectorAll<HTMLElement>(rest.join(' '))] : shown(path);
  };
  return {
    desk,
    session,
    findAll,
    find: (path) => {
      const [found] = findAll(path);
      if (!found) throw new Error(`There is no ${path} at the desk.`);
      return found;
    },
    press: async (keys) => {
      await userEvent.keyboard(keys);
      await settled(desk);
    },
  };
}
