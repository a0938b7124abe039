import type { Language } from '../document/schema.ts';
import type { Constraint } from './constraint.ts';

/** What a rule is called: the title of the default rule of its id, else its constraint's. */
export function ruleTitle({ id, title, defaults }: Constraint, ruleId: string, language: Language): string {
  const standing = defaults.find((rule) => (rule.id ?? id) === ruleId);
  return (standing?.title ?? title)[language];
}

/** The same in every language. */
export const titlesOf = (constraint: Constraint, ruleId: string): Readonly<Record<Language, string>> => ({
  'zh-CN': ruleTitle(constraint, ruleId, 'zh-CN'),
  en: ruleTitle(constraint, ruleId, 'en'),
});
