import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { archive, workbookParts } from '../../formats/src/testing/workbook-parts.ts';
import { call, callJson, codesOf, scratch, smallDocument, smallText } from './command.test.kit.ts';

const leaders = (count: number): object[] =>
  Array.from({ length: count }, (_, index) => ({ id: `l${index}`, name: `${index}` }));

const inputs: Readonly<Record<string, { text: string | Uint8Array; code: string }>> = {
  'an empty file': { text: '', code: 'empty-file' },
  'a file of blanks': { text: ' \n\t ', code: 'empty-file' },
  'no JSON': { text: '值班表', code: 'json-syntax' },
  'half a document': { text: smallText().slice(0, 200), code: 'json-syntax' },
  'a JSON number': { text: '7', code: 'wrong-type' },
  null: { text: 'null', code: 'wrong-type' },
  'a list': { text: '[]', code: 'wrong-type' },
  'wrong types': {
    text: JSON.stringify({ ...smallDocument(), leaders: 'nobody', period: 7 }),
    code: 'wrong-type',
  },
  'an unknown id': {
    text: smallText({ pins: [{ date: '2024-02-05', leader: '无此人' }] }),
    code: 'unknown-reference',
  },
  'an unknown constraint': {
    text: smallText({ rules: [{ constraint: 'min-rest-gab' }] }),
    code: 'unknown-constraint',
  },
  'a quota above the places': {
    text: smallText({ leaders: [{ id: '甲', name: '甲', quota: { per: 'period', count: 9999 } }] }),
    code: 'quotas-above-places',
  },
  'the year 0001': {
    text: smallText({ period: { from: '0001-01-01', to: '0001-12-31' } }),
    code: 'year-out-of-range',
  },
  'a day that does not exist': {
    text: smallText({ period: { from: '2024-02-30', to: '2024-03-31' } }),
    code: 'bad-date',
  },
  'a name that shows nothing': {
    text: smallText({ leaders: [{ id: '甲', name: '\ufeff\u200b' }] }),
    code: 'invisible-text',
  },
  'a name that turns the direction of what follows it': {
    text: smallText({ leaders: [{ id: '甲', name: '甲\u202e乙' }] }),
    code: 'direction-sign',
  },
  'an unpublished year': {
    text: smallText({ period: { from: '2099-01-01', to: '2099-12-31' } }),
    code: 'unpublished-year',
  },
  '200,000 leaders': { text: smallText({ leaders: leaders(200_000) }), code: 'too-many-leaders' },
  'the key __proto__': {
    text: smallText().replace('{', '{"__proto__": {"polluted": true},'),
    code: 'unknown-key',
  },
  '__proto__ as an id': {
    text: smallText({ leaders: [{ id: '__proto__', name: '甲', townships: ['__proto__'] }] }),
    code: 'bad-id',
  },
  'deep nesting': { text: '['.repeat(100_000), code: 'too-deep' },
  '10 MB of nonsense': { text: 'x'.repeat(10_000_000), code: 'json-syntax' },
  'more than 10 MB': { text: 'x'.repeat(10_000_001), code: 'file-too-large' },
  'GBK saved by mistake': {
    text: Uint8Array.from([0x7b, 0x22, 0xd6, 0xb5, 0xb0, 0xe0, 0x22, 0x3a, 0x31, 0x7d]),
    code: 'not-utf-8',
  },
  'UTF-16': { text: Buffer.from('\ufeff{}', 'utf16le'), code: 'not-utf-8' },
  'random bytes': { text: Uint8Array.from([0x7b, 0xff, 0xff, 0x80, 0xff, 0x7d]), code: 'not-utf-8' },
};

