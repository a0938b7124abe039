import { buildCalendar, documentJsonSchema, parseDocument, type RosterDocument } from '@lunzhi/core';
import { rosterDocumentSchema } from '@lunzhi/core/internal';
import { addDays, dayNumber } from '@lunzhi/core/dates';
import { documentArbitrary } from '@lunzhi/core/testing';
import * as fc from 'fast-check';
import * as z from 'zod/mini';
import { catalogue, factsOf, fieldsOf, type KnownConstraint } from './core-parts.ts';
import { fromSchema, type Hint, type JsonSchema } from './from-schema.ts';
import { oddText } from './odd-values.ts';

const schema = documentJsonSchema() as JsonSchema;
const leaderSchema = schema.properties!['leaders']!.items!;

/** Lists to whose items other parts refer, by the key under which they do. */
const listOf: Readonly<Record<string, keyof RosterDocument>> = Object.fromEntries(
  [rosterDocumentSchema, ...catalogue.map(({ params }) => params)].flatMap(referencesBelow),
);

function referencesBelow(above: z.ZodMiniType): [key: string, list: keyof RosterDocument][] {
  return fieldsOf(above).flatMap(([key, field]): [string, keyof RosterDocument][] => {
    const { refersTo } = factsOf(field);
    return refersTo === undefined ? referencesBelow(field) : [[key, refersTo]];
  });
}

/** Days of the period and people of the document, where a field speaks of such. */
function hintsOf(document: RosterDocument): Hint {
  const { from, to } = document.period;
  const days = dayNumber(to) - dayNumber(from);
  return (path, { type, format, properties }) => {
    const key = path[path.length - 1] ?? '';
    if (format === 'date') return fc.integer({ min: -3, max: days + 3 }).map((days_) => addDays(from, days_));
    // most pairs of dates are in order
    if (properties?.['from'] && properties['to'] && path.length > 0)
      return rangeIn(path, { properties }, from, days, hintsOf(document));
    if (type !== 'string') return undefined;
    const list = listOf[key];
    if (list) {
      const ids = ((document[list] ?? []) as readonly { readonly id: string }[]).map(({ id }) => id);
      return ids.length > 0 ? fc.constantFrom(...ids) : fc.constant(list === 'shiftTypes' ? 'main' : 'x');
    }
    if (key === 'id') return fc.integer({ min: 1, max: 99 }).map((number) => `n${number}`);
    if (key === 'holidays') return fc.constantFrom('春节', '清明节', '国庆节');
    if (['name', 'title', 'note', 'reason', 'issuer'].includes(key))
      return fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom('接访室', '县委党校学习', '常务副县长', '全国两会') },
        { weight: 1, arbitrary: oddText.filter((text) => text.trim() !== '') },
      );
    return undefined;
  };
}

/** Something with a first and a last day; one that has a pattern of its own, such as hours, is left to it. */
function rangeIn(
  path: readonly string[],
  own: JsonSchema,
  from: string,
  days: number,
  hint: Hint,
): fc.Arbitrary<unknown> | undefined {
  if (own.properties!['from']!.format !== 'date') return undefined;
  const { from: _from, to: _to, ...rest } = own.properties!;
  return fc
    .tuple(
      fc.integer({ min: 0, max: days }),
      fc.nat(6),
      fc.record(
        Object.fromEntries(
          Object.entries(rest).map(([key, field]) => [key, fromSchema(field, hint, [...path, key])]),
        ),
      ),
    )
    .map(([first, length, others]) => ({
      ...others,
      from: addDays(from, first),
      to: addDays(from, Math.min(days, first + length)),
    }));
}

const paramsSchema = new Map<string, JsonSchema>();

