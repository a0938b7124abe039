import type { EntryField, EntryForm } from '@lunzhi/reception/client';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { FormSuggestions, type SuggestContext } from '../forms/suggest.ts';
import { hasCommand, isComposing, onTyped } from '../parts/keys.ts';
import { icon } from '../styles/icons.ts';
import { controlStyle } from './control-style.ts';
import { moodMark } from './marks.ts';
import { PageElement } from './page-element.ts';
import { recordStyles } from './record-style.ts';
import { namesField, recordContext } from './typed-names.ts';

type Kind = EntryField['kind'];

const named: readonly Kind[] = [
  'unit',
  'units',
  'townships',
  'sectors',
  'projects',
  'departments',
  'leaders',
];

/** Fields of more than a line. */
const isLong = ({ name, kind }: EntryField): boolean =>
  kind === 'lines' || /(^|\.)(note|opinion|about|leavesOut|reason)$/.test(name);

/**
 * Writes down anything that may follow, in a form made of the fields of its entry. What is refused is said beside the field;
 * what was typed stays until it is written.
 */
export class DeskRecord extends PageElement {
  static override styles = [...PageElement.styles, controlStyle, recordStyles];
  static override properties = {
    form: { attribute: false },
    typed: { state: true },
    problems: { state: true },
  };
  form: EntryForm | null = null;
  typed: Readonly<Record<string, string>> = {};
  /** What is wrong, by field; of no field under the empty name. */
  problems: Readonly<Record<string, string>> = {};
  /** Called when it is written, or left. */
  leave: (isDone: boolean) => void = () => {};
  readonly #suggest = new FormSuggestions(this);
  #context: SuggestContext | null = null;

  constructor() {
    super();
    this.addEventListener('keydown', this.#onKey);
  }

  get #key(): string {
    return `${this.form?.case} ${this.form?.kind}`;
  }

  /** What was typed into it before; all else is what it is now. */
  get #kept(): Readonly<Record<string, string>> {
    return this.desk?.kept.records.get(this.#key) ?? {};
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { form, view, language } = this;
    if (form === null || view === null) return;
    if (changed.has('form')) {
      this.problems = {};
      this.typed = {
        ...Object.fromEntries(form.fields.map(({ name, value }) => [name, value])),
        ...this.#kept,
      };
    }
    if (changed.has('form') || changed.has('view') || changed.has('language'))
      this.#context = recordContext(form, view, language);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (changed.has('form')) this.focus();
  }

  override focus(options?: FocusOptions): void {
    const fields = [...this.renderRoot.querySelectorAll<HTMLInputElement>('.fields [name]')];
    const first = fields.find(({ value, type }) => value === '' && type !== 'checkbox') ?? fields[0];
    first?.focus(options);
  }

  #take(name: string): (text: string) => void {
    return (text) => {
      this.typed = { ...this.typed, [name]: text };
      this.desk?.kept.records.set(this.#key, { ...this.#kept, [name]: text });
      const { [name]: _, '': __, ...others } = this.problems;
      this.problems = others;
    };
  }

