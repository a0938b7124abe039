import { describe, expect, test } from 'vitest';
import { digest } from '../document/digest.ts';
import { appendEntry } from '../ledger/append-entry.ts';
import { approved, attended, common, corrected, published } from '../roster/plain-entries.test.kit.ts';
import {
  after,
  dates,
  document,
  first,
  holderOn,
  on,
  standIn,
  substituted,
  told,
} from '../ledger/entries.test.kit.ts';
import type { EntryDiagnostic } from '../ledger/entry-facts.ts';
import { appendAndRecount } from '../ledger/append-and-recount.ts';
import { plan } from '../plan/plan.ts';
import { replan } from '../plan/replan.ts';
import { differences } from '../roster/document-differences.ts';
import type { LedgerEntry } from '../roster/ledger-entry.ts';
import type { Roster } from '../roster/roster.ts';
import { makeDocument } from '../testing/documents.ts';
import { word } from './diagnostics.ts';
import { entries as en } from './en/ledger.ts';
import * as diagnostics from './zh-CN/diagnostics.ts';
import { documents } from './zh-CN/document.ts';
import { entries as zh } from './zh-CN/ledger.ts';

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

/** The holder of the first day fell ill when no plan could change it any more. */
const ill = await replan(
  inPublic,
  {
    ...document,
    leaders: document.leaders.map((leader) =>
      leader.id === holderOn(first, early)
        ? { ...leader, absences: [{ from: early, reason: '住院' }] }
        : leader,
    ),
  },
  { today: '2024-01-20', ...common, frozenThrough: early, moves: 1000 },
);
if (ill.status === 'refused') throw new Error(JSON.stringify(ill.diagnostics));

