import { appendEntry, type LedgerEntry, plan, publicHistory, replan, type Roster } from '@lunzhi/core';
import { tableForPublic } from '@lunzhi/core/internal';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeIcs } from './roster.ts';
import { runs } from '../../../../scripts/runs.ts';

const by = { at: '2024-02-20T09:00:00+08:00', author: '县信访局' };
/** Two of them have one name. */
const leaders = Array.from({ length: 6 }, (_, index) => ({
  id: `${index}`,
  name: index < 2 ? '何某' : `副县长${index}`,
  posts: [{ title: index === 0 ? '县委常委' : '县政协主席' }],
}));

const main = { id: 'main', name: '坐班', heads: { workday: 2 } };
const visits = { id: 'visits', name: '下访', weekdays: [3], heads: { workday: 1 } };

let planned: Roster;
beforeAll(async () => {
  const outcome = await plan(
    {
      format: 'lunzhi/1',
      title: '两周接访安排',
      jurisdiction: { id: 'x', name: '某县', level: 'county' },
      issuer: '县信访局',
      issuedOn: '2024-02-20',
      period: { from: '2024-03-04', to: '2024-03-15' },
      shiftTypes: [main],
      leaders,
    },
    { moves: 100 },
  );
  if (outcome.status === 'refused') throw new Error('The document has errors.');
  planned = outcome.roster;
});

/** What a calendar program holds: RFC 5546, 2.1.5. */
class CalendarProgram {
  readonly #events = new Map<string, { sequence: number; stamp: string; held: string | null }>();

  import(ics: string): void {
    for (const component of new ICAL.Component(ICAL.parse(ics) as unknown[]).getAllSubcomponents('vevent')) {
      const value = (name: string): string => String(component.getFirstPropertyValue(name));
      const event = new ICAL.Event(component);
      const [sequence, stamp] = [event.sequence, value('dtstamp')];
      const known = this.#events.get(event.uid);
      if (known && (sequence < known.sequence || (sequence === known.sequence && stamp < known.stamp)))
        continue;
      const isGone = value('status') === 'CANCELLED';
      const held = isGone ? null : `${event.startDate.toString()} ${event.summary}`;
      this.#events.set(event.uid, { sequence, stamp, held });
    }
  }

