import type { Source } from './source.ts';

/** Why a case is not heard at a reception. */
export interface Exclusion extends Source {
  /**
   * What is still due of a case that is not heard: it is forwarded and handled like any other (`forwarding`), it is sent
   * to a procedure with limits of its own (`other-procedure`), or it need not be forwarded, as it is in hand or done
   * already (`nothing`); what a unit has in hand of it runs on.
   */
  readonly stillDue: 'forwarding' | 'other-procedure' | 'nothing';
}

/** Why a case is not heard at a reception, and what it rests on. */
export const exclusionGrounds = {
  /** The same matter is accepted or in hand elsewhere, within its limit. */
  'in-hand': { law: 'petition-regulation', article: '19', stillDue: 'nothing' },
  /** The same facts and reasons after a re-review (复核). */
  'after-re-review': { law: 'petition-regulation', article: '36', stillDue: 'nothing' },
  /** For a court (诉讼). */
  litigation: { law: 'petition-regulation', article: '31(1)', stillDue: 'other-procedure' },
  arbitration: { law: 'petition-regulation', article: '31(2)', stillDue: 'other-procedure' },
  'party-appeal': { law: 'petition-regulation', article: '31(3)', stillDue: 'other-procedure' },
  'administrative-procedure': { law: 'petition-regulation', article: '31(4)', stillDue: 'other-procedure' },
  enforcement: { law: 'petition-regulation', article: '31(5)', stillDue: 'other-procedure' },
  /** An accusation goes to the discipline inspection (检举控告); its content is not shown at the desk. */
  accusation: { law: 'petition-regulation', article: '22', stillDue: 'other-procedure' },
  /** More people came than may, and they will not choose representatives. */
  'no-representatives': { law: 'petition-regulation', article: '20', stillDue: 'forwarding' },
  /** Settled, and what was promised has been done. */
  performed: { law: 'office', stillDue: 'forwarding' },
  'outside-the-area': { law: 'office', stillDue: 'forwarding' },
  /** Heard by a leader within the months the office sets (three). */
  'heard-recently': { law: 'office', stillDue: 'forwarding' },
  /** Nobody can be invited. */
  anonymous: { law: 'office', stillDue: 'forwarding' },
} as const satisfies Readonly<Record<string, Exclusion>>;

export type ExclusionGround = keyof typeof exclusionGrounds;
