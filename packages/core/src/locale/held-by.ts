import { eligibleLeader } from '../constraints/eligible-leader.ts';
import type { UnableHolder } from '../ledger/publishability.ts';
import type { Language } from './phrases.ts';

/** Who is on duty on a day on which he cannot serve, and why, as a sentence. */
export function wordHolder({ shift, date, leader, facts }: UnableHolder, language: Language): string {
  const [, type = '', place = ''] = shift.split('/');
  return eligibleLeader.explain[language]({
    shifts: [{ date, type, place: Number(place) }],
    leaders: [leader],
    groups: [],
    types: [],
    holidays: [],
    facts,
  });
}
