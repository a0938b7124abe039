import type {
  DocumentDiagnostic,
  JsonExpected,
  JsonType,
  ReferenceKind,
} from '../../document/diagnostics.ts';
import { type Sentences, alternatives, count, list, quote } from '../phrases.ts';
import { weekdayName } from '../names.ts';
import { dateWords, rangeWords, wordMissingDay } from '../dates.ts';
import { mayHaveExt } from '../place.ts';
import { field, head } from './place.ts';

const day = (date: string): string => dateWords(date, 'en', { year: true });
const range = (from: string, to: string): string => rangeWords(from, to, 'en', { year: true });

const didYouMean = (word: string | undefined, name?: string): string =>
  word === undefined ? '' : `; did you mean ${quote(word)}${name === undefined ? '' : ` (${name})`}?`;

/** A question when there is something to suggest, else what to do. */
const orElse = (suggestion: string, advice: string): string => suggestion || `; ${advice}.`;

const types: Readonly<Record<JsonType, string>> = {
  text: 'a text in double quotes',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  list: 'a list in square brackets',
  object: 'an object in braces',
  null: 'null',
};

const expectations: Readonly<Record<JsonExpected, string>> = {
  value: 'a value',
  key: 'a key in double quotes',
  colon: 'a colon',
  'comma-or-end-of-object': 'a comma or “}”',
  'comma-or-end-of-list': 'a comma or “]”',
  'end-of-text': 'the end of the file',
  'end-of-string': 'the closing double quote',
  escape: 'an escape such as \\n or \\" after the backslash',
  number: 'a number',
};

const kinds: Readonly<Record<ReferenceKind, string>> = {
  township: 'the townships',
  sector: 'the sectors',
  project: 'the projects',
  department: 'the departments',
  venue: 'the venues',
  'shift-type': 'the shift types',
  leader: 'the leaders',
};

function syntaxHint(found: string): string {
  if (/[，：“”‘’｛｝［］；、]/.test(found)) return '; use the plain (half-width) sign';
  if (found === "'") return '; use double quotes';
  if (found === '/' || found === '#') return '; JSON has no comments';
  return found === '}' || found === ']' ? '; there may be a comma too many before it' : '';
}

function limits(least: number | undefined, most: number | undefined): string {
  if (least !== undefined && most !== undefined) return `between ${least} and ${most}`;
  return least === undefined ? `at most ${most}` : `at least ${least}`;
}

const colonBefore = (words: string | null): string | null => (words === null ? null : `: ${words}`);

