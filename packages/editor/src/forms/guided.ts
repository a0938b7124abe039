import type { Amendment, FormRow, FormSection, FormSectionId, LeaderView } from '@lunzhi/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { LinesContext } from './lines.ts';

type AmendKind = Amendment['kind'];

/** What may happen in a part of the forms, and is done in a guided act. */
const guided: Readonly<Partial<Record<FormSectionId, readonly AmendKind[]>>> = {
  absences: ['absence'],
  periods: ['protection-period', 'holiday-notice'],
};

const buttonTemplate = (
  kind: AmendKind,
  about: string | null,
  { words, onGuided }: LinesContext,
): TemplateResult =>
  html`<button
    type="button"
    class="btn line guided"
    aria-haspopup="dialog"
    @click=${() => onGuided?.(kind, about)}
  >
    ${words.guided[kind]}
  </button>`;

/** The guided acts of a part of the forms. */
export const guidedTemplate = ({ id }: FormSection, context: LinesContext): unknown =>
  context.onGuided ? guided[id]?.map((kind) => buttonTemplate(kind, null, context)) : nothing;

/** Whom a row of leaders is about, as the table knows him; nobody who is new to it. */
const leaderOf = ({ leader }: FormRow, { view }: LinesContext): LeaderView | undefined =>
  view.leaders.find(({ id }) => id === leader);

/** The way for a leader to leave, and somebody to come. */
export function departureTemplate(row: FormRow, context: LinesContext): TemplateResult | typeof nothing {
  const leader = leaderOf(row, context);
  return leader && context.onGuided ? buttonTemplate('departure', leader.id, context) : nothing;
}

/** The leader of a row, where he has days of a table that the ledger keeps: he cannot be removed, but leave. */
export function servesByLedger(row: FormRow, context: LinesContext): LeaderView | undefined {
  const leader = context.view.head.edits === 'ledger' ? leaderOf(row, context) : undefined;
  return leader?.duties ? leader : undefined;
}

/**
 * Offers to let a leader leave where he is to be removed and cannot be.
 *
 * @returns whether it was offered
 */
export function offersDeparture(row: FormRow, context: LinesContext): boolean {
  const leader = servesByLedger(row, context);
  if (!context.onGuided || !leader) return false;
  context.onGuided('departure', leader.id);
  return true;
}
