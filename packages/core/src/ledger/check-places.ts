import { nearest } from '../document/nearest.ts';
import { dayOf, type EntryOf, type LedgerEntry } from '../roster/ledger-entry.ts';
import { type EntryDiagnostic, entryDiagnostic } from './entry-facts.ts';
import { type LedgerScene, namedLeader, placeOf, standingEntries } from './ledger-scene.ts';
import { substituteProblems } from './check-substitute.ts';

/** What an entry says of places: whether they are there, are held by whom it says, and may be given to whom it says. */
export function placeProblems(scene: LedgerScene, entry: LedgerEntry): EntryDiagnostic[] {
  switch (entry.kind) {
    case 'substituted':
      return substitutionProblems(scene, entry);
    case 'exchanged':
      return exchangeProblems(scene, entry);
    case 'vacated':
      return holderProblems(scene, '', entry.shift, entry.from, '/from');
    case 'attended':
      return attendanceProblems(scene, entry);
    default:
      return [];
  }
}

function substitutionProblems(scene: LedgerScene, entry: EntryOf<'substituted'>): EntryDiagnostic[] {
  const { shift, from, to } = entry;
  const found = [...holderProblems(scene, '', shift, from, '/from'), ...unknownLeader(scene, to, '/to')];
  if (found.length > 0) return found;
  const { date } = placeOf(scene, shift)!;
  if (from === to) return [entryDiagnostic('changes-nothing', '/to', { shift, date })];
  return substituteProblems(scene, { leader: to, shift, givesUp: [] }, '/to');
}

function exchangeProblems(scene: LedgerScene, entry: EntryOf<'exchanged'>): EntryDiagnostic[] {
  const { first, second } = entry;
  const found = [
    ...holderProblems(scene, '/first', first.shift, first.leader, '/first/leader'),
    ...holderProblems(scene, '/second', second.shift, second.leader, '/second/leader'),
  ];
  if (found.length > 0) return found;
  const [one, other] = [placeOf(scene, first.shift)!, placeOf(scene, second.shift)!];
  const { shift, date } = other;
  if (first.leader === second.leader || (one.date === date && one.type === other.type))
    return [entryDiagnostic('changes-nothing', '/second', { shift, date })];
  return [
    ...substituteProblems(scene, { leader: first.leader, shift, givesUp: [first.shift] }, '/first/leader'),
    ...substituteProblems(
      scene,
      { leader: second.leader, shift: first.shift, givesUp: [shift] },
      '/second/leader',
    ),
  ];
}

function attendanceProblems(scene: LedgerScene, entry: EntryOf<'attended'>): EntryDiagnostic[] {
  const { shift, holder, came } = entry;
  const found = holderProblems(scene, '', shift, holder, '/holder');
  if (came !== null && 'leader' in came) found.push(...unknownLeader(scene, came.leader, '/came/leader'));
  const date = placeOf(scene, shift)?.date;
  const day = dayOf(entry);
  if (date !== undefined && date > day) found.push(entryDiagnostic('not-yet', '/at', { shift, date, day }));
  return found;
}

/** The place is there, nobody knows yet who came, and it is held by whom the entry says. */
function holderProblems(
  scene: LedgerScene,
  base: string,
  shift: string,
  expected: string | null,
  pointer: string,
): EntryDiagnostic[] {
  const place = placeOf(scene, shift);
  if (!place) {
    const date = shift.slice(0, shift.indexOf('/'));
    const places = [...scene.state.assignments.values()].filter((other) => other.date === date);
    return [
      entryDiagnostic('unknown-place', `${base}/shift`, {
        shift,
        places: places.map((other) => other.shift),
      }),
    ];
  }
  const { date, leader } = place;
  if (place.attended !== undefined) {
    const number = attendanceOf(scene, shift);
    return [entryDiagnostic('already-attended', `${base}/shift`, { shift, date, number })];
  }
  if (leader === expected) return [];
  const named = (id: string | null) => (id === null ? null : namedLeader(scene, id));
  const gaveUp = leader === null ? scene.state.vacated.get(shift) : undefined;
  return [
    entryDiagnostic('other-holder', pointer, {
      shift,
      date,
      expected: named(expected),
      holder: named(leader),
      ...(gaveUp !== undefined && { vacatedBy: namedLeader(scene, gaveUp) }),
    }),
  ];
}

/** The number of the entry that says who came. */
const attendanceOf = ({ roster }: LedgerScene, shift: string): number =>
  standingEntries(roster.ledger).find(({ entry }) => entry.kind === 'attended' && entry.shift === shift)!
    .number;

function unknownLeader({ roster, leaderIndex }: LedgerScene, id: string, pointer: string): EntryDiagnostic[] {
  if (leaderIndex.has(id)) return [];
  const { leaders } = roster.document;
  // a name in the place of an id is told its id
  const hint = leaders.find(({ name }) => name === id)?.id ?? nearest(id, leaderIndex.keys());
  return [
    entryDiagnostic('unknown-entry-leader', pointer, {
      value: id,
      ...(hint !== undefined && { nearest: hint }),
    }),
  ];
}
