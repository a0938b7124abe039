import { smallDocument } from '../sample-documents.test.kit.ts';
import { type BrokenDocument } from './broken-document.test.kit.ts';

/** Inputs that are not JSON. */
export const brokenTexts: BrokenDocument[] = [
  { what: 'an empty text', input: ' \n', code: 'empty-file', pointer: '' },
  {
    what: 'a text over 10 MB',
    input: `"${'轮'.repeat(3_333_334)}"`,
    code: 'too-large',
    pointer: '',
    facts: { bytes: 10_000_004, limit: 10_000_000 },
  },
  {
    what: 'a full-width comma',
    input: '{\r\n  "format": "lunzhi/1"，\r\n}',
    code: 'json-syntax',
    pointer: '',
    facts: { line: 2, column: 23, expected: 'comma-or-end-of-object', found: '，' },
  },
  {
    what: 'a text that breaks off',
    input: '["轮值", ',
    code: 'json-syntax',
    pointer: '',
    facts: { line: 1, column: 8, expected: 'value', found: '' },
  },
  {
    what: 'a key twice in one object',
    input: JSON.stringify(smallDocument).replace('"name":"东安县"', '"name":"x","name":"东安县"'),
    code: 'duplicate-key',
    pointer: '/jurisdiction/name',
    facts: { key: 'name', line: 1 },
  },
  {
    what: 'a bomb of brackets',
    input: '['.repeat(1_000_000),
    code: 'too-deep',
    pointer: '',
    facts: { limit: 100 },
  },
  {
    what: 'a number that no double holds',
    input: JSON.stringify(smallDocument).replace('{', '{"noticeDays":1e999,'),
    code: 'not-json',
    pointer: '/noticeDays',
    facts: { received: '1e999' },
  },
  {
    what: 'a function in memory',
    input: { ...smallDocument, ext: { call: () => 1 } },
    code: 'not-json',
    pointer: '/ext/call',
    facts: { received: 'function' },
  },
];
