import { actNames, openOwn } from '@lunzhi/core/client';
import { serve } from '@lunzhi/core/worker';
import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { runs } from '../../../../scripts/runs.ts';
import type { AmendCommand, PartCommand } from '../events.ts';
import { RosterCommandEvent } from '../events.ts';
import type { EditorSession } from '../editor-session.ts';
import '../define.ts';
import { mount, settled, textOf } from '../fixtures/mount.ts';
import { axeProblems } from '../testing/stage.ts';
import { twoWeeks } from '../testing/two-weeks.ts';
import type { RosterEditor } from './editor.ts';

/** What changes a document or a ledger, of a session. */
const changing = ['act', 'undo', 'redo', 'cancel'] as const;

/** Every element, within shadows too. */
const within = (root: ParentNode): HTMLElement[] =>
  [...root.querySelectorAll<HTMLElement>('*')].flatMap((own) => [
    own,
    ...(own.shadowRoot ? within(own.shadowRoot) : []),
  ]);

const keys =
  'l m x d a q Enter F2 F9 Delete Tab Escape 1 2 ArrowDown ArrowUp ArrowRight ArrowLeft Home End / ? ContextMenu'.split(
    ' ',
  );
const commands = ['z', 'y', 'd', 'v', 'Enter', 'ArrowUp'];

const press = (target: EventTarget, init: KeyboardEventInit): boolean =>
  target.dispatchEvent(
    new KeyboardEvent('keydown', { ...init, bubbles: true, composed: true, cancelable: true }),
  );

/** What a part may ask for, of any place. */
const commandsOf = (editor: RosterEditor, draw: number): readonly PartCommand[] => {
  const places = editor.view!.days.flatMap((day) => day.places);
  const [{ shift, leader }, other] = [
    places[draw % places.length]!,
    places[(draw * 7) % places.length]!.shift,
  ];
  const anchor = editor;
  const amend = (kind: AmendCommand['kind']): PartCommand => ({ name: 'amend', kind, about: leader });
  return [
    { name: 'choose', shift, anchor },
    { name: 'menu', shift, anchor },
    { name: 'lock', shift },
    { name: 'locks', act: 'lock', shifts: [shift] },
    { name: 'exchange', shift, other, anchor },
    { name: 'substitute', shift, anchor },
    { name: 'entry', entry: { kind: 'told', shift, leader: leader!, on: null, how: '电话' } },
    { name: 'card', card: 'standing', about: null, anchor },
    { name: 'card', card: 'absence', about: leader, anchor },
    { name: 'card', card: 'lock', about: shift, anchor },
    { name: 'range', act: 'lock', anchor },
    { name: 'range', act: 'ends', anchor },
    amend('absence'),
    amend('departure'),
    amend('holiday-notice'),
  ];
};

/** Does one thing that a reader could do, anywhere. */
function stir(editor: RosterEditor, draw: number): void {
  const all = within(editor.shadowRoot!).filter((own) => own.checkVisibility());
  const one = <Item>(items: readonly Item[]): Item | undefined =>
    items[(draw >>> 4) % Math.max(1, items.length)];
  const buttons = all.filter((own) =>
    own.matches('button, summary, [role=option], [role=menuitem], td, label'),
  );
  const fields = all.filter((own) => own.matches('input, select, textarea')) as HTMLInputElement[];
  switch (draw % 16) {
    case 0:
    case 1:
    case 2:
    case 3:
    case 4:
    case 5:
      return one(buttons)?.click();
    case 6:
    case 7: {
      const focused = editor.shadowRoot!.activeElement ?? editor;
      return void press(focused.shadowRoot?.activeElement ?? focused, { key: one(keys)! });
    }
    case 8:
      return void press(editor, { key: one(commands)!, ctrlKey: true });
    case 9: {
      const field = one(fields);
      if (!field) return;
      field.focus();
      if (field.type === 'checkbox') return field.click();
      if (field.readOnly) return void press(field, { key: 'Enter' });
      field.value = one(['3月5日', '县长', '别人', '12', ''])!;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      field.dispatchEvent(new Event('change', { bubbles: true }));
      return void press(field, { key: 'Enter' });
    }
    case 10: {
      const form = one(all.filter((own) => own.matches('form')) as HTMLFormElement[]);
      return form?.requestSubmit();
    }
    case 11:
      one(all.filter((own) => own.matches('td, tr')))?.dispatchEvent(
        new MouseEvent('contextmenu', { bubbles: true, composed: true, cancelable: true }),
      );
      return;
    case 12: {
      const [from, to] = [one(buttons), all[(draw * 3) % all.length]];
      const type = {
        bubbles: true,
        composed: true,
        pointerId: 1,
        pointerType: 'mouse',
        button: 0,
        buttons: 1,
      };
      from?.dispatchEvent(new PointerEvent('pointerdown', type));
      to?.dispatchEvent(new PointerEvent('pointermove', type));
      to?.dispatchEvent(new PointerEvent('pointerover', type));
      to?.dispatchEvent(new PointerEvent('pointerup', { ...type, buttons: 0 }));
      return;
    }
    case 13: {
      const data = new DataTransfer();
      data.setData('text/plain', '县长\t常委\n副县长\t常委');
      const target = one(fields) ?? editor;
      target.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, composed: true }),
      );
      target.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, composed: true }));
      return;
    }
    case 14: {
      const part = editor.renderRoot.querySelector('.parts')!.firstElementChild!;
      return void part.dispatchEvent(new RosterCommandEvent(one(commandsOf(editor, draw))!));
    }
    default:
      editor.tab = one(['list', 'month', 'year', 'compare', 'forms'] as const)!;
  }
}

