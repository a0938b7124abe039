/** Where a rule of law or an office's own practice is laid down. */
export interface Source {
  /** 《信访工作条例》 unless another paper is named. */
  readonly law: 'petition-regulation' | 'office';
  /** `31(1)`: article and paragraph; absent where the office decides. */
  readonly article?: string;
}

/** Why a case is not heard at a reception, and what it rests on. */
export const exclusionGrounds = {
  /** The same matter is accepted or in hand elsewhere, within its limit. */
  'in-hand': { law: 'petition-regulation', article: '19' },
  /** The same facts and reasons after a re-review (复核). */
  'after-re-review': { law: 'petition-regulation', article: '36' },
  /** For a court (诉讼). */
  litigation: { law: 'petition-regulation', article: '31(1)' },
  arbitration: { law: 'petition-regulation', article: '31(2)' },
  'party-appeal': { law: 'petition-regulation', article: '31(3)' },
  'administrative-procedure': { law: 'petition-regulation', article: '31(4)' },
  enforcement: { law: 'petition-regulation', article: '31(5)' },
  /** An accusation goes to the discipline inspection (检举控告); its content is not shown at the desk. */
  accusation: { law: 'petition-regulation', article: '22' },
  /** More people came than may, and they will not choose representatives. */
  'no-representatives': { law: 'petition-regulation', article: '20' },
  /** Settled, and what was promised has been done. */
  performed: { law: 'office' },
  'outside-the-area': { law: 'office' },
  /** Heard by a leader within the months the office sets (three). */
  'heard-recently': { law: 'office' },
  /** Nobody can be invited. */
  anonymous: { law: 'office' },
} as const satisfies Readonly<Record<string, Source>>;

export type ExclusionGround = keyof typeof exclusionGrounds;
