import { css } from 'lit';

export const todayStyles = css`
  :host {
    flex: 1;
    gap: 12px;
  }
  .queue {
    flex: none;
    width: var(--queue, 320px);
  }
  .seats {
    padding: 12px 16px;
    border-bottom: 1px solid var(--line-2);
    background: var(--sunken);
  }
  .seats .date {
    color: var(--ink-2);
    font-size: 13px;
  }
  .seats h2 {
    margin: 2px 0 4px;
    font-size: 25px;
    line-height: 1.35;
  }
  .seats dl {
    display: grid;
    grid-template-columns: 40px 1fr;
    font-size: 13px;
    line-height: 1.6;
  }
  .seats dt {
    color: var(--ink-3);
  }
  .seats .whole {
    grid-column: 1 / 3;
  }
  .lists {
    flex: 1;
    overflow: auto;
  }
  h3 {
    display: flex;
    align-items: center;
    justify-content: space-between;
    padding: 7px 16px 4px;
    color: var(--ink-2);
    font-size: 13px;
  }
  h3 span {
    color: var(--ink-3);
    font-size: 12px;
    font-weight: 400;
  }
  ul + h3,
  .none + h3 {
    border-top: 1px solid var(--line-2);
  }
  .none {
    padding: 0 16px 8px;
    font-size: 13px;
  }
  .item {
    display: grid;
    grid-template-columns: 44px minmax(0, 1fr);
    width: 100%;
    padding: 6px 12px 6px 16px;
    border: 0;
    border-top: 1px solid var(--line);
    background: none;
    line-height: 1.45;
    text-align: left;
    cursor: pointer;
  }
  .item:focus-visible {
    outline-offset: -3px;
  }
  .item:hover {
    background: var(--sunken);
  }
  .item[aria-current] {
    background: var(--accent-soft);
    box-shadow: inset 3px 0 0 var(--accent);
  }
  .item[aria-current] .small {
    color: var(--ink-2);
  }
  .number {
    font-weight: 600;
  }
  .line {
    display: flex;
    justify-content: space-between;
    gap: 6px;
  }
  .line .said {
    flex: none;
    font-size: 12px;
    line-height: 20px;
    white-space: nowrap;
  }
  .line .said.plain {
    color: var(--accent);
  }
  @media (forced-colors: active) {
    .item[aria-current] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
