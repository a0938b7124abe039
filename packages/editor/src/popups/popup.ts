import { html, type TemplateResult } from 'lit';
import type { ComboboxAnswerEvent } from '../combobox/combobox.ts';
import { placeOf, type Writer } from '../shell/acts.ts';
import type { Doings } from '../shell/session-controller.ts';
import type { ExchangeAnswer, exchangeTemplate } from './exchange.ts';
import type { proofTemplate } from './proof.ts';
import type { helpTemplate } from './help.ts';
import type { substituteTemplate } from './substitute.ts';
import type { PopSize } from './placing.ts';
import type { EditorWords } from '../shell/words.ts';
import type {
  Act,
  CandidateView,
  LetterTexts,
  Preview,
  ProofView,
  ProposalsView,
  SessionView,
} from '../session-types.ts';
import { dayWords, type ElementLanguage, weekdayWords } from '../words.ts';

/** What may pop up, one at a time, beside its anchor. Answers are `null` while they are counted. */
export type Pop = { readonly size?: PopSize } & (
  | {
      readonly kind: 'choose';
      readonly shift: string;
      readonly anchor: Element;
      readonly candidates: readonly CandidateView[] | null;
    }
  | {
      readonly kind: 'exchange';
      /** Loaded when it is needed, as those below. */
      readonly template: typeof exchangeTemplate;
      readonly shift: string;
      readonly other: string;
      readonly anchor: Element;
      readonly act: Act;
      readonly preview: Preview | null;
    }
  | {
      readonly kind: 'substitute';
      readonly template: typeof substituteTemplate;
      readonly shift: string;
      readonly anchor: Element;
      readonly proposals: ProposalsView | null;
      /** Index of the proposal that is looked at. */
      readonly chosen: number;
      /** Of that proposal. */
      readonly letters: LetterTexts | null;
      /** Which of them was last asked for, and whether it was copied: else it is selected. */
      readonly copied: { readonly letter: keyof LetterTexts; readonly isDone: boolean } | null;
      /** Until when the holder is away, as it is typed, and what that would do. */
      readonly until?: { readonly text: string; readonly preview: Preview | null };
    }
  | {
      readonly kind: 'proof';
      readonly template: typeof proofTemplate;
      readonly anchor: Element;
      readonly proof: ProofView | null;
    }
  | { readonly kind: 'card'; readonly card: HTMLElement; readonly opener: Element; readonly anchor: Element }
  | { readonly kind: 'help'; readonly template: typeof helpTemplate; readonly anchor: Element }
);

/** Of a pop-up that does not say otherwise itself. */
export const popSize: Record<Pop['kind'], PopSize> = {
  choose: { width: 716, height: 440 },
  exchange: { width: 720, height: 520 },
  substitute: { width: 560, height: 640 },
  proof: { width: 680, height: 560 },
  card: { width: 480, height: 420 },
  help: { width: 640, height: 420 },
};

export interface PopActions {
  readonly isByLedger: boolean;
  readonly letterKeys: 'on' | 'off';
  readonly onAnswer: (event: ComboboxAnswerEvent) => void;
  readonly onExchange: (answer: ExchangeAnswer) => void;
  readonly onLetterKeys: (on: boolean) => void;
  readonly onPop: (pop: Pop) => void;
  /** Puts an answer into the pop-up when it comes, unless that was left or has changed meanwhile. */
  readonly onFill: (answering: Promise<Partial<Pop> | undefined>) => Promise<void>;
  readonly onLeave: () => void;
  readonly doings: Doings;
  readonly writer: Writer;
}

export function popTemplate(
  pop: Pop,
  view: SessionView,
  words: EditorWords,
  language: ElementLanguage,
  actions: PopActions,
): TemplateResult {
  const dayOf = (shift: string) => view.days.find(({ date }) => shift.startsWith(date));
  const said = (shift: string): string =>
    `${dayWords(shift, language)} ${weekdayWords(dayOf(shift)?.weekday ?? 1, language)}`;
  const holderOf = (shift: string) =>
    view.leaders.find(({ id }) => id === placeOf(view, shift)?.leader) ?? null;
  switch (pop.kind) {
    case 'choose':
      return html`<roster-combobox
        .day=${dayOf(pop.shift) ?? null}
        .place=${placeOf(view, pop.shift) ?? null}
        .leaders=${view.leaders}
        .candidates=${pop.candidates}
        .isPublished=${actions.isByLedger}
        .language=${language}
        @combobox-answer=${actions.onAnswer}
      ></roster-combobox>`;
    case 'exchange':
      return pop.template(
        {
          firstDay: said(pop.shift),
          secondDay: said(pop.other),
          firstLeader: holderOf(pop.shift),
          secondLeader: holderOf(pop.other),
          preview: pop.preview,
          isByLedger: actions.isByLedger,
          at: actions.writer.at,
          onTake: actions.onExchange,
          onLeave: actions.onLeave,
        },
        words,
        language,
      );
    case 'substitute':
      return pop.template(pop, said(pop.shift), holderOf(pop.shift), view, language, actions);
    case 'proof':
      return pop.template(pop.proof, view, language, actions.onLeave);
    case 'card':
      return html`${pop.card}`;
    case 'help':
      return pop.template(language, actions.letterKeys === 'on', actions.onLetterKeys, actions.onLeave);
  }
}
