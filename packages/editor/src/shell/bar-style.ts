import { css } from 'lit';
import { segments } from '../styles/segments.ts';

/** Views, search and filters; the list of what has changed; headings and rows of buttons. */
export const barStyles = css`
  ${segments}
  .filters,
  .filters .pop {
    display: flex;
    align-items: center;
    gap: 6px;
  }
  .filters {
    flex: none;
  }
  details {
    position: relative;
  }
  summary {
    list-style: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  .filters .pop {
    position: absolute;
    top: calc(100% + 4px);
    right: 0;
    z-index: 6;
    flex-direction: column;
    align-items: stretch;
    width: 240px;
    padding: 10px;
  }
  .find,
  select,
  .check {
    display: inline-flex;
    align-items: center;
    gap: 5px;
    height: 26px;
    padding: 0 6px;
    border: 1px solid var(--ctl);
    border-radius: var(--r);
    background: var(--surface);
    color: var(--ink);
    font-size: 13px;
    white-space: nowrap;
  }
  summary.btn {
    height: 26px;
    font-size: 13px;
  }
  .pop select,
  .pop .check {
    height: 30px;
  }
  .find {
    width: 206px;
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
