import type { PlaceView, SessionView } from '@lunzhi/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { AskingCommand } from '../events.ts';
import { permit, type Permits, type Permitted } from './permit.ts';
import { catalogue, type ElementLanguage } from '../words.ts';

/** What can be done with one place, in the order in which it is offered. */
const all = ['choose', 'mark', 'substitute', 'lock'] as const;
/** Of a draft, which is not told by the ledger: who holds a place is simply changed. */
const ofDraft = all.filter((act) => act !== 'substitute');

export type PlaceAct = (typeof all)[number] | 'attendance';

/** The same without the mouse. */
export const keyOf: Readonly<Record<PlaceAct, string>> = {
  choose: 'Enter',
  mark: 'M',
  substitute: 'D',
  lock: 'L',
  attendance: 'A',
};

export const actWords = catalogue(
  'acts',
  {
    choose: '换人',
    mark: '调班',
    substitute: '代班',
    lock: '锁定',
    unlock: '解锁',
    attendance: '到岗',
  },
  {
    choose: 'Change',
    mark: 'Exchange',
    substitute: 'Stand-in',
    lock: 'Lock',
    unlock: 'Unlock',
    attendance: 'Who came',
  },
);

/** Whether of a place that the ledger tells nothing more than who came can be written: its day is past. */
const isOver = ({ head }: SessionView, { shift }: PlaceView): boolean =>
  shift.slice(0, 10) < (head.today ?? '');

/** Of today, once the ledger tells it, who came is what there is to write down; it is not planned any more. */
const ofToday: readonly PlaceAct[] = ['attendance', 'substitute', 'mark', 'choose'];

export function placeActs(view: SessionView, place: PlaceView): readonly PlaceAct[] {
  if (view.head.edits !== 'ledger') return ofDraft;
  if (isOver(view, place)) return ['attendance'];
  return place.shift.slice(0, 10) === view.head.today ? ofToday : all;
}

/** What an act asks of the editor around. */
export const commandOf = (act: PlaceAct, shift: string, anchor: Element): AskingCommand =>
  act === 'attendance'
    ? { name: 'card', card: act, about: shift, anchor }
    : act === 'lock'
      ? { name: act, shift }
      : { name: act, shift, anchor };

/** What does something at once has to be allowed; the others lead to what does. */
export const mayAct = (may: Permits, act: PlaceAct, { shift, isLocked }: PlaceView): Permitted =>
  act === 'lock' ? may({ kind: isLocked ? 'unlock' : 'lock', shifts: [shift] }) : true;

/** The acts as a row of buttons, beside their place; to the keyboard they are letters, and a menu. */
export const actButtons = (
  view: SessionView,
  place: PlaceView,
  language: ElementLanguage,
  isStop: boolean,
  may: Permits,
): TemplateResult[] => {
  const words = actWords(language);
  return placeActs(view, place).map((act) => {
    const word = act === 'lock' && place.isLocked ? words.unlock : words[act];
    return html`<button
      ${permit(mayAct(may, act, place))}
      type="button"
      data-act=${act}
      tabindex=${isStop ? nothing : -1}
      title=${`${word} ${keyOf[act]}`}
    >
      ${word}
    </button>`;
  });
};
