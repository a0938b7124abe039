import type { ImportCell, ImportMark, ImportPreview, ImportQuestion, ImportRow } from '@lunzhi/formats';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { icon } from '../styles/icons.ts';
import { base } from '../styles/base.ts';
import { tokens } from '../styles/tokens.ts';
import type { ElementLanguage } from '../words.ts';
import { ImportAnswerEvent, ImportEndEvent } from './events.ts';
import { markIcon } from './marks.ts';
import { importStyles } from './style.ts';
import { importWords } from './words.ts';

/** As many cells as there is room for; what follows is a sign that there are more. */
const cellsInShort = (cells: readonly string[]): string =>
  [...cells.slice(0, cells.length > 4 ? 3 : 4), ...(cells.length > 4 ? ['…'] : [])].join(' ');

/** Rows that are listed; a year has hundreds. */
const SHOWN = 400;

type Filter = 'changes' | 'same' | 'all' | Exclude<ImportMark, 'check'>;

const isOf: Readonly<Record<Filter, (row: ImportRow) => boolean>> = {
  changes: ({ marks }) => marks.length > 0,
  same: ({ marks }) => marks.length === 0,
  all: () => true,
  new: ({ marks }) => marks.includes('new'),
  changed: ({ marks }) => marks.includes('changed'),
  missing: ({ marks }) => marks.includes('missing'),
  rank: ({ marks }) => marks.includes('rank'),
};

const filters = Object.keys(isOf) as Filter[];
const order: readonly Filter[] = ['changes', 'new', 'changed', 'missing', 'rank', 'same', 'all'];

/**
 * What an import would do: what only a person can decide on top, each row as it was read beside the untouched cells.
 * Nothing is written before it is confirmed.
 *
 * @fires import-answer when a question is answered
 * @fires import-end when it is confirmed or given up
 */
export class RosterImport extends LitElement {
  static override styles = [tokens, base, importStyles];
  static override properties = {
    preview: { attribute: false },
    name: {},
    language: {},
    theme: { reflect: true },
    filter: { state: true },
  };
  preview: ImportPreview | null = null;
  /** Of the file. */
  name = '';
  language: ElementLanguage = 'zh-CN';
  theme: 'light' | 'dark' | null = null;
  filter: Filter | null = null;

  constructor() {
    super();
    this.addEventListener('keydown', this.#onKey);
  }

  get #words() {
    return importWords(this.language);
  }

