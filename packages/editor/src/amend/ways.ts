import type { TrialEffect } from '@lunzhi/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { AmendWords } from './words.ts';

/** Places that may change hands beyond the fewest, for more even counts: the ways that can be tried. */
const MORE = [0, 2, 5];

/** Ways to do one act, and what came of those that were tried. */
export class Ways {
  more = 0;
  readonly #tried = new Map<number, TrialEffect>();
  #happened = '';

  /** What is to be tried, as text: another thing that happened begins again with the fewest changes. */
  of(happened: string): string {
    if (happened !== this.#happened) {
      this.#happened = happened;
      this.#tried.clear();
      this.more = 0;
    }
    return `${this.more} ${happened}`;
  }

  add(asked: string, effect: TrialEffect): void {
    const [more] = asked.split(' ', 1);
    if (asked.endsWith(this.#happened)) this.#tried.set(Number(more), effect);
  }

  get(more: number): TrialEffect | undefined {
    return this.#tried.get(more);
  }

  /** What an act says of it. */
  get allowed(): { readonly maxChanges?: number } {
    const fewest = this.get(0);
    if (this.more === 0 || !fewest) return {};
    const { moved, emptied } = fewest.comparison.changes;
    return { maxChanges: moved + emptied + this.more };
  }
}

/** What has happened of what is tried, whichever way it is done and wherever in order somebody comes. */
export const happenedIn = (asked: string): string => asked.replace(/^\d+ |"rank":\d+/g, '');

/** Other ways to do it, folded away: each is tried when it is chosen, and what it comes to stands beside it. */
export function waysTemplate(
  ways: Ways,
  isTrying: boolean,
  words: AmendWords,
  onChoice: () => void,
): TemplateResult {
  const changesOf = ({ comparison }: TrialEffect): string => JSON.stringify(comparison.causes);
  const fewest = ways.get(0);
  const said = (more: number, effect: TrialEffect): string =>
    more > 0 && fewest && changesOf(effect) === changesOf(fewest)
      ? words.noOtherWay
      : `${effect.comparison.sentence}${words.fullStop}${effect.headline.sentence}`;
  const choice = (more: number): TemplateResult => {
    const effect = ways.get(more);
    const choose = (): void => {
      ways.more = more;
      onChoice();
    };
    return html`<label>
      <input type="radio" name="way" value=${more} .checked=${more === ways.more} @change=${choose} />
      <b>${more === 0 ? words.fewest : words.moreChanges(more)}</b>
      ${effect ? html`<small>${said(more, effect)}</small>` : nothing}
    </label>`;
  };
  return html`<details class="ways">
    <summary>${words.otherWay}</summary>
    <fieldset aria-label=${words.otherWay}>${MORE.map(choice)}</fieldset>
    <p class="mute" role="status">${isTrying ? words.trying : words.wayNote}</p>
  </details>`;
}
