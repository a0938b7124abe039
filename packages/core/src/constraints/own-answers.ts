import type { Problem } from '../problem/problem.ts';

/** What a part of a caller's own constraint must be. */
const WANTED = {
  object: 'an object',
  function: 'a function',
  list: 'a list',
  string: 'a string',
  flag: 'true or false',
  bytes: 'a Uint8Array with an entry for each shift',
  waits: 'what the documentation of Waits asks for',
  cost: 'a positive safe integer',
  integer: 'a safe integer',
  count: 'a safe integer from 0 on',
  number: 'a finite number',
  shift: 'the index of a shift',
  leader: 'the index of a leader',
  service: 'the index of a township, sector or project',
  day: 'the index of a day',
  forbidden: 'barred, blocked, spared or undefined',
  'as-first-place': 'what it is for the first place of that day and type',
  'from-least': 'least or more',
} as const;

/** Names what a part must be. */
export type Wanted = keyof typeof WANTED;

/** A caller's own constraint answers what no constraint may: a mistake of the caller. */
export class BrokenConstraintError extends Error {
  override readonly name = 'BrokenConstraintError';
  readonly constraint: string;
  /** Where the value was found, as an expression: `violations()[0].cost`. */
  readonly part: string;
  /** The value, in short. */
  readonly received: string;
  readonly wanted: Wanted;

  /**
   * @param constraint its id
   * @param part where the value was found, as an expression
   */
  constructor(constraint: string, part: string, received: unknown, wanted: Wanted) {
    super(
      `The constraint "${constraint}" is broken: ${part} is ${shown(received)}, not ${WANTED[wanted]}.\n` +
        'Maybe try it with the laws of @lunzhi/core/testing.',
    );
    this.constraint = constraint;
    this.part = part;
    this.received = shown(received);
    this.wanted = wanted;
  }
}

/** A value in short, in no language, without running code of its own. */
function shown(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value);
  if (typeof value === 'function') return '[Function]';
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? '[…]' : '{…}';
  return String(value);
}

type Fields = Readonly<Record<string, unknown>>;
type Place = 'shift' | 'leader' | 'service' | 'day';

/** Tells whether what a caller's own constraint answers is what a constraint may; each check throws where it is not. */
export class Answers {
  readonly #constraint: string;

  constructor(constraint: string) {
    this.#constraint = constraint;
  }

  /** @throws BrokenConstraintError unless it holds */
  check(holds: boolean, part: string, received: unknown, wanted: Wanted): void {
    if (!holds) throw new BrokenConstraintError(this.#constraint, part, received, wanted);
  }

  object(value: unknown, part: string): Fields {
    this.check(typeof value === 'object' && value !== null, part, value, 'object');
    return value as Fields;
  }

  function(value: unknown, part: string): void {
    this.check(typeof value === 'function', part, value, 'function');
  }

  string(value: unknown, part: string): void {
    this.check(typeof value === 'string', part, value, 'string');
  }

  /** @param part where the owner was found */
  method(owner: unknown, name: string, part: string): void {
    this.function(this.object(owner, part)[name], `${part}.${name}`);
  }

  list(value: unknown, part: string): readonly unknown[] {
    this.check(Array.isArray(value), part, value, 'list');
    return value as readonly unknown[];
  }

  integer(value: unknown, part: string): void {
    this.check(Number.isSafeInteger(value), part, value, 'integer');
  }

  count(value: unknown, part: string): void {
    this.check(Number.isSafeInteger(value) && (value as number) >= 0, part, value, 'count');
  }

  index(value: unknown, part: string, place: Place, problem: Problem): void {
    const end = {
      shift: problem.shiftCount,
      leader: problem.leaderCount,
      service: problem.services.length,
      day: problem.dayCount,
    }[place];
    const holds = Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) < end;
    this.check(holds, part, value, place);
  }

  indices(value: unknown, part: string, place: Place, problem: Problem): void {
    this.list(value, part).forEach((each, at) => this.index(each, `${part}[${at}]`, place, problem));
  }

  /** Numbers a reader can check, of a violation or a note. */
  facts(value: unknown, part: string): void {
    for (const [name, fact] of Object.entries(this.object(value, part)))
      this.check(Number.isFinite(fact), `${part}.${name}`, fact, 'number');
  }
}
