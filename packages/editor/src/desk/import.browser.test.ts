import { expect, it, vi } from 'vitest';
import { rows } from '../testing/case-rows.ts';
import { mountDesk, settled } from '../testing/desk.ts';
import { inLook, looks, themeOf } from '../testing/looks.ts';
import { axeProblems, shot } from '../testing/stage.ts';

const text = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

it('a table is shown as it was understood, and imported in one step', async () => {
  const mounted = await mountDesk({ page: 'pool' });
  const { desk, session, find, findAll, press } = mounted;
  desk.addEventListener('desk-request', (event) => event.preventDefault());
  const before = session.view.cases.length;
  desk.importing = [{ rows: [['说明']] }, { rows }];
  await vi.waitFor(() =>
    expect(text(find('desk-import .counts'))).toMatch(/新件2行，疑似重复1行，未导入1行/),
  );
  expect(findAll('desk-import .columns .left-out').map(text).join()).toContain('扬言');
  expect(text(find('desk-import .doubts'))).toContain('没有的镇');
  const take = find('desk-import .primary');
  expect(text(take)).toBe('导入2件，待筛选');
  const answer = find('desk-import select') as HTMLSelectElement;
  answer.value = 'repeat';
  answer.dispatchEvent(new Event('change'));
  await settled(desk);
  expect(text(take)).toBe('导入3件，待筛选');
  take.click();
  await vi.waitFor(() => expect(session.view.cases).toHaveLength(before + 3));
  await settled(desk);
  expect(findAll('desk-import')).toEqual([]);
  expect(session.view.undo).toBe('导入3件');
  await press('{Control>}z{/Control}');
  expect(session.view.cases).toHaveLength(before);
});

it('nothing is imported when it is left', async () => {
  const { desk, session, findAll, press, find } = await mountDesk({ page: 'pool' });
  desk.importing = [{ rows }];
  await vi.waitFor(() => find('desk-import .counts'));
  await settled(desk);
  await press('{Escape}');
  expect(findAll('desk-import')).toEqual([]);
  expect(session.view.revision).toBe(0);
});

it.each(looks)('what would be imported has nothing axe finds wrong, %s', (look) =>
  inLook(look, async () => {
    const { desk, find } = await mountDesk({ page: 'pool', theme: themeOf(look), importing: [{ rows }] });
    await vi.waitFor(() => find('desk-import .counts'));
    expect(await axeProblems(desk)).toEqual([]);
    await shot(desk, `desk-import-${look}`);
  }),
);
