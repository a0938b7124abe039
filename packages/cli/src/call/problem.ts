import type { BackendRefusal, BrokenConstraintError, Language } from '@lunzhi/core';
import type { FileProblem } from './file-problem.ts';
import type { LivingProblem } from './living-problem.ts';
import type { StartProblem } from './start-problem.ts';

/** Why a call or a file given in it cannot be used, as data; `words` makes it a sentence. */
export type CallProblem =
  | StartProblem
  | LivingProblem
  | FileProblem
  | { readonly code: 'no-command' }
  | { readonly code: 'unknown-command'; readonly given: string; readonly nearest?: string }
  | { readonly code: 'unknown-option'; readonly option: string; readonly nearest?: string }
  | { readonly code: 'option-without-value'; readonly option: string }
  | { readonly code: 'option-takes-no-value'; readonly option: string }
  | {
      readonly code: 'bad-number';
      readonly option: string;
      readonly given: string;
      readonly least: number;
      readonly most: number;
    }
  | ({ readonly code: 'bad-choice'; readonly option: string; readonly given: string } & Choice)
  | ({ readonly code: 'bad-argument'; readonly given: string } & Choice)
  | { readonly code: 'bad-date'; readonly option: string; readonly given: string }
  | {
      readonly code: 'no-such-date';
      readonly option: string;
      readonly given: string;
      /** What is wrong with it, 2月没有30日; `null` when it is written without its year. */
      readonly missing: Readonly<Record<Language, string>> | null;
    }
  | {
      readonly code: 'another-may-serve';
      readonly path: string;
      readonly cells: readonly { readonly line: number; readonly cell?: string; readonly written: string }[];
    }
  | { readonly code: 'rows-left-out'; readonly path: string; readonly rows: number }
  | { readonly code: 'document-for-tables' | 'table-needs-document'; readonly path: string }
  | { readonly code: 'missing-argument'; readonly argument: string; readonly command: string }
  | { readonly code: 'missing-option'; readonly option: string; readonly command: string }
  | { readonly code: 'extra-argument'; readonly given: string }
  | { readonly code: 'either-document-or-year' }
  | { readonly code: 'leader-only-in-tables' | 'month-only-in-tables' | 'level-only-in-lp' }
  | { readonly code: 'no-such-month'; readonly given: string; readonly months: readonly string[] }
  | { readonly code: 'no-linear-form'; readonly rules: readonly string[] }
  | { readonly code: 'model-too-large'; readonly rows: number; readonly columns: number }
  | { readonly code: 'needs-out'; readonly because: 'json' | 'terminal' }
  | { readonly code: 'no-file' | 'is-directory' | 'no-access' | 'empty-file'; readonly path: string }
  | { readonly code: 'unreadable'; readonly path: string; readonly reason: string }
  | { readonly code: 'empty-stdin' }
  | { readonly code: 'file-too-large'; readonly path: string; readonly limit: number }
  | { readonly code: 'not-utf-8'; readonly path: string; readonly encoding: 'GBK' | 'UTF-16' | null }
  | { readonly code: 'unknown-table-kind'; readonly path: string; readonly isTable: boolean }
  | { readonly code: 'table-not-roster' | 'table-not-document'; readonly path: string }
  | {
      readonly code: 'not-a-roster';
      readonly path: string;
      /** Of what is wrong; empty where it is no roster at all. */
      readonly pointer: string;
      /** Why it is not even JSON. */
      readonly reason?: Readonly<Record<Language, string>>;
    }
  | { readonly code: 'roster-format'; readonly path: string; readonly received: string }
  | {
      readonly code: 'roster-broken';
      readonly path: string;
      readonly reason: Readonly<Record<Language, string>>;
    }
  | {
      readonly code: 'days-have-changed';
      readonly path: string;
      readonly dates: readonly string[];
      /** Nothing stands in its ledger. */
      readonly isDraft: boolean;
    }
  | { readonly code: 'constraint-not-given'; readonly path: string; readonly constraint: string }
  | { readonly code: 'constraints-not-loaded'; readonly path: string; readonly reason: string }
  | {
      readonly code: 'constraint-threw';
      readonly path: string;
      readonly constraint: string;
      readonly reason: string;
    }
  | ({ readonly code: 'constraint-broken'; readonly path: string } & Pick<
      BrokenConstraintError,
      'constraint' | 'part' | 'received' | 'wanted'
    >)
  | { readonly code: 'constraints-miscount'; readonly path: string }
  | { readonly code: 'no-constraints'; readonly path: string }
  /** Loading the module never comes to an end. */
  | { readonly code: 'constraints-unsettled'; readonly path: string }
  /** It threw when none of its constraints had been called. */
  | { readonly code: 'constraints-threw-late'; readonly path: string; readonly reason: string }
  /** It ended the program. */
  | { readonly code: 'constraints-exit'; readonly path: string; readonly exitCode: number }
  | ({ readonly code: 'not-a-constraint'; readonly path: string; readonly position: number } & BadConstraint)
  | {
      readonly code: 'table';
      readonly path: string;
      readonly problem: string;
      readonly sentence: Readonly<Record<Language, string>>;
    }
  | {
      readonly code: 'no-duty-day';
      readonly date: string;
      readonly before: string | null;
      readonly after: string | null;
    }
  | {
      readonly code: 'unknown-leader';
      readonly given: string;
      /** Several leaders have that name, or hold such a post. */
      readonly several?: boolean;
      readonly nearest?: string;
      readonly candidates?: readonly { readonly id: string; readonly name: string }[];
    }
  | { readonly code: 'unknown-township'; readonly given: string; readonly nearest?: string }
  | { readonly code: 'one-option'; readonly options: readonly string[]; readonly command: string }
  | { readonly code: 'backend-refused'; readonly backend: string; readonly refusal: BackendRefusal }
  | {
      readonly code: 'not-for-the-public';
      readonly hard: number;
      readonly coverage: number;
      /** What is wrong first, in words. */
      readonly first: string | null;
      /** Commands that see all of it, or find somebody for the places where it is wrong. */
      readonly commands: readonly string[];
      /** Sentences on those who cannot serve. */
      readonly unable: readonly string[];
    }
  | { readonly code: 'roster-in-use'; readonly path: string; readonly entries: number }
  | { readonly code: 'foreign-roster'; readonly path: string };

/** What keeps an exported value from being a constraint. */
export type BadConstraint =
  | { readonly wrong: 'not-an-object' }
  | { readonly wrong: 'id' | 'id-twice'; readonly id: string }
  | { readonly wrong: 'field'; readonly id?: string; readonly field: string };

interface Choice {
  readonly allowed: readonly string[];
  readonly nearest?: string;
}

/** Thrown where a command cannot go on for a reason that lies with the call or its files, not with the program. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly problems: readonly CallProblem[];
  readonly exitCode: 1 | 2;

  constructor(problems: CallProblem | readonly CallProblem[], exitCode: 1 | 2 = 2) {
    const all = Array.isArray(problems) ? (problems as readonly CallProblem[]) : [problems as CallProblem];
    super(all.map(({ code }) => code).join(', '));
    this.problems = all;
    this.exitCode = exitCode;
  }
}
