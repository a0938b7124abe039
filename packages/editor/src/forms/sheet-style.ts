import { css } from 'lit';

/** A list as a sheet: it scrolls within itself, its heads, ranks and names stay in view. */
export const formsSheetStyle = css`
  .sheet {
    display: flex;
    flex-direction: column;
    height: 100%;
    min-height: 0;
  }
  .sheet > .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    align-items: center;
    width: auto;
    margin-bottom: 8px;
    text-align: left;
    white-space: normal;
  }
  .sheet > .acts b {
    min-width: 120px;
  }
  .sheet > .hint {
    margin: 6px 0;
  }
  .sheet .grid {
    flex: 1 1 auto;
    overflow: auto;
    min-height: 160px;
    border: 1px solid var(--line-2);
    border-radius: var(--r);
  }
  .sheet table {
    width: max-content;
    min-width: 100%;
    margin: 0;
    border-collapse: separate;
    border-spacing: 0;
  }
  .sheet th,
  .sheet td {
    height: 30px;
    padding: 0 8px;
    border-right: 1px solid var(--line);
    border-bottom: 1px solid var(--line);
    background: var(--surface);
  }
  .sheet td {
    min-width: 72px;
    max-width: 260px;
    cursor: cell;
    overflow-wrap: anywhere;
  }
  .sheet thead th {
    position: sticky;
    top: 0;
    z-index: 2;
    padding: 4px 8px;
    background: var(--sunken);
  }
  .sheet tbody th.rank,
  .sheet thead th:first-child {
    position: sticky;
    left: 0;
    z-index: 1;
    width: 64px;
    min-width: 64px;
    padding: 0 6px 0 2px;
    color: var(--ink-2);
    font-weight: 400;
    white-space: nowrap;
    cursor: pointer;
  }
  .sheet td:nth-child(2),
  .sheet thead th:nth-child(2) {
    position: sticky;
    left: 64px;
    z-index: 1;
    min-width: 120px;
    font-weight: 600;
  }
  .sheet thead th:nth-child(-n + 2) {
    z-index: 3;
  }
  .sheet .is-flag {
    text-align: center;
  }
  .sheet .grip {
    display: inline-block;
    padding: 4px 2px;
    color: var(--ink-3);
    cursor: grab;
    touch-action: none;
  }
  .sheet .grip svg,
  .sheet .rank svg,
  .sheet td svg {
    width: 14px;
    height: 14px;
    vertical-align: -2px;
  }
  .sheet .chosen > * {
    background: var(--accent-soft);
  }
  .sheet .drop-above > * {
    box-shadow: inset 0 3px 0 var(--accent);
  }
  .sheet .drop-below > * {
    box-shadow: inset 0 -3px 0 var(--accent);
  }
  .sheet td.at {
    padding: 0 1px;
    outline: 2px solid var(--accent);
    outline-offset: -2px;
  }
  .sheet td.at input[type='text'],
  .sheet td.at select {
    height: 28px;
    padding: 0 7px;
    border-color: transparent;
    background: none;
    outline: none;
  }
  /* as wide as its column is without it */
  .sheet td.at input[type='text'],
  .sheet td.at select {
    width: 0;
    min-width: 100%;
  }
  .sheet td.wrong svg {
    color: var(--bad);
    margin-right: 3px;
  }
  .sheet .said td {
    padding: 2px 8px 6px;
    background: var(--sunken);
    cursor: auto;
  }
  .sheet .said td:nth-child(2) {
    position: static;
    max-width: none;
    font-weight: 400;
  }
  .staying {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 8px;
    align-items: center;
    margin-bottom: 8px;
  }
  .sheet > .draft {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    max-width: 420px;
  }
  .sheet > .draft input {
    flex: 1 1 160px;
    width: auto;
  }
  .names h3 .btn {
    float: right;
    height: 26px;
    font-size: 13px;
    font-weight: 400;
  }
  :host([data-width='narrow']) .sheet {
    height: auto;
  }
  :host([data-width='narrow']) .sheet .grid {
    max-height: 70vh;
  }
  :host([data-width='narrow']) .sheet td:nth-child(2) {
    min-width: 92px;
    max-width: 116px;
  }
  :host([data-width='narrow']) .sheet thead {
    display: table-header-group;
  }
  @media (pointer: coarse) {
    .sheet th.rank,
    .sheet td {
      height: 44px;
    }
    .sheet .grip {
      padding: 12px 6px;
    }
  }
  @media (forced-colors: active) {
    .sheet .chosen > * {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
