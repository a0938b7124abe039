import { hasCommand, isComposing, letterOf } from '../parts/keys.ts';
import { cycleFocus } from '../popups/placing.ts';

/** What keys do wherever in the editor the focus is. */
export interface KeyDeeds {
  /** Leaves what is open. @returns whether there was something */
  readonly leave: () => boolean;
  readonly stopFinding: () => void;
  readonly find: () => void;
  readonly help: () => void;
  readonly plan: () => void;
  readonly print: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** What is done to the chosen place. */
  readonly lock: () => void;
  readonly exchange: () => void;
  readonly substitute: () => void;
  readonly attend: () => void;
}

export interface KeyState {
  /** Whether single letters are shortcuts. */
  readonly letters: boolean;
  /** What pops up and keeps the Tab key to itself. */
  readonly layer: HTMLElement | null;
}

/** What a text is typed into; boxes and buttons are not. */
const isText = (own: EventTarget): boolean =>
  own instanceof HTMLTextAreaElement ||
  (own instanceof HTMLInputElement &&
    !['checkbox', 'radio', 'button', 'submit', 'reset', 'range', 'color', 'file'].includes(own.type)) ||
  (own instanceof HTMLElement && own.isContentEditable);

/** Where a place is chosen. */
const views = 'roster-list, roster-month, roster-year';

function placeDeedOf(letter: string, deeds: KeyDeeds): (() => void) | undefined {
  switch (letter) {
    case 'l':
      return deeds.lock;
    case 'm':
      return deeds.exchange;
    case 'd':
      return deeds.substitute;
    case 'a':
      return deeds.attend;
    default:
      return undefined;
  }
}

/** Does what a key asks for, unless a part of the editor has done so or an input method composes. */
export function obeyKey(event: KeyboardEvent, { letters, layer }: KeyState, deeds: KeyDeeds): void {
  if (isComposing(event) || event.defaultPrevented) return;
  const path = event.composedPath();
  // what the page put into the editor has keys of its own
  const isTyping = event.target !== event.currentTarget || path.some(isText);
  const isFinding = path.some((own) => own instanceof Element && own.matches('.find input'));
  if (event.key === 'Tab' && layer && cycleFocus(layer, event)) return;
  const isOnPlace = path.some((own) => own instanceof Element && own.matches(views));
  const letter = letters && !isTyping ? letterOf(event) : '';
  const deed =
    (isOnPlace && placeDeedOf(letter, deeds)) || deedOf(event, { isTyping, isFinding }, letter, deeds);
  if (deed === undefined) return;
  deed();
  event.preventDefault();
}

function deedOf(
  event: KeyboardEvent,
  { isTyping, isFinding }: { readonly isTyping: boolean; readonly isFinding: boolean },
  letter: string,
  deeds: KeyDeeds,
): (() => void) | undefined {
  const key = event.key.toLowerCase();
  if (key === 'escape' && deeds.leave()) return () => event.stopPropagation();
  if (key === 'escape') return isFinding ? deeds.stopFinding : undefined;
  if (key === 'f9') return event.repeat ? () => {} : deeds.plan;
  if (letter === '/') return deeds.find;
  if (letter === '?') return deeds.help;
  if (!hasCommand(event)) return undefined;
  if (key === 'p') return deeds.print;
  if (isTyping) return undefined;
  if (key === 'y' || (key === 'z' && event.shiftKey)) return deeds.redo;
  return key === 'z' ? deeds.undo : undefined;
}
