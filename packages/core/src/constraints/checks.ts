import type { Language } from '../document/schema.ts';
import { WANTED, type Wanted } from '../locale/wanted.ts';
import type { Problem } from '../problem/problem.ts';

/** A custom constraint is not what the contract asks for, or answers what no constraint may. */
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
      `The constraint "${constraint}" is broken: ${part} is ${shown(received)}, not ${WANTED[wanted].en}.\n` +
        'Maybe run the laws of @lunzhi/core/testing on it.',
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

/** What is known while something is checked. */
export interface Context {
  readonly constraint: string;
  /** What was asked about; nothing is before `resolve` or `bind`. */
  readonly problem?: Problem;
  readonly weight?: number;
  /** The problem as the constraint is given it. */
  readonly copyOf: (problem: Problem) => Problem;
  /** What to throw when the constraint itself throws. */
  readonly blame: (thrown: unknown) => unknown;
}

/**
 * Tells whether a part is what it must be, and returns it as it is handed on: a function so that its answers are checked
 * too. `part` is where it was found, as an expression.
 */
export type Check<Value> = (value: Value, part: () => string, context: Context) => Value;
/** The same of a value that is handed on as it is. */
type Test = <Value>(value: Value, part: () => string, context: Context) => Value;

export const as =
  (wanted: Wanted, holds: (value: unknown, context: Context) => boolean): Test =>
  (value, part, context) => {
    if (!holds(value, context)) throw new BrokenConstraintError(context.constraint, part(), value, wanted);
    return value;
  };

export const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
export const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;
const index = (wanted: Wanted, end: (problem: Problem) => number): Test =>
  as(wanted, (value, { problem }) => isCount(value) && (value as number) < end(problem!));

export const anything = <Value>(value: Value): Value => value;
export const anObject = as('object', isObject);
export const aString = as('string', (value) => typeof value === 'string');
export const aFlag = as('flag', (value) => typeof value === 'boolean');
export const aCount = as('count', isCount);
export const aSum = as('integer', Number.isSafeInteger);
export const shift = index('shift', ({ shiftCount }) => shiftCount);
export const leader = index('leader', ({ leaderCount }) => leaderCount);
export const service = index('service', ({ services }) => services.length);
export const day = index('day', ({ dayCount }) => dayCount);

/** What may be left out. */
export const optional =
  <Value>(check: Check<Value>): Check<Value | undefined> =>
  (value, part, context) =>
    value === undefined ? undefined : check(value, part, context);

export const list =
  <Items extends readonly unknown[]>(item: Check<Items[number]>): Check<Items> =>
  (items, part, context) => {
    as('list', Array.isArray)(items, part, context);
    return items.map((each, at) => item(each, () => `${part()}[${at}]`, context)) as unknown as Items;
  };

/** Numbers a reader can check. */
export const facts: Check<Readonly<Record<string, number>>> = (value, part, context) => {
  anObject(value, part, context);
  for (const [name, fact] of Object.entries(value))
    as('number', Number.isFinite)(fact, () => `${part()}.${name}`, context);
  return value;
};

/** A check for each member there may be: one that has none does not compile. */
type Checks<Owner> = { readonly [Name in keyof Owner]-?: Check<Owner[Name]> };

/** An object whose members are checked; it is handed on with these alone, those left out left out. */
export const object =
  <Owner extends object>(checks: Checks<Owner>, memberOf = (name: string) => `.${name}`): Check<Owner> =>
  (owner, part, context) => {
    anObject(owner, part, context);
    const checked: Partial<Owner> = {};
    for (const name of Object.keys(checks) as (string & keyof Owner)[]) {
      const value = owner[name];
      const member = typeof value === 'function' ? (value.bind(owner) as typeof value) : value;
      const at = (): string => `${part()}${memberOf(name)}`.replace(/^\./, '');
      const kept = checks[name](member, at, context);
      if (kept !== undefined) checked[name] = kept;
    }
    return checked as Owner;
  };

/** Something in each language. */
export const inWords = <Word>(word: Check<Word>): Check<Readonly<Record<Language, Word>>> =>
  object({ 'zh-CN': word, en: word }, (language) => `['${language}']`);

/** What was asked, where it is numbers alone. */
const figuresOf = (given: readonly unknown[]): string =>
  given.every((each) => typeof each === 'number') ? given.join(', ') : '';

export type Prepare<Given> = (given: Given, context: Context) => readonly [Given, Context];

/**
 * A function whose answers are checked.
 *
 * @param prepare hands out copies of what nobody may change
 */
export const method =
  <Given extends unknown[], Answer>(
    answer: Check<Answer>,
    prepare?: Prepare<Given>,
  ): Check<(...given: Given) => Answer> =>
  (ask, part, context) => {
    as('function', (value) => typeof value === 'function')(ask, part, context);
    return (...given) => {
      const [handed, within] = prepare ? prepare(given, context) : [given, context];
      let answered: Answer;
      try {
        answered = ask(...handed);
      } catch (error) {
        throw context.blame(error);
      }
      return answer(answered, () => `${part().replace(/^bind\(\)\./, '')}(${figuresOf(given)})`, within);
    };
  };
