import type { RosterDocument } from '@lunzhi/core';
import {
  appendCaseEntries,
  appoint,
  appointmentEntries,
  appointmentFigures,
  type Appointments,
  appointWords,
  effectiveSettings,
  horizonFrom,
  inviteAheadOf,
  namesIn,
  sittingsOf,
  stateOf,
  USUAL_WEEKS,
  workCalendar,
} from '@lunzhi/reception/internal';
import type { CallOf } from '../input/command.ts';
import { givenDate } from '../input/dates.ts';
import { Refusal } from '../input/refusal.ts';
import {
  entryHead,
  type OpenedCases,
  refuseCases,
  saveCases,
  withCases,
  withRoster,
} from '../ledger/opened-cases.ts';
import { changedJson } from '../output/roster-file.ts';
import { align, shownPath, type Terminal } from '../output/terminal.ts';
import type { appointUsage } from '../usage/appoint.ts';

type AppointCall = CallOf<typeof appointUsage>;

/** `lunzhi appoint`: who is heard on which day. */
export const run = (call: AppointCall, terminal: Terminal): Promise<number> =>
  withCases(withRoster(call), terminal, !call.options['dry-run'], async (opened) => {
    const { cases, name } = opened;
    const roster = opened.roster!;
    const { document } = roster;
    const head = entryHead(call, opened);
    const settings = effectiveSettings(cases.settings);
    const { from: first, to: last } = document.period;
    const sittings = sittingsOf(roster, first, last);
    const today = givenDay(call, 'today', document) ?? head.at.slice(0, 10);
    const horizon = horizonOf(call, document, today, inviteAheadOf(settings, document));
    const appointments = appoint({
      cases: [...stateOf(cases).cases.values()],
      sittings,
      horizon,
      today,
      settings,
      improve: call.options.improve ?? 0,
    });
    // also with --dry-run: a file of another county is refused before anything is shown
    const entries = appointmentEntries(appointments, head);
    const appended = appendCaseEntries(cases, entries, { roster });
    if (!appended.file) return refuseCases(appended.diagnostics, terminal, name);
    if (!call.options['dry-run']) await saveCases(opened, entries.length > 0 ? appended.file : null);
    const inHorizon = sittings.filter(({ date }) => horizon.from <= date && date <= horizon.to).length;
    print(appointments, inHorizon, opened);
    terminal.print(
      '',
      call.options['dry-run']
        ? terminal.words.appoint.nothingWritten
        : terminal.words.appoint.written(
            shownPath(opened.file.path, terminal),
            appended.file.entries.length - cases.entries.length,
          ),
    );
    terminal.json({
      status: 'done',
      diagnostics: [],
      ...appointments,
      ...(call.options['dry-run'] ? { file: null } : changedJson(opened.file, 'cases', appended.file)),
      entries: appended.file.entries.length - cases.entries.length,
    });
    return 0;
  });

const givenDay = (
  { options }: AppointCall,
  option: 'today' | 'from' | 'to',
  { period }: RosterDocument,
): string | undefined => options[option] && givenDate(`--${option}`, options[option], period);

/** The days that the options ask for; those that the roster does not reach are none. */
function horizonOf(call: AppointCall, document: RosterDocument, today: string, ahead: number) {
  const usual = horizonFrom(today, call.options.weeks ?? USUAL_WEEKS, ahead, workCalendar(document));
  const from = givenDay(call, 'from', document) ?? usual.from;
  const to = givenDay(call, 'to', document) ?? usual.to;
  if (from > to) throw new Refusal({ code: 'days-backwards', from, to });
  return { from, to };
}

function print(appointments: Appointments, sittings: number, { terminal, roster }: OpenedCases): void {
  const { language, words } = terminal;
  const say = appointWords(language);
  const name = namesIn(roster!.document);
  const seat = (date: string, leader: string): string =>
    `${words.appoint.day(date)} ${name('leader', leader)}`;
  const figures = appointmentFigures(appointments, sittings);
  terminal.print(say.headline(figures), ...say.notes(figures));
  const { placed, unplaced } = appointments;
  if (placed.length > 0)
    terminal.print(
      '',
      ...align(
        placed.map(({ case: id, date, leader, shift, before, late }) => [
          words.appoint.day(date),
          name('leader', leader),
          id,
          before === null ? words.appoint.new : before === shift ? '' : words.appoint.moved,
          late ? words.appoint.late : '',
        ]),
      ),
    );
  if (unplaced.length > 0)
    terminal.print(
      '',
      ...align(
        unplaced.map(({ case: id, why, next }) => [
          id,
          say.unplaced(why, next && seat(next.date, next.leader)),
        ]),
      ),
    );
}
