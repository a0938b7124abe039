import { css } from 'lit';

export const comboboxStyles = css`
  :host {
    display: block;
  }
  .box {
    display: flex;
    flex-direction: column;
    max-height: inherit;
    overflow: hidden;
  }
  .top {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 10px;
    padding: 8px 12px;
    border-bottom: 1px solid var(--line-2);
  }
  .what b {
    font-weight: 600;
    margin-right: 8px;
  }
  input {
    flex: 1 1 180px;
    min-width: 0;
    height: 32px;
    padding: 0 8px;
    border: 2px solid var(--accent);
    border-radius: var(--r);
    background: var(--surface);
  }
  input:focus-visible {
    outline-offset: 0;
    outline-width: 1px;
  }
  .hint {
    color: var(--ink-3);
    font-size: 12px;
  }
  .list {
    flex: 1;
    min-height: 0;
    overflow: auto;
    scroll-padding: 28px 0 0;
  }
  .head {
    position: sticky;
    top: 0;
    padding: 4px 12px 3px;
    background: var(--sunken);
    border-bottom: 1px solid var(--line);
    color: var(--ink-3);
    font-size: 12px;
    font-weight: 600;
  }
  .head span {
    margin-left: 8px;
  }
  .option {
    display: grid;
    grid-template-columns: minmax(64px, 148px) minmax(0, 132px) minmax(0, 1fr) 56px;
    gap: 8px;
    align-items: baseline;
    padding: 4px 12px;
    border-bottom: 1px solid var(--line);
    font-size: 13px;
    line-height: 1.4;
    cursor: pointer;
  }
  .name {
    font-size: 14px;
    font-weight: 600;
  }
  .post,
  .effect {
    color: var(--ink-2);
  }
  .line + .line::before {
    content: ' · ';
  }
  .mark {
    font-size: 11px;
  }
  .barred {
    padding: 4px 12px;
    border-bottom: 1px solid var(--line-2);
    background: var(--warn-soft);
    font-size: 13px;
  }
  .costly .worst {
    color: var(--warn);
  }
  .count {
    color: var(--ink-3);
    text-align: right;
    white-space: nowrap;
  }
  .blocked,
  .on-duty {
    cursor: not-allowed;
  }
  .blocked .name,
  .blocked .post,
  .on-duty .name,
  .on-duty .post {
    color: var(--ink-3);
    font-weight: 400;
  }
  .blocked .effect,
  .blocked .count,
  .on-duty .effect,
  .on-duty .count {
    color: var(--bad);
  }
  .option[aria-selected='true']:not([aria-disabled]) {
    background: var(--accent);
  }
  .option[aria-selected='true']:not([aria-disabled]) * {
    color: var(--on-accent);
  }
  .option[aria-disabled][aria-selected='true'] {
    background: var(--accent-soft);
    outline: 2px solid var(--accent);
    outline-offset: -2px;
  }
  .option[aria-disabled][aria-selected='true'] .name,
  .option[aria-disabled][aria-selected='true'] .post {
    color: var(--ink-2);
  }
  .none {
    padding: 0 12px;
    color: var(--ink-2);
    font-size: 13px;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 14px;
    padding: 0 12px;
    background: var(--sunken);
    border-top: 1px solid var(--line);
    border-radius: 0 0 6px 6px;
    color: var(--ink-3);
    font-size: 12px;
  }
  .foot > * {
    padding: 6px 0;
  }
  .last {
    margin-left: auto;
  }
  /* who has no keyboard needs no word of keys */
  @media (hover: none) {
    .key {
      display: none;
    }
  }
  @media (max-width: 700px) {
    .option {
      grid-template-columns: 1fr 56px;
    }
    .post,
    .effect {
      grid-column: 1 / -1;
    }
    .post:empty {
      display: none;
    }
    .count {
      grid-row: 1;
      grid-column: 2;
    }
  }
  @media (forced-colors: active) {
    .option[aria-selected='true'] {
      forced-color-adjust: none;
      background: Highlight;
    }
    .option[aria-selected='true'] * {
      color: HighlightText !important;
    }
  }
`;
