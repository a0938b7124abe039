import type { Constraint } from './constraints/constraint.ts';
import type * as core from './index.ts';

type Core = typeof core;

/** Where a parameter takes a caller's own constraints: among its options, or as itself. `never` where it takes none. */
type Place<Parameter, At> = At extends `${infer Index extends number}`
  ? unknown extends Parameter
    ? never
    : 'constraints' extends keyof NonNullable<Parameter>
      ? { readonly options: Index }
      : readonly Constraint[] extends NonNullable<Parameter>
        ? { readonly constraints: Index }
        : never
  : never;

type PlaceIn<Value> = Value extends (...given: infer Given) => unknown
  ? { readonly [At in keyof Given]-?: Place<Given[At], At> }[number]
  : never;

/**
 * Where each public function takes a caller's own constraints, from 0. Which functions do, and where, is told by their
 * types: one that is missing here, or stands here wrongly, does not compile.
 */
export const takesConstraints: {
  readonly [Name in keyof Core as [PlaceIn<Core[Name]>] extends [never] ? never : Name]: PlaceIn<Core[Name]>;
} = {
  parseDocument: { options: 1 },
  plan: { options: 1 },
  explainConflict: { options: 1 },
  linearModelText: { options: 1 },
  readTable: { options: 2 },
  score: { options: 1 },
  analysisIn: { options: 1 },
  recount: { options: 1 },
  recountBy: { options: 2 },
  recountWithin: { options: 2 },
  verifyRoster: { options: 1 },
  publicFacts: { options: 1 },
  isPublishable: { options: 1 },
  publicRoster: { options: 2 },
  checkCertificate: { options: 1 },
  explainDay: { options: 2 },
  explainHolidays: { options: 2 },
  explainShare: { options: 2 },
  explainTownship: { options: 3 },
  propose: { options: 1 },
  letters: { options: 2 },
  appendEntry: { options: 2 },
  appendEntries: { options: 2 },
  rosterAt: { constraints: 2 },
  replan: { options: 2 },
  furtherChanges: { options: 2 },
  carryOver: { options: 1 },
  nextDocument: { options: 2 },
  followingDocument: { options: 1 },
};
