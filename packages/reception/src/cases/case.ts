import type { ExclusionGround } from '../law/exclusions.ts';
import type { CaseFacts, Unit } from './case-facts.ts';
import type { CaseEntryOf, Handler, Outcome, Satisfaction, Sitting } from './entry.ts';
import type { PrivateText } from './private.ts';

/**
 * How far a case has come. Supervised (督办) and escalated are flags beside it, not stages.
 *
 * - `registered` 待筛选
 * - `excluded` 不约
 * - `waiting` 待约: in the pool
 * - `matched` 已排约, consent to be asked or asked
 * - `consented` 已同意
 * - `invited` 已通知
 * - `received` 已接访, its outcome not yet written down
 * - `in-hand` 办理中
 * - `replied` 已答复
 * - `called-back` 已回访
 * - `closed` 办结
 * - `withdrawn` 撤回
 */
export const stages = [
  'registered',
  'excluded',
  'waiting',
  'matched',
  'consented',
  'invited',
  'received',
  'in-hand',
  'replied',
  'called-back',
  'closed',
  'withdrawn',
] as const;

export type Stage = (typeof stages)[number];

/** Something that happened to a case, by the number of its entry (from 1). */
export interface Dated {
  readonly entry: number;
  /** The calendar day it happened, or was written down where nothing else is said. */
  readonly on: string;
}

export interface Appointment {
  readonly sitting: Sitting;
  readonly time: string | null;
  readonly matched: Dated;
  readonly asked: Dated | null;
  readonly consented: Dated | null;
  readonly declined: Dated | null;
  readonly invited: Dated | null;
  readonly notified: readonly (Dated & { readonly units: readonly Unit[] })[];
}

/** A reception that took place. */
export interface Reception extends Dated {
  readonly leader: string;
  /** `null` at a visit. */
  readonly shift: string | null;
  /** Of a visit; `null` at the centre. */
  readonly township: string | null;
  readonly present: number;
  readonly representatives: number;
  /** By which it was heard; `null` for a walk-in and at a visit. */
  readonly appointment: Appointment | null;
  /** `null` as long as it is not written down. */
  readonly outcome:
    | (Dated & {
        readonly outcome: Outcome;
        readonly opinion: PrivateText;
        readonly handlers: readonly Handler[];
        readonly responsibleLeader: string | null;
      })
    | null;
}

/** Why an appointment is off. */
export type ReturnCause = CaseEntryOf<'returned'>['cause'] | 'declined' | 'missed' | 'withdrawn';

export interface Forwarding extends Dated {
  readonly unit: Unit;
  readonly due: string | null;
  readonly objected: Dated | null;
}

export interface Extension extends Dated {
  readonly unit: Unit;
  readonly until: string;
  /** `null` where it is not said, or was erased. */
  readonly reason: PrivateText;
  /** The day the petitioner was told; `null` as long as nobody has. */
  readonly toldOn: string | null;
}

export interface Reply extends Dated {
  readonly unit: Unit;
  readonly result: CaseEntryOf<'replied'>['result'];
  readonly servedOn: string | null;
}

export interface Supervision extends Dated {
  readonly unit: Unit;
  readonly by: CaseEntryOf<'supervised'>['by'];
  readonly due: string | null;
  /** The reply of the unit that ended it; `null` as long as it is open. */
  readonly answered: Dated | null;
}

/** A case as its entries have left it. Lists are in the order of the entries. */
export interface Case {
  readonly id: string;
  readonly stage: Stage;
  readonly facts: CaseFacts;
  readonly registered: Dated;
  readonly screened: (Dated & { readonly leavesOut: PrivateText }) | null;
  /** Why it is not heard; `null` as long as it may be. */
  readonly excluded:
    | (Dated & {
        readonly ground: ExclusionGround;
        readonly until: string | null;
        /** Whether it was sent to somebody who deals with it. */
        readonly isSentOn: boolean;
        /** To whom; `null` where it was not, or once that was erased. */
        readonly sentTo: PrivateText;
      })
    | null;
  readonly forwardings: readonly Forwarding[];
  readonly acceptances: readonly (Dated & { readonly unit: Unit })[];
  readonly extensions: readonly Extension[];
  /** The one that stands; `null` in the pool, and once the case was heard. */
  readonly appointment: Appointment | null;
  /** Appointments that are off, with the entry that took them back. */
  readonly returned: readonly (Dated & { readonly appointment: Appointment; readonly cause: ReturnCause })[];
  readonly missed: readonly Dated[];
  readonly receptions: readonly Reception[];
  readonly replies: readonly Reply[];
  readonly reviews: readonly {
    readonly step: 'review' | 're-review';
    readonly requested: Dated;
    readonly decided: (Dated & { readonly hearingDays: number; readonly servedOn: string | null }) | null;
  }[];
  readonly calledBack: readonly (Dated & {
    readonly reached: boolean;
    readonly satisfaction: Satisfaction;
    /** What was said, or why nobody was reached. */
    readonly note: PrivateText;
  })[];
  readonly supervisions: readonly Supervision[];
  readonly escalations: readonly (Dated & { readonly to: CaseEntryOf<'escalated'>['to'] })[];
  readonly closed: Dated | null;
  readonly reopened: readonly Dated[];
  readonly withdrawn: Dated | null;
  /** Its numbers, from 1, without those that were corrected. */
  readonly entries: readonly number[];
  readonly isErased: boolean;
}

/** A visit to a township that took place (下访). */
export interface MadeVisit extends Dated {
  readonly leader: string;
  readonly township: string;
}

/** All cases, as the entries have left them. */
export interface CaseState {
  /** In the order of registration. */
  readonly cases: ReadonlyMap<string, Case>;
  readonly visits: readonly MadeVisit[];
}

/** Whether it is an accusation (检举控告), which is kept from units, one of which may be the accused (articles 30 and 46). */
export const isAccusation = ({ facts, excluded }: Pick<Case, 'facts' | 'excluded'>): boolean =>
  facts.purpose === 'accusation' || excluded?.ground === 'accusation';
