import { beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { EditorSession } from '../editor-session.ts';
import { axeProblems, shot } from '../testing/stage.ts';
import { button, control, mount, openSession, said, settled, type } from '../testing/forms.ts';
import type { RosterForms } from './forms.ts';

let session: EditorSession;
beforeEach(async () => {
  session = await openSession();
});

/** As a clerk takes a cell out of a sheet. */
async function paste(into: HTMLInputElement, text: string): Promise<void> {
  const sheet = document.createElement('input');
  document.body.append(sheet);
  sheet.value = text;
  sheet.select();
  await userEvent.copy();
  sheet.remove();
  into.focus();
  into.select();
  await userEvent.paste();
}

const firstAbsence = (): unknown => session.view.leaders[0]!.absences[1];

describe('dates in forms', () => {
  const draft = (forms: RosterForms, label: string) => control(forms, `增加一条 ${label}`);

  it('fills both ends of a new row from a range, as soon as it is pasted or its field is left', async () => {
    const forms = await mount(session, 'absences');
    await paste(draft(forms, '从'), '３月５日～１２日');
    await settled(forms);
    expect(draft(forms, '从').value).toBe('2024年3月5日');
    expect(draft(forms, '至').value).toBe('2024年3月12日');
    await type(forms, draft(forms, '从'), '24.4.1-24.4.3', '{Tab}');
    expect(draft(forms, '从').value).toBe('2024年4月1日');
    expect(draft(forms, '至').value).toBe('2024年4月3日');
    await shot(forms, 'forms-dates-draft');
    await type(forms, draft(forms, '至'), '4.5', '{Tab}');
    expect(draft(forms, '至').value).toBe('2024年4月5日');
    expect(session.view.undo).toBeNull();
  });

  it('keeps what is unclear in its field, with what it may be, in both languages', async () => {
    const forms = await mount(session, 'absences');
    await type(forms, draft(forms, '从'), '5/3/2024', '{Tab}');
    expect(draft(forms, '从').value).toBe('5/3/2024');
    expect(draft(forms, '从').getAttribute('aria-invalid')).toBe('true');
    expect(said(forms, draft(forms, '从'))).toContain('2024年5月3日，还是2024年3月5日？');
    expect(await axeProblems(forms)).toEqual([]);
    await shot(forms, 'forms-dates-unclear');
    button(forms, '增加一条').click();
    await settled(forms);
    expect(draft(forms, '从').value).toBe('5/3/2024');
    const english = await mount(session, 'absences', { language: 'en' });
    const from = control(english, '增加一条 从');
    await type(english, from, '5/3/2024', '{Tab}');
    expect(said(english, from)).toContain('3 May 2024, or 5 Mar 2024?');
  });

  it('writes a range that is pasted into a row into both of its ends, as one step', async () => {
    const forms = await mount(session, 'absences');
    const before = firstAbsence();
    await paste(control(forms, '县委书记 从'), '11.5-11.7');
    await settled(forms);
    expect(forms.renderRoot.querySelector('.pending')).toBeNull();
    expect(control(forms, '县委书记 从').value).toBe('2024年11月5日');
    expect(control(forms, '县委书记 至').value).toBe('2024年11月7日');
    await session.undo();
    await settled(forms);
    expect(firstAbsence()).toEqual(before);
  });
});