  get duties(): string[] {
    return [...this.#events.values()].flatMap(({ held }) => held ?? []).sort();
  }
}

const feed = (roster: Roster, leader?: string): string =>
  writeIcs(tableForPublic(roster), { history: publicHistory(roster, leader) });

/** Of those who are named. */
const dutiesOf = (roster: Roster, leader?: string): string[] =>
  tableForPublic(roster, leader)
    .rows.filter(({ name }) => name !== '')
    .map(({ date, post, name }) => `${date} ${post} ${name} 坐班接访`)
    .sort();

type Step = readonly [
  kind: 'substitute' | 'vacate' | 'exchange' | 'correct' | 'replan' | 'publish',
  one: number,
  other: number,
];

const publication = ({ published }: Roster) => ({
  kind: 'published',
  ...by,
  version: (published?.version ?? 0) + 1,
  through: '2024-03-15',
});

const written = (roster: Roster, entry: object): Roster =>
  appendEntry(roster, entry as LedgerEntry).roster ?? roster;

const approvedAndPublished = (roster: Roster): Roster =>
  written(
    written(roster, { kind: 'approved', ...by, by: '联席会议', on: '2024-02-20' }),
    publication(roster),
  );

/** A step that the ledger takes; the same roster where it does not. */
async function taken(roster: Roster, [kind, one, other]: Step): Promise<Roster> {
  const at = (index: number) => roster.assignments[index % roster.assignments.length]!;
  const [first, second] = [at(one), at(other)];
  if (kind === 'replan') {
    const day = `2024-03-${String(4 + (one % 5)).padStart(2, '0')}`;
    const exceptions = other % 2 ? [{ from: day, heads: one % 2 }] : [];
    const shiftTypes = other % 3 ? [main] : [main, visits];
    const outcome = await replan(
      roster,
      { ...roster.document, exceptions, shiftTypes },
      { ...by, today: '2024-02-20', moves: 20 },
    );
    return outcome.status === 'refused' ? roster : outcome.roster;
  }
  if (kind === 'publish' && !roster.published) return approvedAndPublished(roster);
  const entries: Record<Exclude<Step[0], 'replan' | 'publish'>, object> = {
    substitute: {
      kind: 'substituted',
      shift: first.shift,
      from: first.leader,
      to: `${other % 6}`,
      accepts: ['min-rest-gap'],
    },
    vacate: { kind: 'vacated', shift: first.shift, from: first.leader },
    exchange: {
      kind: 'exchanged',
      first: { shift: first.shift, leader: first.leader },
      second: { shift: second.shift, leader: second.leader },
      accepts: ['min-rest-gap'],
    },
    correct: { kind: 'corrected', corrects: 1 + (one % Math.max(1, roster.ledger.length)) },
  };
  return written(roster, kind === 'publish' ? publication(roster) : { ...by, ...entries[kind] });
}

const step = fc.tuple(
  fc.constantFrom('substitute', 'vacate', 'exchange', 'correct', 'replan', 'publish'),
  fc.nat(40),
  fc.nat(40),
) as fc.Arbitrary<Step>;

describe('calendars that were given out', () => {
  it('law: since the publication, whatever was imported on the way, hold the duties of now and no other', async () => {
    let cancelled = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.nat(3),
        fc.array(fc.tuple(step, fc.boolean()), { maxLength: 8 }),
        async (drafts, steps) => {
          const whole = new CalendarProgram();
          const own = new CalendarProgram();
          let roster = planned;
          for (const [index, [next, isImported]] of steps.entries()) {
            roster = await taken(roster, index === drafts ? ['publish', 0, 0] : next);
            if (!isImported || !roster.published) continue;
            own.import(feed(roster, '0'));
            // what the public was given is what was published
            if (tableForPublic(roster).standing === 'published') whole.import(feed(roster));
          }
          const [last, ofHim] = [feed(roster), feed(roster, '0')];
          if (ofHim.includes('STATUS:CANCELLED')) cancelled += 1;
          whole.import(last);
          own.import(ofHim);
          expect(own.duties).toEqual(dutiesOf(roster, '0'));
          // a place that nobody holds stands in the whole calendar without a name
          expect(whole.duties.filter((duty) => / .+ .+ /.test(duty.replace('待定', '')))).toEqual(
            dutiesOf(roster),
          );
        },
      ),
      runs(25, 600),
    );
    expect(cancelled).toBeGreaterThan(0);
  });

  it('remind a leader of his own duties, and nobody of all', () => {
    expect(feed(planned)).not.toContain('BEGIN:VALARM');
    const own = feed(planned, '0');
    const events = new ICAL.Component(ICAL.parse(own) as unknown[]).getAllSubcomponents('vevent');
    expect(events.length).toBeGreaterThan(0);
    for (const event of events)
      expect(
        event.getAllSubcomponents('valarm').map((alarm) => String(alarm.getFirstPropertyValue('trigger'))),
      ).toEqual(['-PT7H']);
  });

  it('say nothing of absences and reasons in what was taken away', () => {
    const published = approvedAndPublished(planned);
    const { shift, leader } = published.assignments[0]!;
    const roster = written(published, {
      kind: 'substituted',
      ...by,
      shift,
      from: leader,
      to: published.assignments.find((own) => own.date !== shift.slice(0, 10))!.leader!,
      reason: '住院做手术',
      accepts: ['min-rest-gap'],
    });
    const text = feed(roster, leader!);
    expect(text).toContain('STATUS:CANCELLED');
    expect(text).not.toContain('住院');
    expect(text.match(/BEGIN:VALARM/g)).toHaveLength(text.match(/STATUS:CONFIRMED/g)?.length ?? 0);
  });
});
