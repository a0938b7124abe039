import { dayNumber } from '@lunzhi/core/dates';
import type { Case } from '../cases/case.ts';
import { type CaseFacts, isSameUnit, type Unit } from '../cases/case-facts.ts';
import { articles } from '../law/articles.ts';
import { limitRulesOf } from '../law/limits.ts';
import { type UnitTask, unitTasksOf } from '../limits/unit-tasks.ts';
import { knownBy } from '../limits/known-by.ts';
import type { StartedLimit } from '../limits/limits-of.ts';
import { overdueReplies } from '../limits/replies.ts';
import type { CaseForHandler, CaseForUnits } from './for-units.ts';
import { lastOf } from '../cases/last-of.ts';
import { type PaperSources, signedBy } from './paper-sources.ts';
import { contactsOf, said } from './persons.ts';
import type { PaperFacts } from './paper-slots.ts';
import type { Period } from './slots.ts';

/** What each unit has to do about a case, by the day on which the paper is made. */
export const unitTasksBy = (of: Case, { on }: PaperSources): readonly UnitTask[] =>
  unitTasksOf(knownBy(of, on));

/** 交办单 to one of the units that must act; without one it is blank there. */
export function assignment(
  { petitioner: _petitioner, people: _people, ...told }: CaseForHandler,
  task: UnitTask | null,
  tasks: readonly UnitTask[],
  sources: PaperSources,
): PaperFacts<'assignment'> {
  const due = lastOf(task?.dues ?? [])?.due ?? null;
  return {
    ...told,
    unit: task?.unit ?? null,
    role: task && (task.leads ? 'lead' : 'assist'),
    others: tasks.map(({ unit }) => unit).filter((unit) => task !== null && !isSameUnit(unit, task.unit)),
    sentOn: task?.on ?? null,
    due,
    days: task && due ? dayNumber(due) - dayNumber(task.on) : null,
    objectWithin: periodOf('object', sources),
    contact: sources.settings.contact,
    ...signedBy(sources),
  };
}

/** The days of a limit of the law where the office is. */
function periodOf(limit: 'object' | 'ask-review', { settings }: PaperSources): Period | null {
  const { days, count } = limitRulesOf(settings.region)[limit];
  return typeof days === 'number' ? { days, count } : null;
}

/** The limit that each unit has overrun with its result, the one longest over where it is several. */
export function overdueOf(of: Case, { calendar, settings, on }: PaperSources): readonly StartedLimit[] {
  const over = [...overdueReplies(of, { calendar, settings, asOf: on })].sort(
    (a, b) => a.daysLeft - b.daysLeft,
  );
  return over.filter(
    ({ unit }, index) => over.findIndex((other) => isSameUnit(other.unit!, unit!)) === index,
  );
}

/** By when a unit is to answer to a supervision that is open. */
export const answerBy = (of: Case, unit: Unit | null): string | null =>
  lastOf(
    of.supervisions.filter((own) => unit !== null && own.answered === null && isSameUnit(own.unit, unit)),
  )?.due ?? null;

/** The day on which a unit was given what it has not finished. */
const sentOn = ({ unit, from }: StartedLimit, tasks: readonly UnitTask[]): string | null =>
  lastOf(tasks.filter((task) => isSameUnit(task.unit, unit!) && task.on <= from))?.on ?? null;

/** 督办函 to a unit that is over its time (article 40). */
export const supervision = (
  { number, about }: CaseForUnits,
  unit: Unit | null,
  over: StartedLimit | null,
  tasks: readonly UnitTask[],
  wanted: string | null,
  sources: PaperSources,
): PaperFacts<'supervision'> => ({
  number,
  about,
  unit,
  sentOn: over && sentOn(over, tasks),
  due: over?.due ?? null,
  daysOver: over && -over.daysLeft,
  answerBy: wanted,
  superviseSource: articles.supervision,
  contact: sources.settings.contact,
  ...signedBy(sources),
});

/** 信访处理意见书 or 答复意见书, as far as the office can fill it in for the unit that answers. */
export function reply(
  { number, petitioner, registeredOn, channel, claims }: CaseForHandler,
  task: UnitTask | null,
  { purpose, replies }: Pick<CaseFacts, 'purpose'> & Pick<Case, 'replies'>,
  sources: PaperSources,
): PaperFacts<'reply'> {
  const isClaim = purpose === 'claim';
  const made = task && replies.find((own) => isSameUnit(own.unit, task.unit) && own.on >= task.on);
  return {
    number,
    petitioner,
    registeredOn,
    channel,
    claims,
    unit: task?.unit ?? null,
    sentOn: task?.on ?? null,
    result: made?.result ?? null,
    repliedOn: made?.on ?? null,
    replyName: isClaim ? 'opinion' : 'answer',
    review: isClaim
      ? [
          {
            within: periodOf('ask-review', sources),
            body: sources.settings.reviewBody,
            source: limitRulesOf(sources.settings.region)['ask-review'],
          },
        ]
      : [],
  };
}

/** 回访记录. */
export function callBack(of: Case, { document }: PaperSources): PaperFacts<'call-back'> {
  const replied = lastOf(of.replies);
  const called = lastOf(of.calledBack);
  return {
    number: of.id,
    contacts: contactsOf(of),
    about: said(of.facts.about),
    unit: replied?.unit ?? null,
    repliedOn: replied?.on ?? null,
    result: replied?.result ?? null,
    calledBackOn: called?.on ?? null,
    reached: called ? (called.reached ? 'yes' : 'no') : null,
    satisfaction: called?.satisfaction ?? null,
    remarks: called?.reached ? said(called.note) : null,
    whyNot: called && !called.reached ? said(called.note) : null,
    issuer: document.issuer,
  };
}
