import { type Roster, score } from '@lunzhi/core';
import { nearest } from '../call/nearest.ts';
import { Refusal } from '../call/problem.ts';
import type { OwnConstraints } from './read-constraints.ts';
import { ask } from './read-roster.ts';
import { asPrinted } from './terminal.ts';

/** What the rules of a roster are called. */
export interface RuleTitles {
  /** By id, in the language asked for. */
  readonly titleOf: (id: string) => string;
  /** The id of a rule that somebody wrote as its id or title, in either language; an unknown one is refused. */
  readonly idOf: (option: string, written: string) => string;
}

/** A title as people write it: what stands behind its colon explains it. */
const short = (title: string): string => title.split(/：|: /)[0]!;
const key = (text: string): string =>
  asPrinted(text)
    .normalize('NFKC')
    .replace(/[\s“”"]/g, '')
    .toLowerCase();

/** @throws Refusal when the parts of the roster do not fit together */
export function ruleTitles(
  path: string,
  roster: Roster,
  constraints: OwnConstraints,
  language: 'zh-CN' | 'en',
): RuleTitles {
  const inLanguage = (of: 'zh-CN' | 'en') =>
    ask(path, () => score(roster, { language: of, constraints })).analysis.rules;
  const own = new Map(inLanguage(language).map(({ id, title }) => [id, title]));
  const titleOf = (id: string): string => own.get(id) ?? id;
  return {
    titleOf,
    idOf(option, written) {
      if (own.has(written)) return written;
      const wanted = key(written);
      const isMeant = ({ title }: { readonly title: string }): boolean =>
        key(title) === wanted || key(short(title)) === wanted;
      // counted only where it is needed
      const named =
        [...own].map(([id, title]) => ({ id, title })).find(isMeant) ??
        inLanguage(language === 'en' ? 'zh-CN' : 'en').find(isMeant);
      if (named) return named.id;
      const allowed = [...new Set([...own.values()].map(short))];
      const meant = nearest(written, allowed);
      throw new Refusal({
        code: 'bad-choice',
        option,
        given: written,
        allowed,
        ...(meant !== undefined && { nearest: meant }),
      });
    },
  };
}
