import type { AskingCommand } from '../events.ts';
import type { Popups } from './popups.ts';

/** So many milliseconds a mouse has to get from a place into what came with it. */
const LEAVE_MS = 150;

/** What is known of a place, where it comes and goes with the mouse. */
export class Info {
  readonly #popups: Popups;
  #asked = 0;
  #leaving: ReturnType<typeof setTimeout> | undefined;

  constructor(popups: Popups) {
    this.#popups = popups;
  }

  /** Whether it is open and leaves the focus where it is. */
  get isQuiet(): boolean {
    const { popup } = this.#popups;
    return popup?.kind === 'info' && !popup.takesFocus;
  }

  async open({
    shift,
    anchor,
    takesFocus,
  }: Extract<AskingCommand, { readonly name: 'info' }>): Promise<void> {
    clearTimeout(this.#leaving);
    const popups = this.#popups;
    // a mouse takes nothing away that somebody works in
    const isInTheWay = (): boolean => !takesFocus && popups.popup !== null && !this.isQuiet;
    if (isInTheWay()) return;
    const asked = ++this.#asked;
    if (shift === null) return this.leave();
    const loaded = await popups.load(() => import('./info.ts'));
    if (loaded && asked === this.#asked && !isInTheWay())
      popups.show({ kind: 'info', template: loaded.infoTemplate, shift, anchor, takesFocus });
  }

  /** Takes back what came with the mouse, unless that has gone into it. */
  leave(): void {
    clearTimeout(this.#leaving);
    this.#leaving = setTimeout(() => {
      const popups = this.#popups;
      if (this.isQuiet && !popups.layer?.matches(':hover, :focus-within')) popups.show(null);
    }, LEAVE_MS);
  }
}
