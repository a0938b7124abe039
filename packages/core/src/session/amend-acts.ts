import { readNotice } from '../calendar/read-notice.ts';
import type { Language } from '../document/schema.ts';
import type { EntryDiagnostic } from '../ledger/entry-facts.ts';
import { list } from '../locale/phrases.ts';
import type { Diagnostic } from '../plan/diagnostic.ts';
import type { AmendAct } from './acts.ts';
import { amendedDocument } from './amend-document.ts';
import type { Amendment } from './amendment.ts';
import type { Environment } from './environment.ts';
import { unpublishedIn } from './roster-context.ts';
import { changeDocument, namer, writeEntries } from './document-acts.ts';
import type { Performed } from './performed.ts';
import type { StateChange } from './plan-acts.ts';
import { documentOf, type ReplanAct, rosterOf, type StateWithRoster } from './state.ts';
import type { ActLabel } from './words.ts';

const unchanged: StateChange = (state) => ({ state, diagnostics: [] });

/** Amends the document, re-plans what was planned, and publishes where that is asked for: one step. */
export async function amended(
  state: StateWithRoster,
  { amendment, publish = false, today, at, author, reason, maxChanges }: AmendAct,
  environment: Environment,
  replan: (state: StateWithRoster, asked: ReplanAct) => Promise<StateChange>,
): Promise<StateChange> {
  const made = amendedDocument(documentOf(state), amendment);
  if ('refusal' in made) return () => ({ state: null, ...made });
  const label: ActLabel = {
    act: 'amend',
    kind: amendment.kind,
    name: nameOfAmendment(amendment, namer(state), environment.language ?? state.context.language),
    isPublished: false,
  };
  const amend: StateChange = (before) => changeDocument(before, made.document, label, environment, false);
  const first = amend(state);
  if (!first.state) return () => first;
  const asked = {
    kind: 'replan',
    today,
    at,
    author,
    ...(reason !== undefined && { reason }),
    ...(maxChanges !== undefined && { maxChanges }),
  } as const;
  const again = state.context.isPlanned ? await replan(first.state as StateWithRoster, asked) : unchanged;
  const publication: StateChange = (before) =>
    publish && isOtherTable(before as StateWithRoster)
      ? publishNext(before as StateWithRoster, { at, author }, environment)
      : unchanged(before);
  const { published } = rosterOf(state);
  return inTurn([amend, again, publication], (after) => ({
    ...label,
    isPublished: rosterOf(after).published?.version !== published?.version,
  }));
}

/** Whether the public table is another one than was published last: what is the same is no other version. */
export function isOtherTable(state: StateWithRoster): boolean {
  return rosterOf(state).published === null || unpublishedIn(state.context) !== null;
}

/** One change after the other; refused where one of them is. */
const inTurn =
  (changes: readonly StateChange[], labelOf: (after: StateWithRoster) => ActLabel): StateChange =>
  (before) => {
    let state = before;
    const diagnostics: (Diagnostic | EntryDiagnostic)[] = [];
    for (const change of changes) {
      const performed = change(state);
      if (!performed.state) return performed;
      state = performed.state;
      diagnostics.push(...performed.diagnostics);
    }
    return { state: { ...state, label: labelOf(state as StateWithRoster) }, diagnostics };
  };

/** The next version, as far ahead as the public knows it. */
export function publishNext(
  state: StateWithRoster,
  { at, author }: Pick<AmendAct, 'at' | 'author'>,
  environment: Environment,
): Performed {
  const { published, document } = rosterOf(state);
  const entry = {
    kind: 'published',
    at,
    author,
    version: (published?.version ?? 0) + 1,
    through: published?.through ?? document.period.to,
  } as const;
  return writeEntries(state, [entry], () => state.label, environment);
}

function nameOfAmendment(amendment: Amendment, nameOf: ReturnType<typeof namer>, language: Language): string {
  switch (amendment.kind) {
    case 'departure':
      return nameOf(amendment.leader)!;
    case 'absence':
      return list(
        [amendment.leader, ...(amendment.others ?? [])].map((id) => nameOf(id)!),
        language,
      );
    case 'protection-period':
      return amendment.name;
    case 'holiday-notice':
      return readNotice(amendment.text).understood.paper;
  }
}
