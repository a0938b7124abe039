import type { PeriodName } from '@lunzhi/reception/client';
import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { PageWords } from './page-words.ts';

interface PeriodChoice {
  readonly words: { readonly earlier: string; readonly later: string };
  readonly label: string;
  readonly current: string;
  /** Each the latest first. */
  readonly lists: readonly { readonly name: string; readonly items: readonly PeriodName[] }[];
  readonly choose: (id: string) => void;
}

/** A month, quarter or year among all, with those before and after it. */
export function periodTemplate({ words, label, current, lists, choose }: PeriodChoice): TemplateResult {
  const list = lists.find(({ items }) => items.some(({ id }) => id === current))?.items ?? [];
  const at = list.findIndex(({ id }) => id === current);
  const step = (word: string, sign: string, target: PeriodName | undefined): TemplateResult =>
    html`<button
      type="button"
      class="btn line step"
      aria-label=${word}
      title=${word}
      ?disabled=${!target}
      @click=${() => choose(target!.id)}
    >
      ${sign}
    </button>`;
  const option = ({ id, name }: PeriodName): TemplateResult =>
    html`<option value=${id} ?selected=${id === current}>${name}</option>`;
  return html`<span class="period">
    ${step(words.earlier, '‹', list[at + 1])}
    <select
      aria-label=${label}
      .value=${live(current)}
      @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}
    >
      ${
        lists.length === 1
          ? lists[0]!.items.map(option)
          : lists.map(({ name, items }) => html`<optgroup label=${name}>${items.map(option)}</optgroup>`)
      }
    </select>
    ${step(words.later, '›', at > 0 ? list[at - 1] : undefined)}
  </span>`;
}

type SaveFormat = keyof PageWords['save'];

interface Saves<Format extends SaveFormat> {
  readonly words: PageWords;
  readonly what: string;
  readonly formats: readonly Format[];
  readonly save: (format: Format) => void;
}

/** A button for each form in which something is saved. */
export const savesTemplate = <Format extends SaveFormat>({
  words,
  what,
  formats,
  save,
}: Saves<Format>): TemplateResult =>
  html`<span class="saves" role="group" aria-label=${words.saveLabel}>
    ${formats.map(
      (format) =>
        html`<button
          type="button"
          class="btn line"
          title=${words.saveAs(words.save[format], what)}
          aria-label=${words.saveAs(words.save[format], what)}
          @click=${() => save(format)}
        >
          ${words.save[format]}
        </button>`,
    )}
  </span>`;
