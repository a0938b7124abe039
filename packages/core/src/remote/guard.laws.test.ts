import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { runs } from '../../../../scripts/runs.ts';
import { type AnyAct, Guard, type ServedCan } from './guard.ts';

it('law: nothing is done of which a policy was not asked, or which it refused, whenever it answers', () =>
  fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.array(fc.constantFrom('one', 'two', 'slow', 'undo', 'redo', 'rebase'), {
        minLength: 1,
        maxLength: 12,
      }),
      fc.uniqueArray(fc.constantFrom('one', 'two', 'slow', 'undo one', 'undo slow', 'redo two', 'redo slow')),
      async (scheduler, moves, forbidden) => {
        let [done, undone, isRunning]: [AnyAct[], AnyAct[], boolean] = [[], [], false];
        const nameOf = (kind: string, act?: AnyAct): string => (act ? `${kind} ${act.kind}` : kind);
        const allowed = new Map<AnyAct | string, Set<string>>();
        const wrong: string[] = [];
        const does = (name: string, about: AnyAct): void => {
          if (!allowed.get(about)?.has(name)) wrong.push(name);
        };
        const can: ServedCan = async (act) => {
          const { act: step } = act as { readonly act?: AnyAct };
          const name = nameOf(act.kind, step);
          await scheduler.schedule(Promise.resolve(), `answer ${name}`);
          if (forbidden.includes(name as never)) return 'no';
          const about = step ?? act;
          allowed.set(about, (allowed.get(about) ?? new Set()).add(name));
          return true;
        };
        const guard = new Guard(
          can,
          { of: 'list', session: 'own' },
          { view: () => ({}), steps: () => ({ done, undone }) },
        );
        const takesTime = async (then: () => void): Promise<void> => {
          isRunning = true;
          await scheduler.schedule(Promise.resolve(), 'work');
          isRunning = false;
          then();
        };
        const perform = (kind: string, act: AnyAct, given: readonly unknown[]): unknown => {
          if (isRunning) return null;
          const append = (): void => void ([done, undone] = [[...done, act], []]);
          if (kind === 'act') {
            does(act.kind, act);
            return act.kind === 'slow' ? takesTime(append) : append();
          }
          if (kind === 'rebase') {
            const left = (given[1] as readonly { act: AnyAct }[]).map((own) => own.act);
            const again = done.filter((own) => !left.includes(own));
            for (const own of again) does(own.kind, own);
            return takesTime(() => ([done, undone] = [again, []]));
          }
          const about = kind === 'undo' ? done.at(-1) : undone[0];
          if (!about) return null;
          does(nameOf(kind, about), about);
          [done, undone] =
            kind === 'undo' ? [done.slice(0, -1), [about, ...undone]] : [[...done, about], undone.slice(1)];
          return null;
        };
        const asked = moves.map((move) => {
          const kind = move === 'undo' || move === 'redo' || move === 'rebase' ? move : 'act';
          const act = { kind: move };
          return guard.through(kind, [act], (given) => perform(kind, act, given));
        });
        await scheduler.waitFor(Promise.all(asked));
        expect(wrong).toEqual([]);
      },
    ),
    runs(100, 3000),
  ));
