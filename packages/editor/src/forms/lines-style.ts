import { css } from 'lit';

/** Lists as tables of fields, which become paragraphs where there is little room; rules. */
export const formsLinesStyle = css`
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
    min-width: 150px;
    padding-left: 13px;
    font-weight: 600;
    overflow-wrap: anywhere;
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
  tr.line td,
  tr.line th {
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
  :host([data-width='narrow']) thead {
    display: none;
  }
  :host([data-width='narrow']) tr.line,
  :host([data-width='narrow']) tr.draft {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    padding: 4px 0;
    border-bottom: 1px solid var(--line);
  }
  :host([data-width='narrow']) tr.line > *,
  :host([data-width='narrow']) tr.draft > * {
    flex: 1 1 120px;
    width: auto;
    border-bottom: 0;
  }
  :host([data-width='narrow']) td.is-text {
    flex: 2 1 180px;
  }
  :host([data-width='narrow']) tr.line > th {
    flex-basis: 100%;
    padding: 0 13px;
  }
  :host([data-width='narrow']) tr.line > .acts,
  :host([data-width='narrow']) tr.draft > .acts {
    flex: 0 0 auto;
    width: max-content;
    min-width: 84px;
    margin-left: auto;
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
  :host([data-width='narrow']) .rule {
    flex-wrap: wrap;
  }
`;
