import type { Amendment, SessionView } from '@lunzhi/core';
import { addDays } from '../calendar/dates.ts';
import { dayWords, type ElementLanguage } from '../words.ts';
import type { AmendWords } from './words.ts';

export type AmendKind = Amendment['kind'];
export type StepName = keyof AmendWords['step'];
export type ServiceKind = 'sectors' | 'townships' | 'projects';

/** What the reader has said so far; dates are ISO, `null` while they cannot be read. */
export interface AmendDraft {
  readonly leader: string | null;
  /** Who is away with him. */
  readonly together: ReadonlySet<string>;
  readonly reason: string;
  readonly isSucceeded: boolean;
  /** Id of somebody in the list; `null` for somebody new. */
  readonly successor: string | null;
  readonly name: string;
  readonly title: string;
  readonly rank: number;
  readonly takesOver: ReadonlySet<ServiceKind>;
  readonly excused: '' | 'yes' | 'no';
  readonly text: string;
}

/** The two dates of an act: the first and last of some days, or the last of one and the first of another. */
export interface AmendDates {
  readonly from: string | null;
  readonly to: string | null;
}

const firstSteps: Readonly<Record<AmendKind, readonly StepName[]>> = {
  departure: ['what', 'when'],
  absence: ['days'],
  'protection-period': ['period'],
  'holiday-notice': ['text'],
};

/** The steps of an act: of a roster that is public, on to its publication. */
export const stepsOf = (kind: AmendKind, { head }: SessionView): readonly StepName[] => [
  ...firstSteps[kind],
  'effect',
  ...(head.published === null ? [] : (['notice', 'publish'] as const)),
];

/** Whether it is a step after which it is tried what the act would do. */
export const isTried = (step: StepName): boolean =>
  step === 'effect' || step === 'notice' || step === 'publish';

/** What the draft begins with. */
export function draftOf(view: SessionView, leader: string | null): AmendDraft {
  const own = view.leaders.find(({ id }) => id === leader);
  return {
    leader,
    together: new Set(),
    reason: '',
    isSucceeded: true,
    successor: null,
    name: '',
    title: own?.post ?? '',
    rank: (own?.rank ?? view.leaders.length) + 1,
    takesOver: new Set<ServiceKind>(['sectors', 'townships', 'projects']),
    excused: '',
    text: '',
  };
}

/** What happened; `null` while something is missing. */
export function amendmentOf(kind: AmendKind, draft: AmendDraft, { from, to }: AmendDates): Amendment | null {
  const { leader, name, title, text } = draft;
  const reason = draft.reason.trim();
  const others = [...draft.together].filter((id) => id !== leader);
  switch (kind) {
    case 'departure': {
      if (leader === null || from === null) return null;
      if (!draft.isSucceeded) return { kind, leader, lastDay: from, successor: null };
      const isNamed = (draft.successor !== null || name.trim() !== '') && title.trim() !== '';
      if (!isNamed) return null;
      const successor = {
        leader: draft.successor,
        name: name.trim(),
        title: title.trim(),
        from: to ?? addDays(from, 1),
        rank: draft.rank,
        takesOver: [...draft.takesOver],
      };
      return { kind, leader, lastDay: from, successor };
    }
    case 'absence':
      if (leader === null || from === null) return null;
      return {
        kind,
        leader,
        ...(others.length > 0 && { others }),
        from,
        to: to ?? from,
        ...(reason !== '' && { reason }),
        ...(draft.excused !== '' && { excused: draft.excused === 'yes' }),
      };
    case 'protection-period':
      return name.trim() === '' || from === null ? null : { kind, name: name.trim(), from, to: to ?? from };
    case 'holiday-notice':
      return text.trim() === '' ? null : { kind, text };
  }
}

/** The list as it would be, with the one who comes in his place. */
export function rankedLeaders(view: SessionView, { successor, name, title, rank }: AmendDraft) {
  const comer = view.leaders.find(({ id }) => id === successor) ?? { id: null, name, post: title };
  const others = view.leaders.filter(({ id }) => id !== successor);
  const at = Math.min(rank - 1, others.length);
  return [...others.slice(0, at), comer, ...others.slice(at)].map(({ id, name: called, post }, index) => ({
    id,
    name: called,
    post,
    rank: index + 1,
    isComer: index === at,
  }));
}

/** What was decided in a step, as it is said back. */
export function decided(
  step: StepName,
  kind: AmendKind,
  amendment: Amendment | null,
  draft: AmendDraft,
  view: SessionView,
  words: AmendWords,
  language: ElementLanguage,
): readonly (readonly [label: string, said: string])[] {
  const day = (date: string): string => dayWords(date, language);
  const nameOf = (id: string | null): string => view.leaders.find((own) => own.id === id)?.name ?? draft.name;
  const reason = draft.reason.trim();
  const why = reason === '' ? [] : [[words.reason, `${reason}${words.ledgerOnly}`] as const];
  if (step === 'what') return [[words.happened, draft.isSucceeded ? words.succeeded : words.leaves], ...why];
  if (amendment === null) return [];
  switch (amendment.kind) {
    case 'departure': {
      const { lastDay, successor } = amendment;
      if (step !== 'when') return [];
      const leaves = [words.leavesOn, words.noMoreAfter(day(lastDay))] as const;
      if (successor === null) return [leaves];
      const taken = successor.takesOver.map((own) => words.services[own]).join(words.listMark);
      return [
        leaves,
        [words.successor, words.arrival(nameOf(successor.leader), day(successor.from))],
        [words.rank, words.rankAt(successor.rank)],
        [words.takesOver, taken || words.nothingTaken],
      ];
    }
    case 'absence':
      return step === 'days'
        ? [
            [words.leader, [amendment.leader, ...(amendment.others ?? [])].map(nameOf).join(words.listMark)],
            [words.days, spanWords(amendment, words, language)],
            ...why,
          ]
        : [];
    case 'protection-period':
      return step === 'period'
        ? [
            [words.periodName, amendment.name],
            [words.days, spanWords(amendment, words, language)],
          ]
        : [];
    case 'holiday-notice':
      return [];
  }
}

const spanWords = (
  { from, to }: { readonly from: string; readonly to: string },
  words: AmendWords,
  language: ElementLanguage,
): string => {
  const first = dayWords(from, language);
  return from === to ? first : words.through(first, dayWords(to, language));
};
