import { css } from 'lit';

export const monthStyle = css`
  :host {
    height: 100%;
    overflow: auto;
    background: var(--surface);
  }
  table {
    width: 100%;
    min-width: 640px;
    height: 100%;
    table-layout: fixed;
    border-collapse: separate;
    border-spacing: 0;
  }
  th {
    height: 30px;
    padding: 0 8px;
    background: var(--sunken);
    border-bottom: 1px solid var(--line-2);
    color: var(--ink-2);
    font-size: 13px;
    font-weight: 600;
    text-align: left;
  }
  thead th {
    position: sticky;
    top: 0;
    z-index: 2;
  }
  th.week {
    width: 46px;
    padding: 8px 0 0;
    border-right: 1px solid var(--line-2);
    color: var(--ink-3);
    font-size: 12px;
    font-weight: 400;
    text-align: center;
    vertical-align: top;
  }
  thead th.week {
    padding: 0;
    color: var(--ink);
    font-size: 15px;
    font-weight: 600;
    vertical-align: middle;
  }
  td {
    height: 104px;
    padding: 0;
    overflow: hidden;
    border-right: 1px solid var(--line);
    border-bottom: 1px solid var(--line-2);
    vertical-align: top;
    cursor: pointer;
  }
  td.out {
    padding: 5px 8px;
    background: var(--bg);
    color: var(--ink-3);
  }
  td:focus-visible,
  td[aria-selected='true'] {
    outline: 2px solid var(--ink);
    outline-offset: -4px;
  }
  td[aria-selected='true']:focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: -3px;
  }
  .cell {
    height: 100%;
    min-height: 103px;
    padding: 5px 8px 6px;
  }
  .off .cell {
    background: var(--rest-row);
  }
  .free .cell {
    background: var(--sunken);
  }
  .top {
    display: flex;
    align-items: center;
    gap: 5px;
    height: 22px;
    white-space: nowrap;
  }
  .top b {
    font-size: 16px;
  }
  .free .top b {
    color: var(--ink-3);
    font-weight: 400;
  }
  .now {
    padding: 0 4px;
    border-radius: 3px;
    background: var(--accent);
    color: var(--on-accent);
    font-size: 12px;
    line-height: 18px;
  }
  .holiday {
    overflow: hidden;
    color: var(--rest);
    font-size: 12px;
    text-overflow: ellipsis;
  }
  .state {
    margin-left: auto;
    color: var(--ink-3);
    font-size: 12px;
  }
  .state svg.i {
    width: 14px;
    height: 14px;
  }
  .warn {
    color: var(--warn);
  }
  .bad,
  .nobody {
    color: var(--bad);
  }
  .band {
    overflow: hidden;
    height: 20px;
    margin: 3px -8px 0;
    padding: 0 8px;
    border-top: 3px double var(--ink-2);
    color: var(--ink-2);
    font-size: 12px;
    line-height: 17px;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .band.is-away {
    border-color: transparent;
  }
  .who,
  .post {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow-wrap: anywhere;
  }
  .who {
    margin-top: 6px;
    font-size: 15px;
    font-weight: 600;
    line-height: 21px;
  }
  .who + .who {
    margin-top: 0;
  }
  .type {
    color: var(--ink-3);
    font-size: 12px;
    font-weight: 400;
  }
  .post {
    color: var(--ink-2);
    font-size: 13px;
    line-height: 18px;
  }
  .free .post {
    margin-top: 6px;
    color: var(--ink-3);
  }
  .past .who,
  .past .post {
    color: var(--ink-3);
    font-weight: 400;
  }
  .mine .cell {
    background: var(--accent-soft);
    box-shadow: inset 0 0 0 2px var(--accent);
  }
  .mine .who {
    color: var(--accent);
    text-decoration: underline;
  }
  .provisional .cell {
    border: 1px dashed var(--ctl);
  }
  .hidden .cell {
    opacity: 0.4;
  }
  @media (forced-colors: active) {
    .band.is-away {
      border-color: Canvas;
    }
    .now {
      border: 1px solid CanvasText;
    }
    .mine .cell {
      outline: 3px solid Highlight;
      outline-offset: -3px;
    }
    .hidden .cell {
      color: GrayText;
      opacity: 1;
    }
  }
`;
