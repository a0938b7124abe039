import { css } from 'lit';

const dark = css`
  --bg: var(--roster-bg, #121618);
  --surface: var(--roster-surface, #1a2022);
  --sunken: var(--roster-sunken, #161b1d);
  --line: #2c3437;
  --line-2: #49545a;
  --ctl: #7d888c;
  --ink: var(--roster-ink, #e9eded);
  --ink-2: #bcc5c7;
  --ink-3: #98a2a5;
  --accent: var(--roster-accent, #74c6d7);
  --on-accent: var(--roster-on-accent, #06222a);
  --accent-soft: var(--roster-accent-soft, #17363e);
  --rest: #dfa294;
  --rest-soft: #3a2421;
  --rest-row: #211e1b;
  --make: #c9d0d1;
  --on-make: #15191b;
  --bad: #ff8f80;
  --bad-soft: #3d1f1a;
  --warn: #ecc477;
  --warn-soft: #352b16;
  --ok: #90cfa0;
  --shadow: 0 1px 2px rgba(0, 0, 0, 0.5), 0 12px 32px rgba(0, 0, 0, 0.6);
  color-scheme: dark;
`;

/**
 * The look of the outermost elements (`<roster-editor>`, `<roster-board>`): colours of both themes, type, sizes. What
 * stands inside them inherits it. Text pairs have a contrast of at least 4.5, control edges of at least 3. A host
 * overrides some as custom properties with the prefix `--roster-`.
 *
 * The dark theme stands when the attribute `theme` is `dark`, or when the system asks for it and `theme` is not `light`.
 */
export const tokens = css`
  :host {
    --font:
      var(--roster-font, 'Microsoft YaHei UI'), 'Microsoft YaHei', 'PingFang SC', 'HarmonyOS Sans SC',
      'Source Han Sans SC', 'Noto Sans CJK SC', 'Noto Sans SC', 'WenQuanYi Micro Hei', sans-serif;
    --bg: var(--roster-bg, #f3f4f1);
    --surface: var(--roster-surface, #fff);
    --sunken: var(--roster-sunken, #f9faf8);
    --line: #e2e3de;
    --line-2: #c3c6c0;
    --ctl: #80878a;
    --ink: var(--roster-ink, #181e21);
    --ink-2: #444c50;
    --ink-3: #5f676a;
    --accent: var(--roster-accent, #0b5a6f);
    --on-accent: var(--roster-on-accent, #fff);
    --accent-soft: var(--roster-accent-soft, #e2eff2);
    --rest: #9a4436;
    --rest-soft: #fbf0ec;
    --rest-row: #faf6ee;
    --make: #3c4549;
    --on-make: #fff;
    --bad: #b01208;
    --bad-soft: #fdece8;
    --warn: #744b00;
    --warn-soft: #fbf1dc;
    --ok: #22633a;
    --shadow: 0 1px 2px rgba(20, 30, 35, 0.08), 0 10px 28px rgba(20, 30, 35, 0.16);
    --row: 30px;
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
  .btn[disabled] {
    color: var(--ink-3);
    cursor: default;
  }
  .link {
    padding: 0;
    border: 0;
    background: none;
    color: var(--accent);
    text-decoration: underline;
    cursor: pointer;
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
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (forced-colors: active) {
    .btn.primary {
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
