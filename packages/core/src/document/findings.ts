import type {
  DiagnosticBase,
  DiagnosticOf,
  DocumentDiagnostic,
  DocumentFacts,
  Severity,
} from './diagnostics.ts';
import { locate } from './locate.ts';
import { type Path, toPointer } from './pointer.ts';

const severities: Partial<Record<keyof DocumentFacts, Severity>> = {
  'more-problems': 'note',
  'unknown-history-leader': 'note',
  'outside-period': 'warning',
};

type FactsOf<Code extends keyof DocumentFacts> = Omit<
  DiagnosticOf<DocumentFacts, Code>,
  keyof DiagnosticBase
>;

interface Finding {
  readonly code: keyof DocumentFacts;
  readonly severity: Severity;
  readonly path: Path;
  readonly facts: object;
}

/** Collects the problems of one document: at most `limit` errors and as many others, and counts the rest. */
export class Findings {
  readonly #limit: number;
  readonly #errors: Finding[] = [];
  readonly #others: Finding[] = [];
  #moreErrors = 0;
  #moreOthers = 0;

  constructor(limit = 100) {
    this.#limit = limit;
  }

  /** Notes a problem; `facts` may be a function where they cost something to find (a nearest id). */
  add<Code extends keyof DocumentFacts>(
    code: Code,
    path: Path,
    facts: FactsOf<Code> | (() => FactsOf<Code>),
  ): void {
    const severity = severities[code] ?? 'error';
    const kept = severity === 'error' ? this.#errors : this.#others;
    if (kept.length < this.#limit) {
      kept.push({ code, severity, path, facts: typeof facts === 'function' ? facts() : facts });
    } else if (severity === 'error') this.#moreErrors++;
    else this.#moreOthers++;
  }

  get hasErrors(): boolean {
    return this.#errors.length > 0;
  }

  /**
   * Errors first, each kind in the order found.
   *
   * @param document as read, for the names of the places that diagnostics point to
   */
  list(document: unknown): DocumentDiagnostic[] {
    const diagnostics = [...this.#errors, ...this.#others].map(
      ({ code, severity, path, facts }) =>
        ({ code, severity, ...locate(document, toPointer(path)), ...facts }) as DocumentDiagnostic,
    );
    if (this.#moreErrors + this.#moreOthers > 0) {
      const counts = { errors: this.#moreErrors, others: this.#moreOthers };
      diagnostics.push({ code: 'more-problems', severity: 'note', pointer: '', ...counts });
    }
    return diagnostics;
  }
}
