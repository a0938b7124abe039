import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { boundFairness, judge, parseAndPrepare, type Prepared } from '@lunzhi/core/solver';
import type { LevelFigures } from '../levels.ts';
import { paths } from '../paths.ts';
import { readResult, type Result, resultJsonSchema } from '../result/result.ts';
import { assignmentOf, pairsOf } from '../result/pairs-of.ts';
import { type Entry, entries } from './catalogue.ts';
import { documentText } from './document-text.ts';
import type { Instance } from './instance.ts';

export const fileOf = ({ name, from }: Entry): string =>
  'example' in from ? `../../examples/${from.example}/document.json` : `${name}.json`;

/** The text of an instance's document as it should stand in its file. */
export const textOf = (entry: Entry): string =>
  'make' in entry.from
    ? documentText(entry.from.make(entry.from.seed))
    : readFileSync(join(paths.instances, fileOf(entry)), 'utf8');

/** @throws Error when the document has errors */
function prepareText(name: string, text: string): Prepared {
  const { prepared, diagnostics } = parseAndPrepare(text);
  if (!prepared) throw new Error(`The instance ${name} cannot be read: ${JSON.stringify(diagnostics)}`);
  return prepared;
}

/** What is known of an instance: its size, its bounds, and the score of its best roster, counted anew. */
export function describe(entry: Entry, text: string): Instance {
  const prepared = prepareText(entry.name, text);
  const { problem, rules } = prepared;
  const isFeasible = !entry.name.startsWith('impossible');
  const best = readBest(entry.name);
  const score = best
    ? judge(problem, rules.rules, assignmentOf(problem, pairsOf(prepared, best.assignments).pairs)).score
    : null;
  return {
    name: entry.name,
    about: entry.about,
    file: fileOf(entry),
    generator: 'make' in entry.from ? { name: entry.from.make.name, seed: entry.from.seed } : null,
    leaders: problem.leaderCount,
    shifts: problem.shiftCount,
    isFeasible,
    bound: {
      fairness: isFeasible ? boundFairness(problem, rules, score?.fairness).bound : null,
      ...provenQuality(best, score),
    },
    best: score,
  };
}

/** The best roster's own quality where an exact solver has proven it. */
const provenQuality = (
  best: Result | null,
  score: LevelFigures | null,
): Pick<Instance['bound'], 'quality' | 'qualityBy'> =>
  best?.claim?.proven?.includes('quality') && score
    ? { quality: score.quality, qualityBy: best.solver }
    : { quality: null, qualityBy: null };

const bestPath = (name: string): string => join(paths.best, `${name}.json`);

/** The best roster known; `null` when there is none. */
export const readBest = (name: string): Result | null =>
  existsSync(bestPath(name)) ? readResult(readFileSync(bestPath(name), 'utf8')) : null;

export const indexText = (instances: readonly Instance[]): string =>
  `[\n${instances.map((instance) => `  ${JSON.stringify(instance)}`).join(',\n')}\n]\n`;

/** Writes all documents, the manifest and the schema of result files. */
export function generate(): void {
  mkdirSync(paths.instances, { recursive: true });
  const instances = entries.map((entry) => {
    const text = textOf(entry);
    if ('make' in entry.from) writeFileSync(join(paths.instances, fileOf(entry)), text);
    return describe(entry, text);
  });
  writeFileSync(paths.index, indexText(instances));
  writeFileSync(paths.resultSchema, `${JSON.stringify(resultJsonSchema(), null, 2)}\n`);
}

export const readIndex = (): Instance[] => JSON.parse(readFileSync(paths.index, 'utf8')) as Instance[];

/** @throws UnknownInstanceError */
export function loadInstance(name: string): { instance: Instance; prepared: Prepared } {
  const index = readIndex();
  const instance = index.find((own) => own.name === name);
  if (!instance) throw new UnknownInstanceError(name, index);
  const text = readFileSync(join(paths.instances, instance.file), 'utf8');
  return { instance, prepared: prepareText(name, text) };
}

export class UnknownInstanceError extends Error {
  override readonly name = 'UnknownInstanceError';

  constructor(name: string, index: readonly Instance[]) {
    super(`There is no instance ${name}.\nMaybe one of these: ${index.map((own) => own.name).join(', ')}.`);
  }
}
