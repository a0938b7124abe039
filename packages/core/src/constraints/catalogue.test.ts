import { describe, expect, it } from 'vitest';
import { type BilingualText, factsOf, fieldsOf, type ZodSchema } from '../document/field.ts';
import { catalogue, constraintById } from './catalogue.ts';
import { fairLoad } from './fair-load.ts';

/** Schemas of parameters, with those inside them. */
const withFields = (schema: ZodSchema): ZodSchema[] => [
  schema,
  ...fieldsOf(schema).flatMap(([, inner]) => withFields(inner)),
];

const isText = (value: unknown): value is BilingualText =>
  typeof value === 'object' && value !== null && ('zh-CN' in value || 'en' in value);

/** Texts in two languages, wherever below. */
function textsIn(value: unknown): BilingualText[] {
  if (isText(value)) return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

describe.each(catalogue.map((constraint) => ({ constraint, id: constraint.id })))(
  'the words of $id',
  ({ constraint }) => {
    it('are there in both languages, and no text is empty', () => {
      const { title, asks, costs, defaults, params } = constraint;
      const texts = [title, asks, costs ?? [], defaults, withFields(params).map(factsOf)].flatMap(textsIn);
      expect(texts.length).toBeGreaterThan(1);
      const blank = texts.filter((text) => Object.values({ ...text }).some((words) => words.trim() === ''));
      expect(blank).toEqual([]);
      for (const { title: own, asks: other } of [constraint, ...defaults])
        for (const text of [own, other]) if (text) expect(Object.keys(text)).toEqual(['zh-CN', 'en']);
    });

    it('name every parameter, and say the rule as a sentence with parameters of its own', () => {
      const own = fieldsOf(constraint.params);
      expect(own.filter(([, schema]) => factsOf(schema).about === undefined)).toEqual([]);
      const { sentence } = factsOf(constraint.params);
      // the rules of fair load are told apart by their titles
      expect(sentence !== undefined).toBe(own.length > 0 && constraint !== fairLoad);
      for (const text of Object.values(sentence ?? {}))
        for (const [, key] of text.matchAll(/\{(\w+)\}/g)) expect(own.map(([name]) => name)).toContain(key);
    });

    it('is found by its id alone', () => {
      expect(constraintById(constraint.id)).toBe(constraint);
      expect(constraintById(`${constraint.id}s`)).toBeUndefined();
    });
  },
);
