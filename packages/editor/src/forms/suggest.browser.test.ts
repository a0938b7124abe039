import { beforeEach, describe, expect, it } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';
import type { EditorSession } from '../editor-session.ts';
import { axeProblems, shot } from '../testing/stage.ts';
import { control, find, mount, openSession, settled } from '../testing/forms.ts';
import { suggestionsFor, itemAtCaret } from './suggest-find.ts';
import type { RosterForms } from './forms.ts';

describe('the typed of a list that is being typed', () => {
  const names = ['白牙市镇', '石期市镇', '县委常委、统战部部长'];
  const typed = (marked: string) => itemAtCaret(marked.replace('|', ''), marked.indexOf('|'), names);

  it('is the item in which the caret stands', () => {
    expect(typed('白牙市镇、sq|')).toEqual({ from: 5, to: 7, text: 'sq', isKnown: false });
    expect(typed('by| ， 石期市镇')).toEqual({ from: 0, to: 2, text: 'by', isKnown: false });
    expect(typed('白牙市镇， 石期市镇|')).toMatchObject({ from: 6, text: '石期市镇', isKnown: true });
    expect(typed('白牙市镇、|')).toMatchObject({ text: '', isKnown: false });
  });

  it('may hold the marks of a list itself where a name does', () => {
    expect(typed('白牙市镇、县委常委、统|')).toMatchObject({ from: 5, text: '县委常委、统', isKnown: false });
    expect(typed('县委常委、统战部部长|、白牙市镇')).toMatchObject({ from: 0, to: 10, isKnown: true });
  });

  it('finds names by characters and initials, those that begin so first, and none that is there already', () => {
    const found = (text: string) => {
      const own = itemAtCaret(text, text.length, names);
      return suggestionsFor(text, own, names, []).map(({ name }) => name);
    };
    expect(found('sqs')).toEqual(['石期市镇']);
    expect(found('ＳＺ')).toEqual(['白牙市镇', '石期市镇']);
    expect(found('市')).toEqual(['白牙市镇', '石期市镇']);
    expect(found('白牙市镇')).toEqual(['石期市镇', '县委常委、统战部部长']);
    expect(found('县委常委、统战部部长、x')).toEqual([]);
  });
});

