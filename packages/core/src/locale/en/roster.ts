import { dateWords } from '../dates.ts';
import { dayKindName, holidayNames, levelName, quote } from '../phrases.ts';
import type { DayKind } from '../../document/schema.ts';
import type { RosterDiagnostic, RosterFacts, RuleSide } from '../../roster/roster-diagnostics.ts';
import { LEVELS, type Score } from '../../score/score.ts';

const day = (kind: DayKind | null, holidays: readonly string[], places: number, isPlaces: boolean): string =>
  kind === null
    ? 'no duty day'
    : `a ${dayKindName(kind, 'en')}${holidays.length > 0 ? ` (${holidayNames(holidays, 'en')})` : ''}${isPlaces ? ` with ${places} places` : ''}`;

const basis = ({ isAmended, isExplained }: { isAmended: boolean; isExplained: boolean }): string =>
  isAmended
    ? 'the amended document'
    : isExplained
      ? 'today’s holiday data'
      : 'the document, which no holiday data explain';

const figures = (score: Score): string =>
  LEVELS.map((level) => `${levelName(level, 'en')} ${score[level]}`).join(', ');

const side = (own: RuleSide | null): string =>
  own === null
    ? 'there is none'
    : own.weight === 0
      ? 'it is off'
      : `${levelName(own.level, 'en')}, weight ${own.weight}, cost ${own.cost}`;

/** Sentences about what a roster says otherwise than its document. */
export const rosterMessages: {
  readonly [Code in keyof RosterFacts]: (d: Extract<RosterDiagnostic, { code: Code }>) => string;
} = {
  'calendar-differs': ({ date, stored, today, holidays, places, kept, ...why }) => {
    const isPlaces = stored !== null && today !== null && places.stored !== places.today;
    const then = day(stored, holidays.stored, places.stored, isPlaces);
    const now = day(today, holidays.today, places.today, isPlaces);
    const end = kept === null ? '' : ' (it is past and stays as it was)';
    return `${dateWords(date, 'en', { year: true })} was ${then} when the roster was planned and is ${now} by ${basis(why)}${end}.`;
  },
  'rules-differ': ({ lunzhi, asked, stored }) =>
    `the rules recorded in the roster (written by lunzhi ${lunzhi}) are not those of its document, which count. Costs by the document: ${figures(asked)}; by the recorded rules: ${figures(stored)}.`,
  'rule-differs': ({ titles, asked, stored, isParams }) =>
    `rule ${quote(titles.en)}: in the document ${side(asked)}; as recorded ${side(stored)}${isParams ? ', with other parameters' : ''}.`,
  'document-differs': () =>
    'the roster was not planned from this state of the document; it is scored by this document.',
  'place-not-asked': ({ date, shift, leader }) =>
    `${leader} holds ${shift} on ${dateWords(date, 'en', { year: true })}, but the document has no such place, or does not know the leader.`,
};
