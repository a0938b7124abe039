import { css } from 'lit';

/** Heights of the sticky heads, which a row scrolled to must stay clear of. */
export const listStyles = css`
  :host {
    display: block;
    position: relative;
    overflow: auto;
    background: var(--surface);
    scroll-padding: 58px 0 4px;
  }
  table,
  tbody {
    display: block;
    min-width: var(--least);
  }
  thead {
    display: block;
    position: sticky;
    top: 0;
    z-index: 2;
    min-width: var(--least);
  }
  /* each row is a grid of its own, so that an edit lays out one row and what is out of sight costs nothing */
  tr {
    display: grid;
    grid-template-columns: var(--tracks);
    border-bottom: 1px solid var(--line);
    border-left: 4px solid transparent;
  }
  tr[data-shift] {
    height: var(--row);
    contain: strict;
    content-visibility: auto;
  }
  thead tr {
    background: var(--sunken);
    border-bottom-color: var(--line-2);
  }
  thead th {
    padding: 0 var(--pad);
    color: var(--ink-2);
    font-size: calc(var(--size) - 1px);
    font-weight: 600;
    line-height: 29px;
    text-align: left;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  td {
    display: flex;
    align-items: center;
    min-width: 0;
    padding: 0 var(--pad);
  }
  td > div {
    flex: 1;
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  tr.month,
  tr.period {
    display: block;
  }
  tbody th {
    display: block;
    text-align: left;
  }
  td.number,
  td.date,
  td.weekday {
    user-select: none;
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
    font-size: calc(var(--size) - 1px);
  }
  td.sectors,
  td.townships {
    font-size: calc(var(--size) - 2px);
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
    font-size: calc(var(--size) - 2px);
  }
  .state .part {
    margin-right: 8px;
  }
  td.state {
    padding: 0 5px;
  }
  /* where the acts leave no room for it, what is beside them goes to a second line, which is not seen */
  td.state > div {
    display: flex;
    flex-flow: row-reverse wrap;
    align-items: center;
    align-content: flex-start;
    gap: 0 4px;
    height: min(24px, var(--row) - 4px);
    line-height: min(24px, var(--row) - 4px);
  }
  .parts {
    flex: 1;
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .acts {
    display: flex;
    flex: none;
    order: -2;
    border: 1px solid var(--ctl);
    border-radius: var(--r);
    background: var(--surface);
  }
  .acts button {
    padding: 0 3px;
    line-height: min(20px, var(--row) - 6px);
    border: 0;
    border-left: 1px solid var(--line-2);
    background: none;
    color: var(--act, var(--accent));
    font-size: 12px;
    cursor: pointer;
  }
  .acts button:first-child {
    border-left: 0;
  }
  .acts button:hover {
    background: var(--accent-soft);
  }
  .state svg.i {
    width: 14px;
    height: 14px;
    vertical-align: -2px;
  }
  .state .tag {
    order: -1;
    padding: 0 4px;
    line-height: 18px;
    border: 1px solid currentColor;
    border-radius: 3px;
    background: var(--warn-soft);
    color: var(--warn);
    font-size: 12px;
  }
  .state b {
    color: var(--accent);
  }
  .bad {
    color: var(--bad);
  }
  .warn {
    color: var(--warn);
  }
  tr.month {
    position: sticky;
    top: 30px;
    z-index: 1;
    background: var(--surface);
    border-bottom-color: var(--line-2);
  }
  tr.month th {
    padding: 0 var(--pad);
    line-height: calc(var(--row) - 1px);
    font-weight: 600;
  }
  tr.month small {
    margin-left: 10px;
    color: var(--ink-3);
    font-size: 13px;
    font-weight: 400;
  }
  tr.period th {
    padding: 0 var(--pad);
    background: var(--sunken);
    color: var(--ink-2);
    font-size: 12px;
    font-weight: 400;
    line-height: calc(var(--row) - 1px);
  }
  tr.period span {
    margin-right: 14px;
  }
  tr.period,
  tr.protected {
    border-left: 4px double var(--ink-2);
  }
  tr.week {
    box-shadow: inset 0 1px 0 var(--line-2);
  }
  tr.rest {
    background: var(--rest-row);
  }
  tr.past td {
    color: var(--ink-3);
  }
  tr.past .leader {
    font-weight: 400;
  }
  tr.today {
    box-shadow:
      inset 0 1px 0 var(--accent),
      inset 0 -1px 0 var(--accent);
  }
  tr.empty {
    background: var(--bad-soft);
  }
  tr.empty .leader {
    color: var(--bad);
  }
  tr.mine .leader span {
    color: var(--accent);
    text-decoration: underline;
  }
  tr.marked,
  tr.source,
  tr.target {
    background: var(--accent-soft);
  }
  tr.ranged {
    background: var(--accent-soft);
  }
  tr.ranged td.number {
    box-shadow: inset 4px 0 0 var(--accent);
  }
  tr.target {
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
  @media (forced-colors: active) {
    tr {
      border-left-color: Canvas;
    }
    tr.period,
    tr.protected {
      border-left-color: CanvasText;
    }
    tr.week {
      border-top: 1px solid CanvasText;
    }
    tr.today,
    tr.target {
      border-top: 2px solid Highlight;
      border-bottom: 2px solid Highlight;
    }
    tr.empty {
      border-top: 2px dashed CanvasText;
    }
    tr.rest td.weekday {
      border-left: 3px solid CanvasText;
    }
    tr.ranged td.number {
      border-left: 4px solid Highlight;
    }
    tr.current td.leader,
    td:focus {
      outline-color: Highlight !important;
    }
  }
`;
