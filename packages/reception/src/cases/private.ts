import * as z from 'zod/mini';
import { type ZodSchema, undirectedPattern, visiblePattern } from '@lunzhi/core/internal';

declare const concealed: unique symbol;

/**
 * Something about a person: a name, a telephone number, what a petition is about, why a leader declined.
 *
 * At run time it is the value itself; to the compiler it is no string and no number, so that it can neither be printed nor
 * put into the type of anything public. Only rooms that serve the petition office may `reveal` it; a test knows them.
 */
export interface Private<Value> {
  readonly [concealed]: Value;
}

export const reveal = <Value>(secret: Private<Value>): Value => secret as unknown as Value;

export const conceal = <Value>(value: Value): Private<Value> => value as unknown as Private<Value>;

/** Text about a person; `null` once it was erased. */
export type PrivateText = Private<string> | null;

/** Characters of a text about a person: an opinion is longer than a name. */
export const LONGEST_PRIVATE_TEXT = 4000;

/** As a file has it: a text, or `null` once it was erased. */
export const privateText = z.nullable(
  z
    .string()
    .check(
      z.minLength(1),
      z.maxLength(LONGEST_PRIVATE_TEXT),
      z.regex(visiblePattern),
      z.regex(undirectedPattern),
    ),
) as unknown as z.ZodMiniType<PrivateText>;

/** Whether a field of that schema is text about a person. */
export const isPrivate = (schema: ZodSchema): boolean => schema === privateText;
