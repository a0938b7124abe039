import { css } from 'lit';

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
    border-color: var(--line-2);
    background: var(--sunken);
    color: var(--ink-3);
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
