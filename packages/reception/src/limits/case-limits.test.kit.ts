import type { Case } from '../cases/case.ts';
import { conceal } from '../cases/private.ts';
import type { Unit } from '../cases/case-facts.ts';
import { foldCases } from '../cases/fold.ts';
import { effectiveSettings, type Settings } from '../cases/settings.ts';
import type { LimitId } from '../law/limits.ts';
import { type EntrySketch, makeEntries, makeFacts } from '../testing/case-log.ts';
import { type CaseLimit, limitsOf, type StartedLimit } from './limits-of.ts';
import { workCalendar } from './work-calendar.ts';

type Sketch<Entry> = Entry extends { readonly case: string } ? Omit<Entry, 'case'> : never;

/** An entry about the one case of a test. */
export type OwnEntry = Sketch<EntrySketch>;

export const land = { department: 'd1' };
export const town = { township: 't1' };

/** A case as these entries leave it, registered on 2024-01-08 unless the first of them says otherwise. */
export function caseOf(...entries: readonly OwnEntry[]): Case {
  const [first] = entries;
  const registered = { kind: 'registered' as const, facts: makeFacts({ registeredOn: '2024-01-08' }) };
  const all = first?.kind === 'registered' ? entries : [registered, ...entries];
  const sketches = all.map((entry) => ({ ...entry, case: 'c1' }) as EntrySketch);
  return foldCases(makeEntries(sketches)).cases.get('c1')!;
}

const calendar = workCalendar({});

export const limitsOn = (of: Case, asOf: string, settings: Settings = {}): readonly CaseLimit[] =>
  limitsOf(of, { calendar, settings: effectiveSettings(settings), asOf });

/** The limits of one kind that have started. */
export const started = (
  of: Case,
  limit: LimitId,
  asOf: string,
  settings: Settings = {},
): readonly StartedLimit[] =>
  limitsOn(of, asOf, settings).filter(
    (own): own is StartedLimit => own.limit === limit && own.standing !== 'not-started',
  );

export const registeredOn = (date: string, facts: object = {}): OwnEntry => ({
  kind: 'registered',
  facts: makeFacts({ registeredOn: date, ...facts }),
});
export const forwarded = (on: string, unit: Unit = land, due?: string): OwnEntry => ({
  kind: 'forwarded',
  on,
  unit,
  ...(due !== undefined && { due }),
});
export const accepted = (on: string, unit: Unit = land): OwnEntry => ({ kind: 'accepted', on, unit });
export const replied = (on: string, servedOn?: string): OwnEntry => ({
  kind: 'replied',
  on,
  unit: land,
  result: 'explained',
  ...(servedOn !== undefined && { served: { on: servedOn, by: 'hand' } }),
});
export const extended = (at: string, until: string, unit: Unit = land): OwnEntry => ({
  kind: 'extended',
  at: `${at}T09:00:00+08:00`,
  unit,
  until,
  approvedBy: conceal('局长'),
});
