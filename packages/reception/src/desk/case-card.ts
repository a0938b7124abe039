import { dayNumber } from '@lunzhi/core/dates';
import { isAccusation, type Case } from '../cases/case.ts';
import { lastOf } from '../cases/last-of.ts';
import { isCollective } from '../cases/collective.ts';
import { MOST_REPRESENTATIVES } from '../cases/case-facts.ts';
import { reveal, type PrivateText } from '../cases/private.ts';
import { actsIn } from '../cases/transitions.ts';
import { articles } from '../law/articles.ts';
import { wordArticle } from '../locale/limits.ts';
import { fits, responsibilityOf } from '../roster/sittings.ts';
import { type DeskContext, USUAL_DAYS } from './context.ts';
import { nextOf } from './draft.ts';
import { exclusionsOf } from './exclusions.ts';
import { followingEntries } from './following.ts';
import { comersOf, seatsFor } from './receiving.ts';
import { seatsToday, responsibilityWords } from './seats.ts';
import { dropRefusal } from './effects.ts';
import { namesIn } from '../locale/cases.ts';
import { unitName } from '../locale/name-of.ts';
import { limitViews } from './limit-views.ts';
import { belongsOf, titleOf, whoOf } from './rows.ts';
import { appointmentState, casesBySitting, type DeskState, isInPool } from './state.ts';
import type { CaseCard, OutcomeDraft } from './view.ts';
import { storyOf, wayOf } from './way.ts';
import { deskWordsIn } from './words.ts';

/** Everything about a case; `null` when there is none of that number. */
export function caseCard(id: string, state: DeskState, context: DeskContext): CaseCard | null {
  const own = state.cases.cases.get(id);
  if (!own) return null;
  const { today, language } = context;
  const words = deskWordsIn(language);
  const { facts, receptions } = own;
  const waited = dayNumber(receptions[0]?.on ?? today) - dayNumber(facts.registeredOn);
  return {
    id,
    title: titleOf(own, context),
    meta: [id, belongsOf(own, context), words.waitedSince(facts.registeredOn, waited)].filter(
      (text) => text !== '',
    ),
    tie: heardBy(own, context),
    way: wayOf(own, context),
    story: storyOf(own, context),
    facts: isAccusation(own) ? [] : factsOf(own, context),
    limits: limitViews(own, context),
    sittings: sittingsFor(own, state, context),
    acts: actsIn(own.stage),
    following: followingEntries(own, context),
    exclusions: isInPool(own, context) || own.stage === 'excluded' ? exclusionsOf(own, state, context) : [],
    elsewhere: elsewhereOf(own, state, context),
    outcome: own.stage === 'received' ? outcomeDraft(own) : null,
    receiving: canBeHeard(own, context)
      ? {
          ...comersOf(facts),
          seats: seatsFor(own, context).map(({ shift, date, leader }) => ({
            shift,
            post: context.postOf(leader, date),
          })),
        }
      : null,
  };
}

/** Whether it is heard today, as far as that depends on the day. */
const canBeHeard = (own: Case, context: DeskContext): boolean =>
  appointmentState(own, context) !== 'past' &&
  followingEntries(own, context).some(({ kind }) => kind === 'received');

/** Who is to hear it, and how he answers for it. */
function heardBy({ facts, appointment, receptions }: Case, context: DeskContext): string {
  const words = deskWordsIn(context.language);
  const last = receptions[receptions.length - 1];
  const shift = appointment?.sitting.shift ?? last?.shift ?? null;
  const isHere = facts.walkIn === true && facts.registeredOn === context.today;
  const sitting =
    shift !== null ? context.sittingByShift.get(shift) : isHere ? seatsToday(context)[0] : undefined;
  const tie = sitting ? responsibilityWords(sitting, facts, context) : '';
  return sitting && tie !== ''
    ? words.heardBy(words.seat(sitting.date, context.postOf(sitting.leader, sitting.date)), tie)
    : '';
}

