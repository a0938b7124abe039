import { appendEntry, type LedgerEntry, plan, publicHistory, replan, type Roster } from '@lunzhi/core';
import { tableForPublic } from '@lunzhi/core/internal';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeIcs } from './roster.ts';
import { runs } from '../../../../scripts/runs.ts';

const by = { at: '2024-02-20T09:00:00+08:00', author: '县信访局' };
const names = Array.from({ length: 6 }, (_, index) => `副县长${index + 1}`);

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
      shiftTypes: [{ id: 'main', name: '坐班', heads: { workday: 2 } }],
      leaders: names.map((name, index) => ({ id: `${index}`, name })),
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

const feed = (roster: Roster, name?: string): string =>
  writeIcs(tableForPublic(roster), { ...(name !== undefined && { name }), history: publicHistory(roster) });

const dutiesOf = (roster: Roster, name?: string): string[] =>
  tableForPublic(roster)
    .rows.filter((row) => row.name !== '' && (name === undefined || row.name === name))
    .map((row) => `${row.date} ${row.name} 坐班接访`)
    .sort();

type Step = readonly [
  kind: 'substitute' | 'vacate' | 'exchange' | 'correct' | 'replan' | 'publish',
  one: number,
  other: number,
];

/** A step that the ledger takes; the same roster where it does not. */
async function taken(roster: Roster, [kind, one, other]: Step): Promise<Roster> {
  const at = (index: number) => roster.assignments[index % roster.assignments.length]!;
  const [first, second] = [at(one), at(other)];
  if (kind === 'replan') {
    const day = `2024-03-${String(4 + (one % 5)).padStart(2, '0')}`;
    const exceptions = other % 2 ? [{ from: day, heads: one % 2 }] : [];
    const outcome = await replan(
      roster,
      { ...roster.document, exceptions },
      { ...by, today: '2024-02-20', moves: 20 },
    );
    return outcome.status === 'refused' ? roster : outcome.roster;
  }
  const entries: Record<Exclude<Step[0], 'replan'>, object> = {
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
    publish: { kind: 'published', version: (roster.published?.version ?? 0) + 1, through: '2024-03-15' },
  };
  return appendEntry(roster, { ...by, ...entries[kind] } as LedgerEntry).roster ?? roster;
}

const step = fc.tuple(
  fc.constantFrom('substitute', 'vacate', 'exchange', 'correct', 'replan', 'publish'),
  fc.nat(40),
  fc.nat(40),
) as fc.Arbitrary<Step>;

describe('calendars that were given out', () => {
  it('law: after any ledger, whatever was imported on the way, hold the duties of now and no other', async () => {
    let cancelled = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(step, fc.boolean()), { maxLength: 8 }), async (steps) => {
        const whole = new CalendarProgram();
        const own = new CalendarProgram();
        const [name] = names;
        let roster = planned;
        for (const [next, isImported] of steps) {
          if (isImported) {
            whole.import(feed(roster));
            own.import(feed(roster, name));
          }
          roster = await taken(roster, next);
        }
        const last = feed(roster, name);
        if (last.includes('STATUS:CANCELLED')) cancelled += 1;
        whole.import(feed(roster));
        own.import(last);
        expect(own.duties).toEqual(dutiesOf(roster, name));
        // a place that nobody holds stands in the whole calendar without a name
        expect(whole.duties.filter((duty) => duty.includes('副县长'))).toEqual(dutiesOf(roster));
      }),
      runs(40, 600),
    );
    expect(cancelled).toBeGreaterThan(0);
  });

  it('remind a leader of his own duties, and nobody of all', () => {
    expect(feed(planned)).not.toContain('BEGIN:VALARM');
    const own = feed(planned, names[0]);
    const events = new ICAL.Component(ICAL.parse(own) as unknown[]).getAllSubcomponents('vevent');
    expect(events.length).toBeGreaterThan(0);
    for (const event of events)
      expect(
        event.getAllSubcomponents('valarm').map((alarm) => String(alarm.getFirstPropertyValue('trigger'))),
      ).toEqual(['-PT7H']);
  });

  it('say nothing of absences and reasons in what was taken away', async () => {
    const { shift, leader } = planned.assignments[0]!;
    const { roster } = appendEntry(planned, {
      kind: 'substituted',
      ...by,
      shift,
      from: leader,
      to: planned.assignments.find((own) => own.date !== shift.slice(0, 10))!.leader!,
      reason: '住院做手术',
      accepts: ['min-rest-gap'],
    });
    const text = feed(roster!, names[Number(leader)]);
    expect(text).toContain('STATUS:CANCELLED');
    expect(text).not.toContain('住院');
    expect(text.match(/BEGIN:VALARM/g)).toHaveLength(
      text.match(/STATUS:(?:CONFIRMED|TENTATIVE)/g)?.length ?? 0,
    );
  });
});
