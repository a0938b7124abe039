import type { Stats } from 'node:fs';
import { register } from 'node:module';
import { resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import {
  BrokenConstraintError,
  ConstraintIdError,
  parseDocument,
  type PlanOptions,
  ScoreMismatchError,
} from '@lunzhi/core';
import { guardConstraint as guard } from '@lunzhi/core/solver';
import { reasonOf, targetAt, wordsThrown } from '../output/files.ts';
import type { BadConstraint } from '../words/zh-CN/constraint-problems.ts';
import { Refusal } from './refusal.ts';

/** Custom constraints, as every question to the core takes them. */
export type CustomConstraints = NonNullable<PlanOptions['constraints']>;

const idForm = /^[\p{L}\p{M}\p{N}._-]+\/[\p{L}\p{M}\p{N}._-]+$/u;

type Fields = Readonly<Record<string, unknown>>;

/**
 * Loads the constraints that a module of the caller's exports, as `default` (one or a list) or as `constraints`.
 *
 * @param path of an ECMAScript module; `undefined` when none is given
 * @returns every constraint once, in the order of the module, guarded so that what it throws later is known to be its own;
 * none without a path
 * @throws Refusal when the module cannot be loaded, or exports something that is not a constraint
 */
export async function readConstraints(path: string | undefined): Promise<CustomConstraints> {
  if (path === undefined) return [];
  requireFile(path);
  const exported = await load(path);
  const own = exported['default'] ?? exported['constraints'];
  const given: readonly unknown[] = Array.isArray(own) ? own : own === undefined ? [] : [own];
  if (given.length === 0) throw new Refusal({ code: 'no-constraints', path });
  for (const [index, constraint] of given.entries()) {
    const wrong = wrongWith(constraint, path) ?? idTaken(given.slice(0, index + 1) as CustomConstraints);
    if (wrong) throw new Refusal({ code: 'not-a-constraint', path, position: index + 1, ...wrong });
  }
  return (given as CustomConstraints).map((constraint) => guardConstraint(constraint, path));
}

/**
 * Throws again what a command threw. Where one of the caller's constraints gave a bad answer, or counts differently step
 * by step and from scratch, the fault is the caller's.
 *
 * @throws Refusal for these two
 */
export function refusedByConstraints(error: unknown, path: string | undefined): never {
  if (path === undefined) throw error;
  if (error instanceof ScoreMismatchError) throw new Refusal({ code: 'constraints-miscount', path });
  if (!(error instanceof BrokenConstraintError)) throw error;
  const { constraint, part, received, wanted } = error;
  throw new Refusal({ code: 'constraint-broken', path, constraint, part, received, wanted });
}

function requireFile(path: string): void {
  const facts = factsOf(path);
  if (!facts) throw new Refusal({ code: 'no-file', path });
  if (facts.isDirectory()) throw new Refusal({ code: 'is-directory', path });
  if (!facts.isFile()) throw new Refusal({ code: 'not-regular', path });
}

function factsOf(path: string): Stats | undefined {
  try {
    return targetAt(path);
  } catch (error) {
    throw new Refusal({ code: 'unreadable', path, reason: reasonOf(error) });
  }
}

/** No module needs longer to be ready. */
const LOADING_MS = 10_000;

let hasHooks = false;

/** A module runs when it is loaded, so that anything at all may be thrown here, and it may never come to an end. */
async function load(path: string): Promise<Fields> {
  // so that the module has the core of this very command
  if (!hasHooks) register('../../bin/core-hooks.js', import.meta.url);
  hasHooks = true;
  // alone it keeps no program from ending, which tells the same earlier
  const late = setTimeout(LOADING_MS, null, { ref: false });
  try {
    const loaded = (await Promise.race([import(pathToFileURL(resolve(path)).href), late])) as Fields | null;
    if (loaded === null) throw new Refusal({ code: 'constraints-unsettled', path });
    return loaded;
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal({ code: 'constraints-not-loaded', path, reason: wordsThrown(error) });
  }
}

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

/** What keeps a value from being a constraint. */
function wrongWith(value: unknown, path: string): BadConstraint | null {
  if (!isObject(value)) return { wrong: 'not-an-object' };
  const { id } = value;
  if (typeof id !== 'string') return { wrong: 'field', field: 'id' };
  if (!idForm.test(id) || id.length > 64) return { wrong: 'id', id };
  // of ours alone: the flow and the search count on it
  if (value['isMandatory'] === true) return { wrong: 'field', id, field: 'isMandatory' };
  try {
    guardConstraint(value as unknown as CustomConstraints[number], path);
    return null;
  } catch (error) {
    if (!(error instanceof BrokenConstraintError)) throw error;
    return { wrong: 'field', id, field: /^\w+/.exec(error.part)![0] };
  }
}

/** Whether the last one's id, or that of a default rule of its, is another's: the core knows which are. */
function idTaken(constraints: CustomConstraints): BadConstraint | null {
  try {
    parseDocument({}, { constraints });
    return null;
  } catch (error) {
    if (!(error instanceof ConstraintIdError)) throw error;
    return { wrong: 'id-twice', id: constraints[constraints.length - 1]!.id };
  }
}

type CustomConstraint = NonNullable<PlanOptions['constraints']>[number];

/**
 * Wraps a constraint of the caller's: whatever its methods throw, or those of what it binds, becomes a Refusal that names it.
 *
 * @param path of the module it stands in
 * @throws BrokenConstraintError when a member is not what the contract asks for
 */
export const guardConstraint = (constraint: CustomConstraint, path: string): CustomConstraint =>
  guard(constraint, (error) =>
    error instanceof Refusal
      ? error
      : new Refusal({
          code: 'constraint-threw',
          path,
          constraint: constraint.id,
          reason: wordsThrown(error),
        }),
  );
