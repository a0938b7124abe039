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

/** Collects the problems of one document: at most `limit` errors and as many others, and counts the rest. */
export class Findings {
  readonly #document: unknown;
  readonly #limit: number;
  readonly #errors: DocumentDiagnostic[] = [];
  readonly #others: DocumentDiagnostic[] = [];
  #moreErrors = 0;
  #moreOthers = 0;

  /** @param document as read, for the names of the places that diagnostics point to */
  constructor(document: unknown, limit = 100) {
    this.#document = document;
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
    if (kept.length >= this.#limit) {
      if (severity === 'error') this.#moreErrors++;
      else this.#moreOthers++;
      return;
    }
    const found = typeof facts === 'function' ? facts() : facts;
    const place = locate(this.#document, toPointer(path));
    kept.push({ code, severity, ...place, ...found } as unknown as DocumentDiagnostic);
  }

  get hasErrors(): boolean {
    return this.#errors.length > 0;
  }

  /** Errors first, each kind in the order found. */
  list(): DocumentDiagnostic[] {
    const found = [...this.#errors, ...this.#others];
    if (this.#moreErrors + this.#moreOthers > 0) {
      const counts = { errors: this.#moreErrors, others: this.#moreOthers };
      found.push({ code: 'more-problems', severity: 'note', pointer: '', ...counts });
    }
    return found;
  }
}
