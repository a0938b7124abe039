import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { type MountedDesk, mountDesk, sample, settled } from '../testing/desk.ts';
import { axeProblems, shot } from '../testing/stage.ts';
import { inLook, looks, themeOf } from '../testing/looks.ts';
import type { DeskRecord } from './record.ts';

const text = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

const form = ({ find }: MountedDesk): DeskRecord =>
  find('desk-case').shadowRoot!.querySelector<DeskRecord>('desk-record')!;

const fieldOf = (mounted: MountedDesk, name: string): HTMLInputElement =>
  form(mounted).shadowRoot!.querySelector<HTMLInputElement>(`[name="${name}"]`)!;

/** Opens the form of something that may follow, by its button. */
async function begin(mounted: MountedDesk, name: string): Promise<void> {
  const { find, desk } = mounted;
  const sheet = find('desk-case').shadowRoot!;
  const button = (word: string): HTMLElement =>
    [...sheet.querySelectorAll<HTMLElement>('footer button')].find((own) => text(own) === word)!;
  if (!sheet.querySelector('.following')) button('其他登记……').click();
  await settled(desk);
  button(name).click();
  await vi.waitFor(() => expect(text(form(mounted)?.shadowRoot?.querySelector('h3'))).toBe(name));
}

async function type(mounted: MountedDesk, name: string, value: string): Promise<void> {
  const field = fieldOf(mounted, name);
  field.value = value;
  field.dispatchEvent(new Event(field.localName === 'select' ? 'change' : 'input', { bubbles: true }));
  await settled(mounted.desk);
}

const openInPool = async (stage: string) => {
  const mounted = await mountDesk({ page: 'pool' });
  const { desk, session } = mounted;
  desk.filters = { ...desk.filters, state: 'all' };
  await settled(desk);
  desk.case = session.view.cases.find((own) => own.stage === stage)!.id;
  await settled(desk);
  return mounted;
};

