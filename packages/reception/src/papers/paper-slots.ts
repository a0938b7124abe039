import type { slots, ValueOf } from './slots.ts';

/**
 * What each paper tells; a template of it may name these and nothing else. Papers for units hold no identity number, and a
 * notice nothing of persons but who comes.
 */
export const paperSlots = {
  /** 接访登记表, one a case. */
  register: [
    'number',
    'issuedOn',
    'issuer',
    'registeredOn',
    'channel',
    'urgency',
    'repeat',
    'way',
    'topic',
    'about',
    'claims',
    'petitioners',
    'people',
    'present',
    'representatives',
    'townships',
    'departments',
    'earlier',
    'date',
    'time',
    'place',
    'leader',
    'post',
    'titledLeader',
    'outcome',
    'opinion',
    'keeper',
    'handlers',
    'result',
    'repliedOn',
    'satisfaction',
    'instruction',
  ],
  /** 接访日安排, for whoever sits there. */
  day: ['date', 'place', 'leader', 'post', 'titledLeader', 'cases', 'issuer', 'issuedOn'],
  /** 约访通知 to the petitioner. */
  invitation: [
    'number',
    'petitioner',
    'registeredOn',
    'about',
    'date',
    'time',
    'place',
    'leader',
    'post',
    'titledLeader',
    'mostRepresentatives',
    'representativesSource',
    'contact',
    'issuer',
    'issuedOn',
  ],
  /** 约访通知 to townships, and to departments. */
  'township-notice': [
    'number',
    'unit',
    'petitioner',
    'people',
    'about',
    'date',
    'time',
    'place',
    'leader',
    'post',
    'titledLeader',
    'others',
    'contact',
    'issuer',
    'issuedOn',
  ],
  'department-notice': [
    'number',
    'unit',
    'petitioner',
    'people',
    'about',
    'date',
    'time',
    'place',
    'leader',
    'post',
    'titledLeader',
    'others',
    'contact',
    'issuer',
    'issuedOn',
  ],
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
    'outcome',
    'opinion',
    'keeper',
    'sentOn',
    'due',
    'days',
    'contact',
    'issuer',
    'issuedOn',
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
    'issuer',
    'issuedOn',
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

export const paperKinds = Object.keys(paperSlots) as readonly PaperKind[];

/** What a paper of a kind tells, slot by slot. */
export type PaperFacts<Kind extends PaperKind = PaperKind> = {
  readonly [Own in Kind]: {
    readonly [Slot in (typeof paperSlots)[Own][number]]: ValueOf<(typeof slots)[Slot]>;
  };
}[Kind];
