import { css } from 'lit';

export const diffStyle = css`
  :host {
    display: flex;
    gap: 12px;
    align-items: stretch;
    height: 100%;
    min-height: 0;
  }
  .main,
  aside {
    overflow: auto;
    border: 1px solid var(--line-2);
    border-radius: var(--r);
    background: var(--surface);
  }
  .main {
    flex: 1;
    min-width: 0;
  }
  aside {
    flex: none;
    width: 402px;
    padding: 8px 12px;
    font-size: 13px;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    align-items: center;
    padding: 12px 16px;
    border-bottom: 1px solid var(--line-2);
  }
  .days {
    color: var(--accent);
    font-size: 34px;
    font-weight: 600;
    line-height: 40px;
  }
  .days small {
    margin-left: 2px;
    font-size: 15px;
  }
  .said {
    flex: 1 1 260px;
    overflow-wrap: anywhere;
  }
  h2 {
    font-size: 17px;
    font-weight: 600;
  }
  .said p {
    color: var(--ink-2);
    font-size: 13px;
  }
  .proven {
    color: var(--ok);
  }
  .changes {
    width: 100%;
    border-collapse: separate;
    border-spacing: 0;
  }
  .changes thead th,
  .changes thead td {
    position: sticky;
    top: 0;
    z-index: 1;
    height: 30px;
    padding: 0 8px;
    border-bottom: 1px solid var(--line-2);
    background: var(--sunken);
    color: var(--ink-2);
    font-size: 13px;
    font-weight: 600;
    text-align: left;
  }
  .changes td {
    height: 32px;
    padding: 4px 8px;
    border-bottom: 1px solid var(--line);
    overflow-wrap: anywhere;
  }
  .cause th {
    height: 34px;
    padding: 4px 8px;
    border-bottom: 1px solid var(--line-2);
    background: var(--sunken);
    font-weight: 600;
    text-align: left;
    overflow-wrap: anywhere;
  }
  .cause small {
    margin-left: 10px;
    color: var(--ink-2);
    font-size: 13px;
    font-weight: 400;
  }
  .changes .date {
    width: 92px;
    padding-left: 16px;
    text-align: right;
    white-space: nowrap;
  }
  .was {
    color: var(--ink-3);
  }
  .arrow {
    width: 28px;
    padding: 0;
    color: var(--accent);
    text-align: center;
  }
  .now b {
    color: var(--accent);
  }
  .now b.bad {
    color: var(--bad);
  }
  .post,
  .effects {
    color: var(--ink-2);
    font-size: 13px;
  }
  h3 {
    margin: 14px 0 2px;
    font-size: 14px;
    font-weight: 600;
  }
  h3:first-child {
    margin-top: 2px;
  }
  h3 .mute {
    font-weight: 400;
  }
  .change {
    display: flex;
    gap: 6px;
    align-items: center;
    height: 21px;
  }
  .who {
    flex: 1;
  }
  .rank {
    display: inline-block;
    min-width: 20px;
    margin-right: 4px;
    color: var(--ink-3);
  }
  .change svg {
    flex: none;
    width: 112px;
    height: 18px;
  }
  .numbers {
    flex: none;
    min-width: 52px;
    text-align: right;
  }
  .grid {
    stroke: var(--line);
  }
  .way {
    stroke: var(--accent);
    stroke-width: 2;
  }
  circle.was {
    fill: var(--surface);
    stroke: var(--ctl);
    stroke-width: 1.5;
  }
  circle.is {
    fill: var(--accent);
  }
  .alike {
    margin-top: 6px;
    color: var(--ink-2);
    overflow-wrap: anywhere;
  }
  aside table {
    width: 100%;
    border-collapse: collapse;
  }
  aside th,
  aside td {
    padding: 4px;
    border-bottom: 1px solid var(--line);
    font-weight: 400;
    text-align: left;
    vertical-align: top;
  }
  .counts thead th {
    color: var(--ink-3);
    font-size: 12px;
  }
  .counts tbody th {
    width: 52px;
    font-weight: 600;
    white-space: nowrap;
  }
  .counts svg {
    display: block;
    margin: 3px 0 1px;
  }
  .people {
    color: var(--ink-2);
    font-size: 12px;
  }
  .square.after {
    fill: var(--accent);
    stroke: var(--accent);
  }
  .square.before {
    fill: var(--surface);
    stroke: var(--ctl);
  }
  .changes thead th,
  .changes td:nth-child(2),
  .further th,
  .further td:last-child {
    white-space: nowrap;
  }
  .changes td:nth-child(2) .mute {
    white-space: normal;
  }
  .is-taken {
    background: var(--accent-soft);
  }
  .is-taken th,
  .is-taken td {
    font-weight: 600;
  }
  .empty {
    padding: 24px;
  }
  @media (max-width: 1000px) {
    :host {
      flex-direction: column;
      height: auto;
    }
    aside {
      width: auto;
    }
  }
  @media (forced-colors: active) {
    circle.is,
    .square.after {
      fill: Highlight;
      stroke: Highlight;
    }
    circle.was,
    .square.before {
      fill: Canvas;
      stroke: CanvasText;
    }
    .way {
      stroke: Highlight;
    }
    .grid {
      stroke: GrayText;
    }
  }
`;
