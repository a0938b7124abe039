import { type PartCommand, RosterCommandEvent, RosterSelectEvent } from '../events.ts';
import { gridMove, isPlain } from '../parts/keys.ts';
import { commandOf, type PlaceAct } from '../parts/place-acts.ts';
import { nameOf } from './columns.ts';
import type { ListContents } from './contents.ts';
import type { RosterList } from './list.ts';
import type { PlaceRow } from './rows.ts';

/** What comes of keys, clicks and the mouse in the table: it moves on, or asks the editor around it for something. */
export class ListInput {
  readonly #list: RosterList;
  readonly #contents: ListContents;
  readonly #isInRange: (date: string) => boolean;

  constructor(list: RosterList, contents: ListContents, isInRange: (date: string) => boolean) {
    this.#list = list;
    this.#contents = contents;
    this.#isInRange = isInRange;
  }

  command(command: PartCommand): void {
    this.#list.dispatchEvent(new RosterCommandEvent(command));
  }

  /** @param since where a range begins that goes to it */
  goTo({ key: shift, day: { date }, place }: PlaceRow, column: string, since: string | null = null): void {
    const list = this.#list;
    list.column = column;
    list.shift = shift;
    list.date = date;
    list.since = since;
    const more = since === null ? { leader: place.leader } : { since };
    list.dispatchEvent(new RosterSelectEvent({ date, shift, ...more }));
  }

  rowOf(shift: string): HTMLElement | null {
    return this.#list.renderRoot.querySelector(`tr[data-shift="${CSS.escape(shift)}"]`);
  }

  readonly onKey = (event: KeyboardEvent): void => {
    const { shift, since, column } = this.#list;
    const { places } = this.#contents;
    const here = this.#contents.rowOf(shift);
    if (here === undefined) return;
    const columns = this.#list.layout.columns.map(nameOf);
    const row = places.indexOf(here);
    const months = places.map(({ day }) => day.date.slice(0, 7));
    const move = gridMove(event, { row, column: columns.indexOf(column) }, months, columns.length);
    if (move) {
      event.preventDefault();
      const isExtending = event.shiftKey && (since !== null || move.row !== row);
      this.goTo(places[move.row]!, columns[move.column]!, isExtending ? (since ?? here.key) : null);
      return;
    }
    if (!isPlain(event) || !['Enter', 'F2', ' '].includes(event.key)) return;
    const anchor = this.rowOf(here.key)!.querySelector('td.leader')!;
    this.command(
      event.key === ' '
        ? { name: 'info', shift: here.key, anchor, takesFocus: true }
        : { name: 'choose', shift: here.key, anchor },
    );
    event.preventDefault();
    event.stopPropagation();
  };

  readonly onClick = ({ target, shiftKey }: MouseEvent): void => {
    const list = this.#list;
    const cell = (target as Element).closest<HTMLElement>('td');
    const row = cell ? this.#contents.placeOf(cell) : undefined;
    if (!cell || !row) return;
    const act = (target as Element).closest<HTMLElement>('[data-act]')?.dataset['act'];
    if (act !== undefined) {
      this.goTo(row, 'leader');
      const anchor = cell.parentElement!.querySelector('td.leader')!;
      void list.updateComplete.then(() => {
        list.focus({ preventScroll: true });
        this.command(commandOf(act as PlaceAct, row.key, anchor));
      });
      return;
    }
    const column = cell.dataset['column']!;
    const wasHere =
      row.key === list.shift &&
      column === list.column &&
      list.shadowRoot!.activeElement === cell &&
      !shiftKey;
    this.goTo(row, column, shiftKey ? (list.since ?? list.shift) : null);
    if (shiftKey) getSelection()?.removeAllRanges();
    // a click is enough to say what the marked place is exchanged with
    const isSecond = list.marked.length > 0 && !list.marked.includes(row.key) && !shiftKey;
    if (column === 'leader' && (wasHere || isSecond))
      this.command({ name: 'choose', shift: row.key, anchor: cell });
    else void list.updateComplete.then(() => list.focus({ preventScroll: true }));
  };

  /** By right click on a row, or by key for the chosen one. */
  readonly onMenu = (event: MouseEvent): void => {
    const target = event.target as Element;
    const row = this.#contents.placeOf(target);
    if (!row || !this.#list.isEditable) return;
    event.preventDefault();
    if (!this.#isInRange(row.day.date)) this.goTo(row, this.#list.column);
    this.command({ name: 'menu', shift: row.key, anchor: target.closest('td') ?? target });
  };

  readonly onPointer = ({ pointerType, target }: PointerEvent): void => {
    if (pointerType === 'touch') return;
    this.#list.pointed = this.#contents.placeOf(target as Element)?.key ?? null;
  };
}
