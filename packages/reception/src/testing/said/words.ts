import type { Language } from '@lunzhi/core';
import { exclusions as enExclusions } from '../../locale/en/exclusions.ts';
import { appoint as enAppoint } from '../../locale/en/appoint.ts';
import { cases as enCases } from '../../locale/en/cases.ts';
import { circular as enCircular } from '../../locale/en/circular.ts';
import { fields as enFields } from '../../locale/en/desk-fields.ts';
import { desk as enDesk } from '../../locale/en/desk.ts';
import { importing as enImporting } from '../../locale/en/import.ts';
import { limits as enLimits } from '../../locale/en/limits.ts';
import { names as enNames } from '../../locale/en/names.ts';
import { papers as enPapers } from '../../locale/en/papers.ts';
import { service as enService } from '../../locale/en/service.ts';
import { visits as enVisits } from '../../locale/en/visits.ts';
import { exclusions as zhExclusions } from '../../locale/zh-CN/exclusions.ts';
import { appoint as zhAppoint } from '../../locale/zh-CN/appoint.ts';
import { cases as zhCases } from '../../locale/zh-CN/cases.ts';
import { circular as zhCircular } from '../../locale/zh-CN/circular.ts';
import { fields as zhFields } from '../../locale/zh-CN/desk-fields.ts';
import { desk as zhDesk } from '../../locale/zh-CN/desk.ts';
import { importing as zhImporting } from '../../locale/zh-CN/import.ts';
import { limits as zhLimits } from '../../locale/zh-CN/limits.ts';
import { names as zhNames } from '../../locale/zh-CN/names.ts';
import { papers as zhPapers } from '../../locale/zh-CN/papers.ts';
import { service as zhService } from '../../locale/zh-CN/service.ts';
import { visits as zhVisits } from '../../locale/zh-CN/visits.ts';

const zh = {
  names: zhNames,
  limits: zhLimits,
  exclusions: zhExclusions,
  fields: zhFields,
  papers: zhPapers,
  visits: zhVisits,
  appoint: zhAppoint,
  importing: zhImporting,
  circular: zhCircular,
  service: zhService,
  desk: zhDesk,
  cases: zhCases,
};

/** All words of the package: a text, or what makes a sentence of values. */
export const words: Readonly<Record<Language, typeof zh>> = {
  'zh-CN': zh,
  en: {
    names: enNames,
    limits: enLimits,
    exclusions: enExclusions,
    fields: enFields,
    papers: enPapers,
    visits: enVisits,
    appoint: enAppoint,
    importing: enImporting,
    circular: enCircular,
    service: enService,
    desk: enDesk,
    cases: enCases,
  },
};

type Making = (...values: never) => unknown;

/** Whether sentences are made anywhere in it. */
type Makes<Words> = Words extends Making
  ? true
  : Words extends string | readonly unknown[] | null
    ? false
    : true extends { [Key in keyof Words]: Makes<Words[Key]> }[keyof Words]
      ? true
      : false;

/** For each sentence of some words the values that it is made of, several times over. */
export type ValuesFor<Words> = {
  readonly [Key in keyof Words as Makes<Words[Key]> extends true ? Key : never]: Words[Key] extends (
    ...values: infer Values
  ) => unknown
    ? readonly Values[]
    : ValuesFor<Words[Key]>;
};

export type AllWords = typeof zh;

/** Sentences about appointments at the desk are texts in parts, of which each is said. */
const textOf = (said: unknown): string =>
  Array.isArray(said)
    ? said.map(textOf).join(' / ')
    : typeof said === 'object' && said !== null
      ? Object.values(said).map(textOf).join(' / ')
      : String(said);

type Tree = Readonly<Record<string, unknown>>;

/** Every word by its place, and every sentence, Chinese and English below each other. */
export function* spoken(path: string, zh: unknown, en: unknown, values: unknown): Generator<string> {
  if (typeof zh === 'function') {
    yield path;
    for (const own of values as readonly (readonly unknown[])[])
      for (const make of [zh, en])
        yield `  ${textOf((make as (...own: readonly unknown[]) => unknown)(...own))}`;
  } else if (typeof zh !== 'object' || zh === null || Array.isArray(zh)) {
    yield `${path}: ${textOf(zh)} | ${textOf(en)}`;
  } else {
    const keys = new Set([...Object.keys(zh), ...Object.keys(en as Tree)]);
    for (const key of keys)
      yield* spoken(
        path === '' ? key : `${path}.${key}`,
        (zh as Tree)[key],
        (en as Tree)[key],
        (values as Tree | undefined)?.[key],
      );
  }
}
