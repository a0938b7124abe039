import { nearest } from '../document/nearest.ts';
import { writtenOn, type EntryOf, type LedgerEntry } from '../roster/ledger-entry.ts';
import { type EntryDiagnostic, entryDiagnostic } from './entry-facts.ts';
import { type LedgerContext, namedLeader, placeOf, entriesInForce } from './ledger-context.ts';
import { substituteProblems } from './check-substitute.ts';

/** What an entry says of places: whether they are there, are held by whom it says, and may be given to whom it says. */
export function placeProblems(context: LedgerContext, entry: LedgerEntry): EntryDiagnostic[] {
  switch (entry.kind) {
    case 'substituted':
      return substitutionProblems(context, entry);
    case 'exchanged':
      return exchangeProblems(context, entry);
    case 'vacated':
      return holderProblems(context, '', entry.shift, entry.from, '/from');
    case 'told':
      return holderProblems(context, '', entry.shift, entry.leader, '/leader');
    case 'attended':
      return attendanceProblems(context, entry);
    default:
      return [];
  }
}

function substitutionProblems(context: LedgerContext, entry: EntryOf<'substituted'>): EntryDiagnostic[] {
  const { shift, from, to } = entry;
  const found = [...holderProblems(context, '', shift, from, '/from'), ...unknownLeader(context, to, '/to')];
  if (found.length > 0) return found;
  const { date } = placeOf(context, shift)!;
  if (from === to) return [entryDiagnostic('changes-nothing', '/to', { shift, date })];
  return substituteProblems(context, { leader: to, shift, givesUp: [] }, '/to');
}

function exchangeProblems(context: LedgerContext, entry: EntryOf<'exchanged'>): EntryDiagnostic[] {
  const { first, second } = entry;
  const found = [
    ...holderProblems(context, '/first', first.shift, first.leader, '/first/leader'),
    ...holderProblems(context, '/second', second.shift, second.leader, '/second/leader'),
  ];
  if (found.length > 0) return found;
  const [one, other] = [placeOf(context, first.shift)!, placeOf(context, second.shift)!];
  const { shift, date } = other;
  if (first.leader === second.leader || (one.date === date && one.type === other.type))
    return [entryDiagnostic('changes-nothing', '/second', { shift, date })];
  return [
    ...substituteProblems(context, { leader: first.leader, shift, givesUp: [first.shift] }, '/first/leader'),
    ...substituteProblems(
      context,
      { leader: second.leader, shift: first.shift, givesUp: [shift] },
      '/second/leader',
    ),
  ];
}

function attendanceProblems(context: LedgerContext, entry: EntryOf<'attended'>): EntryDiagnostic[] {
  const { shift, holder, came } = entry;
  const found = holderProblems(context, '', shift, holder, '/holder');
  if (came !== null && 'leader' in came) found.push(...unknownLeader(context, came.leader, '/came/leader'));
  const date = placeOf(context, shift)?.date;
  const day = writtenOn(entry);
  if (date !== undefined && date > day) found.push(entryDiagnostic('not-yet', '/at', { shift, date, day }));
  return found;
}

/** The place exists, has no attendance yet, and is held by whom the entry says. */
function holderProblems(
  context: LedgerContext,
  base: string,
  shift: string,
  expected: string | null,
  pointer: string,
): EntryDiagnostic[] {
  const place = placeOf(context, shift);
  if (!place) {
    const date = shift.slice(0, shift.indexOf('/'));
    const places = [...context.state.assignments.values()].filter((other) => other.date === date);
    return [
      entryDiagnostic('unknown-place', `${base}/shift`, {
        shift,
        places: places.map((other) => other.shift),
      }),
    ];
  }
  const { date, leader } = place;
  if (place.attended !== undefined) {
    const number = attendanceOf(context, shift);
    return [entryDiagnostic('already-attended', `${base}/shift`, { shift, date, number })];
  }
  if (leader === expected) return [];
  const named = (id: string | null) => (id === null ? null : namedLeader(context, id));
  const gaveUp = leader === null ? context.state.vacated.get(shift) : undefined;
  return [
    entryDiagnostic('other-holder', pointer, {
      shift,
      date,
      expected: named(expected),
      holder: named(leader),
      ...(gaveUp !== undefined && { vacatedBy: namedLeader(context, gaveUp) }),
    }),
  ];
}

/** The number of the entry that records attendance. */
const attendanceOf = ({ roster }: LedgerContext, shift: string): number =>
  entriesInForce(roster.ledger).find(({ entry }) => entry.kind === 'attended' && entry.shift === shift)!
    .number;

function unknownLeader(
  { roster, leaderIndex }: LedgerContext,
  id: string,
  pointer: string,
): EntryDiagnostic[] {
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
