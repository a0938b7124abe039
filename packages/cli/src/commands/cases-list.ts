import { type Case, isOpen, receptionNames, stateOf } from '@lunzhi/reception';
import type { CallOf } from '../input/command.ts';
import { namedChoice } from '../input/named-choice.ts';
import { type OpenedCases, withCases } from '../ledger/opened-cases.ts';
import { align, type Terminal } from '../output/terminal.ts';
import type { casesListUsage } from '../usage/cases.ts';

type ListCall = CallOf<typeof casesListUsage>;

/** `lunzhi cases list`: how far each case has come. Nothing about persons is printed. */
export const run = (call: ListCall, terminal: Terminal): Promise<number> =>
  withCases(call, terminal, false, (opened) => {
    const shown = chosen(call, opened);
    const { stages, urgencies } = receptionNames(terminal.language);
    const name = opened.name ?? ((_: string, id: string) => id);
    const { cases: words } = terminal.words;
    terminal.print(
      ...align(
        shown.map(({ id, stage, facts, registered, appointment }) => [
          id,
          stages[stage],
          words.day(registered.on),
          facts.urgency === 'usual' ? '' : urgencies[facts.urgency],
          (facts.townships ?? []).map((own) => name('township', own)).join(words.comma),
          appointment
            ? words.arranged(appointment.sitting.date, name('leader', appointment.sitting.leader))
            : '',
        ]),
      ),
      words.count(shown.length),
    );
    terminal.json({
      status: 'done',
      diagnostics: [],
      cases: shown.map(({ id, stage, facts, registered, appointment }) => ({
        id,
        stage,
        registeredOn: registered.on,
        urgency: facts.urgency,
        townships: facts.townships ?? [],
        sectors: facts.sectors ?? [],
        projects: facts.projects ?? [],
        sitting: appointment?.sitting ?? null,
      })),
    });
    return 0;
  });

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
