import { rosterService, serviceReport } from '@lunzhi/reception';
import type { CallOf } from '../input/command.ts';
import { givenDate, today } from '../input/dates.ts';
import { readCases, requireSamePlace } from '../input/read-cases.ts';
import { readConstraints } from '../input/read-constraints.ts';
import { orRefuse, readRoster } from '../input/read-roster.ts';
import { figuresLanguage, figuresOutput } from '../output/figures.ts';
import type { Terminal } from '../output/terminal.ts';
import type { waitsUsage } from '../usage/waits.ts';

/** `lunzhi waits`: how long people wait for a leader who answers for them, and what makes them wait. */
export async function run(call: CallOf<typeof waitsUsage>, terminal: Terminal): Promise<number> {
  const write = figuresOutput(call.options, terminal);
  const [casesPath, rosterPath] = call.arguments as [string, string];
  const constraints = await readConstraints(call.options.constraints);
  const file = readCases(casesPath, terminal);
  const roster = readRoster(rosterPath, terminal, constraints);
  requireSamePlace(file, roster, casesPath, rosterPath);
  const { document } = roster;
  const language = figuresLanguage(call.options, document, terminal);
  const { date, out = null } = call.options;
  const issuedOn = today(terminal.system);
  const asOf = date === undefined ? issuedOn : givenDate('--date', date, document.period);
  const service = orRefuse(rosterPath, () => rosterService(file, roster, asOf, { language, constraints }));
  const report = serviceReport(service, { document, language, issuedOn });
  await write(report);
  const { title, paragraphs } = report;
  terminal.json({ status: 'done', diagnostics: [], title, paragraphs, ...service, file: out });
  return 0;
}
