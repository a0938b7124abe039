import { describe, expect, it } from 'vitest';
import { BadCallError, readOptions } from './options.ts';

describe('readOptions', () => {
  it('runs everything when nothing is said', () => {
    expect(readOptions([])).toMatchObject({
      command: 'compare',
      instances: [],
      peers: [],
      runs: 3,
      limit: 60,
    });
  });

  it('is short when asked to be, and lets the rest be said', () => {
    expect(readOptions(['--quick'])).toMatchObject({ runs: 1, limit: 2, isQuick: true });
    expect(readOptions(['--quick', '--instance', 'month', '--peer', 'highs', '--limit', '5'])).toMatchObject({
      instances: ['month'],
      peers: ['highs'],
      limit: 5,
    });
  });

  it('renews a part of the report, and nothing but a part', () => {
    expect(readOptions(['--peer', 'glpk'])).toMatchObject({ renews: false });
    expect(readOptions(['--renew', '--peer', 'glpk'])).toMatchObject({ renews: true, peers: ['glpk'] });
    expect(readOptions(['--renew', '--instance', 'month'])).toMatchObject({ renews: true });
    expect(() => readOptions(['--renew'])).toThrow(BadCallError);
    expect(() => readOptions(['--renew', '--quick', '--peer', 'glpk'])).toThrow(BadCallError);
  });

  it('lets a program of your own take part, alone or beside others, but in no whole report', () => {
    expect(readOptions(['--peer', 'highs'])).toMatchObject({ peers: ['highs'], external: null });
    const mine = ['--external', 'python3 mine.py'];
    expect(readOptions(mine)).toMatchObject({ peers: ['external'], external: 'python3 mine.py' });
    expect(readOptions([...mine, '--peer', 'highs'])).toMatchObject({ peers: ['highs', 'external'] });
    expect(() => readOptions([...mine, '--renew'])).toThrow(BadCallError);
    expect(() => readOptions(['--external', ' '])).toThrow(BadCallError);
  });

  it('plans the held-out documents in one way alone', () => {
    expect(readOptions(['--held-out', '--record'])).toMatchObject({ command: 'held-out', records: true });
    for (const other of [
      ['--runs', '5'],
      ['--limit', '9'],
      ['--instance', 'month'],
      ['--peer', 'highs'],
    ])
      expect(() => readOptions(['--held-out', ...other])).toThrow(`--held-out goes without ${other[0]}`);
  });

  it.each([['--runs', '0'], ['--runs', '1.5'], ['--limit', 'soon'], ['--fast']])(
    'refuses %s %s',
    (...args) => {
      expect(() => readOptions(args.filter((arg) => arg !== undefined))).toThrow(BadCallError);
    },
  );
});
