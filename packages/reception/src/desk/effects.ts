import { dayNumber } from '@lunzhi/core/dates';
import { type DropRefusal, hasDeclined } from '../roster/appointments.ts';
import type { Case } from '../cases/case.ts';
import { hearByOf } from '../cases/hear-by.ts';
import { isAppointed } from '../cases/transitions.ts';
import { isRecused } from '../cases/case-facts.ts';
import { type HeldSitting, responsibilityOf } from '../roster/sittings.ts';
import type { DeskContext } from './context.ts';
import { namesResponsibleFor } from './seats.ts';
import { titleOf } from './rows.ts';
import { casesBySitting, type DeskState } from './state.ts';
import type { DropEffect, EffectLine, HeldCase } from './view.ts';
import { deskWordsIn } from './words.ts';

/** What keeps a case from being put on a sitting; `null` when nothing does. */
export function dropRefusal(
  own: Case,
  sitting: HeldSitting,
  context: DeskContext,
  taken: number,
): DropRefusal | null {
  const { today, settings, isInTime } = context;
  const { date, leader, shift } = sitting;
  const standing = own.appointment?.sitting;
  if (date < today) return { why: 'past', isFirm: false };
  if (standing?.shift === shift && standing.leader === leader) return { why: 'here-already', isFirm: false };
  if (responsibilityOf(sitting, own.facts) === null) return { why: 'not-his', isFirm: false };
  if (isRecused(own.facts, leader)) return { why: 'recused', isFirm: true };
  if (hasDeclined(own, sitting)) return { why: 'declined', isFirm: true };
  if (date === today) return { why: 'today', isFirm: false };
  if (taken >= settings.mostPerSitting) return { why: 'full', most: settings.mostPerSitting, isFirm: true };
  return isInTime(date) ? null : { why: 'too-late', isFirm: true };
}

/** What a case would meet on each sitting of the horizon; `null` when it can be put nowhere. */
export function heldCase(id: string, state: DeskState, context: DeskContext): HeldCase | null {
  const own = state.cases.cases.get(id);
  if (!own || (own.stage !== 'registered' && own.stage !== 'waiting' && !isAppointed(own.stage))) return null;
  const { sittings, horizon, language, postOf } = context;
  const words = deskWordsIn(language);
  const heard = casesBySitting(state.cases);
  const shown = sittings.filter(({ date }) => date >= horizon.from && date <= horizon.to);
  const refusals = shown.map((sitting) =>
    dropRefusal(own, sitting, context, heard.get(sitting.shift)?.length ?? 0),
  );
  const fitting = refusals.filter((refusal) => refusal === null).length;
  const standing = own.appointment?.sitting;
  return {
    case: id,
    title: titleOf(own, context),
    from: standing ? words.seat(standing.date, postOf(standing.leader, standing.date)) : '',
    shift: standing?.shift ?? null,
    effects: shown.map((sitting, index): DropEffect => {
      const refusal = refusals[index]!;
      const base = { shift: sitting.shift, fits: refusal === null };
      if (refusal) {
        const why = words.drop.refusal(refusal, context.ahead);
        const verdict: EffectLine = { mood: 'bad', strong: words.drop.cannot, rest: why };
        return { ...base, why, isFirm: refusal.isFirm, lines: [], verdict };
      }
      const lines = effectLines(own, sitting, context, heard);
      const isCostly = lines.some(({ mood }) => mood === 'warn' || mood === 'bad');
      const verdict: EffectLine = {
        mood: isCostly ? 'warn' : 'ok',
        strong: isCostly ? words.drop.costly : words.drop.good,
        rest: words.drop.others(fitting - 1),
      };
      return { ...base, why: '', isFirm: false, lines, verdict };
    }),
  };
}

/** What changes when a case moves to a sitting that fits. */
function effectLines(
  own: Case,
  sitting: HeldSitting,
  context: DeskContext,
  heard: ReadonlyMap<string, readonly string[]>,
): EffectLine[] {
  const { language, settings, postOf } = context;
  const { drop } = deskWordsIn(language);
  const { facts, appointment } = own;
  const { date, leader } = sitting;
  const days = (from: string, to: string): number => dayNumber(to) - dayNumber(from);
  const hearBy = hearByOf(facts, settings);
  const before = appointment?.sitting ?? null;
  const tie = responsibilityOf(sitting, facts)!;
  return [
    drop.fits(tie, namesResponsibleFor(sitting, facts, tie, context)),
    drop.waits({
      before: before && days(facts.registeredOn, before.date),
      after: days(facts.registeredOn, date),
      since: facts.registeredOn,
    }),
    drop.hearBy({
      hearBy,
      before: before && Math.max(0, days(hearBy, before.date)),
      after: Math.max(0, days(hearBy, date)),
    }),
    drop.consent({
      isVoid: appointment !== null && (appointment.consented ?? appointment.asked) !== null,
      leader: postOf(leader, date),
    }),
    ...(before
      ? [
          drop.invitation({
            isSent: appointment!.invited !== null,
            date: before.date,
            isLeftEmpty: (heard.get(before.shift)?.length ?? 0) === 1,
          }),
        ]
      : []),
  ];
}