  async #record(): Promise<void> {
    const { form, desk, typed } = this;
    if (form === null || !desk) return;
    const outcome = await desk.record({ kind: 'record', case: form.case, entry: form.kind, fields: typed });
    if (!outcome) return;
    if (outcome.patch) {
      desk.kept.records.delete(this.#key);
      return this.leave(true);
    }
    const known = new Set(form.fields.map(({ name }) => name));
    const problems: Record<string, string> = {};
    for (const { field = '', sentence } of outcome.diagnostics)
      problems[known.has(field) ? field : ''] ??= sentence;
    this.problems = problems;
    const [wrong] = Object.keys(problems);
    this.renderRoot.querySelector<HTMLElement>(`[name="${CSS.escape(wrong ?? '')}"]`)?.focus();
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (isComposing(event) || event.defaultPrevented) return;
    if (event.key === 'Escape') this.leave(false);
    else if (event.key === 'Enter' && hasCommand(event)) void this.writeOnce(() => this.#record());
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  protected override render(): TemplateResult {
    const { form, words } = this;
    if (form === null) return html``;
    const general = this.problems[''];
    return html`<div class="top">
        <h3>${form.title}</h3>
        <button type="button" class="btn close" aria-label=${words.close} @click=${() => this.leave(false)}>
          ${icon('close')} <kbd>Esc</kbd>
        </button>
      </div>
      <div class="fields">${form.fields.map((field) => this.#field(field))}</div>
      <div class="foot">
        <p class="problem" role="alert">${general ? html`${moodMark('bad')} ${general}` : nothing}</p>
        <button
          type="button"
          class="btn primary"
          aria-keyshortcuts="Control+Enter"
          @click=${() => void this.writeOnce(() => this.#record())}
        >
          ${words.record.write} <kbd>Ctrl+Enter</kbd>
        </button>
        <span class="mute">${words.outcome.undoable}</span>
      </div>
      ${this.#suggest.render(words)}`;
  }

  #field(field: EntryField): TemplateResult {
    const { name } = field;
    const problem = this.problems[name];
    const label = field.isRequired ? html`${field.label}<i aria-hidden="true">*</i>` : field.label;
    return html`${
      named.includes(field.kind)
        ? this.#names(field, label, problem !== undefined)
        : html`<label for=${name}>${label}</label>${this.#control(field, problem !== undefined)}`
    }
    ${problem === undefined ? nothing : html`<p class="note problem" id=${`${name}-problem`} role="alert">${moodMark('bad')} ${problem}</p>`}`;
  }

  #names({ name, kind, isRequired }: EntryField, label: unknown, isWrong: boolean): TemplateResult {
    const isList = kind !== 'unit';
    return namesField(
      {
        name,
        label,
        kind,
        isList,
        isRequired,
        problem: isWrong ? `${name}-problem` : null,
        value: this.typed[name] ?? '',
        placeholder: isList ? this.words.outcome.listHint : '',
        take: this.#take(name),
      },
      this.#suggest,
      this.#context!,
    );
  }

  #control(field: EntryField, isWrong: boolean): TemplateResult {
    const { name, kind, isRequired, options } = field;
    const value = this.typed[name] ?? '';
    const take = this.#take(name);
    const invalid = isWrong ? 'true' : nothing;
    const said = isWrong ? `${name}-problem` : nothing;
    const onInput = onTyped(take);
    if (kind === 'choice')
      return html`<select
        id=${name}
        name=${name}
        aria-invalid=${invalid}
        aria-describedby=${said}
        ?required=${isRequired}
        @change=${(event: Event) => take((event.target as HTMLSelectElement).value)}
      >
        <option value="" ?selected=${value === ''}></option>
        ${options.map((own) => html`<option value=${own.value} ?selected=${own.value === value}>${own.words}</option>`)}
      </select>`;
    if (kind === 'flag')
      return html`<input
        type="checkbox"
        id=${name}
        name=${name}
        .checked=${value === 'true'}
        @change=${(event: Event) => take((event.target as HTMLInputElement).checked ? 'true' : '')}
      />`;
    if (isLong(field))
      return html`<textarea
        id=${name}
        name=${name}
        rows="2"
        maxlength="4000"
        aria-invalid=${invalid}
        aria-describedby=${said}
        .value=${value}
        @input=${onInput}
        @compositionend=${onInput}
      ></textarea>`;
    return html`<input
      type=${kind === 'date' ? 'date' : 'text'}
      id=${name}
      name=${name}
      class=${kind === 'number' ? 'short' : ''}
      inputmode=${kind === 'number' ? 'numeric' : nothing}
      autocomplete="off"
      maxlength="200"
      aria-invalid=${invalid}
      aria-describedby=${said}
      .value=${value}
      @input=${onInput}
      @compositionend=${onInput}
    />`;
  }
}
