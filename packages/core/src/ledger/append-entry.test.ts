import { describe, expect, it, test } from 'vitest';
import { checkRoster } from '../answers/check-roster.ts';
import { digest } from '../document/digest.ts';
import { calendarMessages } from '../messages/zh-CN/calendar.ts';
import { compileMessages } from '../messages/zh-CN/compile.ts';
import { documentSentences } from '../messages/zh-CN/document.ts';
import { entryMessages as en } from '../messages/en/ledger.ts';
import { entryMessages as zh } from '../messages/zh-CN/ledger.ts';
import { entryWords } from '../messages/ledger.ts';
import { ruleMessages } from '../messages/zh-CN/rules.ts';
import { plan } from '../plan/plan.ts';
import { differences } from '../roster/document-differences.ts';
import type { LedgerEntry } from '../roster/ledger-entry.ts';
import type { Roster } from '../roster/roster.ts';
import { makeDocument } from '../testing/documents.ts';
import { appendEntry } from './append-entry.ts';
import type { EntryDiagnostic } from './entry-facts.ts';
import { record } from './record.ts';

const document = makeDocument({
  firstConvener: [
    { leader: 'a', to: '2024-03-10' },
    { title: '县长', from: '2024-03-11' },
  ],
  commonAbsences: [{ leaders: { ids: ['d'] }, from: '2024-03-20', to: '2024-03-21', reason: '党校学习' }],
  leaders: [
    { id: 'a', name: '县委副书记' },
    { id: 'b', name: '常务副县长' },
    { id: 'c', name: '统战部部长', unavailableWeekdays: [3] },
    { id: 'd', name: '组织部部长' },
    { id: 'e', name: '宣传部部长', absences: [{ from: '2024-03-11', to: '2024-03-12', reason: '住院' }] },
    { id: 'f', name: '政法委书记', posts: [{ title: '政法委书记', to: '2024-03-15' }] },
    { id: 'g', name: '县委书记', share: 0 },
  ],
  rules: [{ constraint: 'min-rest-gap', params: { days: 2 } }],
});
const outcome = await plan(document, { moves: 5000 });
if (outcome.status === 'refused') throw new Error(JSON.stringify(outcome.diagnostics));
const first: Roster = outcome.roster;

const at = '2024-02-20T09:00:00+08:00';
const told = { toldFirstConvener: '2024-02-20T08:30:00+08:00' };
const common = { at, author: '县信访局' };

const on = (date: string): string => `${date}/main/1`;
const holderOn = (roster: Roster, date: string): string | null =>
  roster.assignments.find((place) => place.shift === on(date))!.leader;
const dates = first.assignments.map(({ date }) => date);
const dateOf = (leader: string): string => first.assignments.find((place) => place.leader === leader)!.date;

const substituted = (roster: Roster, date: string, to: string, more: object = {}): LedgerEntry => ({
  kind: 'substituted',
  ...common,
  ...told,
  shift: on(date),
  from: holderOn(roster, date),
  to,
  ...more,
});
const attended = (roster: Roster, date: string, more: object = {}): LedgerEntry => ({
  kind: 'attended',
  ...common,
  at: `${date}T18:00:00+08:00`,
  shift: on(date),
  holder: holderOn(roster, date),
  came: { leader: holderOn(roster, date)! },
  ...more,
});
const approved: LedgerEntry = { kind: 'approved', ...common, by: '联席会议', on: '2024-02-19' };
const published: LedgerEntry = { kind: 'published', ...common, version: 1, through: '2024-03-31' };
const corrected = (corrects: number): LedgerEntry => ({ kind: 'corrected', ...common, corrects });

/** Entries that must be written. */
const after = (roster: Roster, ...entries: LedgerEntry[]): Roster =>
  entries.reduce((current, entry) => {
    const { roster: next, diagnostics } = appendEntry(current, entry);
    if (!next) throw new Error(diagnostics.map((found) => entryWords(found, 'en')).join('\n'));
    return next;
  }, roster);

const codes = (roster: Roster, entry: LedgerEntry): string[] =>
  appendEntry(roster, entry).diagnostics.map(({ code }) => code);

/** A leader of equal share who may take a place without breaking anything. */
const standIn = (roster: Roster, date: string): string =>
  document.leaders.find(
    ({ id }) => id !== holderOn(roster, date) && codes(roster, substituted(roster, date, id)).length === 0,
  )!.id;

