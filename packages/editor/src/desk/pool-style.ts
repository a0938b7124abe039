import { css } from 'lit';

export const poolStyles = css`
  tbody tr {
    position: relative;
    z-index: 0;
  }
  :host {
    flex: 1;
    gap: 12px;
  }
  .list {
    flex: 1;
  }
  table {
    table-layout: fixed;
  }
  th:nth-child(1) {
    width: 36px;
  }
  th:nth-child(3) {
    width: 58px;
  }
  th:nth-child(4) {
    width: 78px;
  }
  th:nth-child(5) {
    width: 56px;
  }
  th:nth-child(6) {
    width: 204px;
  }
  thead th {
    padding: 4px 8px;
  }
  td {
    padding: 4px 8px;
    border-bottom: 1px solid var(--line);
    line-height: 1.4;
    vertical-align: middle;
    overflow-wrap: anywhere;
  }
  td:first-child {
    text-align: center;
  }
  .figure {
    text-align: right !important;
    white-space: nowrap;
  }
  .matter {
    padding: 0;
  }
  .open {
    display: block;
    width: 100%;
    padding: 4px 8px;
    border: 0;
    background: none;
    line-height: 1.4;
    text-align: left;
    cursor: pointer;
  }
  .open:focus-visible {
    outline-offset: -2px;
  }
  .title {
    font-size: 14px;
  }
  td svg.limit {
    margin: 1px 0;
  }
  tr[aria-selected='true'] td,
  .current td {
    background: var(--accent-soft);
  }
  .current td:first-child {
    box-shadow: inset 3px 0 0 var(--accent);
  }
  tr[aria-selected='true'] .small,
  .current .small.ok,
  .current .small.plain,
  .current .mute,
  .current .title + .small {
    color: var(--ink-2);
  }
  td .small.bad {
    color: var(--bad);
  }
  td .small.warn {
    color: var(--warn);
  }
  .left {
    white-space: nowrap;
  }
  .part td {
    background: var(--sunken);
  }
  .excluded td {
    color: var(--ink-2);
  }
  .none {
    padding: 24px;
    text-align: center;
  }
  .bulk {
    display: flex;
    flex-wrap: wrap;
    gap: 10px;
    align-items: center;
    padding: 7px 12px;
    border-top: 1px solid var(--accent);
    background: var(--accent-soft);
    font-size: 13px;
  }
  .bulk .btn {
    height: 28px;
  }
  .bulk .btn:first-of-type {
    margin-left: auto;
  }
  /* the case that is open stands below */
  :host([narrow]) .rows {
    max-height: max(60vh, 280px);
  }
  :host([narrow]) table,
  :host([narrow]) tbody {
    display: block;
  }
  :host([narrow]) thead,
  :host([narrow]) td.figure {
    display: none;
  }
  :host([narrow]) tr {
    display: grid;
    grid-template-columns: 36px minmax(0, 1fr) auto;
    border-bottom: 1px solid var(--line);
  }
  :host([narrow]) td {
    grid-column: 2 / 4;
    border: 0;
  }
  :host([narrow]) td:first-child {
    grid-row: 1 / span 6;
    grid-column: 1;
  }
  @media (forced-colors: active) {
    .current td:first-child {
      padding-left: 4px;
      border-left: 4px solid Highlight;
    }
  }
`;
