import type { Roster } from '@lunzhi/core';
import * as fc from 'fast-check';
import type { CommandName } from 'lunzhi/embed';
import { oddDate, oddNumber, oddText } from './odd-values.ts';
import { specOf, type Values } from './usage.ts';

/** A place and who holds it. */
export interface Place {
  readonly date: string;
  readonly type: string;
  readonly leader: string | null;
}

/** What calls can speak of: files by what they are, and what is in them. */
export interface Subjects {
  readonly documents: readonly string[];
  /** A document of the next period, before those of this one. */
  readonly rosters: readonly string[];
  /** The same as tables, which few commands take. */
  readonly tables: readonly string[];
  /** Other files that are read, by the option that takes them. */
  readonly inputs: Readonly<Record<string, readonly string[]>>;
  readonly modules: readonly string[];
  /** Two places that a call speaks of more often than of others. */
  readonly about: readonly Place[];
  /** Whether it speaks of them alone. */
  readonly isFitting: boolean;
  /** Days that need somebody. */
  readonly dates: readonly string[];
  readonly leaders: readonly string[];
  readonly services: readonly string[];
  readonly types: readonly string[];
  readonly rules: readonly string[];
  /** No entry can be earlier. */
  readonly notBefore: string;
  readonly entries: number;
  /** Numbers of those that can be called wrong. */
  readonly correctable: readonly number[];
}

/** Options of the second place, or of who holds it. */
const ofOther: readonly string[] = ['with', 'other', 'other-type', 'to'];

const some = (all: readonly string[], other: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  all.length === 0
    ? other
    : fc.oneof({ weight: 25, arbitrary: fc.constantFrom(...all) }, { weight: 1, arbitrary: other });

const written: readonly ((year: string, month: number, day: number) => string)[] = [
  (year, month, day) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
  (year, month, day) => `${year}/${month}/${day}`,
  (year, month, day) => `${year}年${month}月${day}日`,
  (_, month, day) => `${month}月${day}日`,
  (_, month, day) => `${month}.${day}`,
];

/** A date as people write it; what is not one stays as it is. */
const asWritten = (date: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.tuple(date, fc.constantFrom(...written)).map(([given, write]) => {
    const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(given) ?? [];
    return year === undefined ? given : write(year, Number(month), Number(day));
  });

/**
 * Values for the words of calls, mostly such as make sense.
 *
 * Most are known by what the help calls them, so that a new option of a known kind needs nothing here; of an unknown kind
 * any text is given.
 */
export function valuesOf(subjects: Subjects): Values {
  const { documents, rosters, tables, inputs, modules } = subjects;
  const { dates, leaders, services, types, rules, notBefore, entries, correctable } = subjects;
  /** Rather what stands in one of the places that the call is about, then anything of its kind. */
  const rather = (
    of: (place: Place) => string | null,
    nth: number,
    other: fc.Arbitrary<string>,
  ): fc.Arbitrary<string> => {
    const place = subjects.about[nth];
    const own = place && of(place);
    if (typeof own !== 'string') return other;
    return subjects.isFitting
      ? fc.constant(own)
      : fc.oneof({ weight: 1, arbitrary: fc.constant(own) }, { weight: 1, arbitrary: other });
  };
  const dateOf = (nth: number): fc.Arbitrary<string> =>
    asWritten(rather(({ date }) => date, nth, some(dates, oddDate)));
  const leaderOf = (nth: number): fc.Arbitrary<string> =>
    rather(({ leader }) => leader, nth, some(leaders, oddText));
  const date = dateOf(0);
  const moment = fc
    .tuple(fc.constantFrom(...dates, notBefore.slice(0, 10)), fc.constantFrom('8:15', '12:00', '23:59'))
    .map(([day, time]) =>
      day < notBefore.slice(0, 10) ? `${notBefore.slice(0, 10)} 23:59` : `${day} ${time}`,
    );
  // numbers are drawn from their ends too often
  const numbers = Array.from({ length: entries + 2 }, (_, number) => String(number));
  const countFrom = (least: number): fc.Arbitrary<string> =>
    fc.oneof(
      {
        weight: 8,
        arbitrary: fc.constantFrom(String(Math.max(0, least)), ...numbers.slice(Math.max(0, least) + 1)),
      },
      { weight: 1, arbitrary: oddNumber.map(String) },
    );
  const roster = some(rosters, some(tables, oddText));
  const known: Readonly<Record<string, fc.Arbitrary<string>>> = {
    DOC: some(documents, oddText),
    ROSTER: roster,
    OTHER: roster,
    A: roster,
    B: roster,
    DIR: fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom('out', 'new', 'new/deep', '.') },
      {
        weight: 1,
        arbitrary: fc.constantFrom('document.json', 'document.json/new', 'missing/../new', longName),
      },
    ),
    'FILE.json': fc.constantFrom('new.json', 'new/begun.json', 'document.json'),
    'FILE.mjs': some(modules, oddText),
    '-': fc.constant('-'),
    document: fc.constant('document'),
    'N|D': fc.oneof(date, fc.constantFrom(...numbers)),
    MOMENT: fc.oneof(
      { weight: 8, arbitrary: moment },
      { weight: 1, arbitrary: date },
      { weight: 1, arbitrary: oddText },
    ),
    T: some(services, oddText),
    RULE: some(rules, oddText),
    TEXT: some(['县信访工作联席会议', '赴省开会', '值班室'], oddText),
    NAME: some(['某县', '石期市镇'], oddText),
    M: fc.oneof(
      fc.constantFrom(
        ...dates.map((day) => day.slice(0, 7)),
        ...dates.map((day) => String(Number(day.slice(5, 7)))),
      ),
      oddText,
    ),
    Y: fc.oneof(
      fc.integer({ min: 2000, max: 2099 }).map(String),
      fc.constantFrom('2024', '2025', '2026', '1999'),
    ),
    S: fc.constantFrom('0', '0.01', '0.02', '0.05', '0.1', '1', '1e3', '-1'),
  };
  const of = (name: string): fc.Arbitrary<string> => known[name] ?? oddText;
  return {
    argument: (name) => fc.constantFrom(...name.split('|')).chain(of),
    option(name, { value, least = 0 }) {
      const nth = ofOther.includes(name) ? 1 : 0;
      if (name === 'out' && value !== 'DIR') return fileToWrite;
      switch (value) {
        case 'N':
          return name === 'entry' ? some(correctable.map(String), countFrom(least)) : countFrom(least);
        case 'D':
          return dateOf(nth);
        case 'ID':
        case 'LEADER':
          return leaderOf(nth);
        case 'TYPE':
          return rather(({ type }) => type, nth, some(types, oddText));
        case 'FILE':
          return some(inputs[name] ?? Object.values(inputs).flat(), oddText);
        default:
          return of(value);
      }
    },
  };
}

