import type { LedgerEntry } from '@lunzhi/core';
import { html, nothing, render, type TemplateResult } from 'lit';
import type { ElementLanguage } from '../src/words.ts';
import { dayWords } from '../src/words.ts';
import type { NoticeSpan } from './notices.ts';
import { changesOf, type ExportKind, exportKinds, isOffered, type Source } from './exports.ts';
import { type Text, words } from './texts.ts';

/** Shows a dialogue until it is closed; Esc closes it. */
export function show(content: (close: () => void) => TemplateResult): void {
  const dialog = document.createElement('dialog');
  document.body.append(dialog);
  dialog.addEventListener('close', () => dialog.remove());
  render(
    content(() => dialog.close()),
    dialog,
  );
  dialog.showModal();
}

/** What was chosen for those exports that ask for something. */
type Choice = Pick<Source, 'leader' | 'entry' | 'notice'>;

/** Offers every export, those that may be public apart from those that may not. */
export function showExports(
  source: Source,
  language: ElementLanguage,
  onChosen: (id: string, choice: Choice) => void,
): void {
  const say = (said: Text): string => said[language];
  const { roster, table, notices } = source;
  const changes = changesOf(roster);
  show((close) => {
    const group = (disclosure: ExportKind['disclosure']): TemplateResult =>
      html`<section class=${disclosure}>
        <h3>${say(words[disclosure])} <small>${say(words[`${disclosure}Hint`])}</small></h3>
        ${disclosure === 'public' && table === null ? html`<p role="note">${say(words.unpublishable)}</p>` : nothing}
        ${
          disclosure === 'public' && table !== null && table.standing !== 'published'
            ? html`<p role="note">${say(roster.published ? words.changed : words.draft)}</p>`
            : nothing
        }
        <ul>
          ${exportKinds
            .filter((kind) => kind.disclosure === disclosure && isOffered(kind, source))
            .map(
              ({ id, name }) =>
                html`<li>
                  <button
                    type="button"
                    data-export=${id}
                    @click=${(event: Event) => onChosen(id, chosen(event, notices))}
                  >
                    ${say(name)}
                  </button>
                </li>`,
            )}
        </ul>
      </section>`;
    return html`<h2>${say(words.exports)}</h2>
      <form method="dialog">
        <div class="choices">
          ${
            table === null
              ? nothing
              : html`<label
                  >${say(words.leader)}
                  <select name="leader">
                    ${roster.document.leaders.map(({ name }) => html`<option>${name}</option>`)}
                  </select></label
                >`
          }
          ${
            changes.length === 0
              ? nothing
              : html`<label
                  >${say(words.change)}
                  <select name="entry">
                    ${[...changes]
                      .reverse()
                      .map(
                        (index) =>
                          html`<option value=${index}>
                            ${entryWords(roster.ledger[index]!, language)}
                          </option>`,
                      )}
                  </select></label
                >`
          }
          ${
            table === null || notices.length === 0
              ? nothing
              : html`<label
                  >${say(words.notice)}
                  <select name="notice">
                    ${notices.map(({ name }, index) => html`<option value=${index}>${say(name)}</option>`)}
                  </select></label
                >`
          }
        </div>
        ${group('public')} ${group('internal')}
        <p class="end"><button type="button" @click=${close}>${say(words.close)}</button></p>
      </form>`;
  });
}

/** What stands in a field of a form; `null` when there is no such field. */
function fieldOf(form: HTMLFormElement, name: string): string | null {
  const value = new FormData(form).get(name);
  return typeof value === 'string' ? value : null;
}

function chosen(event: Event, notices: readonly NoticeSpan[]): Choice {
  const form = (event.target as HTMLElement).closest('form')!;
  const entry = fieldOf(form, 'entry');
  return {
    leader: fieldOf(form, 'leader'),
    entry: entry === null ? null : Number(entry),
    notice: notices[Number(fieldOf(form, 'notice') ?? 0)] ?? null,
  };
}

/** 2月21日 代班 */
function entryWords(entry: LedgerEntry, language: ElementLanguage): string {
  const date =
    'shift' in entry ? entry.shift.slice(0, 10) : 'first' in entry ? entry.first.shift.slice(0, 10) : '';
  const kinds = { 'zh-CN': ['代班', '调班'], en: ['substitution', 'exchange'] }[language];
  return `${date === '' ? '' : dayWords(date, language)} ${kinds[entry.kind === 'substituted' ? 0 : 1]}`;
}

/** Asks for what a new document begins with. */
export function askBeginning(
  year: number,
  language: ElementLanguage,
  onGiven: (given: { year: number; name: string }) => void,
): void {
  const say = (said: Text): string => said[language];
  show(
    (close) =>
      html`<h2>${say(words.begin)}</h2>
        <form
          method="dialog"
          @submit=${(event: Event) => {
            const form = event.target as HTMLFormElement;
            onGiven({ year: Number(fieldOf(form, 'year')), name: fieldOf(form, 'county')!.trim() });
          }}
        >
          <div class="choices">
            <label
              >${say(words.year)}
              <input name="year" type="number" min="2000" max="2099" required .value=${String(year)}
            /></label>
            <label
              >${say(words.county)}
              <input
                name="county"
                required
                maxlength="50"
                @input=${({ target }: { target: HTMLInputElement }) =>
                  target.setCustomValidity(target.value.trim() === '' ? say(words.countyMissing) : '')}
            /></label>
          </div>
          <p class="end">
            <button type="button" @click=${close}>${say(words.cancel)}</button>
            <button class="primary">${say(words.create)}</button>
          </p>
        </form>`,
  );
}
