import { describe, expect, it, vi } from 'vitest';
import './board-define.ts';
import './define.ts';
import type { Page } from '@lunzhi/reception/client';
import type { RosterAmend } from './amend/amend.ts';
import { settled } from './fixtures/mount.ts';
import { rows } from './testing/case-rows.ts';
import { mount } from './testing/board.ts';
import { mountDesk, settled as deskSettled } from './testing/desk.ts';
import { preview } from './testing/import-preview.ts';
import { hardCodedIn, MARKED, recorded, saidIn } from './testing/marked.ts';
import { open } from './testing/open-cards.ts';
import { donganPublic } from './testing/public-roster.ts';
import { define, stage } from './testing/stage.ts';
import { RosterImport } from './importing/import.ts';

/** Once something of it is there, all that it says. */
async function said(root: () => Element | ShadowRoot): Promise<void> {
  await vi.waitFor(() => expect(saidIn(root()).join('')).toContain('⟦'));
}

describe('a language of the host’s own has every word', () => {
  it.each(['departure', 'absence', 'protection-period', 'holiday-notice'] as const)(
    'of the guided act %s',
    async (kind) => {
      const { editor, session, head } = await open();
      const known: unknown[] = [session.view];
      editor.session = recorded(session, known);
      editor.language = MARKED;
      await settled(editor);
      await editor.amend({ kind, about: session.view.leaders[0]!.id });
      await vi.waitFor(() => expect(head('roster-amend')).not.toBeNull());
      const act = head('roster-amend').shadowRoot!;
      await said(() => act);
      expect(hardCodedIn(act, known)).toEqual([]);
    },
  );

  it('of a guided act from its first step to its last', async () => {
    const { editor, session, head } = await open({ isPublished: true });
    const known: unknown[] = [session.view];
    editor.session = recorded(session, known);
    editor.language = MARKED;
    await settled(editor);
    const days = { from: '2024-03-06', to: '2024-03-08' };
    await editor.amend({ kind: 'absence', about: session.view.leaders[0]!.id, days });
    await vi.waitFor(() => expect(head('roster-amend')).not.toBeNull());
    const act = head('roster-amend') as RosterAmend;
    const steps: string[] = [];
    for (;;) {
      await vi.waitFor(() => expect(act.isTrying).toBe(false));
      await settled(editor);
      expect([act.step, hardCodedIn(act.shadowRoot!, known)]).toEqual([act.step, []]);
      steps.push(act.step);
      const next = act.shadowRoot!.querySelector<HTMLButtonElement>('.next');
      if (!next) break;
      await vi.waitFor(() => expect(next.disabled).toBe(false));
      next.click();
      await vi.waitFor(() => expect(act.step).not.toBe(steps.at(-1)));
    }
    expect(steps).toHaveLength(4);
  });

  it('of an import', async () => {
    define('roster-import', RosterImport);
    const page = document.createElement('roster-import');
    Object.assign(page, { preview, name: '名单.xlsx', language: MARKED });
    await stage(page, { width: 1366, height: 650 });
    await said(() => page.shadowRoot!);
    expect(hardCodedIn(page.shadowRoot!, [preview, '名单.xlsx'])).toEqual([]);
  });

  it('of the board', async () => {
    const board = await mount({ ...donganPublic, language: MARKED });
    await said(() => board.shadowRoot!);
    expect(hardCodedIn(board.shadowRoot!, [donganPublic])).toEqual([]);
  });

  it.each(['today', 'weeks', 'pool', 'circular', 'visits', 'walk-in', 'import', 'keys'] as const)(
    'of the desk: %s',
    async (state) => {
      const isPage = !['walk-in', 'import', 'keys'].includes(state);
      const { desk, session, find } = await mountDesk({ page: isPage ? (state as Page) : 'pool' });
      const known: unknown[] = [session.view, rows];
      desk.session = recorded(session, known);
      desk.language = MARKED;
      await deskSettled(desk);
      if (state === 'walk-in') desk.sheet = 'walk-in';
      if (state === 'keys') desk.isHelping = true;
      if (state === 'import') {
        desk.importing = [{ rows }];
        await vi.waitFor(() => find('desk-import .counts'));
      }
      await deskSettled(desk);
      await said(() => desk.shadowRoot!);
      expect(hardCodedIn(desk.shadowRoot!, known)).toEqual([]);
    },
  );
});
