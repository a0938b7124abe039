import type { FormFacts } from './form-facts.ts';
import type { LinkFacts } from './link-facts.ts';
import type { Within } from './locate.ts';

/** Only an error stops the stages that follow. */
export type Severity = 'error' | 'warning' | 'note';

/** What every diagnostic of every stage has; the facts of its code stand beside these, all of it JSON. */
export interface DiagnosticBase {
  /** Kebab-case and stable; the messages are chosen by it. */
  readonly code: string;
  readonly severity: Severity;
  /** RFC 6901, into the document. Of a missing field: the object that lacks it. */
  readonly pointer: string;
  readonly within?: Within;
}

/** The diagnostic of one code out of a table of codes and their facts. */
export type DiagnosticOf<Facts, Code extends keyof Facts = keyof Facts> = {
  [C in Code]: DiagnosticBase & { readonly code: C } & Readonly<Facts[C]>;
}[Code];

/** Each code of the stage “form and links” with its facts. */
export interface DocumentFacts extends FormFacts, LinkFacts {}

/** What reading a document finds wrong or worth saying. */
export type DocumentDiagnostic = DiagnosticOf<DocumentFacts>;
