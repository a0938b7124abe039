import type { DeskView, EntryField, EntryForm, ServiceName } from '@lunzhi/reception/client';
import { html, nothing, type TemplateResult } from 'lit';
import type { FormSuggestions, SuggestedField, SuggestContext } from '../forms/suggest.ts';
import { isComposing, onTyped } from '../parts/keys.ts';
import type { ElementLanguage } from '../words.ts';

/** Which names a field takes. */
export type NameKind = 'township' | 'sector' | 'unit';

const isOf = (kind: NameKind, { kind: own }: ServiceName): boolean =>
  kind === 'unit'
    ? own === 'department' || own === 'township'
    : kind === 'township'
      ? own === kind
      : own === 'sector' || own === 'project';

/** What the names of a field are proposed from. */
export const suggestContext = (view: DeskView, language: ElementLanguage): SuggestContext => ({
  options: Object.fromEntries(
    (['township', 'sector', 'unit'] as const).map((kind) => [
      kind,
      view.services.filter((own) => isOf(kind, own)).map(({ name }) => ({ value: name })),
    ]),
  ),
  view: { leaders: [] },
  language,
});

/** The same for the form of an entry. */
export function recordContext(
  form: EntryForm,
  { services }: DeskView,
  language: ElementLanguage,
): SuggestContext {
  const of = (...kinds: readonly ServiceName['kind'][]) =>
    services.filter(({ kind }) => kinds.includes(kind)).map(({ name }) => ({ value: name }));
  const units = of('department', 'township');
  return {
    options: {
      unit: units,
      units,
      townships: of('township'),
      sectors: of('sector'),
      projects: of('project'),
      departments: of('department'),
      leaders: form.fields.find(({ kind }) => kind === 'leaders')?.options ?? [],
    },
    view: { leaders: [] },
    language,
  };
}

/** What parts names in a field that takes several. */
const MARK = /[、，,;；\n]/;

/**
 * The names of a field as services of the document, and those that are none.
 *
 * @param text as typed: names parted by 、 or commas
 */
export function readNames(
  text: string,
  kind: NameKind,
  { services }: DeskView,
): { readonly found: readonly ServiceName[]; readonly unknown: readonly string[] } {
  const names = text
    .split(MARK)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const read = names.map((name) => services.find((own) => isOf(kind, own) && own.name === name) ?? name);
  return {
    found: read.filter((own): own is ServiceName => typeof own !== 'string'),
    unknown: read.filter((own) => typeof own === 'string'),
  };
}

export interface NamesField {
  readonly name: string;
  readonly label: unknown;
  readonly kind: NameKind | EntryField['kind'];
  readonly isList: boolean;
  readonly isRequired?: boolean;
  /** Id of what says what is wrong with it; `null` while nothing is. */
  readonly problem?: string | null;
  readonly value: string;
  readonly placeholder: string;
  readonly take: (text: string) => void;
}

/** A line in which names are proposed as they are typed, by their characters or initials. */
export function namesField(
  { name, label, kind, isList, isRequired = false, problem = null, value, placeholder, take }: NamesField,
  suggest: FormSuggestions,
  context: SuggestContext,
): TemplateResult {
  const field: SuggestedField = { kind: isList ? 'list' : 'text', options: kind, isClosed: true };
  const onInput = (event: Event): void => {
    onTyped(take)(event);
    suggest.read(event, field, context);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (isComposing(event) || event.ctrlKey || event.metaKey) return;
    if (!suggest.onKey(event, field, context)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const isOpen = suggest.shown !== null && suggest.shown.input.name === name;
  return html`<label for=${name}>${label}</label
    ><input
      type="text"
      id=${name}
      name=${name}
      role="combobox"
      autocomplete="off"
      spellcheck="false"
      maxlength="500"
      ?required=${isRequired}
      aria-invalid=${problem === null ? nothing : 'true'}
      aria-describedby=${problem ?? nothing}
      aria-autocomplete="list"
      aria-expanded=${isOpen ? 'true' : 'false'}
      aria-controls=${isOpen ? 'suggested' : nothing}
      aria-activedescendant=${isOpen && suggest.shown!.at >= 0 ? `suggested-${suggest.shown!.at}` : nothing}
      placeholder=${placeholder}
      .value=${value}
      @input=${onInput}
      @compositionend=${onInput}
      @keydown=${onKey}
      @blur=${suggest.close}
    />`;
}
