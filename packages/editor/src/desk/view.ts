import type { Page } from '@lunzhi/reception/client';
import { html, nothing, type TemplateResult } from 'lit';
import { messageTemplate } from '../parts/message.ts';
import type { DeskShell } from './desk.ts';

export const pages: readonly Page[] = ['today', 'weeks', 'pool', 'circular', 'visits'];

/** The page that is shown, the sheets beside it, and below them what is to be said. */
export function pageTemplate(shell: DeskShell): TemplateResult {
  const { page } = shell.host;
  // a page that was turned away from stays as it was laid out, and is not made again until it is turned to
  return html`${pages.map(
    (name) =>
      html`<div class=${`page ${name}`} ?hidden=${name !== page}>
        ${name === page ? pageOf(shell) : shell.hidden}
      </div>`,
  )}${messageTemplate(shell.controller, shell.words)}${statusTemplate(shell)}`;
}

/** What the case in the hand waits for, else what was just done. */
function statusTemplate({ host, view, words, actions }: DeskShell): TemplateResult | typeof nothing {
  const { done } = actions;
  const hint = host.page === 'weeks' ? host.hint : '';
  if (hint === '' && done === null) return nothing;
  return html`<div class="message" part="message" role="status">
    <span>${hint === '' ? words.done(view.undo ?? '') : hint}</span>
    ${
      hint === '' && done?.kind === 'invite'
        ? html`<button type="button" class="link" @click=${() => actions.papers(done.cases, 'invitation')}>
            ${words.printInvitations}
          </button>`
        : nothing
    }
  </div>`;
}

function pageOf({ host, view, words, actions }: DeskShell): TemplateResult {
  const { spoken } = host;
  const caseSheet = (isTall: boolean): TemplateResult =>
    html`<desk-case
      .view=${view}
      .desk=${actions}
      .current=${host.case}
      .language=${spoken}
      .isTall=${isTall}
    ></desk-case>`;
  switch (host.page) {
    case 'today': {
      const isHearing = host.case !== null && actions.row(host.case)?.stage === 'received';
      const isRegistering = host.sheet === 'walk-in';
      return html`<desk-today .view=${view} .desk=${actions} .current=${host.case} .language=${spoken}>
        <section class="sheet open" aria-label=${words.today.card}>
          <div class=${`columns${isHearing && !isRegistering ? ' two' : ''}`}>
            ${caseSheet(host.width === 'narrow')}
            <desk-outcome
              ?hidden=${!isHearing}
              .view=${view}
              .desk=${actions}
              .current=${isHearing ? host.case : null}
              .language=${spoken}
              .isFolded=${isRegistering}
            ></desk-outcome>
          </div>
        </section>
        <desk-walk-in
          class="sheet"
          slot=${host.width === 'narrow' ? 'first' : nothing}
          ?hidden=${!isRegistering}
          .view=${view}
          .desk=${actions}
          .current=${host.case}
          .language=${spoken}
        ></desk-walk-in>
      </desk-today>`;
    }
    case 'weeks':
      return html`<desk-weeks
        .view=${view}
        .desk=${actions}
        .current=${host.case}
        .language=${spoken}
        .isNarrow=${host.width === 'narrow'}
      ></desk-weeks>`;
    case 'pool':
      return html`<desk-pool
        .view=${view}
        .desk=${actions}
        .current=${host.case}
        .language=${spoken}
        .filters=${host.filters}
        .isNarrow=${host.width === 'narrow'}
      >
        <section class="sheet open" aria-label=${words.today.card}>${caseSheet(true)}</section>
      </desk-pool>`;
    case 'circular':
      return html`<desk-circular
        .view=${view}
        .desk=${actions}
        .language=${spoken}
        .isNarrow=${host.width === 'narrow'}
      ></desk-circular>`;
    case 'visits':
      return html`<desk-visits
        .view=${view}
        .desk=${actions}
        .language=${spoken}
        .isNarrow=${host.width === 'narrow'}
      ></desk-visits>`;
  }
}

/** Which papers are to be printed. */
export const printTemplate = ({ host, view, actions }: DeskShell): TemplateResult =>
  html`<desk-print
    .view=${view}
    .desk=${actions}
    .current=${host.case}
    .language=${host.spoken}
    .printing=${host.printing}
    .templates=${host.templates}
    .close=${actions.closePapers}
  ></desk-print>`;

/** What would be imported. */
export const importTemplate = ({ host, view, actions }: DeskShell): TemplateResult =>
  html`<desk-import
    .view=${view}
    .desk=${actions}
    .language=${host.spoken}
    .tables=${host.importing}
    .close=${actions.closeImport}
  ></desk-import>`;

const ways = ['import', 'register', 'begin'] as const;

/** A desk without cases: three ways to begin, each with what it needs. */
export function startTemplate({ host, words, actions }: DeskShell): TemplateResult {
  const { start } = words;
  const does = {
    import: actions.import,
    register: actions.register,
    begin: () => {
      host.goTo('weeks');
      actions.request('begin');
    },
  };
  return html`<section class="sheet start">
    <h2>${start.title}</h2>
    <p>${start.hint}</p>
    <ul>
      ${ways.map(
        (way, index) =>
          html`<li>
            <button type="button" class=${index === 0 ? 'btn primary' : 'btn line'} @click=${does[way]}>
              ${start.ways[way]}${way === 'register' ? html` <kbd>N</kbd>` : nothing}
            </button>
            <p>${start.more[way]}</p>
          </li>`,
      )}
    </ul>
  </section>`;
}