describe('appendEntry', () => {
  it('writes a substitution down and counts the roster anew', () => {
    const date = dates[10]!;
    const roster = after(first, substituted(first, date, standIn(first, date)));
    expect(roster.ledger).toHaveLength(1);
    expect(roster.assignments[10]).toMatchObject({ origin: 'substituted', leader: standIn(first, date) });
    expect(roster.score).toEqual(checkRoster(roster).analysis.score);
  });

  it('lets somebody without a share stand in', () => {
    expect(codes(first, substituted(first, dates[10]!, 'g'))).toEqual([]);
  });

  it('names the rules that a change breaks, and writes it once they are accepted', () => {
    const date = '2024-03-13';
    const entry = substituted(first, date, 'c');
    const { roster, diagnostics } = appendEntry(first, entry);
    expect(roster).toBeNull();
    const weekday = diagnostics.find((found) => found.code === 'breaks-rule')!;
    expect(weekday).toMatchObject({ rule: 'eligible-leader', severity: 'error' });
    expect(entryWords(weekday, 'zh-CN')).toContain('统战部部长排在3月13日，但每周这一天不能值班');
    const rules = diagnostics.flatMap((found) => (found.code === 'breaks-rule' ? [found.rule] : []));
    const accepting = appendEntry(first, { ...entry, accepts: rules } as LedgerEntry);
    expect(accepting.diagnostics).toEqual([]);
    expect(accepting.roster!.given.hard + accepting.roster!.score.hard).toBeGreaterThan(0);
  });

  it('says the rules it names in the language asked for', () => {
    const date = dates[10]!;
    const { diagnostics } = appendEntry(first, substituted(first, date, holderOn(first, dates[9]!)!), {
      language: 'en',
    });
    expect(diagnostics[0]).toMatchObject({ code: 'breaks-rule', rule: 'min-rest-gap', pointer: '/accepts' });
    expect(entryWords(diagnostics[0]!, 'en')).toMatch(/^This breaks the rule “[A-Z][^：]*”: .* free/);
  });

  it('counts no rule as newly broken that said the same before', () => {
    const [date, next] = [dates[10]!, dates[16]!];
    const near = holderOn(first, dates[9]!)!;
    const broken = after(first, substituted(first, date, near, { accepts: ['min-rest-gap'] }));
    expect(codes(broken, substituted(broken, next, 'g'))).toEqual([]);
  });

  it('checks both directions of an exchange', () => {
    const own = dateOf('f');
    const late = first.assignments.find(({ date, leader }) => date > '2024-03-18' && leader === 'b')!;
    const exchange = (one: string, other: string): LedgerEntry => ({
      kind: 'exchanged',
      ...common,
      ...told,
      first: { shift: on(one), leader: holderOn(first, one)! },
      second: { shift: on(other), leader: holderOn(first, other)! },
    });
    const found = (entry: LedgerEntry) =>
      appendEntry(first, entry).diagnostics.filter(({ code }) => code === 'not-in-post-then');
    expect(found(exchange(own, late.date))).toMatchObject([{ pointer: '/first/leader', date: late.date }]);
    expect(found(exchange(late.date, own))).toMatchObject([{ pointer: '/second/leader', date: late.date }]);
  });

  it('reads the day of an entry in its own time zone', () => {
    const date = dates[10]!;
    const entry = attended(first, date, { at: `${date}T00:30:00+08:00` });
    expect(codes(first, entry)).toEqual([]);
    const earlier = new Date(Date.parse(entry.at)).toISOString().replace('.000Z', 'Z');
    expect(codes(first, { ...entry, at: earlier })).toEqual(['not-yet']);
  });

  it('warns of short notice without refusing', () => {
    const date = dates[10]!;
    const days = (moment: string) =>
      appendEntry(first, substituted(first, date, 'g', { at: moment })).diagnostics.flatMap((found) =>
        found.code === 'short-notice' ? [found.days] : [],
      );
    expect(date).toBe('2024-03-15');
    expect(days('2024-03-13T23:59:00+08:00')).toEqual([]);
    expect(days('2024-03-14T00:00:00+08:00')).toEqual([1]);
    expect(days('2024-03-16T08:00:00+08:00')).toEqual([-1]);
  });

  it('needs no second approval for a later version, and allows a new round', () => {
    const roster = after(first, { kind: 'circulated', ...common }, approved, published);
    expect(roster.published).toEqual({ version: 1, through: '2024-03-31', revision: 3 });
    const again = after(roster, { ...published, version: 2 } as LedgerEntry, {
      kind: 'circulated',
      ...common,
    });
    expect(again.published).toMatchObject({ version: 2, revision: 4 });
  });

  it('publishes a roster again in which somebody came who is no leader', () => {
    const roster = after(
      first,
      approved,
      published,
      attended(first, dates[0]!, { came: { title: '值班人员' } }),
    );
    const later = { ...published, version: 2, at: '2024-03-02T09:00:00+08:00' } as LedgerEntry;
    expect(codes(roster, later)).toEqual([]);
  });

  it('takes back an approval only while nothing is published on it', () => {
    const roster = after(first, approved, approved, corrected(1));
    expect(codes(after(roster, published), corrected(2))).toEqual(['rests-on']);
    expect(codes(roster, corrected(2))).toEqual([]);
    expect(codes(after(roster, corrected(2)), published)).toEqual(['not-approved']);
  });

  it('lets who came be corrected, and written down anew', () => {
    const date = dates[0]!;
    const late = { at: `${date}T20:00:00+08:00` };
    const roster = after(first, attended(first, date, { came: null }));
    expect(roster.assignments[0]).toMatchObject({ leader: null, attended: null });
    const mended = after(roster, { ...corrected(1), ...late }, attended(first, date, late));
    expect(mended.assignments[0]).toMatchObject({ leader: holderOn(first, date), origin: 'planned' });
  });
});

