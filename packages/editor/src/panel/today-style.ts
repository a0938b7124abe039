import { css } from 'lit';

export const todayStyle = css`
  section {
    padding: 8px 0 10px;
    border-bottom: 1px solid var(--line);
  }
  h3 {
    color: var(--ink-2);
    font-size: 13px;
  }
  .duty + .duty {
    margin-top: 10px;
  }
  .who {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 10px;
    min-width: 0;
    font-size: 14px;
  }
  section:first-child .who {
    font-size: 15px;
    font-weight: 600;
  }
  section:first-child .who b {
    font-size: 22px;
    line-height: 32px;
  }
  .none {
    font-size: 18px;
    font-weight: 600;
    line-height: 30px;
  }
  .fact {
    color: var(--ink-2);
    font-size: 13px;
    line-height: 20px;
  }
  .fact.all {
    padding: 8px 0;
  }
  .checks {
    margin: 6px 0 8px;
    padding: 0;
    border-top: 1px solid var(--line);
    list-style: none;
  }
  .checks li {
    display: grid;
    grid-template-columns: 20px 48px 1fr;
    align-items: center;
    min-height: 27px;
    border-bottom: 1px solid var(--line);
    font-size: 13px;
  }
  .checks span:last-child {
    color: var(--ink-2);
  }
  .done {
    color: var(--ok);
  }
  .wait {
    color: var(--warn);
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    align-items: flex-start;
  }
  .came {
    min-width: 96px;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 8px;
    margin: 3px 0 5px;
  }
  .row.small {
    min-height: 27px;
    margin: 0;
    font-size: 13px;
    line-height: 20px;
  }
  .row.small .tag {
    line-height: 18px;
  }
  .row > :last-child:not(:first-child) {
    margin-left: auto;
  }
  .tag {
    padding: 0 6px;
    line-height: 18px;
    border: 1px solid currentColor;
    border-radius: 3px;
    font-size: 12px;
    white-space: nowrap;
  }
  .tag svg.i {
    width: 12px;
    height: 12px;
    vertical-align: -2px;
  }
  .tag.ok {
    color: var(--ok);
  }
  .tag.warn {
    background: var(--warn-soft);
    color: var(--warn);
  }
  .how summary {
    list-style: none;
  }
  .how summary::-webkit-details-marker {
    display: none;
  }
  .how .acts {
    margin-top: 6px;
  }
  .text {
    margin-top: 6px;
    padding: 6px 8px;
    background: var(--sunken);
    font-size: 13px;
    user-select: all;
  }
  .unpublished {
    position: sticky;
    bottom: -8px;
    margin: 8px -12px -8px;
    padding: 9px 14px 11px;
    border-bottom: 0;
    background: var(--warn-soft);
  }
  .unpublished p svg.i {
    vertical-align: -3px;
  }
  .unpublished p {
    margin-bottom: 7px;
    color: var(--warn);
    font-weight: 600;
  }
  .accent {
    border-color: var(--accent);
    background: var(--surface);
    color: var(--accent);
    font-weight: 600;
  }
`;
