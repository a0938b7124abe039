import { createClient, linkedPorts, openRemote } from '@lunzhi/core/client';
import { serve } from '@lunzhi/core/worker';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../define.ts';
import { settled, textOf } from '../fixtures/mount.ts';

const name = '县长';
const sample = {
  format: 'lunzhi/1',
  title: '三天接访安排',
  jurisdiction: { id: 'x', name: '某县', level: 'county' },
  issuer: '县信访局',
  issuedOn: '2024-02-20',
  period: { from: '2024-03-04', to: '2024-03-06' },
  leaders: [{ id: name, name, posts: [{ title: name }] }],
};

/** What the editor says when a document is to be printed as it stands, and whether everything can still be done. */
async function saidOf(input: object, language: 'zh-CN' | 'en', doing: object[] = []): Promise<string> {
  const [here, there] = linkedPorts();
  const stop = serve({ port: there });
  const session = await openRemote(createClient(here), { document: input as never });
  for (const act of doing) await session.act(act as never);
  const editor = document.createElement('roster-editor');
  Object.assign(editor, { session, language });
  document.body.replaceChildren(editor);
  await settled(editor);
  const print = editor.shadowRoot!.querySelector<HTMLButtonElement>('[aria-keyshortcuts="Control+P"]')!;
  print.click();
  const message = () => editor.shadowRoot!.querySelector('.message.bad span');
  await vi.waitFor(() => expect(message()).not.toBeNull());
  expect(print.disabled).toBe(false);
  expect(document.querySelector('iframe')).toBeNull();
  stop();
  return textOf(message());
}

describe('printing a roster of several months', () => {
  const print = () => editor.shadowRoot!.querySelector<HTMLButtonElement>('[aria-keyshortcuts="Control+P"]')!;
  const card = () => editor.shadowRoot!.querySelector('roster-print-card')?.shadowRoot;
  const sheet = () => document.querySelector('iframe')?.contentDocument?.body;
  const dates = () => [...(sheet()?.querySelectorAll('td:nth-child(2)') ?? [])].map(textOf);
  let editor: HTMLElementTagNameMap['roster-editor'];
  let stop: () => void;

  beforeEach(async () => {
    const [here, there] = linkedPorts();
    stop = serve({ port: there });
    const leaders = Array.from({ length: 8 }, (_, index) => ({ id: `${index}`, name: `副县长${index}` }));
    const period = { from: '2024-03-25', to: '2024-05-10' };
    const session = await openRemote(createClient(here), {
      document: { ...sample, period, leaders, tableTitle: '接访安排表' } as never,
    });
    await session.act({ kind: 'plan', moves: 3000 });
    editor = document.createElement('roster-editor');
    Object.assign(editor, { session });
    document.body.replaceChildren(editor);
    await settled(editor);
  });
  afterEach(() => stop());

  it('asks what to print, says what that is, and prints the whole by one more click', async () => {
    editor.focus();
    const from = editor.shadowRoot!.activeElement;
    await userEvent.keyboard('{Control>}p{/Control}');
    await vi.waitFor(() => expect(textOf(card()?.querySelector('[role=status]'))).toContain('单独一张表'));
    expect([...card()!.querySelectorAll('option')].map(textOf)).toEqual([
      '3月（5班）',
      '4月（22班）',
      '5月（5班）',
    ]);
    const whole = card()!.querySelector('.whole')!;
    expect(textOf(whole)).toBe('打印全部月份（32班）');
    await userEvent.click(whole);
    await vi.waitFor(() => expect(dates()).toHaveLength(32));
    expect(card()).toBeUndefined();
    expect(editor.shadowRoot!.activeElement).toBe(from);
  });

  it('prints a month by keys, with the month in the title', async () => {
    print().click();
    await vi.waitFor(() => expect(textOf(card()?.activeElement)).toBe('打印3月'));
    await userEvent.selectOptions(card()!.querySelector('select')!, '2024-04');
    expect(textOf(card()!.querySelector('[role=status]'))).toContain('4月的班次');
    card()!.querySelector<HTMLElement>('.primary')!.focus();
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(dates()).toHaveLength(22));
    expect(dates().every((date) => date.startsWith('4月'))).toBe(true);
    expect(textOf(sheet()!.querySelector('h1'))).toBe('接访安排表（2024年4月）');
  });

  it('offers the month of the filter first, and leaves printing to a host that wants it', async () => {
    editor.filters = { ...editor.filters, month: '2024-05', query: '副县长1' };
    await settled(editor);
    const asked: (string | null)[] = [];
    editor.addEventListener('roster-request', (event) => {
      asked.push(event.what, event.month);
      event.preventDefault();
    });
    print().click();
    await vi.waitFor(() => expect(textOf(card()?.activeElement)).toBe('打印5月'));
    await userEvent.keyboard('{Enter}');
    expect(asked).toEqual(['print', '2024-05']);
    expect(sheet()).toBeUndefined();
  });
});

describe('printing a roster that is not for the public yet', () => {
  it('says how many places are empty and what to do, in both languages', async () => {
    expect(await saidOf(sample, 'zh-CN')).toBe(
      '还不能打印：3班没有人。请在列表中换人补上，或重排（F9），再打印。',
    );
    expect(await saidOf(sample, 'en')).toBe(
      'It cannot be printed yet: 3 places are empty. Choose somebody in the list or plan again (F9), then print.',
    );
  });

  it('says that hard rules are broken', async () => {
    const daily = ['04', '05', '06'].map((day) => ({
      kind: 'assign',
      shift: `2024-03-${day}/main/1`,
      leader: name,
    }));
    const strict = { ...sample, rules: [{ constraint: 'min-rest-gap', params: { days: 1 } }] };
    expect(await saidOf(strict, 'zh-CN', daily)).toMatch(/^还不能打印：[1-9]\d*处违反规定。请/);
    expect(await saidOf(strict, 'en', daily.slice(0, 2))).toMatch(
      /^It cannot be printed yet: 1 place is empty, hard rules are broken (once|[2-9] times)\./,
    );
  });

  it('says that a document with errors has no roster', async () => {
    expect(await saidOf({ ...sample, leaders: [] }, 'zh-CN')).toMatch(
      /^还不能打印：方案有错误，还排不出值班表。/,
    );
    expect(await saidOf({ ...sample, leaders: [] }, 'en')).toMatch(/the document has errors/);
  });
});
