import type { Act } from '@lunzhi/core';
import { describe, expect, it, vi } from 'vitest';
import '../define.ts';
import { firstQuarter } from '../fixtures/dongan.ts';
import { mount, type Mounted, settled, textOf } from '../fixtures/mount.ts';

/** The card for a stand-in; a proposal breaks what is given for it, the hard rules first. */
async function opened(
  breaks: readonly (readonly [hard: readonly string[], others: readonly string[]])[] = [],
): Promise<Mounted> {
  const mounted = await mount({ view: firstQuarter });
  const { editor, session, press, findAll } = mounted;
  const proposals = session.proposals.bind(session);
  session.proposals = async (shift) => {
    const found = await proposals(shift);
    return {
      ...found,
      proposals: found.proposals.map((own, index) => {
        const [hard, others] = breaks[index] ?? [[], []];
        const accepts = hard.map((title) => ({ rule: title, title }));
        return { ...own, breaks: [...hard, ...others], accepts };
      }),
    };
  };
  editor.focus();
  await press('{ArrowDown}{ArrowDown}d');
  await vi.waitFor(() => expect(findAll('.substitute .proposal')).toHaveLength(3));
  return mounted;
}
const write = ({ find }: Mounted): void =>
  find('.substitute').querySelectorAll<HTMLElement>('.acts .line')[0]!.click();
const choose = async ({ editor, findAll }: Mounted, index: number): Promise<void> => {
  findAll('.proposal input')[index]!.click();
  await settled(editor);
};

it('accepting one proposal is not accepting another, and asked only where the entry needs it', async () => {
  const mounted = await opened([
    [['值班间隔'], ['每月班次']],
    [['值班间隔'], []],
    [[], ['每月班次']],
  ]);
  const { find, findAll } = mounted;
  expect(textOf(find('.accepts legend'))).toBe('▲ 违反规定：值班间隔');
  expect(textOf(find('.proposal'))).toMatch(/▲ 须同意违反：值班间隔\s*▲ 由此做不到：每月班次/);
  find('.accepts [name="accepted"]').click();
  await choose(mounted, 1);
  expect((find('.accepts [name="accepted"]') as HTMLInputElement).checked).toBe(false);
  await choose(mounted, 2);
  expect(findAll('.accepts')).toEqual([]);
});

it('letters that come after the card was left do not open it again', async () => {
  const mounted = await opened();
  const { editor, session, press, findAll } = mounted;
  const release = session.hold();
  write(mounted);
  await press('{Escape}');
  release();
  await settled(editor);
  expect(findAll('.substitute')).toEqual([]);
});

it('letters that no longer say what is typed are put away, also those under way', async () => {
  const mounted = await opened();
  const { editor, session, press, find, findAll } = mounted;
  write(mounted);
  await settled(editor);
  expect(findAll('.letter .text').map(textOf)).toEqual([
    '报告全文',
    '商请全文',
    '通知全文',
    '商请短信',
    '告知短信',
  ]);
  find('.substitute [name="reason"]').focus();
  await press('因');
  expect(findAll('.letter')).toEqual([]);
  write(mounted);
  await settled(editor);
  find('.substitute [name="told"]').focus();
  await press('0:00');
  await settled(editor);
  expect(findAll('.letter')).toEqual([]);
  const release = session.hold();
  write(mounted);
  find('.substitute [name="reason"]').focus();
  await press('公');
  release();
  await settled(editor);
  expect(findAll('.letter')).toEqual([]);
  expect((find('.substitute [name="reason"]') as HTMLInputElement).value).toBe('因公');
});

describe('substitution', () => {
  it('ranks proposals, words the texts, and records what was told and why', async () => {
    const { editor, press, session, find } = await mount({ view: firstQuarter });
    editor.focus();
    await press('{ArrowDown}{ArrowDown}d');
    await vi.waitFor(() => expect(find('.substitute .proposal')).toBeDefined());
    await press('因公外出');
    find('.substitute [name="told"]').focus();
    await press('昨天17:30');
    const [write] = [...find('.substitute').querySelectorAll<HTMLElement>('.acts .line')];
    write!.click();
    await settled(editor);
    expect(textOf(find('.letter .text'))).toBe('报告全文');
    expect((find('.substitute [name="reason"]') as HTMLInputElement).value).toBe('因公外出');
    find('.substitute .primary').click();
    await settled(editor);
    const [act] = session.acts as [Extract<Act, { kind: 'entry' }>];
    expect(act.entry).toMatchObject({
      kind: 'substituted',
      shift: '2024-02-22/main/1',
      reason: '因公外出',
      toldFirstConvener: expect.stringMatching(/^2024-02-18T17:30:00/),
    });
  });
});

describe('a stand-in who breaks a rule', () => {
  it('is recorded only by who accepts it and says why', async () => {
    const { editor, press, session, find } = await mount({ view: firstQuarter });
    const proposals = session.proposals.bind(session);
    session.proposals = async (shift) => {
      const found = await proposals(shift);
      return {
        ...found,
        proposals: found.proposals.map((own) => ({
          ...own,
          breaks: ['值班间隔'],
          accepts: [{ rule: 'min-rest-gap', title: '值班间隔' }],
          entry: { ...own.entry, accepts: ['min-rest-gap'] },
        })),
      };
    };
    editor.focus();
    await press('{ArrowDown}{ArrowDown}d');
    await vi.waitFor(() => expect(textOf(find('.accepts legend'))).toBe('▲ 违反规定：值班间隔'));
    const record = () => find('.substitute .primary').click();
    const reason = find('.substitute [name="reason"]') as HTMLInputElement;
    const accepted = find('.accepts [name="accepted"]') as HTMLInputElement;
    for (const [isAccepted, why] of [
      [false, ''],
      [true, ''],
      [false, '因公外出'],
    ] as const) {
      accepted.checked = isAccepted;
      reason.value = why;
      record();
      expect(session.acts).toEqual([]);
    }
    accepted.checked = true;
    record();
    await settled(editor);
    expect(session.acts).toMatchObject([{ entry: { kind: 'substituted', reason: '因公外出' } }]);
  });
});
