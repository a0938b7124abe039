import type { RangeCommand } from '../events.ts';
import type { Popups } from '../popups/popups.ts';
import { rangeIn } from './range.ts';

/** Does with a range of days what was asked for: one act, or what leads to one. */
export async function runRange({ act, anchor }: RangeCommand, popups: Popups): Promise<void> {
  const { editor, controller } = popups;
  const range = rangeIn(editor);
  if (range === null) return;
  const { from, to, places, sorted, holders } = range;
  const [first, last] = [places[0], places[places.length - 1]];
  const shiftsOf = (own: typeof places): string[] => own.map(({ shift }) => shift);
  switch (act) {
    case 'lock':
    case 'unlock': {
      const kind = act === 'lock' && sorted.open.length === 0 ? 'unlock' : act;
      const shifts = shiftsOf(kind === 'lock' ? sorted.open : sorted.locked);
      if (shifts.length > 0) await controller.act({ kind, shifts });
      return;
    }
    case 'ends':
      if (first && last && first !== last)
        await popups.run({ name: 'exchange', shift: first.shift, other: last.shift, anchor });
      return;
    case 'mark':
      editor.since = null;
      popups.mark(shiftsOf(places));
      editor.focus({ preventScroll: true });
      return;
    case 'absence': {
      const about = holders.includes(editor.leader ?? '') ? editor.leader : (holders[0] ?? null);
      const among = holders.filter((id) => id !== about);
      const otherwise = { name: 'card', card: 'absence', about, days: { from, to }, anchor } as const;
      if (about !== null)
        await editor.amend({ kind: 'absence', about, days: { from, to }, among, otherwise });
    }
  }
}
