import type { ExchangeVerdict } from '../events.ts';
import type { RosterEditor } from '../shell/editor.ts';
import { exchangeAct, placeOf } from '../shell/places.ts';
import type { SessionController } from '../shell/session-controller.ts';
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

  /** Asks for the verdict on two places; `null` for one of them takes it back. */
  show(shift: string | null, other: string | null): void {
    clearTimeout(this.#timer);
    const asked = ++this.#asked;
    if (this.verdict !== null) this.#show(null);
    if (shift === null || other === null || shift === other) return;
    this.#timer = setTimeout(() => void this.#ask(asked, shift, other), REST_MS);
  }

  async #ask(asked: number, shift: string, other: string): Promise<void> {
    const { view, writer } = this.#host;
    const [first, second] = [shift, other].map((own) => (view ? placeOf(view, own) : undefined));
    if (!view || !first || !second) return;
    const preview = await this.#controller.ask((session) =>
      session.preview(exchangeAct(view, first, second, writer)),
    );
    if (!preview || asked !== this.#asked) return;
    const { mood, verdict } = preview;
    const words = editorWords(this.#host.spoken);
    this.#show({ shift, other, mood, text: `${words.moods[mood]}${words.colon}${verdict}` });
  }

  #show(verdict: ExchangeVerdict | null): void {
    this.verdict = verdict;
    this.#host.requestUpdate();
  }
}
