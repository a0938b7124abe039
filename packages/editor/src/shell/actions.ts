import type { Act, SessionView } from '@lunzhi/core';
import {
  type AskingCommand,
  type CardName,
  type RangeAct,
  type RosterPart,
  RosterRequestEvent,
} from '../events.ts';
import type { RosterDecideEvent } from '../plan/decide-event.ts';
import type { Planning } from '../plan/planning.ts';
import type { Late } from '../parts/late.ts';
import type { Popups } from '../popups/popups.ts';
import type { Filters } from './bar.ts';
import type { RosterEditor } from './editor.ts';
import { isByLedger, type Writer } from './places.ts';
import type { SessionController } from './session-controller.ts';
import { handleKey } from './shortcuts.ts';

/** Whether there is a table for the public of which a month could be printed alone. */
function hasChoice({ days, headline: { score } }: SessionView): boolean {
  const months = new Set(days.flatMap(({ date, places }) => (places.length > 0 ? [date.slice(0, 7)] : [])));
  return score?.hard === 0 && score.coverage === 0 && months.size > 1;
}

/** Plans a draft from the start, anything later again with as few changes as possible. */
function planAct(view: SessionView, { author, at }: Writer): Act {
  if (!isByLedger(view)) return { kind: 'plan' };
  return { kind: 'replan', today: view.head.today ?? at.slice(0, 10), at, author };
}

/** What keys and buttons do. */
export class Actions {
  readonly #host: RosterEditor;
  readonly #controller: SessionController;
  readonly #popups: Late<Popups>;
  readonly #planning: Late<Planning>;

  constructor(
    host: RosterEditor,
    controller: SessionController,
    popups: Late<Popups>,
    planning: Late<Planning>,
  ) {
    this.#host = host;
    this.#controller = controller;
    this.#popups = popups;
    this.#planning = planning;
    host.addEventListener('keydown', this.#onKey);
  }

  readonly undo = (): void => void this.#controller.step('undo');
  readonly redo = (): void => void this.#controller.step('redo');
  readonly lock = (): void => this.#onChosen('lock');
  readonly exchange = (): void => this.#onChosen('mark');
  readonly substitute = (): void => this.#onChosen('substitute');
  readonly ends = (): void => this.#onRange('ends');
  readonly away = (): void => this.#onRange('absence');
  readonly attend = (): void => this.#onChosen('attendance');
  readonly card = (card: CardName, anchor: Element): void =>
    this.#run({ name: 'card', card, about: this.#host.shift, anchor });

  /** Asks first what is to be printed, where there is a choice. */
  readonly print = (): void => {
    const { view, filters, shift, renderRoot } = this.#host;
    if (view === null || this.#controller.session === null || !hasChoice(view)) return this.request('print');
    const anchor =
      renderRoot.querySelector('[aria-keyshortcuts="Control+P"]') ?? renderRoot.querySelector('.tools')!;
    const opener = this.#host.shadowRoot!.activeElement ?? anchor;
    this.#run({ name: 'card', card: 'print', about: filters.month || shift, anchor, opener });
  };

  readonly export = (): void => this.request('export');

  /** Asks the forms first, where they hold changes that are not written yet. */
  readonly plan = (): void => {
    const host = this.#host;
    const forms = host.renderRoot.querySelector('roster-forms');
    if (this.#controller.progress || !forms?.beforePlan) this.#plan();
    else void forms.beforePlan(this.#plan, () => host.goTo('forms'));
  };

  readonly #plan = (): void => {
    const { view, writer } = this.#host;
    if (view && this.#controller.session)
      void this.#planning.ask((planning) => planning.plan(planAct(view, writer)));
  };

  readonly help = (): void => {
    void this.#popups.ask((popups) => popups.openHelp(this.#host.renderRoot.querySelector('.keys')!));
  };

  readonly prove = ({ currentTarget }: Event): void => {
    void this.#popups.ask((popups) => popups.openProof(currentTarget as Element));
  };

  readonly decide = ({ decision }: RosterDecideEvent): void => {
    if (decision === 'notice') this.request('notice');
    else
      void this.#planning.ask((planning) =>
        this.#controller.progress ? planning.stop(decision === 'take') : planning.decide(decision),
      );
  };

  /** Asks the host for something; the editor prints by itself unless the host prevents it. */
  request(what: RosterRequestEvent['what']): void {
    if (this.#host.dispatchEvent(new RosterRequestEvent(what)) && what === 'print') void this.#print();
  }

  async #print(): Promise<void> {
    const { printRoster } = await import('../print/print-roster.ts');
    const { view, spoken } = this.#host;
    if (view) await printRoster(this.#controller, view, spoken);
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

  /** Runs a command for the chosen place, beside its row in the view. */
  #onChosen(name: 'lock' | 'mark' | 'substitute' | 'attendance'): void {
    const part = this.#chooseMarked();
    const { shift, since } = this.#host;
    if (shift === null || !part) return;
    if (since !== null && (name === 'lock' || name === 'mark')) return this.#onRange(name);
    const anchor = this.#anchorIn(part);
    const command: AskingCommand =
      name === 'attendance' ? { name: 'card', card: name, about: shift, anchor } : { name, shift, anchor };
    this.#run(command);
    if (name === 'mark') this.#host.focus({ preventScroll: true });
  }

  /** Chooses the place that the view marks: the list marks another where it does not show the chosen one. @returns that view */
  #chooseMarked(): (RosterPart & Element) | null {
    const host = this.#host;
    const part = host.renderRoot.querySelector<RosterPart & Element>('#view > :not(.unseen)');
    if (part?.shift) [host.shift, host.date] = [part.shift, part.shift.slice(0, 10)];
    return part;
  }

  #anchorIn(part: Element): Element {
    return part.shadowRoot?.querySelector('tr.current td.leader, [tabindex="0"]') ?? part;
  }

  /** Does something with the days that are selected, else with the chosen one. */
  #onRange(act: RangeAct): void {
    const part = this.#chooseMarked();
    if (part) this.#run({ name: 'range', act, anchor: this.#anchorIn(part) });
  }

  #run(command: AskingCommand): void {
    void this.#popups.ask((popups) => popups.run(command));
  }

  /** Keeps the Tab key within what popped up. @returns whether it moved the focus */
  cycleFocus(event: KeyboardEvent): boolean {
    return this.#popups.now?.cycleFocus(event) ?? false;
  }

  /** Leaves what is open. @returns whether there was something */
  leave(): boolean {
    if (this.#popups.now?.leave()) return true;
    const isRange = this.#host.since !== null;
    this.#host.since = null;
    return isRange;
  }

  readonly find = (): void => this.#host.renderRoot.querySelector<HTMLElement>('.find input')?.focus();

  readonly stopFinding = (): void => {
    const host = this.#host;
    host.filters = { ...host.filters, query: '' };
    void host.updateComplete.then(() => host.focus({ preventScroll: true }));
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    handleKey(event, this.#host.letterKeys !== 'off', this);
  };
}
