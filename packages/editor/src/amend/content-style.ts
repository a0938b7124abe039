import { css } from 'lit';

/** What stands in the middle and at the right: tables, facts, what was read, the paper. */
export const contentStyle = css`
  .sheet {
    overflow: auto;
    max-height: 290px;
    border: 1px solid var(--line-2);
    border-radius: var(--r);
    background: var(--surface);
  }
  table {
    width: 100%;
    border-spacing: 0;
    background: var(--surface);
  }
  th {
    font-weight: 600;
  }
  th,
  td {
    height: 30px;
    padding: 0 8px;
    border-bottom: 1px solid var(--line);
    text-align: left;
  }
  thead td {
    background: var(--sunken);
  }
  .was,
  .now {
    white-space: nowrap;
  }
  thead th {
    position: sticky;
    top: 0;
    background: var(--sunken);
    color: var(--ink-2);
    font-size: 13px;
    white-space: nowrap;
  }
  th.date,
  td.date {
    text-align: right;
    white-space: nowrap;
  }
  .cause th {
    background: var(--sunken);
    font-size: 13px;
  }
  .cause small {
    margin-left: 8px;
    color: var(--ink-3);
    font-size: 12px;
    font-weight: 400;
  }
  .was {
    color: var(--ink-3);
  }
  .now b {
    color: var(--accent);
  }
  .now b.bad,
  .bad {
    color: var(--bad);
  }
  .arrow {
    color: var(--accent);
  }
  .facts {
    display: grid;
    grid-template-columns: repeat(3, 1fr);
    gap: 10px;
    margin-top: 12px;
  }
  .fact {
    padding: 8px 12px;
    border: 1px solid var(--line-2);
    border-radius: var(--r);
    background: var(--surface);
    color: var(--ink-2);
    font-size: 13px;
  }
  .fact b {
    display: flex;
    align-items: center;
    gap: 5px;
    color: var(--ink);
    font-size: 14px;
  }
  .fact svg.i {
    color: var(--ok);
  }
  .fact.warned svg.i {
    color: var(--warn);
  }
  .reading th,
  .reading td {
    white-space: nowrap;
  }
  .reading {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 16px;
    height: 100%;
  }
  textarea {
    width: 100%;
    height: 100%;
    min-height: 320px;
    padding: 8px 12px;
    border: 1px solid var(--ctl);
    border-radius: var(--r);
    background: var(--surface);
    color: var(--ink);
    font: 14px/1.7 var(--font);
    resize: none;
  }
  .say + textarea {
    height: calc(100% - 92px);
  }
  .doubts li {
    margin-bottom: 6px;
    font-size: 13px;
  }
  .doubts svg.i {
    color: var(--warn);
  }
  .doubts .error svg.i {
    color: var(--bad);
  }
  q {
    color: var(--ink-3);
  }
  .paper {
    padding: 18px 20px;
    border: 1px solid var(--line-2);
    background: #fff;
    box-shadow: var(--shadow);
    color: #000;
    font:
      13px/22px '仿宋_GB2312',
      '仿宋',
      FangSong,
      STFangsong,
      'Noto Serif CJK SC',
      serif;
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }
  .ways summary {
    cursor: pointer;
  }
  .ways fieldset {
    margin: 6px 0;
    padding: 0;
    border: 0;
  }
  .ways label {
    display: block;
    padding: 3px 0;
  }
  .ways small {
    display: block;
    margin-left: 22px;
  }
  @media (max-width: 720px) {
    .sheet {
      max-height: none;
    }
    thead,
    .sheet td:nth-child(6) {
      position: absolute;
      overflow: hidden;
      clip-path: inset(50%);
      width: 1px;
      height: 1px;
    }
    .sheet tr:not(.cause) {
      display: flex;
      flex-wrap: wrap;
      gap: 0 8px;
      padding: 4px 8px;
      border-bottom: 1px solid var(--line);
    }
    .sheet tr:not(.cause) td {
      height: auto;
      padding: 0;
      border: 0;
      white-space: normal;
    }
    .sheet td:last-child {
      flex: 1 0 100%;
      color: var(--ink-3);
      font-size: 13px;
    }
    .reading,
    .facts {
      grid-template-columns: 1fr;
    }
  }
`;
