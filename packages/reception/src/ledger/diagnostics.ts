import type { DiagnosticOf, DocumentDiagnostic } from '@lunzhi/core/internal';
import type { FoldRefusal, OfCase } from '../cases/entry-facts.ts';
import type { Unit } from '../cases/case-facts.ts';
import type { Sitting } from '../cases/entry.ts';
import type { Source } from '../law/source.ts';

interface Place {
  readonly id: string;
  readonly name: string;
}

/** What roster, settings and other cases refuse of an entry that could follow. Errors, unless marked. */
export interface LedgerFacts {
  /** Cases and roster are of different counties. */
  'other-jurisdiction': { readonly cases: Place; readonly roster: Place };
  /** No word of the office's list of topics. */
  'unknown-topic': { readonly topic: string; readonly nearest?: string };
  /** The roster has no such place on that date; `shifts`: those of that date. */
  'unknown-shift': { readonly shift: string; readonly date: string; readonly shifts: readonly string[] };
  /** Somebody else holds the place now; `null`: nobody. */
  'not-held': OfCase & { readonly sitting: Sitting; readonly holder: string | null };
  /** He answers for neither its townships nor its sectors nor its projects on that day. */
  'does-not-answer': OfCase & { readonly leader: string; readonly date: string };
  /** The same of a walk-in or at a visit, where he may hear it all the same. A warning. */
  'heard-by-another': OfCase & { readonly leader: string; readonly date: string };
  /** The sitting takes no more; `cases`: those it has. */
  'sitting-full': {
    readonly sitting: Sitting;
    readonly most: number;
    readonly cases: readonly string[];
  };
  /** Arranged for a day that is past. A warning. */
  'sitting-past': OfCase & { readonly date: string; readonly day: string };
  /** A limit before the day from which it runs. */
  'due-too-early': OfCase & { readonly due: string; readonly on: string };
  /** One unit leads, the others assist. */
  'one-lead': OfCase & { readonly leads: number };
  /** Beyond the last day that the regulation, or the region's paper, allows; `since`: from which it is counted. */
  'extension-too-long': OfCase & {
    readonly until: string;
    readonly latest: string;
    readonly since: string;
    readonly source: Source;
  };
  /** The petitioner is to be told of an extension, and why. A warning. */
  'extension-not-told': OfCase & { readonly unit: Unit; readonly source: Source };
  /** Only erasing text writes such an entry. */
  'written-by-erasing': object;
  /** The office has not set how long it keeps what concerns persons. */
  'no-keep-time': object;
}

/** All that can be said of a file of cases, of an entry for it, or of a roster beside it. Only errors stop. */
export type CaseDiagnostic = FoldRefusal | DiagnosticOf<LedgerFacts> | DocumentDiagnostic;

const warnings: ReadonlySet<string> = new Set<keyof LedgerFacts>([
  'heard-by-another',
  'sitting-past',
  'extension-not-told',
]);

export const caseDiagnostic = <Code extends keyof LedgerFacts>(
  code: Code,
  pointer: string,
  facts: LedgerFacts[Code],
): CaseDiagnostic =>
  ({
    code,
    severity: warnings.has(code) ? 'warning' : 'error',
    pointer,
    ...facts,
  }) as unknown as CaseDiagnostic;