/** Constraints may have parameters that JSON Schema cannot express: of such any will do. */
function paramsOf({ id, params }: KnownConstraint): JsonSchema {
  let known = paramsSchema.get(id);
  if (!known) {
    try {
      known = z.toJSONSchema(params as z.ZodMiniType, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
    } catch {
      known = { type: 'object' };
    }
    paramsSchema.set(id, known);
  }
  return known;
}

const ruleOf = (document: RosterDocument): fc.Arbitrary<unknown> =>
  fc.constantFrom(...catalogue).chain((constraint) =>
    fc.record(
      {
        constraint: fc.constant(constraint.id),
        id: fc.constantFrom(constraint.id, 'own', `${constraint.id}-2`),
        level: fc.constantFrom(...constraint.levels),
        weight: fc.constantFrom(0, 1, 1, 2, 10, 100),
        params: fromSchema(paramsOf(constraint), hintsOf(document), ['params']),
      },
      { requiredKeys: ['constraint'] },
    ),
  );

/** One more field of a document, or of one of its leaders. */
type Addition = (document: RosterDocument) => fc.Arbitrary<RosterDocument>;

const optionalOf = ({ properties = {}, required = [] }: JsonSchema): string[] =>
  Object.keys(properties).filter((key) => !required.includes(key));

const additions: readonly Addition[] = [
  ...optionalOf(schema).map(
    (key): Addition =>
      (document) =>
        (key === 'rules'
          ? fc.array(ruleOf(document), { minLength: 1, maxLength: 2 })
          : fromSchema(schema.properties![key]!, hintsOf(document), [key])
        ).map((value) => ({ ...document, [key]: value })),
  ),
  ...optionalOf(leaderSchema).map(
    (key): Addition =>
      (document) =>
        fc
          .tuple(
            fc.nat(document.leaders.length - 1),
            fromSchema(leaderSchema.properties![key]!, hintsOf(document), ['leaders', key]),
          )
          .map(([at, value]) => ({
            ...document,
            leaders: document.leaders.map((leader, index) =>
              index === at ? { ...leader, [key]: value } : leader,
            ),
          })),
  ),
];

const isGood = (document: RosterDocument): boolean => parseDocument(document).document !== null;

const added = (document: RosterDocument): fc.Arbitrary<RosterDocument> =>
  fc.constantFrom(...additions).chain((add) => add(document));

/** A good document with one more field, or as it was where that field would make it wrong. */
const enriched = (document: RosterDocument): fc.Arbitrary<RosterDocument> =>
  added(document).map((other) => (isGood(other) && isSmall(other) ? other : document));

/** What is to be read is read some twenty times a run. */
const MAX_PLACES = 40;

const isSmall = (document: RosterDocument): boolean => {
  const { calendar } = buildCalendar(document);
  const heads = calendar?.dutyDays.flatMap(({ places }) => places.map((place) => place.heads)) ?? [];
  return heads.reduce((sum, own) => sum + own, 0) <= MAX_PLACES;
};

/** Of so many days, where nothing in it needs more. */
const shorter = (document: RosterDocument, days: number): RosterDocument => {
  const { from, to } = document.period;
  const end = addDays(from, days - 1);
  const other = { ...document, period: { from, to: end } };
  return end < to && isGood(other) ? other : document;
};

/** Small documents without errors, in which any field of the schema may stand. */
export const goodDocument: fc.Arbitrary<RosterDocument> = [1, 2, 3, 4].reduce(
  (before: fc.Arbitrary<RosterDocument>) => before.chain(enriched),
  fc
    .tuple(
      fc.oneof(
        // with one place a day people need not say which they mean
        { weight: 2, arbitrary: documentArbitrary({ twoHeads: false, pools: false }) },
        { weight: 1, arbitrary: documentArbitrary() },
      ),
      fc.constantFrom(7, 8, 10, 14, 21),
    )
    .map(([document, days]) => shorter(document, days)),
);

/** A document whose fields have the right form, and perhaps make no sense together. */
export const strangeDocument = (document: RosterDocument): fc.Arbitrary<RosterDocument> =>
  [1, 2, 3].reduce((before: fc.Arbitrary<RosterDocument>) => before.chain(added), fc.constant(document));

/** A document near the limits in one of its dimensions. */
export const largeDocument = (document: RosterDocument): fc.Arbitrary<RosterDocument> =>
  fc.constantFrom(
    { ...document, period: { from: '2016-01-01', to: '2025-12-31' } },
    {
      ...document,
      leaders: Array.from({ length: 200 }, (_, index) => ({
        id: `L${index + 1}`,
        name: `副县长${index + 1}`,
      })),
    },
    {
      ...document,
      shiftTypes: Array.from({ length: 20 }, (_, index) => ({ id: `t${index}`, name: `第${index}班` })),
    },
    {
      ...document,
      townships: Array.from({ length: 1000 }, (_, index) => ({
        id: `t${index + 1}`,
        name: `${index + 1}镇`,
      })),
    },
  );

/** The document as it may be amended: fields added, and somebody away. */
export const amendedDocument = (document: RosterDocument): fc.Arbitrary<RosterDocument> =>
  enriched(document).chain(enriched);

/** The document of the period that follows, of as many days. */
export function followingPeriod(document: RosterDocument): RosterDocument {
  const { from, to } = document.period;
  const days = dayNumber(to) - dayNumber(from);
  const {
    pins: _pins,
    history: _history,
    protectionPeriods: _periods,
    exceptions: _exceptions,
    ...rest
  } = document;
  return { ...rest, period: { from: addDays(to, 1), to: addDays(to, 1 + days) } };
}
