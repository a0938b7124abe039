import type { CardCommand, CardName } from '../events.ts';
import type { Popup } from '../popups/popup.ts';
import type { Popups } from '../popups/popups.ts';
import type { RosterEditor } from '../shell/editor.ts';
import { RosterAbsenceCard } from './absence.ts';
import { RosterAttendanceCard } from './attendance.ts';
import type { CardElement, CardContext } from './card-element.ts';
import { RosterCorrectionCard, RosterToldCard } from './correction.ts';
import { RosterLockCard } from './lock.ts';
import { RosterPrintCard } from './print.ts';
import { RosterStandingCard } from './standing.ts';

const cards: Readonly<Record<Exclude<CardName, 'form'>, CustomElementConstructor & (new () => CardElement)>> =
  {
    absence: RosterAbsenceCard,
    attendance: RosterAttendanceCard,
    correction: RosterCorrectionCard,
    lock: RosterLockCard,
    print: RosterPrintCard,
    standing: RosterStandingCard,
    told: RosterToldCard,
  };

/** The editor loads the forms by itself, and says when it cannot. */
async function showForm(editor: RosterEditor, pointer: string): Promise<void> {
  editor.goTo('forms');
  await editor.updateComplete;
  await customElements.whenDefined('roster-forms');
  await editor.shadowRoot!.querySelector('roster-forms')?.goToPointer(pointer);
}

/**
 * A card, ready to pop up.
 *
 * @param cycle keeps the Tab key within an element
 * @returns `null` where nothing is to pop up
 */
export function openCard(
  { card: name, about, way, days, anchor, opener = anchor }: CardCommand,
  { editor, controller, close: leave }: Popups,
  cycle: CardContext['cycle'],
): Extract<Popup, { kind: 'card' }> | null {
  const { view, spoken: language, writer } = editor;
  if (name === 'form') {
    void showForm(editor, about ?? '');
    return null;
  }
  const tag = `roster-${name}-card`;
  if (customElements.get(tag) === undefined) customElements.define(tag, cards[name]);
  const context: CardContext = { view: view!, language, about, way, days, controller, writer, leave, cycle };
  const card = Object.assign(document.createElement(tag) as CardElement, { context });
  return { kind: 'card', card, opener, anchor, size: { width: 480, height: 420, least: 320 } };
}
