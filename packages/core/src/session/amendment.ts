import * as z from 'zod';
import { object } from '../document/objects.ts';

/** ISO; whether it exists is checked where it is used. */
const day = z.string();

/** What may be taken over from who left. */
export const services = ['sectors', 'townships', 'projects'] as const;

/** Who comes after a leader who leaves. */
const successor = object({
  /** Id of somebody in the document already; `null` for somebody new. */
  leader: z.string().nullable(),
  /** Of somebody new. */
  name: z.string(),
  title: z.string(),
  /** First day in the post. */
  from: day,
  /** Number in protocol order, from 1, as it is to be with everybody in the list. */
  rank: z.int().min(1),
  takesOver: z.array(z.enum(services)).readonly(),
});

/** Something that happened to an office and changes its document, as people say it. */
export const amendmentSchema = z.discriminatedUnion('kind', [
  /** Leaves for good; stays in the document, for the days that were served. */
  object({
    kind: z.literal('departure'),
    leader: z.string(),
    /** The last day in post. */
    lastDay: day,
    successor: successor.nullable(),
  }),
  object({
    kind: z.literal('absence'),
    leader: z.string(),
    /** Ids of those who are away with him. */
    others: z.array(z.string()).readonly().optional(),
    from: day,
    to: day,
    reason: z.string().optional(),
    /** Taken off the share; long absences have to say which. */
    excused: z.boolean().optional(),
  }),
  object({ kind: z.literal('protection-period'), name: z.string(), from: day, to: day }),
  /** The text of a State Council notice on days off. */
  object({ kind: z.literal('holiday-notice'), text: z.string() }),
]);

export type Amendment = z.infer<typeof amendmentSchema>;
