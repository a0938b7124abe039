import type { RosterDocument } from '@lunzhi/core';
import type { PreviewInput } from '@lunzhi/formats';
import { html, nothing, render } from 'lit';
import { chinaDate } from '../src/board/clock.ts';
import '../src/define.ts';
import { type KeptWork, keepWords } from '../src/keep.ts';
import { dirtyTemplate, foldElsewhere, menuTemplate, messageTemplate } from './bar.ts';
import { Desk } from './desk.ts';
import { askBeginning, isCovered, isPrintKey, showExports } from './dialogs.ts';
import type { Source } from './exports.ts';
import { fileName } from './file-names.ts';
import { type ChosenFile, chooseFile, download, readFile, saveFile } from './files.ts';
import { isInHall, openHall, renewHall } from './hall.ts';
import { noticeSpans } from './notices.ts';
import { Keeping } from './keeping.ts';
import { watchPage } from './open-file.ts';
import { startTemplate, type StartActions, watchDrops } from './start.ts';
import { startTexts } from './start-texts.ts';
import { saveDutiesTemplate, saveLeadersTemplate } from './templates.ts';
import { DeskError, text, words } from './texts.ts';

const editor = document.querySelector('roster-editor')!;
const top = document.querySelector<HTMLElement>('#top')!;
const inSlot = (slot: string): HTMLElement =>
  editor.appendChild(Object.assign(document.createElement('div'), { slot }));
const [menu, status] = [inSlot('file'), inSlot('status')];
const work = document.querySelector<HTMLElement>('.work')!;
const start = document.querySelector<HTMLElement>('#start')!;

const desk = new Desk(show, (act) => editor.perform(act));
const keeping = (desk.keeping = new Keeping(show));
/** Work that was found again, and what the first page waits for. */
let found: readonly KeptWork[] = [];
let waiting = '';

function show(): void {
  const { language, session, isOpen } = desk;
  document.documentElement.lang = language;
  const unsaved = desk.isDirty && !desk.isExample ? `* ${words.unsaved[language]}：${desk.title} · ` : '';
  document.title = unsaved + words.title[language];
  work.hidden = !isOpen;
  start.hidden = isOpen;
  const message = desk.message ? messageTemplate(desk, desk.message) : nothing;
  if (!isOpen) {
    render(message, top);
    render(startTemplate(language, found, waiting, startActions), start);
    return;
  }
  editor.language = language;
  if (editor.session !== session) Object.assign(editor, { session, date: null, shift: null });
  render(menuTemplate(desk, buttons, moveTo), menu);
  const example = html`<span class="kept">${startTexts(language).sample}</span>`;
  render(desk.isExample ? example : dirtyTemplate(desk), status);
  render(html`${keeping.others(language)}${message}`, top);
}

const isJson = ({ name }: ChosenFile): boolean => /\.json$/i.test(name);

/** Opens a file that was saved here; on the first page a table of an earlier year too. */
const open = async (): Promise<void> => {
  if (!desk.mayLeave()) return;
  const file = await chooseFile(desk.isOpen ? 'json' : 'any');
  if (!file) return;
  await (desk.isOpen ? desk.openFile(file) : take(file));
};

async function begin(given: { year: number; name: string }): Promise<void> {
  const { beginDocument } = await import('@lunzhi/formats');
  const begun = beginDocument({ ...given, level: 'county', today: `${given.year}-01-01` });
  await desk.begin({ document: begun as unknown as RosterDocument });
  desk.tell('good', words.begun);
}

async function importTable(): Promise<void> {
  const file = await chooseFile('any');
  if (!file) return;
  // what was saved here is no table: it is opened
  if (isJson(file)) return desk.mayLeave() ? desk.openFile(file) : undefined;
  const { gridsOfFile, importInto } = await import('./importing.ts');
  await importInto(desk, file.name, await gridsOfFile(file));
}

