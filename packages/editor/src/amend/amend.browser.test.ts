import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { EditorSession } from '../editor-session.ts';
import type { RemoteSession } from '@lunzhi/core/client';
import '../define.ts';
import { settled } from '../fixtures/mount.ts';
import type { RosterEditor } from '../shell/editor.ts';
import { openSession } from '../testing/forms.ts';
import { shot } from '../testing/stage.ts';
import type { RosterAmend } from './amend.ts';

const today = '2024-02-19';
const writer = { author: '某县信访局', at: '2024-01-05T09:00:00+08:00' };

let session: EditorSession;
let editor: RosterEditor;
beforeEach(async () => {
  session = await openSession();
  for (const entry of [
    { kind: 'approved', ...writer, by: '联席会议', on: '2024-01-05' },
    { kind: 'published', ...writer, version: 1, through: '2024-12-31' },
  ] as const)
    await session.act({ kind: 'entry', entry });
  await page.viewport(1366, 650);
  document.body.innerHTML = '<style>html,body{margin:0;height:100%}</style><main style="height:100%"></main>';
  editor = document.createElement('roster-editor');
  Object.assign(editor, { session, date: today });
  document.querySelector('main')!.append(editor);
  await settled(editor);
});

const amend = (): RosterAmend => editor.shadowRoot!.querySelector<RosterAmend>('roster-amend')!;
const find = <Found extends HTMLElement>(path: string): Found =>
  amend().renderRoot.querySelector<Found>(path)!;
const text = (path: string): string => find(path)?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const isOpen = (): boolean => amend() !== null;
const bytes = async (): Promise<string> =>
  JSON.stringify([await session.read!('roster'), session.view.revision]);

async function fill(name: string, value: string): Promise<void> {
  const input = find<HTMLInputElement>(`[name="${name}"]`);
  if (input instanceof HTMLSelectElement) await userEvent.selectOptions(input, value);
  else await userEvent.fill(input, value);
  await amend().updateComplete;
}

async function next(): Promise<void> {
  find('.next').click();
  await amend().updateComplete;
  await expect.poll(() => amend().isTrying).toBe(false);
  await amend().updateComplete;
}

/** The leader of the sample who has most days to come. */
const leaver = () =>
  [...session.view.leaders].sort((a, b) => b.duties - a.duties).find(({ post }) => post !== '')!;

/** By right click on his next day. */
async function open(act: 'absence' | 'departure'): Promise<void> {
  const list = editor.shadowRoot!.querySelector('roster-list')!.shadowRoot!;
  const cell = list.querySelector(`tr[data-shift^="${leaver().next}"] td.leader`)!;
  cell.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, composed: true, cancelable: true }));
  const item = (): HTMLElement | null => editor.shadowRoot!.querySelector(`.menu [data-act=${act}]`);
  await expect.poll(item).toBeTruthy();
  item()!.click();
  await expect.poll(isOpen).toBe(true);
  await amend().updateComplete;
}

