import { describe, expect, it } from 'vitest';
import { word } from '../locale/diagnostics.ts';
import { recountAgainst } from '../plan/recount.ts';
import type { RosterDocument } from '../document/schema.ts';
import { missingDays } from './calendar-drift.ts';
import { document, draft, planned, without } from './read-rosters.test.kit.ts';
import { BrokenRosterError, restore } from './restore.ts';
import type { Roster } from './roster.ts';
import { documentDiffers, placesNotAsked, rosterDiagnostics } from './roster-diagnostics.ts';

/** Planned when the Sunday worked instead of a holiday was a day off, and the last day of it a workday. */
const old: Roster = {
  ...without(draft, '2024-02-18'),
  calendar: { ...draft.calendar, digest: '0'.repeat(64) },
};
const changed: Roster = {
  ...old,
  dutyDays: old.dutyDays.map((day) =>
    day.date === '2024-02-12' ? { ...day, kind: 'workday', holidays: [] } : day,
  ),
  assignments: old.assignments.map((place) =>
    place.date === '2024-02-12' ? { ...place, kind: 'workday' } : place,
  ),
};

describe('what is said of a roster', () => {
  const warning = { severity: 'warning', pointer: '' };
  const worked = {
    code: 'calendar-differs',
    ...warning,
    date: '2024-02-18',
    stored: null,
    today: 'make-up-workday',
    holidays: { stored: [], today: [] },
    places: { stored: 0, today: 1 },
    kept: null,
    isAmended: false,
    isExplained: true,
  };

  it('is nothing where it is as its document asks', () => {
    expect(rosterDiagnostics(draft, restore(draft))).toEqual([]);
  });

  it('are the days that it stores otherwise, in order', () => {
    expect(rosterDiagnostics(changed, restore(changed))).toEqual([
      {
        ...worked,
        date: '2024-02-12',
        stored: 'workday',
        today: 'holiday',
        holidays: { stored: [], today: ['春节'] },
        places: { stored: 1, today: 1 },
      },
      worked,
    ]);
  });

  it('is said once of a day, as an error where nobody served whom the document asks for', () => {
    const restored = restore(changed);
    const more: RosterDocument = { ...document, exceptions: [{ from: '2024-02-12', heads: 2 }] };
    const missing = missingDays(more, changed, '2024-03-01').filter(({ date }) => date === '2024-02-12');
    expect(missing).toHaveLength(1);
    expect(rosterDiagnostics(changed, restored, [], missing)).toEqual([
      expect.objectContaining({
        date: '2024-02-12',
        severity: 'error',
        isExplained: false,
        kept: 'replanned',
        places: { stored: 1, today: 2 },
      }),
      worked,
    ]);
  });

  it('are, by another document, that it is another and which places it does not ask for', () => {
    const [first] = draft.assignments as [Roster['assignments'][number]];
    const leaders = document.leaders.filter(({ id }) => id !== first.leader);
    const by = recountAgainst({ ...document, leaders }, draft);
    const lost = draft.assignments.filter(({ leader }) => leader === first.leader);
    const stray = ({ date, shift, leader }: typeof first) => ({
      code: 'place-not-asked',
      severity: 'error',
      pointer: '',
      date,
      shift,
      leader,
    });
    expect(by.diagnostics.filter(({ code }) => code === 'place-not-asked')).toEqual(lost.map(stray));
    expect(by.diagnostics).toContainEqual({ code: 'document-differs', ...warning });
    expect(documentDiffers).toEqual({ code: 'document-differs', ...warning });
    expect(placesNotAsked([first, { ...first, leader: 'X' }], new Map([['X', '前任']]))).toEqual([
      stray(first),
      { ...stray(first), leader: '前任' },
    ]);
    expect(word(placesNotAsked([first], new Map())[0]!, 'zh-CN')).toContain(first.shift);
  });
});

describe('a roster whose days no longer hold its pins', () => {
  it('is broken: its document cannot be followed on them', async () => {
    const pinned = await planned({ ...document, pins: [{ date: '2024-02-18', leader: 'A' }] });
    const closed = {
      ...without(pinned, '2024-02-18'),
      calendar: { ...pinned.calendar, digest: '0'.repeat(64) },
    };
    expect(() => restore(pinned)).not.toThrow();
    expect(() => restore(closed)).toThrow(BrokenRosterError);
    expect(() => restore(closed)).toThrow('its document has an error at ""');
  });
});