describe('input that cannot be used', () => {
  test.each(Object.entries(inputs))('%s exits with 2 and a sentence', async (_, { text, code }) => {
    const directory = scratch({ 'document.json': text });
    const refused = await callJson(['plan', 'document.json', '--out', 'out'], { directory });
    expect(refused.code).toBe(2);
    expect(refused.value['status']).toBe('refused');
    const codes = codesOf(refused.value);
    expect(codes).toContain(code);
    expect(refused.err).toMatch(/\S/);
    expect(refused.err.length).toBeLessThan(20_000);
  });

  test('says of GBK that it is GBK, in both languages', async () => {
    const directory = scratch({ 'document.json': inputs['GBK saved by mistake']!.text });
    expect((await call(['check', 'document.json', '--lang', 'zh-CN'], { directory })).err).toMatch(
      /看来是用 GBK 保存的.*UTF-8/,
    );
    expect((await call(['check', 'document.json'], { directory })).err).toMatch(/saved as GBK.*UTF-8/);
  });

  test('a missing file, a directory and an empty standard input are told apart', async () => {
    const directory = scratch();
    expect(codesOf((await callJson(['plan', 'none.json'], { directory })).value)).toEqual(['no-file']);
    expect(codesOf((await callJson(['plan', '.'], { directory })).value)).toEqual(['is-directory']);
    expect(codesOf((await callJson(['plan', '-'], { directory })).value)).toEqual(['empty-stdin']);
    expect(codesOf((await callJson(['plan', '/dev/zero'], { directory })).value)).toEqual(['not-regular']);
    expect(await call(['plan', 'none.json', '--lang', 'zh-CN'], { directory })).toEqual({
      code: 2,
      out: '',
      err: 'lunzhi：找不到文件“none.json”。\n',
    });
  });

  test('a byte order mark is passed over', async () => {
    const directory = scratch({ 'document.json': `\ufeff${smallText()}` });
    expect((await call(['check', 'document.json'], { directory })).code).toBe(0);
  });

  test('a table that would fill the memory is refused in both languages, whatever it comes as', async () => {
    const bomb = archive(workbookParts('<row/>'.repeat(1_000_000)));
    const tables = { 'bomb.xlsx': bomb, 'bomb.csv': ','.repeat(1_000_000) };
    const directory = scratch({ ...tables, 'document.json': smallText() });
    for (const name of Object.keys(tables))
      for (const words of [
        ['import', '--leaders', name],
        ['check', 'document.json', name],
        ['export', name, '--as', 'csv', '--document', 'document.json'],
      ]) {
        const said = await call(words, { directory });
        expect([said.code, said.out, said.err]).toEqual([2, '', expect.stringContaining('too large')]);
        const { err } = await call([...words, '--lang', 'zh-CN'], { directory });
        expect(err).toMatch(/^[^\n]*表格太大[^\n]*\n$/);
      }
  });

  test('a roster that is none, or broken by hand, is refused', async () => {
    const directory = scratch({ 'document.json': smallText() });
    const { value } = await callJson(['plan', 'document.json', '--moves', '100'], { directory });
    const roster = value['roster'] as Record<string, unknown> & { assignments: object[]; dutyDays: object[] };
    const broken: Readonly<Record<string, [unknown, string]>> = {
      'text.json': ['值班表', 'not-a-roster'],
      'document-itself.json': [smallDocument(), 'roster-format'],
      'newer.json': [{ ...roster, format: 'lunzhi-roster/2' }, 'roster-format'],
      'no-score.json': [{ ...roster, score: undefined }, 'not-a-roster'],
      'no-places.json': [{ ...roster, assignments: roster.assignments.slice(1) }, 'roster-broken'],
      'stranger.json': [
        { ...roster, assignments: roster.assignments.map((place) => ({ ...place, leader: '无此人' })) },
        'roster-broken',
      ],
      'no-document.json': [{ ...roster, document: {} }, 'roster-broken'],
      'no-rule.json': [
        {
          ...roster,
          rules: [{ id: 'x', constraint: 'x', level: 'hard', weight: 1, params: {}, written: true }],
        },
        'constraint-not-given',
      ],
      'no-period.json': [
        { ...roster, dutyDays: roster.dutyDays.map((day) => ({ ...day, protectionPeriods: ['无'] })) },
        'roster-broken',
      ],
    };
    const files = scratch(
      Object.fromEntries(Object.entries(broken).map(([name, [content]]) => [name, JSON.stringify(content)])),
    );
    for (const [name, [, code]] of Object.entries(broken)) {
      const refused = await callJson(['certificate', join(files, name)]);
      expect([name, refused.code, codesOf(refused.value)]).toEqual([name, 2, [code]]);
    }
  });
});