describe('what happens to a case', () => {
  it('is written down in a form that says what is wrong beside the field, and keeps what was typed', async () => {
    const mounted = await openInPool('waiting');
    const { desk, session, press } = mounted;
    const { revision } = session.view;
    await begin(mounted, '转送、交办');
    expect(fieldOf(mounted, 'on').value).toBe('2024-02-26');
    await type(mounted, 'unit', '没有的局');
    fieldOf(mounted, 'unit').focus();
    await press('{Control>}{Enter}{/Control}');
    const problem = form(mounted).shadowRoot!.querySelector('.note.problem')!;
    expect(text(problem)).toBe('名单里没有“没有的局”。');
    expect(form(mounted).shadowRoot!.activeElement).toBe(fieldOf(mounted, 'unit'));
    expect(session.view.revision).toBe(revision);
    await press('{Escape}');
    expect(form(mounted)).toBeNull();
    await begin(mounted, '转送、交办');
    expect(fieldOf(mounted, 'unit').value).toBe('没有的局');
    const township = session.view.services.find(({ kind }) => kind === 'township')!.name;
    await type(mounted, 'unit', township);
    await type(mounted, 'due', '2024-03-26');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await vi.waitFor(() => expect(session.view.undo).toContain('转送、交办'));
    await settled(desk);
    expect(text(mounted.find('.message'))).toContain('转送、交办');
    expect(form(mounted)).toBeNull();
    await press('{Control>}z{/Control}');
    expect(session.view.undo).toBeNull();
  });

  it('has the keyboard as soon as its form opens, though the button that opened it is gone', async () => {
    const mounted = await openInPool('in-hand');
    const { desk, find, press } = mounted;
    await userEvent.click(find('desk-case footer .primary'));
    await vi.waitFor(() => expect(form(mounted)?.shadowRoot?.activeElement).not.toBeNull());
    await settled(desk);
    expect(form(mounted).shadowRoot!.activeElement).not.toBeNull();
    await press('{Escape}');
    expect(form(mounted)).toBeNull();
    expect(desk.shadowRoot!.activeElement?.localName).toBe('desk-pool');
  });

  it('leads from the reply over the call-back to its end, each by one button', async () => {
    const mounted = await openInPool('in-hand');
    const { desk, session, find } = mounted;
    const first = () => find('desk-case footer .primary');
    for (const [word, name, values] of [
      ['登记答复', '书面答复', { result: 'explained', 'served.on': '2024-02-26' }],
      ['登记回访', '回访', { satisfaction: 'mostly' }],
      ['办结', '办结', {}],
    ] as const) {
      expect(text(first())).toBe(word);
      first().click();
      await vi.waitFor(() => expect(text(form(mounted)?.shadowRoot?.querySelector('h3'))).toBe(name));
      for (const [field, value] of Object.entries(values)) await type(mounted, field, value);
      form(mounted).shadowRoot!.querySelector<HTMLElement>('.primary')!.click();
      await vi.waitFor(() => expect(session.view.undo).toContain(name));
      await settled(desk);
    }
    expect(session.view.cases.find(({ id }) => id === desk.case)!.stage).toBe('closed');
    await begin(mounted, '重新办理');
  });

  it('is told to people in the way that was chosen', async () => {
    const { desk, session, find } = await openInPool('consented');
    const ways = find('desk-case footer .invite-way') as HTMLSelectElement;
    expect([...ways.options].map(text)).toEqual(['电话', '短信', '上门', '邮寄']);
    ways.value = 'letter';
    ways.dispatchEvent(new Event('change'));
    await settled(desk);
    find('desk-case footer .primary').click();
    await settled(desk);
    const { entries } = await session.file();
    expect(entries.slice(sample.entries.length)[0]).toMatchObject({ kind: 'invited', by: 'letter' });
  });

  it('is told to the units that are ticked, and to no other', async () => {
    const { desk, session, find, findAll } = await openInPool('consented');
    const units = session.view.cases.find(({ id }) => id === desk.case)!.units;
    const ticks = () => findAll('desk-case footer .told input') as HTMLInputElement[];
    expect(ticks().map(({ checked }) => checked)).toEqual(units.map(() => true));
    expect(units.length).toBeGreaterThan(0);
    for (const tick of ticks()) tick.click();
    await settled(desk);
    find('desk-case footer .primary').click();
    await settled(desk);
    const { entries } = await session.file();
    expect(entries.slice(sample.entries.length).map(({ kind }) => kind)).toEqual(['invited']);
  });

  it('goes back to the pool by a form that says why', async () => {
    const mounted = await openInPool('consented');
    const back = mounted.findAll('desk-case footer button').find((own) => text(own) === '退回待约')!;
    back.click();
    await vi.waitFor(() => expect(text(form(mounted)?.shadowRoot?.querySelector('h3'))).toBe('退回待约'));
    expect(fieldOf(mounted, 'cause').value).toBe('office');
    expect(mounted.session.view.undo).toBeNull();
  });

  it('keeps what was typed beside what is so by now', async () => {
    const mounted = await openInPool('waiting');
    const { desk, session, press } = mounted;
    await begin(mounted, '补正');
    await type(mounted, 'note', '电话核对');
    const before = fieldOf(mounted, 'facts.people').value;
    fieldOf(mounted, 'note').focus();
    await press('{Escape}');
    const fields = { 'facts.people': String(Number(before) + 7) };
    const by = { at: '2024-02-26T10:00:00+08:00', author: '某县信访局' };
    await session.act({ kind: 'record', case: desk.case!, entry: 'amended', fields, ...by });
    await settled(desk);
    await begin(mounted, '补正');
    expect(fieldOf(mounted, 'note').value).toBe('电话核对');
    expect(fieldOf(mounted, 'facts.people').value).toBe(fields['facts.people']);
  });

  it('names a unit in a field that says it is required, and what is wrong with it', async () => {
    const mounted = await openInPool('in-hand');
    await begin(mounted, '书面答复');
    const unit = () => fieldOf(mounted, 'unit');
    expect(unit().required).toBe(true);
    expect(text(form(mounted).shadowRoot!.querySelector('label[for="unit"]'))).toBe('答复单位*');
    await type(mounted, 'unit', '没有的局');
    form(mounted).shadowRoot!.querySelector<HTMLElement>('.primary')!.click();
    await settled(mounted.desk);
    expect(unit().getAttribute('aria-invalid')).toBe('true');
    expect(text(form(mounted).shadowRoot!.getElementById(unit().getAttribute('aria-describedby')!))).toBe(
      '名单里没有“没有的局”。',
    );
  });
});

describe.each(looks)('a form, %s', (look) => {
  it('has nothing axe finds wrong', () =>
    inLook(look, async () => {
      const mounted = await openInPool('in-hand');
      mounted.desk.theme = themeOf(look) ?? '';
      await begin(mounted, '书面答复');
      form(mounted).shadowRoot!.querySelector<HTMLElement>('.primary')!.click();
      await settled(mounted.desk);
      expect(await axeProblems(mounted.desk)).toEqual([]);
      await shot(mounted.desk, `desk-record-${look}`);
    }));
});
