import type { Act, SessionView } from '@lunzhi/core';
import { type CardName, type PartCommand, RosterRequestEvent } from '../events.ts';
import { hasCommand, isComposing, letterOf } from '../parts/keys.ts';
import type { RosterDecideEvent } from '../plan/decide-event.ts';
import type { Planning } from '../plan/planning.ts';
import { cycleFocus } from '../popups/placing.ts';
import type { Popups } from '../popups/popups.ts';
import type { Filters } from './bar.ts';
import type { RosterEditor } from './editor.ts';
import { isByLedger, type Writer } from './places.ts';
import type { SessionController } from './session-controller.ts';

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
  readonly #popups: Popups;
  readonly #planning: Planning;

  constructor(host: RosterEditor, controller: SessionController, popups: Popups, planning: Planning) {
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
  readonly attend = (): void => this.#onChosen('attendance');
  readonly card = (card: CardName, anchor: Element): void =>
    void this.#popups.run({ name: 'card', card, about: this.#host.shift, anchor });

  /** Asks first what is to be printed, where there is a choice. */
  readonly print = (): void => {
    const { view, filters, shift, renderRoot } = this.#host;
    if (view === null || this.#controller.session === null || !hasChoice(view)) return this.request('print');
    const anchor = renderRoot.querySelector('[aria-keyshortcuts="Control+P"]')!;
    const opener = this.#host.shadowRoot!.activeElement ?? anchor;
    void this.#popups.run({ name: 'card', card: 'print', about: filters.month || shift, anchor, opener });
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
    if (view && this.#controller.session) void this.#planning.plan(planAct(view, writer));
  };

  readonly help = (): void => {
    void this.#popups.openHelp(this.#host.renderRoot.querySelector('.bar')!);
  };

  readonly decide = ({ decision }: RosterDecideEvent): void => {
    if (decision === 'notice') this.request('notice');
    else if (this.#controller.progress) this.#planning.stop(decision === 'take');
    else void this.#planning.decide(decision);
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
    const { renderRoot, shift } = this.#host;
    const part = renderRoot.querySelector('#view > :not(.unseen)');
    if (shift === null || !part) return;
    const anchor = part.shadowRoot?.querySelector('tr.current td.leader, [tabindex="0"]') ?? part;
    const command: PartCommand =
      name === 'attendance' ? { name: 'card', card: name, about: shift, anchor } : { name, shift, anchor };
    void this.#popups.run(command);
    if (name === 'mark') this.#host.focus({ preventScroll: true });
  }

  /** Leaves what is open. @returns whether there was something */
  leave(): boolean {
    return this.#popups.leave();
  }

  readonly find = (): void => this.#host.renderRoot.querySelector<HTMLElement>('.find input')?.focus();

  readonly stopFinding = (): void => {
    const host = this.#host;
    host.filters = { ...host.filters, query: '' };
    void host.updateComplete.then(() => host.focus({ preventScroll: true }));
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const { letterKeys, renderRoot } = this.#host;
    handleKey(event, letterKeys !== 'off', renderRoot.querySelector('.layer'), this);
  };
}

/** What a text is typed into; boxes and buttons are not. */
const isText = (own: EventTarget): boolean =>
  own instanceof HTMLTextAreaElement ||
  (own instanceof HTMLInputElement &&
    !['checkbox', 'radio', 'button', 'submit', 'reset', 'range', 'color', 'file'].includes(own.type)) ||
  (own instanceof HTMLElement && own.isContentEditable);

/** Where a place is chosen. */
const views = 'roster-list, roster-month, roster-year';

/** What letters do to the chosen place. */
const placeActions: Readonly<Record<string, 'lock' | 'exchange' | 'substitute' | 'attend'>> = {
  l: 'lock',
  m: 'exchange',
  d: 'substitute',
  a: 'attend',
};

/**
 * Does what a key asks for, unless a part of the editor has done so or an input method composes.
 *
 * @param letters whether single letters are shortcuts
 * @param layer what pops up and keeps the Tab key to itself
 */
export function handleKey(
  event: KeyboardEvent,
  letters: boolean,
  layer: HTMLElement | null,
  actions: Actions,
): void {
  if (isComposing(event) || event.defaultPrevented) return;
  const path = event.composedPath();
  // what the page put into the editor has keys of its own
  const isTyping = event.target !== event.currentTarget || path.some(isText);
  const isFinding = path.some((own) => own instanceof Element && own.matches('.find input'));
  if (event.key === 'Tab' && layer && cycleFocus(layer, event)) return;
  const isOnPlace = path.some((own) => own instanceof Element && own.matches(views));
  const letter = letters && !isTyping ? letterOf(event) : '';
  const onPlace = isOnPlace ? placeActions[letter] : undefined;
  const action = onPlace ? actions[onPlace] : actionOf(event, { isTyping, isFinding }, letter, actions);
  if (action === undefined) return;
  action();
  event.preventDefault();
}

function actionOf(
  event: KeyboardEvent,
  { isTyping, isFinding }: { readonly isTyping: boolean; readonly isFinding: boolean },
  letter: string,
  actions: Actions,
): (() => void) | undefined {
  const key = event.key.toLowerCase();
  if (event.key === 'Escape' && actions.leave()) return () => event.stopPropagation();
  if (event.key === 'Escape') return isFinding ? actions.stopFinding : undefined;
  if (event.key === 'F9') return event.repeat ? () => {} : actions.plan;
  if (letter === '/') return actions.find;
  if (letter === '?') return actions.help;
  if (!hasCommand(event)) return undefined;
  if (key === 'p') return actions.print;
  if (isTyping) return undefined;
  if (key === 'y' || (key === 'z' && event.shiftKey)) return actions.redo;
  return key === 'z' ? actions.undo : undefined;
}
