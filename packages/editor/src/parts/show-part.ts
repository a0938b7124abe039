import { type ElementPart, noChange } from 'lit';
import { directive, Directive } from 'lit/directive.js';
import type { RosterPart } from '../events.ts';

/** What the parts of an editor have in common. */
export type Shown = Readonly<RosterPart>;

class ShowPart extends Directive {
  #given: Partial<Shown> = {};

  override render(_shown: Shown): typeof noChange {
    return noChange;
  }

  override update({ element }: ElementPart, [shown]: [Shown]): typeof noChange {
    const news = Object.entries(shown).filter(([name, value]) => this.#given[name as keyof Shown] !== value);
    Object.assign(element, Object.fromEntries(news));
    this.#given = shown;
    return noChange;
  }
}

/**
 * Gives a part all that it shares with the others: `<roster-list ${showPart(shown)}></roster-list>`. What has not
 * changed since is not given again, as in a binding of lit, since a part moves on by itself before the editor hears of it.
 */
export const showPart = directive(ShowPart);
