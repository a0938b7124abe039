// A checker of Stryker's: of the mutants it has made, those of the sample go on to be tested.
import { readFileSync } from 'node:fs';
import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { CheckStatus } from '@stryker-mutator/api/check';
import { nameOf } from './sample.js';

const chosen = new Set(JSON.parse(readFileSync(process.env.LUNZHI_SAMPLE, 'utf8')));
const answer = (mutant) =>
  chosen.has(nameOf(mutant))
    ? { status: CheckStatus.Passed }
    : { status: CheckStatus.CompileError, reason: 'not in the sample' };

export const strykerPlugins = [
  declareValuePlugin(PluginKind.Checker, 'sample', {
    init: async () => {},
    check: async (mutants) => Object.fromEntries(mutants.map((mutant) => [mutant.id, answer(mutant)])),
    group: async (mutants) => [mutants.map(({ id }) => id)],
  }),
];
