import fc from 'fast-check';
import type { Appointment, Case } from '../cases/case.ts';
import type { CaseFacts } from '../cases/case-facts.ts';
import { effectiveSettings } from '../cases/settings.ts';
import { fits, sittingsOf } from '../roster/sittings.ts';
import { sceneArbitrary, type SceneSize } from '../testing/arbitraries.ts';
import type { AppointInput } from './appointment-problem.ts';

const on = { entry: 1, on: '2024-03-01' };

/** A case that waits, or the one given of it. */
export const makeCase = (id: string, facts: CaseFacts, own: Partial<Case> = {}): Case => ({
  id,
  stage: 'waiting',
  facts,
  registered: on,
  screened: null,
  excluded: null,
  forwardings: [],
  accepted: null,
  extended: null,
  appointment: null,
  returned: [],
  missed: [],
  receptions: [],
  replies: [],
  reviews: [],
  calledBack: [],
  supervisions: [],
  escalations: [],
  closed: null,
  reopened: [],
  withdrawn: null,
  entries: [],
  isErased: false,
  ...own,
});

export const makeAppointment = (
  { shift, date, leader }: { shift: string; date: string; leader: string },
  own: Partial<Appointment> = {},
): Appointment => ({
  sitting: { shift, date, leader },
  time: null,
  matched: on,
  asked: null,
  consented: null,
  declined: null,
  invited: null,
  notified: [],
  ...own,
});

/**
 * A small county whose cases wait, or have appointments that stand, that were declined, or whose place has changed hands; all
 * within what a sitting may take.
 */
export const appointInputs = (size: SceneSize = {}): fc.Arbitrary<AppointInput> =>
  sceneArbitrary(size).chain(({ roster, document, cases }) =>
    fc
      .record({
        draws: fc.infiniteStream(fc.nat(1_000_000)),
        most: fc.integer({ min: 1, max: 3 }),
        from: fc.nat(3),
        left: fc.nat(4),
      })
      .map(({ draws, most, from, left }) => {
        const next = (below: number): number => (draws.next().value as number) % below;
        const all = sittingsOf(roster, document.period.from, document.period.to);
        const [first, last] = [
          all[Math.min(from, all.length - 1)]!,
          all[Math.max(0, all.length - 1 - left)]!,
        ];
        const taken = new Map<string, number>();
        const arranged = [...cases].map(([id, facts]) => {
          const sitting = all[next(all.length)]!;
          const used = taken.get(sitting.shift) ?? 0;
          if (next(2) === 0 || used === most || !fits(sitting, facts)) return makeCase(id, facts);
          taken.set(sitting.shift, used + 1);
          const stage = (['matched', 'matched', 'consented', 'invited'] as const)[next(4)]!;
          const isLost = next(6) === 0;
          const isDeclined = stage === 'matched' && next(5) === 0;
          return makeCase(id, facts, {
            stage,
            appointment: makeAppointment(isLost ? { ...sitting, leader: 'somebody-else' } : sitting, {
              declined: isDeclined ? on : null,
            }),
          });
        });
        return {
          cases: arranged,
          sittings: all,
          horizon: { from: first.date, to: last.date < first.date ? first.date : last.date },
          settings: effectiveSettings({ mostPerSitting: most }),
        };
      }),
  );
