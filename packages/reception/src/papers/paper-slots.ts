import type { slots, ValueOf } from './slots.ts';

/** When, where and before whom a case is heard. */
const hearing = ['date', 'time', 'place', 'leader', 'post', 'titledLeader'] as const;

/** What the leader decided. */
const decision = ['outcome', 'opinion', 'responsibleLeader'] as const;

const signature = ['issuer', 'issuedOn'] as const;

const noticeToUnit = [
  'number',
  'unit',
  'petitioner',
  'people',
  'about',
  ...hearing,
  'others',
  'contact',
  ...signature,
] as const;

/**
 * What each paper tells; a template of it may name these and nothing else. Papers for units hold no identity number, and a
 * notice nothing of persons but who comes.
 */
export const paperSlots = {
  /** 接访登记表, one a case. */
  register: [
    'number',
    ...signature,
    'registeredOn',
    'channel',
    'urgency',
    'repeat',
    'receptionKind',
    'topic',
    'about',
    'claims',
    'petitioners',
    'people',
    'present',
    'group',
    'representatives',
    'mostRepresentatives',
    'townships',
    'departments',
    'earlier',
    ...hearing,
    ...decision,
    'handlers',
    'result',
    'repliedOn',
    'satisfaction',
    'instruction',
  ],
  /** 接访日安排, for whoever sits there. */
  day: ['date', 'place', 'leader', 'post', 'titledLeader', 'cases', ...signature],
  /** 约访通知 to the petitioner. */
  invitation: [
    'number',
    'petitioner',
    'registeredOn',
    'about',
    ...hearing,
    'mostRepresentatives',
    'representativesSource',
    'contact',
    ...signature,
  ],
  /** 约访通知 to townships, and to departments. */
  'township-notice': noticeToUnit,
  'department-notice': noticeToUnit,
  /** 交办单, one a unit. */
  assignment: [
    'number',
    'unit',
    'role',
    'others',
    'registeredOn',
    'channel',
    'about',
    'claims',
    'contacts',
    'date',
    'leader',
    'post',
    'titledLeader',
    ...decision,
    'sentOn',
    'due',
    'days',
    'contact',
    ...signature,
    'objectWithin',
  ],
  /** 督办函. */
  supervision: [
    'number',
    'unit',
    'about',
    'sentOn',
    'due',
    'daysOver',
    'answerBy',
    'superviseSource',
    'contact',
    ...signature,
  ],
  /** 信访处理意见书, of a suggestion 答复意见书, which the unit completes and seals. */
  reply: [
    'number',
    'unit',
    'petitioner',
    'registeredOn',
    'channel',
    'sentOn',
    'claims',
    'result',
    'repliedOn',
    'replyName',
    'review',
  ],
  /** 回访记录. */
  'call-back': [
    'number',
    'contacts',
    'about',
    'unit',
    'repliedOn',
    'result',
    'calledBackOn',
    'reached',
    'satisfaction',
    'issuer',
    'remarks',
    'whyNot',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type PaperKind = keyof typeof paperSlots;

/** In the order in which they are needed. */
export const paperKinds = Object.keys(paperSlots) as readonly PaperKind[];

/** What a paper of a kind tells, slot by slot. */
export type PaperFacts<Kind extends PaperKind = PaperKind> = {
  readonly [Own in Kind]: {
    readonly [Slot in (typeof paperSlots)[Own][number]]: ValueOf<(typeof slots)[Slot]>;
  };
}[Kind];
