import { css } from 'lit';

/** Heights of the sticky heads, which a row scrolled to must stay clear of. */
export const listStyles = css`
  :host {
    display: block;
    position: relative;
    overflow: auto;
    background: var(--surface);
    scroll-padding: 68px 0 12px;
  }
  table {
    width: 100%;
    table-layout: fixed;
    border-collapse: separate;
    border-spacing: 0;
  }
  thead th {
    position: sticky;
    top: 0;
    z-index: 2;
    height: 32px;
    padding: 0 8px;
    background: var(--sunken);
    border-bottom: 1px solid var(--line-2);
    color: var(--ink-2);
    font-size: 13px;
    font-weight: 600;
    text-align: left;
    white-space: nowrap;
  }
  td,
  tbody th {
    height: var(--row);
    padding: 2px 8px;
    border-bottom: 1px solid var(--line);
    line-height: 1.3;
    text-align: left;
  }
  .number,
  .date {
    text-align: right;
    white-space: nowrap;
  }
  td.number {
    color: var(--ink-3);
  }
  .weekday {
    white-space: nowrap;
  }
  td.post {
    font-size: 13px;
    line-height: 1.3;
  }
  td.sectors,
  td.townships {
    font-size: 12px;
    line-height: 1.3;
  }
  .leader {
    font-weight: 600;
  }
  td.leader {
    touch-action: pan-y;
    cursor: cell;
  }
  .state {
    color: var(--ink-3);
    font-size: 12px;
  }
  .state .part {
    display: inline-block;
    margin-right: 8px;
  }
  .state svg.i {
    width: 14px;
    height: 14px;
    vertical-align: -2px;
  }
  .state b {
    color: var(--accent);
    font-weight: 600;
  }
  .bad {
    color: var(--bad);
  }
  .warn {
    color: var(--warn);
  }
  tr.month th {
    position: sticky;
    top: 32px;
    z-index: 1;
    height: 32px;
    background: var(--surface);
    border-bottom: 1px solid var(--line-2);
    font-weight: 600;
  }
  tr.month small {
    margin-left: 10px;
    color: var(--ink-3);
    font-size: 13px;
    font-weight: 400;
  }
  tr.period th {
    height: 24px;
    padding: 0 8px;
    background: var(--sunken);
    color: var(--ink-2);
    font-size: 12px;
    font-weight: 400;
  }
  tr.period span {
    margin-right: 14px;
  }
  tr.period th,
  tr.protected td:first-child {
    border-left: 4px double var(--ink-2);
  }
  td:first-child {
    border-left: 4px solid transparent;
  }
  tr.week td {
    box-shadow: inset 0 1px 0 var(--line-2);
  }
  tr.rest td {
    background: var(--rest-row);
  }
  tr.past td {
    color: var(--ink-3);
  }
  tr.past .leader {
    font-weight: 400;
  }
  tr.today td {
    box-shadow:
      inset 0 1px 0 var(--accent),
      inset 0 -1px 0 var(--accent);
  }
  tr.empty td {
    background: var(--bad-soft);
  }
  tr.empty .leader {
    color: var(--bad);
  }
  tr.mine .leader span {
    color: var(--accent);
    text-decoration: underline;
  }
  tr.marked td,
  tr.source td {
    background: var(--accent-soft);
  }
  tr.target td {
    background: var(--accent-soft);
    box-shadow:
      inset 0 2px 0 var(--accent),
      inset 0 -2px 0 var(--accent);
  }
  tr.current td.leader {
    background: var(--accent-soft);
    outline: 1px solid var(--accent);
    outline-offset: -1px;
  }
  td:focus {
    outline: 2px solid var(--accent) !important;
    outline-offset: -2px !important;
    background: var(--accent-soft);
  }
  .ghost {
    position: fixed;
    z-index: 9;
    display: flex;
    align-items: center;
    gap: 10px;
    min-height: 34px;
    padding: 4px 12px 4px 8px;
    border: 2px solid var(--accent);
    font-weight: 600;
    pointer-events: none;
  }
  .ghost span {
    color: var(--ink-2);
    font-size: 13px;
    font-weight: 400;
  }
  :host([data-width='narrow']) .optional {
    display: none;
  }
  @media (forced-colors: active) {
    td:first-child {
      border-left-color: Canvas;
    }
    tr.week td {
      border-top: 1px solid CanvasText;
    }
    tr.today td {
      border-top: 2px solid Highlight;
      border-bottom: 2px solid Highlight;
    }
    tr.empty td {
      border-top: 2px dashed CanvasText;
    }
    tr.rest td.weekday {
      border-left: 3px solid CanvasText;
    }
    tr.target td {
      border-top: 2px solid Highlight;
      border-bottom: 2px solid Highlight;
    }
    tr.current td.leader,
    td:focus {
      outline-color: Highlight !important;
    }
  }
`;