/** What is copied from a spreadsheet is imported wherever it is pasted; a field takes what has no more than one row. */
document.addEventListener('paste', (event) => {
  const copied = event.clipboardData?.getData('text/plain') ?? '';
  const isIn = (fields: string): boolean =>
    (event.composedPath()[0] as Element | undefined)?.matches?.(fields) ?? false;
  const isTyped = isIn('textarea') || (isIn('input, select, [contenteditable]') && !/\n./.test(copied));
  if (isTyped || !/\t/.test(copied) || isCovered()) return;
  event.preventDefault();
  void desk.attempt(async () => {
    const { gridsOfPaste } = await import('@lunzhi/formats');
    const [name, grids] = [words.pasted[desk.language], gridsOfPaste(copied)];
    if (!desk.isOpen) return takeTable(name, grids);
    const { importInto } = await import('./importing.ts');
    await importInto(desk, name, grids);
  });
});

/** What exports are made of. @throws DeskError when there is no roster */
async function exportSource(): Promise<Source> {
  const roster = await desk.roster();
  if (!roster) throw new DeskError(text('还没有值班表可以导出。', 'There is no roster to export yet.'));
  const [notices, table] = await Promise.all([noticeSpans(desk.client!, roster), desk.publicTable()]);
  const [notice = null] = notices;
  const { today } = desk;
  return { client: desk.client!, roster, today, table, notices, notice, entry: null, leader: null };
}

/** @returns the name of the file */
async function exportAs(id: string, source: Source): Promise<string> {
  const { makeExport } = await import('./make-export.ts');
  const { name, content, type } = await makeExport(id, source);
  download(name, content, type);
  return name;
}

async function offerExports(): Promise<void> {
  const source = await exportSource();
  showExports(
    source,
    desk.language,
    (id, choice) => void desk.attempt(async () => void (await exportAs(id, { ...source, ...choice }))),
    () => void desk.attempt(openPublishing),
  );
}

/** 印发: how far the roster is, its pages, Word, and publication. */
async function openPublishing(): Promise<void> {
  const { PublishPage } = await import('./publish.ts');
  await PublishPage.open(desk, attempt(offerExports));
}

async function showHall(): Promise<void> {
  const table = await desk.publicTable('hallRoster');
  if (!table) throw new DeskError(words.unpublishable);
  const { language, otherToday: now } = desk;
  if (!openHall({ roster: table, now, language })) throw new DeskError(words.windowRefused);
}

/** What the hall shows follows what happens to its roster. */
async function tellHall(): Promise<void> {
  if (!isInHall(desk.session!.view.head)) return;
  const table = await desk.publicTable('hallRoster');
  if (table) renewHall(table, desk.language);
}

async function carryOver(): Promise<void> {
  const jsonOf = (document: RosterDocument): string => `${JSON.stringify(document, null, 2)}\n`;
  await (
    await import('./carry-over.ts')
  ).carryOver(desk, {
    open: (document) =>
      void desk.attempt(async () => {
        // the period that ends is not lost for the next: it is saved first
        if (desk.isDirty) await desk.save(false);
        if (!desk.mayLeave()) return;
        await desk.begin({ document });
        desk.tell('good', words.openedNext);
      }),
    save: (document) =>
      void desk.attempt(async () => {
        const name = fileName(document, '值班方案.json', 'document.json');
        const saved = await saveFile(name, jsonOf(document), null);
        if (saved) desk.tell('good', words.savedNext(saved.name));
      }),
  });
}

/** Counts another day as today, and goes there. */
async function moveTo(today: string): Promise<void> {
  await desk.set({ today });
  editor.date = today;
}

const attempt = (action: () => Promise<void>) => (): void => void desk.attempt(action);

const buttons = {
  publish: attempt(openPublishing),
  begin: () => {
    if (!desk.mayLeave()) return;
    const year = new Date().getFullYear() + 1;
    askBeginning({ year, name: '' }, desk.language, (given) => void desk.attempt(() => begin(given)));
  },
  open: attempt(open),
  save: attempt(() => desk.save(false)),
  saveAs: attempt(() => desk.save(true)),
  importTable: attempt(importTable),
  template: attempt(() => saveLeadersTemplate(desk)),
  dutiesTemplate: attempt(() => saveDutiesTemplate(desk)),
  carryOver: attempt(carryOver),
  hall: attempt(showHall),
};

