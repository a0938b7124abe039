import type { FormList, FormRow } from '@lunzhi/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { clamp, type GridPlace, gridStep, hasCommand, isComposing, isText } from '../parts/keys.ts';
import { offersDeparture, servesByLedger } from './guided.ts';
import type { LinesContext } from './lines.ts';
import {
  columnsOf,
  editsOfCell,
  movesTo,
  type SheetCell,
  type SheetColumn,
  textOfCell,
} from './sheet-cells.ts';

/** Rows that PageUp and PageDown go by. */
const PAGE = 10;

type Host = ReactiveControllerHost & { readonly renderRoot: ParentNode };

/**
 * Where somebody is in a list that is shown as a sheet, and which of its rows are chosen. The cell he is in is a field of
 * the form: what is typed replaces what stands there, as in a spreadsheet, and an input method composes in it at once.
 */
export class FormSheet implements ReactiveController {
  at: GridPlace = { row: 0, column: 0 };
  /** Whether arrows move within the text. */
  isTyping = false;
  chosen: ReadonlySet<number> = new Set();
  /** Rows whose leaders serve and cannot simply go. */
  staying: readonly FormRow[] = [];
  /** Where a row that is dragged would come to stand. */
  dropsAt: number | null = null;
  readonly #host: Host;
  #anchor = 0;
  #dragged: number | null = null;
  #isToFocus = false;
  #list!: FormList;
  #context!: LinesContext;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  /** Takes what is shown now. */
  show(list: FormList, context: LinesContext): readonly SheetColumn[] {
    // rows that came or went have moved the others
    if (this.#list?.rows.length !== list.rows.length) this.chosen = new Set();
    [this.#list, this.#context] = [list, context];
    const columns = columnsOf(list);
    const { row, column } = this.at;
    this.at = { row: clamp(row, list.rows.length - 1), column: clamp(column, columns.length - 1) };
    return columns;
  }

  hostUpdated(): void {
    if (!this.#isToFocus) return;
    this.#isToFocus = false;
    const cell = this.#host.renderRoot.querySelector<HTMLElement>('.sheet td.at');
    const control = cell?.querySelector<HTMLInputElement>('input, select') ?? cell;
    control?.focus();
    if (control && isText(control) && !this.isTyping) (control as HTMLInputElement).select();
  }

  /** The rows that an act is about, ascending: those that are chosen, else the one he is in. */
  get rows(): readonly number[] {
    const { size } = this.chosen;
    return size > 0 ? [...this.chosen].sort((a, b) => a - b) : [this.at.row];
  }

  get #cell(): SheetCell | undefined {
    const row = this.#list.rows[this.at.row];
    return row && columnsOf(this.#list)[this.at.column]?.of(row);
  }

  /** The key under which acts on several rows are asked about and refused. */
  get key(): string {
    return `*rows${this.#list.pointer}`;
  }

  /** Writes what was typed into the cell. @param again also what was refused and not changed since */
  write(again = false): void {
    const cell = this.#cell;
    const { edits } = this.#context;
    if (!cell?.field || !edits.isTyped(cell.key)) return;
    if (!cell.begins) edits.write(cell.field, again);
    else if (edits.text(cell.key, '').trim() === '') edits.forget(cell.key);
    else if (again || (edits.errors(cell.key).length === 0 && !edits.isSent(cell.key)))
      edits.add(cell.begins);
  }

  /** Writes the cell when it is left by anything but the keys and clicks that lead to another one. */
  leave(row: number, column: number): void {
    if (row === this.at.row && column === this.at.column) this.write();
  }

  /**
   * Goes to a cell, having written the one he was in.
   *
   * @param again also what was refused there and not changed since
   */
  go({ row, column }: GridPlace, again = false): void {
    this.write(again);
    const columns = columnsOf(this.#list).length;
    this.at = { row: clamp(row, this.#list.rows.length - 1), column: clamp(column, columns - 1) };
    this.#focus(false);
  }

  #focus(isTyping: boolean): void {
    this.isTyping = isTyping;
    this.#isToFocus = true;
    this.#host.requestUpdate();
  }

  /** Chooses a row: one more or less with Ctrl, all up to it with Shift. */
  choose(row: number, { isMore, isRange }: { readonly isMore: boolean; readonly isRange: boolean }): void {
    const chosen = new Set(isMore ? this.chosen : []);
    if (isRange) {
      const [from, to] = [Math.min(this.#anchor, row), Math.max(this.#anchor, row)];
      for (let at = from; at <= to; at++) chosen.add(at);
    } else {
      this.#anchor = row;
      if (!chosen.delete(row)) chosen.add(row);
    }
    this.chosen = chosen;
    this.staying = [];
    this.go({ row, column: this.at.column });
  }

  chooseNone(): void {
    if (this.chosen.size > 0) this.#host.requestUpdate();
    this.chosen = new Set();
    this.staying = [];
  }

  readonly onInput = (event: Event): void => {
    if (isText(event.target!)) this.isTyping = true;
  };

  /** Keys of the sheet, before the field that he is in has them. */
  readonly onKey = {
    capture: true,
    handleEvent: (event: KeyboardEvent): void => {
      if (isComposing(event) || !(event.target as Element).closest('td.at') || !this.#does(event)) return;
      event.preventDefault();
      event.stopPropagation();
    },
  };

  #does(event: KeyboardEvent): boolean {
    const { key, shiftKey, altKey } = event;
    const { row, column } = this.at;
    const step = { ArrowUp: -1, ArrowDown: 1 }[key];
    const { edits, suggest } = this.#context;
    if (altKey) {
      if (step === undefined || suggest.shown) return false;
      this.moveTo(step < 0 ? this.rows[0]! - 1 : this.rows[this.rows.length - 1]! + 1);
      return true;
    }
    if (hasCommand(event) && key.toLowerCase() === 'd') this.fillDown();
    else if (hasCommand(event) && key.toLowerCase() === 'a' && !this.isTyping) {
      this.chosen = new Set(this.#list.rows.keys());
      this.#host.requestUpdate();
    } else if (key === ' ' && shiftKey && !this.isTyping) this.choose(row, { isMore: true, isRange: false });
    else if (key === 'F2') this.#focus(true);
    else if (key === 'Tab') return this.#tab(shiftKey ? -1 : 1);
    else if (key === 'Enter') {
      // what waits for a word, and a name that is on offer, are the field's
      const cell = this.#cell;
      if ((suggest.shown?.at ?? -1) >= 0 || (cell?.field && edits.pending(cell.key))) return false;
      this.go({ row: row + (shiftKey ? -1 : 1), column }, true);
    } else if (key === 'Escape') return this.#escape();
    else if (this.isTyping) return false;
    else if (shiftKey && step !== undefined) {
      if (this.chosen.size === 0) this.#anchor = row;
      this.choose(clamp(row + step, this.#list.rows.length - 1), { isMore: false, isRange: true });
    } else {
      const paged = { PageUp: -PAGE, PageDown: PAGE }[key];
      const target = paged === undefined ? gridStep(event, this.at) : { row: row + paged, column };
      if (target === undefined || shiftKey) return false;
      this.chooseNone();
      this.go(target);
    }
    return true;
  }

  /** Takes back what was typed, else chooses nothing, else leaves the sheet. */
  #escape(): boolean {
    const cell = this.#cell;
    const { edits, suggest } = this.#context;
    if (suggest.shown) return false;
    if (cell?.field && edits.isTyped(cell.key)) {
      edits.forget(cell.key);
      this.#focus(false);
    } else if (this.chosen.size > 0) this.chooseNone();
    else this.#host.renderRoot.querySelector<HTMLElement>('.sheet .acts button')?.focus();
    return true;
  }

  /** To the cell before or after; beyond the ends of the sheet the key leads out of it. */
  #tab(step: number): boolean {
    const columns = columnsOf(this.#list).length;
    const next = this.at.row * columns + this.at.column + step;
    this.chooseNone();
    if (next < 0 || next >= this.#list.rows.length * columns) return false;
    this.go({ row: Math.floor(next / columns), column: next % columns });
    return true;
  }

  /** Copies the first of the rows, or the one above, into the others of the column, as one step. */
  fillDown(): void {
    const { column } = this.at;
    const [first = 0, ...others] = this.rows;
    const [from, to] = others.length > 0 ? [first, others] : [first - 1, [first]];
    void this.#edit((rows) => {
      const { of } = columnsOf(this.#list)[column]!;
      const source = rows[from] && of(rows[from]);
      return source
        ? to.flatMap((at) => (rows[at] ? editsOfCell(of(rows[at]), textOfCell(source)) : []))
        : [];
    });
  }

  /** Writes a text into a column of all the rows. */
  fill({ of }: SheetColumn, text: string): void {
    const chosen = this.rows;
    void this.#edit((rows) => chosen.flatMap((at) => (rows[at] ? editsOfCell(of(rows[at]), text) : [])));
  }

  /** Moves the rows together, so that the first or the last of them stands there. */
  moveTo(to: number): void {
    const { rows: chosen } = this;
    const { length } = this.#list.rows;
    if (to < 0 || to >= length) return;
    void this.#edit((rows) => movesTo(rows, chosen, to));
    const first =
      to < chosen[0]! ? to : to > chosen[chosen.length - 1]! ? to - chosen.length + 1 : chosen[0]!;
    if (this.chosen.size > 0) this.chosen = new Set(chosen.map((_, index) => first + index));
    this.go({ row: first + Math.max(0, chosen.indexOf(this.at.row)), column: this.at.column });
  }

  /** Removes the rows; of those who serve, each is to leave in an act of its own. */
  remove(): void {
    const rows = this.rows.map((at) => this.#list.rows[at]!);
    this.staying = rows.filter((row) => servesByLedger(row, this.#context));
    const going = rows.filter((row) => !this.staying.includes(row));
    const [only] = this.staying;
    if (going.length === 0 && only && this.staying.length === 1) offersDeparture(only, this.#context);
    const edits = [...going]
      .reverse()
      .map(({ pointer, title }) => ({ kind: 'remove-item', pointer, was: title }) as const);
    this.#context.edits.all(this.key, edits);
    this.#host.requestUpdate();
  }

  /** Makes edits of the rows as they are once all that was typed is written. */
  async #edit(
    make: (rows: readonly FormRow[]) => Parameters<LinesContext['edits']['all']>[1],
  ): Promise<void> {
    this.write();
    const { edits } = this.#context;
    await edits.settled;
    edits.all(this.key, make(this.#list.rows));
  }

  /** Drags a row by its grip. */
  readonly onDrag = (event: PointerEvent): void => {
    const grip = event.currentTarget as HTMLElement;
    if (event.type === 'pointerdown') {
      this.#dragged = this.#rowUnder(event);
      grip.setPointerCapture(event.pointerId);
    } else if (this.#dragged !== null && grip.hasPointerCapture(event.pointerId)) {
      const under = this.#rowUnder(event);
      if (event.type === 'pointermove') this.dropsAt = under === this.#dragged ? null : under;
      else this.#drop(event.type === 'pointerup');
    }
    this.#host.requestUpdate();
  };

  #drop(isMeant: boolean): void {
    const [dragged, to] = [this.#dragged!, this.dropsAt];
    this.#dragged = this.dropsAt = null;
    if (!isMeant || to === null) return;
    if (!this.chosen.has(dragged)) this.chosen = new Set();
    this.at = { row: dragged, column: this.at.column };
    this.moveTo(to);
  }

  #rowUnder({ clientX, clientY }: PointerEvent): number | null {
    const under = (this.#host.renderRoot as ShadowRoot).elementFromPoint(clientX, clientY);
    const row = under?.closest<HTMLElement>('tr[data-row]')?.dataset['row'];
    return row === undefined ? null : Number(row);
  }
}