  get #open(): readonly ImportQuestion[] {
    return (this.preview?.questions ?? []).filter(({ chosen }) => chosen === null);
  }

  get #canTake(): boolean {
    const { preview } = this;
    return preview !== null && preview.problems.length === 0 && this.#open.length === 0;
  }

  protected override firstUpdated(_changed: PropertyValues): void {
    const own = (path: string): HTMLElement | null => this.renderRoot.querySelector(path);
    (own('.d.open input') ?? own('.take:not([disabled])') ?? own('.back'))?.focus();
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && event.ctrlKey && this.#canTake) this.#end(true);
    else return;
    event.preventDefault();
  };

  #end(isTaken: boolean): void {
    this.dispatchEvent(new ImportEndEvent(isTaken));
  }

  protected override render(): TemplateResult | typeof nothing {
    const { preview, name } = this;
    const words = this.#words;
    if (!preview) return nothing;
    return html`<header class="bar">
        <button type="button" class="btn back" @click=${() => this.#end(false)}>
          <span aria-hidden="true">←</span> ${words.back}
        </button>
        <h1>${words.title[preview.kind]}</h1>
        <b>${name}</b> <span class="mute place">${preview.place}</span>
      </header>
      ${
        preview.problems.length > 0
          ? html`<div class="doubts bad" role="alert">
              <h2>${words.unread}</h2>
              <ul class="inferences">
                ${preview.problems.map((problem) => html`<li>${problem}</li>`)}
              </ul>
            </div>`
          : html`${this.#questionsTemplate(preview)} ${this.#rowsTemplate(preview)}
            ${this.#inferencesTemplate(preview)}`
      }
      ${this.#footTemplate(preview)}`;
  }

  #questionsTemplate({ questions }: ImportPreview): TemplateResult | typeof nothing {
    const words = this.#words;
    if (questions.length === 0) return nothing;
    return html`<section class="doubts" aria-labelledby="doubts">
      <h2 id="doubts">${words.open(questions.length)} <small>${words.openHint}</small></h2>
      <div class="list">${questions.map((question, at) => this.#questionTemplate(question, at))}</div>
    </section>`;
  }

  #questionTemplate({ key, cells, sentence, choices, chosen }: ImportQuestion, at: number): TemplateResult {
    const words = this.#words;
    const isOpen = chosen === null;
    return html`<fieldset class=${isOpen ? 'd open' : 'd'}>
      <legend class="unseen">${sentence}</legend>
      <span class="cell"
        ><span class="tag warn"
          >${icon('warn')}${cells.length === 0 ? words.nowhere[this.preview!.kind] : words.cell(cellsInShort(cells))}</span
        ></span
      >
      <span class="q" aria-hidden="true">${sentence}</span>
      <span class="opts">
        ${choices.map(
          ({ id, words: said, isSuggested }) =>
            html`<label
              ><input
                type="radio"
                name=${`q${at}`}
                value=${id}
                .checked=${chosen === id}
                @change=${() => this.dispatchEvent(new ImportAnswerEvent(key, id))}
              />
              ${said} ${isSuggested ? html`<em>${words.suggested}</em>` : nothing}</label
            >`,
        )}
      </span>
      <span class=${isOpen ? 's no' : 's ok'}
        >${icon(isOpen ? 'half' : 'ok')} ${isOpen ? words.undecided : words.decided}</span
      >
    </fieldset>`;
  }

  #rowsTemplate({ rows, heads, sourceHeads }: ImportPreview): TemplateResult {
    const words = this.#words;
    const counts = Object.fromEntries(filters.map((one) => [one, rows.filter(isOf[one]).length])) as Record<
      Filter,
      number
    >;
    const filter = this.filter ?? (counts.changes > 0 ? 'changes' : 'all');
    const shown = rows.filter(isOf[filter]);
    const said = (one: Filter): string =>
      one === 'changes' ? words.withChanges : one === 'same' || one === 'all' ? words[one] : words.marks[one];
    return html`<div class="chips" role="group" aria-label=${words.show}>
        ${order
          .filter((one) => counts[one] > 0 || one === 'all')
          .map(
            (one) =>
              html`<button
                type="button"
                class="chip"
                aria-pressed=${String(one === filter)}
                @click=${() => (this.filter = one)}
              >
                ${one === 'changes' || one === 'same' || one === 'all' ? nothing : markIcon(one)}${said(one)}
                ${counts[one]}
              </button>`,
          )}
      </div>
      <div class="sheet" tabindex="0" role="region" aria-label=${words.table}>
        <table>
          <thead>
            <tr>
              <th colspan=${heads.length + 1} scope="colgroup">${words.read}</th>
              <th colspan=${sourceHeads.length + 1} scope="colgroup" class="ln">
                ${words.source} <small>${words.sourceHint}</small>
              </th>
            </tr>
            <tr>
              ${heads.map((head, at) => [
                html`<th scope="col">${head}</th>`,
                at === 0 ? html`<th scope="col">${words.state}</th>` : nothing,
              ])}
              <th scope="col" class="ln num">${words.line}</th>
              ${sourceHeads.map(
                ({ column, head }) => html`<th scope="col" class="o"><small>${column}</small> ${head}</th>`,
              )}
            </tr>
          </thead>
          <tbody>
            ${shown.slice(0, SHOWN).map((row) => this.#rowTemplate(row, sourceHeads.length))}
          </tbody>
        </table>
        ${shown.length === 0 ? html`<p class="mute none">${words.nothingToShow}</p>` : nothing}
        ${shown.length > SHOWN ? html`<p class="mute none">${words.more(shown.length - SHOWN)}</p>` : nothing}
      </div>`;
  }

  #rowTemplate({ marks, cells, line, source }: ImportRow, width: number): TemplateResult {
    const words = this.#words;
    const [first, ...others] = cells;
    const isNew = marks.includes('new');
    return html`<tr class=${marks.includes('missing') ? 'miss' : ''}>
      ${this.#cellTemplate(first!, isNew)}
      <td class="marks">
        ${marks.map((mark) => html`<span class=${`tag ${mark}`}>${markIcon(mark)}${words.marks[mark]}</span> `)}
      </td>
      ${others.map((cell) => this.#cellTemplate(cell, isNew))}
      <td class="ln num">${line ?? '—'}</td>
      ${
        line === null
          ? html`<td class="o" colspan=${Math.max(1, width)}>${words.nobody}</td>`
          : source.map(({ text, isDoubted }) => html`<td class=${isDoubted ? 'o w' : 'o'}>${text}</td>`)
      }
    </tr>`;
  }

  #cellTemplate({ text, before, isDoubted }: ImportCell, isNew: boolean): TemplateResult {
    const words = this.#words;
    const look = `${isDoubted ? 'w ' : ''}${before !== null && !isNew ? 'chg' : ''}`;
    return html`<td class=${look}>
      ${before === null ? text : html`<b>${text}</b> <small>${before === '' ? words.wasNothing : words.was(before)}</small>`}
    </td>`;
  }

  #inferencesTemplate({ inferences }: ImportPreview): TemplateResult | typeof nothing {
    const words = this.#words;
    if (inferences.length === 0) return nothing;
    return html`<details class="infer">
      <summary><span class="link">${words.inferred(inferences.length)}</span> ${words.inferredHint}</summary>
      <ul class="inferences">
        ${inferences.slice(0, SHOWN).map((sentence) => html`<li>${sentence}</li>`)}
      </ul>
    </details>`;
  }

  #footTemplate({ kind, questions, problems }: ImportPreview): TemplateResult {
    const words = this.#words;
    const open = this.#open.length;
    return html`<footer class="acts">
      <p class="mute">${problems.length > 0 ? nothing : kind === 'duties' ? words.footDuties : words.foot}</p>
      <span class="grow"></span>
      ${
        problems.length > 0
          ? nothing
          : html`<span class=${open > 0 ? 'need' : 'need ok'} role="status"
              >${icon(open > 0 ? 'half' : 'ok')}
              ${open > 0 ? words.left(open) : words.allDecided(questions.length)}</span
            >`
      }
      <button type="button" class="btn line cancel" @click=${() => this.#end(false)}>${words.cancel}</button>
      <button
        type="button"
        class="btn primary take"
        aria-keyshortcuts="Control+Enter"
        ?disabled=${!this.#canTake}
        @click=${() => this.#end(true)}
      >
        ${words.take}
      </button>
    </footer>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'roster-import': RosterImport;
  }
}
