import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Keeper } from './keeper.ts';
import type { KeepStore, KeptWork } from './store.ts';

/** A store whose calls are done one by one, when it is told to. */
class SlowStore implements KeepStore {
  readonly kept = new Map<string, KeptWork>();
  readonly #waiting: (() => void)[] = [];

  #later(action: () => void): Promise<void> {
    return new Promise((resolve) =>
      this.#waiting.push(() => {
        action();
        resolve();
      }),
    );
  }
  put = (work: KeptWork): Promise<void> => this.#later(() => this.kept.set(work.id, work));
  remove = (id: string): Promise<void> => this.#later(() => this.kept.delete(id));
  all = (): Promise<KeptWork[]> => Promise.resolve([...this.kept.values()]);
  /** @returns whether there was a call to be done */
  step(): boolean {
    const next = this.#waiting.shift();
    next?.();
    return next !== undefined;
  }
}

const turns = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

it('says that something is kept when it is, and holds in the end what was done last', () =>
  fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom('act', 'forget', 'step', 'turn')), async (deeds) => {
      const store = new SlowStore();
      let done: number | null = null;
      const held = (): unknown => store.kept.get('own')?.content ?? null;
      const check = (): void => {
        if (keeper.state.kind === 'kept') expect(held()).toBe(done);
      };
      const keeper: Keeper = new Keeper({ store, id: 'own', onChange: check, now: () => 0 });
      for (const [at, deed] of deeds.entries()) {
        if (deed === 'act') {
          done = at;
          keeper.acted(() => Promise.resolve({ title: '', name: null, content: at }));
        } else if (deed === 'forget') {
          done = null;
          void keeper.forget();
        } else if (deed === 'step') store.step();
        else await turns();
        check();
      }
      do await turns();
      while (store.step());
      expect(held()).toBe(done);
      expect(keeper.state.kind).toBe(done === null ? 'idle' : 'kept');
    }),
  ));
