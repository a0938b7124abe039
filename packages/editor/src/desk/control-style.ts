import { css } from 'lit';

/** Lines to type into, with their names at the left, and the list of names below one. */
export const controlStyle = css`
  textarea {
    font: inherit;
    color: inherit;
  }
  .fields {
    display: grid;
    grid-template-columns: 60px minmax(0, 1fr);
    gap: 7px 8px;
    align-items: center;
    font-size: 13px;
  }
  .fields > label,
  .fields > span {
    color: var(--ink-2);
  }
  .fields input[type='text'],
  .fields input[type='date'],
  .fields textarea,
  .fields select {
    width: 100%;
    min-width: 0;
    min-height: 32px;
    padding: 3px 8px;
    border: 1px solid var(--ctl);
    border-radius: var(--r);
    background: var(--surface);
    color: var(--ink);
    font-size: 14px;
    line-height: 1.5;
  }
  .fields textarea {
    display: block;
    resize: vertical;
  }
  .fields input::placeholder {
    color: var(--ink-3);
    opacity: 1;
  }
  .fields .inline {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
  }
  .fields .inline > input:not(.short) {
    flex: 1;
  }
  .fields input.short {
    width: 72px;
  }
  .fields .note {
    grid-column: 2;
    margin-top: -4px;
    color: var(--ink-3);
    font-size: 12px;
  }
  .hint {
    color: var(--ink-3);
    font-size: 12px;
  }
  .hint.ok {
    color: var(--ok);
  }
  .hint.warn {
    color: var(--warn);
  }
  .hint.bad,
  .problem {
    color: var(--bad);
  }
  .problem {
    font-size: 13px;
  }
  .foot {
    position: sticky;
    bottom: 0;
    padding: 6px 14px 10px;
    border-top: 1px solid var(--line);
    background: var(--surface);
    font-size: 12px;
  }
  .suggested {
    position: fixed;
    z-index: 9;
    overflow: auto;
    padding: 4px;
    border: 1px solid var(--ctl);
    border-radius: 6px;
    background: var(--surface);
    box-shadow: var(--shadow);
  }
  .suggested [role='option'] {
    padding: 3px 8px;
    border-radius: 3px;
    cursor: pointer;
  }
  .suggested [aria-selected='true'] {
    background: var(--accent-soft);
    box-shadow: inset 3px 0 0 var(--accent);
  }
  @media (forced-colors: active) {
    .suggested [aria-selected='true'] {
      outline: 2px solid Highlight;
    }
  }
`;