describe('names on offer', () => {
  let session: EditorSession;
  beforeEach(async () => {
    session = await openSession();
  });

  const offered = (forms: RosterForms): string[] =>
    [...forms.renderRoot.querySelectorAll('#suggested [role=option]')].map((each) =>
      each.textContent!.replace(/\s+/g, ' ').trim(),
    );
  const active = (forms: RosterForms, input: HTMLInputElement): string | undefined =>
    forms.renderRoot
      .querySelector(`#${input.getAttribute('aria-activedescendant') ?? 'none'}`)
      ?.textContent?.trim();
  const toEnd = (input: HTMLInputElement): void => {
    input.focus();
    input.setSelectionRange(input.value.length, input.value.length);
  };

  it('are found by initials, taken by Enter, several between 、, and written by the next Enter', async () => {
    const forms = await mount(session, 'leaders');
    const townships = control(forms, '联系乡镇');
    toEnd(townships);
    await settled(forms);
    expect(offered(forms)).toEqual([]);
    await userEvent.keyboard('、sqs');
    await settled(forms);
    expect(offered(forms)).toEqual(['石期市镇']);
    expect(townships.getAttribute('aria-expanded')).toBe('true');
    expect(active(forms, townships)).toBe('石期市镇');
    await shot(forms, 'forms-suggest');
    await userEvent.keyboard('{Enter}');
    await settled(forms);
    expect(townships.value).toBe('白牙市镇、芦洪市镇、石期市镇');
    expect(townships.getAttribute('aria-expanded')).toBe('false');
    expect(session.view.undo).toBeNull();
    await userEvent.keyboard('{ArrowDown}');
    await settled(forms);
    expect(offered(forms)).not.toContain('石期市镇');
    const second = offered(forms)[1]!;
    await userEvent.keyboard('{ArrowDown}{Enter}{Enter}');
    await settled(forms);
    expect(session.view.undo).toBe('修改接访领导“县委书记”的联系乡镇');
    expect(townships.value).toBe(`白牙市镇、芦洪市镇、石期市镇、${second}`);
  });

  it('find a leader by the initials of his post, and stay beside the field of a new row', async () => {
    const forms = await mount(session, 'absences');
    const leader = control(forms, '增加一条 领导');
    leader.focus();
    await userEvent.keyboard('fxz');
    await settled(forms);
    const names = offered(forms);
    expect(names.length).toBeGreaterThan(3);
    expect(names.every((name) => name.includes('副县长'))).toBe(true);
    const list = find(forms, '#suggested').getBoundingClientRect();
    expect(list.top - leader.getBoundingClientRect().bottom).toBeLessThan(6);
    expect(await axeProblems(forms)).toEqual([]);
    await shot(forms, 'forms-suggest-leader');
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await settled(forms);
    expect(names[1]!.startsWith(leader.value)).toBe(true);
    expect(leader.value).not.toBe('fxz');
  });

  it('stay beside the field when the page or the form is scrolled, and never over it', async () => {
    const forms = await mount(session, 'leaders', { height: 340 });
    document.body.style.height = '1200px';
    const townships = control(forms, '联系乡镇');
    toEnd(townships);
    await userEvent.keyboard('、s');
    await settled(forms);
    for (const scroll of [() => scrollTo(0, 40), () => (find(forms, '.page').scrollTop += 20)]) {
      const before = townships.getBoundingClientRect().top;
      scroll();
      await expect.poll(() => townships.getBoundingClientRect().top).toBeLessThan(before);
      const gap = (): number => {
        const [field, list] = [townships, find(forms, '#suggested')].map((own) =>
          own.getBoundingClientRect(),
        );
        return list!.top >= field!.bottom ? list!.top - field!.bottom : field!.top - list!.bottom;
      };
      await expect.poll(gap).toBe(2);
    }
    scrollTo(0, 0);
    document.body.style.height = '';
  });

  it('are shut by Esc alone, which leaves what was typed; the next one takes that back', async () => {
    const forms = await mount(session, 'leaders');
    const townships = control(forms, '联系乡镇');
    toEnd(townships);
    await userEvent.keyboard('、sqs{Escape}');
    await settled(forms);
    expect(offered(forms)).toEqual([]);
    expect(townships.value).toBe('白牙市镇、芦洪市镇、sqs');
    await userEvent.keyboard('{Escape}');
    await settled(forms);
    expect(townships.value).toBe('白牙市镇、芦洪市镇');
  });

  it('are shut while an input method composes', async () => {
    const forms = await mount(session, 'absences');
    const leader = control(forms, '增加一条 领导');
    leader.focus();
    const typing = cdp();
    await typing.send('Input.imeSetComposition', { text: 'xz', selectionStart: 2, selectionEnd: 2 });
    await settled(forms);
    expect(offered(forms)).toEqual([]);
    await typing.send('Input.insertText', { text: '县长' });
    await settled(forms);
    expect(leader.value).toBe('县长');
    await userEvent.fill(leader, '');
    await typing.send('Input.imeSetComposition', { text: 'fu', selectionStart: 2, selectionEnd: 2 });
    await typing.send('Input.insertText', { text: '副' });
    await settled(forms);
    expect(offered(forms).length).toBeGreaterThan(3);
  });

  it('open at a click, and one that is clicked is written when the field is left', async () => {
    const forms = await mount(session, 'leaders');
    const townships = control(forms, '联系乡镇');
    await userEvent.click(townships);
    toEnd(townships);
    await settled(forms);
    expect(offered(forms)).toContain('紫溪市镇');
    expect(active(forms, townships)).toBeUndefined();
    const options = [...forms.renderRoot.querySelectorAll<HTMLElement>('#suggested [role=option]')];
    await userEvent.click(options.find((each) => each.textContent!.includes('紫溪市镇'))!);
    await settled(forms);
    expect(forms.shadowRoot!.activeElement).toBe(townships);
    expect(townships.value).toBe('白牙市镇、芦洪市镇、紫溪市镇');
    await userEvent.keyboard('{Tab}');
    await settled(forms);
    expect(session.view.undo).toBe('修改接访领导“县委书记”的联系乡镇');
    expect(offered(forms)).toEqual([]);
  });
});
