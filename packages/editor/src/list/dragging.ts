import { adoptStyles } from 'lit';
import { DragDays } from '../parts/drag-days.ts';
import { type DragHost, ghostTemplate, ListDrag } from './drag.ts';
import { ghostStyles } from './ghost-style.ts';

/** What can be dragged in the table: somebody onto another day, and a mouse over days that are to be selected. */
export interface Dragging {
  readonly exchange: ListDrag;
  readonly ghost: typeof ghostTemplate;
}

interface Drops {
  readonly exchange: (shift: string, other: string) => void;
  readonly select: (from: HTMLElement, to: HTMLElement) => void;
}

export function dragIn(host: DragHost, { exchange, select }: Drops): Dragging {
  const root = host.shadowRoot!;
  adoptStyles(root, [...(root.adoptedStyleSheets ?? []), ghostStyles]);
  new DragDays(host, 'td.number, td.date, td.weekday', 'tr[data-shift]', select);
  return { exchange: new ListDrag(host, exchange), ghost: ghostTemplate };
}
