import type { LedgerEntry, RosterAssignment } from '@lunzhi/core';
import type { Call } from '../call/parse-call.ts';
import { Refusal } from '../call/problem.ts';
import { findLeader } from '../io/find-leader.ts';
import { findPlace } from '../io/find-place.ts';
import { givenDate } from '../io/given-date.ts';
import type { Terminal } from '../io/terminal.ts';
import { requireWritable } from '../io/write-files.ts';
import { agreementOf, writeChange } from './agreed-change.ts';
import { type LivingRoster, openLiving } from './living-roster.ts';
import { tellProposals } from './proposals.ts';
import { lastWritten } from './standing.ts';

type SubstituteCall = Call<'substitute'>;

/** `lunzhi substitute`: who could stand in on a day; or who does, or that nobody does yet. */
export async function runSubstitute(call: SubstituteCall, terminal: Terminal): Promise<number> {
  const { date, to, vacate, letters } = call.options;
  if (date === undefined)
    throw new Refusal({ code: 'missing-option', option: '--date', command: 'substitute' });
  requireOptions(call);
  if (letters !== undefined) requireWritable(letters, []);
  const isAsking = to === undefined && !vacate;
  const living = await openLiving(call, terminal, isAsking);
  if (isAsking) return tellProposals(call, living, placeOf(call, date, living), terminal);
  const count = lastWritten(living, to === undefined ? 'vacated' : 'substituted');
  return writeChange(call, living, count, (of) => entryOf(call, date, of, terminal), terminal);
}

/** Who stands in, or that nobody does yet. */
function entryOf(call: SubstituteCall, date: string, living: LivingRoster, terminal: Terminal): LedgerEntry {
  const { to } = call.options;
  const { shift, leader: from } = placeOf(call, date, living);
  const agreement = agreementOf(call, living, terminal);
  if (to !== undefined) {
    const leader = findLeader(living.file.roster.document, to).id;
    return { kind: 'substituted', ...living.head, ...agreement, shift, from, to: leader };
  }
  if (from === null) throw new Refusal({ code: 'place-empty', date: shift.split('/')[0]! });
  const { toldFirstConvener } = agreement;
  const told = toldFirstConvener === undefined ? {} : { toldFirstConvener };
  return { kind: 'vacated', ...living.head, ...told, shift, from };
}

function placeOf(
  { options: { leader, type, vacate } }: SubstituteCall,
  date: string,
  living: LivingRoster,
): RosterAssignment {
  const { roster } = living.file;
  const sought = {
    date: givenDate('--date', date, roster.document.period),
    ...(leader !== undefined && { leader }),
    ...(type !== undefined && { type }),
    isToFill: vacate !== true,
  };
  return findPlace(roster, sought, { leader: '--leader', type: '--type' });
}

/** @throws Refusal for options that do not go together */
function requireOptions({ options }: SubstituteCall): void {
  const { to, vacate } = options;
  if (to !== undefined && vacate)
    throw new Refusal({ code: 'options-exclude', options: ['--to', '--vacate'] });
  const ofEntry = (['accept', 'agreed-by'] as const).find((name) => options[name] !== undefined);
  if (to === undefined && ofEntry !== undefined)
    throw new Refusal({ code: 'option-needs', option: `--${ofEntry}`, needs: '--to' });
  const ofBoth = (['told', 'letters', 'reason'] as const).find((name) => options[name] !== undefined);
  if (to === undefined && !vacate && ofBoth !== undefined)
    throw new Refusal({ code: 'option-needs', option: `--${ofBoth}`, needs: '--to | --vacate' });
}
