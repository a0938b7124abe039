import type * as z from 'zod';
import type { Level } from './schema.ts';

/** What reading a document must know of a constraint; a whole constraint will do. */
export interface KnownConstraint {
  readonly id: string;
  /** The first is the default. */
  readonly levels: readonly Level[];
  readonly params: z.ZodType;
  /** True when its rules can be neither switched off nor weighted. */
  readonly always?: boolean;
  /** The rules that stand when a document says nothing; an id left out is the constraint's. */
  readonly defaults: readonly { readonly id?: string; readonly params: unknown }[];
}
