import type { PaperFormat } from '@lunzhi/formats';
import type { DeskPapers, PaperKind } from '@lunzhi/reception/client';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { icon } from '../styles/icons.ts';
import { dayWords } from '../words.ts';
import type { PaperTemplates, Printing } from './handle.ts';
import { type PageWords, pageWords } from './page-words.ts';
import { PageElement } from './page-element.ts';
import { loadWriters } from '../print/load-writers.ts';
import { printPage } from '../print/print-page.ts';
import { printStyles } from './print-style.ts';

/** Cases of which papers may be wanted at once. */
interface Scope {
  readonly name: string;
  readonly cases: readonly string[];
}

/** Papers that are shown as text before they are printed. */
const SHOWN = 20;

/**
 * Papers of some cases: which cases, which papers, then printed or saved. What comes next for the cases is chosen already;
 * whatever is not known stays blank.
 */
export class DeskPrint extends PageElement {
  static override styles = [...PageElement.styles, printStyles];
  static override properties = {
    printing: { attribute: false },
    templates: { attribute: false },
    close: { attribute: false },
    scope: { state: true },
    offers: { state: true },
    chosen: { state: true },
    said: { state: true },
    preview: { state: true },
  };
  printing: Printing | null = null;
  templates: PaperTemplates = {};
  close: () => void = () => {};
  scope: number = 0;
  /** `null` while they are asked for. */
  offers: readonly DeskPapers[] | null = null;
  chosen: ReadonlySet<PaperKind> = new Set();
  /** What became of it. */
  said: string = '';
  preview: string = '';
  #asked = '';

