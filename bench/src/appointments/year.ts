import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument, plan } from '@lunzhi/core';
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

/** All cases of the example's year, waiting from the day they were registered, and its sittings as they were first planned. */
async function yearOfExample(): Promise<AppointInput> {
  const read = (path: string): string => readFileSync(join(paths.root, 'examples', path), 'utf8');
  const { entries, settings } = JSON.parse(read('05-reception/cases.json')) as CaseFile;
  const registered = entries.flatMap((entry): CaseEntry[] =>
    entry.kind === 'registered'
      ? [entry, { kind: 'screened', at: entry.at, author: entry.author, case: entry.case }]
      : [],
  );
  const { document } = parseDocument(read('01-dongan-2024/document.json'));
  const outcome = await plan(document!, { moves: 0 });
  if (outcome.status === 'refused') throw new Error('The example has errors.');
  const { from, to } = document!.period;
  return {
    cases: [...foldCases(registered).cases.values()],
    sittings: sittingsOf(outcome.roster, from, to),
    horizon: { from, to },
    settings: effectiveSettings(settings),
  };
}

/** Bar 11, cold: each is asked once, in a process that has done nothing of the kind. */
export async function appointmentFigures(): Promise<AppointmentFigures> {
  const input = await yearOfExample();
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
