import type { OptionSpecs, Run, Usage } from '../input/command.ts';
import { appointUsage } from '../usage/appoint.ts';
import { attendUsage } from '../usage/attend.ts';
import { calendarUsage } from '../usage/calendar.ts';
import { calendarAddUsage } from '../usage/calendar-add.ts';
import { carryOverUsage } from '../usage/carry-over.ts';
import {
  casesAddUsage,
  casesCorrectUsage,
  casesEraseUsage,
  casesImportUsage,
  casesListUsage,
  casesNewUsage,
  casesShowUsage,
} from '../usage/cases.ts';
import { casesPrintUsage } from '../usage/cases-print.ts';
import { certificateUsage } from '../usage/certificate.ts';
import { checkUsage } from '../usage/check.ts';
import { circularUsage } from '../usage/circular.ts';
import { correctUsage } from '../usage/correct.ts';
import { diffUsage } from '../usage/diff.ts';
import { exchangeUsage } from '../usage/exchange.ts';
import { explainUsage } from '../usage/explain.ts';
import { exportUsage } from '../usage/export.ts';
import { importUsage } from '../usage/import.ts';
import { initUsage } from '../usage/init.ts';
import { ledgerUsage } from '../usage/ledger.ts';
import { planUsage } from '../usage/plan.ts';
import { publishUsage } from '../usage/publish.ts';
import { replanUsage } from '../usage/replan.ts';
import { schemaUsage } from '../usage/schema.ts';
import { serveUsage } from '../usage/serve.ts';
import { substituteUsage } from '../usage/substitute.ts';
import { tellUsage } from '../usage/tell.ts';
import { visitsUsage } from '../usage/visits.ts';
import { waitsUsage } from '../usage/waits.ts';

/** A command: how it is used, which is known at once, and what it does, which is loaded when it is called. */
interface Command<Specs extends OptionSpecs = OptionSpecs> extends Usage<Specs> {
  readonly load: () => Promise<Run<Specs>>;
}

const command = <Specs extends OptionSpecs>(
  usage: Usage<Specs>,
  load: () => Promise<{ readonly run: Run<Specs> }>,
): Command<Specs> => {
  let loaded: Run<Specs> | undefined;
  return {
    ...usage,
    async load() {
      return (loaded ??= (await load()).run);
    },
  };
};

/** Every command, in the order of the help. */
export const commands = {
  init: command(initUsage, () => import('./init.ts')),
  import: command(importUsage, () => import('./import.ts')),
  'calendar add': command(calendarAddUsage, () => import('./calendar-add.ts')),
  plan: command(planUsage, () => import('./plan.ts')),
  check: command(checkUsage, () => import('./check.ts')),
  calendar: command(calendarUsage, () => import('./calendar.ts')),
  explain: command(explainUsage, () => import('./explain.ts')),
  certificate: command(certificateUsage, () => import('./certificate.ts')),
  export: command(exportUsage, () => import('./export.ts')),
  publish: command(publishUsage, () => import('./publish.ts')),
  substitute: command(substituteUsage, () => import('./substitute.ts')),
  exchange: command(exchangeUsage, () => import('./exchange.ts')),
  attend: command(attendUsage, () => import('./attend.ts')),
  tell: command(tellUsage, () => import('./tell.ts')),
  correct: command(correctUsage, () => import('./correct.ts')),
  ledger: command(ledgerUsage, () => import('./ledger.ts')),
  replan: command(replanUsage, () => import('./replan.ts')),
  diff: command(diffUsage, () => import('./diff.ts')),
  'carry-over': command(carryOverUsage, () => import('./carry-over.ts')),
  circular: command(circularUsage, () => import('./circular.ts')),
  waits: command(waitsUsage, () => import('./waits.ts')),
  'cases new': command(casesNewUsage, () => import('./cases-new.ts')),
  'cases add': command(casesAddUsage, () => import('./cases-add.ts')),
  'cases import': command(casesImportUsage, () => import('./cases-import.ts')),
  'cases list': command(casesListUsage, () => import('./cases-list.ts')),
  'cases show': command(casesShowUsage, () => import('./cases-show.ts')),
  'cases print': command(casesPrintUsage, () => import('./cases-print.ts')),
  'cases correct': command(casesCorrectUsage, () => import('./cases-correct.ts')),
  'cases erase': command(casesEraseUsage, () => import('./cases-erase.ts')),
  appoint: command(appointUsage, () => import('./appoint.ts')),
  visits: command(visitsUsage, () => import('./visits.ts')),
  schema: command(schemaUsage, () => import('./schema.ts')),
  serve: command(serveUsage, () => import('./serve.ts')),
} as const;

export type CommandName = keyof typeof commands;

/** `CasesAdd` for `cases add`: what JSON Schemas call it, before what of it they describe. */
export const schemaName = (command: string): string =>
  command.replaceAll(/(?:^|[ -])([a-z])/g, (_, letter: string) => letter.toUpperCase());
