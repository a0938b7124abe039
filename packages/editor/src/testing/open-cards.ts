import { createClient, openRemote } from '@lunzhi/core/client';
import { expect, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { EditorSession } from '../editor-session.ts';
import '../define.ts';
import { settled } from '../fixtures/mount.ts';
import type { RosterEditor } from '../shell/editor.ts';
import { afterTest } from './after-test.ts';
import { twoWeeks } from './two-weeks.ts';

const worker = new Worker(new URL('../fixtures/worker.ts', import.meta.url), { type: 'module' });
const client = createClient(worker as never);

export const common = { at: '2024-03-01T09:00:00+08:00', author: '县信访局' };
let opened = 0;

export interface Opened {
  readonly editor: RosterEditor;
  readonly session: EditorSession;
  /** In the card. */
  readonly card: () => HTMLElement;
  readonly find: (path: string) => HTMLElement;
  readonly findAll: (path: string) => HTMLElement[];
  readonly head: (path: string) => HTMLElement;
}

/** An editor of a planned draft; or of the same, published. */
export async function open({
  isPublished = false,
  today = '2024-03-05',
  theme = 'light',
  language = 'zh-CN',
} = {}): Promise<Opened> {
  await page.viewport(1366, 768);
  const session = await openRemote(client, { document: twoWeeks as never, today }, `cards-${opened++}`);
  afterTest(() => session.close());
  await session.act({ kind: 'plan', moves: 3000 });
  if (isPublished) {
    await session.act({
      kind: 'entry',
      entry: { kind: 'approved', ...common, by: '联席会议', on: '2024-03-01' },
    });
    await session.act({
      kind: 'entry',
      entry: { kind: 'published', ...common, version: 1, through: '2024-03-15' },
    });
  }
  document.body.innerHTML = '<main style="height:700px"></main>';
  const editor = document.createElement('roster-editor');
  Object.assign(editor, { session, theme, language });
  document.querySelector('main')!.append(editor);
  await settled(editor);
  const card = () => editor.shadowRoot!.querySelector<HTMLElement>('.layer > *')!;
  const findAll = (path: string) => [...card().shadowRoot!.querySelectorAll<HTMLElement>(path)];
  return {
    editor,
    session,
    card,
    findAll,
    find: (path) => {
      const [found] = findAll(path);
      if (!found) throw new Error(`There is no ${path} in the card.`);
      return found;
    },
    head: (path) => editor.shadowRoot!.querySelector<HTMLElement>(path)!,
  };
}

export const shows = (own: Opened) => vi.waitFor(() => expect(own.find('.btn.primary')).toBeDefined());
export const isReady = (own: Opened) =>
  vi.waitFor(() => expect(own.find('.btn.primary').hasAttribute('disabled')).toBe(false), 5000);
/** Opens the card that locks a range, from the menu of a day to come. */
export async function openRange(own: Opened): Promise<void> {
  const list = own.head('roster-list').shadowRoot!;
  const cell = list.querySelector('tr.coming td.leader')!;
  cell.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, composed: true, cancelable: true }));
  await vi.waitFor(() => own.head('.menu [data-act=range]').click());
  await vi.waitFor(() => expect(own.card().localName).toBe('roster-lock-card'));
}
const isGone = (own: Opened) => vi.waitFor(() => expect(own.head('.layer')).toBeNull(), 5000);
export const closedBy = async (own: Opened, keys: string): Promise<void> => {
  await userEvent.keyboard(keys);
  await isGone(own);
  await settled(own.editor);
};
export const places = ({ session }: Opened) => session.view.days.flatMap((day) => day.places);

/** Turns the panel to the loads, whose leader has acts of his own. */
export async function showLoads({ head, editor }: Opened): Promise<void> {
  head('roster-panel').shadowRoot!.querySelector<HTMLElement>('#tab-loads')!.click();
  await settled(editor);
}
