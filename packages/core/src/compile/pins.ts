import type { RosterDocument } from '../document/schema.ts';
import { FREE, type ProblemPin, UNABLE } from '../problem/problem.ts';
import type { Axis } from './axis.ts';
import type { CompileDiagnostic } from './diagnostics.ts';
import type { Names } from './names.ts';

interface PlacesToPin {
  readonly leaderCount: number;
  readonly firstShiftOfDay: Int32Array;
  readonly typeOfShift: Int16Array;
  readonly unable: Uint8Array;
}

/** Gives each pin a type and the first free place of its date and type. */
export function placePins(
  document: RosterDocument,
  axis: Axis,
  names: Names,
  places: PlacesToPin,
  fixedHolder: Int16Array,
): { pins: ProblemPin[]; diagnostics: CompileDiagnostic[] } {
  const pins: ProblemPin[] = [];
  const diagnostics: CompileDiagnostic[] = [];
  const leaderIndex = new Map(document.leaders.map(({ id }, index) => [id, index]));
  const typeIndex = new Map(names.types.map(({ id }, index) => [id, index]));
  const pinsOf = new Map<string, number>();

  (document.pins ?? []).forEach((pin, position) => {
    const pointer = `/pins/${position}`;
    const leader = leaderIndex.get(pin.leader)!;
    const day = axis.index(pin.date);
    const shifts: number[] = [];
    for (let s = places.firstShiftOfDay[day]!; s < places.firstShiftOfDay[day + 1]!; s++) shifts.push(s);
    const wanted = pin.type === undefined ? undefined : typeIndex.get(pin.type);
    const open = shifts.filter((shift) =>
      wanted === undefined
        ? (places.unable[shift * places.leaderCount + leader]! & UNABLE.pool) === 0
        : places.typeOfShift[shift] === wanted,
    );
    const types = [...new Set(open.map((shift) => places.typeOfShift[shift]!))];
    const at = {
      severity: 'error',
      pointer,
      date: pin.date,
      leader: document.leaders[leader]!.name,
    } as const;
    if (types.length === 0) {
      diagnostics.push({ ...at, code: 'pin-without-place' });
      return;
    }
    if (types.length > 1) {
      const candidates = types.map((type) => names.types[type]!.name);
      diagnostics.push({ ...at, code: 'pin-of-unclear-type', types: candidates });
      return;
    }
    const type = types[0]!;
    pins.push({ day, type, leader });
    const key = `${day}/${type}`;
    pinsOf.set(key, (pinsOf.get(key) ?? 0) + 1);
    const place = shifts.find((shift) => places.typeOfShift[shift] === type && fixedHolder[shift] === FREE);
    if (place !== undefined) fixedHolder[place] = leader;
    else {
      diagnostics.push({
        code: 'more-pins-than-places',
        severity: 'error',
        pointer,
        date: pin.date,
        type: names.types[type]!.name,
        pins: pinsOf.get(key)!,
        places: shifts.filter((shift) => places.typeOfShift[shift] === type).length,
      });
    }
  });
  return { pins, diagnostics };
}
