import { addDays } from '@lunzhi/core/dates';
import {
  appoint,
  appointmentBound,
  appointmentEntries,
  horizonFrom,
  inviteBy,
  sittingsOf,
  USUAL_WEEKS,
} from '@lunzhi/reception';
import { conceal } from '../../../packages/reception/src/cases/private.ts';
import type { Office } from './office.ts';
import { standInEntry, standIns, withEntry } from './roster.ts';
import { leadOf } from './screening.ts';

/** Arranges who is heard in the coming weeks, and begins to ask the leaders. */
export function arrange(office: Office): void {
  const { roster, settings, calendar, inviteAhead, today } = office;
  const input = {
    cases: [...office.state.cases.values()],
    sittings: sittingsOf(roster, today, roster.document.period.to),
    horizon: horizonFrom(today, USUAL_WEEKS, inviteAhead, calendar),
    settings,
    today,
  };
  const appointments = appoint(input);
  const bound = appointmentBound(input, appointments.certificate!.prices);
  if (JSON.stringify(bound) !== JSON.stringify(appointments.score))
    throw new Error(`${today}: the appointments are not proven.`);
  const entries = appointmentEntries(appointments, { at: office.at(), author: '县信访局' });
  office.append(entries);
  for (const entry of entries) if (entry.kind === 'matched') ask(office, entry.case);
}

/** 征求意见, 同意 or 不便, 约访通知. */
function ask(office: Office, id: string): void {
  const { chance } = office;
  const { sitting } = office.case(id).appointment!;
  const isStill = (): boolean => {
    const own = office.case(id).appointment;
    return own !== null && own.sitting.shift === sitting.shift && own.sitting.leader === sitting.leader;
  };
  office.write({ kind: 'asked', case: id, sitting });
  office.inDays(
    chance.weighted([1, 2, 3], (days) => [6, 3, 1][days - 1]!),
    () => {
      if (!isStill() || office.case(id).stage !== 'matched' || office.today >= sitting.date) return;
      if (chance.isIn(5)) {
        office.write({ kind: 'declined', case: id, sitting, note: conceal('当日另有会议') });
        return;
      }
      office.write({ kind: 'consented', case: id, sitting });
      const last = inviteBy(sitting.date, office.inviteAhead, office.calendar);
      const wanted = addDays(last, -chance.between(0, 4));
      office.onDay(wanted > office.today ? wanted : office.today, () => {
        if (isStill() && office.case(id).stage === 'consented' && office.today < sitting.date)
          invite(office, id);
      });
    },
  );
}

function invite(office: Office, id: string): void {
  const { chance } = office;
  const { appointment, facts } = office.case(id);
  const { sitting } = appointment!;
  const units = [leadOf(facts, true), leadOf(facts, false)];
  office.write(
    {
      kind: 'invited',
      case: id,
      sitting,
      by: chance.weighted(
        ['phone', 'message', 'letter'] as const,
        (by) => ({ phone: 7, message: 2, letter: 1 })[by],
      ),
    },
    { kind: 'notified', case: id, sitting, units },
  );
  if (chance.isIn(2))
    office.inDays(1, () => {
      if (office.case(id).stage === 'invited' && office.today < sitting.date)
        office.write({ kind: 'returned', case: id, cause: 'petitioner' });
    });
}

/** A leader who cannot come says so: somebody stands in, and whoever was to be heard by him goes back to the pool. */
export function standIn(office: Office): void {
  for (const own of standIns.filter(({ told }) => told === office.today)) {
    const entry = standInEntry(office.roster, own, office.at());
    office.roster = withEntry(office.roster, entry);
    for (const { id, appointment } of office.state.cases.values())
      if (appointment?.sitting.shift === entry.shift)
        office.write({ kind: 'returned', case: id, cause: 'leader-changed' });
  }
}
