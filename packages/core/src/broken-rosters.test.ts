import { beforeAll, expect, it } from 'vitest';
import type { Roster } from './internal.ts';
import * as core from './internal.ts';
import { makeDocument } from './testing/documents.ts';

type Core = typeof core;

/** Whether one of the parameters is a roster, or so much of one that it has a table. */
type TakesRoster<Value> = Value extends (...given: infer Given) => unknown
  ? { [At in keyof Given]-?: 'assignments' extends keyof Given[At] ? At : never }[number]
  : never;

/** `tableForPublic` takes rosters that `publicFacts` has read, `keepUnchanged` such as have the right form; `strictObject` takes anything. */
type RosterFunction = Exclude<
  { [Name in keyof Core]: [TakesRoster<Core[Name]>] extends [never] ? never : Name }[keyof Core],
  'tableForPublic' | 'keepUnchanged' | 'strictObject'
>;

const document = makeDocument({ townships: [{ id: 'T', name: '某镇' }] });
const common = { at: '2024-03-01T08:00:00+08:00', author: '值班室' };
const replanned = { ...common, at: '2024-03-04T08:00:00+08:00', today: '2024-03-04', moves: 10 };

let roster: Roster;

beforeAll(async () => {
  const outcome = await core.plan(document, { moves: 100 });
  if (outcome.status === 'refused') throw new Error(JSON.stringify(outcome.diagnostics));
  const { shift, leader } = outcome.roster.assignments[3]!;
  const { roster: lived } = core.appendEntry(outcome.roster, {
    kind: 'vacated',
    ...common,
    shift,
    from: leader!,
  });
  roster = lived!;
});

const handover = {
  kind: 'substituted',
  ...common,
  shift: '2024-03-04/main/1',
  from: 'A',
  to: 'B',
} as const;

/** Each function with a roster of which nothing is known; one that is missing here does not compile. */
const questions: { readonly [Name in RosterFunction]: (own: Roster) => unknown } = {
  versionOf: (own) => core.versionOf(own),
  verifyRoster: (own) => core.verifyRoster(own),
  scoreRoster: (own) => core.scoreRoster(own),
  recount: (own) => core.recount(own),
  recountAgainst: (own) => core.recountAgainst(document, own),
  recountAsync: (own) => core.recountAsync(document, own),
  checkCertificate: (own) => core.checkCertificate(own),
  explainDay: (own) => core.explainDay(own, '2024-03-04'),
  explainShare: (own) => core.explainShare(own, 'A'),
  explainHolidays: (own) => core.explainHolidays(own, 'A'),
  explainTownship: (own) => core.explainTownship(own, 'township', 'T'),
  reasonsAgainst: (own) => core.reasonsAgainst(own),
  propose: (own) => core.propose(own, { date: '2024-03-04' }),
  letters: (own) => core.letters(own, handover),
  reminderText: (own) => core.reminderText(own, handover.shift),
  standInAskedTexts: (own) => core.standInAskedTexts(own, handover),
  standInToldTexts: (own) => core.standInToldTexts(own, handover),
  publicHistory: (own) => core.publicHistory(own),
  publicFacts: (own) => core.publicFacts(own),
  isPublishable: (own) => core.isPublishable(own),
  publicRoster: (own) => core.publicRoster(own),
  tableFingerprint: (own) => core.tableFingerprint(own),
  appendEntry: (own) => core.appendEntry(own, { kind: 'circulated', ...common }),
  appendEntries: (own) => core.appendEntries(own, [{ kind: 'circulated', ...common }]),
  rosterAt: (own) => core.rosterAt(own, 1),
  compare: (own) => [core.compare(roster, own), core.compare(own, roster)],
  publicChanges: (own) => [core.publicChanges(roster, own), core.publicChanges(own, roster)],
  replan: (own) => core.replan(own, document, replanned),
  furtherChanges: (own) => core.furtherChanges(own, document, replanned, 0),
  carryOver: (own) => core.carryOver(own),
  nextDocument: (own) => core.nextDocument(document, own),
  followingDocument: (own) => core.followingDocument(own),
};

const broken: Readonly<Record<string, (own: Roster) => unknown>> = {
  nothing: () => undefined,
  null: () => null,
  text: () => JSON.stringify(roster),
  'a list': (own) => [own],
  'an object': () => ({}),
  'its format alone': ({ format }) => ({ format }),
  'no document': (own) => ({ ...own, document: null }),
  'an empty document': (own) => ({ ...own, document: {} }),
  'no places': (own) => ({ ...own, assignments: null }),
  'a place that is none': (own) => ({ ...own, assignments: [...own.assignments, null] }),
  'days that are none': (own) => ({ ...own, dutyDays: {} }),
  'no ledger': (own) => ({ ...own, ledger: undefined }),
  'an entry that is none': (own) => ({ ...own, ledger: [...own.ledger, null] }),
  'an entry that fits nothing': (own) => ({
    ...own,
    ledger: [{ ...own.ledger[0]!, shift: 'a', from: 'x' }],
  }),
  'an empty original': (own) => ({ ...own, original: {} }),
};

const names = Object.keys(questions) as RosterFunction[];

it.each(names.flatMap((name) => Object.keys(broken).map((what) => [name, what] as const)))(
  '%s says of %s that it is a broken roster',
  async (name, what) => {
    const asked = async (): Promise<unknown> => questions[name](broken[what]!(roster) as Roster);
    await expect(asked()).rejects.toMatchObject({ name: 'BrokenRosterError' });
  },
);
