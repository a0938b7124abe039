import type { CardCommand, CardName } from '../events.ts';
import type { Doings } from '../shell/session-controller.ts';
import type { Pop } from '../popups/popup.ts';
import type { PopHost } from '../popups/popups.ts';
import { RosterAbsenceCard } from './absence.ts';
import { RosterAttendanceCard } from './attendance.ts';
import type { CardElement, CardSetting } from './card-element.ts';
import { RosterCorrectionCard } from './correction.ts';
import { RosterLockCard } from './lock.ts';
import { RosterPrintCard } from './print.ts';
import { RosterStandingCard } from './standing.ts';
import { RosterToldCard } from './told.ts';

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
async function showForm(host: PopHost, pointer: string): Promise<void> {
  host.goTo('forms');
  await host.updateComplete;
  await customElements.whenDefined('roster-forms');
  await host.shadowRoot!.querySelector('roster-forms')?.goToPointer(pointer);
}

/**
 * A card, ready to pop up.
 *
 * @param leave closes it
 * @returns `null` where nothing is to pop up
 */
export function openCard(
  { card: name, about, anchor, opener = anchor }: CardCommand,
  host: PopHost,
  doings: Doings,
  leave: () => void,
  cycle: CardSetting['cycle'],
): Extract<Pop, { kind: 'card' }> | null {
  const { view, spoken, writer } = host;
  if (name === 'form') {
    void showForm(host, about ?? '');
    return null;
  }
  const tag = `roster-${name}-card`;
  if (customElements.get(tag) === undefined) customElements.define(tag, cards[name]);
  const setting: CardSetting = {
    view: view!,
    language: spoken,
    about,
    doings,
    writer,
    leave,
    cycle,
  };
  const card = Object.assign(document.createElement(tag) as CardElement, { setting });
  const size = { width: 480, height: 420, least: 320 };
  return { kind: 'card', card, opener, anchor, size };
}
