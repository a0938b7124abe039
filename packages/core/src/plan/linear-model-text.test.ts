import { expect, test } from 'vitest';
import { makeDocument, manyLeaders } from '../testing/documents.ts';
import { linearModelText } from './linear-model-text.ts';

test('refuses a model whose places alone have too many columns, before it writes a rule', () => {
  const document = makeDocument({
    leaders: manyLeaders(500),
    shiftTypes: [{ id: 'main', name: '坐班', heads: { workday: 300 } }],
  });
  expect(linearModelText(document)).toEqual({ status: 'too-large', rows: 21 * 300, columns: 3_000_000 });
});
