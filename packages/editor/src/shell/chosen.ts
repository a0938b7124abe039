import type { Command } from '../events.ts';

/** What a key or button does to the chosen place. */
export type ChosenCommand = 'lock' | 'mark' | 'substitute' | 'attendance';

/** The command for the chosen place, shown beside it in the view; `null` when no place is chosen. */
export function chosenCommand(root: ParentNode, name: ChosenCommand, shift: string | null): Command | null {
  const part = root.querySelector('#view > :not(.unseen)');
  if (shift === null || !part) return null;
  const anchor = part.shadowRoot?.querySelector('tr.current td.leader, [tabindex="0"]') ?? part;
  return name === 'attendance' ? { name: 'card', card: name, about: shift, anchor } : { name, shift, anchor };
}