editor.addEventListener('roster-change', () => {
  desk.edited();
  void desk.attempt(tellHall);
});
editor.addEventListener('roster-request', (event) => {
  if (event.what === 'print') return;
  event.preventDefault();
  void desk.attempt(async () => {
    // the notice goes out in Word: said, as nothing else on the page tells of it
    if (event.what === 'notice')
      desk.tell('good', words.saved(await exportAs('change-notice-docx', await exportSource())));
    else await offerExports();
  });
});
/** The editor has the key where the focus is outside it too: the browser would print the screen, cut in half. */
addEventListener('keydown', (event) => {
  if (event.defaultPrevented || !isPrintKey(event) || !desk.isOpen) return;
  event.preventDefault();
  if (!isCovered()) editor.dispatchEvent(new KeyboardEvent('keydown', { key: 'p', ctrlKey: true }));
});
document.addEventListener('pointerdown', foldElsewhere, true);
watchPage(desk);
watchDrops(
  () => !desk.isOpen,
  (dropped) => attempt(async () => take(await readFile(dropped, null)))(),
);

/** The year that an office plans: from October the next. */
const yearToPlan = (): number => Number(chinaDate(Date.now() + 92 * 86_400_000).slice(0, 4));

/** What a file that was chosen or dropped on the first page asks for. */
async function take(file: ChosenFile): Promise<void> {
  await connected;
  if (isJson(file)) return desk.openFile(file);
  const { gridsOfFile } = await import('./importing.ts');
  await takeTable(file.name, await gridsOfFile(file));
}

/** Begins with a table, once it is known of which year and county it is. */
async function takeTable(name: string, grids: PreviewInput['grids']): Promise<void> {
  await connected;
  const [{ importFirst }, { beginningOf }] = await Promise.all([
    import('./importing.ts'),
    import('@lunzhi/formats'),
  ]);
  const said = beginningOf(grids, name);
  const isRead = Object.keys(said).length > 0;
  askBeginning({ year: yearToPlan(), name: '', ...said, isRead }, desk.language, (given) =>
    attempt(async () => {
      await begin(given);
      await importFirst(desk, name, grids);
    })(),
  );
}

/** Does something of the first page, and says what it waits for. */
const awaited = (saying: 'planning' | 'opening', action: () => Promise<void>): void =>
  attempt(async () => {
    waiting = startTexts(desk.language)[saying];
    show();
    try {
      await connected;
      await action();
    } finally {
      waiting = '';
      show();
    }
  })();

const example = async (): Promise<RosterDocument> =>
  (await import('../../../examples/01-dongan-2024/document.json')).default as unknown as RosterDocument;

const startActions: StartActions = {
  fromTable: attempt(async () => {
    const file = await chooseFile('table');
    if (file) await take(file);
  }),
  open: attempt(open),
  example: () => awaited('planning', () => desk.openExample(example())),
  goOn: (kept) =>
    awaited('opening', async () => {
      if (await keeping.has(kept)) await desk.takeUp(kept);
      else desk.tell('bad', { 'zh-CN': keepWords('zh-CN').isGone, en: keepWords('en').isGone });
      found = await keeping.found();
    }),
  drop: (kept) =>
    attempt(async () => {
      if (!confirm(keepWords(desk.language).reallyDrop(kept.title))) return;
      await keeping.drop(kept);
      found = found.filter(({ id }) => id !== kept.id);
      show();
    })(),
  keys: attempt(async () => (await import('./keys.ts')).showKeys(desk.language)),
  template: attempt(() => saveLeadersTemplate(desk)),
  language: () => {
    desk.language = desk.language === 'en' ? 'zh-CN' : 'en';
    show();
  },
};

const connected = desk.attempt(() => desk.connect());
show();
found = await keeping.found();
// `?example`: the example at once
if (new URLSearchParams(location.search).has('example')) startActions.example();
else show();
