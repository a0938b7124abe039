import { channels, type Unit, urgencies } from '../cases/case-facts.ts';
import { outcomes, satisfactions } from '../cases/entry.ts';
import type { LimitRule } from '../law/limits.ts';
import type { Source } from '../law/source.ts';

/** A leader on a day, which says his post. */
export interface LeaderOn {
  readonly leader: string;
  readonly on: string;
}

/** So many days, counted as a limit counts them. */
export type Period = Pick<LimitRule, 'count'> & { readonly days: number };

/**
 * What stands behind a slot: its facts, without a word of any language. `room`: lines that a form keeps free for it;
 * `isOptional`: lines of a list without items are left out.
 */
export type SlotKind =
  | { readonly kind: 'text' | 'name'; readonly room?: number }
  | {
      readonly kind:
        'date' | 'time' | 'count' | 'period' | 'source' | 'leader' | 'post' | 'titled' | 'unit' | 'units';
    }
  | { readonly kind: 'choice'; readonly of: readonly string[] }
  | {
      readonly kind: 'list';
      readonly fields: Readonly<Record<string, SlotKind>>;
      readonly isOptional?: boolean;
    };

const text = { kind: 'text' } as const;
const long = { kind: 'text', room: 3 } as const;
const name = { kind: 'name' } as const;
const date = { kind: 'date' } as const;
const count = { kind: 'count' } as const;
const unit = { kind: 'unit' } as const;
const period = { kind: 'period' } as const;
const source = { kind: 'source' } as const;
const role = { kind: 'choice', of: ['lead', 'assist'] } as const;

/** All that papers may tell, by what it is. */
export const slots = {
  number: text,
  issuedOn: date,
  issuer: text,
  contact: text,
  registeredOn: date,
  channel: { kind: 'choice', of: channels },
  urgency: { kind: 'choice', of: urgencies },
  repeat: { kind: 'choice', of: ['first', 'repeat'] },
  receptionKind: { kind: 'choice', of: ['walk-in', 'appointment', 'visit'] },
  topic: text,
  about: { kind: 'text', room: 2 },
  claims: { kind: 'list', fields: { no: count, text, found: long, law: long, opinion: long } },
  petitioners: {
    kind: 'list',
    fields: { name, identity: text, phone: text, address: text, guardian: name },
  },
  /** Where they can be reached, without their identity numbers. */
  contacts: { kind: 'list', fields: { name, phone: text, address: text } },
  /** All of them in a line. */
  petitioner: name,
  people: count,
  present: count,
  /** 个访 or 集体访. */
  group: { kind: 'choice', of: ['single', 'collective'] },
  representatives: count,
  mostRepresentatives: count,
  /** Where it is laid down that so many may speak. */
  representativesSource: source,
  townships: { kind: 'units' },
  departments: { kind: 'units' },
  earlier: { kind: 'list', fields: { on: date, what: text } },
  date,
  time: { kind: 'time' },
  place: text,
  leader: { kind: 'leader' },
  post: { kind: 'post' },
  /** Post and name, as a sentence has them. */
  titledLeader: { kind: 'titled' },
  outcome: { kind: 'choice', of: outcomes },
  opinion: { kind: 'text', room: 3 },
  responsibleLeader: { kind: 'leader' },
  handlers: { kind: 'list', fields: { no: count, unit, role, due: date } },
  unit,
  role,
  others: { kind: 'units' },
  sentOn: date,
  due: date,
  days: count,
  daysOver: count,
  answerBy: date,
  repliedOn: date,
  result: { kind: 'choice', of: ['supported', 'explained', 'not-supported'] },
  objectWithin: period,
  superviseSource: source,
  /** 信访处理意见书 of a claim (article 32), 答复意见书 otherwise. */
  replyName: { kind: 'choice', of: ['opinion', 'answer'] },
  /** What the petitioner may do who does not agree: of a claim alone. */
  review: { kind: 'list', isOptional: true, fields: { within: period, body: text, source } },
  /** To be written by hand: 领导批示, 来访人意见, 未回访原因. */
  instruction: { kind: 'text', room: 3 },
  remarks: { kind: 'text', room: 4 },
  whyNot: { kind: 'text', room: 2 },
  calledBackOn: date,
  reached: { kind: 'choice', of: ['yes', 'no'] },
  satisfaction: { kind: 'choice', of: satisfactions },
  cases: {
    kind: 'list',
    fields: {
      no: count,
      number: text,
      time: { kind: 'time' },
      petitioner: name,
      people: count,
      about: text,
      units: { kind: 'units' },
    },
  },
} as const satisfies Readonly<Record<string, SlotKind>>;

export type SlotId = keyof typeof slots;

type KeysOf<Union> = Union extends unknown ? keyof Union : never;

/** What items of lists have. */
export type FieldId = KeysOf<Extract<(typeof slots)[SlotId], { kind: 'list' }>['fields']>;

/** What stands behind a slot of a kind: `null` where nothing is known. */
export type ValueOf<Kind> = Kind extends { kind: 'count' }
  ? number | null
  : Kind extends { kind: 'period' }
    ? Period | null
    : Kind extends { kind: 'source' }
      ? Source | null
      : Kind extends { kind: 'leader' | 'post' | 'titled' }
        ? LeaderOn | null
        : Kind extends { kind: 'unit' }
          ? Unit | null
          : Kind extends { kind: 'units' }
            ? readonly Unit[]
            : Kind extends { kind: 'choice'; of: readonly string[] }
              ? Kind['of'][number] | null
              : Kind extends { kind: 'list'; fields: object }
                ? readonly { readonly [Field in keyof Kind['fields']]: ValueOf<Kind['fields'][Field]> }[]
                : string | null;
