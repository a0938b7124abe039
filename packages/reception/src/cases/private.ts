import * as z from 'zod';
import { textSchema } from '@lunzhi/core/internal';

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

/** As a file has it: a text, or `null` once it was erased. */
export const privateText = textSchema.max(4000).nullable() as unknown as z.ZodType<PrivateText>;
