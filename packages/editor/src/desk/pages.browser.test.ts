import type { CaseEntryOf } from '@lunzhi/reception';
import { describe, expect, it, vi } from 'vitest';
import { mountDesk, sample, settled } from '../testing/desk.ts';
import { inLook, looks, themeOf } from '../testing/looks.ts';
import { axeProblems } from '../testing/stage.ts';
import type { ReceptionDesk } from './desk.ts';
import type { DeskRequestEvent, DeskSaveEvent } from './events.ts';

const text = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** What the desk saves, instead of the browser. */
function saved(desk: ReceptionDesk): DeskSaveEvent['file'][] {
  const files: DeskSaveEvent['file'][] = [];
  desk.addEventListener('desk-save', (event) => {
    event.preventDefault();
    files.push((event as DeskSaveEvent).file);
  });
  return files;
}

/** Where a file of several months is looked at. */
const past = { day: '2024-02-26' };

const firstLetters = (content: string | Uint8Array): string =>
  typeof content === 'string' ? content.slice(0, 15) : String.fromCharCode(...content.slice(0, 2));

describe.each(looks)('pages that are loaded later, %s', (look) => {
  it('have nothing axe finds wrong: tabs of the circular, a visit that is recorded, papers', () =>
    inLook(look, async () => {
      const { desk, find, press } = await mountDesk({ page: 'circular', theme: themeOf(look) });
      for (const tab of ['units', 'leaders', 'sectors', 'public', 'assessment']) {
        find(`desk-circular #tab-${tab}`).click();
        await settled(desk);
        expect(await axeProblems(desk)).toEqual([]);
      }
      desk.page = 'visits';
      await settled(desk);
      find('desk-visits footer .primary').click();
      await settled(desk);
      expect(await axeProblems(desk)).toEqual([]);
      desk.page = 'today';
      await settled(desk);
      find('desk-today .item').focus();
      await press('p');
      expect(text(find('desk-print h2'))).toBe('打印文书');
      expect(await axeProblems(desk)).toEqual([]);
    }));
});

