// What the tests of a room import as `vitest`: they are collected here, and run by `runner.js` as often as there are mutants.
import {
  ASYMMETRIC_MATCHERS_OBJECT,
  customMatchers,
  GLOBAL_EXPECT,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend,
} from '@vitest/expect';
import * as chai from 'chai';

for (const plugin of [JestExtend, JestChaiExpect, JestAsymmetricMatchers]) chai.use(plugin);
globalThis[GLOBAL_EXPECT] = chai.expect;
Object.assign(chai.expect, globalThis[ASYMMETRIC_MATCHERS_OBJECT]);
chai.expect.extend(chai.expect, customMatchers);

export const { expect } = chai;
expect.unreachable = (message = 'this place was reached') => chai.assert.fail(message);

/** Types are the compiler's. */
export const expectTypeOf = () => unasked;
const unasked = new Proxy(() => unasked, { get: () => unasked });

const provided = { isLong: false, seed: 1 };
export const inject = (key) => provided[key];

let collected = [];
let suites = [];
let cleanings = [];

export function describe(name, body) {
  suites.push(name);
  body();
  suites.pop();
}

export const it = (name, ...given) =>
  void collected.push({
    name: [...suites, name].join(' '),
    test: given.find((one) => typeof one === 'function'),
  });
export const test = it;

const each = (one) => (rows) => (name, body) =>
  rows.forEach((row, index) => one(`${name} ${index}`, () => body(...(Array.isArray(row) ? row : [row]))));
describe.each = each(describe);
it.each = each(it);

export const onTestFinished = (clean) => void cleanings.push(clean);

/** The tests that loading this registers. */
export async function collect(load) {
  collected = [];
  suites = [];
  await load();
  return collected;
}

/** @throws what a failing test throws */
export async function run({ test }) {
  cleanings = [];
  try {
    await test();
  } finally {
    for (const clean of cleanings) await clean();
  }
}
