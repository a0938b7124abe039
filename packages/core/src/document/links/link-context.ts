import type { Findings } from '../findings.ts';
import type { Draft } from '../form/salvage.ts';
import type { RosterDocument } from '../schema.ts';
import type { Registers } from './registers.ts';

export type DraftDocument = Draft<RosterDocument>;
export type DraftLeader = Draft<RosterDocument['leaders'][number]>;
export type DraftPost = Draft<NonNullable<RosterDocument['leaders'][number]['posts']>[number]>;
export type DraftShiftType = Draft<NonNullable<RosterDocument['shiftTypes']>[number]>;
export type DraftLeaderSelector = Draft<NonNullable<DraftShiftTypeSelector>>;
type DraftShiftTypeSelector = NonNullable<RosterDocument['shiftTypes']>[number]['leaders'];

/** What each check of the links is given. */
export interface LinkContext {
  readonly document: DraftDocument;
  readonly registers: Registers;
  readonly found: Findings;
}
