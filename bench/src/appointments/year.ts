import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Roster } from '@lunzhi/core';
import loadHighs from 'highs';
import {
  appoint,
  type AppointInput,
  appointmentBound,
  type AppointmentScore,
  type CaseEntry,
  type CaseFile,
  effectiveSettings,
  foldCases,
  sittingsOf,
} from '@lunzhi/reception';
import { paths } from '../paths.ts';
import { solveProgramme } from './programme.ts';

/** Appointments of a year, and the same by HiGHS, level after level. Milliseconds of processor time. */
export interface AppointmentFigures {
  readonly cases: number;
  readonly sittings: number;
  readonly own: number;
  readonly highs: number;
  readonly score: AppointmentScore;
  /** Whether HiGHS reaches the same on every level, and the certificate proves it. */
  readonly isProven: boolean;
}

/** The year of `examples/05-reception`, which is generated and not kept: made now where it is not there. */
function yearOfExample(): { readonly roster: Roster; readonly cases: CaseFile } {
  const file = (name: string): string => join(paths.root, 'out/reception-year', name);
  if (!existsSync(file('cases.json')))
    execFileSync(process.execPath, [join(paths.root, 'scripts/reception-example.js')], { stdio: 'ignore' });
  const read = <Value>(name: string): Value => JSON.parse(readFileSync(file(name), 'utf8')) as Value;
  return { roster: read('roster.json'), cases: read('cases.json') };
}

/** All its cases, waiting from the day they were registered, and all its sittings. */
function wholeYear(): AppointInput {
  const { roster, cases } = yearOfExample();
  const registered = cases.entries.flatMap((entry): CaseEntry[] =>
    entry.kind === 'registered'
      ? [entry, { kind: 'screened', at: entry.at, author: entry.author, case: entry.case }]
      : [],
  );
  const { from, to } = roster.document.period;
  return {
    cases: [...foldCases(registered).cases.values()],
    sittings: sittingsOf(roster, from, to),
    horizon: { from, to },
    settings: effectiveSettings(cases.settings),
    today: from,
  };
}

/** Bar 11, cold: each is asked once, in a process that has done nothing of the kind. */
export async function appointmentFigures(): Promise<AppointmentFigures> {
  const input = wholeYear();
  const timed = <Result>(work: () => Result): { readonly result: Result; readonly ms: number } => {
    const before = process.cpuUsage();
    const result = work();
    const { user, system } = process.cpuUsage(before);
    return { result, ms: (user + system) / 1000 };
  };
  const own = timed(() => appoint(input));
  const engine = await loadHighs();
  const highs = timed(() => solveProgramme(engine, input, true));
  const { score, certificate } = own.result;
  const isSame = (other: AppointmentScore | null): boolean => JSON.stringify(other) === JSON.stringify(score);
  return {
    cases: input.cases.length,
    sittings: input.sittings.length,
    own: own.ms,
    highs: highs.ms,
    score,
    isProven: isSame(highs.result) && isSame(appointmentBound(input, certificate!.prices)),
  };
}
