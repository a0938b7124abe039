import { css } from 'lit';

/** Tabs, lists, pages and rules. */
export const formsStyle = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 0;
    height: 100%;
    background: var(--surface);
    color: var(--ink);
    line-height: 1.5;
  }
  :host([hidden]) {
    display: none;
  }
  .tabs {
    display: flex;
    flex: none;
    overflow-x: auto;
    padding: 0 8px;
    border-bottom: 1px solid var(--line-2);
  }
  .tabs button {
    flex: none;
    height: 38px;
    padding: 0 14px;
    border: 0;
    background: none;
    white-space: nowrap;
    cursor: pointer;
  }
  .tabs button:focus-visible {
    outline-offset: -3px;
  }
  .tabs [aria-selected='true'] {
    color: var(--accent);
    font-weight: 600;
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
  .lists > .list:first-child {
    margin-top: 0;
  }
  .lists.is-services {
    display: grid;
    grid-template-columns: minmax(220px, 1fr) minmax(220px, 1fr) minmax(300px, 1.4fr);
    gap: 12px 28px;
    align-items: start;
  }
  .is-services .list {
    margin: 0;
  }
  table {
    width: 100%;
    margin-top: 4px;
    border-collapse: collapse;
  }
  th,
  td {
    padding: 3px 4px;
    border-bottom: 1px solid var(--line);
    font-weight: 400;
    text-align: left;
    vertical-align: middle;
  }
  thead th,
  thead td {
    padding: 2px 4px 2px 13px;
    color: var(--ink-3);
    font-size: 12px;
    white-space: nowrap;
  }
  tbody th {
    padding-left: 13px;
    font-weight: 600;
    white-space: nowrap;
  }
  .named thead th:first-child,
  tbody th:first-child {
    padding-left: 8px;
  }
  .named .draft td:first-child {
    padding-left: 0;
  }
  .said td,
  .more td {
    padding: 2px 8px 10px 13px;
  }
  .line td,
  .line th {
    border-bottom-color: var(--line);
  }
  .said .of {
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
    align-items: baseline;
    font-size: 13px;
  }
  .said .of > :not(b),
  .asks .of > :not(b) {
    flex: 1 1 300px;
    min-width: 0;
  }
  .acts {
    width: 1%;
    text-align: right;
    white-space: nowrap;
  }
  .acts .btn {
    height: 28px;
    padding: 0 8px;
    font-size: 13px;
  }
  .draft td {
    padding-top: 6px;
    padding-bottom: 6px;
  }
  tfoot .draft td {
    border-bottom: 0;
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
  .rules {
    margin-bottom: 16px;
  }
  .rule {
    display: flex;
    gap: 10px;
    align-items: flex-start;
    padding: 8px 4px;
    border-bottom: 1px solid var(--line);
  }
  .rule.off .sentence,
  .rule.off b {
    color: var(--ink-2);
    font-weight: 400;
  }
  .switch {
    flex: none;
    width: 20px;
    padding-top: 2px;
  }
  .asks {
    flex: 1;
    min-width: 0;
  }
  .sentence {
    color: var(--ink-2);
    line-height: 2.1;
    overflow-wrap: anywhere;
  }
  .standing {
    margin-left: 10px;
    font-size: 13px;
  }
  .standing svg.i {
    width: 14px;
    height: 14px;
    margin-right: 3px;
  }
  .standing.ok {
    color: var(--ok);
  }
  .standing.warn {
    color: var(--warn);
  }
  .settings {
    display: flex;
    flex: none;
    gap: 12px;
    align-items: center;
    color: var(--ink-2);
    font-size: 13px;
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
  :host([data-width='narrow']) thead {
    display: none;
  }
  :host([data-width='narrow']) .line,
  :host([data-width='narrow']) tr.draft {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    padding: 4px 0;
    border-bottom: 1px solid var(--line);
  }
  :host([data-width='narrow']) .line > *,
  :host([data-width='narrow']) tr.draft > * {
    flex: 1 1 120px;
    width: auto;
    border-bottom: 0;
  }
  :host([data-width='narrow']) td.is-text {
    flex: 2 1 180px;
  }
  :host([data-width='narrow']) .line > th {
    flex-basis: 100%;
    padding: 0 13px;
  }
  :host([data-width='narrow']) .line > .acts,
  :host([data-width='narrow']) tr.draft > .acts {
    flex: 0 0 auto;
    min-width: max-content;
    margin-left: auto;
  }
  :host([data-width='narrow']) .rule {
    flex-wrap: wrap;
  }
  @media (forced-colors: active) {
    .tabs [aria-selected='true'],
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
  @media print {
    :host {
      display: none;
    }
  }
`;