  get #words(): PageWords {
    return pageWords(this.language);
  }

  get #scopes(): readonly Scope[] {
    const { view, printing } = this;
    if (!view || !printing) return [];
    const { scopes } = this.#words.print;
    const { appointments, walkIns } = view.today;
    const today = [...appointments, ...walkIns].map((own) => own.case);
    const arranged = view.sittings
      .filter(({ date }) => date >= view.head.today)
      .flatMap((sitting) => sitting.cases);
    const given = printing.cases;
    const shift = given.length === 1 ? this.desk?.row(given[0]!)?.appointment?.shift : undefined;
    const sitting = view.sittings.find((own) => own.shift === shift && own.date !== view.head.today);
    const all: readonly Scope[] = [
      { name: given.length === 1 ? scopes.case(given[0]!) : scopes.given(given.length), cases: given },
      ...(sitting
        ? [
            {
              name: scopes.day(dayWords(sitting.date, this.language), sitting.cases.length),
              cases: sitting.cases,
            },
          ]
        : []),
      { name: scopes.today(today.length), cases: today },
      { name: scopes.arranged(arranged.length), cases: arranged },
    ];
    return all.filter(({ cases }) => cases.length > 0);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('printing')) this.scope = 0;
    if (changed.has('printing') || changed.has('view')) void this.#ask(changed.has('printing'));
  }

  async #ask(isOther: boolean): Promise<void> {
    const { desk, view, printing } = this;
    const cases = this.#scopes[this.scope]?.cases ?? [];
    const asked = `${view?.revision} ${view?.language} ${this.scope} ${cases.join(' ')}`;
    if (!desk || (asked === this.#asked && !isOther)) return;
    this.#asked = asked;
    const offers = await desk.ask((session) => session.papers(cases));
    if (asked !== this.#asked || !offers) return;
    this.offers = offers;
    this.preview = '';
    if (!isOther) return;
    const usual = offers.filter(({ isUsual }) => isUsual).map(({ kind }) => kind);
    this.chosen = new Set(printing?.kind ? [printing.kind] : usual.length > 0 ? usual : ['register']);
    await this.updateComplete;
    this.focus();
  }

  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('input:checked, input')?.focus(options);
  }

  #choose(kind: PaperKind, isChosen: boolean): void {
    const chosen = new Set(this.chosen);
    if (isChosen) chosen.add(kind);
    else chosen.delete(kind);
    Object.assign(this, { chosen, said: '', preview: '' });
  }

  get #wanted(): readonly DeskPapers[] {
    return (this.offers ?? []).filter(({ kind }) => this.chosen.has(kind));
  }

  /** Those that are chosen, filled into their templates; `null` where there are none, which is said. */
  async #filled<Format extends PaperFormat>(format: Format, most = Infinity) {
    const { desk, language, templates } = this;
    const words = this.#words.print;
    const wanted = this.#wanted;
    this.said = wanted.every(({ papers }) => papers.length === 0) ? words.nothing : '';
    if (this.said !== '') return null;
    const done = await desk!.load(async () => {
      const { fillPapers, writePapers } = await loadWriters();
      const { papers, problems } = fillPapers(wanted, templates, language);
      if (problems.length > 0) return { problems, written: null, count: 0 };
      return { problems, written: await writePapers(papers.slice(0, most), format), count: papers.length };
    });
    if (!done) return null;
    this.said = done.problems.map(([kind, why]) => words.template(kind, why)).join(' ');
    return done.written && { ...done.written, count: done.count };
  }

  async make(format: PaperFormat | 'print'): Promise<void> {
    const written = await (format === 'print' ? this.#print() : this.#save(format));
    if (written) this.said = this.#words.print.done(written.count);
  }

  async #print() {
    const written = await this.#filled('html');
    if (written) await printPage(written.content);
    return written;
  }

  async #save(format: PaperFormat) {
    const written = await this.#filled(format);
    if (!written) return null;
    const { content, ending, type } = written;
    const kinds = this.#wanted.map(({ name }) => name);
    const { cases } = this.#scopes[this.scope]!;
    const of = cases.length === 1 ? cases[0]! : this.view!.head.today;
    const name = kinds.length === 1 ? kinds[0]! : this.#words.print.title;
    this.desk!.save({ name: `${name}-${of}.${ending}`, content, type });
    return written;
  }

  async #show(): Promise<void> {
    const written = await this.#filled('text', SHOWN);
    this.preview = written?.content ?? '';
    await this.updateComplete;
    this.renderRoot.querySelector('pre')?.scrollIntoView({ block: 'nearest' });
  }

  protected override render(): TemplateResult {
    const words = this.#words;
    const { title, close, noCases, blanks, preview, previewTitle } = words.print;
    const scopes = this.#scopes;
    return html`<section class="pop" role="dialog" aria-label=${title}>
      <div class="head">
        <h2>${title}</h2>
        <button type="button" class="link" @click=${this.close}>${close}</button>
      </div>
      ${
        scopes.length === 0
          ? html`<p>${noCases}</p>`
          : html`${this.#scopeList(scopes)} ${this.#kindList()}
              <p class="note">${blanks}</p>
              <p class="said" role="status">${this.said}</p>
              <div class="foot">
                <button type="button" class="btn primary" @click=${() => void this.make('print')}>
                  ${icon('print')}${words.save.print}
                </button>
                ${(['docx', 'html', 'text'] as const).map(
                  (format) =>
                    html`<button type="button" class="btn line" @click=${() => void this.make(format)}>
                      ${words.save[format]}
                    </button>`,
                )}
                <button type="button" class="link" @click=${() => void this.#show()}>${preview}</button>
              </div>
              ${
                this.preview === ''
                  ? nothing
                  : html`<pre tabindex="0" role="region" aria-label=${previewTitle}>${this.preview}</pre>`
              }`
      }
    </section>`;
  }

  #scopeList(scopes: readonly Scope[]): TemplateResult | typeof nothing {
    return html`<fieldset>
      <legend>${this.#words.print.of}</legend>
      ${scopes.map(
        ({ name }, index) =>
          html`<label
            ><input
              type="radio"
              name="scope"
              .checked=${live(index === this.scope)}
              @change=${() => {
                this.scope = index;
                void this.#ask(false);
              }}
            />
            ${name}</label
          >`,
      )}
    </fieldset>`;
  }

  #kindList(): TemplateResult {
    const words = this.#words.print;
    const { offers, printing } = this;
    const isFirst = (own: DeskPapers): boolean => own.isUsual || own.kind === printing?.kind;
    const list = (name: string, own: readonly DeskPapers[]): TemplateResult | typeof nothing =>
      own.length === 0
        ? nothing
        : html`<h3>${name}</h3>
            ${own.map((offer) => this.#kind(offer))}`;
    return html`<fieldset>
      <legend>${words.kinds}</legend>
      ${list(words.usual, offers?.filter(isFirst) ?? [])}
      ${list(words.others, offers?.filter((own) => !isFirst(own)) ?? [])}
    </fieldset>`;
  }

  #kind({ kind, name, papers, refused }: DeskPapers): TemplateResult {
    return html`<label class=${papers.length === 0 ? 'mute' : ''}
        ><input
          type="checkbox"
          .checked=${live(this.chosen.has(kind) && papers.length > 0)}
          ?disabled=${papers.length === 0}
          @change=${(event: Event) => this.#choose(kind, (event.target as HTMLInputElement).checked)}
        />
        ${name} <span class="count">${this.#words.print.count(papers.length)}</span></label
      >
      ${refused.map((why) => html`<p class="small">${why}</p>`)}`;
  }
}