const [early, middle] = [dates[0]!, dates[10]!];
const substitute = standIn(first, middle);
const changed = after(first, substituted(first, middle, substitute));
const vacated: LedgerEntry = {
  kind: 'vacated',
  ...common,
  ...told,
  shift: on(middle),
  from: holderOn(first, middle)!,
};
const empty = after(first, vacated);
const inPublic = after(first, approved, published);

/** Two places a day, of two types. */
const two = await plan(
  makeDocument({
    leaders: ['县长', '副县长', '县委副书记', '组织部部长', '宣传部部长', '统战部部长'],
    shiftTypes: [
      { id: 'am', name: '上午' },
      { id: 'pm', name: '下午' },
    ],
  }),
  { moves: 2000 },
);
if (two.status === 'refused') throw new Error(JSON.stringify(two.diagnostics));
const both = two.roster;
const { shift, leader: from } = both.assignments[0]!;
const takeover = { kind: 'substituted', ...common, ...told, shift, from };

/** Somebody stood in, was relieved, and has left the document since. */
const relieved = after(first, substituted(first, middle, 'g'), {
  ...substituted(first, middle, substitute),
  from: 'g',
} as LedgerEntry);
const kept = { ...document, leaders: document.leaders.filter(({ id }) => id !== 'g') };
const withoutG = record(relieved, [
  {
    kind: 'amended',
    ...common,
    differences: differences(document, kept),
    documentDigest: digest(kept),
  },
]);

