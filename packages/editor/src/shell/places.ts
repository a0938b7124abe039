import type { PlaceView, SessionView } from '@lunzhi/core';

/** Who writes an entry, and when. */
export interface Writer {
  readonly author: string;
  /** `2024-02-19T09:10:00+08:00`. */
  readonly at: string;
}

/** Now, for an entry of that roster; not before its last entry, however slow this machine's clock may be. */
export function momentIn({ head, ledger }: SessionView): string {
  const now = moment(new Date(), head.today ?? null);
  const last = ledger[ledger.length - 1]?.at ?? now;
  return Date.parse(last) > Date.parse(now) ? last : now;
}

/** A moment with its zone, as the ledger wants it; `today` is the day that counts as today, whatever the clock says. */
export function moment(now: Date, today: string | null): string {
  const offset = -now.getTimezoneOffset();
  const two = (number: number): string => String(Math.abs(number)).padStart(2, '0');
  const local = new Date(now.getTime() + offset * 60_000).toISOString().slice(0, 19);
  return `${today ?? local.slice(0, 10)}${local.slice(10)}${offset < 0 ? '-' : '+'}${two(Math.trunc(offset / 60))}:${two(offset % 60)}`;
}

/** Whether places change by entries of the ledger rather than directly. */
export const isByLedger = ({ head }: SessionView): boolean => head.edits === 'ledger';

/** Whether a place is held by somebody else than at first: since it was opened or planned, or by the ledger. */
export const isAltered = ({ isChanged, original }: PlaceView): boolean => isChanged || original !== null;

/** Whether the public does not know all as it is. */
export const hasPublicChanges = ({ head }: SessionView): boolean => head.unpublished !== undefined;

/** Whether the public was told all, as it is and to the end: then there is nothing to publish. */
export const isUpToDate = (view: SessionView): boolean => {
  const { stage, published, period } = view.head;
  return stage === 'published' && published!.through >= period.to && !hasPublicChanges(view);
};

/** Whether the public knows a place otherwise, or not at all. */
export const isUnpublished = ({ published }: PlaceView): boolean => published !== undefined;

/** The number of the publication that comes next. */
export const nextVersion = ({ head }: SessionView): number => (head.published?.version ?? 0) + 1;

/** What a roster goes through until the public knows it. */
export const stages = ['draft', 'circulated', 'approved', 'published'] as const;

/** What comes next: an entry of that kind. What is published is published again. */
export const following = {
  draft: 'circulated',
  circulated: 'approved',
  approved: 'published',
  published: 'published',
} as const;

/** A step towards publication. */
export type Step = (typeof following)[keyof typeof following];

export function placeOf(view: SessionView, shift: string): PlaceView | undefined {
  for (const { date, places } of view.days)
    if (shift.startsWith(date)) return places.find((place) => place.shift === shift);
  return undefined;
}

/**
 * The first of some places for which only attendance can still be recorded: of an approved roster, a place whose day is
 * past or whose attendance is known.
 */
export const pastOrAttended = (
  view: SessionView,
  shifts: readonly (string | undefined)[],
): string | undefined =>
  isByLedger(view)
    ? shifts.find(
        (shift) =>
          shift !== undefined &&
          (shift.slice(0, 10) < (view.head.today ?? '') || placeOf(view, shift)?.attended !== undefined),
      )
    : undefined;
