import { Validator } from '@seriousme/openapi-schema-validator';
import { commands, jsonSchemaOf, schemaName, type Usage } from 'lunzhi/embed';
import { expect, test } from 'vitest';
import { servedCommands } from '../request/fields.ts';
import { openApi } from './document.ts';

test.each(['zh-CN', 'en'] as const)('the description in %s is OpenAPI 3.1', async (language) => {
  const validator = new Validator();
  const { valid, errors } = await validator.validate(JSON.parse(JSON.stringify(await openApi(language))));
  expect([validator.version, valid, errors]).toEqual(['3.1', true, undefined]);
  // throws for a reference to nothing
  validator.resolveRefs();
});

test('what the service says of itself is in Chinese where Chinese is asked for', async () => {
  const { paths, components } = (await openApi('zh-CN')) as {
    paths: object;
    components: { schemas: Record<string, object> };
  };
  const { $defs: answers } = (await jsonSchemaOf('all')) as { $defs: object };
  const own = Object.entries(components.schemas).filter(([name]) => !(name in answers));
  expect(own.length).toBeGreaterThan(2 * servedCommands.length);
  const foreign: string[] = [];
  JSON.stringify({ paths, own }, (key, value: unknown) => {
    const isSaid = (key === 'description' || key === 'summary') && typeof value === 'string';
    if (isSaid && !/\p{Script=Han}/u.test(value)) foreign.push(value);
    return value;
  });
  expect(foreign).toEqual([]);
});

test('options with listed values are listed, and files are what they are', async () => {
  const { components } = (await openApi('en')) as {
    components: {
      schemas: Record<string, { properties: Record<string, { enum?: unknown; anyOf?: unknown[] }> }>;
    };
  };
  for (const command of servedCommands) {
    const { properties } = components.schemas[`${schemaName(command)}Request`]!;
    for (const [option, spec] of Object.entries((commands[command] as Usage).options)) {
      const own = properties[option];
      if (spec.kind === 'module') expect(own).toBeUndefined();
      else
        expect([option, own!.enum, own!.anyOf !== undefined]).toEqual([
          option,
          spec.kind === 'choice' ? spec.values : undefined,
          spec.kind === 'file',
        ]);
    }
  }
  expect(components.schemas['ExportRequest']!.properties['as']!.enum).toContain('ics');
  expect(components.schemas['CircularRequest']!.properties['formula']!.anyOf).toContainEqual({
    $ref: '#/components/schemas/Formula',
  });
});
