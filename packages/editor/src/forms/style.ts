import { css } from 'lit';

/** Tabs, lists and pages. */
export const formsStyle = css`
  .guided {
    margin: 0 8px 10px 0;
  }
  :host {
    display: flex;
    flex-direction: column;
    min-height: 0;
    height: 100%;
    background: var(--surface);
  }
  .tabs {
    overflow-x: auto;
    padding: 0 8px;
    border-bottom: 1px solid var(--line-2);
  }
  .tabs button {
    flex: none;
    height: 38px;
    padding: 0 14px;
  }
  .tabs [aria-selected='true'] {
    color: var(--accent);
    box-shadow: inset 0 -3px 0 var(--accent);
  }
  .count {
    margin-left: 6px;
    font-size: 12px;
    font-weight: 400;
  }
  .count.bad {
    color: var(--bad);
  }
  .count.warn {
    color: var(--warn);
  }
  .body {
    position: relative;
    flex: 1;
    min-height: 0;
    overflow: auto;
    padding: 14px 18px 24px;
  }
  .body:focus-visible {
    outline-offset: -2px;
  }
  .waiting,
  .none {
    padding: 14px 18px;
    color: var(--ink-3);
  }
  .none {
    padding: 2px 8px 0;
    font-size: 13px;
  }
  h3 {
    font-size: 15px;
    font-weight: 600;
  }
  h3::first-letter {
    text-transform: uppercase;
  }
  h3 .mute {
    font-size: 13px;
    font-weight: 400;
  }
  .hint {
    color: var(--ink-3);
    font-size: 12px;
  }
  .list {
    margin-top: 18px;
    overflow-x: auto;
  }
  .fields + .lists {
    margin-top: 18px;
  }
  .lists > .list:first-child {
    margin-top: 0;
  }
  .lists.is-services {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(280px, 1fr));
    gap: 12px 28px;
    align-items: start;
  }
  .is-services .list {
    margin: 0;
  }
  .lists.is-leaders,
  .lists.is-shiftTypes {
    height: 100%;
  }
  .pages {
    display: grid;
    grid-template: minmax(0, 1fr) / minmax(300px, 400px) minmax(0, 1fr);
    gap: 16px 24px;
    height: 100%;
  }
  .names {
    display: flex;
    flex-direction: column;
  }
  .names ol {
    overflow: auto;
    min-height: 0;
  }
  .page {
    overflow: auto;
    padding: 0 4px 8px;
  }
  .names ol {
    margin-top: 6px;
    border-top: 1px solid var(--line);
  }
  .names li button {
    display: flex;
    gap: 8px;
    align-items: baseline;
    width: 100%;
    padding: 4px 8px;
    border: 0;
    border-bottom: 1px solid var(--line);
    background: none;
    text-align: left;
    cursor: pointer;
  }
  .names li button:focus-visible {
    outline-offset: -2px;
  }
  .names li b {
    font-weight: 600;
  }
  .names li b {
    flex: 0 0 auto;
    max-width: 80%;
    overflow-wrap: anywhere;
  }
  .names li .mute:not(.rank) {
    flex: 1 1 0;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .names li .mute {
    font-size: 13px;
  }
  .names li [aria-current] {
    background: var(--accent-soft);
    box-shadow: inset 3px 0 0 var(--accent);
  }
  .page header {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    align-items: center;
    margin-bottom: 8px;
  }
  .page header h3 {
    flex: 1 1 auto;
    font-size: 17px;
  }
  .page > .btn {
    margin: 14px 0 10px;
  }
  :host([data-width='narrow']) .pages {
    grid-template-rows: auto;
    height: auto;
  }
  :host([data-width='narrow']) .page {
    overflow: visible;
  }
  :host([data-width='narrow']) .pages,
  :host([data-width='narrow']) .is-services {
    grid-template-columns: minmax(0, 1fr);
  }
  :host([data-width='narrow']) .names ol {
    max-height: 220px;
    overflow: auto;
  }
  :host([data-width='narrow']) .field.is-wide {
    grid-column: auto;
  }
  @media (forced-colors: active) {
    .names li [aria-current] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
    .names li [aria-current] .mute,
    .tabs [aria-selected='true'] .count {
      color: inherit;
    }
  }
`;
