import { catalogue } from '../../constraints/catalogue.ts';
import type { Constraint } from '../../constraints/constraint.ts';
import { ruleTitle } from '../../constraints/rule-title.ts';
import { levelName } from '../../locale/phrases.ts';
import { type FormMaking, makeField } from './build-fields.ts';
import { ruleParams } from './field-kinds.ts';
import type { FormField, FormRule } from './form-view.ts';
import { type KnownRule, knownRules, ruleFields, ruleValue } from './rule-edits.ts';

/** Broken places of a rule now; `null` when the table is not judged by it. */
export type BrokenPlaces = (rule: string) => number | null;

/** Every rule, those on offer last. */
export function formRules(
  making: FormMaking,
  constraints: readonly Constraint[],
  broken: BrokenPlaces,
): FormRule[] {
  return knownRules(making.context, constraints).map((rule) => formRule(rule, making, broken));
}

function formRule(rule: KnownRule, making: FormMaking, broken: BrokenPlaces): FormRule {
  const { context, words, notes } = making;
  const { language } = context;
  const { constraint, id, stands, at } = rule;
  const isKnown = constraint !== undefined && constraint.id in ruleParams;
  const isOn = stands && rule.weight > 0;
  const fields = fieldsOf(rule, making);
  const field = (pointer: string): FormField[] => fields.get(pointer) ?? [];
  const count = isOn ? broken(id) : null;
  return {
    id,
    title: constraint ? ruleTitle(constraint, id, language) : id,
    sentence: sentenceOf(rule, fields, making),
    switch: field('/on')[0] ?? null,
    isOn,
    settings: isOn && isKnown ? [...field('/level'), ...(rule.level === 'hard' ? [] : field('/weight'))] : [],
    level: levelName(rule.level, language),
    standing: !isOn ? words.rule.off : count === null ? '' : words.rule.broken(count),
    remark: isKnown
      ? constraint.always
        ? words.rule.always
        : ''
      : constraint
        ? words.rule.kept
        : words.rule.unknown,
    pointer: at >= 0 && !rule.isDefault && isKnown ? `/rules/${at}` : null,
    notes: at >= 0 ? notes.take(`/rules/${at}`) : [],
  };
}

/** The rule's fields by pointer, as lists of at most one. */
function fieldsOf(rule: KnownRule, making: FormMaking): Map<string, FormField[]> {
  const { words } = making;
  const labels: Readonly<Record<string, string>> = {
    '/on': words.rule.on,
    '/level': words.rule.level,
    '/weight': words.rule.weight,
  };
  return new Map(
    Object.entries(ruleFields(rule)).map(([pointer, spec]) => {
      const made = makeField(
        {
          list: 'rules',
          key: pointer.replace(/^\/(params\/)?/, ''),
          at: { rule: rule.id, pointer },
          value: ruleValue(rule, pointer),
          noted: rule.at >= 0 && pointer !== '/on' ? `/rules/${rule.at}${pointer}` : null,
        },
        spec,
        making,
      );
      return [pointer, [{ ...made, label: labels[pointer] ?? made.label }]];
    }),
  );
}

/** The sentence with its fields, once the rule stands; before, what it would ask. */
function sentenceOf(
  rule: KnownRule,
  fields: ReadonlyMap<string, readonly FormField[]>,
  { context, words }: FormMaking,
): readonly (string | FormField)[] {
  const { constraint } = rule;
  const pattern = rule.stands && constraint ? words.rule.sentence(rule.id, constraint.id) : '';
  if (pattern === '') {
    const stop = context.language === 'zh-CN' ? '。' : '.';
    return constraint ? [`${capitalised(constraint.asks[context.language])}${stop}`] : [];
  }
  return pattern
    .split(/\{(\w+)\}/)
    .flatMap((piece, index): readonly (string | FormField)[] =>
      index % 2 === 0 ? [piece] : (fields.get(`/params/${piece}`) ?? []),
    )
    .filter((piece) => piece !== '');
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Constraints of which a document may have several rules, with what they are called. */
export const manyRules = (language: 'zh-CN' | 'en') =>
  catalogue
    .filter(({ id, always }) => !always && Object.keys(ruleParams[id] ?? {}).includes('leaders'))
    .map((constraint) => ({ value: constraint.id, label: constraint.title[language] }));
