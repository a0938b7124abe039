import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { mountDesk, openSession, sample, settled } from '../testing/desk.ts';

const text = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

describe('the list of today', () => {
  it('is one stop of the Tab key; arrows open the cases', async () => {
    const { desk, find, findAll, press } = await mountDesk();
    expect(findAll('desk-today [tabindex="0"]')).toHaveLength(1);
    find('desk-today .item').focus();
    const [first, second] = desk.view!.today.appointments.map((own) => own.case);
    expect(desk.case).toBe(first);
    await press('{ArrowDown}');
    expect(desk.case).toBe(second);
    expect(text(find('desk-case h2'))).toBe(desk.view!.cases.find(({ id }) => id === second)!.title);
    await press('{End}');
    expect(desk.case).toBe(desk.view!.today.walkIns.at(-1)!.case);
    expect(findAll('desk-today [tabindex="0"]').map((own) => own.dataset['case'])).toEqual([desk.case]);
  });

  it('has what comes next in the sentence at the top', async () => {
    const { desk, find, press, session } = await mountDesk();
    find('.headline .link').click();
    await settled(desk);
    await press('2{Tab}1{Enter}');
    expect(session.view.headlines.today.next?.words).toBe('记下接访结果');
    expect(find('desk-outcome').hidden).toBe(false);
  });
});

describe('a hearing', () => {
  it('begins when it is said how many came and how many speak; Esc begins none', async () => {
    const { desk, find, findAll, press, session } = await mountDesk();
    find('desk-today .item').focus();
    await press('j');
    expect(session.view.revision).toBe(0);
    const asked = (name: string) =>
      find(`desk-case desk-receiving`).shadowRoot!.querySelector<HTMLInputElement>(name)!;
    expect(asked('#present').matches(':focus')).toBe(true);
    await press('{Escape}');
    expect(findAll('desk-case desk-receiving')).toEqual([]);
    await press('j');
    await press('{Control>}a{/Control}{Delete}{Enter}');
    expect(text(asked('#problem'))).toBe('请填写“实到人数”。');
    await press('2{Tab}{Control>}a{/Control}3{Enter}');
    expect(text(asked('#problem'))).toContain('代表却有3人');
    await press('{Control>}a{/Control}1{Enter}');
    expect(desk.view!.cases.find(({ id }) => id === desk.case)!.stage).toBe('received');
    expect((await session.file()).entries.at(-1)).toMatchObject({ present: 2, representatives: 1 });
  });
});

