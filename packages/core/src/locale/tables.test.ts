import { expect, it } from 'vitest';
import { holidayNames } from './phrases.ts';
import { baseLanguage, isAdded } from './tables.ts';

it.each(['constructor', 'toString', '__proto__'])(
  'takes %s for a word, not for what every object has',
  (word) => {
    expect([baseLanguage(word), isAdded(word)]).toEqual([word, false]);
    expect(holidayNames([word], 'en')).toBe(word);
  },
);
