import {
  type DayDifference,
  type DayExplanation,
  type DayLeader,
  explainDay,
  explainHolidays,
  explainShare,
  explainTownship,
  type Roster,
  type ServiceLoad,
} from '@lunzhi/core';
import { weekdayOn } from '@lunzhi/core/dates';
import {
  areFirstDuties,
  wordAnsweringLeader,
  wordDayLeader,
  wordDayReason,
  wordHoliday,
  wordLongestWait,
  wordService,
  wordShare,
} from '@lunzhi/core/words';
import type { CallOf } from '../input/command.ts';
import { givenDate } from '../input/dates.ts';
import { findLeader } from '../input/find-leader.ts';
import { noDutyDay, typeName } from '../input/find-place.ts';
import { nearest } from '../input/nearest.ts';
import { orRefuse, type GivenRoster, readGivenRoster } from '../input/read-roster.ts';
import { Refusal } from '../input/refusal.ts';
import { dayLedger } from '../ledger/entries.ts';
import { asPrinted, type Terminal } from '../output/terminal.ts';
import type { explainUsage } from '../usage/explain.ts';

type ExplainCall = CallOf<typeof explainUsage>;

/** `lunzhi explain`: one question about a roster, of a day, of a leader, or of a township, sector or project. */
export async function run(call: ExplainCall, terminal: Terminal): Promise<number> {
  const { date, leader, township } = call.options;
  const given = await readGivenRoster(call, terminal);
  const explained =
    date !== undefined
      ? explainOneDay(call, given, date, terminal)
      : leader !== undefined
        ? explainOneLeader(given, leader, terminal)
        : explainOneTownship(given, township!, terminal);
  terminal.json({ status: 'done', diagnostics: [], ...explained });
  return 0;
}

/** Why a leader serves as often as he does, what his fair share is made of, and why (not) on each holiday. */
function explainOneLeader(
  { path, roster, constraints }: GivenRoster,
  given: string,
  { language, print }: Terminal,
): object {
  const { id } = findLeader(roster.document, given);
  const share = orRefuse(path, () => explainShare(roster, id, { language, constraints }))!;
  const sentences = wordShare(share, language);
  const holidays = orRefuse(path, () => explainHolidays(roster, id, { language, constraints }))!.map(
    (holiday) => ({
      ...holiday,
      sentence: wordHoliday(holiday, share, language),
    }),
  );
  print(...sentences);
  if (holidays.length > 0) print('', ...holidays.map(({ sentence }) => sentence));
  return { ...share, sentences, holidays };
}

/** How a township, sector or project is served, by whom and when, and why its longest wait is so long. */
function explainOneTownship(
  { path, roster, constraints }: GivenRoster,
  given: string,
  { language, print, words }: Terminal,
): object {
  const { kind, id } = serviceOf(roster, given);
  const explained = orRefuse(path, () => explainTownship(roster, kind, id, { language, constraints }))!;
  const sentence = wordService(explained, language);
  const waitSentence = wordLongestWait(explained, language);
  const leaders = explained.leaders.map((leader) => ({
    ...leader,
    sentence: wordAnsweringLeader(explained, leader, language),
  }));
  print(sentence, ...leaders.map(({ name, sentence: own }) => `  ${name}${words.colon}${own}`));
  if (waitSentence !== null) print('', waitSentence);
  return { ...explained, sentence, waitSentence, leaders };
}

/** A township, sector or project by its id, else by its name. */
function serviceOf({ document }: Roster, given: string): { kind: ServiceLoad['kind']; id: string } {
  const services = (['township', 'sector', 'project'] as const).flatMap((kind) =>
    (document[`${kind}s`] ?? []).map(({ id, name }) => ({ kind, id, name })),
  );
  const word = asPrinted(given);
  const found =
    services.find(({ id }) => id === word) ?? services.find(({ name }) => asPrinted(name) === word);
  if (found) return found;
  const names = services.flatMap(({ id, name }) => [name, id]);
  throw new Refusal({ code: 'unknown-township', given, nearest: nearest(word, names) });
}

/** Who is on duty on a day and why, who else could be and what it would change, who could not and why. */
function explainOneDay(
  call: ExplainCall,
  { path, roster, constraints }: GivenRoster,
  given: string,
  terminal: Terminal,
): object {
  const date = givenDate('--date', given, roster.document.period);
  const { language } = terminal;
  const explained = orRefuse(path, () => explainDay(roster, date, { language, constraints }));
  if (!explained) throw noDutyDay(roster, date);
  const ledger = dayLedger(roster, date, terminal);
  const leaders = explained.leaders.map((leader) => ({
    ...leader,
    reasons: leader.reasons.map((reason) => ({
      ...reason,
      sentence: wordDayReason(reason, date, language),
    })),
    sentence: wordDayLeader(explained, leader, language),
  }));
  const { print, words } = terminal;
  const { kind, holidays, protectionPeriods } = explained;
  const about = words.explain.about(kind, holidays, protectionPeriods);
  print(`${date} ${words.calendar.weekday(weekdayOn(date))}  ${about}`);
  print('', words.explain.group('on-duty', explained.shifts.length));
  for (const { type, leader: holder } of explained.shifts) {
    const who = leaders.find(({ id }) => id === holder)?.sentence ?? words.explain.nobody;
    const named = typeName(roster, type);
    print(named === null ? `  ${who}` : `  ${named}  ${who}`);
  }
  if (ledger.length > 0) print('', words.entries.ofDayHead, ...ledger.map(({ sentence }) => `  ${sentence}`));
  printGroups(explained, leaders, call, terminal);
  return { ...explained, ledger, leaders };
}

/** Leaders of a group that are shown without `--all`. */
const SHOWN = 8;

function printGroups(
  explained: DayExplanation,
  leaders: readonly (DayLeader & { readonly sentence: string })[],
  { options: { all, verbose } }: ExplainCall,
  { print, words }: Terminal,
): void {
  for (const group of ['free', 'costly', 'blocked'] as const) {
    const members = leaders.filter((leader) => leader.group === group);
    if (members.length === 0) continue;
    const head = words.explain.group(group, members.length);
    print('', group === 'free' && areFirstDuties(explained) ? head + words.explain.noneBefore : head);
    // a last single leader is shown rather than counted
    const shown = all || members.length === SHOWN + 1 ? members : members.slice(0, SHOWN);
    for (const { sentence, difference } of shown) {
      print(`  ${sentence}`);
      if (verbose && difference) print(`    ${changes(difference, words)}`);
    }
    const left = members.length - shown.length;
    if (left > 0) print(`  ${words.explain.more(left)}`);
  }
}

const levels = ['hard', 'coverage', 'disruption', 'fairness', 'quality'] as const;

/** `均衡+160（接访次数+160）  细节−12（间隔均匀+8、定期联系−20）`: of each level what it changes by, and the rules it is the sum of. */
function changes({ score, rules }: DayDifference, { explain }: Terminal['words']): string {
  const said = levels.flatMap((level) => {
    const own = rules.filter((rule) => rule.level === level);
    const parts = own.map(({ title, cost }) => explain.ruleChange(title, cost));
    return own.length === 0 ? [] : [explain.change(level, score[level], parts)];
  });
  return said.join('  ') || explain.noChange;
}
