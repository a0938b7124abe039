import type { LedgerEntry, Roster } from '@lunzhi/core';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { stages, type Step } from '../src/shell/places.ts';
import { layoutTemplate } from './publish-layout.ts';
import { closingTemplate } from './publish-closing.ts';
import { isChecked, isEmptyPaper, type PublishActions, type PublishState, valueOf } from './publish-state.ts';
import { type PublishWords, publishWords } from './publish-texts.ts';

/** The page on which a roster is printed, saved for Word and published. */
export function publishTemplate(state: PublishState, actions: PublishActions): TemplateResult {
  const words = publishWords(state.language);
  const { view, table, step, version, isUpToDate, by } = state;
  const isEmpty = isEmptyPaper(state);
  const label = isUpToDate
    ? words.done(view.head.published!.version)
    : step === 'published'
      ? words.act.published(version)
      : words.act[step];
  return html`<header>
      <button type="button" @click=${actions.close}>← ${words.back}</button>
      <h1>${words.title}</h1>
      <span class="pill">${view.head.stageWords}</span>
      <span class="what">${table.tableTitle}</span>
      <button type="button" data-act="print" ?disabled=${isEmpty} @click=${actions.print}>
        ${words.print}
      </button>
      <button type="button" data-act="word" ?disabled=${isEmpty} @click=${actions.word}>${words.word}</button>
      <button type="submit" form="next-step" class="primary" ?disabled=${isUpToDate || by.trim() === ''}>
        ${label}
      </button>
    </header>
    <div class="columns">
      ${stepsTemplate(state, words, actions)} ${previewTemplate(state, words, actions, isEmpty)}
      ${layoutTemplate(state, words, actions)}
    </div>`;
}

/** The last entry of a kind that was not taken back. */
function lastOf({ ledger }: Roster, kind: Step): LedgerEntry | undefined {
  const corrected = new Set(ledger.map((entry) => (entry.kind === 'corrected' ? entry.corrects : 0)));
  return ledger.filter((entry, index) => entry.kind === kind && !corrected.has(index + 1)).pop();
}

function stepsTemplate(
  state: PublishState,
  words: PublishWords,
  { change, act }: PublishActions,
): TemplateResult {
  const { view, roster, step, isUpToDate, said, by } = state;
  const next = isUpToDate ? stages.length : stages.indexOf(step);
  const item = (name: (typeof stages)[number], index: number): TemplateResult => {
    const entry = name === 'draft' ? undefined : lastOf(roster, name);
    const isNext = index === next;
    const look = isNext ? 'next' : index < next && (entry || name === 'draft') ? 'done' : '';
    const who = entry && 'by' in entry && typeof entry.by === 'string' ? entry.by : entry?.author;
    return html`<li class=${look} aria-current=${isNext ? 'step' : nothing}>
      <span class="sign" aria-hidden="true">${look === 'done' ? '✓' : index + 1}</span>
      <h3>
        ${words.names[name]}
        <small
          >${
            isNext && name !== 'draft' && by.trim() === ''
              ? words.missing[name]
              : entry
                ? words.day(entry.at.slice(0, 10))
                : nothing
          }</small
        >
      </h3>
      <p><span class="mute">${words.made}</span> ${words.makes[name]}</p>
      ${
        entry && name !== 'draft' && !isNext
          ? html`<p><span class="mute">${words.by[name]}</span> ${who}</p>`
          : nothing
      }
      ${isNext && name !== 'draft' ? formTemplate(name) : nothing}
    </li>`;
  };
  const formTemplate = (name: Step): TemplateResult =>
    html`<form
      id="next-step"
      @submit=${(event: Event) => {
        event.preventDefault();
        act();
      }}
    >
      <label
        ><span>${words.by[name]}</span
        ><input
          name="by"
          required
          maxlength="200"
          placeholder=${words.byHint[name]}
          .value=${live(by)}
          @input=${(event: Event) => change({ by: valueOf(event) })}
      /></label>
      ${
        name === 'approved'
          ? html`<label
              ><span>${words.on}</span
              ><input
                type="date"
                name="on"
                required
                .value=${live(state.on)}
                @change=${(event: Event) => change({ on: valueOf(event) })}
            /></label>`
          : nothing
      }
      ${
        view.head.stage === 'draft' && step === 'circulated'
          ? html`<button type="button" class="link" @click=${() => change({ step: 'approved' })}>
              ${words.skip}
            </button>`
          : nothing
      }
    </form>`;
  return html`<nav aria-label=${words.steps}>
    <h2>${words.steps}</h2>
    <ol class="flow">
      ${stages.map(item)}
    </ol>
    <div role="status" class="said">${said.map((sentence) => html`<p>${sentence}</p>`)}</div>
  </nav>`;
}

function previewTemplate(
  state: PublishState,
  words: PublishWords,
  actions: PublishActions,
  isEmpty: boolean,
): TemplateResult {
  const { change } = actions;
  const { from, shown, pages, isFramed, isFull } = state;
  const to = Math.min(pages, from + shown - 1);
  const turn = (by: number, label: string, sign: string): TemplateResult =>
    html`<button
      type="button"
      aria-label=${label}
      ?disabled=${by < 0 ? from <= 1 : to >= pages}
      @click=${() => change({ from: Math.max(1, from + by) })}
    >
      ${sign}
    </button>`;
  const size = (isWanted: boolean, label: string): TemplateResult =>
    html`<button
      type="button"
      aria-pressed=${String(isFull === isWanted)}
      @click=${() => change({ isFull: isWanted })}
    >
      ${label}
    </button>`;
  return html`<div class="preview">
    ${state.isJustPublished ? closingTemplate(state, words, actions) : nothing}
    <div class="tools">
      <span role="status">${pages > 0 ? words.pages(from, to, pages) : nothing}</span>
      ${turn(-shown, words.before, '‹')} ${turn(shown, words.after, '›')}
      <label class="check"
        ><input
          type="checkbox"
          .checked=${live(isFramed)}
          @change=${(event: Event) => change({ isFramed: isChecked(event) })}
        />${words.frame}</label
      >
      <span class="segments">${size(false, words.whole)}${size(true, words.full)}</span>
    </div>
    <div class="pages" tabindex="0" role="region" aria-label=${words.preview}>
      <p ?hidden=${!isEmpty}>${words.nothing}</p>
      <div class="holder" ?hidden=${isEmpty}><iframe title=${words.preview} tabindex="-1"></iframe></div>
    </div>
  </div>`;
}
