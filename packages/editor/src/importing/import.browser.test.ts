import type { ImportPreview } from '@lunzhi/formats';
import { beforeAll, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { preview, same } from '../testing/import-preview.ts';
import { inLook, looks, themeOf } from '../testing/looks.ts';
import { axeProblems, define, stage, textOf } from '../testing/stage.ts';
import type { ImportAnswerEvent, ImportEndEvent } from './events.ts';
import { RosterImport } from './import.ts';

beforeAll(() => define('roster-import', RosterImport));

async function mount(
  own: ImportPreview = preview,
  options: NonNullable<Parameters<typeof stage>[1]> = {},
): Promise<RosterImport> {
  const page = document.createElement('roster-import');
  Object.assign(page, { preview: own, name: '县级领导分工一览表.xlsx', theme: options.theme ?? 'light' });
  return stage(page, { width: 1366, height: 650, ...options });
}

const take = (page: RosterImport): HTMLButtonElement => page.renderRoot.querySelector('.take')!;

const decided: ImportPreview = {
  ...preview,
  questions: preview.questions.map((own) => ({ ...own, chosen: own.chosen ?? 'row' })),
};

describe('<roster-import>', () => {
  it('shows what is to be decided on top, what is suggested ticked, and keeps the act off until all is', async () => {
    const page = await mount();
    const ticked = [...page.renderRoot.querySelectorAll<HTMLInputElement>('input:checked')];
    expect(ticked.map(({ value }) => value)).toEqual(['paired']);
    expect(take(page).disabled).toBe(true);
    expect(textOf(page)).toContain('还有1处未定');
    expect(take(await mount(decided)).disabled).toBe(false);
  });

  it('shows each row as it was read beside its untouched cells, those with changes first', async () => {
    const page = await mount();
    const rows = (): string[] =>
      [...page.renderRoot.querySelectorAll('tbody tr')].map((row) => (row as HTMLElement).innerText);
    expect(rows()).toHaveLength(2);
    expect(rows()[0]).toContain('张某　副县长（挂职');
    expect(rows()[1]).toContain('表中没有');
    await userEvent.click(page.renderRoot.querySelector('.chip:last-child')!);
    expect(rows()).toHaveLength(3);
  });

  it('tells what was answered, and that it was taken or given up', async () => {
    const said: string[] = [];
    const page = await mount();
    page.addEventListener('import-answer', (event) => {
      const { key, choice } = event as ImportAnswerEvent;
      said.push(`${key} ${choice}`);
      page.preview = decided;
    });
    page.addEventListener('import-end', (event) => said.push(String((event as ImportEndEvent).isTaken)));
    // the keyboard waits at what is open
    expect((page.shadowRoot!.activeElement as HTMLInputElement).value).toBe('row');
    await userEvent.keyboard(' ');
    await page.updateComplete;
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await userEvent.click(page.renderRoot.querySelector('.cancel')!);
    expect(said).toEqual(['rank row', 'true', 'false']);
  });

  it('says why a table could not be read, and takes nothing of it', async () => {
    const page = await mount({ ...preview, rows: [], questions: [], problems: ['找不到表头。'] });
    expect(page.renderRoot.querySelector('[role=alert]')!.textContent).toContain('找不到表头');
    expect(take(page).disabled).toBe(true);
  });

  it('shows markup in a table as text', async () => {
    const [, row] = preview.rows;
    const evil = '<img src=x onerror=alert(1)>';
    const page = await mount({ ...preview, rows: [{ ...row!, cells: row!.cells.map(() => same(evil)) }] });
    expect(page.renderRoot.querySelector('img')).toBeNull();
    expect(textOf(page)).toContain(evil);
  });

  it.each(looks)('is clean of what axe finds in the look %s', async (look) => {
    await inLook(look, async () => {
      const page = await mount(preview, { theme: themeOf(look) });
      expect(await axeProblems(page)).toEqual([]);
    });
  });
});
