import { html, nothing, svg, type TemplateResult } from 'lit';
import { type KeptWork, keepWords } from '../src/keep.ts';
import type { ElementLanguage } from '../src/words.ts';
import { startTexts } from './start-texts.ts';

const paths = {
  sheet: 'M2.5 3h11v10h-11zM2.5 6.3h11M2.5 9.6h11M6.5 3v10',
  folder: 'M2 4h4.5l1.500 1.700h6V13H2z',
  eye: 'M1.500 8S4 3.800 8 3.800 14.500 8 14.500 8 12 12.200 8 12.200 1.500 8 1.500 8zM9.900 8a1.900 1.900 0 1 1-3.800 0 1.900 1.900 0 0 1 3.800 0z',
  file: 'M4 2h5.500L12.500 5v9H4zM9.300 2v3.200h3.200',
  right: 'm6 3.500 4.500 4.500L6 12.500',
  ok: 'M14.500 8a6.500 6.500 0 1 1-13 0 6.500 6.500 0 0 1 13 0zM5 8.200l2.200 2.200L11.200 6',
} as const;

const icon = (name: keyof typeof paths): TemplateResult =>
  html`<svg viewBox="0 0 16 16" aria-hidden="true">${svg`<path d=${paths[name]} />`}</svg>`;

/** What can be done on the first page. */
export interface StartActions {
  /** Begins with a table of leaders. */
  readonly fromTable: () => void;
  readonly open: () => void;
  readonly example: () => void;
  readonly goOn: (work: KeptWork) => void;
  readonly drop: (work: KeptWork) => void;
  readonly language: () => void;
  readonly keys: () => void;
  readonly template: () => void;
}

/**
 * The first page, before anything is open: ways to begin, what was found again, and what the whole is about in ten lines.
 *
 * @param found work that was not saved
 * @param waiting what is being done; empty for nothing
 */
export function startTemplate(
  language: ElementLanguage,
  found: readonly KeptWork[],
  waiting: string,
  actions: StartActions,
): TemplateResult {
  const words = startTexts(language);
  const way = (
    id: 'fromTable' | 'open' | 'example',
    sign: keyof typeof paths,
    look: string,
  ): TemplateResult =>
    html`<button type="button" id=${`start-${id}`} class=${`way ${look}`} @click=${actions[id]}>
      ${icon(sign)}<span><b>${words.ways[id][0]}</b><span>${words.ways[id][1]}</span></span
      >${icon('right')}
    </button>`;
  const keep = keepWords(language);
  const now = Date.now();
  return html`<section class="ways">
      <h1>${words.title}</h1>
      <p class="lead">${words.lead}</p>
      ${found.map(
        (work) =>
          html`<p class="found lost" role="status">
            ${icon('ok')}<span>${keep.found(work.title, work.at, now)}</span>
            <button type="button" class="link" @click=${() => actions.goOn(work)}>${keep.goOn}</button>
            <button type="button" class="link" @click=${() => actions.drop(work)}>${keep.drop}</button>
          </p>`,
      )}
      ${way('fromTable', 'sheet', 'first')} ${way('open', 'folder', '')} ${way('example', 'eye', 'quiet')}
      <p class="drop">
        ${icon('file')}<span
          >${words.drop} <kbd>Ctrl</kbd> <kbd>V</kbd><small>.xlsx .xls .et .csv .json</small></span
        >
      </p>
      ${waiting === '' ? nothing : html`<p role="status" class="found">${waiting}</p>`}
    </section>
    <section class="help" aria-labelledby="help">
      <h2 id="help">${words.help}</h2>
      <ol>
        ${words.lines.map((line) => html`<li>${line}</li>`)}
      </ol>
    </section>
    <footer>
      <button type="button" class="link" id="start-keys" @click=${actions.keys}>${words.keys}</button>
      <button type="button" class="link" id="start-template" @click=${actions.template}>
        ${words.template}
      </button>
      <span>${words.offline}</span>
      <button
        type="button"
        class="link"
        id="start-language"
        lang=${language === 'en' ? 'zh-CN' : 'en'}
        @click=${actions.language}
      >
        ${words.language}
      </button>
    </footer>`;
}

/** Takes files that are dropped anywhere on the page, as long as it asks for them. */
export function watchDrops(isWanted: () => boolean, take: (file: File) => void): void {
  const onDrag = (event: DragEvent): void => {
    if (isWanted() && event.dataTransfer?.types.includes('Files')) event.preventDefault();
  };
  addEventListener('dragover', onDrag);
  addEventListener('drop', (event) => {
    onDrag(event);
    const file = event.dataTransfer?.files[0];
    if (file && isWanted()) take(file);
  });
}
