import { Validator } from '@seriousme/openapi-schema-validator';
import { expect, test } from 'vitest';
import { openApi } from './document.ts';

test.each(['zh-CN', 'en'] as const)('the description in %s is OpenAPI 3.1', async (language) => {
  const validator = new Validator();
  const { valid, errors } = await validator.validate(JSON.parse(JSON.stringify(await openApi(language))));
  expect([validator.version, valid, errors]).toEqual(['3.1', true, undefined]);
  // throws for a reference to nothing
  validator.resolveRefs();
});
