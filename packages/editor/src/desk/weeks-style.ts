import { css } from 'lit';

export const weeksStyles = css`
  :host {
    flex: 1;
  }
  .frame {
    position: relative;
    flex: 1;
    overflow: auto;
  }
  table {
    width: 100%;
    min-height: 100%;
    border-collapse: separate;
    border-spacing: 0;
    table-layout: fixed;
    font-size: 12px;
  }
  thead td,
  tbody th {
    width: 46px;
  }
  thead th,
  thead td {
    position: sticky;
    top: 0;
    z-index: 1;
    height: 26px;
    padding: 3px 8px;
    border-bottom: 1px solid var(--line-2);
    border-left: 1px solid var(--line);
    background: var(--sunken);
    color: var(--ink-2);
    font-size: 13px;
    font-weight: 600;
    text-align: left;
  }
  tbody th {
    padding: 6px 0;
    border-bottom: 1px solid var(--line-2);
    background: var(--sunken);
    font-weight: 400;
    line-height: 1.4;
    vertical-align: top;
  }
  tbody th b {
    display: block;
    font-size: 13px;
  }
  tbody th span {
    display: block;
    color: var(--ink-3);
  }
  tbody td {
    height: 150px;
    padding: 3px 6px 4px;
    border-bottom: 1px solid var(--line-2);
    border-left: 1px solid var(--line);
    vertical-align: top;
  }
  td:focus-visible {
    outline-offset: -3px;
  }
  .day {
    display: flex;
    gap: 5px;
    align-items: center;
    color: var(--ink-2);
    line-height: 19px;
    white-space: nowrap;
  }
  .day b {
    color: var(--ink);
    font-size: 14px;
  }
  .day .now {
    color: var(--accent);
    font-weight: 600;
  }
  .day .count {
    margin-left: auto;
  }
  .sitting {
    display: contents;
  }
  .post {
    font-size: 13px;
    font-weight: 600;
    line-height: 18px;
  }
  .answers {
    margin-bottom: 3px;
    color: var(--ink-2);
    line-height: 16px;
  }
  .nobody .day b {
    color: var(--ink-2);
    font-weight: 400;
  }
  .rest {
    background: var(--rest-row);
  }
  .nobody {
    background: var(--bg);
  }
  .period {
    border-top: 3px double var(--ink-2);
  }
  .chip {
    display: flex;
    gap: 3px;
    align-items: center;
    width: 100%;
    height: 22px;
    margin-top: 2px;
    padding: 0 3px;
    border: 1px solid var(--line-2);
    border-radius: 3px;
    background: var(--surface);
    text-align: left;
    cursor: grab;
    touch-action: manipulation;
    user-select: none;
    -webkit-user-select: none;
  }
  .chip.open {
    border-color: var(--accent);
    box-shadow: inset 0 0 0 1px var(--accent);
  }
  .chip.to-ask,
  .chip.asked {
    border-style: dashed;
    border-color: var(--ctl);
  }
  .chip.heard {
    background: var(--sunken);
    color: var(--ink-2);
    cursor: pointer;
  }
  .chip.void {
    border-color: var(--bad);
  }
  .chip.lifted {
    border-style: dashed;
    color: var(--ink-2);
  }
  .chip .cut {
    flex: 1;
    min-width: 0;
  }
  .chip svg.i {
    width: 14px;
    height: 14px;
  }
  .mark.heard,
  .mark.invited,
  .mark.consented {
    color: var(--ok);
  }
  .mark.void {
    color: var(--bad);
  }
  .urgent {
    color: var(--warn);
    font-weight: 600;
  }
  .empty {
    margin-top: 2px;
    padding: 2px 5px;
    border: 1px dashed var(--warn);
    border-radius: 3px;
    color: var(--warn);
    line-height: 17px;
  }
  .off {
    background: var(--bg);
  }
  .off .post {
    color: var(--ink-2);
    font-weight: 400;
  }
  .off .chip,
  .off .empty {
    border-color: var(--line-2);
    background: none;
    color: var(--ink-2);
  }
  .from {
    outline: 2px dashed var(--accent);
    outline-offset: -3px;
  }
  .fits {
    background: var(--accent-soft);
    outline: 2px solid var(--accent);
    outline-offset: -2px;
  }
  .target {
    outline: 3px solid var(--accent);
    outline-offset: -3px;
    box-shadow: inset 0 0 0 5px var(--surface);
  }
  .slot {
    height: 23px;
    margin-top: 2px;
    padding: 0 4px;
    border: 1.5px dashed var(--accent);
    border-radius: 3px;
    color: var(--accent);
    font-weight: 600;
    line-height: 20px;
    white-space: nowrap;
  }
  .why {
    display: flex;
    gap: 3px;
    align-items: center;
    margin-top: 4px;
    color: var(--ink-2);
    line-height: 18px;
  }
  .why svg.i {
    width: 14px;
    height: 14px;
  }
  .why.firm {
    color: var(--ink);
    font-weight: 600;
  }
  .ghost {
    position: fixed;
    z-index: 9;
    padding: 3px 8px;
    font-size: 13px;
    pointer-events: none;
  }
  :host([narrow]) table,
  :host([narrow]) tbody,
  :host([narrow]) tr,
  :host([narrow]) td {
    display: block;
    min-height: 0;
    height: auto;
  }
  :host([narrow]) thead {
    display: none;
  }
  :host([narrow]) tbody th {
    display: flex;
    gap: 8px;
    width: auto;
    padding: 4px 8px;
  }
  :host([narrow]) td.nobody {
    display: none;
  }
  @media (forced-colors: active) {
    .fits,
    .target {
      outline-color: Highlight;
    }
    .chip {
      border-color: currentColor;
    }
  }
`;
