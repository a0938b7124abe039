import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnName, valuesOf } from '@lunzhi/core/internal';
import { bodyOf, isChiefPost } from './posts.ts';
import { newId } from './ids.ts';

describe('what posts say', () => {
  interface Example {
    jurisdiction: { level: 'county' | 'township' };
    leaders: { posts?: { title: string }[]; body?: string; chief?: boolean }[];
  }

  test.each(['01-dongan-2024', '02-township'])('of the example %s is what its document says', (folder) => {
    const path = new URL(`../../../../examples/${folder}/document.json`, import.meta.url);
    const { jurisdiction, leaders } = JSON.parse(readFileSync(path, 'utf8')) as Example;
    const titles = leaders.flatMap(({ posts = [], body, chief = false }) =>
      posts.length === 1 ? [{ title: posts[0]!.title, body, chief }] : [],
    );
    expect(titles.length).toBeGreaterThan(5);
    const guessed = titles.map(({ title, body }) => ({
      title,
      body: bodyOf(title, jurisdiction.level) ?? body,
      chief: isChiefPost(title, jurisdiction.level),
    }));
    expect(guessed).toEqual(titles);
  });

  test.each([
    ['县委书记', true, 'party'],
    ['中共东安县委书记', true, 'party'],
    ['县委书记、县人大常委会主任', true, 'party'],
    ['县委副书记、代县长', true, 'government'],
    ['县政府县长', true, 'government'],
    ['县委副书记', false, 'party'],
    ['县委常委、政法委书记', false, 'party'],
    ['县纪委书记', false, 'party'],
    ['常务副县长', false, 'government'],
    ['副县长、公安局局长', false, 'government'],
    ['县检察院检察长', false, 'procuratorate'],
    ['县人民法院院长', false, 'court'],
    ['石期市镇党委书记', false, 'party'],
    ['四级调研员', false, null],
  ] as const)('%s: chief %s, body %s', (post, chief, body) => {
    expect([isChiefPost(post, 'county'), bodyOf(post, 'county')]).toEqual([chief, body]);
  });
});

describe('cells', () => {
  test.each([
    ['石期市镇、白牙市镇', ['石期市镇', '白牙市镇']],
    ['石期市镇 白牙市镇　　花桥镇', ['石期市镇', '白牙市镇', '花桥镇']],
    ['城乡建设（住建、城管），交通；水利\n林业', ['城乡建设（住建、城管）', '交通', '水利', '林业']],
    ['IT Park; 园区', ['IT Park', '园区']],
    ['建设（住建、\n交通', ['建设（住建、', '交通']],
    ['— ', []],
    ['水利、水利', ['水利']],
  ])('%j holds %j', (cell, values) => {
    expect(valuesOf(cell)).toEqual(values);
  });

  test('columns are named as in a spreadsheet', () => {
    expect([0, 25, 26, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
  });
});

test('law: a new id is never one that is taken', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 80 }), { maxLength: 20 }), (names) => {
      const taken = new Set<string>();
      const ids = names.map((name) => newId(name, taken));
      expect(new Set(ids).size).toBe(names.length);
      for (const id of ids) expect(id).toBe(id.normalize('NFC'));
    }),
  );
});
