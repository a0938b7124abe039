import { describe, expect, test } from 'vitest';
import { documentJsonSchema } from './json-schema.ts';

describe('documentJsonSchema', () => {
  const schema = documentJsonSchema() as any;

  test('is a draft 2020-12 schema of an object that allows no other keys', () => {
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(schema.type).toBe('object');
    expect(schema.additionalProperties).toBe(false);
    expect(schema.required).toEqual([
      'format',
      'title',
      'jurisdiction',
      'issuer',
      'issuedOn',
      'period',
      'leaders',
    ]);
  });

  test('describes the main fields in both languages', () => {
    expect(schema.properties.leaders.description).toBe('接访领导，按排名 · Leaders, in protocol order');
    expect(schema.properties.leaders.items.properties.share.description).toMatch(/分担系数.*Share/);
  });

  test('is plain JSON, and another each time', () => {
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
    expect(documentJsonSchema()).toEqual(schema);
    expect(documentJsonSchema()).not.toBe(schema);
  });
});
