import { beforeEach, describe, expect, it } from 'vitest';
import type { EditorSession } from '../editor-session.ts';
import { inLook, themes } from '../testing/looks.ts';
import { isBroken, markup } from '../testing/odd-views.ts';
import { axeProblems, shot, textOf } from '../testing/stage.ts';
import { control, find, mount, openSession, source, type } from '../testing/forms.ts';

let opened: EditorSession;
beforeEach(async () => {
  opened = await openSession();
});

describe('the looks of <roster-forms>', () => {
  it('shows text of the document as text, however long, and keeps to its width', async () => {
    const document = JSON.parse(source) as { leaders: { name: string; absences: { reason: string }[] }[] };
    document.leaders[0]!.name = markup;
    document.leaders[1]!.name = '长'.repeat(480);
    document.leaders[0]!.absences[0]!.reason = `${markup}${'缘'.repeat(480)}`;
    const session = await openSession({ document: document as never });
    for (const section of ['leaders', 'absences', 'rules'] as const) {
      const forms = await mount(session, section, { width: 1000 });
      expect(textOf(forms)).not.toBe('');
      expect(forms.renderRoot.querySelector('img, script')).toBeNull();
      const { scrollWidth, clientWidth } = find(forms, '.body');
      expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
      await shot(forms, `forms-${section}-hostile`);
    }
    expect(isBroken()).toBe(false);
  });

  it.each(themes)('is free of barriers that axe can find, %s', async (theme) => {
    for (const section of [
      'about',
      'leaders',
      'services',
      'absences',
      'periods',
      'shiftTypes',
      'rules',
    ] as const) {
      const forms = await mount(opened, section, { theme });
      if (section === 'leaders') await type(forms, control(forms, '联系乡镇'), '没有的乡');
      if (section === 'rules') await type(forms, control(forms, '值班间隔 天数'), '20');
      expect(await axeProblems(forms)).toEqual([]);
      await shot(forms, `forms-${section}-${theme}`);
      if (section === 'rules') find(forms, '.pending .btn.line').click();
    }
  });

  it('fits a narrow window, English and forced colours', async () => {
    for (const section of ['leaders', 'absences', 'rules', 'services'] as const) {
      const forms = await mount(opened, section, { width: 600 });
      await expect.poll(() => forms.width).toBe('narrow');
      const { scrollWidth, clientWidth } = find(forms, '.body');
      expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
      await shot(forms, `forms-${section}-narrow`);
    }
    const session = await openSession({ language: 'en' });
    const english = await mount(session, 'rules', { language: 'en' });
    expect(textOf(english)).toContain('free days between two duties');
    await shot(english, 'forms-rules-en');
    await inLook('forced', async () => {
      const forms = await mount(opened, 'leaders');
      await type(forms, control(forms, '联系乡镇'), '没有的乡');
      await shot(forms, 'forms-leaders-forced');
    });
  });
});
