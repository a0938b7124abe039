import { css } from 'lit';

export const printStyles = css`
  :host {
    display: flex;
    flex-direction: column;
  }
  .pop {
    min-height: 0;
    padding: 12px 16px 0;
    overflow: auto;
    font-size: 14px;
  }
  .head {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
  }
  h2 {
    font-size: 16px;
  }
  h3 {
    margin: 6px 0 2px;
    color: var(--ink-3);
    font-size: 12px;
  }
  fieldset {
    margin: 10px 0 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0;
    color: var(--ink-2);
    font-size: 13px;
    font-weight: 600;
  }
  label {
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: 28px;
    cursor: pointer;
  }
  label .count {
    margin-left: auto;
    color: var(--ink-3);
    font-size: 13px;
  }
  label + .small {
    margin: 0 0 4px 24px;
  }
  input {
    width: 16px;
    height: 16px;
    margin: 0;
    accent-color: var(--accent);
  }
  .note {
    margin-top: 8px;
    color: var(--ink-3);
    font-size: 12px;
  }
  .said:not(:empty) {
    margin-top: 6px;
    font-size: 13px;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    position: sticky;
    bottom: 0;
    margin: 10px -16px 0;
    padding: 8px 16px 10px;
    border-top: 1px solid var(--line);
    background: var(--surface);
  }
  .foot .link {
    margin-left: auto;
    font-size: 13px;
  }
  pre {
    max-height: 260px;
    margin: 4px 0 14px;
    padding: 8px 10px;
    overflow: auto;
    border: 1px solid var(--line-2);
    border-radius: var(--r);
    background: var(--sunken);
    font: 12px/1.6 var(--font);
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
`;
