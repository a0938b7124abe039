import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { documentArbitrary } from '@lunzhi/core/testing';
import fc from 'fast-check';

const SEED = 20261130;

/** Random documents: the same ones, whichever revision is recorded. */
export const randomDocuments = (count) =>
  fc
    .sample(documentArbitrary(), { numRuns: count, seed: SEED })
    .map((document, index) => ({ name: String(index).padStart(3, '0'), document }));

/** The examples of the checkout at `root`, each with the module of its own constraints, if it has one. */
export async function exampleDocuments(root) {
  const path = (file) => join(root, 'examples', file);
  const read = (name) => ({
    name,
    document: JSON.parse(readFileSync(path(`${name}/document.json`), 'utf8')),
  });
  const { documentOfMarch } = await import(pathToFileURL(path('04-embed/county-data.js')).href);
  return [
    read('01-dongan-2024'),
    read('02-township'),
    { ...read('03-custom-rule'), constraints: path('03-custom-rule/same-township-week.mjs') },
    { name: '04-embed', document: documentOfMarch() },
  ];
}
