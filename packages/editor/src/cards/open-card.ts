import type { CardName } from '../events.ts';
import { RosterAbsenceCard } from './absence-card.ts';
import { RosterAttendanceCard } from './attendance-card.ts';
import type { CardElement, CardSetting } from './card-element.ts';
import { RosterCorrectionCard } from './correction-card.ts';
import { RosterLockCard } from './lock-card.ts';
import { RosterStandingCard } from './standing-card.ts';

const cards: Readonly<Record<CardName, CustomElementConstructor & (new () => CardElement)>> = {
  absence: RosterAbsenceCard,
  attendance: RosterAttendanceCard,
  correction: RosterCorrectionCard,
  lock: RosterLockCard,
  standing: RosterStandingCard,
};

/** A card of that name, ready to be shown. */
export function makeCard(name: CardName, setting: CardSetting): HTMLElement {
  const tag = `roster-${name}-card`;
  if (customElements.get(tag) === undefined) customElements.define(tag, cards[name]);
  return Object.assign(document.createElement(tag) as CardElement, { setting });
}
