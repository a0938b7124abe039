import type { Act, PlaceView } from '@lunzhi/core';
import { expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { EditorSession } from '../editor-session.ts';
import '../define.ts';
import type { RosterChangeEvent } from '../events.ts';
import { settled, textOf } from '../fixtures/mount.ts';
import { openSession, source } from '../testing/forms.ts';
import { shot } from '../testing/stage.ts';
import { twoWeeks } from '../testing/two-weeks.ts';
import type { RosterForms } from './forms.ts';

async function mount(session: EditorSession) {
  document.body.innerHTML = '<main style="height:768px"></main>';
  const editor = document.createElement('roster-editor');
  editor.session = session;
  document.querySelector('main')!.append(editor);
  await settled(editor);
  return editor;
}

/** An editor with a planned year, its forms open. */
async function open(acts: readonly Act[] = []) {
  const session = await openSession({ today: '2023-12-25' });
  for (const act of acts)
    expect((await session.act(act)).diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const editor = await mount(session);
  const forms = await openForms(editor);
  await expect.poll(() => forms.renderRoot.querySelectorAll('.names li')).toHaveLength(36);
  return { session, editor, forms };
}

async function openForms(editor: Awaited<ReturnType<typeof mount>>): Promise<RosterForms> {
  editor.shadowRoot!.querySelector<HTMLElement>('#tab-forms')!.click();
  await expect.poll(() => customElements.get('roster-forms')).toBeDefined();
  await settled(editor);
  return editor.shadowRoot!.querySelector<RosterForms>('roster-forms')!;
}

it('is a tab of the editor: an edit is a change like any other, and a duty leads to the table', async () => {
  const { session, editor, forms } = await open();
  await shot(editor, 'forms-in-editor');

  const seen: string[] = [];
  editor.can = ({ kind }, { when }) => {
    if (when === 'show') return true;
    seen.push(`before ${kind}`);
    return seen.length <= 2 || '名单已经定下';
  };
  editor.addEventListener('roster-change', (event: RosterChangeEvent) => {
    seen.push(event.act?.kind ?? 'undo');
  });
  const name = (): HTMLInputElement => forms.renderRoot.querySelector<HTMLInputElement>('.page input')!;
  await userEvent.fill(name(), '县委书记（新任）');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => session.view.leaders[0]!.name).toBe('县委书记（新任）');
  expect(seen).toEqual(['before write-field', 'write-field']);
  await userEvent.fill(name(), '别人');
  await userEvent.keyboard('{Enter}');
  await forms.settled();
  expect(session.view.leaders[0]!.name).toBe('县委书记（新任）');
  await expect.poll(() => name().value).toBe('县委书记（新任）');
  expect(textOf(forms.renderRoot.querySelector('.refused'))).toBe('没有写入：名单已经定下');
  await session.undo();
  await settled(editor);
  await expect.poll(() => name().value).toBe('县委书记');

  const { date, places } = session.view.days.find((day) => day.places.length > 0)!;
  const [{ shift, leader }] = places as [(typeof places)[number]];
  await session.act({ kind: 'add-absence', leader: leader!, from: date, to: date });
  forms.section = 'absences';
  await expect.poll(() => forms.renderRoot.querySelector('.duties .link')).not.toBeNull();
  forms.renderRoot.querySelector<HTMLElement>('.duties .link')!.click();
  await settled(editor);
  expect([editor.tab, editor.date, editor.shift]).toEqual(['list', date, shift]);
});

it('keeps what was typed and not written while another tab is open, and drops it with its session', async () => {
  const { session, editor, forms } = await open();
  const tab = async (name: string): Promise<void> => {
    editor.shadowRoot!.querySelector<HTMLElement>(`#tab-${name}`)!.click();
    await settled(editor);
  };
  forms.section = 'absences';
  const draft = (): HTMLInputElement => forms.renderRoot.querySelector('.draft input')!;
  await expect.poll(draft).not.toBeNull();
  await userEvent.fill(draft(), '3月4日');
  const lines = (): number => forms.renderRoot.querySelectorAll('tr.line').length;
  const before = lines();
  for (const other of ['list', 'year', 'compare']) {
    await tab(other);
    expect([other, forms.checkVisibility()]).toEqual([other, false]);
  }
  const [{ leader }] = session.view.days.find((day) => day.places.length > 0)!.places as [PlaceView];
  await session.act({ kind: 'add-absence', leader: leader!, from: '2024-12-31', to: '2024-12-31' });
  await settled(editor);
  await tab('forms');
  await forms.settled();
  expect(forms.checkVisibility()).toBe(true);
  expect(draft().value).toBe('3月4日');
  await expect.poll(lines).toBe(before + 1);

  await tab('list');
  editor.session = await openSession({ document: twoWeeks as never });
  await settled(editor);
  expect(editor.shadowRoot!.querySelector('roster-forms')).toBeNull();
});

it('leads from a duty of a published roster at once to those who could stand in', async () => {
  const written = { at: '2023-12-20T09:00:00+08:00', author: '县信访局' };
  const published: Act[] = [
    { kind: 'entry', entry: { kind: 'circulated', ...written } },
    { kind: 'entry', entry: { kind: 'approved', ...written, by: '联席会议', on: '2023-12-19' } },
    { kind: 'entry', entry: { kind: 'published', ...written, version: 1, through: '2024-12-31' } },
  ];
  const { session, editor, forms } = await open(published);
  const { date, places } = session.view.days.find((day) => day.places.length > 0)!;
  const [{ shift, leader }] = places as [PlaceView];
  await session.act({ kind: 'add-absence', leader: leader!, from: date, to: date });
  forms.section = 'absences';
  await expect.poll(() => forms.renderRoot.querySelector('.duties .link')).not.toBeNull();
  forms.renderRoot.querySelector<HTMLElement>('.duties .link')!.click();
  await expect.poll(() => editor.shadowRoot!.querySelector('.substitute .proposal')).not.toBeNull();
  expect([editor.tab, editor.shift]).toEqual(['list', shift]);
});

it('asks before it plans while a question in the forms is not answered', async () => {
  const session = await openSession({ document: twoWeeks as never });
  await session.act({ kind: 'plan', moves: 3000 });
  const editor = await mount(session);
  const forms = await openForms(editor);
  forms.section = 'rules';
  const days = (): HTMLInputElement =>
    forms.renderRoot.querySelector<HTMLInputElement>('[aria-label="值班间隔 天数"]')!;
  await expect.poll(days).not.toBeNull();
  await userEvent.fill(days(), '20');
  const { revision } = session.view;
  editor.shadowRoot!.querySelector<HTMLElement>('#tab-list')!.click();
  await settled(editor);
  editor.shadowRoot!.querySelector<HTMLElement>('[aria-keyshortcuts="F9"]')!.click();
  await expect.poll(() => forms.renderRoot.querySelector('.unwritten')).not.toBeNull();
  expect([editor.tab, session.view.revision, forms.checkVisibility()]).toEqual(['forms', revision, true]);
  await expect.poll(() => forms.shadowRoot!.activeElement?.textContent).toContain('先不排');
  forms.renderRoot.querySelector<HTMLElement>('.unwritten .line')!.click();
  await expect.poll(() => session.view.revision, { timeout: 20000 }).toBeGreaterThan(revision);
});

it('lists what is wrong with a new document among the issues, each a way to its form', async () => {
  const given = JSON.parse(source) as { leaders: unknown[]; jurisdiction: { name: string } };
  given.leaders = [];
  given.jurisdiction.name = '';
  const session = await openSession({ document: given as never });
  const editor = await mount(session);
  const panel = () => editor.shadowRoot!.querySelector('roster-panel');
  const errors = (): HTMLElement[] => [
    ...(panel()
      ?.renderRoot.querySelector('roster-issues')
      ?.shadowRoot?.querySelectorAll<HTMLElement>('.link') ?? []),
  ];
  const told = session.view.diagnostics.filter(({ severity }) => severity === 'error');
  await expect
    .poll(() => errors().map((own) => own.textContent))
    .toEqual(told.map(({ sentence }) => sentence));
  await shot(editor, 'forms-issues-errors');
  const open = async (pointer: string) => {
    editor.tab = 'list';
    await settled(editor);
    await expect.poll(() => errors().length).toBe(told.length);
    errors()[told.findIndex((own) => own.pointer === pointer)]!.click();
    const forms = () => editor.shadowRoot!.querySelector<RosterForms>('roster-forms')!;
    await expect.poll(() => forms()?.shadowRoot?.activeElement ?? null).not.toBeNull();
    return [forms().section, forms().shadowRoot!.activeElement!.id];
  };
  expect(await open('/leaders')).toEqual(['leaders', 'f-leaders-add']);
  expect(await open('/jurisdiction/name')).toEqual(['about', 'f-jurisdiction-name']);
});
