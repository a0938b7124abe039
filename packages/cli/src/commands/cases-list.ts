import {
  type Case,
  effectiveSettings,
  hasStarted,
  isOpen,
  isOverdue,
  limitName,
  limitsOf,
  limitWords,
  type NameOf,
  receptionNames,
  type StartedLimit,
  stateOf,
  unitName,
  wordDeadline,
  wordStanding,
  workCalendar,
} from '@lunzhi/reception/internal';
import type { CallOf } from '../input/command.ts';
import { givenDate, today } from '../input/dates.ts';
import { namedChoice } from '../input/named-choice.ts';
import { type OpenedCases, periodOf, withCases } from '../ledger/opened-cases.ts';
import { align, type Terminal } from '../output/terminal.ts';
import type { casesListUsage } from '../usage/cases.ts';

type ListCall = CallOf<typeof casesListUsage>;

/** `lunzhi cases list`: how far each case has come, or which limits are over. Nothing about persons is printed. */
export const run = (call: ListCall, terminal: Terminal): Promise<number> =>
  withCases(call, terminal, false, (opened) => {
    const known = chosen(call, opened);
    const overdue = call.options.overdue ? overdueIn(known, call, opened) : null;
    const shown = overdue ? [...new Set(overdue.map(({ of }) => of))] : known;
    terminal.print(
      ...align(overdue ? limitRows(overdue, opened) : stageRows(shown, opened)),
      terminal.words.cases.count(shown.length),
    );
    terminal.json({
      status: 'done',
      diagnostics: [],
      cases: shown.map((of) => ({
        id: of.id,
        stage: of.stage,
        registeredOn: of.registered.on,
        urgency: of.facts.urgency,
        townships: of.facts.townships ?? [],
        sectors: of.facts.sectors ?? [],
        projects: of.facts.projects ?? [],
        sitting: of.appointment?.sitting ?? null,
        ...(overdue && {
          overdue: overdue
            .filter((own) => own.of === of)
            .map(({ limit: { limit, unit, due, daysLeft } }) => ({ limit, unit, due, daysOver: -daysLeft })),
        }),
      })),
    });
    return 0;
  });

const ownId: NameOf = (_, id) => id;

const stageRows = (shown: readonly Case[], { terminal, name = ownId }: OpenedCases): string[][] => {
  const { stages, urgencies } = receptionNames(terminal.language);
  const { cases: words } = terminal.words;
  return shown.map(({ id, stage, facts, registered, appointment }) => [
    id,
    stages[stage],
    words.day(registered.on),
    facts.urgency === 'usual' ? '' : urgencies[facts.urgency],
    (facts.townships ?? []).map((own) => name('township', own)).join(words.comma),
    appointment ? words.arranged(appointment.sitting.date, name('leader', appointment.sitting.leader)) : '',
  ]);
};

/** A limit of a case that is over. */
interface Overdue {
  readonly of: Case;
  readonly limit: StartedLimit;
}

/** Those longest over first. */
function overdueIn(shown: readonly Case[], { options }: ListCall, opened: OpenedCases): readonly Overdue[] {
  const { cases, roster, terminal } = opened;
  const terms = {
    calendar: workCalendar(roster?.document ?? {}),
    settings: effectiveSettings(cases.settings),
    asOf:
      options.today === undefined
        ? today(terminal.system)
        : givenDate('--today', options.today, periodOf(opened)),
  };
  return shown
    .flatMap((of) =>
      limitsOf(of, terms)
        .filter(hasStarted)
        .filter(isOverdue)
        .map((limit) => ({ of, limit })),
    )
    .sort((a, b) => a.limit.daysLeft - b.limit.daysLeft);
}

const limitRows = (overdue: readonly Overdue[], { terminal, name = ownId }: OpenedCases): string[][] => {
  const { language } = terminal;
  const { stages } = receptionNames(language);
  const { bearers } = limitWords[language];
  return overdue.map(({ of, limit }) => [
    of.id,
    stages[of.stage],
    limitName(limit.limit, language),
    limit.unit ? unitName(limit.unit, name) : bearers[limit.rule.bearer],
    wordDeadline(limit, language),
    wordStanding(limit, language),
  ]);
};

function chosen({ options }: ListCall, { cases, terminal, roster }: OpenedCases): Case[] {
  const { stages } = receptionNames(terminal.language);
  const { stage, township, all } = options;
  const wanted = stage === undefined ? undefined : namedChoice('--stage', stage, stages);
  const id = roster?.document.townships?.find(({ name }) => name === township)?.id ?? township;
  return [...stateOf(cases).cases.values()].filter(
    (own) =>
      (wanted === undefined ? all === true || isOpen(own.stage) : own.stage === wanted) &&
      (id === undefined || (own.facts.townships ?? []).includes(id)),
  );
}
