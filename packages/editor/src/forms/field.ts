import type { FormField, FormNote, FormOption, SessionView } from '@lunzhi/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { ElementLanguage } from '../words.ts';
import { isRange } from './draft-dates.ts';
import type { FormEdits } from './form-edits.ts';
import { idOf, keyOf } from './field-keys.ts';
import { isComposing } from '../parts/keys.ts';
import type { Permits } from '../parts/permit.ts';
import { type FormSuggestions, takesNames } from './suggest.ts';
import type { FormsWords } from './words.ts';

/** What every part of the forms is painted with. */
export interface FormsContext {
  readonly edits: FormEdits;
  readonly words: FormsWords;
  readonly options: Readonly<Record<string, readonly FormOption[]>>;
  readonly suggest: FormSuggestions;
  readonly view: SessionView;
  readonly language: ElementLanguage;
  /** Takes back the last act; asked for in a field that nobody has changed. */
  readonly undo: () => void;
  readonly redo: () => void;
  /** Whether an edit may be made. */
  readonly may: Permits;
}

export interface FieldOptions {
  /** Said before the label to those who cannot see in which row it stands. */
  readonly of?: string;
  /** Whether the label is painted beside it. */
  readonly isLabelled: boolean;
  readonly key?: string;
  /** What stands in it while it is empty; the hint when left out. */
  readonly placeholder?: string;
  /** What Enter does, and leaving the field; writing it when left out. */
  readonly onDone?: () => void;
  /** What leaving it does instead. */
  readonly onLeave?: () => void;
}

const noteTemplate = ({ severity, sentence }: FormNote, words: FormsWords): TemplateResult =>
  html`<li class=${severity}><b class="unseen">${words.severity[severity]}：</b>${sentence}</li>`;

/** What is said of something, worst first. */
export const notesTemplate = (
  notes: readonly FormNote[],
  words: FormsWords,
  id: string | typeof nothing = nothing,
): TemplateResult | typeof nothing =>
  notes.length === 0
    ? nothing
    : html`<ul class="notes" id=${id}>
        ${notes.map((note) => noteTemplate(note, words))}
      </ul>`;

/** Why something was not written: told at once, politely. */
export const errorsTemplate = (
  errors: readonly string[],
  id: string | typeof nothing = nothing,
): TemplateResult | typeof nothing =>
  errors.length === 0
    ? nothing
    : html`<p class="notes refused" id=${id} role="alert" aria-live="polite">${errors.join(' ')}</p>`;

/** What an edit would do, with a word for it and a word against. */
export function pendingTemplate(
  key: string,
  { edits, words }: FormsContext,
): TemplateResult | typeof nothing {
  const pending = edits.pending(key);
  if (!pending) return nothing;
  return html`<div class="pending" id=${`${idOf(key)}-asks`} part="effect" role="alert" aria-live="polite">
    <p><b>${key.startsWith('-') ? words.removeFirst : words.writeFirst}</b>${pending.verdict}</p>
    <button type="button" class="btn primary" @click=${() => edits.confirm(key)}>${words.really}</button>
    <button type="button" class="btn line" @click=${() => edits.forget(key)}>
      ${words.leave} <kbd>${words.leaveKey}</kbd>
    </button>
  </div>`;
}

/** What is wrong with a field, for where there is room: below it, or below its row. */
export function fieldNotes(field: FormField, context: FormsContext, key = keyOf(field)): TemplateResult {
  const { edits, words } = context;
  const id = idOf(key);
  return html`${errorsTemplate(edits.errors(key), `${id}-why`)}${notesTemplate(field.notes, words, `${id}-notes`)}${pendingTemplate(
    key,
    context,
  )}`;
}

/** Whether there is anything to say of a field. */
export const hasNotes = (field: FormField, { edits }: FormsContext, key = keyOf(field)): boolean =>
  field.notes.length > 0 || edits.errors(key).length > 0 || edits.pending(key) !== undefined;

