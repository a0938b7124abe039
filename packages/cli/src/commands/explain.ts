import {
  type DayDifference,
  type DayExplanation,
  type DayLeader,
  explainDay,
  type Roster,
} from '@lunzhi/core';
import type { Call } from '../call/parse-call.ts';
import { Refusal } from '../call/problem.ts';
import { align } from '../io/align.ts';
import { readConstraints } from '../io/read-constraints.ts';
import { ask, readRoster } from '../io/read-roster.ts';
import { oneLine, type Terminal } from '../io/terminal.ts';

type Group = 'free' | 'costly' | 'blocked';

/** `lunzhi explain`: who is on duty on a day, who else could be and at what price, who could not and why. */
export async function runExplain(call: Call<'explain'>, terminal: Terminal): Promise<number> {
  const path = call.arguments[0]!;
  const { date } = call.options;
  if (date === undefined) throw new Refusal({ code: 'missing-option', option: '--date', command: 'explain' });
  if (!isDate(date)) throw new Refusal({ code: 'bad-date', option: '--date', given: date });
  const constraints = await readConstraints(call.options.constraints);
  const roster = readRoster(path, terminal, constraints);
  const explained = ask(path, () => explainDay(roster, date, { language: terminal.language, constraints }));
  if (!explained) throw new Refusal({ code: 'no-duty-day', date, ...neighbours(roster, date) });
  show(explained, roster, terminal);
  terminal.json({
    status: 'done',
    diagnostics: [],
    ...explained,
    leaders: explained.leaders.map((leader) => ({
      ...leader,
      reasons: leader.reasons.map((reason) => ({
        ...reason,
        sentence: terminal.words.explain.reason(reason),
      })),
    })),
  });
  return 0;
}

/** A day of the Gregorian calendar, `2024-02-18`. */
function isDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

function neighbours({ dutyDays }: Roster, date: string): { before: string | null; after: string | null } {
  const dates = dutyDays.map((day) => day.date).sort();
  return {
    before: dates.filter((other) => other < date).pop() ?? null,
    after: dates.find((other) => other > date) ?? null,
  };
}

/** Free: could serve instead and the year would be as fair as it is, or fairer. */
function groupOf({ verdict, difference }: DayLeader): Group {
  if (verdict === 'blocked' || !difference) return 'blocked';
  const { hard, coverage, disruption, fairness } = difference.score;
  return [hard, coverage, disruption, fairness].every((change) => change <= 0) ? 'free' : 'costly';
}

function show(explained: DayExplanation, roster: Roster, terminal: Terminal): void {
  const { words } = terminal;
  const { date, kind, holidays, protectionPeriods, shifts, leaders } = explained;
  const weekday = words.calendar.weekday(new Date(`${date}T00:00:00Z`).getUTCDay() || 7);
  terminal.print(`${date} ${weekday}  ${words.explain.about(kind, holidays, protectionPeriods)}`);
  const types = new Map((roster.document.shiftTypes ?? []).map(({ id, name }) => [id, name]));
  const names = new Map(leaders.map(({ id, name }) => [id, name]));
  for (const { type, leader } of shifts) {
    const typeName = types.size > 1 ? ` ${types.get(type) ?? type}` : '';
    const holder = leader === null ? words.explain.nobody : (names.get(leader) ?? leader);
    terminal.print(`${words.explain.onDuty}${typeName}${words.colon}${holder}`);
  }
  for (const group of ['free', 'costly', 'blocked'] as const) {
    const members = leaders.filter((leader) => leader.verdict !== 'on-duty' && groupOf(leader) === group);
    if (members.length === 0) continue;
    terminal.print('', words.explain.group(group, members.length));
    const rows = members.map((leader) => ['', leader.name, detail(leader, group, terminal)].map(oneLine));
    terminal.print(...align(rows));
  }
}

function detail({ reasons, difference }: DayLeader, group: Group, { words }: Terminal): string {
  if (group === 'blocked') return reasons.map((reason) => words.explain.reason(reason)).join(words.listMark);
  return difference ? changes(difference, words) : '';
}

/** `公平+160  质量−12（间隔均匀、联系乡镇）`. */
function changes({ score, rules }: DayDifference, words: Terminal['words']): string {
  const changed = (['hard', 'coverage', 'disruption', 'fairness', 'quality'] as const).filter(
    (level) => score[level] !== 0,
  );
  const worse = rules.filter(({ cost }) => cost > 0).map(({ title }) => title);
  const said = changed.map((level) => words.explain.change(level, score[level])).join('  ');
  return `${said || words.explain.noChange}${worse.length > 0 ? `  ${words.explain.titles(worse)}` : ''}`;
}