function factsOf(own: Case, context: DeskContext): CaseCard['facts'] {
  const { facts, receptions, returned, replies, appointment } = own;
  const words = deskWordsIn(context.language);
  const { cards } = words;
  const text = (secret: PrivateText | undefined): string =>
    secret === undefined ? '' : secret === null ? words.erased : reveal(secret);
  const article = wordArticle(articles.representatives, context.language);
  const last = lastOf(receptions);
  const name = namesIn(context.roster.document);
  const lines: [string, readonly string[]][] = [
    [
      cards.petitioners,
      [
        whoOf(own, context),
        ...(isCollective(facts, context.settings) ? [cards.collective(MOST_REPRESENTATIVES, article)] : []),
        ...(facts.representatives
          ? [cards.representatives(facts.representatives, MOST_REPRESENTATIVES, article)]
          : []),
      ],
    ],
    [cards.phone, (facts.petitioners ?? []).flatMap(({ phone }) => (phone ? [text(phone)] : []))],
    [cards.claims, (facts.claims ?? []).map(text)],
    [
      cards.earlier,
      [
        ...(facts.earlier ?? []).map(({ on, what }) => cards.on(on, text(what))),
        ...(facts.follows ? [cards.follows(facts.follows)] : []),
      ],
    ],
    [
      cards.units,
      (appointment?.notified ?? []).flatMap(({ units }) => units.map((unit) => unitName(unit, name))),
    ],
    [cards.leavesOut, own.screened?.leavesOut ? [text(own.screened.leavesOut)] : []],
    [
      cards.recusals,
      (facts.recusals ?? []).map(({ leader, ground }) =>
        cards.recusal(context.postOf(leader, context.today), text(ground)),
      ),
    ],
    [
      cards.outcome,
      last?.outcome
        ? [
            words.outcomes[last.outcome.outcome],
            text(last.outcome.opinion),
            ...last.outcome.handlers.map(({ unit, role, due }) =>
              cards.handler(unitName(unit, name), role, due),
            ),
          ]
        : [],
    ],
    [cards.replies, replies.map(({ on, unit }) => cards.on(on, unitName(unit, name)))],
    [
      cards.returned,
      returned.map(({ on, cause, appointment: { sitting } }) =>
        cards.wasReturned(on, words.seat(sitting.date, context.postOf(sitting.leader, sitting.date)), cause),
      ),
    ],
  ];
  return lines
    .map(([name, all]) => ({ name, lines: all.filter((line) => line !== '') }))
    .filter((fact) => fact.lines.length > 0);
}

/** Sittings that might take it soon, in order: why not, and the first few that would. */
function sittingsFor(own: Case, state: DeskState, context: DeskContext): CaseCard['sittings'] {
  const words = deskWordsIn(context.language);
  const heard = casesBySitting(state.cases);
  const found: { mood: 'ok' | 'plain' | 'warn'; words: string; why: string }[] = [];
  if (own.receptions.length > 0 || own.stage === 'excluded' || own.stage === 'withdrawn') return [];
  for (const sitting of context.sittings) {
    if (sitting.date <= context.today || responsibilityOf(sitting, own.facts) === null) continue;
    const refusal = dropRefusal(own, sitting, context, heard.get(sitting.shift)?.length ?? 0);
    const seat = words.seat(sitting.date, context.postOf(sitting.leader, sitting.date));
    found.push(
      refusal
        ? { mood: 'plain', words: seat, why: words.drop.refusal(refusal, context.ahead) }
        : { mood: 'ok', words: seat, why: responsibilityWords(sitting, own.facts, context) },
    );
    if (found.filter(({ mood }) => mood === 'ok').length === 2 || found.length === 5) break;
  }
  return found;
}

/** Of somebody who walked in today and whom nobody there answers for: who does, and when. */
function elsewhereOf(own: Case, state: DeskState, context: DeskContext): CaseCard['elsewhere'] {
  const { facts, receptions, appointment } = own;
  const isWaiting = facts.walkIn === true && facts.registeredOn === context.today && isInPool(own, context);
  if (!isWaiting || receptions.length > 0 || appointment) return null;
  const seats = seatsToday(context);
  return seats.length === 0 || seats.some((seat) => fits(seat, facts)) ? null : nextOf(facts, state, context);
}

export function outcomeDraft({ facts, receptions }: Case): OutcomeDraft {
  const [department] = facts.departments ?? [];
  const [township] = facts.townships ?? [];
  const units = [
    ...(facts.departments ?? []).map((id) => `department/${id}`),
    ...(facts.townships ?? []).map((id) => `township/${id}`),
  ];
  const lead =
    department !== undefined
      ? `department/${department}`
      : township !== undefined
        ? `township/${township}`
        : null;
  return {
    leader: receptions[receptions.length - 1]!.leader,
    lead,
    assist: units.filter((unit) => unit !== lead),
    days: USUAL_DAYS,
  };
}
