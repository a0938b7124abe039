import { beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { EditorSession } from '../editor-session.ts';
import '../define.ts';
import { settled as settledEditor } from '../fixtures/mount.ts';
import { button, control, find, mount, openSession, settled, source } from '../testing/forms.ts';
import type { RosterForms } from './forms.ts';

let session: EditorSession;
beforeEach(async () => {
  session = await openSession();
});

it('undo and redo in a field that nobody has changed are told of like any other', async () => {
  document.body.innerHTML = '<main style="height:768px"></main>';
  const editor = document.createElement('roster-editor');
  editor.session = session;
  editor.tab = 'forms';
  document.querySelector('main')!.append(editor);
  const forms = (): RosterForms => editor.shadowRoot!.querySelector<RosterForms>('roster-forms')!;
  await expect.poll(() => forms()?.renderRoot?.querySelectorAll('.names li').length).toBe(36);
  const acts: string[] = [];
  editor.addEventListener('roster-change', ({ act }) => acts.push(act?.kind ?? 'step'));
  const name = (): HTMLInputElement => forms().renderRoot.querySelector<HTMLInputElement>('.page input')!;
  const before = name().value;
  await userEvent.fill(name(), '县委书记（新任）');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => session.view.leaders[0]!.name).toBe('县委书记（新任）');
  await settledEditor(editor);
  name().focus();
  await userEvent.keyboard('{Control>}z{/Control}');
  await expect.poll(() => name().value).toBe(before);
  await userEvent.keyboard('{Control>}y{/Control}');
  await expect.poll(() => name().value).toBe('县委书记（新任）');
  await expect.poll(() => acts).toEqual(['write-field', 'step', 'step']);
});

describe('removing a row', () => {
  const focused = (forms: RosterForms): string | null | undefined =>
    (forms.renderRoot as ShadowRoot).activeElement?.getAttribute('aria-label') ??
    (forms.renderRoot as ShadowRoot).activeElement?.textContent?.trim();
  const removes = (forms: RosterForms): HTMLElement[] =>
    [...forms.renderRoot.querySelectorAll<HTMLElement>('tr.line button')].filter((own) =>
      own.getAttribute('aria-label')?.startsWith('删除'),
    );
  const confirm = async (forms: RosterForms): Promise<void> => {
    await settled(forms);
    const really = forms.renderRoot.querySelector<HTMLElement>('.pending .primary');
    really?.focus();
    really?.click();
    await settled(forms);
  };

  it('leads to the next one, and after the last one to where a new one is made', async () => {
    const forms = await mount(session, 'absences');
    const count = removes(forms).length;
    expect(count).toBeGreaterThan(1);
    const [first, second] = removes(forms);
    const next = second!.getAttribute('aria-label');
    first!.focus();
    first!.click();
    await confirm(forms);
    expect(removes(forms)).toHaveLength(count - 1);
    expect(focused(forms)).toBe(next);
    const last = removes(forms)[count - 2]!;
    last.focus();
    last.click();
    await confirm(forms);
    expect(removes(forms)).toHaveLength(count - 2);
    expect(focused(forms)).toContain('增加');
  });

  it('of people leads to the next one', async () => {
    const forms = await mount(session, 'leaders');
    const next = forms.renderRoot.querySelectorAll('.names li b')[1]!.textContent;
    const own = find(forms, '.page header button[aria-label^="删除"]');
    own.focus();
    own.click();
    await confirm(forms);
    expect(find(forms, '.page h3').textContent).toContain(next);
    expect(focused(forms)).toBe(`删除${next}`);
  });
});

it('what waits for a word, and what was typed, is of its own session', async () => {
  const forms = await mount(session, 'leaders');
  find(forms, '.page header button[aria-label^="删除"]').click();
  await settled(forms);
  expect(forms.renderRoot.querySelectorAll('.pending')).toHaveLength(1);
  const other = await openSession({ document: source });
  forms.session = other;
  forms.view = other.view;
  await settled(forms);
  expect(forms.renderRoot.querySelectorAll('.pending')).toHaveLength(0);
  await userEvent.fill(control(forms, '姓名'), '别人');
  await settled(forms);
  expect(control(forms, '姓名').value).toBe('别人');
  forms.session = session;
  forms.view = session.view;
  await settled(forms);
  expect(control(forms, '姓名').value).not.toBe('别人');
  expect(button(forms, '上移').disabled).toBe(true);
});
