import { addDays } from '../dates/civil.ts';
import { proposeFor } from '../whatif/propose.ts';
import { wordNoProposal, wordProposal, wordUnableLeader } from '../locale/proposals.ts';
import { letterText } from '../report/letter-text.ts';
import type { LetterEntry } from '../report/letter-types.ts';
import { letters } from '../report/letters.ts';
import { reminderText, type ShortText, standInAskedTexts, standInToldTexts } from '../report/short-texts.ts';
import type { LetterTexts, ProposalsView } from './acts.ts';
import type { Environment } from './environment.ts';
import { type StateWithRoster, restoredOf, rosterOf } from './state.ts';

/** Substitutes listed, and exchanges: more than a reader weighs take longer to count than he waits. */
const LIMIT = 6;

/** Who could take a place over, as the ledger would record it, in words; `null` when there is no such place. */
export function proposalsOf(
  state: StateWithRoster,
  shift: string,
  { customConstraints, today }: Environment,
): ProposalsView | null {
  const { context } = state;
  const { language } = context;
  const index = context.shiftIndex.get(shift);
  if (index === undefined) return null;
  const { date } = state.places[index]!;
  const found = proposeFor(
    rosterOf(state),
    { date, shift, language, limit: LIMIT, constraints: customConstraints, ...(today !== null && { today }) },
    () => restoredOf(state),
  );
  const [place] = found.places;
  if (!place) return { shift, proposals: [], reasons: [wordNoProposal(found, language)] };
  return {
    shift,
    proposals: [...place.substitutes, ...place.exchanges].map((proposal) => ({
      kind: proposal.kind,
      leader: proposal.standIn.leader.id,
      inReturn: proposal.inReturn?.shift ?? null,
      sentence: wordProposal(proposal, language),
      breaks: proposal.breaks.map(({ title }) => title),
      accepts: proposal.breaks.flatMap(({ rule, title, level }) =>
        level === 'hard' ? [{ rule, title }] : [],
      ),
      entry: proposal.entry,
    })),
    reasons:
      place.reason === null
        ? []
        : [
            wordNoProposal(place, language),
            ...place.unable.map((own) => wordUnableLeader(own, date, language)),
          ],
  };
}

/** Days ahead of which somebody is reminded. */
const AHEAD = 7;

/** What to send to those whose duty is near, by place: of a week from today. */
export function reminderTexts(
  state: StateWithRoster,
  { today }: Environment,
): Readonly<Record<string, string>> {
  if (today === null) return {};
  const { language } = state.context;
  const roster = rosterOf(state);
  const near = roster.assignments.filter(({ date }) => date >= today && date <= addDays(today, AHEAD));
  return Object.fromEntries(
    near.flatMap(({ shift }) => {
      const reminder = reminderText(roster, shift, { language, today });
      return reminder ? [[shift, reminder.text]] : [];
    }),
  );
}

/** Report, request and notice of a change, as plain text. */
export function letterTextsOf(
  state: StateWithRoster,
  entry: LetterEntry,
  { customConstraints, today }: Environment,
): LetterTexts {
  const { language } = state.context;
  const roster = rosterOf(state);
  const { report, requests, notice } = letters(roster, entry, { language, constraints: customConstraints });
  const joined = (texts: readonly ShortText[]): string => texts.map(({ text }) => text).join('\n\n');
  return {
    report: letterText(report, language),
    request: requests.map((request) => letterText(request, language)).join('\n\n'),
    notice: letterText(notice, language),
    asked: joined(standInAskedTexts(roster, entry, { language, today })),
    told: joined(standInToldTexts(roster, entry, { language, today })),
  };
}
