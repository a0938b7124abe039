import { type Constraint, ruleTitle } from '../../constraints/constraint.ts';
import { levelName } from '../../locale/names.ts';
import { type FormMaking, makeField } from './build-fields.ts';
import { factsOf, labelOf } from '../../document/field.ts';
import { capitalised } from '../../locale/phrases.ts';
import { paramFields } from './field-kinds.ts';
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
  const { constraint, id, isInForce, at } = rule;
  const isOn = isInForce && rule.weight > 0;
  const fields = fieldsOf(rule, making);
  const field = (pointer: string): FormField[] => fields.get(pointer) ?? [];
  const count = isOn ? broken(id) : null;
  return {
    id,
    title: constraint ? ruleTitle(constraint, id, language) : id,
    sentence: sentenceOf(rule, fields, making),
    switch: field('/on')[0] ?? null,
    isOn,
    settings: isOn ? [...field('/level'), ...(rule.level === 'hard' ? [] : field('/weight'))] : [],
    level: levelName(rule.level, language),
    standing: !isOn ? words.rule.off : count === null ? '' : words.rule.broken(count),
    remark: constraint ? (constraint.isMandatory ? words.rule.always : '') : words.rule.unknown,
    pointer: at >= 0 && !rule.isDefault && constraint ? `/rules/${at}` : null,
    notes: at >= 0 ? notes.take(`/rules/${at}`) : [],
  };
}

/** The rule's fields by pointer, as lists of at most one. */
const fieldsOf = (rule: KnownRule, making: FormMaking): Map<string, FormField[]> =>
  new Map(
    Object.entries(ruleFields(rule)).map(([pointer, spec]) => {
      const noted = rule.at >= 0 && pointer !== '/on' ? `/rules/${rule.at}${pointer}` : null;
      const at = { rule: rule.id, pointer };
      return [
        pointer,
        [makeField({ at, key: spec.key, value: ruleValue(rule, pointer), noted }, spec, making)],
      ];
    }),
  );

/**
 * The sentence with its fields, once the rule stands; before, what it would ask. A constraint without a sentence of its own
 * says what it asks, and its parameters follow by name.
 */
function sentenceOf(
  { constraint, isInForce, id }: KnownRule,
  fields: ReadonlyMap<string, readonly FormField[]>,
  { context: { language } }: FormMaking,
): readonly (string | FormField)[] {
  if (!constraint) return [];
  const sentence = factsOf(constraint.params).sentence?.[language];
  const isChinese = language === 'zh-CN';
  if (!isInForce || sentence === undefined) {
    const { asks } = constraint.defaults.find((own) => own.id === id && isInForce) ?? {};
    const [stop, mark] = isChinese ? ['。', '；'] : ['.', '; '];
    const asked = `${capitalised((asks ?? constraint.asks)[language])}${stop}`;
    const params = isInForce ? Object.values(paramFields(constraint)) : [];
    return [
      params.length > 0 && !isChinese ? `${asked} ` : asked,
      ...params.flatMap(({ key, facts }, at) => [
        `${at === 0 ? '' : mark}${labelOf(key, facts, language)}${isChinese ? '：' : ': '}`,
        ...(fields.get(`/params/${key}`) ?? []),
      ]),
    ];
  }
  return sentence
    .split(/\{(\w+)\}/)
    .flatMap((piece, index): readonly (string | FormField)[] =>
      index % 2 === 0 ? [piece] : (fields.get(`/params/${piece}`) ?? []),
    )
    .filter((piece) => piece !== '');
}

/** Constraints of which a document may have several rules, with what they are called. */
export const manyRules = (constraints: readonly Constraint[], language: 'zh-CN' | 'en') =>
  constraints
    .filter(({ isMandatory, params }) => {
      const chooses = Object.values(paramFields({ params })).some(({ kind }) => kind.kind === 'selector');
      return !isMandatory && chooses;
    })
    .map(({ id, title }) => ({ value: id, label: title[language] }));
