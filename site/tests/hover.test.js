import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import assert from 'node:assert/strict';
import languageService from 'vscode-json-languageservice';

const { getLanguageService, TextDocument } = languageService;

// What editors show of a document, by the service that VS Code and others use.
const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const uri = 'file:///document.json';
const schemaUri = 'file:///schemas/document.json';
const service = getLanguageService({
  schemaRequestService: async (address) => {
    assert.equal(address, schemaUri);
    return read('packages/core/schemas/document.json');
  },
});

/** A text with `|` where the pointer is. */
function at(text) {
  const offset = text.indexOf('|');
  const document = TextDocument.create(uri, 'json', 1, text.replace('|', ''));
  const json = service.parseJSONDocument(document);
  return { document, json, position: document.positionAt(offset) };
}
service.configure({ validate: true, schemas: [{ uri: schemaUri, fileMatch: ['document.json'] }] });

const hover = async (text) => {
  const { document, json, position } = at(text);
  const found = await service.doHover(document, position, json);
  return [found?.contents ?? []]
    .flat()
    .map((part) => part.value ?? part)
    .join('\n')
    .replaceAll('&nbsp;', ' ');
};
const offered = async (text) => {
  const { document, json, position } = at(text);
  const list = await service.doComplete(document, position, json);
  return list.items.map(({ label }) => label.replaceAll('"', ''));
};

void test('what rests on a field shows what it means, in both languages', async () => {
  const leaders = await hover('{ "lea|ders": [] }');
  assert.match(leaders, /接访领导，按排名/);
  assert.match(leaders, /Leaders, in protocol order/);
  assert.match(await hover('{ "leaders": [{ "sha|re": 1 }] }'), /分担系数.*Share of the load/s);
  // that has no more than a name
  assert.match(await hover('{ "period": { "fr|om": "2026-01-01" } }'), /开始日期.*first day/s);
});

void test('every field of a document shows something', async () => {
  const schema = JSON.parse(read('packages/core/schemas/document.json'));
  const silent = [];
  const visit = ({ properties = {}, items, $ref }, path) => {
    for (const [key, field] of Object.entries(properties)) {
      if (!field.description && !field.$ref) silent.push([...path, key].join('.'));
      visit(field, [...path, key]);
    }
    if (items) visit(items, path);
    assert.equal($ref, undefined);
  };
  visit(schema, []);
  assert.deepEqual(silent, []);
});

void test('fields that may be written are offered, and not those that are there', async () => {
  const fields = await offered('{ "format": "lunzhi/1", | }');
  for (const field of ['title', 'period', 'leaders', 'rules', 'protectionPeriods'])
    assert.ok(fields.includes(field));
  assert.ok(!fields.includes('format'));
  const ofLeader = await offered('{ "leaders": [{ | }] }');
  for (const field of ['id', 'name', 'posts', 'absences', 'townships']) assert.ok(ofLeader.includes(field));
});

void test('values that may be chosen are offered', async () => {
  assert.deepEqual((await offered('{ "language": | }')).sort(), ['en', 'zh-CN']);
  assert.ok((await offered('{ "leaders": [{ "body": | }] }')).includes('cppcc'));
  assert.deepEqual((await offered('{ "rules": [{ "level": | }] }')).slice().sort(), [
    'coverage',
    'disruption',
    'fairness',
    'hard',
    'quality',
  ]);
});

void test('the examples are as the schema says, and a wrong word is underlined', async () => {
  const problems = async (text) => {
    const document = TextDocument.create(uri, 'json', 1, text);
    return service.doValidation(document, service.parseJSONDocument(document));
  };
  for (const example of ['01-dongan-2024', '02-township', '03-custom-rule'])
    assert.deepEqual(await problems(read(`examples/${example}/document.json`)), []);
  const [problem] = await problems(
    read('examples/01-dongan-2024/document.json').replace('"county"', '"contry"'),
  );
  assert.match(problem.message, /county/);
});
