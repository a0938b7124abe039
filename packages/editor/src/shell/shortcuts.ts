import { hasCommand, isComposing, isText, letterOf } from '../parts/keys.ts';
import type { Actions } from './actions.ts';

/** Where a place is chosen. */
const views = 'roster-list, roster-month, roster-year';

/** What letters do to the chosen place, or to the range of days that is selected. */
const placeActions: Readonly<
  Record<string, 'lock' | 'exchange' | 'ends' | 'substitute' | 'attend' | 'away'>
> = {
  l: 'lock',
  m: 'exchange',
  x: 'ends',
  d: 'substitute',
  a: 'attend',
  q: 'away',
};

/**
 * Does what a key asks for, unless a part of the editor has done so or an input method composes.
 *
 * @param letters whether single letters are shortcuts
 */
export function handleKey(event: KeyboardEvent, letters: boolean, actions: Actions): void {
  if (isComposing(event) || event.defaultPrevented) return;
  const path = event.composedPath();
  // what the page put into the editor has keys of its own
  const isTyping = event.target !== event.currentTarget || path.some(isText);
  const isFinding = path.some((own) => own instanceof Element && own.matches('.find input'));
  if (event.key === 'Tab' && actions.cycleFocus(event)) return;
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
