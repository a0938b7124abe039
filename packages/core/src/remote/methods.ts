import type { Constraint } from '../constraints/constraint.ts';
import type * as core from './functions.ts';
import type { Act, Outcome } from '../session/acts.ts';
import type { Opening } from '../session/open-session.ts';
import type { Session } from '../session/session.ts';
import type { SessionView } from '../session/view.ts';

/** What a session can be asked: all that it does. `act` also does what takes time. */
type SessionMethods = Omit<Session, 'act' | 'run' | 'isRunning' | 'steps'> & {
  act(act: Act): Promise<Outcome>;
};

/** Everything that can be asked under the name of a session. */
export interface Methods extends SessionMethods {
  /** One of that name before is closed. */
  open(opening: Opening): SessionView;
  close(): null;
}

/** Each method of a session by its name: one that is missing here does not compile, and is not part of the protocol. */
export const sessionMethods: Readonly<Record<keyof SessionMethods, true>> = {
  view: true,
  act: true,
  undo: true,
  redo: true,
  set: true,
  base: true,
  acts: true,
  saved: true,
  rebase: true,
  trial: true,
  candidates: true,
  preview: true,
  proposals: true,
  letters: true,
  reminders: true,
  matchTable: true,
  comparison: true,
  further: true,
  proof: true,
  form: true,
  roster: true,
  document: true,
  publicRoster: true,
  hallRoster: true,
};

/** Methods without arguments that change nothing. */
type Readable = Exclude<
  {
    [Method in keyof SessionMethods]: Parameters<SessionMethods[Method]> extends [] ? Method : never;
  }[keyof SessionMethods],
  'undo' | 'redo' | 'saved'
>;

/** What can be read off a session. */
export type Readings = { readonly [What in Readable]: Answer<What> };

export type Arguments<Method extends keyof Methods> = Parameters<Methods[Method]>;
export type Answer<Method extends keyof Methods> = Awaited<ReturnType<Methods[Method]>>;

type Core = typeof core;

/** Where a parameter takes custom constraints: among its options, or as itself. `never` where it takes none. */
type ArgumentPosition<Parameter, At> = At extends `${infer Index extends number}`
  ? unknown extends Parameter
    ? never
    : 'constraints' extends keyof NonNullable<Parameter>
      ? { readonly options: Index }
      : readonly Constraint[] extends NonNullable<Parameter>
        ? { readonly constraints: Index }
        : never
  : never;

type PositionIn<Value> = Value extends (...given: infer Given) => unknown
  ? { readonly [At in keyof Given]-?: ArgumentPosition<Given[At], At> }[number]
  : never;

/**
 * Where each public function takes custom constraints, from 0. Which functions do, and where, is told by their
 * types: one that is missing here, or stands here wrongly, does not compile.
 */
export const takesConstraints: {
  readonly [Name in keyof Core as [PositionIn<Core[Name]>] extends [never] ? never : Name]: PositionIn<
    Core[Name]
  >;
} = {
  parseDocument: { options: 1 },
  plan: { options: 1 },
  explainConflict: { options: 1 },
  linearModelText: { options: 1 },
  readTable: { options: 2 },
  scoreRoster: { options: 1 },
  recount: { options: 1 },
  verifyRoster: { options: 1 },
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