/** Longer than any file's. */
const longName = '很长的文件名'.repeat(30);

const fileToWrite = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom('new.json', 'new.txt', 'new/new.csv', 'out/new.xlsx') },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'document.json',
      'out/roster.json',
      '.',
      'document.json/new.json',
      longName,
      '-',
    ),
  },
);

/** Options that say which place of a day is meant, of the first place a call is about and of the second. */
const parties = [
  { date: 'date', leader: 'leader', type: 'type' },
  { date: 'with', leader: 'other', type: 'other-type' },
] as const;

/** The call with what it needs besides to be carried out: which place of several it means, and the rules it may break. */
export function fitting(
  command: CommandName,
  words: readonly string[],
  { about, rules }: Pick<Subjects, 'about' | 'rules'>,
  roster: Roster | null,
): string[] {
  const { options } = specOf(command);
  const isGiven = (name: string): boolean =>
    words.some((word) => word === `--${name}` || word.startsWith(`--${name}=`));
  const added = (name: string, value: string | null): string[] =>
    value !== null && name in options && !isGiven(name) ? [`--${name}=${value}`] : [];
  const chosen = parties.flatMap(({ date, leader, type }, index) => {
    const place = about[index];
    const isOne = roster?.assignments.filter((own) => own.date === place?.date).length === 1;
    // without types a leader is not part of a place
    return place && !isOne && type in options && isGiven(date)
      ? [...added(leader, place.leader), ...added(type, place.type)]
      : [];
  });
  const accepts =
    'accept' in options && ['with', 'to'].some(isGiven) ? rules.map((rule) => `--accept=${rule}`) : [];
  const isNotice = command === 'diff' && ['at', 'out'].some(isGiven);
  return [...words, ...chosen, ...accepts, ...(isNotice ? added('as', 'notice') : [])];
}
