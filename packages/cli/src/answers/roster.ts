import * as z from 'zod/mini';
import {
  dutyDaySchema,
  idSchema,
  ledgerEntrySchema,
  rosterDocumentSchema,
  rosterFileSchema,
  rosterParts,
  textSchema,
} from '@lunzhi/core/internal';
import { dayKind, described, part, span } from './part.ts';

part('Id', idSchema);
part('Text', textSchema);

const document = part('RosterDocument', rosterDocumentSchema);

part('RosterDutyDay', dutyDaySchema);

const kindOf = (entry: { readonly shape: { readonly kind: z.ZodMiniLiteral<string> } }): string =>
  entry.shape.kind.def.values[0]!;

/** `re-planned` of an entry of a ledger: `RePlannedEntry`. */
const classOf = (kind: string, ending: string): string =>
  kind.replace(/(^|-)([a-z])/g, (_, __, letter: string) => letter.toUpperCase()) + ending;

/** Where an entry stands in its ledger. */
export const line = {
  number: described(z.int(), 'From 1'),
  correctedBy: described(
    z.optional(z.nullable(z.int())),
    'Which entry says that it was wrong; only where all entries are shown',
  ),
};

interface Kinds {
  readonly def: { readonly options: readonly z.ZodMiniObject<{ kind: z.ZodMiniLiteral<string> }>[] };
}

/** Entries of a ledger with more that is said of each, such as its number. */
export function entriesWith<Schema extends z.ZodMiniType, Shape extends z.core.$ZodShape>(
  schema: Schema & Kinds,
  more: Shape,
  ending: string,
): z.ZodMiniType<z.infer<Schema> & z.infer<z.ZodMiniObject<Shape>>> {
  const options = schema.def.options.map((entry) =>
    part(classOf(kindOf(entry), ending), z.extend(entry, more)),
  );
  return z.discriminatedUnion(
    'kind',
    options as unknown as [z.ZodMiniObject<{ kind: z.ZodMiniLiteral<string> }>],
  ) as never;
}

const ledgerEntry = part('LedgerEntry', ledgerEntrySchema);

/** An entry as commands show it; `correctedBy` only where all of a ledger is shown. */
export const ledgerLine = part(
  'LedgerLine',
  entriesWith(ledgerEntry, { ...line, sentence: z.string() }, 'Line'),
);

for (const entry of ledgerEntrySchema.def.options) part(classOf(kindOf(entry as never), 'Entry'), entry);

/** `roster.json` as it is written. One that is read may hold other keys besides. */
export const roster = part(
  'Roster',
  z.strictObject({
    ...rosterFileSchema.shape,
    document,
    original: z.optional(z.strictObject({ ...rosterParts, document })),
    certificate: z.nullable(
      part('Certificate', z.strictObject(rosterFileSchema.shape.certificate.def.innerType.shape)),
    ),
  }),
);

const publicRow = part(
  'PublicRow',
  z.strictObject({
    date: z.iso.date(),
    weekday: described(z.int(), '1 Monday to 7 Sunday'),
    kind: dayKind,
    holidays: z.array(z.string()),
    protectionPeriods: z.array(z.string()),
    shiftType: z.nullable(z.string()),
    name: z.string(),
    post: z.string(),
    sectors: z.array(z.string()),
    townships: z.optional(z.array(z.string())),
    times: z.array(z.string()),
    place: z.string(),
    isStandIn: z.optional(z.literal(true)),
    isPending: z.optional(z.literal(true)),
  }),
);

/** What `export --as json` writes. */
export const publicRoster = part(
  'PublicRoster',
  z.strictObject({
    language: z.enum(['zh-CN', 'en']),
    title: z.string(),
    tableTitle: z.string(),
    documentNumber: z.nullable(z.string()),
    jurisdiction: z.strictObject({ id: z.string(), name: z.string() }),
    issuer: z.string(),
    issuedOn: z.iso.date(),
    version: z.optional(z.nullable(z.int())),
    changedSince: z.optional(z.int()),
    publishedOn: z.optional(z.nullable(z.iso.date())),
    standing: z.optional(z.nullable(z.enum(['circulated', 'draft', 'published', 'changed']))),
    mark: z.optional(z.string()),
    period: span,
    provisional: z.boolean(),
    protectionPeriods: z.optional(
      z.array(z.strictObject({ name: z.string(), from: z.iso.date(), to: z.iso.date() })),
    ),
    rows: z.array(publicRow),
  }),
);
