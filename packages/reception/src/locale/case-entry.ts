import type { Language } from '@lunzhi/core';
import { dateWords, list } from '@lunzhi/core/internal';
import type { Unit } from '../cases/case-facts.ts';
import { happenedOn } from '../cases/entry-date.ts';
import type { CaseEntry, Sitting } from '../cases/entry.ts';
import { exclusionGrounds } from '../law/exclusions.ts';
import { type NameOf, nothingNamed, unitName } from './name-of.ts';
import { wordSource } from './limits.ts';
import { receptionNames } from './names.ts';
import { cases as en } from './en/cases.ts';
import { cases as zh } from './zh-CN/cases.ts';

/** What an entry says in a line, without anything about persons, and the day of what it says. */
export function wordCaseEntry(
  entry: CaseEntry,
  language: Language,
  name: NameOf = nothingNamed,
): { readonly on: string; readonly detail: string } {
  return {
    on: happenedOn(entry),
    detail: detailsOf(entry, language, name).join(language === 'en' ? ', ' : '，'),
  };
}

function detailsOf(entry: CaseEntry, language: Language, name: NameOf): string[] {
  const names = receptionNames(language);
  const { details } = language === 'en' ? en : zh;
  const day = (date: string): string => dateWords(date, language, { year: true });
  const unit = (of: Unit): string => unitName(of, name);
  const at = ({ date, leader }: Sitting): string[] => [day(date), name('leader', leader)];
  const due = (date: string | undefined): string[] => (date === undefined ? [] : [details.due(day(date))]);
  switch (entry.kind) {
    case 'excluded':
      return [names.grounds[entry.ground], wordSource(exclusionGrounds[entry.ground], language)];
    case 'forwarded':
      return [unit(entry.unit), ...due(entry.due)];
    case 'objected':
    case 'accepted':
      return [unit(entry.unit)];
    case 'extended':
      return [unit(entry.unit), details.until(day(entry.until))];
    case 'matched':
      return [...at(entry.sitting), ...(entry.time === undefined ? [] : [entry.time])];
    case 'asked':
    case 'consented':
    case 'declined':
    case 'missed':
      return at(entry.sitting);
    case 'invited':
      return [...at(entry.sitting), names.ways[entry.by]];
    case 'notified':
      return [...at(entry.sitting), list(entry.units.map(unit), language)];
    case 'returned':
      return [names.causes[entry.cause]];
    case 'received':
      return [
        ...(entry.township === undefined ? [] : [name('township', entry.township)]),
        name('leader', entry.leader),
        details.present(entry.present),
      ];
    case 'outcome':
      return [
        names.outcomes[entry.outcome],
        ...entry.handlers.map(
          (handler) => names.roles[handler.role] + (language === 'en' ? ' ' : '') + unit(handler.unit),
        ),
      ];
    case 'replied':
      return [unit(entry.unit), names.results[entry.result]];
    case 'review-requested':
    case 'review-decided':
      return [names.steps[entry.step]];
    case 'called-back':
      return [entry.reached ? names.satisfactions[entry.satisfaction] : details.notReached];
    case 'supervised':
      return [unit(entry.unit), names.supervision[entry.by], ...due(entry.due)];
    case 'escalated':
      return [names.escalation[entry.to]];
    case 'visited':
      return [name('township', entry.township), name('leader', entry.leader)];
    default:
      return [];
  }
}
