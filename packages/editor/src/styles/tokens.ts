import type { DayKind } from '@lunzhi/core';
import { css, type CSSResult, html, nothing, type TemplateResult, unsafeCSS } from 'lit';

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

/** What all elements share: boxes, focus, buttons, badges, keys, icons. */
export const base = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  [hidden] {
    display: none !important;
  }
  button,
  input,
  select {
    font: inherit;
    color: inherit;
  }
  h1,
  h2,
  h3,
  p,
  ul,
  ol {
    margin: 0;
    padding: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  b {
    font-weight: 600;
  }
  :focus {
    outline: none;
  }
  :focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 1px;
  }
  svg.i {
    width: 16px;
    height: 16px;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
    vertical-align: -3px;
  }
  .mute {
    color: var(--ink-3);
  }
  .pill {
    padding: 0 9px;
    border: 1px solid var(--line-2);
    border-radius: 10px;
    color: var(--ink-2);
    font-size: 12px;
    line-height: 20px;
    white-space: nowrap;
  }
  .badge {
    display: inline-block;
    min-width: 18px;
    height: 18px;
    padding: 0 3px;
    border: 1px solid transparent;
    border-radius: 3px;
    font-size: 12px;
    line-height: 16px;
    text-align: center;
    vertical-align: 1px;
  }
  .badge.rest {
    color: var(--rest);
    background: var(--rest-soft);
    border-color: currentColor;
  }
  .badge.make {
    color: var(--on-make);
    background: var(--make);
    border-color: var(--make);
  }
  .btn {
    display: inline-flex;
    align-items: center;
    gap: 5px;
    height: 32px;
    padding: 0 10px;
    border: 1px solid transparent;
    border-radius: var(--r);
    background: none;
    white-space: nowrap;
    cursor: pointer;
  }
  .btn:hover:not([disabled]) {
    background: var(--accent-soft);
  }
  .btn.line {
    border-color: var(--ctl);
    background: var(--surface);
  }
  .btn.primary {
    background: var(--accent);
    color: var(--on-accent);
    font-weight: 600;
  }
  .btn.primary:hover:not([disabled]) {
    background: var(--accent);
    text-decoration: underline;
  }
  .btn[disabled],
  [data-why] {
    color: var(--ink-3);
    cursor: default;
  }
  .btn.primary[data-why] {
    background: var(--sunken);
  }
  [data-why] {
    position: relative;
  }
  [data-why]:hover::after,
  [data-why]:focus::after {
    content: attr(data-why);
    position: absolute;
    z-index: 9;
    top: 100%;
    right: 0;
    padding: 4px 8px;
    border: 1px solid var(--line-2);
    background: var(--surface);
    color: var(--ink);
    font-weight: 400;
    white-space: nowrap;
  }
  [aria-busy]::before {
    content: '⋯ ';
  }
  .barred {
    color: var(--warn);
  }
  .link {
    padding: 0;
    border: 0;
    background: none;
    color: var(--accent);
    text-decoration: underline;
    cursor: pointer;
  }
  .tabs {
    display: flex;
    flex: none;
  }
  .tabs button {
    border: 0;
    background: none;
    white-space: nowrap;
    cursor: pointer;
  }
  .tabs button:focus-visible {
    outline-offset: -3px;
  }
  .tabs [aria-selected='true'] {
    font-weight: 600;
  }
  kbd {
    padding: 0 4px;
    border: 1px solid var(--line-2);
    border-bottom-width: 2px;
    border-radius: 3px;
    background: var(--surface);
    color: var(--ink-2);
    font: 12px/16px var(--font);
    white-space: nowrap;
  }
  .pop {
    background: var(--surface);
    border: 1px solid var(--ctl);
    border-radius: 6px;
    box-shadow: var(--shadow);
  }
  .cut {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (forced-colors: active) {
    .btn.primary,
    .tabs button[aria-selected='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
    .badge {
      border-color: currentColor;
    }
    /* drawings keep a colour of their own otherwise */
    svg.i {
      color: inherit !important;
    }
  }
`;

/** What parts that stand within an element have in common, beside `base`. */
export const partStyle = css`
  :host {
    display: block;
    color: var(--ink);
    line-height: 1.5;
  }
  :host([hidden]) {
    display: none;
  }
  @media print {
    :host {
      display: none !important;
    }
  }
`;

/** 休 or 班 beside a day; nothing beside a plain workday. */
export function dayBadge(
  kind: DayKind,
  words: { readonly makeUp: string; readonly rest: string },
): TemplateResult | typeof nothing {
  if (kind === 'workday') return nothing;
  return kind === 'make-up-workday'
    ? html`<span class="badge make">${words.makeUp}</span>`
    : html`<span class="badge rest">${words.rest}</span>`;
}