describe('an outcome', () => {
  it('is chosen by number, filled in by Tab and recorded by Ctrl+Enter', async () => {
    const { desk, find, press, session } = await mountDesk();
    find('desk-today .item').focus();
    await press('j');
    await press('2{Tab}1{Enter}');
    const heard = desk.case!;
    await press('2');
    expect(find('desk-outcome #study').getAttribute('aria-checked')).toBe('true');
    find('desk-outcome #study').focus();
    await press('{Control>}{Enter}{/Control}');
    expect(text(find('desk-outcome .problem'))).toBe('写下领导意见。');
    await userEvent.keyboard('一周内复核');
    await press('{Control>}{Enter}{/Control}');
    const { stage } = session.view.cases.find(({ id }) => id === heard)!;
    expect(stage).toBe('in-hand');
    expect(session.view.undo).toMatch(/^接访结果/);
  });

  it('can be chosen at once when the hearing was begun with the mouse, and leaves the keyboard in the list', async () => {
    const { desk, find, findAll, press, session } = await mountDesk();
    find('desk-today .item').click();
    await settled(desk);
    const begin = findAll('desk-case button').find((own) => text(own) === '开始接谈')!;
    begin.focus();
    await userEvent.click(begin);
    await settled(desk);
    await press('2{Tab}1{Enter}');
    await expect.poll(() => desk.shadowRoot!.activeElement?.localName).toBe('desk-outcome');
    await press('2');
    await press('{Tab}');
    expect(find('desk-outcome').shadowRoot!.activeElement?.id).toBe('lead');
    find('desk-outcome #opinion').focus();
    await press('一周内复核{Control>}{Enter}{/Control}');
    expect(session.view.undo).toMatch(/^接访结果/);
    await expect.poll(() => desk.shadowRoot!.activeElement?.localName).toBe('desk-today');
    await press('n');
    expect(find('desk-walk-in').hidden).toBe(false);
  });

  it('takes a part of a name that finds a single one, when the field is left', async () => {
    const { find, press } = await mountDesk();
    find('desk-today .item').focus();
    await press('n');
    await press('井头');
    await press('{Tab}');
    expect((find('desk-walk-in #township') as HTMLInputElement).value).toBe('井头圩镇');
    expect(find('desk-walk-in').shadowRoot!.activeElement?.id).toBe('sector');
  });

  it('refuses a unit that nobody knows', async () => {
    const { find, press, session } = await mountDesk();
    find('desk-today .item').focus();
    await press('j');
    await press('2{Tab}1{Enter}');
    await press('2');
    find('desk-outcome #lead').focus();
    await press('{Control>}a{/Control}不存在的局{Escape}{Control>}{Enter}{/Control}');
    expect(text(find('desk-outcome .problem'))).toBe('名单里没有“不存在的局”。');
    expect(find('desk-outcome #lead').getAttribute('aria-invalid')).toBe('true');
    const [one, two] = session.view.services.filter(({ kind }) => kind === 'department');
    find('desk-outcome #lead').focus();
    await press(`{Control>}a{/Control}${one!.name}、${two!.name}{Escape}{Control>}{Enter}{/Control}`);
    expect(text(find('desk-outcome .problem'))).toBe('主办只能写一个单位，其余写在协办。');
    expect(session.view.undo).toMatch(/^接谈/);
  });

  it('keeps what was typed while somebody is registered, and while another page is looked at', async () => {
    const { desk, find, press } = await mountDesk();
    find('desk-today .item').focus();
    await press('j');
    await press('2{Tab}1{Enter}');
    await press('3');
    find('desk-outcome #opinion').focus();
    await press('报县委常委会研究');
    find('desk-today .item').focus();
    await press('n');
    expect(text(find('desk-outcome .fold'))).toContain('第2步未完：提请党委、政府。已填内容保留。');
    await press('{Escape}');
    desk.page = 'pool';
    await settled(desk);
    desk.page = 'today';
    desk.case = desk.view!.cases.find(({ stage }) => stage === 'received')!.id;
    await settled(desk);
    expect((find('desk-outcome #opinion') as HTMLTextAreaElement).value).toBe('报县委常委会研究');
  });
});

describe('another file', () => {
  it('finds nothing of what was typed for the one before', async () => {
    const { desk, find, press } = await mountDesk();
    find('desk-today .item').focus();
    await press('j');
    await press('2{Tab}1{Enter}');
    find('desk-outcome #opinion').focus();
    await press('报县委常委会研究');
    find('desk-today .item').focus();
    await press('n');
    find('desk-walk-in #name').focus();
    await press('张某');
    desk.session = await openSession();
    await settled(desk);
    expect(desk.sheet).toBeNull();
    find('desk-today .item').focus();
    await press('n');
    expect((find('desk-walk-in #name') as HTMLInputElement).value).toBe('');
    await press('{Escape}');
    find('desk-today .item').focus();
    await press('j');
    await press('2{Tab}1{Enter}');
    await expect.poll(() => (find('desk-outcome #opinion') as HTMLTextAreaElement).value).toBe('');
  });
});

