import * as z from 'zod/mini';

/** ISO; whether it exists is checked where it is used. */
const day = z.string();

/** What may be taken over from who left. */
export const services = ['sectors', 'townships', 'projects'] as const;

/** Who comes after a leader who leaves. */
const successor = z.object({
  /** Id of somebody in the document already; `null` for somebody new. */
  leader: z.nullable(z.string()),
  /** Of somebody new. */
  name: z.string(),
  title: z.string(),
  /** First day in the post. */
  from: day,
  /** Number in protocol order, from 1, as it is to be with everybody in the list. */
  rank: z.int().check(z.minimum(1)),
  takesOver: z.readonly(z.array(z.enum(services))),
});

/** Something that happened to an office and changes its document, as people say it. */
export const amendmentSchema = z.discriminatedUnion('kind', [
  /** Leaves for good; stays in the document, for the days that were served. */
  z.object({
    kind: z.literal('departure'),
    leader: z.string(),
    /** The last day in post. */
    lastDay: day,
    successor: z.nullable(successor),
  }),
  z.object({
    kind: z.literal('absence'),
    leader: z.string(),
    /** Ids of those who are away with him. */
    others: z.optional(z.readonly(z.array(z.string()))),
    from: day,
    to: day,
    reason: z.optional(z.string()),
    /** Taken off the share; long absences have to say which. */
    excused: z.optional(z.boolean()),
  }),
  z.object({ kind: z.literal('protection-period'), name: z.string(), from: day, to: day }),
  /** The text of a State Council notice on days off. */
  z.object({ kind: z.literal('holiday-notice'), text: z.string() }),
]);

export type Amendment = z.infer<typeof amendmentSchema>;
