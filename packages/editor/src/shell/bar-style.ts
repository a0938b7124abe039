import { css } from 'lit';
import { segments } from '../styles/segments.ts';

/** Tabs, search and filters; the list of what has changed; headings and rows of buttons. */
export const barStyles = css`
  ${segments}
  .bar {
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 6px 16px;
  }
  .filters {
    display: flex;
    align-items: center;
    gap: 6px;
    min-width: 0;
  }
  .find,
  select,
  .check {
    display: inline-flex;
    align-items: center;
    gap: 5px;
    height: 32px;
    padding: 0 6px;
    border: 1px solid var(--ctl);
    border-radius: var(--r);
    background: var(--surface);
    color: var(--ink);
    font-size: 13px;
    white-space: nowrap;
  }
  select {
    max-width: 128px;
  }
  .find {
    width: 236px;
    color: var(--ink-3);
  }
  .find:focus-within {
    outline: 2px solid var(--accent);
    outline-offset: 1px;
  }
  .find input {
    flex: 1;
    min-width: 0;
    padding: 0;
    border: 0;
    outline: 0 !important;
    background: none;
    color: var(--ink);
  }
  .find input::placeholder {
    color: var(--ink-3);
    opacity: 1;
  }
  .on {
    border-color: var(--accent);
    box-shadow: inset 0 0 0 1px var(--accent);
  }
  input[type='checkbox'] {
    margin: 0;
    accent-color: var(--accent);
  }
  .hints,
  .hidden-count {
    margin-left: auto;
    font-size: 13px;
    white-space: nowrap;
  }
  @media (forced-colors: active) {
    .on {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
  h2 {
    margin: 0 0 8px;
    font-size: 16px;
    font-weight: 600;
  }
  .compare {
    padding: 12px 16px;
    overflow: auto;
  }
  .compare li {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 24px;
    padding: 5px 0;
    border-bottom: 1px solid var(--line);
  }
  .compare b {
    width: 120px;
  }
  .compare s {
    color: var(--ink-3);
  }
`;
