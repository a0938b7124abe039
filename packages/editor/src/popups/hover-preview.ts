import type { ExchangeVerdict } from '../events.ts';
import type { RosterEditor } from '../shell/editor.ts';
import { placeOf } from '../shell/places.ts';
import type { SessionController } from '../shell/session-controller.ts';
import { exchangeAct, pairsFrom } from './exchange-act.ts';
import { editorWords } from '../shell/words.ts';

/** A pointer that passes over a row asks nothing; one that rests so many milliseconds does. */
const REST_MS = 60;

/** Previews an exchange while it is only pointed at, by drag or from a marked place. */
export class HoverPreview {
  verdict: ExchangeVerdict | null = null;
  readonly #host: RosterEditor;
  readonly #controller: SessionController;
  #asked = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: RosterEditor, controller: SessionController) {
    this.#host = host;
    this.#controller = controller;
  }

  /** Asks for the verdict on places and as many from another on; without one of both it is taken back. */
  show(shifts: readonly string[], other: string | null): void {
    clearTimeout(this.#timer);
    const asked = ++this.#asked;
    if (this.verdict !== null) this.#show(null);
    if (shifts.length === 0 || other === null || shifts.includes(other)) return;
    this.#timer = setTimeout(() => void this.#ask(asked, shifts, other), REST_MS);
  }

  async #ask(asked: number, shifts: readonly string[], other: string): Promise<void> {
    const { view, writer } = this.#host;
    if (!view || [...shifts, other].some((own) => placeOf(view, own) === undefined)) return;
    const preview = await this.#controller.ask((session) =>
      session.preview(exchangeAct(view, pairsFrom(view, shifts, other), writer)),
    );
    if (!preview || asked !== this.#asked) return;
    const { mood, verdict } = preview;
    const words = editorWords(this.#host.spoken);
    this.#show({ shift: shifts[0]!, other, mood, text: `${words.moods[mood]}${words.colon}${verdict}` });
  }

  #show(verdict: ExchangeVerdict | null): void {
    this.verdict = verdict;
    this.#host.requestUpdate();
  }
}