async function open(): Promise<{ editor: RosterEditor; session: EditorSession; heard: string[] }> {
  const session = await openOwn(
    { onPage: async (port) => serve({ port }) },
    { document: twoWeeks as never, today: '2024-03-01' },
  );
  await session.act({ kind: 'plan', moves: 200 });
  await session.act({
    kind: 'lock',
    shifts: [session.view.days.find((day) => day.places.length > 0)!.places[0]!.shift],
  });
  await session.undo();
  const heard: string[] = [];
  for (const name of changing) {
    const own = session[name].bind(session) as (...given: unknown[]) => unknown;
    Object.assign(session, {
      [name]: (...given: unknown[]) => {
        heard.push(name);
        return own(...given);
      },
    });
  }
  document.body.innerHTML = '<main style="height:768px"></main>';
  const editor = document.createElement('roster-editor');
  Object.assign(editor, { session });
  // what the host does stays
  editor.addEventListener('roster-request', (event) => event.preventDefault());
  document.querySelector('main')!.append(editor);
  await settled(editor);
  return { editor, session, heard };
}

const walks = fc.array(fc.nat(), { minLength: 60, maxLength: 60 });

describe('readonly', () => {
  it('law: whatever a reader does, by mouse, key, drop, paste, menu or command, the session hears of no change', () =>
    fc.assert(
      fc.asyncProperty(walks, fc.boolean(), async (draws, isPolicy) => {
        const { editor, session, heard } = await open();
        if (isPolicy) editor.can = () => '不行';
        else editor.readonly = true;
        const before = JSON.stringify(session.view);
        for (const draw of draws) {
          stir(editor, draw);
          await editor.updateComplete;
          if (draw % 5 === 0) await settled(editor);
        }
        await settled(editor);
        expect(heard).toEqual([]);
        expect(JSON.stringify(session.view)).toBe(before);
        await (session as EditorSession & { close(): Promise<null> }).close();
      }),
      { ...runs(3, 60), endOnFailure: true },
    ));

  it('of none of this is true without it: the same walks change the roster', async () => {
    let total = 0;
    for (const draws of fc.sample(walks, { numRuns: 4, seed: 7 })) {
      const { editor, heard } = await open();
      for (const draw of draws) {
        stir(editor, draw);
        await settled(editor);
      }
      total += heard.length;
    }
    expect(total).toBeGreaterThan(3);
  });

  it.each(actNames)('refuses %s, and says so', async (kind) => {
    const { editor, session } = await mount();
    editor.readonly = true;
    await settled(editor);
    const outcome = await editor.perform({ kind } as never);
    expect([outcome?.patch, outcome?.diagnostics[0]?.sentence]).toEqual([null, '只读，不能改动。']);
    expect(session.acts).toEqual([]);
  });

  it('is an attribute too, keeps every view, question and print, and is taken back', async () => {
    const { editor, session, find, findAll, press } = await mount();
    editor.setAttribute('readonly', '');
    const lock = (): HTMLElement => find('roster-list tr.current [data-act=lock]');
    await vi.waitFor(() => expect(lock().getAttribute('data-why')).toBe('只读，不能改动。'));
    expect(find('.tools .plan').getAttribute('data-why')).toBe('只读，不能改动。');
    expect(await axeProblems(editor)).toEqual([]);
    const asked: string[] = [];
    editor.addEventListener('roster-request', (event) => {
      asked.push(event.what);
      event.preventDefault();
    });
    find('.tools .export').click();
    editor.focus();
    await press('{Enter}');
    await vi.waitFor(() => expect(findAll('roster-combobox [role=option]').length).toBeGreaterThan(3));
    await press('{Escape}');
    await press('m{ArrowDown}{Enter}');
    await vi.waitFor(() => expect(findAll('.exchange .side li').length).toBeGreaterThan(0));
    expect(textOf(find('.exchange .barred'))).toBe('只读，不能改动。');
    await press('{Enter}{Escape}');
    await press('l');
    await vi.waitFor(() => expect(textOf(find('.message'))).toContain('只读，不能改动。'));
    expect([asked, session.acts]).toEqual([['export'], []]);
    editor.readonly = false;
    await settled(editor);
    await press('l');
    await vi.waitFor(() => expect(session.acts).toHaveLength(1));
  });
});
