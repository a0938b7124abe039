import { css, html, nothing, type TemplateResult } from 'lit';
import { type PartCommand, RosterCommandEvent } from '../events.ts';
import { PartElement } from '../parts/part-element.ts';
import { permit } from '../parts/permit.ts';
import { panelWords } from './words.ts';

const actionsStyle = css`
  div {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  .btn {
    height: 26px;
    padding: 0 8px;
    font-size: 12px;
  }
  .btn[disabled] {
    border-color: var(--line-2);
  }
`;

/**
 * What can be done for the leader whose days stand out: an absence, and all his places to come locked or unlocked.
 *
 * @fires roster-command - to the editor around it
 */
export class RosterLeaderActions extends PartElement {
  static override styles = [...PartElement.styles, actionsStyle];

  /** Shifts of his places to come, by whether they are locked. Places that are settled otherwise need no lock. */
  #shifts(isLocked: boolean): readonly string[] {
    const { days, head } = this.view!;
    return days
      .filter(({ date }) => date >= (head.today ?? ''))
      .flatMap(({ places }) => places)
      .filter((own) => own.leader === this.leader && own.isLocked === isLocked && (isLocked || !own.isFixed))
      .map(({ shift }) => shift);
  }

  /** In a draft it is written down; what is agreed on changes with all that follows from it. */
  #onAbsence(about: string, anchor: Element): void {
    const card = { name: 'card', card: 'absence', about, anchor } as const;
    const isGuided = this.view!.head.edits === 'ledger';
    this.#command(isGuided ? { name: 'amend', kind: 'absence', about, otherwise: card } : card);
  }

  #command(command: PartCommand): void {
    this.dispatchEvent(new RosterCommandEvent(command));
  }

  protected override render(): TemplateResult | typeof nothing {
    const own = this.view?.leaders.find(({ id }) => id === this.leader);
    if (!own) return nothing;
    const words = panelWords(this.language).leader;
    const locks = (act: 'lock' | 'unlock'): TemplateResult => {
      const shifts = this.#shifts(act === 'unlock');
      // of nothing there is nothing to ask
      const permitted = shifts.length === 0 || this.may({ kind: act, shifts });
      return html`<button
        ${permit(permitted)}
        type="button"
        class=${`btn line ${act}`}
        ?disabled=${shifts.length === 0}
        @click=${() => this.#command({ name: 'locks', act, shifts })}
      >
        ${words[act](shifts.length)}
      </button>`;
    };
    return html`<div role="group" aria-label=${words.actions(own.name)}>
      <button
        type="button"
        class="btn line absence"
        aria-haspopup="dialog"
        @click=${(event: Event) => this.#onAbsence(own.id, event.currentTarget as Element)}
      >
        ${words.absence}
      </button>
      <button
        type="button"
        class="btn line departure"
        aria-haspopup="dialog"
        @click=${() => this.#command({ name: 'amend', kind: 'departure', about: own.id })}
      >
        ${words.departure}
      </button>
      ${locks('lock')} ${locks('unlock')}
    </div>`;
  }
}