/** Planned with holiday data in which a day was one off. */
const madeUp = { date: '2024-03-09', kind: 'make-up-workday' } as const;
const byDate = (one: { date: string }, other: { date: string }): number => (one.date < other.date ? -1 : 1);
const outdated: Roster = {
  ...first,
  dutyDays: [...first.dutyDays, { ...madeUp, holidays: [], protectionPeriods: [], provisional: false }].sort(
    byDate,
  ),
  assignments: [
    ...first.assignments,
    { ...madeUp, shift: `${madeUp.date}/main/1`, type: 'main', leader: null, origin: 'planned' as const },
  ].sort(byDate),
  calendar: { ...first.calendar, digest: '0'.repeat(64) },
};

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
const withoutG = appendAndRecount(relieved, [
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
  ['entry-form', first, { ...approved, at: '2024-01-20 09:00' }, '应为带时区的时间'],
  ['entry-form', first, { ...approved, on: '2024-02-30' }, '应为日期'],
  ['entry-form', first, { ...approved, autor: 'x' }, '不认识，请删去；是否为 “author”'],
  ['entry-form', first, { ...attended(first, early), came: { leader: 3 } }, '“came'],
  ['entry-form', first, { ...published, version: 0 }, '太长、太短或超出范围'],
  ['entry-form', first, substituted(first, middle, 'a/b'), '应为编号'],
  [
    'earlier-than-last',
    changed,
    { ...approved, at: '2024-01-20T08:59:00+08:00' },
    '早于上一条记录的2024年1月20日09:00',
  ],
  [
    'written-by-replan',
    first,
    { kind: 'amended', ...common, differences: [], documentDigest: '0'.repeat(64) },
    '“方案修改”由重排写入台账',
  ],
  ['unknown-place', first, { ...vacated, shift: '2024-03-15/main/2' }, '这一天有“2024-03-15/main/1”'],
  ['unknown-place', first, { ...vacated, shift: '2024-03-16/main/1' }, '2024年3月16日不需要值班'],
  ['unknown-entry-leader', first, substituted(first, middle, '县委书记'), '是否为 “g”'],
  ['unknown-entry-leader', first, substituted(first, middle, 'nobody-of-that-id'), '请写领导的编号'],
  ['other-holder', changed, substituted(first, middle, 'g'), '现在由'],
  ['other-holder', empty, substituted(first, middle, 'g'), '已让班）'],
  ['already-attended', after(first, attended(first, early)), attended(first, early), '请先更正第1条'],
  [
    'already-attended',
    after(first, attended(first, early)),
    { ...substituted(first, early, 'g'), at: `${early}T19:00:00+08:00` },
  ],
  ['not-yet', first, attended(first, middle, { at: common.at }), '还没有到'],
  ['changes-nothing', first, substituted(first, middle, holderOn(first, middle)!), '没有变化'],
  ['not-in-post-then', first, substituted(first, '2024-03-18', 'f'), '政法委书记在2024年3月18日不在任'],
  ['absent-then', first, substituted(first, '2024-03-12', 'e'), '2024年3月11日至12日不能值班，'],
  ['absent-then', first, substituted(first, '2024-03-20', 'd'), '（共同不能值班）'],
  ['gave-up-then', empty, substituted(empty, middle, holderOn(first, middle)!), '已让班'],
  ['on-duty-then', both, { ...takeover, to: both.assignments[1]!.leader }, '一人一天只值一班'],
  ['holder-gone', withoutG, corrected(2), '应由县委书记值班，但方案里已没有这位领导'],
  ['breaks-rule', first, substituted(first, middle, holderOn(first, dates[9]!)!), '请写明准许违反这条规则'],
  [
    'rule-broken',
    first,
    attended(first, middle, { came: { leader: holderOn(first, dates[9]!) } }),
    '这样就违反了规则',
  ],
  ['accepts-unbroken', first, substituted(first, middle, 'g', { accepts: ['pinned'] }), '不必写明'],
  ['unknown-entry', first, corrected(1), '台账里还没有记录'],
  ['unknown-entry', changed, corrected(2), '台账共有1条'],
  ['corrected-already', after(changed, corrected(1)), corrected(1), '已由第2条更正'],
  ['never-corrected', inPublic, corrected(2), '请改正后再公布一版'],
  ['never-corrected', after(changed, corrected(1)), corrected(2), '请把原来的事重新登记一次'],
  ['rests-on', after(changed, substituted(changed, middle, 'g')), corrected(1), '3月15日的班次又由第2条改动'],
  ['rests-on', inPublic, corrected(1), '第2条已依据第1条的审定公布'],
  ['not-approved', first, published, '首次公布须先经审定'],
  ['wrong-version', inPublic, published, '版次写的是1，应为2。'],
  ['through-outside', first, { ...published, through: '2024-04-01' }, '不在值班期间'],
  ['through-earlier', inPublic, { ...published, version: 2, through: '2024-03-30' }, '这一版不能只到'],
  ['not-publishable', empty, approved, '有1个班次空着，不能审定和公布'],
  [
    'not-approved',
    after(first, approved, { kind: 'circulated', ...common }),
    published,
    '第1条审定以后又征求意见（第2条），原审定不再有效',
  ],
  [
    'not-approved',
    after(first, approved, substituted(first, middle, substitute)),
    published,
    '第2条（代班）又改动了值班表或方案',
  ],
  [
    'place-pending',
    after(inPublic, vacated),
    { ...published, version: 2 },
    '的班有人让班，还没有人接，公布的表上写“待定”',
  ],
  ['holder-unable', ill.roster, { ...published, version: 2 }, '这一天不能值班。值班表不能审定和公布'],
  ['days-have-changed', outdated, approved, '3月9日应与值班表上的不同'],
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
    expect(found).not.toEqual([]);
    for (const diagnostic of found) expectWhole(diagnostic);
    if (words !== undefined) expect(found.map((own) => word(own, 'zh-CN')).join('')).toContain(words);
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
    const others = {
      ...documents,
      ...Object.assign({}, ...Object.values(diagnostics)),
    };
    expect(Object.keys(zh).filter((code) => code in others)).toEqual([]);
  });
});

function expectWhole(diagnostic: EntryDiagnostic): void {
  const [chinese, english] = [word(diagnostic, 'zh-CN'), word(diagnostic, 'en')];
  expect(chinese).toMatch(/[\u4e00-\u9fff].*[。？]$/s);
  expect(english).toMatch(/^[^a-z].*[.?]$/s);
  for (const sentence of [chinese, english]) {
    expect(sentence).not.toMatch(/undefined|NaN|\[object|Infinity|null/);
    expect(sentence.length).toBeLessThan(300);
  }
}
