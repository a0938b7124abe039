import type { CaseCard, CaseRow, DeskView } from '@lunzhi/reception/client';
import type { SessionController } from '../shell/session-controller.ts';
import type { DeskSession } from './desk-session.ts';

interface CaseAsked {
  readonly id: string;
  readonly session: DeskSession | null;
  readonly view: DeskView | null;
  readonly answer: Promise<CaseCard | null | undefined>;
}

/** Cases of a view by their ids: rows are found without a search, and a card that several parts show is asked for once. */
export class KnownCases {
  readonly #controller: SessionController<DeskSession>;
  #rows: ReadonlyMap<string, CaseRow> = new Map();
  #rowsOf: readonly CaseRow[] | null = null;
  #card: CaseAsked | null = null;

  constructor(controller: SessionController<DeskSession>) {
    this.#controller = controller;
  }

  row(view: DeskView | null, id: string): CaseRow | undefined {
    if (view && view.cases !== this.#rowsOf) {
      this.#rowsOf = view.cases;
      this.#rows = new Map(view.cases.map((row) => [row.id, row]));
    }
    return this.#rows.get(id);
  }

  card(view: DeskView | null, id: string): CaseAsked['answer'] {
    const { session } = this.#controller;
    if (this.#card?.id !== id || this.#card.view !== view || this.#card.session !== session)
      this.#card = { id, session, view, answer: this.#controller.ask((own) => own.card(id)) };
    return this.#card.answer;
  }
}
