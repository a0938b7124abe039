import type { Command } from './events.ts';

/** What a button does to the chosen place. */
export type ChosenCommand = 'lock' | 'mark' | 'substitute';

/**
 * The command of a button for the chosen place, shown beside its row in the view; to mark a second place is to exchange
 * the two. `null` when no place is chosen.
 */
export function chosenCommand(
  root: ParentNode,
  name: ChosenCommand,
  shift: string | null,
  marked: string | null,
): Command | null {
  const part = root.querySelector('#view > :not(.unseen)');
  if (shift === null || !part) return null;
  const anchor = part.shadowRoot?.querySelector('tr.current td.leader, [tabindex="0"]') ?? part;
  if (name === 'mark' && marked !== null && marked !== shift)
    return { name: 'exchange', shift: marked, other: shift, anchor };
  return { name, shift, anchor };
}
