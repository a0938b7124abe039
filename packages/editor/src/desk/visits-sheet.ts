import type { PeriodName, VisitsView, VisitView } from '@lunzhi/reception/client';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { onTyped } from '../parts/keys.ts';
import { icon } from '../styles/icons.ts';
import { limitMark } from './marks.ts';
import type { PageWords } from './page-words.ts';

interface VisitOptions {
  readonly words: PageWords;
  readonly canRecord: boolean;
  /** Of the visit. */
  readonly township: string;
  readonly record: (visit: VisitView) => void;
  readonly open: (visit: VisitView) => void;
  readonly notice: (visit: VisitView, format: 'docx' | 'print') => void;
}

/** Why a visit is on its day, which cases are proposed, and what is sent. */
export function visitTemplate(
  visit: VisitView | null,
  { words: all, canRecord, township, record, open, notice }: VisitOptions,
): TemplateResult {
  const words = all.visits;
  if (visit === null) return html`<p class="pick mute">${words.pick}</p>`;
  const { state, title, meta, reasons, cases } = visit;
  return html`<header>
      <h2>${title}</h2>
      <p class="meta">${state === 'missing' ? meta : `${meta} · ${words.states[state]}`}</p>
    </header>
    <div class="body" tabindex="0" role="group" aria-label=${title}>
      <h3>${state === 'missing' ? words.whyMissing : words.reasons}</h3>
      <ul class="reasons">
        ${reasons.map(
          ({ mood, words: why }) =>
            html`<li class=${mood}>
              ${mood === 'plain' ? html`<span class="gap"></span>` : limitMark(mood)}
              <span>${why}</span>
            </li>`,
        )}
      </ul>
      ${
        state === 'missing'
          ? nothing
          : html`<h3>${state === 'made' ? words.heard(cases.length) : words.proposed(cases.length)}</h3>
              ${cases.length === 0 && state === 'planned' ? html`<p class="mute">${words.noCases}</p>` : nothing}
              <ul class="cases">
                ${cases.map(
                  (own) =>
                    html`<li>
                      ${own.title}<span class="small">${own.case}${all.comma}${own.detail}</span>
                    </li>`,
                )}
              </ul>
              ${
                cases.length > 0
                  ? html`<button type="button" class="link" @click=${() => open(visit)}>
                      ${words.open}
                    </button>`
                  : nothing
              }`
      }
    </div>
    <footer>
      ${
        canRecord && state !== 'made'
          ? html`<button type="button" class="btn primary" @click=${() => record(visit)}>
              ${words.record}
            </button>`
          : nothing
      }
      ${
        state === 'planned'
          ? html`<button type="button" class="btn line" @click=${() => notice(visit, 'docx')}>
                ${words.notice(township)}
              </button>
              <button
                type="button"
                class="btn line"
                aria-label=${all.saveAs(all.save.print, words.notice(township))}
                title=${all.saveAs(all.save.print, words.notice(township))}
                @click=${() => notice(visit, 'print')}
              >
                ${icon('print')}
              </button>`
          : nothing
      }
    </footer>`;
}

interface Comers {
  readonly present: string;
  readonly representatives: string;
}

/** A visit as it is being recorded. */
export interface RecordDraft {
  readonly on: string;
  readonly leader: string;
  readonly township: string;
  readonly note: string;
  /** Those that may have been heard there. */
  readonly cases: VisitView['cases'];
  /** How many came and how many of them spoke, as typed, of those that were heard. */
  readonly heard: ReadonlyMap<string, Comers>;
}

interface RecordOptions {
  readonly words: PageWords['visits'];
  readonly view: VisitsView;
  readonly today: string;
  readonly problem: string;
  readonly change: (wanted: Partial<RecordDraft>) => void;
  readonly save: () => void;
  readonly cancel: () => void;
}

/** When, who, where, and which cases were heard there. */
export function recordTemplate(draft: RecordDraft, options: RecordOptions): TemplateResult {
  const { words, view, today, problem, change, save, cancel } = options;
  const { on, leader, township, note, cases, heard } = draft;
  const choice = (
    id: 'leader' | 'township',
    name: string,
    list: readonly PeriodName[],
    value: string,
  ): TemplateResult =>
    html`<label for=${id}>${name}</label>
      <select
        id=${id}
        .value=${live(value)}
        @change=${(event: Event) => change({ [id]: (event.target as HTMLSelectElement).value })}
      >
        <option value=""></option>
        ${list.map((own) => html`<option value=${own.id} ?selected=${own.id === value}>${own.name}</option>`)}
      </select>`;
  const onHeard = (id: string) => (event: Event) => {
    const next = new Map(heard);
    if ((event.target as HTMLInputElement).checked) next.set(id, { present: '', representatives: '' });
    else next.delete(id);
    change({ heard: next });
  };
  const count = (id: string, name: keyof Comers): TemplateResult => {
    const own = heard.get(id)!;
    const onCount = onTyped((text) => change({ heard: new Map([...heard, [id, { ...own, [name]: text }]]) }));
    return html`<label
      >${words[name]}
      <input
        type="text"
        inputmode="numeric"
        maxlength="6"
        required
        name=${name}
        .value=${live(own[name])}
        @input=${onCount}
        @compositionend=${onCount}
    /></label>`;
  };
  const onNote = onTyped((text) => change({ note: text }));
  return html`<form
    novalidate
    @submit=${(event: Event) => {
      event.preventDefault();
      save();
    }}
  >
    <header><h2>${words.recordTitle}</h2></header>
    <div class="body">
      <div class="fields">
        <label for="on">${words.on}</label>
        <input
          id="on"
          type="date"
          max=${today}
          .value=${live(on)}
          @change=${(event: Event) => change({ on: (event.target as HTMLInputElement).value })}
        />
        ${choice('leader', words.leader, view.leaders, leader)}
        ${choice('township', words.township, view.townships, township)}
        <label for="note">${words.note}</label>
        <input
          id="note"
          type="text"
          autocomplete="off"
          placeholder=${words.noteHint}
          .value=${live(note)}
          @input=${onNote}
          @compositionend=${onNote}
        />
      </div>
      ${
        cases.length > 0
          ? html`<h3>${words.heard(heard.size)}</h3>
              <ul class="cases">
                ${cases.map(
                  (own) =>
                    html`<li>
                      <label class="heard"
                        ><input
                          type="checkbox"
                          .checked=${live(heard.has(own.case))}
                          @change=${onHeard(own.case)}
                        />
                        <span>${own.title}<span class="small">${own.case}</span></span></label
                      >
                      ${
                        heard.has(own.case)
                          ? html`<div class="comers">
                              ${count(own.case, 'present')} ${count(own.case, 'representatives')}
                            </div>`
                          : nothing
                      }
                    </li>`,
                )}
              </ul>
              <p class="mute small">${words.recordHint}</p>`
          : nothing
      }
      <p class="problem" role="alert">${problem}</p>
    </div>
    <footer>
      <button type="submit" class="btn primary">${words.save}</button>
      <button type="button" class="btn line" @click=${cancel}>${words.cancel}</button>
    </footer>
  </form>`;
}