describe('the page of the circular', () => {
  it('leads from a figure to exactly its cases, by mouse and by keyboard, and back to all', async () => {
    const { desk, find, findAll, press } = await mountDesk({ page: 'circular' });
    const stops = findAll('desk-circular .figure[tabindex="0"]');
    expect(stops).toHaveLength(1);
    stops[0]!.focus();
    await press('{ArrowDown}{ArrowDown}');
    const own = desk.renderRoot.querySelector('desk-circular')!.shadowRoot!.activeElement as HTMLElement & {
      figure: { text: string; cases: readonly string[] };
    };
    const { figure } = own;
    expect(Number(own.dataset['row'])).toBeGreaterThan(1);
    await press('{Enter}');
    expect(desk.page).toBe('pool');
    const shown = findAll('desk-pool tbody tr[data-row]').map(({ dataset }) => dataset['row']!);
    expect(shown.toSorted()).toEqual([...figure.cases].toSorted());
    expect(text(find('.only'))).toContain('2024年2月');
    find('.only').click();
    await settled(desk);
    expect(findAll('.only')).toEqual([]);
    expect(findAll('desk-pool tbody tr[data-row]').length).toBeGreaterThan(shown.length);
  });

  it('says nothing above another page that was turned to before its answer came', async () => {
    const { desk, find } = await mountDesk({ page: 'today' });
    const before = text(find('[part=headline]'));
    desk.page = 'circular';
    await desk.updateComplete;
    desk.page = 'today';
    await settled(desk);
    expect(text(find('[part=headline]'))).toBe(before);
  });

  it('groups by number keys, and keeps what was looked at while another page is', async () => {
    const { desk, find, press } = await mountDesk({ page: 'circular' });
    find('#tab-circular').focus();
    await press('3');
    expect(find('desk-circular #tab-leaders').getAttribute('aria-selected')).toBe('true');
    desk.page = 'today';
    await settled(desk);
    desk.page = 'circular';
    await settled(desk);
    expect(find('desk-circular #tab-leaders').getAttribute('aria-selected')).toBe('true');
    expect(text(find('.headline'))).toContain('2月接访');
  });

  it('saves the circular, its public version and the assessment, each as it is shown', async () => {
    const { desk, find, findAll } = await mountDesk({ page: 'circular' }, sample, past);
    const files = saved(desk);
    const save = async (tab: string): Promise<void> => {
      find(`desk-circular #tab-${tab}`).click();
      await settled(desk);
      for (const button of findAll('.saves button')) {
        const before = files.length;
        button.click();
        await vi.waitFor(() => expect(files.length).toBe(before + 1), 20_000);
      }
    };
    await save('townships');
    find('.period .step').click();
    await settled(desk);
    await save('public');
    await save('assessment');
    expect(files.map(({ name }) => name.replace(/.*-/, ''))).toEqual(
      ['内部', '公开', '内部'].flatMap((marking) =>
        ['xlsx', 'docx', 'html'].map((own) => `${marking}.${own}`),
      ),
    );
    for (const { name, content } of files)
      expect(firstLetters(content)).toBe(name.endsWith('html') ? '<!doctype html>' : 'PK');
    expect(files[2]!.content).toContain('JF2024');
    expect(files[5]!.content).not.toMatch(/JF2024|某/);
  }, 60_000);

  it('assesses by the formula of the office, from a file, and says what is wrong with one', async () => {
    const { desk, find, press } = await mountDesk({ page: 'circular' });
    find('#tab-circular').focus();
    await press('6');
    const take = async (text: string): Promise<void> => {
      const files = new DataTransfer();
      files.items.add(new File([text], 'formula.json'));
      const input = find('desk-circular .formula input') as HTMLInputElement;
      input.files = files.files;
      input.dispatchEvent(new Event('change'));
      await settled(desk);
    };
    const items = [{ kind: 'rate', title: '按期答复', rate: 'inTime', points: 10 }];
    const formula = { format: 'lunzhi-assessment/1', title: '信访考核', source: '某办〔2024〕1号', items };
    await take(JSON.stringify(formula));
    const says = (path: string, what: string): Promise<void> =>
      vi.waitFor(() => expect(text(find(`desk-circular ${path}`))).toContain(what), 5000);
    await says('.reported + .mute', '依据：某办〔2024〕1号');
    await take('{');
    await says('.refusal', '无法读取');
    await take(JSON.stringify({ ...formula, items: [] }));
    await says('.refusal', '考核办法“/items”');
  });

  it('leads to the letters that are due', async () => {
    const { desk, find, session } = await mountDesk({ page: 'circular' });
    const { headline } = (await session.circular('2024-02'))!;
    if (headline.next === null) throw new Error('The sample has nothing overdue.');
    find('.headline .link').click();
    await settled(desk);
    const chosen = desk.renderRoot
      .querySelector('desk-print')!
      .shadowRoot!.querySelectorAll('input[type=checkbox]:checked');
    expect([...chosen].map((own) => text(own.parentElement))).toEqual([
      expect.stringMatching(/^督办函/) as string,
    ]);
  });
});

describe('the page of visits', () => {
  it('is one stop of the Tab key; arrows go through the visits and show why each is on its day', async () => {
    const { find, findAll, press } = await mountDesk({ page: 'visits' });
    expect(findAll('desk-visits .visit[tabindex="0"]')).toHaveLength(1);
    find('desk-visits .visit[tabindex="0"]').focus();
    const before = text(find('desk-visits h2'));
    await press('{ArrowDown}');
    expect(findAll('desk-visits .visit[tabindex="0"]')).toHaveLength(1);
    expect(text(find('desk-visits h2'))).not.toBe(before);
    expect(findAll('desk-visits .reasons li').length).toBeGreaterThan(1);
  });

  it('records a visit with a case heard there, which can be taken back', async () => {
    const { desk, find, findAll, session, press } = await mountDesk({ page: 'visits' });
    const view = (await session.visits('2024-1'))!;
    const visit = view.visits.find(({ state, cases }) => state === 'planned' && cases.length > 0)!;
    findAll('desk-visits .visit')
      .find(({ dataset }) => dataset['visit'] === visit.id)!
      .click();
    await settled(desk);
    find('desk-visits footer .primary').click();
    await settled(desk);
    find('desk-visits .heard input').click();
    await settled(desk);
    find('desk-visits footer .primary').click();
    await settled(desk);
    expect(text(find('desk-visits .problem'))).toBe('请写勾选的件实到几人、代表几人。');
    find('desk-visits .comers [name=present]').focus();
    await press('3{Tab}2');
    find('desk-visits #on').focus();
    find('desk-visits footer .primary').click();
    await settled(desk);
    expect(session.view.undo).toMatch(/^下访/);
    const { entries } = await session.file();
    expect(entries.at(-1)).toMatchObject({ kind: 'received', present: 3, representatives: 2 });
    const after = (await session.visits('2024-1'))!;
    expect(after.visits.filter(({ state }) => state === 'made').length).toBe(
      view.visits.filter(({ state }) => state === 'made').length + 1,
    );
    expect(session.view.cases.find(({ id }) => id === visit.cases[0]!.case)!.stage).toBe('received');
    find('desk-visits .visit').focus();
    await press('{Control>}z{/Control}');
    expect((await session.visits('2024-1'))!.visits).toEqual(view.visits);
  });

  it('saves the plan, a calendar, and a notice to each township', async () => {
    const { desk, findAll } = await mountDesk({ page: 'visits' });
    const files = saved(desk);
    for (const button of findAll('.bar .saves button, .bar .saves + button')) {
      const before = files.length;
      button.click();
      await vi.waitFor(() => expect(files.length).toBe(before + 1), 20_000);
    }
    expect(files.map(({ name }) => name.replace(/.*\./, ''))).toEqual(['docx', 'html', 'ics', 'docx']);
    expect(files[2]!.content).toContain('BEGIN:VEVENT');
  }, 60_000);

  it('stands one below the other on a telephone, with what is said of a visit below it', async () => {
    const { desk, find, findAll } = await mountDesk({ page: 'visits' }, sample, { width: 390, height: 844 });
    expect(findAll('desk-visits table')).toEqual([]);
    find('desk-visits .stacked .visit').click();
    await settled(desk);
    expect(findAll('desk-visits .stacked li:first-child .reasons')).toHaveLength(1);
  });
});

