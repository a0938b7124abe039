// A test runner of Stryker's: for every mutant the tests of a room are loaded anew, in this process.
import {
  determineHitLimitReached,
  DryRunStatus,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { bundle } from './bundle.js';
import { rooms, testsOf } from './rooms.js';
import { collect, run } from './vitest.js';

const stryker = (globalThis.__stryker__ ??= {});
const fileOf = (id) => id.slice(0, id.indexOf('#'));

/** What is likeliest to notice a mutant first: the tests of its own file. */
const nearest = (source, names) => {
  const stem = source.replace(/\.ts$/, '');
  return names.toSorted((a, b) => Number(b.startsWith(stem)) - Number(a.startsWith(stem)));
};

class RoomRunner {
  #names = testsOf(rooms[process.env.LUNZHI_ROOM]);
  #module;
  #loaded = 0;

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    this.#module = await bundle(this.#names, `tests-${process.env.STRYKER_MUTATOR_WORKER ?? 0}`);
  }

  async dryRun() {
    Object.assign(stryker, { activeMutant: undefined, mutantCoverage: undefined, hitCount: undefined });
    const tests = await this.#run(this.#names, () => true);
    return { status: DryRunStatus.Complete, tests, mutantCoverage: stryker.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, sandboxFileName }) {
    Object.assign(stryker, {
      activeMutant: activeMutant.id,
      hitCount: 0,
      hitLimit,
      mutantCoverage: undefined,
    });
    const wanted = testFilter && new Set(testFilter);
    const names = wanted ? [...new Set([...wanted].map(fileOf))] : this.#names;
    const source = sandboxFileName.slice(process.cwd().length + 1);
    const tests = await this.#run(nearest(source, names), (id) => wanted?.has(id) ?? true, true);
    const limit = determineHitLimitReached(stryker.hitCount, hitLimit);
    return toMutantRunResult(limit ?? { status: DryRunStatus.Complete, tests });
  }

  /** The tests of these files that are asked for; only up to the first that fails, if that is enough. */
  async #run(names, isAsked, isBrief = false) {
    const { files } = await import(`${this.#module}?${this.#loaded++}`);
    const results = [];
    for (const fileName of names) {
      let tests = [];
      try {
        tests = await collect(files[fileName]);
      } catch (error) {
        // a file that cannot be loaded fails by its first test
        tests = [{ name: '', test: () => Promise.reject(error) }];
      }
      for (const [index, each] of tests.entries()) {
        const id = `${fileName}#${index}`;
        if (each.name !== '' && !isAsked(id)) continue;
        const from = performance.now();
        const result = { id, name: each.name, fileName, status: TestStatus.Success };
        stryker.currentTestId = id;
        try {
          await run(each);
        } catch (error) {
          Object.assign(result, {
            status: TestStatus.Failed,
            failureMessage: String(error?.message ?? error),
          });
        }
        stryker.currentTestId = undefined;
        results.push({ ...result, timeSpentMs: performance.now() - from });
        if (isBrief && result.status === TestStatus.Failed) return results;
      }
    }
    return results;
  }
}

const makeRunner = () => new RoomRunner();
makeRunner.inject = [];

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'room', makeRunner)];
