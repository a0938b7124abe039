import { describe, expect, it } from 'vitest';
import { peers } from '../peers/catalogue.ts';
import { lineChart } from './line-chart.ts';

const axis = { label: 'time', isLog: true, words: (value: number) => `${value} s` };
const chart = lineChart({
  title: 'a < b',
  isJoined: true,
  x: axis,
  y: { label: 'cost', isLog: false, words: String },
  series: [
    {
      name: 'one',
      points: [
        { x: 0.1, y: 400 },
        { x: 10, y: 300 },
      ],
    },
    { name: 'two', points: [] },
  ],
});

describe('lineChart', () => {
  it('can be read aloud, and says of whom there is nothing', () => {
    expect(chart).toContain('<title id="title">a &lt; b</title>');
    expect(chart).toContain('one: 400 at 0.1 s, 300 at 10 s. two: nothing.');
  });

  it('draws each point within the picture', () => {
    const points = /points="([^"]+)"/
      .exec(chart)![1]!
      .split(' ')
      .map((point) => point.split(',').map(Number));
    expect(points).toHaveLength(2);
    for (const [x, y] of points) {
      expect(x).toBeGreaterThanOrEqual(90);
      expect(x).toBeLessThanOrEqual(800 - 230);
      expect(y).toBeGreaterThanOrEqual(48);
      expect(y).toBeLessThanOrEqual(364);
    }
  });

  it('gives no two of as many solvers as there are the same colour or the same mark', () => {
    const series = peers.map(({ id }) => ({ name: id, points: [] }));
    const groups = [
      ...lineChart({ title: '', isJoined: true, x: axis, y: axis, series }).matchAll(
        /<g fill="([^"]+)">(.*?)<\/g>/g,
      ),
    ];
    // a mark without the numbers that say where it stands
    const marks = groups.map(([, , drawn]) =>
      drawn!.replace(/<polyline[^>]*>/, '').replace(/\b(c?[xy]|M)="?[\d. ]+/g, ''),
    );
    expect(new Set(groups.map(([, colour]) => colour)).size).toBe(peers.length);
    expect(new Set(marks).size).toBe(peers.length);
  });

  it('begins at 0 where it is not logarithmic', () => {
    const y = { ...axis, isLog: false };
    const points = [
      { x: 1, y: 100 },
      { x: 10, y: 50 },
    ];
    const drawn = lineChart({ title: '', isJoined: true, x: axis, y, series: [{ name: 'one', points }] });
    // half of the greatest lies half way between the edges, 48 and 364
    expect(/points="([^"]+)"/.exec(drawn)![1]).toBe('90,48 570,206');
    expect(drawn).toContain('>0 s</text>');
  });

  it('joins points only when told to', () => {
    const points = [{ x: 1, y: 2 }];
    const series = [{ name: 'one', points }];
    expect(lineChart({ title: '', isJoined: true, x: axis, y: axis, series })).toContain('<polyline');
    expect(lineChart({ title: '', isJoined: false, x: axis, y: axis, series })).not.toContain('<polyline');
  });

  it('draws no numbers that are none', () => {
    expect(chart).not.toMatch(/NaN|Infinity/);
    expect(lineChart({ title: '', isJoined: true, x: axis, y: axis, series: [] })).not.toMatch(
      /NaN|Infinity/,
    );
  });
});
