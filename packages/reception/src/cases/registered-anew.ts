import type { Case } from './case.ts';
import type { CaseFacts } from './case-facts.ts';
import { type FoldRefusal, refuse } from './entry-facts.ts';

/**
 * Why a case cannot have come on the day that is said of it now: it is still to come, or something had happened before.
 *
 * @param day on which that is written down
 */
export function registeredAnew({ id, ...before }: Case, facts: CaseFacts, day: string): FoldRefusal | null {
  const { registeredOn } = facts;
  const pointer = '/facts/registeredOn';
  if (registeredOn > day) return refuse('not-yet', pointer, { on: registeredOn, day });
  const { forwardings, acceptances, receptions, replies, supervisions, escalations } = before;
  const days = [forwardings, acceptances, receptions, replies, supervisions, escalations].flatMap(
    (happened) => happened.map(({ on }) => on),
  );
  const on = days.find((own) => own < registeredOn);
  if (on !== undefined)
    return refuse('too-early', pointer, { case: id, on, what: 'registered', since: registeredOn });
  const walkIn = receptions.find(({ shift, appointment }) => shift !== null && appointment === null);
  if (walkIn && facts.walkIn !== true) return refuse('not-a-walk-in', '/facts/walkIn', { case: id });
  return walkIn && walkIn.on !== registeredOn
    ? refuse('walk-in-of-another-day', pointer, { case: id, on: walkIn.on, registeredOn })
    : null;
}
