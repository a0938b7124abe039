import type { RosterDocument } from '@lunzhi/core';
import { nothing, render } from 'lit';
import '../src/define.ts';
import { dirtyTemplate, foldElsewhere, menuTemplate, messageTemplate } from './bar.ts';
import { Desk } from './desk.ts';
import { askBeginning, showExports } from './dialogs.ts';
import type { Source } from './exports.ts';
import { fileName } from './file-names.ts';
import { chooseFile, download, saveFile } from './files.ts';
import { isInHall, openHall, renewHall } from './hall.ts';
import { noticeSpans } from './notices.ts';
import { watchPage } from './open-file.ts';
import { DeskError, text, words } from './texts.ts';

const editor = document.querySelector('roster-editor')!;
const top = document.querySelector<HTMLElement>('#top')!;
const inSlot = (slot: string): HTMLElement =>
  editor.appendChild(Object.assign(document.createElement('div'), { slot }));
const [menu, unsaved] = [inSlot('file'), inSlot('status')];
const waiting = document.querySelector<HTMLElement>('#waiting')!;

const desk = new Desk(show);

function show(): void {
  const { language, session } = desk;
  document.documentElement.lang = language;
  document.title = [desk.isDirty ? '*' : '', words.title[language]].join('');
  editor.language = language;
  if (editor.session !== session) Object.assign(editor, { session, date: null, shift: null });
  render(menuTemplate(desk, buttons, moveTo), menu);
  render(dirtyTemplate(desk), unsaved);
  render(desk.message ? messageTemplate(desk, desk.message) : nothing, top);
}

const open = async (): Promise<void> => {
  if (!desk.mayLeave()) return;
  const file = await chooseFile('.json');
  if (file) await desk.openFile(file);
};

async function begin(given: { year: number; name: string }): Promise<void> {
  const { beginDocument } = await import('@lunzhi/formats');
  const begun = beginDocument({ ...given, level: 'county', today: `${given.year}-01-01` });
  await desk.begin({ document: begun as unknown as RosterDocument });
  desk.tell('good', words.begun);
}

async function importTable(): Promise<void> {
  const file = await chooseFile('.csv,.xlsx');
  if (!file) return;
  const { readTableFile } = await import('./read-table.ts');
  const { language } = desk;
  const document_ = await desk.session!.read('document');
  const read = await readTableFile(file, document_, language);
  if (read.kind === 'leaders') {
    const { patch, diagnostics } = await desk.session!.act({ kind: 'document', document: read.document });
    const said = diagnostics.map(({ sentence }) => sentence);
    if (patch === null)
      throw new DeskError(
        text('没有导入，原来的还在。', 'It was not imported; everything is as it was.'),
        said,
      );
    desk.edited();
    desk.tell('good', words.imported(read.count), [...said, ...read.doubts]);
    return;
  }
  if (!desk.mayLeave()) return;
  const before = await desk.roster();
  if (before && before.ledger.length > 0 && !confirm(words.replacesLedger[desk.language])) return;
  const { roster, problems, doubts } = (await desk.call('readTable', document_, read.rows)) as {
    roster: Parameters<Desk['open']>[0]['roster'] | null;
    problems: readonly { line: number; leader?: string; date?: string; type?: string }[];
    doubts: readonly { line: number; leader: string; written: string }[];
  };
  if (!roster)
    throw new DeskError(text('方案有错误，先改好再导入。', 'The document has errors: fix them first.'));
  await desk.begin({ roster });
  const left = problems.map(
    ({ line, leader, date, type }) => words.leftOut(line, leader ?? date ?? type ?? '')[desk.language],
  );
  desk.tell('good', words.collected(read.rows.length, left.length + read.leftOut), [
    ...read.problems,
    ...left,
    ...doubts.map(({ line, leader, written }) => words.takenFor(line, written, leader)[desk.language]),
  ]);
}

/** What exports are made of. @throws DeskError when there is no roster */
async function exportSource(): Promise<Source> {
  const roster = await desk.roster();
  if (!roster) throw new DeskError(text('还没有值班表可以导出。', 'There is no roster to export yet.'));
  const [notices, table] = await Promise.all([noticeSpans(desk.client!, roster), desk.publicTable()]);
  const [notice = null] = notices;
  return { client: desk.client!, roster, table, notices, notice, entry: null, leader: null };
}

async function exportAs(id: string, source: Source): Promise<void> {
  const { makeExport } = await import('./make-export.ts');
  const { name, content, type } = await makeExport(id, source);
  download(name, content, type);
}

async function offerExports(): Promise<void> {
  const source = await exportSource();
  showExports(source, desk.language, (id, choice) => {
    void desk.attempt(() => exportAs(id, { ...source, ...choice }));
  });
}

async function print(month: string | null): Promise<void> {
  const table = await desk.publicTable();
  if (!table) throw new DeskError(words.unpublishable);
  const { printNotice, tableOfMonth } = await import('../src/notice-define.ts');
  await printNotice(month === null ? table : tableOfMonth(table, month));
}

async function showHall(): Promise<void> {
  const table = await desk.publicTable();
  if (!table) throw new DeskError(words.unpublishable);
  if (!openHall(table, desk.today, desk.language)) throw new DeskError(words.windowRefused);
}

/** What the hall shows follows what happens to its roster. */
async function tellHall(): Promise<void> {
  if (!isInHall(desk.session!.view.head)) return;
  const table = await desk.publicTable();
  if (table) renewHall(table, desk.today, desk.language);
}

async function carryOver(): Promise<void> {
  const jsonOf = (document: RosterDocument): string => `${JSON.stringify(document, null, 2)}\n`;
  await (
    await import('./carry-over.ts')
  ).carryOver(desk, {
    open: (document) =>
      void desk.attempt(async () => {
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
  await tellHall();
  editor.date = today;
}

const attempt = (action: () => Promise<void>) => (): void => void desk.attempt(action);

const buttons = {
  begin: () => {
    if (!desk.mayLeave()) return;
    const year = new Date().getFullYear() + 1;
    askBeginning(year, desk.language, (given) => void desk.attempt(() => begin(given)));
  },
  open: attempt(open),
  save: attempt(() => desk.save(false)),
  saveAs: attempt(() => desk.save(true)),
  importTable: attempt(importTable),
  carryOver: attempt(carryOver),
  hall: attempt(showHall),
};

editor.addEventListener('roster-change', () => {
  desk.edited();
  void desk.attempt(tellHall);
});
editor.addEventListener('roster-request', (event) => {
  event.preventDefault();
  void desk.attempt(async () => {
    if (event.what === 'print') await print(event.month);
    else if (event.what === 'notice') await exportAs('change-notice', await exportSource());
    else await offerExports();
  });
});
document.addEventListener('pointerdown', foldElsewhere, true);
watchPage(desk);

show();
await desk.attempt(async () => {
  await desk.connect();
  waiting.textContent = words.planning[desk.language];
  const { default: example } = await import('../../../examples/01-dongan-2024/document.json');
  await desk.plan(example as unknown as RosterDocument);
});
