import { type CardName, RosterRequestEvent } from '../events.ts';
import { isByLedger, planAct, type Writer } from './acts.ts';
import type { Tab } from './bar.ts';
import { type ChosenCommand, chosenCommand } from './chosen.ts';
import type { Doings } from './session-controller.ts';
import type { Filters } from './filters.ts';
import { obeyKey } from './shortcuts.ts';
import type { Planning } from '../plan/planning.ts';
import type { Pops } from '../popups/popups.ts';
import type { SessionView } from '../session-types.ts';
import type { RosterDecideEvent } from '../plan/decide-event.ts';
import type { ElementLanguage } from '../words.ts';

interface Host extends HTMLElement {
  readonly renderRoot: ParentNode;
  readonly updateComplete: Promise<unknown>;
  readonly view: SessionView | null;
  readonly writer: Writer;
  readonly spoken: ElementLanguage;
  readonly shift: string | null;
  readonly letterKeys: 'on' | 'off';
  readonly tab: Tab;
  goTo(tab: Tab): void;
  filters: Filters;
}

/** Whether there is a table for the public of which a month could be printed alone. */
function hasChoice({ days, headline: { score } }: SessionView): boolean {
  const months = new Set(days.flatMap(({ date, places }) => (places.length > 0 ? [date.slice(0, 7)] : [])));
  return score?.hard === 0 && score.coverage === 0 && months.size > 1;
}

/** What keys and buttons do. */
export class Deeds {
  readonly #host: Host;
  readonly #doings: Doings;
  readonly #pops: Pops;
  readonly #planning: Planning;

  constructor(host: Host, doings: Doings, pops: Pops, planning: Planning) {
    this.#host = host;
    this.#doings = doings;
    this.#pops = pops;
    this.#planning = planning;
    host.addEventListener('keydown', this.#onKey);
  }

  readonly undo = (): void => void this.#doings.step('undo');
  readonly redo = (): void => void this.#doings.step('redo');
  readonly lock = (): void => this.#onChosen('lock');
  readonly exchange = (): void => this.#onChosen('mark');
  readonly substitute = (): void => this.#onChosen('substitute');
  readonly attend = (): void => this.#onChosen('attendance');
  /** Opens a card about the chosen place. */
  readonly card = (card: CardName, anchor: Element): void =>
    void this.#pops.obey({ name: 'card', card, about: this.#host.shift, anchor });

  /** Asks first what is to be printed, where there is a choice. */
  readonly print = (): void => {
    const { view, filters, shift, renderRoot } = this.#host;
    if (view === null || this.#doings.session === null || !hasChoice(view)) return this.request('print');
    const anchor = renderRoot.querySelector('[aria-keyshortcuts="Control+P"]')!;
    const opener = this.#host.shadowRoot!.activeElement ?? anchor;
    void this.#pops.obey({ name: 'card', card: 'print', about: filters.month || shift, anchor, opener });
  };

  readonly export = (): void => this.request('export');

  /** Asks the forms first, where they hold what a plan would know nothing of. */
  readonly plan = (): void => {
    const host = this.#host;
    const forms = host.renderRoot.querySelector('roster-forms');
    if (this.#doings.progress || !forms?.beforePlan) this.#plan();
    else void forms.beforePlan(this.#plan, () => host.goTo('forms'));
  };

  readonly #plan = (): void => {
    const { view, writer } = this.#host;
    if (view && this.#doings.session) void this.#planning.plan(planAct(view, writer));
  };

  readonly help = (): void => {
    void this.#pops.help(this.#host.renderRoot.querySelector('.bar')!);
  };

  readonly decide = ({ decision }: RosterDecideEvent): void => {
    if (decision === 'notice') this.request('notice');
    else if (this.#doings.progress) this.#planning.stop(decision === 'take');
    else void this.#planning.decide(decision);
  };

  /** Asks the host of the editor for something; paper the editor sees to itself unless it is told not to. */
  request(what: RosterRequestEvent['what']): void {
    if (this.#host.dispatchEvent(new RosterRequestEvent(what)) && what === 'print') void this.#print();
  }

  async #print(): Promise<void> {
    const { printRoster } = await import('../print/print-roster.ts');
    const { view, spoken } = this.#host;
    if (view) await printRoster(this.#doings, view, spoken);
  }

  /** Leads to a duty for which somebody else is needed: of a published roster at once to those who could stand in. */
  readonly goToDuty = (): void => void this.#goToDuty();

  async #goToDuty(): Promise<void> {
    const host = this.#host;
    host.goTo('list');
    if (host.view === null || !isByLedger(host.view)) return;
    await host.updateComplete;
    await host.renderRoot.querySelector('roster-list')?.updateComplete;
    this.substitute();
  }

  /** Leads to the days that pass some filters. */
  readonly showOnly = (filters: Filters): void => {
    this.#host.filters = filters;
    if (this.#host.tab === 'forms' || this.#host.tab === 'compare') this.#host.goTo('list');
  };

  /** The command for the chosen place, shown beside its row. */
  #onChosen(name: ChosenCommand): void {
    const host = this.#host;
    const command = chosenCommand(host.renderRoot, name, host.shift);
    if (command === null) return;
    void this.#pops.obey(command);
    if (name === 'mark') host.focus({ preventScroll: true });
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const { letterKeys, renderRoot } = this.#host;
    const { undo, redo, print, plan, help, lock, exchange, substitute, attend } = this;
    obeyKey(
      event,
      { letters: letterKeys !== 'off', layer: renderRoot.querySelector('.layer') },
      {
        undo,
        redo,
        print,
        plan,
        help,
        lock,
        exchange,
        substitute,
        attend,
        leave: () => this.#pops.leave(),
        stopFinding: () => this.#stopFinding(),
        find: () => renderRoot.querySelector<HTMLElement>('.find input')?.focus(),
      },
    );
  };

  #stopFinding(): void {
    const host = this.#host;
    host.filters = { ...host.filters, query: '' };
    void host.updateComplete.then(() => host.focus({ preventScroll: true }));
  }
}
