import {
  type DayDifference,
  type DayExplanation,
  type DayLeader,
  areFirstDuties,
  explainDay,
  type Roster,
  wordDayLeader,
  wordDayReason,
} from '@lunzhi/core';
import type { Call } from '../call/parse-call.ts';
import { Refusal } from '../call/problem.ts';
import { neighbours } from '../io/find-place.ts';
import { givenDate } from '../io/given-date.ts';
import { readConstraints } from '../io/read-constraints.ts';
import { ask, readRoster } from '../io/read-roster.ts';
import { oneLine, type Terminal } from '../io/terminal.ts';
import { dayLedger } from '../living/day-ledger.ts';
import { livingWordsOf } from '../words/living-words.ts';

/** Leaders of a group that are shown without `--all`. */
const SHOWN = 8;

/** Who is on duty on a day and why, who else could be and what it would change, who could not and why. */
export async function explainOneDay(
  call: Call<'explain'>,
  given: string,
  terminal: Terminal,
): Promise<number> {
  const path = call.arguments[0]!;
  const constraints = await readConstraints(call.options.constraints);
  const roster = readRoster(path, terminal, constraints);
  const date = givenDate('--date', given, roster.document.period);
  const { language } = terminal;
  const explained = ask(path, () => explainDay(roster, date, { language, constraints }));
  if (!explained) throw new Refusal({ code: 'no-duty-day', date, ...neighbours(roster, date) });
  show(explained, roster, call, terminal);
  terminal.json({
    status: 'done',
    diagnostics: [],
    ...explained,
    ledger: dayLedger(roster, date, terminal),
    leaders: explained.leaders.map((leader) => ({
      ...leader,
      reasons: leader.reasons.map((reason) => ({
        ...reason,
        sentence: wordDayReason(reason, date, language),
      })),
      sentence: wordDayLeader(explained, leader, language),
    })),
  });
  return 0;
}

function show(
  explained: DayExplanation,
  roster: Roster,
  { options: { all, verbose } }: Call<'explain'>,
  terminal: Terminal,
): void {
  const { words } = terminal;
  const { date, kind, holidays, protectionPeriods, leaders } = explained;
  const weekday = words.calendar.weekday(new Date(`${date}T00:00:00Z`).getUTCDay() || 7);
  terminal.print(`${date} ${weekday}  ${words.explain.about(kind, holidays, protectionPeriods)}`);
  showOnDuty(explained, roster, terminal);
  const history = dayLedger(roster, date, terminal);
  if (history.length > 0)
    terminal.print(
      '',
      livingWordsOf(terminal.language).dayLedgerHead,
      ...history.map(({ sentence }) => `  ${oneLine(sentence)}`),
    );
  for (const group of ['free', 'costly', 'blocked'] as const) {
    const members = leaders.filter((leader) => leader.group === group);
    if (members.length === 0) continue;
    const head = words.explain.group(group, members.length);
    terminal.print(
      '',
      group === 'free' && areFirstDuties(explained) ? head + words.explain.noneBefore : head,
    );
    // a last single leader is shown rather than counted
    const shown = all || members.length === SHOWN + 1 ? members : members.slice(0, SHOWN);
    for (const leader of shown) {
      terminal.print(`  ${line(explained, leader, terminal)}`);
      if (verbose && leader.difference) terminal.print(`    ${changes(leader.difference, words)}`);
    }
    const left = members.length - shown.length;
    if (left > 0) terminal.print(`  ${words.explain.more(left)}`);
  }
}

function showOnDuty(explained: DayExplanation, roster: Roster, terminal: Terminal): void {
  const { words } = terminal;
  const types = new Map((roster.document.shiftTypes ?? []).map(({ id, name }) => [id, name]));
  terminal.print('', words.explain.group('on-duty', explained.shifts.length));
  for (const { type, leader: holder } of explained.shifts) {
    const leader = explained.leaders.find(({ id }) => id === holder);
    const who = leader ? line(explained, leader, terminal) : words.explain.nobody;
    const typeName = types.size > 1 ? `${oneLine(types.get(type) ?? type)}  ` : '';
    terminal.print(`  ${typeName}${who}`);
  }
}

const line = (explained: DayExplanation, leader: DayLeader, { language }: Terminal): string =>
  oneLine(wordDayLeader(explained, leader, language));

/** `均衡+160（接访次数+160）  细节−12（间隔均匀+8、定期联系−20）`: of each level what it changes by, and the rules it is the sum of. */
function changes({ score, rules }: DayDifference, { explain }: Terminal['words']): string {
  const said = levels.flatMap((level) => {
    const own = rules.filter((rule) => rule.level === level);
    const parts = own.map(({ title, cost }) => explain.ruleChange(title, cost));
    return own.length === 0 ? [] : [explain.change(level, score[level], parts)];
  });
  return oneLine(said.join('  ') || explain.noChange);
}

const levels = ['hard', 'coverage', 'disruption', 'fairness', 'quality'] as const;
