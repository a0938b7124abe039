import * as fc from 'fast-check';
import { constraintLaws } from '@lunzhi/core/testing';
import rule from './same-township-week.mjs';

const params = fc.record({ most: fc.integer({ min: 1, max: 3 }) });
const runs = { numRuns: 30, seed: 1 };

/** The rule as it would be if it told the search of no change. */
const broken = {
  ...rule,
  bind: (...given) => ({ ...rule.bind(...given), track: () => ({ apply: () => 0 }) }),
};

const checksOf = (constraint) =>
  constraintLaws(constraint, { params }).map(({ name, property }) => ({
    name,
    check: () => fc.assert(property, runs),
  }));

export const laws = checksOf(rule);
export const lawsOfBroken = checksOf(broken);
