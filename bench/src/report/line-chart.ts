/** A line with its points; `x` and `y` above 0 on logarithmic axes. */
export interface Series {
  readonly name: string;
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

export interface Axis {
  readonly label: string;
  readonly isLog: boolean;
  readonly words: (value: number) => string;
}

export interface LineChart {
  readonly title: string;
  readonly x: Axis;
  readonly y: Axis;
  readonly series: readonly Series[];
  /** Whether a line runs through the points of a series: only where it has a meaning between them. */
  readonly isJoined: boolean;
}

const WIDTH = 800;
const HEIGHT = 420;
const LEFT = 90;
const RIGHT = 230;
const TOP = 48;
const BOTTOM = 56;

/** Told apart by colour and by shape, of which there is one less, so that no two are alike; dark enough on white, light enough on black. */
const COLOURS = [
  '#c2410c',
  '#2563eb',
  '#0f8a5f',
  '#9333ea',
  '#b58900',
  '#64748b',
  '#d6336c',
  '#0e7fa6',
  '#7a8b00',
  '#a0522d',
  '#4f46e5',
  '#65a30d',
  '#0d9488',
  '#c026d3',
  '#ea580c',
  '#78716c',
];
const SHAPES: readonly ((x: number, y: number) => string)[] = [
  (x, y) => `<circle cx="${x}" cy="${y}" r="5"/>`,
  (x, y) => `<rect x="${x - 4.5}" y="${y - 4.5}" width="9" height="9"/>`,
  (x, y) => `<path d="M${x} ${y - 6}l6 10h-12z"/>`,
  (x, y) => `<path d="M${x} ${y - 6}l6 6l-6 6l-6 -6z"/>`,
  (x, y) => `<path d="M${x} ${y + 6}l6 -10h-12z"/>`,
  (x, y) => `<path d="M${x - 5} ${y - 2}h3v-3h4v3h3v4h-3v3h-4v-3h-3z"/>`,
  (x, y) => `<ellipse cx="${x}" cy="${y}" rx="7" ry="3.5"/>`,
  (x, y) => `<rect x="${x - 7}" y="${y - 2}" width="14" height="4"/>`,
  (x, y) => `<rect x="${x - 2}" y="${y - 7}" width="4" height="14"/>`,
  (x, y) => `<path d="M${x - 6} ${y}l10 -6v12z"/>`,
  (x, y) => `<path d="M${x + 6} ${y}l-10 -6v12z"/>`,
  (x, y) => `<path d="M${x - 5} ${y - 6}h10l-10 12h10z"/>`,
  (x, y) => `<path d="M${x - 6} ${y - 5}v10l12 -10v10z"/>`,
  (x, y) => `<path d="M${x} ${y - 6}l6 5v6h-12v-6z"/>`,
  (x, y) => `<path d="M${x - 5} ${y - 3}l2 -2l3 3l3 -3l2 2l-3 3l3 3l-2 2l-3 -3l-3 3l-2 -2l3 -3z"/>`,
];

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const round = (value: number): number => Math.round(10 * value) / 10;

/** Draws a chart as SVG that stands alone: readable on light and dark ground, in print and read aloud. */
export function lineChart({ title, x, y, series, isJoined }: LineChart): string {
  const all = series.flatMap(({ points }) => points);
  const across = scale(
    x,
    all.map((point) => point.x),
    LEFT,
    WIDTH - RIGHT,
  );
  const up = scale(
    y,
    all.map((point) => point.y),
    HEIGHT - BOTTOM,
    TOP,
  );
  const told = series.map(({ name, points }) => {
    const words = points.map((point) => `${y.words(point.y)} at ${x.words(point.x)}`).join(', ');
    return `${name}: ${words || 'nothing'}`;
  });
  const grid = [
    ...across.ticks.map(
      (tick) =>
        `<line class="grid" x1="${across.at(tick)}" x2="${across.at(tick)}" y1="${TOP}" y2="${HEIGHT - BOTTOM}"/>` +
        `<text x="${across.at(tick)}" y="${HEIGHT - BOTTOM + 18}" text-anchor="middle">${escape(x.words(tick))}</text>`,
    ),
    ...up.ticks.map(
      (tick) =>
        `<line class="grid" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${up.at(tick)}" y2="${up.at(tick)}"/>` +
        `<text x="${LEFT - 8}" y="${up.at(tick) + 4}" text-anchor="end">${escape(y.words(tick))}</text>`,
    ),
  ];
  const drawn = series.map(({ name, points }, index) => {
    const colour = COLOURS[index % COLOURS.length]!;
    const shape = SHAPES[index % SHAPES.length]!;
    const places = points.map((point) => [across.at(point.x), up.at(point.y)] as const);
    const line = places.map(([px, py]) => `${px},${py}`).join(' ');
    const legend = TOP + 10 + 22 * index;
    return (
      `<g fill="${colour}">` +
      (isJoined ? `<polyline points="${line}" fill="none" stroke="${colour}" stroke-width="2"/>` : '') +
      places.map(([px, py]) => shape(px, py)).join('') +
      shape(WIDTH - RIGHT + 20, legend) +
      `</g><text x="${WIDTH - RIGHT + 34}" y="${legend + 4}">${escape(name)}${points.length === 0 ? ': nothing' : ''}</text>`
    );
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-labelledby="title desc" font-family="system-ui, sans-serif" font-size="12">
<title id="title">${escape(title)}</title>
<desc id="desc">${escape(told.join('. '))}.</desc>
<style>svg{background:#fff}text{fill:#1f2937}.grid{stroke:#d1d5db}@media (prefers-color-scheme:dark){svg{background:#111827}text{fill:#e5e7eb}.grid{stroke:#374151}}</style>
<text x="${LEFT}" y="24" font-size="15" font-weight="600">${escape(title)}</text>
${grid.join('\n')}
<text x="${(LEFT + WIDTH - RIGHT) / 2}" y="${HEIGHT - 14}" text-anchor="middle">${escape(x.label)}</text>
<text x="16" y="${(TOP + HEIGHT - BOTTOM) / 2}" text-anchor="middle" transform="rotate(-90 16 ${(TOP + HEIGHT - BOTTOM) / 2})">${escape(y.label)}</text>
${drawn.join('\n')}
</svg>
`;
}

/** Where values lie between two edges, from 0 on or, on a logarithmic axis, from a power of ten; with round numbers in between. */
function scale(
  { isLog }: Axis,
  values: readonly number[],
  from: number,
  to: number,
): { at: (value: number) => number; ticks: number[] } {
  const measure = (value: number): number => (isLog ? Math.log10(value) : value);
  let least = isLog ? Math.min(...values.map(measure)) : 0;
  let most = Math.max(...values.map(measure));
  if (values.length === 0) [least, most] = [0, 1];
  if (isLog) [least, most] = [Math.floor(least), Math.ceil(most)];
  if (most - least < 1e-9) [least, most] = [isLog ? least - 1 : least, most + 1];
  const at = (value: number): number =>
    round(from + ((measure(value) - least) / (most - least)) * (to - from));
  if (isLog) {
    const exponents = Array.from({ length: Math.round(most - least) + 1 }, (_, index) => least + index);
    return { at, ticks: exponents.map((exponent) => 10 ** exponent) };
  }
  const rough = (most - least) / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10);
  const first = Math.ceil(least / step);
  const ticks: number[] = [];
  for (let count = first; count * step <= most + 1e-9; count++) ticks.push(count * step);
  return { at, ticks };
}