describe('whoever walks in', () => {
  it('is registered once, however long the keys are held down', async () => {
    const { desk, find, press, session } = await mountDesk();
    const before = session.view.cases.length;
    find('desk-today .item').focus();
    await press('n');
    await press('井头{Tab}');
    find('desk-walk-in #about').focus();
    await press('宅基地边界被邻居占用');
    const held = new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true, composed: true });
    for (let again = 0; again < 3; again++) find('desk-walk-in #about').dispatchEvent(held);
    await settled(desk);
    expect(session.view.cases).toHaveLength(before + 1);
  });

  it('is registered by keyboard alone: place by its initials, matter, people, and who speaks for them', async () => {
    const { desk, find, findAll, press, session } = await mountDesk();
    const before = session.view.cases.length;
    find('desk-today .item').focus();
    await press('n');
    await press('hq');
    expect(findAll('desk-walk-in [role=option]').map(text)).toContain('花桥镇');
    await press('{Enter}{Enter}{Enter}');
    await userEvent.keyboard('早稻育秧补贴名单漏报，要求补报{Tab}{Control>}a{/Control}12');
    await settled(desk);
    await press('{Control>}{Enter}{/Control}');
    expect(text(find('desk-walk-in .problem'))).toBe('推选代表，写几人。');
    expect(text(find('desk-walk-in .hint.warn'))).toContain('多于5人，请推选代表（第二十条）');
    await press('5');
    expect(text(find('desk-walk-in .hint.ok'))).toContain('不超过5人（第二十条）');
    await press('{Enter}陈某{Control>}{Enter}{/Control}');
    expect(session.view.cases).toHaveLength(before + 1);
    expect(session.view.cases.at(-1)).toMatchObject({
      title: '早稻育秧补贴名单漏报，要求补报',
      belongs: '花桥镇',
      who: '陈某等5名代表，涉及12人',
      isWalkIn: true,
    });
    expect(desk.case).toBe(session.view.cases.at(-1)!.id);
    expect(find('desk-walk-in').hidden).toBe(true);
  });

  it('is registered on a telephone above all else, for the eye and for the Tab key', async () => {
    const { desk, find, press } = await mountDesk({}, sample, { width: 390, height: 844 });
    find('desk-today .item').focus();
    await press('n');
    const top = (path: string): number => find(path).getBoundingClientRect().top;
    expect(top('desk-walk-in')).toBeLessThan(top('desk-today .queue'));
    expect(top('desk-walk-in')).toBeLessThan(top('desk-case'));
    await press('{Shift>}{Tab}{Tab}{/Shift}');
    expect(desk.shadowRoot!.activeElement!.closest('.page')).toBeNull();
  });

  it('is told when somebody hears it, and put down for that day in the same step', async () => {
    const { desk, find, findAll, press, session } = await mountDesk();
    find('desk-today .item').focus();
    await press('n');
    await press('花桥镇');
    expect(text(find('desk-walk-in .box b'))).toMatch(/^不归今天的领导负责，可约/);
    find('desk-walk-in #about').focus();
    await press('路灯不亮');
    findAll('desk-walk-in .acts button')[1]!.click();
    await settled(desk);
    expect(session.view.cases.at(-1)).toMatchObject({ title: '路灯不亮', stage: 'matched' });
  });

  it('is compared with cases that may be the same, while it is typed', async () => {
    const { find, press } = await mountDesk();
    find('desk-today .item').focus();
    await press('n');
    const like = sample.entries.find((entry) => entry.kind === 'registered') as never as {
      facts: { townships: string[]; about: string };
    };
    await press(`${like.facts.townships[0]}`);
    find('desk-walk-in #about').focus();
    await press(like.facts.about);
    expect(text(find('desk-walk-in .box.warn'))).toContain('可能重复');
  });

  it('is not registered by an Enter of an input method', async () => {
    const { desk, find, press, session } = await mountDesk();
    find('desk-today .item').focus();
    await press('n');
    const about = find('desk-walk-in #about');
    about.focus();
    for (const ctrlKey of [false, true])
      about.dispatchEvent(
        new KeyboardEvent('keydown', {
          key: 'Enter',
          ctrlKey,
          isComposing: true,
          bubbles: true,
          composed: true,
        }),
      );
    await settled(desk);
    expect(session.view.revision).toBe(0);
    expect(text(find('desk-walk-in .problem'))).toBe('');
  });
});
