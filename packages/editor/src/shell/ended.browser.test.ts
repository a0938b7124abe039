import type { Act } from '@lunzhi/core';
import { createClient, linkedPorts, openRemote } from '@lunzhi/core/client';
import { serve } from '@lunzhi/core/worker';
import { describe, expect, it } from 'vitest';
import '../define.ts';
import { mount, settled, textOf } from '../fixtures/mount.ts';
import { twoWeeks } from '../testing/two-weeks.ts';

const words = {
  'zh-CN': { ended: '后台计算已经中断', closed: '已经关闭', button: '撤销' },
  en: { ended: 'The background calculation has stopped', closed: 'This roster is closed', button: 'Undo' },
} as const;

/** An editor with a session of core in this page. */
async function opened(language: 'zh-CN' | 'en') {
  const mounted = await mount({ language });
  const [here, there] = linkedPorts();
  serve({ port: there });
  const client = createClient(here);
  const session = await openRemote(client, { document: twoWeeks as never });
  await session.act({ kind: 'plan', moves: 500 });
  Object.assign(mounted.editor, { session, date: null });
  await settled(mounted.editor);
  return { ...mounted, session, client };
}

type Opened = Awaited<ReturnType<typeof opened>>;

const isUsable = (button: HTMLElement): boolean => !(button as HTMLButtonElement).disabled;

/** That the table can be read, and nothing can be done to it. */
async function expectLocked({ editor, session, find, findAll, press }: Opened, said: string): Promise<void> {
  const rows = (): string[] => findAll('roster-list tr[data-shift] td.leader').map(textOf);
  const before = rows();
  expect(before).toHaveLength(10);
  expect(before.every((name) => name !== '')).toBe(true);
  expect(textOf(find('[part=message]'))).toContain(said);
  expect(find('[part=message]').getAttribute('role')).toBe('alert');
  expect(findAll('[part=message] button')).toEqual([]);
  expect(findAll('.tools .btn').filter(isUsable)).toHaveLength(2); // what the host does: print and export
  const acts: Act[] = [];
  editor.can = (act, { when }) => {
    if (when === 'apply') acts.push(act as Act);
    return true;
  };
  editor.focus();
  await press('{Home}{Enter}');
  await press('l');
  await press('{F9}');
  await press('{Control>}z{/Control}');
  expect([acts, findAll('.layer'), rows()]).toEqual([[], [], before]);
  expect(textOf(find('[part=message]'))).toContain(said);
  for (const tab of ['month', 'year', 'list']) {
    find(`#tab-${tab}`).click();
    await settled(editor);
  }
  expect(rows()).toEqual(before);
  expect(session.view.days.length).toBeGreaterThan(0);
}

describe.each(['zh-CN', 'en'] as const)('a session that answers no more, in %s', (language) => {
  it('says at once that its worker has ended and what to do, and lets the table be read', async () => {
    const own = await opened(language);
    own.editor.focus();
    await own.press('{Enter}');
    expect(own.findAll('.layer')).toHaveLength(1);
    own.client.close('Uncaught RangeError: host timer');
    await settled(own.editor);
    await expectLocked(own, words[language].ended);
    expect(textOf(own.find('[part=message]'))).not.toContain('RangeError');
  });

  it('says that it was closed', async () => {
    const own = await opened(language);
    await own.session.close();
    await settled(own.editor);
    await expectLocked(own, words[language].closed);
    expect(own.session.ending).toEqual({ because: null });
  });
});

describe('an editor', () => {
  it('says so of a session that had ended before it came, and forgets it with the next', async () => {
    const own = await opened('zh-CN');
    const next = own.editor.session;
    const [here, there] = linkedPorts();
    serve({ port: there });
    const client = createClient(here);
    const gone = await openRemote(client, { document: twoWeeks as never });
    client.close('out of memory');
    await client.ended;
    own.editor.session = gone;
    await settled(own.editor);
    expect(textOf(own.find('[part=message]'))).toContain(words['zh-CN'].ended);
    own.editor.session = next;
    await settled(own.editor);
    expect(own.findAll('[part=message]')).toEqual([]);
    expect(own.findAll('.tools .btn').filter(isUsable).length).toBe(4);
  });

  it('tells of the end alone when a plan was under way, and takes the veil away', async () => {
    const own = await opened('zh-CN');
    own.editor.focus();
    own.find('.tools .primary').click();
    await expect.poll(() => own.findAll('.veil').length, { timeout: 10_000 }).toBe(1);
    own.client.close('out of memory');
    await settled(own.editor);
    expect(own.findAll('.veil')).toEqual([]);
    expect(textOf(own.find('[part=message]'))).toContain(words['zh-CN'].ended);
    expect(textOf(own.find('[part=message]'))).not.toContain('out of memory');
  });

  it('leaves in a form what was typed and cannot be written any more', async () => {
    const own = await opened('zh-CN');
    own.find('#tab-forms').click();
    const isFilled = (input: HTMLElement): boolean => (input as HTMLInputElement).value !== '';
    const filled = () => own.findAll('roster-forms input[type=text]').find(isFilled) as HTMLInputElement;
    await expect.poll(filled, { timeout: 10_000 }).toBeDefined();
    const field = filled();
    own.client.close('out of memory');
    await settled(own.editor);
    field.value = '另一个';
    field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    field.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
    await settled(own.editor);
    expect(textOf(own.find('roster-forms [part=body]'))).not.toContain('out of memory');
    expect(filled().value).toBe('另一个');
  });
});
