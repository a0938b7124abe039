import { html, nothing, type TemplateResult } from 'lit';
import { permit, type Permitted } from '../parts/permit.ts';
import { icon } from '../styles/icons.ts';
import type { DeskShell } from './desk.ts';
import { deskIcon } from './icons.ts';

interface Tool {
  readonly does: () => void;
  readonly drawing: TemplateResult;
  readonly word: string;
  readonly key?: string;
  readonly look?: string;
  readonly isUsable?: boolean;
  readonly says?: string | null;
  readonly permitted?: Permitted;
}

const tool = ({
  does,
  drawing,
  word,
  key,
  look = '',
  isUsable = true,
  says,
  permitted = true,
}: Tool): TemplateResult =>
  html`<button
    ${permit(permitted)}
    type="button"
    class=${`btn ${look}`}
    ?disabled=${!isUsable}
    aria-keyshortcuts=${key ? key.replace('Ctrl', 'Control') : nothing}
    title=${says ?? word}
    @click=${does}
  >
    ${drawing}<span>${word}</span>${key && look !== '' ? html` <kbd>${key}</kbd>` : nothing}
  </button>`;

/** Title, the mark of what is inside, and what can be done on the page. */
export function headTemplate({ host, view, words, controller, actions }: DeskShell): TemplateResult {
  const { page } = host;
  const isIdle = actions.isEditable;
  const { may } = controller;
  const toAsk = view.cases.filter(({ appointment }) => appointment?.state === 'to-ask').map(({ id }) => id);
  const isPrivate = page === 'today' || page === 'weeks' || page === 'pool';
  return html`<header class="head" part="head">
    <h1>${view.head.title}</h1>
    <span class="pill" part="marking"
      >${icon('lock')} ${words.markings[isPrivate ? 'petitioners' : 'office']}</span
    >
    ${host.readonly ? html`<span class="pill">${words.readonly}</span>` : nothing}
    <div class="tools" role="group" aria-label=${words.editing}>
      ${tool({ does: actions.undo, drawing: icon('undo'), word: words.undo, key: 'Ctrl+Z', isUsable: isIdle && view.undo !== null, says: view.undo, permitted: may({ kind: 'undo' }) })}
      ${view.redo === null ? nothing : tool({ does: actions.redo, drawing: icon('redo'), word: words.redo, key: 'Ctrl+Y', isUsable: isIdle, says: view.redo, permitted: may({ kind: 'redo' }) })}
      ${page === 'pool' ? tool({ does: actions.import, drawing: deskIcon('import'), word: words.import }) : nothing}
      ${tool({ does: actions.print, drawing: icon('print'), word: words.print, key: 'P' })}
      <slot name="actions"></slot>
      <span class="parting"></span>
      ${
        page === 'weeks' && toAsk.length > 0
          ? tool({
              does: () => void actions.act({ kind: 'ask', cases: toAsk }),
              drawing: deskIcon('ask'),
              word: words.askAll(toAsk.length),
              look: 'line',
              isUsable: isIdle,
              permitted: may({ kind: 'ask', cases: toAsk }),
            })
          : nothing
      }
      ${
        page === 'today'
          ? tool({
              does: actions.call,
              drawing: deskIcon('call'),
              word: words.call,
              key: 'J',
              look: 'line',
              isUsable: isIdle && actions.next !== null,
              permitted: actions.next === null || may({ kind: 'receive', case: actions.next }),
            })
          : nothing
      }
      ${
        page === 'weeks'
          ? nothing
          : tool({
              does: actions.register,
              drawing: deskIcon('plus'),
              word: words.register,
              key: 'N',
              look: page === 'today' ? 'primary' : 'line',
              isUsable: isIdle,
              permitted: may({ kind: 'register' }),
            })
      }
      ${
        page === 'weeks' || page === 'pool'
          ? tool({
              does: actions.arrangeAll,
              drawing: icon('solve'),
              word: words.arrangeAll,
              key: 'F9',
              look: 'primary',
              isUsable: isIdle,
              permitted: may({ kind: 'appoint' }),
            })
          : nothing
      }
    </div>
  </header>`;
}

/** The sentence first, and at its end the next step. */
export function headlineTemplate({ host, view, words, actions }: DeskShell): TemplateResult {
  const { told } = host;
  const { mood, strong, rest, next } = told?.headline ?? view.headlines[host.page];
  return html`<div class=${`headline ${mood}`} part="headline" role="status">
    ${mood === 'plain' ? deskIcon('call') : icon(mood)}<span class="unseen">${words.mood[mood]}</span>
    <p><b>${strong}</b>${rest}</p>
    ${
      next && actions.isEditable
        ? html`<span class="next"
            >${words.next}<button
              type="button"
              class="link"
              @click=${() => (told?.follow ?? actions.follow)(next)}
            >
              ${next.words}
            </button></span
          >`
        : nothing
    }
  </div>`;
}
