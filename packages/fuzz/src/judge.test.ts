import { expect, test } from 'vitest';
import { faultsOf, type Judged } from './judge.ts';

const said = { code: 0, out: '完成。\n', err: '', milliseconds: 5, megabytes: null };
const good: Judged = { words: ['plan', 'a.json'], said, before: {}, after: {} };
const bytes = (text: string): Uint8Array => Buffer.from(text);

test.each<[string, Partial<Judged['said']>, Partial<Judged>]>([
  ['an exit code of its own', { code: 70, err: 'Program error' }, {}],
  ['a signal', { code: null }, {}],
  ['silence', { code: 2, out: '', err: ' \n' }, {}],
  ['a stack trace', { err: 'Error: x\n    at run (file:///run.js:1:2)\n' }, {}],
  ['too much time', { milliseconds: 10_001 }, {}],
  ['too much memory', { megabytes: 501 }, {}],
  ['two values', { out: '{"diagnostics":[]}\n{}\n' }, { words: ['plan', '--json'] }],
  ['no diagnostics', { out: '{}\n' }, { words: ['plan', '--json'] }],
  ['a diagnostic without words', { out: '{"diagnostics":[{"code":"x"}]}\n' }, { words: ['plan', '--json'] }],
  ['a refusal without one', { code: 2, out: '{"diagnostics":[]}\n' }, { words: ['plan', '--json'] }],
  ['a file left behind', {}, { after: { '.a.json.7-1.part': bytes('{}') } }],
  ['half a file', {}, { after: { 'a.json': bytes('{"a":') } }],
  ['half a page', {}, { after: { 'a.html': bytes('<!doctype html><html>') } }],
  ['half a workbook', {}, { after: { 'a.xlsx': bytes('PK\u0003\u0004') } }],
  ['a file of a refused call', { code: 2, err: '不行。' }, { after: { 'a.json': bytes('{}') } }],
  ['a file that is gone', { code: 2, err: '不行。' }, { before: { 'a.json': '{}' } }],
])('%s is a fault', (_, changed, more) => {
  expect(faultsOf({ ...good, ...more, said: { ...said, ...changed } })).toHaveLength(1);
});

test('a call that did what it was asked to, or said why not, has none', () => {
  const after = { 'a.json': bytes('{"a":1}\n'), 'a.json.bak': bytes('{{') };
  expect(faultsOf({ ...good, before: { 'a.json': '{{' }, after })).toEqual([]);
  expect(faultsOf({ ...good, said: { ...said, code: 2, err: '找不到文件。' } })).toEqual([]);
});