/** Each code of the stage “form and links” as a sentence. */
export const documents: Sentences<DocumentDiagnostic> = {
  'too-large': ({ limit }) =>
    `The file is larger than ${limit / 1_000_000} MB and is not read; remove what is not needed.`,
  'empty-file': () => 'The file is empty; write a roster document into it, or begin with lunzhi init.',
  'json-syntax': ({ line, column, expected, found }) =>
    `Line ${line}, column ${column} is not JSON: ${expectations[expected]} should stand here, ` +
    (found === ''
      ? 'but the file ends; it may be incomplete.'
      : `not ${visible(found)}${syntaxHint(found)}.`),
  'duplicate-key': ({ key, line, column }) =>
    `Line ${line}, column ${column}: the key ${quote(key)} is written twice in one object; keep one of them.`,
  'too-deep': ({ limit }) => `Brackets are nested more than ${limit} deep; check that they are all closed.`,
  'not-json': (d) =>
    `${head(d)}${field(d)} holds a value that JSON cannot hold (${d.received}); use text, numbers and lists.`,
  'format-missing': () => 'The format mark is missing; begin the document with "format": "lunzhi/1".',
  'format-newer': ({ received, supported }) =>
    `The document has the format ${quote(received)}, and this program reads ${quote(supported)}; it needs a newer lunzhi that reads ${received}.`,
  'format-other': ({ received, supported }) =>
    received.startsWith('lunzhi-')
      ? `This file has the format ${quote(received)} and is not a roster document (${supported}); check that it is the right file.`
      : `The format ${quote(received)} is not known; a roster document has ${quote(supported)}.`,
  'too-many-leaders': (d) =>
    `There are ${d.count} leaders, and at most ${d.limit} are allowed; check the data, or plan each unit by itself.`,
  'too-many-items': (d) =>
    `The lists of the document have ${d.count} items in all, and at most ${d.limit} are allowed; check the data.`,
  'too-many-problems': () =>
    'There are too many errors to list; check that this is the right file and that its columns are not shifted.',
  'more-problems': ({ errors, others }) =>
    `Not all problems are listed: there are ${list(
      [
        errors > 0 ? `${errors} more ${errors === 1 ? 'error' : 'errors'}` : '',
        others > 0 ? `${others} more ${others === 1 ? 'remark' : 'remarks'}` : '',
      ].filter(Boolean),
      'en',
    )}; fix the listed ones first.`,

  'unknown-key': (d) =>
    `${head(d)}the key ${quote(d.key)} is not known${orElse(
      didYouMean(d.nearest),
      d.known
        ? `possible here: ${d.known.join(', ')}`
        : mayHaveExt(d)
          ? 'remove it, or keep it under "ext"'
          : 'remove it',
    )}`,
  'missing-field': (d) =>
    `${head(d)}${d.pointer === '' || d.within === undefined ? `${field(d)} lacks` : 'there is no'} "${d.key}"; add it${d.allowed ? `, as ${alternatives(d.allowed, 'en')}` : ''}.`,
  'wrong-type': (d) =>
    `${head(d)}${field(d)} must be ${alternatives(
      d.expected.map((type) => types[type]),
      'en',
    )}, but is ${types[d.received]}.`,
  'bad-date': (d) =>
    `${head(d)}${field(d)} ${quote(d.value)} is not a possible date${colonBefore(wordMissingDay(d.value, 'en')) ?? '; write it like 2024-02-09'}.`,
  'bad-time': (d) => `${head(d)}${field(d)} ${quote(d.value)} is not a time of day; write it like 08:30.`,
  'bad-id': (d) =>
    `${head(d)}${field(d)} ${quote(d.value)} cannot be an id; use 1 to 64 letters, digits, ".", "-" and "_".`,
  'invisible-text': (d) =>
    `${head(d)}${field(d)} shows nothing: it has only invisible characters (${list(d.signs, 'en')}); fill it in.`,
  'direction-sign': (d) =>
    `${head(d)}${field(d)} contains an invisible character that reverses what follows it (${list(d.signs, 'en')}); remove it, or type the text again.`,
  'bad-form': (d) =>
    `${head(d)}${field(d)} ${quote(d.value)} does not have the form this constraint asks for.`,
  'bad-choice': (d) =>
    `${head(d)}${field(d)} ${quote(d.value)} is not one of the choices${orElse(
      didYouMean(d.nearest),
      `choose ${alternatives(d.allowed, 'en')}`,
    )}`,
  'text-length': (d) =>
    d.length === 0
      ? `${head(d)}${field(d)} is empty; fill it in.`
      : `${head(d)}${field(d)} has ${count(d.length, 'character', 'en')}; it must have ${limits(d.least, d.most)}.`,
  'list-length': (d) =>
    d.count === 0
      ? `${head(d)}${field(d)} is empty; it needs at least ${d.least ?? 1}.`
      : `${head(d)}${field(d)} has ${count(d.count, 'item', 'en')}; it must have ${limits(d.least, d.most)}.`,
  'number-out-of-range': (d) => {
    const rule =
      d.above !== undefined
        ? `more than ${d.above}`
        : d.below !== undefined
          ? `less than ${d.below}`
          : limits(d.least, d.most);
    return `${head(d)}${field(d)} is ${d.value}; it must be ${rule}.`;
  },
  'not-whole': (d) => `${head(d)}${field(d)} is ${d.value}; it must be a whole number.`,
  refused: (d) =>
    `${head(d)}${field(d)} is not what this constraint takes${d.reason === undefined ? '.' : `: ${d.reason}`}`,

  'duplicate-id': (d) =>
    `${head(d)}the id ${quote(d.id)} is already used by number ${d.first}; give each its own id.`,
  'not-composed': (d) =>
    `${head(d)}${field(d)} ${quote(d.id)} is not in Unicode's composed form (NFC) and would match nothing that looks like it; type it again as ${quote(d.composed)}.`,
  'unknown-reference': (d) =>
    `${head(d)}${d.kind === 'shift-type' ? 'shift type' : field(d)} ${quote(d.id)} does not exist${orElse(
      didYouMean(d.nearest, d.nearestName),
      `add it to ${kinds[d.kind]}, or name one that is there`,
    )}`,
  'unknown-history-leader': (d) =>
    `${head(d)}${quote(d.id)} is not one of the leaders, so this duty does not count${orElse(
      didYouMean(d.nearest, d.nearestName),
      'leave it if the leader is gone',
    )}`,
  'succeeds-self': (d) =>
    `${head(d)}a leader cannot be his own predecessor; name the predecessor, or remove it.`,

  'too-many-decimals': (d) => `${head(d)}${field(d)} is ${d.value}; at most ${d.limit} decimals are allowed.`,
  'share-and-quota': (d) => `${head(d)}share and quota cannot be used together; remove one of them.`,
  'posts-overlap': (d) =>
    `${head(d)}it overlaps post ${d.other} ${overlapWords(d.from, d.to)}; let one follow the other.`,
  'convener-unclear': (d) =>
    d.both
      ? `${head(d)}"leader" and "title" cannot be used together; remove one of them.`
      : `${head(d)}nobody is named; give "leader" or "title".`,
  'weekdays-and-month-days': (d) =>
    `${head(d)}"weekdays" and "monthDays" cannot be used together; remove one of them.`,
  'empty-preference': (d) => `${head(d)}no days are named; give "dates" or "weekdays".`,

  'range-reversed': (d) =>
    `${head(d)}${d.pointer === '/period' ? 'the period' : 'it'} runs backwards: ${day(d.from)} is after ${day(d.to)}.`,
  'session-reversed': (d) => `${head(d)}it begins at ${d.from}, which is not before its end at ${d.to}.`,
  'year-out-of-range': (d) =>
    `${head(d)}${field(d)} ${day(d.date)} is out of range; it must lie within ${d.least} to ${d.most}.`,
  'period-too-long': (d) =>
    `The period from ${day(d.from)} to ${day(d.to)} is longer than ${count(d.limit, 'year', 'en')}; plan it in parts.`,
  'outside-period': (d) =>
    `${head(d)}${range(d.from, d.to)} lies entirely outside the period (${range(d.periodFrom, d.periodTo)}) and has no effect; check the year.`,
  'history-in-period': (d) =>
    `${head(d)}${day(d.date)} is not before the period begins on ${day(d.periodFrom)}; duties settled within the period are pins.`,

  'pin-outside-period': (d) =>
    `${head(d)}${day(d.date)} is not in the period (${range(d.periodFrom, d.periodTo)}); correct the date, or remove the pin.`,
  'pin-out-of-post': (d) =>
    `${head(d)}${quote(d.leader)} is not in post on ${day(d.date)}; name another leader, or correct the dates of the post.`,
  'pin-while-absent': (d) =>
    `${head(d)}${quote(d.leader)} cannot serve ${d.from === d.to ? 'on' : 'from'} ${range(d.from, d.to)}${d.common ? ' (a common absence)' : ''} and is pinned to ${day(d.date)}; change one of the two.`,
  'pin-on-unavailable-weekday': (d) =>
    `${head(d)}${day(d.date)} is a ${weekdayName(d.weekday, 'en')}, on which ${quote(d.leader)} cannot serve; change one of the two.`,
  'pin-not-in-pool': (d) =>
    d.type === undefined
      ? `${head(d)}no shift type takes ${quote(d.leader)} on ${day(d.date)}.`
      : `${head(d)}the shift type ${quote(d.type)} does not take ${quote(d.leader)} on ${day(d.date)}.`,
  'pin-without-type': (d) =>
    `${head(d)}on ${day(d.date)} ${quote(d.leader)} may hold ${list(d.types.map(quote), 'en')}; say which with "type".`,
  'pin-twice': (d) =>
    `${head(d)}${quote(d.leader)} is pinned to ${day(d.date)} by pin ${d.first} already, and serves once a day; remove one of them.`,

  'unknown-constraint': (d) =>
    `${head(d)}${quote(d.constraint)} is not one of the built-in constraints${
      didYouMean(d.nearest) ||
      '. If it is your own, add `--constraints FILE.mjs` (in code the option `constraints`).'
    }`,
  'rule-id-needed': (d) =>
    `${head(d)}several rules use the constraint ${quote(d.constraint)}; each of them needs its own "id".`,
  'bad-rule-id': (d) =>
    `${head(d)}the rule id ${quote(d.id)} cannot be used; take 1 to 64 letters, digits, ".", "-" and "_".`,
  'duplicate-rule-id': (d) =>
    `${head(d)}the id ${quote(d.id)} is already used by rule ${d.first}; give each its own id.`,
  'rule-id-taken': (d) =>
    `${head(d)}the id ${quote(d.id)} belongs to a default rule of ${quote(d.constraint)}; take another.`,
  'level-not-allowed': (d) =>
    `${head(d)}the constraint ${quote(d.constraint)} cannot have the level ${d.level}; it can have ${alternatives(d.allowed, 'en')}.`,
  'rule-always-holds': (d) =>
    `${head(d)}the constraint ${quote(d.constraint)} always holds and has no weight; remove "weight".`,
  'rule-holds-once': (d) =>
    `${head(d)}the constraint ${quote(d.constraint)} always holds, by one rule; remove "id", or the whole rule.`,
};

function overlapWords(from: string, to: string): string {
  if (to === '9999-12-31') return from === '0000-01-01' ? 'throughout' : `from ${day(from)} on`;
  if (from === '0000-01-01') return `up to ${day(to)}`;
  return from === to ? `on ${day(from)}` : `from ${range(from, to)}`;
}

function visible(character: string): string {
  if (character === '\n' || character === '\r') return 'the end of the line';
  if (character === '\t') return 'a tab';
  const isControl = (character.codePointAt(0) ?? 0) < 0x20;
  return isControl ? 'a control character' : quote(character);
}