describe('papers', () => {
  const template = '# {编号}的登记表\n\n{反映事项}';

  it('are what is due for the case that is open; one or a batch is saved, by the templates of the office', async () => {
    const { desk, find, findAll, press } = await mountDesk();
    const files = saved(desk);
    desk.templates = { register: template };
    find('desk-today .item').focus();
    await press('p');
    expect(findAll('desk-print input[type=checkbox]:checked').map((own) => text(own.parentElement))).toEqual([
      '接访登记表 1份',
    ]);
    const [, word, page, plain] = findAll('desk-print .foot button');
    for (const button of [word!, page!, plain!]) {
      const before = files.length;
      button.click();
      await vi.waitFor(() => expect(files.length).toBe(before + 1), 20_000);
    }
    expect(files.map(({ name }) => name)).toEqual(
      ['docx', 'html', 'txt'].map((ending) => `接访登记表-${desk.case}.${ending}`),
    );
    expect(files[2]!.content).toContain(`${desk.case}的登记表`);
    findAll('desk-print input[type=radio]')[1]!.click();
    await settled(desk);
    const count = desk.view!.today.appointments.length + desk.view!.today.walkIns.length;
    expect(text(find('desk-print label .count'))).toBe(`${count}份`);
    await press('{Escape}');
    expect(findAll('desk-print')).toEqual([]);
  }, 60_000);

  it('are left to a host that wants to print them itself', async () => {
    const { desk, find, findAll, press } = await mountDesk();
    const asked: string[][] = [];
    desk.addEventListener('desk-request', (event) => {
      event.preventDefault();
      const { what, cases } = event as DeskRequestEvent;
      asked.push([what, ...cases]);
    });
    find('desk-today .item').focus();
    await press('p');
    expect(findAll('desk-print')).toEqual([]);
    expect(asked).toEqual([['print', desk.case]]);
  });

  it('say which template is wrong, and which cases have none', async () => {
    const entry = sample.entries.find(({ kind }) => kind === 'registered') as CaseEntryOf<'registered'>;
    const accused = { ...entry, facts: { ...entry.facts, purpose: 'accusation' as const } };
    const { desk, find, findAll, press } = await mountDesk(
      { page: 'pool', case: entry.case },
      { ...sample, entries: [accused] },
    );
    desk.templates = { register: '# {不存在}' };
    find('desk-pool .open').focus();
    await press('p');
    expect(findAll('desk-print .small').length).toBe(5);
    find('desk-print .foot .primary').click();
    await vi.waitFor(
      () => expect(text(find('desk-print .said'))).toContain('接访登记表的模板用不了'),
      20_000,
    );
  });

  it('of several cases that are selected in the pool are printed together', async () => {
    const { desk, find, findAll, press } = await mountDesk({ page: 'pool' });
    find('desk-pool .open').focus();
    await press(' {ArrowDown} ');
    findAll('desk-pool .bulk button').at(-1)!.click();
    await settled(desk);
    expect(text(find('desk-print label'))).toBe('这2件');
  });
});
