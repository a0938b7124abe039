import type { Ending } from './runs.ts';

/** A command, or a request to a session, must end well so often, or nothing but its doorstep is seen. */
const LEAST_GOOD = 0.1;

interface Row {
  runs: number;
  readonly endings: Map<number | null, number>;
  faults: number;
  milliseconds: number;
  slowest: number;
  megabytes: number;
}

/** Counts how runs end, by command. */
export class Tally {
  readonly #rows = new Map<string, Row>();
  /** Kinds of faults, with how often each was seen. */
  readonly #faults = new Map<string, number>();
  #runs = 0;

  /** @returns whether it has a fault of a kind that was not seen before */
  add({ command, code, faults, milliseconds, megabytes, requests = [] }: Ending): boolean {
    for (const { request, isGood } of requests) {
      const own = this.#rowOf(`session: ${request}`);
      own.runs += 1;
      own.endings.set(isGood ? 0 : 2, (own.endings.get(isGood ? 0 : 2) ?? 0) + 1);
    }
    this.#runs += 1;
    const row = this.#rowOf(command);
    row.runs += 1;
    row.endings.set(code, (row.endings.get(code) ?? 0) + 1);
    row.milliseconds += milliseconds;
    row.slowest = Math.max(row.slowest, megabytes === null ? milliseconds : 0);
    row.megabytes = Math.max(row.megabytes, megabytes ?? 0);
    if (faults.length === 0) return false;
    row.faults += 1;
    const kind = `${command}: ${faults.map(withoutNames).join(' ')}`;
    this.#faults.set(kind, (this.#faults.get(kind) ?? 0) + 1);
    return this.#faults.get(kind) === 1;
  }

  #rowOf(command: string): Row {
    let row = this.#rows.get(command);
    if (!row) {
      row = { runs: 0, endings: new Map(), faults: 0, milliseconds: 0, slowest: 0, megabytes: 0 };
      this.#rows.set(command, row);
    }
    return row;
  }

  /** The table of endings, and whether all is well: no fault, and every command ended well often enough. */
  summary(): { readonly lines: readonly string[]; readonly isGood: boolean } {
    const heads = ['command', 'runs', 'exit 0', '1', '2', 'faults', 'well', 'ms', 'slowest', 'MB'];
    const rows = [...this.#rows].sort(([a], [b]) => (a < b ? -1 : 1));
    const table = rows.map(([command, row]) => [
      command,
      ...[row.runs, ...[0, 1, 2].map((code) => row.endings.get(code) ?? 0), row.faults].map(String),
      `${Math.round(100 * shareOf(row))} %`,
      (row.milliseconds / row.runs).toFixed(1),
      String(Math.round(row.slowest)),
      row.megabytes === 0 ? '' : String(Math.round(row.megabytes)),
    ]);
    const widths = heads.map((head, column) =>
      Math.max(head.length, ...table.map((row) => row[column]!.length)),
    );
    const lines = [heads, ...table].map((row) =>
      row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!))).join('  '),
    );
    const poor = rows.filter(([, row]) => isPoor(row)).map(([command]) => command);
    const count = [...this.#faults.values()].reduce((sum, own) => sum + own, 0);
    lines.push('', `${count} of ${this.#runs} runs with faults`);
    for (const [kind, times] of this.#faults) lines.push(`  ${times} × ${kind}`);
    if (poor.length > 0) lines.push(`ended well in less than a tenth of their runs: ${poor.join(', ')}`);
    return { lines, isGood: count === 0 && poor.length === 0 };
  }
}

const shareOf = ({ runs, endings }: Row): number => (endings.get(0) ?? 0) / runs;

/** Fewer runs say little of a share. */
const ENOUGH_RUNS = 100;

const isPoor = (row: Row): boolean => row.runs >= ENOUGH_RUNS && shareOf(row) < LEAST_GOOD;

/** Two faults are of one kind when they differ in names and numbers alone. */
const withoutNames = (fault: string): string =>
  fault
    .replace(/"[^"]*"|“[^”]*”/g, '…')
    .replace(/\d+/g, 'N')
    .slice(0, 160);
