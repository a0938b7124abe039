import type { Act } from '@lunzhi/core';
import { html, render } from 'lit';
import {
  type Answers,
  decodeCsv,
  type DutiesPreview,
  gridsOfCsv,
  gridsOfXls,
  gridsOfXlsx,
  leadersInDuties,
  type LeadersPreview,
  previewDuties,
  previewLeaders,
  type PreviewInput,
} from '@lunzhi/formats';
import type { ImportAnswerEvent, ImportEndEvent } from '../src/importing/events.ts';
import { loadPart } from '../src/parts/load-part.ts';
import { momentIn } from '../src/shell/places.ts';
import type { Desk } from './desk.ts';
import type { ChosenFile } from './files.ts';
import { isCovered } from './dialogs.ts';
import { DeskError, text, words } from './texts.ts';

type Preview = LeadersPreview | DutiesPreview;

/** The sheets of a file; old workbooks are read by a library that is loaded for them. @throws DeskError */
export async function gridsOfFile({ bytes, name }: ChosenFile): Promise<PreviewInput['grids']> {
  if (/\.(?:xls|et)$/i.test(name)) {
    return gridsOfXls(bytes, await import('@e965/xlsx'));
  }
  return /\.xlsx$/i.test(name) ? gridsOfXlsx(bytes) : gridsOfCsv(decodeCsv(bytes));
}

/** What an import of now would do: of duties where the table has days, else of leaders. */
async function previewOf(desk: Desk, grids: PreviewInput['grids'], answers: Answers): Promise<Preview> {
  const session = desk.session!;
  const input = { grids, answers, language: desk.language };
  const { leaders, days } = session.view;
  const document_ = await session.read('document');
  const duties = await previewDuties(input, {
    period: document_.period,
    leaders,
    match: (rows) => session.matchTable(rows),
    ...(session.view.head.edits === 'ledger' && {
      judge: (places) => session.preview(actOf({ places, accepts: [] }, desk)),
    }),
  });
  const serving = new Set(days.flatMap(({ places }) => places.flatMap(({ leader }) => leader ?? [])));
  return duties ?? previewLeaders(input, document_, serving);
}

function actOf(preview: LeadersPreview | Pick<DutiesPreview, 'places' | 'accepts'>, desk: Desk): Act {
  if (!('places' in preview)) return { kind: 'document', document: preview.document };
  const { head } = desk.session!.view;
  const { places, accepts } = preview;
  const at = momentIn(desk.session!.view);
  return {
    kind: 'take-table',
    places,
    at,
    author: head.issuer,
    ...(accepts.length > 0 && { accepts }),
  };
}

/** Shows what a table would do until somebody takes it or goes back; nothing while another dialogue is open. */
async function importGrids(desk: Desk, name: string, grids: PreviewInput['grids']): Promise<Preview | null> {
  await loadPart('roster-import');
  let answers: Answers = {};
  let preview = await previewOf(desk, grids, answers);
  if (isCovered()) return null;
  const dialog = Object.assign(document.createElement('dialog'), { className: 'import' });
  document.body.append(dialog);
  const show = (): void => {
    render(
      html`<roster-import
        .preview=${preview}
        .name=${name}
        .language=${desk.language}
        @import-answer=${({ key, choice }: ImportAnswerEvent) => {
          answers = { ...answers, [key]: choice };
          void desk.attempt(async () => {
            preview = await previewOf(desk, grids, answers);
            show();
          });
        }}
        @import-end=${({ isTaken }: ImportEndEvent) => dialog.close(isTaken ? 'taken' : '')}
      ></roster-import>`,
      dialog,
    );
  };
  show();
  dialog.showModal();
  await new Promise((resolve) => dialog.addEventListener('close', resolve));
  dialog.remove();
  return dialog.returnValue === 'taken' ? preview : null;
}

/**
 * Imports a table into what is on the desk, as one step; the first of those who have left is seen off next.
 *
 * @returns whether it was taken
 */
export async function importInto(desk: Desk, name: string, grids: PreviewInput['grids']): Promise<boolean> {
  const preview = await importGrids(desk, name, grids);
  if (!preview) return false;
  const outcome = await desk.perform(actOf(preview, desk));
  if (!outcome) return false;
  const { patch, diagnostics } = outcome;
  const leaving = 'leaving' in preview ? preview.leaving : [];
  const said = diagnostics.map(({ sentence }) => sentence);
  // a list that has all the others as they are says of nobody else anything new
  if (patch === null && leaving.length === 0)
    throw new DeskError(
      text('没有导入，原来的还在。', 'It was not imported; everything is as it was.'),
      said,
    );
  const changed =
    'places' in preview ? preview.places.length : preview.rows.filter(({ marks }) => marks.length > 0).length;
  const { leaders } = desk.session!.view;
  const others = leaving.slice(1).map((id) => leaders.find((own) => own.id === id)?.name ?? id);
  desk.tell(
    'good',
    text(
      `已导入“${name}”，${changed}行有变化；不合适可以撤销。`,
      `"${name}" was imported; ${changed} rows changed. It can be undone.`,
    ),
    [...said, ...(others.length > 0 ? [words.stillLeaving(others)[desk.language]] : [])],
  );
  const [about] = leaving;
  if (about !== undefined) await document.querySelector('roster-editor')!.amend({ kind: 'departure', about });
  return true;
}

/** Imports a table into what was just begun: of duties first the leaders that it names. */
export async function importFirst(desk: Desk, name: string, grids: PreviewInput['grids']): Promise<void> {
  const { period } = await desk.session!.read('document');
  const leaders = leadersInDuties(grids, { period });
  if (leaders === null) return void (await importInto(desk, name, grids));
  const today = desk.today!;
  if (!(await importInto(desk, name, leaders))) return;
  // days gone by are in an earlier table too
  await desk.set({ today: period.from });
  await importInto(desk, name, grids);
  await desk.set({ today });
}
