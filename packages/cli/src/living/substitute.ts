import type { RosterAssignment } from '@lunzhi/core';
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

type SubstituteCall = Call<'substitute'>;

/** `lunzhi substitute`: who could stand in on a day; or who does, or that nobody does yet. */
export async function runSubstitute(call: SubstituteCall, terminal: Terminal): Promise<number> {
  const { date, to, vacate, letters } = call.options;
  if (date === undefined)
    throw new Refusal({ code: 'missing-option', option: '--date', command: 'substitute' });
  requireOptions(call);
  if (letters !== undefined) requireWritable(letters, []);
  const living = await openLiving(call, terminal, to === undefined && !vacate);
  const { roster } = living.file;
  const place = placeOf(call, date, living);
  if (to === undefined && !vacate) return tellProposals(call, living, place, terminal);
  const { shift, leader: from } = place;
  const agreement = agreementOf(call, living, terminal);
  if (to !== undefined) {
    const leader = findLeader(roster.document, to).id;
    const entry = { kind: 'substituted', ...living.head, ...agreement, shift, from, to: leader } as const;
    return writeChange(call, living, entry, terminal);
  }
  if (from === null) throw new Refusal({ code: 'place-empty', date: place.date });
  const { toldFirstConvener } = agreement;
  const told = toldFirstConvener === undefined ? {} : { toldFirstConvener };
  return writeChange(call, living, { kind: 'vacated', ...living.head, ...told, shift, from }, terminal);
}

function placeOf(
  { options: { leader, type } }: SubstituteCall,
  date: string,
  living: LivingRoster,
): RosterAssignment {
  const { roster } = living.file;
  const sought = {
    date: givenDate('--date', date, roster.document.period),
    ...(leader !== undefined && { leader }),
    ...(type !== undefined && { type }),
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