describe('leaving and succession', () => {
  const fillIn = async (): Promise<void> => {
    await next();
    expect(text('.rank b')).toBe('接任人的排名');
    await fill('from', '3月17日');
    await fill('name', '新任副县长');
    await fill('to', '4月8日');
    await next();
  };

  it('shows what it would do while nothing is changed, and Escape leaves everything as it was', async () => {
    const before = await bytes();
    await open('departure');
    expect(text('h1')).toBe('离任／接任');
    await fill('reason', '职务调整');
    await fillIn();
    expect(text('nav [aria-current] h2')).toBe('有什么影响');
    expect(text('.middle h2')).toMatch(/接任\d班/);
    expect(text('.middle tbody')).toContain('新任副县长');
    expect(text('.paper')).toContain('新任副县长');
    expect(text('.paper')).not.toContain('职务调整');
    expect(text('footer')).toContain('值班表一个字都没有改');
    await shot(find('dialog'), 'amend-departure');
    expect(await bytes()).toBe(before);
    await userEvent.keyboard('{Escape}');
    await expect.poll(isOpen).toBe(false);
    expect(await bytes()).toBe(before);
  });

  it('keeps the focus in what it shows while it tries, and turns back by a key', async () => {
    const { rank } = leaver();
    await open('departure');
    await fillIn();
    const focused = (): Element | null => amend().shadowRoot!.activeElement;
    expect(focused()?.localName).toBe('h2');
    await userEvent.keyboard('{Alt>}{ArrowLeft}{/Alt}');
    await expect.poll(() => amend().step).toBe('when');
    await next();
    find('.comer').focus();
    await userEvent.keyboard('{Alt>}{ArrowDown}{ArrowDown}{/Alt}');
    await expect.poll(() => amend().isTrying).toBe(false);
    expect(focused()?.getAttribute('aria-label')).toBe(`第${rank + 3}位 新任副县长`);
  });

  it('moves the successor by keys, and publishes all of it as one step of undo', async () => {
    const { id, name, rank } = leaver();
    await open('departure');
    await fillIn();
    const comer = (): HTMLElement => find('.comer');
    expect(comer().getAttribute('aria-label')).toBe(`第${rank + 1}位 新任副县长`);
    comer().focus();
    await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
    await expect.poll(() => amend().isTrying).toBe(false);
    await amend().updateComplete;
    expect(comer().getAttribute('aria-label')).toBe(`第${rank}位 新任副县长`);
    await next();
    const top = (own: string): number => find(own).getBoundingClientRect().top;
    expect(top('.middle h2')).toBeGreaterThanOrEqual(top('.middle'));
    expect(find<HTMLTextAreaElement>('textarea').value).toContain('新任副县长');
    const saved: string[] = [];
    const clicking = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      saved.push(this.download);
    });
    find('.word').click();
    await expect.poll(() => saved).toEqual([expect.stringMatching(/^.*通知\.docx$/)]);
    clicking.mockRestore();
    await next();
    find('.publish').click();
    await expect.poll(() => session.view.head.published?.version).toBe(2);
    expect(isOpen()).toBe(false);
    expect(session.view.undo).toBe(`${name}离任，并公布`);
    expect(session.view.leaders[rank - 1]!.name).toBe('新任副县长');
    expect(session.view.leaders.some((own) => own.id === id)).toBe(true);
    await session.undo();
    expect(session.view.head.published?.version).toBe(1);
    expect(session.view.leaders.some((own) => own.name === '新任副县长')).toBe(false);
  });
});

describe('an absence', () => {
  it('leads to a re-plan in four clicks, which can be published later', async () => {
    const { id, name, next: first } = leaver();
    await open('absence');
    const from = find<HTMLInputElement>('[name="from"]');
    expect(from.value).toBe(`${Number(first!.slice(5, 7))}月${Number(first!.slice(8))}日`);
    const startOf = (own: string): number => find(own).getBoundingClientRect().left;
    expect(getComputedStyle(find('.field.date label')).textAlign).toBe('start');
    expect(startOf('.field.date label')).toBe(startOf('.field span'));
    await fill('reason', '党校学习');
    await next();
    expect(text('.middle tbody')).toContain(name);
    expect(text('.paper')).not.toContain('党校学习');
    // what was tried is not seen being sought a second time
    let isSought = false;
    const observer = new MutationObserver(
      () => (isSought ||= editor.shadowRoot!.querySelector('roster-solving') !== null),
    );
    observer.observe(editor.shadowRoot!, { childList: true, subtree: true });
    find('.take').click();
    await expect.poll(() => session.view.undo).toBe(`${name}请假`);
    expect(session.view.leaders.find((own) => own.id === id)!.dates).not.toContain(first);
    expect(session.view.head.published?.version).toBe(1);
    await expect.poll(isOpen).toBe(false);
    await settled(editor);
    observer.disconnect();
    expect(isSought).toBe(false);
  });

  it('on a day that no plan may change any more says who is missing, and not that all is well', async () => {
    const { next: first } = leaver();
    await (session as unknown as Pick<RemoteSession, 'set'>).set({ today: first! });
    await settled(editor);
    await open('absence');
    await fill('to', `${Number(first!.slice(5, 7))}月${Number(first!.slice(8))}日`);
    await next();
    expect(text('.middle h2')).toContain('要另找人代班');
    expect(text('.middle')).toContain('班另找人代');
    for (const lie of ['不用改', '不涉及任何人']) expect(text('.middle')).not.toContain(lie);
  });

  it('can be met in another way: what each comes to stands beside it, and the one that is chosen is done', async () => {
    const { next: first } = leaver();
    await open('absence');
    await fill('from', `${Number(first!.slice(5, 7))}月${Number(first!.slice(8))}日`);
    await next();
    const before = await bytes();
    const choose = async (more: number): Promise<void> => {
      find('.ways summary').click();
      find<HTMLInputElement>(`[name=way][value="${more}"]`).click();
      await amend().updateComplete;
      await expect.poll(() => amend().isTrying).toBe(false);
      await amend().updateComplete;
    };
    const said = (): string[] =>
      [...amend().renderRoot.querySelectorAll('.ways label small')].map((own) => own.textContent!.trim());
    const fewest = text('.middle h2');
    await choose(2);
    expect(said()).toHaveLength(2);
    expect(said()[0]).toContain(fewest);
    const least = Number(/改派(\d+)班/.exec(fewest)![1]);
    const most = Number(/改派(\d+)班/.exec(said()[1]!)?.[1] ?? least);
    expect(most).toBeGreaterThanOrEqual(least);
    expect(most).toBeLessThanOrEqual(least + 2);
    expect(await bytes()).toBe(before);
    await choose(0);
    expect(text('.middle h2')).toBe(fewest);
    await choose(2);
    find('.take').click();
    await expect.poll(() => session.view.undo).toContain('请假');
    const { document } = await session.read!('roster');
    expect(document.rules).toContainEqual(
      expect.objectContaining({ constraint: 'keep-published', params: { maxChanges: least + 2 } }),
    );
  });
});

