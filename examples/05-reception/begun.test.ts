import { readFileSync } from 'node:fs';
import type { Roster, RosterDocument } from '@lunzhi/core';
import { type CaseFile, foldCases } from '@lunzhi/reception';
import { describe, expect, it } from 'vitest';
import { caseFileSchema } from '../../packages/reception/src/cases/case-file.ts';
import { reveal } from '../../packages/reception/src/cases/private.ts';
import { EVE, filesOf } from './make/files.ts';
import { makeYear } from './make/year.ts';

const textOf = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');
const document = JSON.parse(textOf('../01-dongan-2024/document.json')) as RosterDocument;

describe('05-reception', () => {
  const file = JSON.parse(textOf('cases.json')) as CaseFile;
  const { cases, visits } = foldCases(file.entries);

  it('is a case file of the county of the first example, as it stood on the eve of 26 February', () => {
    expect(caseFileSchema.safeParse(file).error?.issues).toBeUndefined();
    expect(file.jurisdiction.id).toBe(document.jurisdiction.id);
    expect(file.entries.filter(({ at }) => at.slice(0, 10) > EVE)).toEqual([]);
  });

  it('has something for each part of the desk to show', () => {
    const stages = new Set([...cases.values()].map(({ stage }) => stage));
    for (const stage of [
      'registered',
      'waiting',
      'consented',
      'invited',
      'in-hand',
      'replied',
      'called-back',
      'closed',
    ])
      expect(stages).toContain(stage);
    expect(visits.length).toBeGreaterThan(0);
    const leaders = new Set(
      (JSON.parse(textOf('roster.json')) as Roster).document.leaders.map(({ id }) => id),
    );
    const heardBy = [...cases.values()].flatMap(({ receptions }) => receptions.map(({ leader }) => leader));
    expect(heardBy.filter((leader) => !leaders.has(leader))).toEqual([]);
  });

  it('names nobody', () => {
    const names = [...cases.values()].flatMap(({ facts }) => facts.petitioners ?? []);
    expect(names.length).toBeGreaterThan(100);
    expect(
      names.filter((own) => !/^\p{Script=Han}某$/u.test(reveal(own.name!)) || Object.keys(own).length > 1),
    ).toEqual([]);
  });

  it('is what the generator makes, byte for byte; else run npm run example:year', async () => {
    const made = filesOf(await makeYear(document, EVE));
    expect(Object.keys(made).filter((name) => made[name] !== textOf(name))).toEqual([]);
  });
});
