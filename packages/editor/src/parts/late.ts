import type { SessionController } from '../shell/session-controller.ts';

/** Something that is loaded after the first paint; what is asked of it before is done once it is there. */
export class Late<Loaded> {
  /** `null` until it is there. */
  now: Loaded | null = null;
  readonly #controller: SessionController;
  readonly #load: () => Promise<() => Loaded>;

  /** @param load gives what makes it */
  constructor(controller: SessionController, load: () => Promise<() => Loaded>) {
    this.#controller = controller;
    this.#load = load;
  }

  /** Loads it when it is not there yet, and asks for something, of the session of now alone. */
  async ask(wanted: (loaded: Loaded) => unknown): Promise<void> {
    if (this.now !== null) return void wanted(this.now);
    const { session } = this.#controller;
    const make = await this.#controller.load(this.#load);
    if (!make) return;
    this.now ??= make();
    if (session === this.#controller.session) wanted(this.now);
  }
}
