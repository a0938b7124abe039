import type { CaseTable, DuplicateAnswer, ImportPreview } from '@lunzhi/reception/client';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { icon } from '../styles/icons.ts';
import { importStyles } from './import-style.ts';
import { moodMark } from './marks.ts';
import { PageElement } from './page-element.ts';

/** Rows and doubts that are shown; a table may have thousands. */
const SHOWN = 200;

const answers: readonly DuplicateAnswer[] = ['same', 'other', 'repeat'];
const marks = { understood: 'ok', doubted: 'warn', 'left-out': 'plain' } as const;
const severities = { error: 'bad', warning: 'warn', note: 'plain' } as const;
const rowMarks = { new: 'ok', 'likely-duplicate': 'warn', known: 'plain', refused: 'bad' } as const;

/** What would be imported of a table: what was understood, what is doubted, and which rows may be cases registered already. */
export class DeskImport extends PageElement {
  static override styles = [...PageElement.styles, importStyles];
  static override properties = {
    tables: { attribute: false },
    preview: { state: true },
    answers: { state: true },
  };
  tables: readonly CaseTable[] = [];
  /** `null` while it is asked for. */
  preview: ImportPreview | null = null;
  /** By case: what a person says of a likely duplicate. */
  answers: Readonly<Record<string, DuplicateAnswer>> = {};
  close: () => void = () => {};

  constructor() {
    super();
    this.addEventListener('keydown', this.#onKey);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('tables') || changed.has('language')) void this.#ask();
  }

  async #ask(): Promise<void> {
    const { tables } = this;
    const preview = await this.desk?.ask((session) => session.importPreview(tables));
    if (tables === this.tables) this.preview = preview ?? null;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (changed.has('preview') && this.preview) this.focus();
  }

  override focus(options?: FocusOptions): void {
    const own = (path: string): HTMLElement | null => this.renderRoot.querySelector(path);
    (own('.primary:not([disabled])') ?? own('.close'))?.focus(options);
  }

  get #count(): number {
    const more = Object.values(this.answers).filter((answer) => answer !== 'same').length;
    return (this.preview?.taken ?? 0) + more;
  }

  readonly #take = async (): Promise<void> => {
    const { preview, tables } = this;
    const table = preview && tables[preview.sheet];
    if (table && (await this.desk?.act({ kind: 'import', table, answers: this.answers }))) this.close();
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    this.close();
  };

  protected override render(): TemplateResult {
    const { preview, words } = this;
    const own = words.importing;
    const count = this.#count;
    return html`<div class="sheet">
      <div class="top">
        <h2>${own.title}</h2>
        <button type="button" class="btn close" aria-label=${words.close} @click=${this.close}>
          ${icon('close')} <kbd>Esc</kbd>
        </button>
      </div>
      <div class="body" tabindex="0" role="region" aria-label=${own.title}>
        ${preview === null ? html`<p role="status">${own.reading}</p>` : this.#previewTemplate(preview)}
      </div>
      <div class="acts">
        <button type="button" class="btn primary" ?disabled=${count === 0} @click=${this.#take}>
          ${own.take(count)}
        </button>
        <span class="mute">${words.outcome.undoable}</span>
      </div>
    </div>`;
  }

  #previewTemplate({ counts, columns, rows, doubts }: ImportPreview): TemplateResult {
    const own = this.words.importing;
    const more = rows.length + doubts.length - 2 * SHOWN;
    return html`<p class="counts"><b>${counts}</b></p>
      ${
        columns.length === 0
          ? nothing
          : html`<h3>${own.columns}</h3>
              <ul class="columns">
                ${columns.map(
                  (column) =>
                    html`<li class=${column.state}>
                      ${moodMark(marks[column.state])} <span>${column.column} ${column.head}</span>
                      <b>${column.words}</b>
                    </li>`,
                )}
              </ul>`
      }
      ${
        doubts.length === 0
          ? nothing
          : html`<h3>${own.doubts}</h3>
              <ul class="doubts">
                ${doubts
                  .slice(0, SHOWN)
                  .map(
                    ({ severity, cell, sentence }) =>
                      html`<li>${moodMark(severities[severity])} <span>${cell}</span> ${sentence}</li>`,
                  )}
              </ul>`
      }
      ${rows.length === 0 ? nothing : html`<h3>${own.rows}</h3>`}
      <ul class="rows">
        ${rows.slice(0, SHOWN).map((row) => this.#row(row))}
      </ul>
      ${more > 0 ? html`<p class="mute">${own.notShown}</p>` : nothing}`;
  }

  #row({ line, kind, words, case: id, title, why }: ImportPreview['rows'][number]): TemplateResult {
    const own = this.words.importing;
    return html`<li>
      <span class="line">${line}</span>
      <span class="kind">${moodMark(rowMarks[kind])} ${words}</span>
      <span>${id} ${title}${why === '' ? nothing : html` <span class="mute">${why}</span>`}</span>
      ${
        kind !== 'likely-duplicate' || id === null
          ? nothing
          : html`<select
              aria-label=${own.answer(id)}
              @change=${(event: Event) => {
                const answer = (event.target as HTMLSelectElement).value as DuplicateAnswer;
                this.answers = { ...this.answers, [id]: answer };
              }}
            >
              ${answers.map((answer) => html`<option value=${answer}>${own.answers[answer]}</option>`)}
            </select>`
      }
    </li>`;
  }
}
