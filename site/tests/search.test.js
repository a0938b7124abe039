import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { termOf, tokenize } from '../.vitepress/search.js';

void test('Chinese is searched by what stands side by side, Latin by the word', () => {
  assert.deepEqual(tokenize('公平证明'), ['公平', '平证', '证明']);
  assert.deepEqual(tokenize('公平', 'text'), ['公平', '公', '平']);
  assert.deepEqual(tokenize('值'), ['值']);
  assert.deepEqual(tokenize('`Fair-load`：次数均衡。'), ['fair', 'load', '次数', '数均', '均衡']);
});

void test('every word of a text is found that is asked for as a part of it', () => {
  const text = '县级领导在县信访接待中心坐班接访安排表（2024年）';
  const indexed = new Set(tokenize(text, 'text'));
  const characters = '县级领导在县信访接待中心坐班接访安排表'.split('');
  for (let from = 0; from < characters.length; from++)
    for (let to = from + 1; to <= characters.length; to++)
      for (const token of tokenize(characters.slice(from, to).join(''))) assert.ok(indexed.has(token), token);
});

void test('what people call otherwise is searched as the vocabulary calls it', () => {
  const vocabulary = readFileSync(new URL('../../docs/zh/vocabulary.md', import.meta.url), 'utf8');
  const said = [...String(termOf).matchAll(/^ +(\S+): '(\S+)',$/gm)].map(([, other, word]) => [other, word]);
  assert.ok(said.length > 10);
  for (const [other, word] of said) {
    assert.deepEqual(termOf(other), [other, word]);
    assert.ok(vocabulary.includes(word), `${word} is no word of the vocabulary`);
    // what stands in a page is indexed as it is
    assert.equal(termOf(other, 'text'), other);
  }
});
