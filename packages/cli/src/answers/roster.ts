import * as z from 'zod';
import {
  dutyDaySchema,
  idSchema,
  ledgerEntrySchema,
  rosterDocumentSchema,
  rosterFileSchema,
  rosterParts,
  strictObject,
  textSchema,
  withoutEval,
} from '@lunzhi/core/internal';
import { dayKind, part, span } from './part.ts';

part('Id', idSchema);
part('Text', textSchema);

const document = part('RosterDocument', rosterDocumentSchema);

part('RosterDutyDay', dutyDaySchema);

const kindOf = (entry: { readonly shape: { readonly kind: z.ZodLiteral<string> } }): string =>
  [...entry.shape.kind.values][0]!;

/** `re-planned` of an entry of a ledger: `RePlannedEntry`. */
const classOf = (kind: string, ending: string): string =>
  kind.replace(/(^|-)([a-z])/g, (_, __, letter: string) => letter.toUpperCase()) + ending;

/** Where an entry stands in its ledger. */
export const line = {
  number: z.int().describe('From 1'),
  correctedBy: z
    .int()
    .nullable()
    .optional()
    .describe('Which entry says that it was wrong; only where all entries are shown'),
};

interface Kinds {
  readonly options: readonly z.ZodObject<{ kind: z.ZodLiteral<string> }>[];
}

/** Entries of a ledger with more that is said of each, such as its number. */
export function entriesWith<Schema extends z.ZodType, Shape extends z.ZodRawShape>(
  schema: Schema & Kinds,
  more: Shape,
  ending: string,
): z.ZodType<z.infer<Schema> & z.infer<z.ZodObject<Shape>>> {
  const options = schema.options.map((entry) =>
    part(
      classOf(kindOf(entry), ending),
      withoutEval(() => entry.extend(more)),
    ),
  );
  return z.discriminatedUnion(
    'kind',
    options as unknown as [z.ZodObject<{ kind: z.ZodLiteral<string> }>],
  ) as never;
}

const ledgerEntry = part('LedgerEntry', ledgerEntrySchema);

/** An entry as commands show it; `correctedBy` only where all of a ledger is shown. */
export const ledgerLine = part(
  'LedgerLine',
  entriesWith(ledgerEntry, { ...line, sentence: z.string() }, 'Line'),
);

for (const entry of ledgerEntrySchema.options) part(classOf(kindOf(entry as never), 'Entry'), entry);

/** `roster.json` as it is written. One that is read may hold other keys besides. */
export const roster = part(
  'Roster',
  strictObject({
    ...rosterFileSchema.shape,
    document,
    original: strictObject({ ...rosterParts, document }).optional(),
    certificate: part(
      'Certificate',
      strictObject(rosterFileSchema.shape.certificate.unwrap().shape),
    ).nullable(),
  }),
);

const publicRow = part(
  'PublicRow',
  strictObject({
    date: z.iso.date(),
    weekday: z.int().describe('1 Monday to 7 Sunday'),
    kind: dayKind,
    holidays: z.array(z.string()),
    protectionPeriods: z.array(z.string()),
    shiftType: z.string().nullable(),
    name: z.string(),
    post: z.string(),
    sectors: z.array(z.string()),
    townships: z.array(z.string()).optional(),
    times: z.array(z.string()),
    place: z.string(),
    isStandIn: z.literal(true).optional(),
    isPending: z.literal(true).optional(),
  }),
);

/** What `export --as json` writes. */
export const publicRoster = part(
  'PublicRoster',
  strictObject({
    language: z.enum(['zh-CN', 'en']),
    title: z.string(),
    tableTitle: z.string(),
    documentNumber: z.string().nullable(),
    jurisdiction: strictObject({ id: z.string(), name: z.string() }),
    issuer: z.string(),
    issuedOn: z.iso.date(),
    version: z.int().nullable().optional(),
    changedSince: z.int().optional(),
    publishedOn: z.iso.date().nullable().optional(),
    standing: z.enum(['circulated', 'draft', 'published', 'changed']).nullable().optional(),
    mark: z.string().optional(),
    period: span,
    provisional: z.boolean(),
    protectionPeriods: z
      .array(strictObject({ name: z.string(), from: z.iso.date(), to: z.iso.date() }))
      .optional(),
    rows: z.array(publicRow),
  }),
);
