import type {
  Act,
  CandidateView,
  LeaderView,
  LetterTexts,
  Preview,
  ProofView,
  ProposalsView,
  SessionView,
} from '@lunzhi/core';
import { html, nothing, type TemplateResult } from 'lit';
import { isByLedger, placeOf } from '../shell/places.ts';
import type { EditorWords } from '../shell/words.ts';
import { dayWords, type ElementLanguage, weekdayWords } from '../words.ts';
import type { Pair } from './exchange-act.ts';
import type { exchangeTemplate } from './exchange.ts';
import type { editorHelp } from './help.ts';
import type { infoTemplate } from './info.ts';
import type { menuTemplate } from './menu.ts';
import type { PopupSize } from './placing.ts';
import type { Popups } from './popups.ts';
import type { proofTemplate } from './proof.ts';
import type { substituteTemplate } from './substitute.ts';

export interface ExchangePopup {
  readonly kind: 'exchange';
  /** Loaded when it is needed, as those below. */
  readonly template: typeof exchangeTemplate;
  /** Of one pair both leaders are looked at; of more, the pairs. */
  readonly pairs: readonly Pair[];
  readonly anchor: Element;
  readonly act: Act;
  readonly preview: Preview | null;
}

/** Who could stand in, and what is to be sent. */
export interface SubstitutePopup {
  readonly kind: 'substitute';
  readonly size?: PopupSize;
  readonly template: typeof substituteTemplate;
  readonly shift: string;
  readonly anchor: Element;
  readonly proposals: ProposalsView | null;
  readonly chosen: number;
  /** Of that proposal. */
  readonly letters: LetterTexts | null;
  /** Which of them was last asked for, and whether it was copied: else it is selected. */
  readonly copied: { readonly letter: keyof LetterTexts; readonly isDone: boolean } | null;
  /** Until when the holder is away, as it is typed, and what that would do. */
  readonly until?: { readonly text: string; readonly preview: Preview | null };
}

/** What can be done with a place. */
export interface MenuPopup {
  readonly kind: 'menu';
  readonly template: typeof menuTemplate;
  readonly shift: string;
  readonly anchor: Element;
}

/** What is known of a place. */
export interface InfoPopup {
  readonly kind: 'info';
  readonly template: typeof infoTemplate;
  readonly shift: string;
  readonly anchor: Element;
  /** Whether it was asked for by key; else it comes and goes with the mouse. */
  readonly takesFocus: boolean;
}

/** What may pop up, one at a time, beside its anchor. Answers are `null` while they are counted. */
export type Popup = { readonly size?: PopupSize } & (
  | {
      readonly kind: 'choose';
      readonly shift: string;
      readonly anchor: Element;
      readonly candidates: readonly CandidateView[] | null;
    }
  | ExchangePopup
  | SubstitutePopup
  | MenuPopup
  | InfoPopup
  | {
      readonly kind: 'proof';
      readonly template: typeof proofTemplate;
      readonly anchor: Element;
      readonly proof: ProofView | null;
    }
  | { readonly kind: 'card'; readonly card: HTMLElement; readonly opener: Element; readonly anchor: Element }
  | { readonly kind: 'help'; readonly template: typeof editorHelp; readonly anchor: Element }
);

/** Unless a pop-up says otherwise. */
export const popupSize: Record<Popup['kind'], PopupSize> = {
  choose: { width: 716, height: 440 },
  exchange: { width: 720, height: 520, least: 460 },
  substitute: { width: 560, height: 640, least: 440 },
  proof: { width: 680, height: 560 },
  card: { width: 480, height: 420 },
  help: { width: 640, height: 420 },
  menu: { width: 200, height: 200 },
  info: { width: 360, height: 250 },
};

export function popupTemplate(
  popups: Popups,
  view: SessionView,
  words: EditorWords,
): TemplateResult | typeof nothing {
  const { popup } = popups;
  if (popup === null) return nothing;
  return html`<div class="layer" part="layer">${contentTemplate(popup, popups, view, words)}</div>`;
}

function contentTemplate(
  popup: Popup,
  popups: Popups,
  view: SessionView,
  words: EditorWords,
): TemplateResult | typeof nothing {
  const { editor } = popups;
  const language = editor.spoken;
  switch (popup.kind) {
    case 'choose':
      return html`<roster-combobox
        .day=${view.days.find(({ date }) => popup.shift.startsWith(date)) ?? null}
        .place=${placeOf(view, popup.shift) ?? null}
        .leaders=${view.leaders}
        .candidates=${popup.candidates}
        .isPublished=${isByLedger(view)}
        .permitted=${isByLedger(view) || popups.controller.may({ kind: 'assign', shift: popup.shift })}
        .language=${language}
        @combobox-answer=${popups.answer}
      ></roster-combobox>`;
    case 'exchange':
      return popup.template(popup, popups, view, words);
    case 'info':
      return popup.template(popup, popups, view);
    case 'menu':
      return popup.template(popup, popups, view);
    case 'substitute':
      return popup.template(popup, popups, view);
    case 'proof':
      return popup.template(popup.proof, view, language, popups.close);
    case 'card':
      return html`${popup.card}`;
    case 'help':
      return popup.template(editor, popups.close);
  }
}

/** 2月23日 周五, the day of a place. */
export const dayOf = (view: SessionView, shift: string, language: ElementLanguage): string => {
  const weekday = view.days.find(({ date }) => shift.startsWith(date))?.weekday ?? 1;
  return `${dayWords(shift, language)} ${weekdayWords(weekday, language)}`;
};

/** Who holds a place; `null` where nobody does. */
export const holderOf = (view: SessionView, shift: string): LeaderView | null =>
  view.leaders.find(({ id }) => id === placeOf(view, shift)?.leader) ?? null;
