import { doubt, type ImportDoubt } from './doubts.ts';
import type { RowCell } from './row-cells.ts';
import { hasLostDigits } from './values.ts';

const LONGEST = 64;

/** A number as an id may be written: without blanks, slashes and brackets, which ids cannot have. */
const idOf = (written: string): string => written.normalize('NFKC').replace(/[^\p{L}\p{M}\p{N}._-]+/gu, '');

/** The numbers of cases: those of the file, and those that a table gives. */
export class CaseIds {
  private readonly used: Set<string>;
  private readonly lastOfDay = new Map<string, number>();

  constructor(cases: ReadonlyMap<string, unknown>) {
    this.used = new Set(cases.keys());
  }

  /** The case that a number stands for, if there is one yet. */
  known(written: string): string | undefined {
    const id = idOf(written);
    return this.used.has(id) ? id : undefined;
  }

  /**
   * The number of a new case: as written, or made from the day it came.
   *
   * @param cell where it should stand; `null` where the table has no numbers, which is doubted once for all
   */
  take(written: RowCell | undefined, day: string, cell: string | null, doubts: ImportDoubt[]): string {
    const isLost = written !== undefined && hasLostDigits(written.text);
    const own = written === undefined || isLost ? '' : idOf(written.text);
    const id = own !== '' && own.length <= LONGEST ? own : this.make(day);
    if (cell !== null) {
      if (isLost) doubts.push(doubt('digits-lost', { cell }));
      if (id !== written?.text.normalize('NFKC')) doubts.push(doubt('id-changed', { cell, taken: id }));
    }
    this.used.add(id);
    return id;
  }

  private make(day: string): string {
    const stem = day.replaceAll('-', '');
    let number = this.lastOfDay.get(day) ?? 0;
    do number++;
    while (this.used.has(`${stem}-${number}`));
    this.lastOfDay.set(day, number);
    return `${stem}-${number}`;
  }
}
