import type { Calendar } from '../calendar/types.ts';
import { compile } from '../compile/compile.ts';
import { shiftId } from '../compile/names.ts';
import { bindRules } from '../constraints/bind-rules.ts';
import { catalogue } from '../constraints/catalogue.ts';
import type { Constraint, Rule } from '../constraints/constraint.ts';
import { canonicalJson } from '../document/digest.ts';
import { type Assignment, UNASSIGNED } from '../problem/problem.ts';
import { DifferenceError } from './document-differences.ts';
import { foldLedger, LASTING, LedgerError, type LedgerState } from './fold-ledger.ts';
import { type LedgerEntry, ledgerEntrySchema } from './ledger-entry.ts';
import { livingProblem } from './living-problem.ts';
import type { Prepared } from './prepared.ts';
import type { Roster } from './roster.ts';
import { standOf } from './stand.ts';
import { storedRosterSchema } from './stored-roster.ts';
import { StoredDayError, storedCalendar } from './stored-calendar.ts';

/** A roster turned back into what it was solved as. */
export interface Restored extends Prepared {
  readonly assignment: Assignment;
}

/**
 * Rebuilds the problem, rules and assignment a roster stands for, from its document, its effective rules and its
 * stored duty days.
 *
 * @param own the caller's own constraints
 * @throws BrokenRosterError when the parts of the file do not fit together
 */
export function restore(roster: Roster, own: readonly Constraint[] = []): Restored {
  // callers in plain JavaScript hand over whatever they read
  if ((roster as Roster | null | undefined)?.format !== 'lunzhi-roster/1')
    throw new BrokenRosterError('it does not say "format": "lunzhi-roster/1"');
  requireShape(roster);
  const calendar = calendarOf(roster);
  const { compiled } = compile(roster.document, calendar);
  if (!compiled) throw new BrokenRosterError('its document cannot be compiled');
  const { names, select } = compiled;
  const state = stateOf(roster);
  const problem = state ? livingProblem(compiled, state) : compiled.problem;
  const byShift = new Map(roster.assignments.map(({ shift, leader }) => [shift, leader]));
  const leaderIndex = new Map(names.leaders.map(({ id }, index) => [id, index]));
  const assignment = Int16Array.from(names.shifts, (shift) => {
    const leader = byShift.get(shiftId(shift));
    if (leader === undefined) throw new BrokenRosterError(`the place ${shiftId(shift)} is missing`);
    if (leader === null) return UNASSIGNED;
    const index = leaderIndex.get(leader);
    if (index === undefined) throw new BrokenRosterError(`the leader "${leader}" is unknown`);
    return index;
  });
  requireStandingRules(roster);
  const rules = bindRules(roster.rules as readonly Rule[], [...catalogue, ...own], problem, select);
  return { document: roster.document, calendar, problem, names, select, rules, assignment };
}

/**
 * What the ledger made of the original; `null` when nothing has happened.
 *
 * @throws BrokenRosterError when the top of the file says otherwise than its ledger
 */
export function ledgerState(roster: Roster): LedgerState | null {
  requireShape(roster);
  return stateOf(roster);
}

function stateOf(roster: Roster): LedgerState | null {
  const { original, ledger } = roster;
  if (ledger.length === 0) {
    if (original) throw new BrokenRosterError('it has what it was at first, but its ledger is empty');
    if (roster.published) throw new BrokenRosterError('it counts as published, but its ledger is empty');
    return null;
  }
  if (!original) throw new BrokenRosterError('it has a ledger, but not what it was at first');
  ledger.forEach((entry, index) => {
    const { error } = ledgerEntrySchema.safeParse(entry);
    const path = error?.issues[0]?.path.map(String).join('/');
    if (path !== undefined)
      throw new BrokenRosterError(`entry ${index + 1} of its ledger is wrong at "${path}"`);
  });
  requireCorrectable(ledger);
  try {
    const state = foldLedger(original, ledger);
    const stand = standOf(state);
    for (const part of Object.keys(stand) as (keyof typeof stand)[])
      if (canonicalJson(roster[part]) !== canonicalJson(stand[part]))
        throw new BrokenRosterError(`"${part}" is not what its ledger made of it`);
    return state;
  } catch (error) {
    if (!(error instanceof LedgerError || error instanceof DifferenceError)) throw error;
    throw new BrokenRosterError(error.message.split('\n')[0]!);
  }
}

/** What is called wrong stands before, may be called wrong at all, and is called so once. */
function requireCorrectable(ledger: readonly LedgerEntry[]): void {
  const corrected = new Set<number>();
  ledger.forEach((entry, index) => {
    if (entry.kind !== 'corrected') return;
    const { corrects } = entry;
    const wrong = corrects <= index ? ledger[corrects - 1] : undefined;
    if (!wrong || LASTING.includes(wrong.kind) || corrected.has(corrects))
      throw new BrokenRosterError(
        `entry ${index + 1} of its ledger corrects entry ${corrects}, which it cannot`,
      );
    corrected.add(corrects);
  });
}

function requireShape(roster: Roster): void {
  const { error } = storedRosterSchema.safeParse(roster);
  const [issue] = error?.issues ?? [];
  if (issue) throw new BrokenRosterError(`it is wrong at "${issue.path.map(String).join('/')}"`);
}

function calendarOf(roster: Roster): Calendar {
  try {
    return storedCalendar(roster.document, roster, roster.calendar.provisionalDays);
  } catch (error) {
    if (!(error instanceof StoredDayError)) throw error;
    throw new BrokenRosterError(error.message);
  }
}

/** Rules that can be neither switched off nor weighted must stand in every roster, or it proves nothing. */
function requireStandingRules({ rules }: Roster): void {
  for (const { id, always, levels } of catalogue) {
    if (!always) continue;
    const own = rules.filter(({ constraint }) => constraint === id);
    if (own.length !== 1 || own[0]!.level !== levels[0] || own[0]!.weight !== 1)
      throw new BrokenRosterError(`the rule "${id}" does not stand in it as it must`);
  }
}

/** A roster file whose parts do not fit together. */
export class BrokenRosterError extends Error {
  override readonly name = 'BrokenRosterError';

  constructor(reason: string) {
    super(
      `This roster cannot be read: ${reason}.\nMaybe it was changed by hand: take a copy from before that.`,
    );
  }
}
