import type { Roster, RosterDocument } from '@lunzhi/core';
import * as fc from 'fast-check';
import { amendedDocument, followingPeriod, goodDocument } from './documents.ts';
import { addDays } from '@lunzhi/core/dates';
import { jsonOf } from './odd-values.ts';
import { callHere, type Files, filesOf, inFolder } from './office.ts';
import { usedCall } from './usage.ts';
import { fitting, type Place, type Subjects, valuesOf } from './values.ts';

/** An office with a document, and a roster that was really planned and lived with. */
export interface World {
  readonly document: RosterDocument;
  readonly amended: RosterDocument;
  readonly following: RosterDocument;
  readonly files: Files;
  /** Of `out/roster.json`; `null` where no roster could be planned that may be posted. */
  readonly roster: Roster | null;
  readonly subjects: Subjects;
}

/** What the folder of a world holds at most. */
export const paths = {
  document: 'document.json',
  amended: 'amended.json',
  following: 'next.json',
  roster: 'out/roster.json',
  draft: 'draft.json',
} as const;

/** The same for the same seed, on every machine. */
function drawn<Value>(arbitrary: fc.Arbitrary<Value>, seed: number): Value {
  return fc.sample(arbitrary, { seed, numRuns: 1 })[0]!;
}

const onLedgers = ['publish', 'substitute', 'exchange', 'attend', 'correct', 'replan'] as const;

const MAX_ENTRIES = 6;

/** Makes the world of a seed: plans, publishes mostly, and lets a few things happen. */
export function makeWorld(seed: number): Promise<World> {
  const document = drawn(goodDocument, seed);
  const [amended, steps] = drawn(
    fc.tuple(amendedDocument(document), fc.array(fc.nat(), { minLength: 2, maxLength: MAX_ENTRIES })),
    seed,
  );
  const following = followingPeriod(document);
  const files = {
    [paths.document]: jsonOf(document),
    [paths.amended]: jsonOf(amended),
    [paths.following]: jsonOf(following),
  };
  return inFolder(files, async (directory) => {
    const call = (...words: readonly string[]) => callHere(words, directory);
    await call('plan', paths.document, '--out', 'out', '--moves', '60');
    const draft = filesOf(directory)[paths.roster];
    const at = (days: number): string[] => ['--at', `${addDays(document.issuedOn, days)} 9:00`];
    if ((seed >>> 0) % 4 > 0) {
      await call('publish', paths.roster, '--approve', '--by', '联席会议', ...at(0));
      await call('publish', paths.roster, ...at(1));
    }
    for (const step of steps) {
      const world = worldOf({ document, amended, following }, filesOf(directory));
      if (!world.roster) break;
      const words = drawn(
        fc.tuple(fc.constantFrom(...onLedgers), aboutOf(world.roster)).chain(([command, about]) => {
          const subjects = { ...soon(world.subjects), about, isFitting: true };
          return usedCall(command, valuesOf(subjects)).map((own) =>
            fitting(command, own, subjects, world.roster),
          );
        }),
        step,
      );
      await call(...words, ...(words[0] === 'replan' ? ['--moves', '20'] : []));
    }
    const all = { ...filesOf(directory), ...(draft && { [paths.draft]: draft }) };
    return worldOf({ document, amended, following }, all);
  });
}

/** Two places that a call may be about, mostly such as two leaders can exchange. */
export const aboutOf = (roster: Roster | null): fc.Arbitrary<readonly Place[]> => {
  const places = roster?.assignments ?? [];
  if (places.length === 0) return fc.constant([]);
  return fc.tuple(fc.nat(places.length - 1), fc.nat(places.length - 1)).map(([first, second]) => {
    const rest = [...places.slice(second), ...places.slice(0, second)];
    const own = places[first]!;
    const { date, leader } = own;
    if (leader === null) return [own, places[second]!];
    const isOn = (day: string, who: string): boolean =>
      places.some((place) => place.date === day && place.leader === who);
    const other = rest.find(
      (place) => place.leader !== null && !isOn(date, place.leader) && !isOn(place.date, leader),
    );
    return [own, other ?? places[second]!];
  });
};

/** Things happen one after the other, not all at the end. */
const soon = (subjects: Subjects): Subjects => {
  const today = subjects.dates.findIndex((date) => date > subjects.notBefore.slice(0, 10));
  return { ...subjects, dates: subjects.dates.slice(Math.max(0, today - 2), Math.max(0, today) + 6) };
};

function worldOf(
  documents: Pick<World, 'document' | 'amended' | 'following'>,
  files: Readonly<Record<string, Uint8Array>>,
): World {
  const text = files[paths.roster];
  const roster = text ? (JSON.parse(Buffer.from(text).toString()) as Roster) : null;
  return {
    ...documents,
    files,
    roster,
    subjects: subjectsOf(documents.document, roster, Object.keys(files)),
  };
}

function subjectsOf(document: RosterDocument, roster: Roster | null, names: readonly string[]): Subjects {
  const {
    leaders,
    period,
    townships = [],
    sectors = [],
    projects = [],
    shiftTypes = [{ id: 'main' }],
  } = document;
  const ledger = roster?.ledger ?? [];
  const dates = roster?.dutyDays.map(({ date }) => date) ?? [];
  const isThere = (name: string): boolean => names.includes(name);
  return {
    documents: [paths.document, paths.amended, paths.following],
    rosters: [...Array<string>(5).fill(paths.roster), paths.draft].filter(isThere),
    tables: ['out/roster.csv', 'out/roster.xlsx'].filter(isThere),
    about: [],
    isFitting: false,
    inputs: {},
    modules: [],
    dates: dates.length > 0 ? dates : [period.from, period.to],
    leaders: leaders.flatMap(({ id, name, posts = [] }) => [id, name, ...posts.map(({ title }) => title)]),
    services: [...townships, ...sectors, ...projects].flatMap(({ id, name }) => [id, name]),
    types: shiftTypes.map(({ id }) => id),
    rules: roster?.rules.map(({ id }) => id) ?? [],
    notBefore: ledger[ledger.length - 1]?.at ?? `${document.issuedOn}T09:00:00+08:00`,
    entries: ledger.length,
    correctable: ledger.flatMap(({ kind }, index) =>
      ['substituted', 'exchanged', 'vacated', 'attended'].includes(kind) ? [index + 1] : [],
    ),
  };
}
