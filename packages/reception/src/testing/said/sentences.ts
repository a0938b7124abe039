import type { Language } from '@lunzhi/core';
import type { Appointments } from '../../appoint/appoint.ts';
import { limitRulesOf } from '../../law/limits.ts';
import type { StartedLimit } from '../../limits/limits-of.ts';
import { appointmentFigures, appointWords } from '../../locale/appoint.ts';
import { wordCaseEntry } from '../../locale/case-entry.ts';
import { namesIn, wordCase } from '../../locale/cases.ts';
import { fieldWords } from '../../locale/desk-fields.ts';
import { wordSuggestion } from '../../locale/exclusions.ts';
import { wordImportDoubt } from '../../locale/import.ts';
import {
  limitName,
  wordArticle,
  wordDaysCounted,
  wordDeadline,
  wordProvisional,
  wordSource,
  wordStanding,
} from '../../locale/limits.ts';
import { receptionNames } from '../../locale/names.ts';
import { makeEntries, makeSitting } from '../case-log.ts';
import { paperCounty } from '../full-case.ts';
import { oneOfEach } from './entries.ts';

const name = namesIn(paperCounty);

const appointments = {
  placed: [1],
  fixed: 2,
  unplaced: [1, 2, 3],
  idle: [{ isWanted: true }, { isWanted: false }, { isWanted: true }, { isWanted: true }],
  lost: ['void', 'void', 'void', 'void', 'void', 'past', 'past', 'past', 'past'].map((why) => ({ why })),
  score: { late: 7, moved: 8 },
  isProven: false,
} as unknown as Appointments;

/** Every kind of entry in a line, and what tells that a case might not be heard. */
export function* saidOfEntries(language: Language): Generator<string> {
  const { kinds } = receptionNames(language);
  for (const entry of makeEntries(oneOfEach)) {
    const { on, detail } = wordCaseEntry(entry, language, name);
    yield `${on} ${kinds[entry.kind]}: ${detail}`;
  }
  const until = '2024-04-30';
  for (const ground of ['in-hand', 'after-re-review', 'heard-recently'] as const)
    for (const own of ['c1', 'c2'])
      yield wordSuggestion({ ground, case: 'c1', on: '2024-01-31', until } as never, own, language);
  for (const ground of ['accusation', 'no-representatives', 'anonymous'] as const)
    yield wordSuggestion({ ground, case: 'c1', on: '2024-01-31', until: null }, 'c1', language);
  for (const field of ['due', 'on', 'until'])
    for (const kind of ['replied', 'excluded'])
      yield `${kind} ${field}: ${fieldWords(kind, field, language)}`;
  yield fieldWords('replied', 'unheard-of', language);
  const appoint = appointWords(language);
  const figures = appointmentFigures(appointments, 9);
  yield* [appoint.headline(figures), ...appoint.notes(figures)];
  yield wordImportDoubt({ code: 'too-many-names', severity: 'warning', cell: 'C7' }, language);
  for (const field of ['people', 'representatives'])
    yield wordCase(
      {
        code: 'number-out-of-range',
        severity: 'error',
        pointer: `/entries/0/facts/${field}`,
        value: 9,
        most: 5,
      } as never,
      language,
    );
  const sitting = makeSitting('2024-03-11', 'A');
  for (const pointer of ['', '/entries/2/case', '/settings/topics'])
    yield wordCase(
      {
        code: 'recused',
        severity: 'error',
        pointer,
        case: 'c1',
        leader: 'A',
        source: { law: 'petition-regulation', article: '28' },
      } as never,
      language,
      name,
    );
  yield wordCase(
    { code: 'not-held', severity: 'error', pointer: '', case: 'c1', sitting, holder: null } as never,
    language,
  );
}

const started: StartedLimit = {
  limit: 'accept',
  rule: limitRulesOf(null).accept,
  unit: null,
  standing: 'running',
  from: '2024-02-05',
  end: '2024-02-20',
  nextWorkingDay: null,
  days: 15,
  extendedBy: 0,
  due: '2024-02-20',
  metOn: null,
  isSettled: true,
  endedOn: null,
  daysLeft: 3,
  provisional: [],
};

const limits: readonly StartedLimit[] = [
  started,
  { ...started, standing: 'near', daysLeft: 0 },
  { ...started, standing: 'over', daysLeft: -2, nextWorkingDay: '2024-02-21' },
  { ...started, standing: 'met-late', daysLeft: -1, extendedBy: 30, end: '2024-03-21', days: 45 },
  { ...started, standing: 'met', end: '2025-02-05', nextWorkingDay: '2025-02-06', days: 366 },
  { ...started, standing: 'unmet', rule: limitRulesOf(null).object, end: '2024-02-09', days: 5 },
  { ...started, standing: 'lapsed', provisional: ['unpublished-year'] },
  { ...started, standing: 'ended', provisional: ['unpublished-year', 'acceptance-not-recorded'] },
];

const counted = ['2024-02-06', '2024-02-07', '2024-02-08', '2024-02-09', '2024-02-18'];

/** How limits stand, both their dates, how they were counted, and why they may still change. */
export function* saidOfLimits(language: Language): Generator<string> {
  for (const limit of limits)
    yield [
      `${limitName(limit.limit, language)}: ${wordStanding(limit, language)}`,
      wordDeadline(limit, language),
      wordDaysCounted(limit, counted, language),
      ...wordProvisional(limit, language),
    ].join(' | ');
  yield wordStanding({ ...started, standing: 'not-started' }, language);
  const law = 'petition-regulation';
  for (const source of [
    { law: 'office' } as const,
    ...['39', '23', '31(6)', 'x'].map((article) => ({ law, article }) as const),
  ])
    yield `${wordArticle(source, language)} | ${wordSource(source, language)}`;
}