/** Something wrong or worth saying, and an entry of which it must be said. */
const cases: readonly [code: keyof typeof zh, roster: Roster, entry: object | string, words?: string][] = [
  ['entry-form', first, 'attended', '这条记录（现为 “attended”）类型不对。'],
  ['entry-form', first, { ...common }, '记录中的 “kind”没有写'],
  ['entry-form', first, { kind: 'substitute', ...common }, '是否为 “substituted”'],
  ['entry-form', first, { ...approved, at: '2024-02-20 09:00' }, '应为带时区的时间'],
  ['entry-form', first, { ...approved, on: '2024-02-30' }, '应为日期'],
  ['entry-form', first, { ...approved, autor: 'x' }, '不认识，请删去；是否为 “author”'],
  ['entry-form', first, { ...attended(first, early), came: { leader: 3 } }, '“came'],
  ['entry-form', first, { ...published, version: 0 }, '太长、太短或超出范围'],
  ['entry-form', first, substituted(first, middle, 'a/b'), '应为编号'],
  [
    'earlier-than-last',
    changed,
    { ...approved, at: '2024-02-20T08:59:00+08:00' },
    '早于上一条记录的2024年2月20日09:00',
  ],
  [
    'written-by-replan',
    first,
    { kind: 'amended', ...common, differences: [], documentDigest: '0'.repeat(64) },
    '“方案修改”由重排写入台账',
  ],
  ['unknown-place', first, { ...vacated, shift: '2024-03-15/main/2' }, '这一天有“2024-03-15/main/1”'],
  ['unknown-place', first, { ...vacated, shift: '2024-03-16/main/1' }, '这一天不需要值班'],
  ['unknown-entry-leader', first, substituted(first, middle, '县委书记'), '是否为 “g”'],
  ['unknown-entry-leader', first, substituted(first, middle, 'nobody-of-that-id'), '请写领导的编号'],
  ['other-holder', changed, substituted(first, middle, 'g'), '现在由'],
  ['other-holder', empty, substituted(first, middle, 'g'), '已让出）'],
  ['already-attended', after(first, attended(first, early)), attended(first, early), '请先更正第1条'],
  [
    'already-attended',
    after(first, attended(first, early)),
    { ...substituted(first, early, 'g'), at: `${early}T19:00:00+08:00` },
  ],
  ['not-yet', first, attended(first, middle, { at }), '还没有到'],
  ['changes-nothing', first, substituted(first, middle, holderOn(first, middle)!), '没有变化'],
  ['not-in-post-then', first, substituted(first, '2024-03-18', 'f'), '政法委书记在2024年3月18日不在任'],
  ['absent-then', first, substituted(first, '2024-03-12', 'e'), '2024年3月11日至12日不能值班，'],
  ['absent-then', first, substituted(first, '2024-03-20', 'd'), '（共同不能值班）'],
  ['gave-up-then', empty, substituted(empty, middle, holderOn(first, middle)!), '已让出'],
  ['on-duty-then', both, { ...takeover, to: both.assignments[1]!.leader }, '一人一天只值一班'],
  ['holder-gone', withoutG, corrected(2), '应由县委书记值班，但方案里已没有这位领导'],
  ['breaks-rule', first, substituted(first, middle, holderOn(first, dates[9]!)!), '请在“accepts”中写明'],
  [
    'rule-broken',
    first,
    attended(first, middle, { came: { leader: holderOn(first, dates[9]!) } }),
    '这样就违反了规则',
  ],
  ['accepts-unbroken', first, substituted(first, middle, 'g', { accepts: ['pinned'] }), '不必在'],
  ['unknown-entry', first, corrected(1), '台账里还没有记录'],
  ['unknown-entry', changed, corrected(2), '台账共有1条'],
  ['corrected-already', after(changed, corrected(1)), corrected(1), '已由第2条更正'],
  ['never-corrected', inPublic, corrected(2), '请改正后再公布一版'],
  ['never-corrected', after(changed, corrected(1)), corrected(2), '请把原来的事重新记录一次'],
  ['rests-on', after(changed, substituted(changed, middle, 'g')), corrected(1), '又由第2条改动'],
  ['rests-on', inPublic, corrected(1), '第2条记录按第1条的审定作了公布'],
  ['not-approved', first, published, '首次公布以前要先审定'],
  ['wrong-version', inPublic, published, '版次写的是1，应为2。'],
  ['through-outside', first, { ...published, through: '2024-04-01' }, '不在值班期间'],
  ['through-earlier', inPublic, { ...published, version: 2, through: '2024-03-30' }, '这一版不能只到'],
  ['not-publishable', after(empty, approved), published, '有1个班次空着，不能公布'],
  ['short-notice', first, substituted(first, middle, 'g', { at: `${middle}T08:00:00+08:00` }), '当天才记录'],
  ['convener-not-told', first, { ...vacated, toldFirstConvener: undefined }, '（县委副书记）'],
  [
    'convener-not-told',
    first,
    { ...vacated, toldFirstConvener: undefined, at: '2024-03-12T09:00:00+08:00' },
    '（县长）',
  ],
];

describe('what is said of an entry', () => {
  test.each(cases)('%s is said where it is so', (code, roster, entry, words) => {
    const { diagnostics } = appendEntry(roster, entry as LedgerEntry);
    const found = diagnostics.filter((other) => other.code === code);
    expect(found.length, JSON.stringify(diagnostics)).toBeGreaterThan(0);
    for (const diagnostic of found) expectWhole(diagnostic);
    if (words !== undefined) expect(found.map((own) => entryWords(own, 'zh-CN')).join('')).toContain(words);
  });

  test('reasons of absence are in none of it', () => {
    const texts = cases.map(([, roster, entry]) =>
      JSON.stringify(appendEntry(roster, entry as LedgerEntry).diagnostics),
    );
    expect(texts.join('')).not.toMatch(/住院|党校学习/);
  });

  test('each code is reached, and has a sentence of its own in both languages', () => {
    expect([...new Set(cases.map(([code]) => code))].sort()).toEqual(Object.keys(zh).sort());
    expect(Object.keys(en)).toEqual(Object.keys(zh));
    const others = { ...documentSentences, ...calendarMessages, ...compileMessages, ...ruleMessages };
    expect(Object.keys(zh).filter((code) => code in others)).toEqual([]);
  });
});

function expectWhole(diagnostic: EntryDiagnostic): void {
  const [chinese, english] = [entryWords(diagnostic, 'zh-CN'), entryWords(diagnostic, 'en')];
  expect(chinese).toMatch(/[\u4e00-\u9fff].*[。？]$/s);
  expect(english).toMatch(/^[^a-z].*[.?]$/s);
  for (const sentence of [chinese, english]) {
    expect(sentence).not.toMatch(/undefined|NaN|\[object|Infinity|null/);
    expect(sentence.length).toBeLessThan(300);
  }
}
