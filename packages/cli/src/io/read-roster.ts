import { ledgerEntrySchema, parseDocument, type Roster, word } from '@lunzhi/core';
import { Refusal } from '../call/problem.ts';
import type { OwnConstraints } from './read-constraints.ts';
import type { Outside } from './outside.ts';
import { readText, rosterLimit } from './read-input.ts';
import {
  either,
  flag,
  isoDate,
  list,
  object,
  oneOf,
  optional,
  orNull,
  record,
  type Shape,
  text,
  whole,
} from './shape.ts';
import { isOtherTable, tableKind } from './table-kind.ts';
import type { Terminal } from './terminal.ts';

const dayKind = oneOf('workday', 'make-up-workday', 'weekend', 'holiday');
const level = oneOf('hard', 'coverage', 'disruption', 'fairness', 'quality');
const levels = (shape: Shape): Shape =>
  object({ hard: shape, coverage: shape, disruption: shape, fairness: shape, quality: shape });

/** Of dues by month, else one list. */
const prices: Shape = (value, pointer) =>
  (Array.isArray(value) ? list(whole) : record(list(whole)))(value, pointer);

/** What the ledger decides, and the original says too. */
const stand = {
  documentDigest: text,
  rules: list(
    object({ id: text, constraint: text, level, weight: whole, params: object({}), written: flag }),
  ),
  calendar: object({ source: text, digest: text, provisionalDays: whole }),
  dutyDays: list(
    object({
      date: isoDate,
      kind: dayKind,
      holidays: list(text),
      protectionPeriods: list(text),
      provisional: flag,
    }),
  ),
  assignments: list(
    object({
      shift: text,
      date: isoDate,
      type: text,
      leader: orNull(text),
      kind: dayKind,
      origin: text,
      attended: optional(orNull(either(object({ leader: text }), object({ title: text })))),
    }),
  ),
};

/** The core knows what an entry is; the pointer leads to the part of it that is none. */
const ledgerEntry: Shape = (value, pointer) => {
  const issue = ledgerEntrySchema.safeParse(value).error?.issues[0];
  return issue === undefined ? null : [pointer, ...issue.path.map(String)].join('/');
};

const rosterShape = object({
  lunzhi: text,
  ...stand,
  published: orNull(object({ version: whole, through: isoDate, revision: whole })),
  ledger: list(ledgerEntry),
  original: optional(object({ ...stand, document: object({}) })),
  status: oneOf('optimal', 'feasible', 'infeasible', 'unsolved'),
  score: levels(whole),
  bound: levels(orNull(whole)),
  given: object({ hard: whole, coverage: whole }),
  certificate: orNull(
    object({ documentDigest: text, revision: whole, bound: whole, prices: record(prices) }),
  ),
  seed: whole,
  moves: whole,
});

/**
 * Reads a `roster.json` and makes sure it has the shape of one, so that the core may trust it.
 *
 * @param constraints the caller's own; every constraint that its rules name must be known
 * @throws Refusal when there is no such file or it is no roster
 */
export function readRoster(path: string, terminal: Terminal, constraints: OwnConstraints): Roster {
  return parseRoster(readRosterText(path, terminal.outside), path, terminal, constraints);
}

/**
 * @param outside as `readText` takes it
 * @throws Refusal when there is no such file, or it is a table
 */
export function readRosterText(path: string, outside: Pick<Outside, 'input'> | null): string {
  if (tableKind(path) !== null || isOtherTable(path)) throw new Refusal({ code: 'table-not-roster', path });
  return readText(path, rosterLimit, outside);
}

/**
 * As `readRoster`, of a text that was read.
 *
 * @param path of the file, for what is said of it
 */
export function parseRoster(
  json: string,
  path: string,
  terminal: Terminal,
  constraints: OwnConstraints,
): Roster {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw new Refusal({ code: 'not-a-roster', path, pointer: '' });
  }
  const format = (value as { format?: unknown } | null)?.format;
  if (typeof format === 'string' && format !== 'lunzhi-roster/1')
    throw new Refusal({ code: 'roster-format', path, received: format.slice(0, 40) });
  const bad = typeof format !== 'string' ? '' : rosterShape(value, '');
  if (bad !== null) throw new Refusal({ code: 'not-a-roster', path, pointer: bad });
  const roster = value as Roster;
  const { diagnostics } = parseDocument({ ...roster.document, rules: writtenRules(roster) }, { constraints });
  const error = diagnostics.find(({ severity }) => severity === 'error');
  if (error?.code === 'unknown-constraint')
    throw new Refusal({ code: 'constraint-not-given', path, constraint: error.constraint });
  if (error) throw new Refusal({ code: 'roster-broken', path, reason: word(error, terminal.language) });
  requireLinks(roster, path);
  return roster;
}

/** The effective rules as a document writes them: a weight of 1 goes without saying, since some rules allow no other. */
const writtenRules = ({ rules }: Roster): object[] =>
  rules.map(({ id, constraint, level, weight, params }) => ({
    id,
    constraint,
    level,
    params,
    ...(weight !== 1 && { weight }),
  }));

/** What a roster names must be in its document, and no duty day may have lost its places. */
function requireLinks({ document, dutyDays, assignments }: Roster, path: string): void {
  const periods = new Set((document.protectionPeriods ?? []).map(({ id }) => id));
  const filled = new Set(assignments.map(({ date }) => date));
  for (const [index, day] of dutyDays.entries()) {
    const pointer = `/dutyDays/${index}`;
    if (!day.protectionPeriods.every((id) => periods.has(id)))
      throw new Refusal({ code: 'not-a-roster', path, pointer: `${pointer}/protectionPeriods` });
    if (!filled.has(day.date)) throw new Refusal({ code: 'not-a-roster', path, pointer });
  }
}

/**
 * Asks the core something about a roster from a file; where it answers later, so does this.
 *
 * @throws Refusal when its parts do not fit together
 */
export function ask<Answer>(path: string, question: () => Answer): Answer {
  try {
    const answer = question();
    return answer instanceof Promise
      ? (answer.catch((error) => refuseBroken(path, error)) as Answer)
      : answer;
  } catch (error) {
    return refuseBroken(path, error);
  }
}

function refuseBroken(path: string, error: unknown): never {
  if (!(error instanceof Error) || error.name !== 'BrokenRosterError') throw error;
  const reason = error.message
    .split('\n')[0]!
    .replace(/^[^:]*: /, '')
    .replace(/\.$/, '');
  throw new Refusal({ code: 'roster-broken', path, reason });
}
