import { css, type CSSResult, unsafeCSS } from 'lit';

/** Each colour in the light and in the dark theme. */
const colours = {
  bg: ['#f3f4f1', '#121618'],
  surface: ['#fff', '#1a2022'],
  sunken: ['#f9faf8', '#161b1d'],
  line: ['#e2e3de', '#2c3437'],
  'line-2': ['#c3c6c0', '#49545a'],
  ctl: ['#80878a', '#7d888c'],
  ink: ['#181e21', '#e9eded'],
  'ink-2': ['#444c50', '#bcc5c7'],
  'ink-3': ['#5f676a', '#98a2a5'],
  accent: ['#0b5a6f', '#74c6d7'],
  'on-accent': ['#fff', '#06222a'],
  'accent-soft': ['#e2eff2', '#17363e'],
  rest: ['#9a4436', '#dfa294'],
  'rest-soft': ['#fbf0ec', '#3a2421'],
  'rest-row': ['#faf6ee', '#211e1b'],
  make: ['#3c4549', '#c9d0d1'],
  'on-make': ['#fff', '#15191b'],
  bad: ['#b01208', '#ff8f80'],
  'bad-soft': ['#fdece8', '#3d1f1a'],
  warn: ['#744b00', '#ecc477'],
  'warn-soft': ['#fbf1dc', '#352b16'],
  ok: ['#22633a', '#90cfa0'],
} as const;

/** The colours of a theme as properties, each the host's own where it gives one with the prefix. */
const themed = (theme: 0 | 1): CSSResult =>
  unsafeCSS(
    Object.entries(colours)
      .map(([name, both]) => `--${name}:var(--roster-${name},${both[theme]});`)
      .join(''),
  );

const dark = css`
  ${themed(1)}
  --shadow: 0 1px 2px rgba(0, 0, 0, 0.5), 0 12px 32px rgba(0, 0, 0, 0.6);
  color-scheme: dark;
`;

/**
 * The look of the outermost elements (`<roster-editor>`, `<roster-board>`): colours of both themes, type, sizes. What
 * stands inside them inherits it. Text pairs have a contrast of at least 4.5, control edges of at least 3. A host
 * overrides each as a custom property with the prefix `--roster-`.
 *
 * The dark theme stands when the attribute `theme` is `dark`, or when the system asks for it and `theme` is not `light`.
 */
export const tokens = css`
  :host {
    --font:
      var(--roster-font, 'Microsoft YaHei UI'), 'Microsoft YaHei', 'PingFang SC', 'HarmonyOS Sans SC',
      'Source Han Sans SC', 'Noto Sans CJK SC', 'Noto Sans SC', 'WenQuanYi Micro Hei', sans-serif;
    ${themed(0)}
    --shadow: 0 1px 2px rgba(20, 30, 35, 0.08), 0 10px 28px rgba(20, 30, 35, 0.16);
    --r: 4px;
    color-scheme: light;
    color: var(--ink);
    font: 14px/1.5 var(--font);
    font-variant-numeric: tabular-nums;
    -webkit-text-size-adjust: 100%;
  }
  @media (prefers-color-scheme: dark) {
    :host(:not([theme='light'])) {
      ${dark}
    }
  }
  :host([theme='dark']) {
    ${dark}
  }
`;
