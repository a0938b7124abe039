import type { PlanOptions } from '@lunzhi/core';
import { Refusal } from '../call/problem.ts';

type OwnConstraint = NonNullable<PlanOptions['constraints']>[number];
type Method = (this: unknown, ...given: unknown[]) => unknown;
/** What is to be guarded of a method's result, before it is handed on. */
type Guard = (result: unknown) => unknown;

const asItIs: Guard = (result) => result;

/** One guard for each method that there may be, so that none is forgotten, and for words that are made by functions. */
type Guards<Owner> = {
  readonly [
    Name in keyof Required<Owner> as Required<Owner>[Name] extends (...given: never[]) => unknown
      ? Name
      : never
  ]: Guard;
} & { readonly [Name in keyof Owner]?: Guard };

type Bound = ReturnType<OwnConstraint['bind']>;
type Tracker = ReturnType<Bound['track']>;
type Load = ReturnType<NonNullable<Bound['loads']>>[number];

/** What was thrown, in a line: it may be anything at all, even something that throws when it is made a string. */
export function wordsThrown(error: unknown): string {
  try {
    const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return reason.split('\n')[0]!;
  } catch {
    return `${typeof error} thrown`;
  }
}

/**
 * A constraint of the caller's that does what it did, and of which it is known that it was the one to throw: its
 * methods, and those of what it binds, throw a Refusal that names it instead of whatever they threw.
 *
 * @param path of the module it stands in
 */
export function guardConstraint(constraint: OwnConstraint, path: string): OwnConstraint {
  const { id } = constraint;
  const blame = (error: unknown): never => {
    if (error instanceof Refusal) throw error;
    throw new Refusal({ code: 'constraint-threw', path, constraint: id, reason: wordsThrown(error) });
  };

  const guardedMethod = (owner: unknown, method: Method, guard: Guard): Method =>
    function guarded(...given) {
      try {
        return guard(method.apply(owner, given));
      } catch (error) {
        return blame(error);
      }
    };

  /** Everything else of the object stays its own. */
  const guardedObject =
    <Owner>(guards: Guards<Owner>): Guard =>
    (object) => {
      if (typeof object !== 'object' || object === null)
        throw new TypeError(`${String(object)} is no object`);
      const over = Object.create(object) as object;
      for (const [name, guard] of Object.entries<Guard>(guards as Readonly<Record<string, Guard>>)) {
        const own = (object as Readonly<Record<string, unknown>>)[name];
        // defined rather than assigned, since the object may be frozen
        if (typeof own === 'function')
          Object.defineProperty(over, name, { value: guardedMethod(object, own as Method, guard) });
        else if (typeof own === 'object' && own !== null)
          Object.defineProperty(over, name, { value: guard(own) });
      }
      return over;
    };

  const guardedList =
    (guard: Guard): Guard =>
    (list) => {
      if (!Array.isArray(list)) throw new TypeError(`${String(list)} is no list`);
      return list.map(guard);
    };

  const guardedFunction: Guard = (result) =>
    typeof result === 'function' ? guardedMethod(undefined, result as Method, asItIs) : result;

  const sentences = guardedObject<OwnConstraint['explain']>({ 'zh-CN': asItIs, en: asItIs });
  const bound = guardedObject<Bound>({
    violations: guardedList(asItIs),
    track: guardedObject<Tracker>({ apply: asItIs, undo: asItIs }),
    loads: guardedList(guardedObject<Load>({ cost: asItIs })),
    dues: guardedList(asItIs),
    caps: guardedList(asItIs),
    waits: asItIs,
    dutyCost: asItIs,
    encode: asItIs,
  });
  const whole = guardedObject<OwnConstraint>({
    params: guardedObject<{ safeParse(): unknown }>({ safeParse: asItIs }),
    settle: guardedObject<object>({}),
    forbids: guardedFunction,
    owes: guardedFunction,
    milder: guardedList(asItIs),
    bind: bound,
    explain: sentences,
    explainNote: sentences,
  });
  return whole(constraint) as OwnConstraint;
}
