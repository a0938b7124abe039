import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordKit } from '../bench.test.kit.ts';
import { BadCallError } from '../options.ts';
import type { RunRecord } from '../run/record.ts';
import { keyOf } from '../run/tournament.ts';
import { renewable, renewed, renewedWords } from './renew.ts';
import type { Comparison } from './report-file.ts';

const machine = { cpu: 'Some', cores: 4, memoryGB: 8, node: 'v20', revision: 'old0000', load: 0.4 };
const whole = { instances: ['month', 'year', 'decade'], peers: ['a', 'b', 'c'] };
const part = (instances: readonly string[], peers: readonly string[], revision = 'new1111') => ({
  instances,
  peers,
  machine: { ...machine, revision },
  loadAtEnd: 1,
});
const recordsOf = (
  instances: readonly string[],
  peers: readonly string[],
  runs: number,
  how: string,
): RunRecord[] =>
  Array.from({ length: runs }, (_, round) =>
    instances.flatMap((instance) => peers.map((peer) => recordKit({ instance, peer, seed: round + 1, how }))),
  ).flat();
const comparison = (records: readonly RunRecord[], fields: Partial<Comparison> = {}): Comparison => ({
  machine,
  loadAtEnd: 1,
  runs: 3,
  limit: 60,
  records,
  ...fields,
});
const old = comparison(recordsOf(whole.instances, whole.peers, 3, 'old'));

describe('a comparison of which a part is renewed', () => {
  it('law: has the new records, all others as they were, in the order of the tables', () => {
    const some = (names: readonly string[]) => fc.shuffledSubarray([...names], { minLength: 1 });
    fc.assert(
      fc.property(
        some(whole.instances),
        some(whole.peers),
        fc.integer({ min: 1, max: 3 }),
        fc.shuffledSubarray([...old.records]),
        (instances, peers, runs, before) => {
          const records = recordsOf(instances, peers, runs, 'new');
          const merged = renewed(comparison(before), part(instances, peers), records, whole).records;
          const isNew = new Set(records.map(keyOf));
          const others = before.filter((record) => !isNew.has(keyOf(record)));
          expect(new Set(merged)).toEqual(new Set([...others, ...records]));
          expect(merged).toHaveLength(others.length + records.length);
          for (const record of others) expect(merged).toContain(record);
          const places = merged.map(
            ({ instance, peer }) => 10 * whole.instances.indexOf(instance) + whole.peers.indexOf(peer),
          );
          expect(places).toEqual([...places].sort((a, b) => a - b));
        },
      ),
    );
  });

  it('keeps the records of a peer that is no more, after those of the others', () => {
    const gone = recordKit({ instance: 'month', peer: 'gone' });
    const { records } = renewed(
      comparison([gone]),
      part(['month'], ['a']),
      [recordKit({ peer: 'a' })],
      whole,
    );
    expect(records.map(({ peer }) => peer)).toEqual(['a', 'gone']);
  });

  it('is whole again when all is there, one run being enough of whom the limit stopped', () => {
    const stopped = recordKit({ instance: 'year', peer: 'b', isOutOfTime: true });
    const merged = renewed(old, part(['year'], ['b']), [stopped], whole);
    expect([merged.records.length, merged.planned]).toEqual([25, 25]);
    const without = comparison(old.records.filter(({ peer }) => peer !== 'c'));
    expect(renewed(without, part(['year'], ['b']), [stopped], whole).planned).toBe(25);
    expect(without.records).toHaveLength(18);
  });

  it('tells renewals in the order of time, and those no more of which nothing is left', () => {
    const first = renewed(old, part(['month'], ['a']), [], whole);
    const second = renewed(first, part(['month', 'year'], ['b'], 'new2222'), [], whole);
    const third = renewed(second, part(whole.instances, ['a'], 'new3333'), [], whole);
    expect(third.renewed!.map((own) => own.machine.revision)).toEqual(['new2222', 'new3333']);
    expect(renewedWords(third.renewed!, 3)).toMatch(
      /^\*\*Measured anew\*\* .*: b on month, year \(lunzhi at new2222; .* load 0\.4 at the beginning, 1 at the end\); a on all instances \(lunzhi at new3333; /,
    );
    expect(renewedWords([], 3)).toBeNull();
  });

  it('must be there, with runs like those that are to come', () => {
    expect(renewable(old, { runs: 3, limit: 60 })).toBe(old);
    expect(() => renewable(null, { runs: 3, limit: 60 })).toThrow(BadCallError);
    expect(() => renewable(old, { runs: 1, limit: 60 })).toThrow('Maybe add --runs 3 --limit 60.');
    expect(() => renewable(old, { runs: 3, limit: 10 })).toThrow(BadCallError);
  });
});
