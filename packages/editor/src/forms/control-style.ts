import { css } from 'lit';

/** Fields, what is said of them, and what waits for a word. */
export const formsControlStyle = css`
  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(240px, 1fr));
    gap: 10px 20px;
    align-items: start;
  }
  .field {
    display: flex;
    flex-direction: column;
    min-width: 0;
  }
  .field.is-wide {
    grid-column: span 2;
  }
  .field.is-flag {
    flex-flow: row-reverse wrap;
    gap: 6px;
    align-items: center;
    justify-content: flex-end;
    padding-top: 24px;
  }
  .field label {
    color: var(--ink-2);
    font-size: 13px;
  }
  input[type='text'],
  select {
    width: 100%;
    min-width: 0;
    height: 32px;
    padding: 0 8px;
    border: 1px solid var(--ctl);
    border-radius: var(--r);
    background: var(--surface);
  }
  input[readonly],
  select:disabled {
    border-style: dashed;
    background: var(--sunken);
    color: var(--ink-2);
    opacity: 1;
  }
  .body > .barred {
    margin-bottom: 10px;
  }
  table input[type='text'],
  table select {
    height: 30px;
    border-color: transparent;
    background: none;
  }
  table .fields input[type='text'],
  table .fields select,
  .draft input[type='text'],
  .draft select {
    border-color: var(--ctl);
    background: var(--surface);
  }
  table input[type='text']:hover,
  table select:hover {
    border-color: var(--ctl);
  }
  table input[type='text']:focus,
  table select:focus {
    border-color: var(--ctl);
    background: var(--surface);
  }
  td.is-date {
    width: 140px;
    min-width: 128px;
  }
  td.is-number {
    width: 96px;
  }
  td.is-text,
  td.is-list {
    min-width: 120px;
  }
  td.is-choice {
    width: 170px;
    min-width: 120px;
  }
  input[type='checkbox'] {
    width: 16px;
    height: 16px;
    margin: 0;
    accent-color: var(--accent);
  }
  ::placeholder {
    color: var(--ink-3);
    opacity: 1;
  }
  input[aria-invalid='true'],
  select[aria-invalid='true'] {
    border: 2px solid var(--bad) !important;
    background: var(--bad-soft) !important;
  }
  .sentence input[type='text'],
  .sentence select,
  .settings input[type='text'],
  .settings select {
    display: inline-block;
    width: auto;
    height: 28px;
    margin: 0 4px;
  }
  .sentence input.is-number,
  .settings input.is-number {
    width: 72px;
    text-align: center;
  }
  .sentence input.is-text {
    width: 96px;
    text-align: center;
  }
  .sentence input.is-list {
    width: 200px;
    max-width: 100%;
  }
  .settings input.is-number {
    width: 52px;
  }
  .names .draft {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    margin-top: 10px;
  }
  .names .draft input {
    flex: 1 1 140px;
    width: auto;
  }
  .names .draft .btn {
    flex: none;
  }
  .names .draft > :not(input):not(.btn) {
    flex-basis: 100%;
  }
  .body > .draft select {
    width: auto;
    max-width: 240px;
    margin-right: 6px;
  }
  .notes {
    margin-top: 3px;
    color: var(--ink-2);
    font-size: 13px;
    line-height: 1.45;
    overflow-wrap: anywhere;
  }
  .notes .error,
  .refused {
    color: var(--bad);
  }
  .notes .error::before,
  .refused::before {
    content: '✕ ';
  }
  .notes .warning {
    color: var(--warn);
  }
  .notes .warning::before {
    content: '▲ ';
  }
  .suggested {
    position: fixed;
    z-index: 9;
    overflow: auto;
    padding: 3px 0;
    border: 1px solid var(--ctl);
    border-radius: var(--r);
    background: var(--surface);
    box-shadow: var(--shadow);
  }
  .suggested [role='option'] {
    padding: 4px 9px;
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  .suggested [role='option']:hover {
    background: var(--sunken);
  }
  .suggested [role='option'] span {
    margin-left: 6px;
    color: var(--ink-2);
    font-size: 13px;
  }
  .suggested [aria-selected='true'],
  .suggested [aria-selected='true']:hover {
    background: var(--accent);
    color: var(--on-accent);
  }
  .suggested [aria-selected='true'] span {
    color: var(--on-accent);
  }
  @media (forced-colors: active) {
    .suggested [aria-selected='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
    .suggested [aria-selected='true'] span {
      color: HighlightText;
    }
  }
  .pending {
    margin: 6px 0;
    padding: 8px 12px;
    border: 1px solid var(--warn);
    border-left-width: 4px;
    border-radius: var(--r);
    background: var(--warn-soft);
  }
  .pending p {
    margin-bottom: 6px;
    overflow-wrap: anywhere;
  }
  .pending b {
    margin-right: 4px;
  }
  .unwritten {
    flex: none;
    margin: 8px 18px 0;
  }
  .unwritten .link {
    margin-right: 8px;
  }
  .duties {
    margin-top: 2px;
    color: var(--warn);
    font-size: 13px;
  }
  .duties .link {
    margin-right: 6px;
    font-size: inherit;
  }
`;