function keyHandler(field: FormField, key: string, place: FieldOptions, context: FormsContext) {
  const { edits, suggest, undo, redo } = context;
  return (event: KeyboardEvent): void => {
    if (isComposing(event)) return;
    const typed = edits.isTyped(key);
    const command = (event.ctrlKey || event.metaKey) && !event.altKey;
    if (suggest.onKey(event, field, context)) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    if (event.key === 'Enter' && event.currentTarget instanceof HTMLInputElement) {
      if (edits.pending(key)) edits.confirm(key);
      else (place.onDone ?? (() => edits.write(field, true)))();
    } else if (event.key === 'Escape' && (typed || edits.pending(key))) edits.forget(key);
    else if (command && !typed && event.key.toLowerCase() === 'z') (event.shiftKey ? redo : undo)();
    else if (command && !typed && event.key.toLowerCase() === 'y') redo();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
}

/** The control alone, with its name and what describes it. */
export function controlTemplate(
  field: FormField,
  place: FieldOptions,
  context: FormsContext,
): TemplateResult {
  const { edits, options } = context;
  const key = place.key ?? keyOf(field);
  const id = idOf(key);
  const text = edits.text(key, field.text);
  const isWrong = edits.errors(key).length > 0 || field.notes.some(({ severity }) => severity === 'error');
  const described = [
    ...(edits.errors(key).length > 0 ? [`${id}-why`] : []),
    ...(field.notes.length > 0 ? [`${id}-notes`] : []),
    ...(field.hint !== '' && place.isLabelled && field.kind !== 'flag' ? [`${id}-hint`] : []),
  ].join(' ');
  const label = place.isLabelled ? nothing : [place.of, field.label].filter(Boolean).join(' ');
  const done = place.onLeave ?? (place.onDone ? nothing : (): void => edits.write(field));
  const onInput = (event: Event): void => {
    const { value } = event.target as HTMLInputElement;
    edits.type(key, value, field.text);
    if (takesNames(field, context)) context.suggest.read(event, field, context);
    const isPasted = (event as InputEvent).inputType === 'insertFromPaste';
    if (isPasted && field.kind === 'date' && done !== nothing && isRange(value, context)) done();
  };
  const isBarred = context.may({ kind: key.startsWith('+') ? 'add-item' : 'write-field' }) !== true;
  const own = options[field.options ?? ''] ?? [];
  if (field.kind === 'flag')
    return html`<input
      type="checkbox"
      id=${id}
      ?disabled=${isBarred}
      aria-label=${label}
      aria-describedby=${described || nothing}
      .checked=${text === 'on'}
      @keydown=${keyHandler(field, key, place, context)}
      @change=${(event: Event) => {
        edits.type(key, (event.target as HTMLInputElement).checked ? 'on' : '', field.text);
        edits.write(field);
      }}
    />`;
  if (field.kind === 'choice')
    return html`<select
      id=${id}
      ?disabled=${isBarred}
      aria-label=${label}
      aria-invalid=${isWrong ? 'true' : nothing}
      aria-describedby=${described || nothing}
      @keydown=${keyHandler(field, key, place, context)}
      @change=${(event: Event) => {
        onInput(event);
        if (!place.onDone) edits.write(field);
      }}
    >
      ${own.map(({ value, label: name }) => html`<option value=${value} .selected=${value === text}>${name}</option>`)}
    </select>`;
  const names = takesNames(field, context) ? suggestAttributes(id, context) : null;
  const { suggest } = context;
  return html`<input
    type="text"
    class=${`is-${field.kind}`}
    id=${id}
    ?readonly=${isBarred}
    autocomplete="off"
    spellcheck="false"
    inputmode=${field.kind === 'number' ? 'decimal' : nothing}
    role=${names ? 'combobox' : nothing}
    aria-autocomplete=${names ? 'list' : nothing}
    aria-expanded=${names?.expanded ?? nothing}
    aria-controls=${names?.controls ?? nothing}
    aria-activedescendant=${names?.active ?? nothing}
    placeholder=${place.isLabelled ? nothing : field.hint || place.placeholder || nothing}
    aria-label=${label}
    aria-invalid=${isWrong ? 'true' : nothing}
    aria-describedby=${described || nothing}
    .value=${text}
    @input=${onInput}
    @compositionend=${names ? (event: Event) => suggest.read(event, field, context) : nothing}
    @click=${names ? (event: Event) => suggest.open(event.currentTarget as HTMLInputElement, field, context, -1) : nothing}
    @blur=${names ? suggest.close : nothing}
    @change=${done}
    @keydown=${keyHandler(field, key, place, context)}
  />`;
}

/** What says that names are on offer for a field, and which of them the next Enter takes. */
function suggestAttributes(id: string, { suggest: { shown } }: FormsContext) {
  const isOpen = shown?.input.id === id;
  return {
    expanded: isOpen ? 'true' : 'false',
    controls: isOpen ? 'suggested' : nothing,
    active: isOpen && shown.at >= 0 ? `suggested-${shown.at}` : nothing,
  };
}

/** Characters that stand in one column of fields. */
const ROOM = 14;

/** A field with its label above it and everything said of it below. */
export function fieldTemplate(field: FormField, context: FormsContext): TemplateResult {
  const id = idOf(keyOf(field));
  const isFlag = field.kind === 'flag';
  const isWide = field.kind === 'list' || (field.kind === 'text' && field.text.length > ROOM);
  return html`<div class=${`field is-${field.kind}${isWide ? ' is-wide' : ''}`} part="field">
    <label for=${id}>${field.label}</label>
    ${controlTemplate(field, { isLabelled: true }, context)}
    ${field.hint === '' || isFlag ? nothing : html`<span class="hint" id=${`${id}-hint`}>${field.hint}</span>`}
    ${fieldNotes(field, context)}
  </div>`;
}
