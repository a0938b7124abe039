import type { Leader, LedgerEntry, Roster } from '@lunzhi/core';
import { html, nothing, render, type TemplateResult } from 'lit';
import { hasCommand } from '../src/parts/keys.ts';
import type { ElementLanguage } from '../src/words.ts';
import { dayWords } from '../src/words.ts';
import type { NoticeSpan } from './notices.ts';
import { changesOf, type ExportKind, exportKinds, isOffered, purposes, type Source } from './exports.ts';
import { type Text, words } from './texts.ts';

/** Whether a dialogue is open: what would come over it was asked for twice, or speaks of what it is about to change. */
export const isCovered = (): boolean => document.querySelector('dialog[open]') !== null;

/** Ctrl+P, or ⌘P on a Mac. */
export const isPrintKey = (event: KeyboardEvent): boolean =>
  hasCommand(event) && event.key.toLowerCase() === 'p';

/** Shows a dialogue until it is closed, unless another is; Esc closes it. */
export function show(content: (close: () => void) => TemplateResult): void {
  if (isCovered()) return;
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

/** Offers every export by what it is for, each with who may see it; what programs read is folded. @param onPublish opens the page to print and publish */
export function showExports(
  source: Source,
  language: ElementLanguage,
  onChosen: (id: string, choice: Choice) => void,
  onPublish: () => void,
): void {
  const say = (said: Text): string => said[language];
  const { roster, table, notices } = source;
  const changes = changesOf(roster);
  show((close) => {
    const mark = (disclosure: ExportKind['disclosure']): TemplateResult =>
      html`<span class="mark"
        ><span aria-hidden="true">${disclosure === 'public' ? '○' : '●'}</span>
        ${say(words[disclosure])}</span
      >`;
    const select = (name: string, label: Text, options: readonly TemplateResult[]): TemplateResult =>
      html`<label class="asked"
        >${say(label)}
        <select name=${name}>
          ${options}
        </select></label
      >`;
    /** What files ask for: it stands above the first of a purpose that asks for it. */
    const asked: Readonly<Partial<Record<NonNullable<ExportKind['needs']>, () => TemplateResult>>> = {
      leader: () =>
        select(
          'leader',
          words.leader,
          roster.document.leaders.map(
            (leader) => html`<option value=${leader.id}>${called(leader, roster)}</option>`,
          ),
        ),
      change: () =>
        select(
          'entry',
          words.change,
          [...changes]
            .reverse()
            .map(
              (index) => html`<option value=${index}>${entryWords(roster.ledger[index]!, language)}</option>`,
            ),
        ),
      notice: () =>
        select(
          'notice',
          words.notice,
          notices.map(({ name }, index) => html`<option value=${index}>${say(name)}</option>`),
        ),
    };
    const offered = exportKinds.filter((kind) => isOffered(kind, source));
    const isFirst = ({ id, needs, purpose }: ExportKind): boolean =>
      offered.find((kind) => kind.purpose === purpose && kind.needs === needs)?.id === id;
    const row = (kind: ExportKind): TemplateResult => {
      const { id, name, format, disclosure, isWord, needs } = kind;
      const button = (own: string, label: string): TemplateResult =>
        html`<button
          type="button"
          data-export=${own}
          aria-label=${`${say(name)} ${label}`}
          @click=${(event: Event) => onChosen(own, chosen(event, notices))}
        >
          ${label}
        </button>`;
      return html`<li class=${disclosure}>
        ${needs && isFirst(kind) ? asked[needs]?.() : nothing}<span class="name">${say(name)}</span
        ><small>${format}</small>${mark(disclosure)}<span class="acts"
          >${isWord ? button(`${id}-docx`, 'Word') : nothing}${button(id, isWord ? say(words.asText) : say(words.toFile))}</span
        >
      </li>`;
    };
    const publishing = html`<li class="public">
      <span class="name">${say(words.publishing)}</span><small>Word .docx、PDF</small>${mark('public')}<span
        class="acts"
        ><button
          type="button"
          class="primary"
          data-act="publish"
          @click=${() => {
            close();
            onPublish();
          }}
        >
          ${say(words.look)}
        </button></span
      >
    </li>`;
    const group = (purpose: ExportKind['purpose']): TemplateResult => {
      const rows = offered.filter((kind) => kind.purpose === purpose).map(row);
      const list = html`<ul class="rows">
        ${purpose === 'issue' && table !== null ? publishing : nothing}${rows}
      </ul>`;
      if (purpose === 'data')
        return html`<details class="purpose">
          <summary>${say(words.purposes.data)} <small>${say(words.dataHint)}</small></summary>
          ${list}
        </details>`;
      return rows.length === 0
        ? html``
        : html`<section class="purpose">
            <h3>${say(words.purposes[purpose])}</h3>
            ${list}
          </section>`;
    };
    return html`<h2>${say(words.exports)}</h2>
      <form method="dialog">
        ${table === null ? html`<p role="note">${say(words.unpublishable)}</p>` : nothing}
        ${
          table !== null && table.standing !== 'published'
            ? html`<p role="note">${say(roster.published ? words.changed : words.draft)}</p>`
            : nothing
        }
        ${purposes.map(group)}
        <p class="mute">● ${say(words.internalHint)}</p>
        <p class="end"><button type="button" @click=${close}>${say(words.close)}</button></p>
      </form>`;
  });
}

/** By name, and by the post where another has the name. */
function called({ id, name, posts = [] }: Leader, { document }: Roster): string {
  const isShared = document.leaders.some((other) => other.id !== id && other.name === name);
  return isShared ? [name, ...posts.slice(-1).map(({ title }) => title)].join(' ') : name;
}

/** What stands in a field of a form; `null` when there is no such field. */
function fieldOf(form: HTMLFormElement, name: string): string | null {
  const value = new FormData(form).get(name);
  return typeof value === 'string' ? value : null;
}

function chosen(event: Event, notices: readonly NoticeSpan[]): Choice {
  const rows = (event.target as HTMLElement).closest('.rows')!;
  const asked = (name: string): string | null =>
    rows.querySelector<HTMLSelectElement>(`[name=${name}]`)?.value ?? null;
  const entry = asked('entry');
  return {
    leader: asked('leader'),
    entry: entry === null ? null : Number(entry),
    notice: notices[Number(asked('notice') ?? 0)] ?? null,
  };
}

/** 2月21日 代班 */
function entryWords(entry: LedgerEntry, language: ElementLanguage): string {
  const date =
    'shift' in entry ? entry.shift.slice(0, 10) : 'first' in entry ? entry.first.shift.slice(0, 10) : '';
  const kinds = { 'zh-CN': ['代班', '调班'], en: ['substitution', 'exchange'] }[language];
  return `${date === '' ? '' : dayWords(date, language)} ${kinds[entry.kind === 'substituted' ? 0 : 1]}`;
}

/**
 * Asks for what a new document begins with.
 *
 * @param suggested `isRead` where a table said some of it; of a document without one it is absent
 */
export function askBeginning(
  suggested: { year: number; name: string; isRead?: boolean },
  language: ElementLanguage,
  onGiven: (given: { year: number; name: string }) => void,
): void {
  const say = (said: Text): string => said[language];
  show(
    (close) =>
      html`<h2>${say(suggested.isRead === undefined ? words.begin : words.beginFromTable)}</h2>
        ${suggested.isRead ? html`<p class="mute">${say(words.beginRead)}</p>` : nothing}
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
              <input
                name="year"
                type="number"
                min="2000"
                max="2099"
                required
                .value=${String(suggested.year)}
            /></label>
            <label
              >${say(words.county)}
              <input
                name="county"
                required
                maxlength="50"
                .value=${suggested.name}
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
