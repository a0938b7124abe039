import { css } from 'lit';

export const monthStyle = css`
  :host {
    display: flex;
    flex-direction: column;
    height: 100%;
    overflow: auto;
    background: var(--surface);
    scroll-padding-top: 27px;
  }
  .bar {
    display: flex;
    flex: none;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 12px;
    min-height: 38px;
    padding: 0 12px;
    color: var(--ink-2);
    font-size: 13px;
  }
  .bar .btn {
    width: 30px;
    height: 28px;
    padding: 0;
    justify-content: center;
    font-size: 16px;
  }
  .bar h3 {
    min-width: 96px;
    color: var(--ink);
    font-size: 17px;
    font-weight: 600;
    text-align: center;
  }
  .bar .period {
    padding-bottom: 1px;
    border-bottom: 3px double var(--ink-2);
  }
  table {
    flex: 1 0 auto;
    width: 100%;
    min-width: 640px;
    table-layout: fixed;
    border-collapse: separate;
    border-spacing: 0;
  }
  th {
    height: 27px;
    border-top: 1px solid var(--line);
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
  td {
    height: 70px;
    padding: 0;
    overflow: hidden;
    border-right: 1px solid var(--line);
    border-bottom: 1px solid var(--line-2);
    vertical-align: top;
    cursor: pointer;
    user-select: none;
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
    min-height: 69px;
    padding: 2px 8px 3px;
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
    height: 20px;
    white-space: nowrap;
  }
  .top b {
    font-size: 14px;
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
  .protected .cell {
    border-bottom: 4px double var(--ink-2);
  }
  .top .period {
    overflow: hidden;
    color: var(--ink-2);
    font-size: 12px;
    text-overflow: ellipsis;
  }
  .who,
  .post {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .who {
    font-size: 14px;
    font-weight: 600;
    line-height: 19px;
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
    font-size: 12px;
    line-height: 16px;
  }
  .free .post {
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
  .ranged .cell {
    background: var(--accent-soft);
  }
  .provisional .cell {
    border: 1px dashed var(--ctl);
  }
  .provisional.protected .cell {
    border-bottom: 4px double var(--ink-2);
  }
  .hidden .cell {
    opacity: 0.4;
  }
  /* on a telephone: the names alone, as much of them as fits */
  @media (max-width: 599px) {
    table {
      min-width: 0;
    }
    th {
      padding: 0 3px;
    }
    th.week {
      width: 0;
      padding: 0;
      overflow: hidden;
      border-right: 0;
      font-size: 0;
    }
    .bar .btn {
      width: 44px;
      height: 44px;
    }
    .cell,
    td.out {
      padding: 2px 3px;
    }
    .top {
      gap: 2px;
      overflow: hidden;
    }
    .out .top {
      font-size: 11px;
    }
    .top .state,
    .top .period,
    .top .holiday,
    .who + .post,
    .post + .post {
      display: none;
    }
    .who {
      display: -webkit-box;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 4;
      font-size: 12px;
      line-height: 15px;
      white-space: normal;
    }
  }
  @media (forced-colors: active) {
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