describe('in the forms', () => {
  const forms = (): ShadowRoot => editor.shadowRoot!.querySelector('roster-forms')!.shadowRoot!;
  const turnTo = async (section: 'leaders' | 'periods'): Promise<void> => {
    editor.tab = 'forms';
    await expect
      .poll(() => editor.shadowRoot!.querySelector('roster-forms')?.shadowRoot?.querySelector('.body'))
      .toBeTruthy();
    editor.shadowRoot!.querySelector('roster-forms')!.section = section;
    await settled(editor);
  };
  const press = async (words: string): Promise<void> => {
    const all = (): HTMLElement[] => [...forms().querySelectorAll<HTMLElement>('button')];
    await expect.poll(() => all().some((own) => own.textContent!.trim() === words)).toBe(true);
    all()
      .find((own) => own.textContent!.trim() === words)!
      .click();
    await expect.poll(isOpen).toBe(true);
    await amend().updateComplete;
  };

  it('a leader with days of the table is not deleted: he leaves', async () => {
    await turnTo('leaders');
    const count = session.view.leaders.length;
    await press('删除');
    expect(text('h1')).toBe('离任／接任');
    expect(find<HTMLSelectElement>('[name="leader"]').value).toBe(session.view.leaders[0]!.id);
    await userEvent.keyboard('{Escape}');
    await expect.poll(isOpen).toBe(false);
    expect(session.view.leaders).toHaveLength(count);
    const { patch, diagnostics } = await session.act({
      kind: 'remove-item',
      pointer: '/leaders/0',
      was: session.view.leaders[0]!.name,
    });
    expect([patch, diagnostics[0]!.sentence]).toEqual([null, expect.stringContaining('离任／接任')]);
  });

  it('tells two leaders of one name apart', async () => {
    const [first, second] = session.view.leaders;
    const at = { pointer: '/leaders/1/name' };
    await session.act({ kind: 'write-field', at, was: second!.name, text: first!.name });
    await turnTo('leaders');
    editor.shadowRoot!.querySelector('roster-forms')!.pages = new Map([['/leaders', 1]]);
    await settled(editor);
    await press('离任／接任…');
    expect(find<HTMLSelectElement>('[name="leader"]').value).toBe(second!.id);
  });

  it('a new protection period is tried, and says which days are added', async () => {
    await turnTo('periods');
    await press('新防护期，并重排…');
    await fill('name', '迎检');
    await fill('from', '6月8日至6月10日');
    await next();
    expect(text('.middle h2')).toContain('新增');
    await shot(find('dialog'), 'amend-period');
    await next();
    await next();
    find('.publish').click();
    await expect.poll(() => session.view.undo).toBe('新防护期“迎检”，并公布');
  });
});
