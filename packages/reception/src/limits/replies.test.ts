import { describe, expect, it } from 'vitest';
import { foldCases } from '../cases/fold.ts';
import { effectiveSettings } from '../cases/settings.ts';
import { monthlyCircular } from '../circular/circular.ts';
import { openDesk } from '../desk/desk.ts';
import { papersOf } from '../papers/papers-of.ts';
import { type EntrySketch, makeCaseFile, makeFacts } from '../testing/case-log.ts';
import { makeCounty, makeRoster } from '../testing/county.ts';
import { workCalendar } from './work-calendar.ts';

const unit = { department: 'd1' };
const registered = (id: string): EntrySketch => ({
  kind: 'registered',
  case: id,
  facts: makeFacts({ registeredOn: '2024-01-02', townships: ['t1'] }),
});

/** Over its 60 days; past them, but by a later date of the sender; only the telling of its acceptance is late. */
const entries: EntrySketch[] = [
  registered('c1'),
  { kind: 'forwarded', case: 'c1', on: '2024-01-03', unit },
  registered('c2'),
  { kind: 'forwarded', case: 'c2', on: '2024-01-03', unit, due: '2024-05-31' },
  registered('c3'),
  { kind: 'forwarded', case: 'c3', on: '2024-03-01', unit },
];
const file = makeCaseFile(entries);
const roster = makeRoster(makeCounty(), { '2024-03-11': 'A' });

describe('a reply that is overdue', () => {
  it('is one for the circular, the desk and the letters of supervision', () => {
    const circular = monthlyCircular({ file, roster }, '2024-03');
    expect(circular.figures.overdue).toEqual(['c1']);
    const desk = openDesk({ cases: file, roster, today: '2024-03-31' });
    expect(
      desk
        .view()
        .cases.filter(({ isOverdue }) => isOverdue)
        .map(({ id }) => id),
    ).toEqual(['c1']);
    const { document } = roster;
    const sources = {
      document,
      settings: effectiveSettings(),
      calendar: workCalendar(document),
      on: '2024-03-31',
    };
    const letters = papersOf('supervision', [...foldCases(file.entries).cases.values()], sources).papers;
    expect(letters.flatMap(({ cases, facts }) => ('unit' in facts && facts.unit ? cases : []))).toEqual([
      'c1',
    ]);
  });
});
