import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clip, locate } from './locate.ts';
import { pointerSteps, toPointer, valueAt } from './pointer.ts';
import { fullDocument } from './sample-documents.test.kit.ts';

describe('locate', () => {
  test('names the list item a pointer leads through, from 1', () => {
    expect(locate(fullDocument, '/leaders/1/townships/0')).toEqual({
      pointer: '/leaders/1/townships/0',
      within: { list: 'leaders', position: 2, name: '副县长' },
    });
  });

  test('names the item inside the item', () => {
    expect(locate(fullDocument, '/leaders/0/posts/1/quota/count').within).toEqual({
      list: 'leaders',
      position: 1,
      name: '县委书记',
      inner: { list: 'posts', position: 2, name: '市委副秘书长' },
    });
    expect(locate(fullDocument, '/calendar/notices/0/off/0').within).toEqual({
      list: 'notices',
      position: 1,
      name: '国办发明电〔2023〕7号',
      inner: { list: 'off', position: 1, name: '春节' },
    });
  });

  test('calls an item without a name by its date', () => {
    expect(locate(fullDocument, '/pins/0').within).toEqual({ list: 'pins', position: 1, name: '2024-03-06' });
  });

  test('says no item where there is none', () => {
    expect(locate(fullDocument, '')).toEqual({ pointer: '' });
    expect(locate(fullDocument, '/period/from')).toEqual({ pointer: '/period/from' });
    expect(locate(5, '/leaders/0')).toEqual({ pointer: '/leaders/0' });
    expect(locate({ leaders: [5] }, '/leaders/0').within).toEqual({ list: 'leaders', position: 1 });
  });

  test('law: any pointer into any JSON is located', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.array(fc.oneof(fc.nat({ max: 3 }), fc.string())), (document, path) => {
        expect(locate(document, toPointer(path)).pointer).toBe(toPointer(path));
      }),
    );
  });
});

describe('pointers', () => {
  test('escape as RFC 6901, section 5, does', () => {
    expect(toPointer(['a/b'])).toBe('/a~1b');
    expect(toPointer(['m~n'])).toBe('/m~0n');
    expect(toPointer([''])).toBe('/');
    expect(pointerSteps('/~01')).toEqual(['~1']);
    expect(pointerSteps('')).toEqual([]);
  });

  test('lead to no inherited property', () => {
    expect(valueAt({}, ['constructor'])).toBeUndefined();
    expect(valueAt({ a: [7] }, ['a', 0])).toBe(7);
    expect(valueAt('text', ['length'])).toBeUndefined();
  });
});

describe('clip', () => {
  test('cuts at forty characters, never inside one', () => {
    expect(clip('轮'.repeat(40))).toBe('轮'.repeat(40));
    expect(clip('轮'.repeat(41))).toBe(`${'轮'.repeat(39)}…`);
    expect(clip('😀'.repeat(40))).toBe('😀'.repeat(40));
    expect(clip('😀'.repeat(50))).toBe(`${'😀'.repeat(39)}…`);
  });
});
