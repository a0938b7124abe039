import { css } from 'lit';
import { controlStyle } from './control-style.ts';
import { visitMarkStyle } from './visits-mark-style.ts';

export const visitsStyles = [
  controlStyle,
  visitMarkStyle,
  css`
    .legend {
      padding: 6px 12px;
      border-bottom: 1px solid var(--line);
    }
    .body:focus-visible {
      outline-offset: -2px;
    }
    thead th {
      padding: 3px 6px;
      line-height: 1.3;
    }
    thead th:first-child,
    td:first-child {
      padding-left: 12px;
    }
    thead .week {
      padding: 3px 0;
      text-align: center;
    }
    thead .week b {
      display: block;
    }
    thead .week span {
      font-size: 12px;
      font-weight: 400;
    }
    thead .now {
      box-shadow: inset 0 -3px 0 var(--accent);
    }
    tbody th,
    td {
      height: 29px;
      padding: 0 6px;
      border-bottom: 1px solid var(--line);
      font-weight: 400;
      text-align: left;
      white-space: nowrap;
    }
    .first > * {
      border-top: 0;
    }
    td.week {
      position: relative;
      min-width: 38px;
      padding: 0 2px;
      border-left: 1px solid var(--line);
      text-align: center;
    }
    td.now {
      background: var(--accent-soft);
    }
    td:not(.now) > .busy,
    .away .busy {
      padding: 0 2px;
      background: var(--surface);
    }
    .busy {
      position: relative;
      color: var(--ink-3);
      font-size: 12px;
    }
    .now .busy {
      color: var(--ink-2);
    }
    .border {
      position: absolute;
      top: 0;
      bottom: -1px;
      width: 2px;
      background: var(--ink);
      opacity: 0.55;
    }
    .standing svg.i {
      width: 14px;
      height: 14px;
      vertical-align: -2px;
    }
    .standing.ok {
      color: var(--ink-2);
    }
    .standing.ok svg.i {
      color: var(--ok);
    }
    .side form {
      display: flex;
      flex: 1;
      flex-direction: column;
      min-height: 0;
    }
    .sheet header {
      padding: 10px 14px 8px;
      border-bottom: 1px solid var(--line);
    }
    .sheet h2 {
      font-size: 16px;
    }
    .meta {
      color: var(--ink-2);
      font-size: 13px;
    }
    .pick {
      padding: 48px 24px;
      text-align: center;
    }
    .body {
      flex: 1;
      padding: 4px 14px 12px;
      overflow: auto;
      font-size: 13px;
    }
    h3 {
      margin: 10px 0 4px;
      color: var(--ink-2);
      font-size: 13px;
    }
    .reasons li {
      display: flex;
      gap: 6px;
      padding: 2px 0;
    }
    .reasons li:not(.bad) span {
      color: var(--ink);
    }
    .reasons svg.i {
      width: 15px;
      height: 15px;
      margin-top: 2px;
    }
    .reasons .gap {
      width: 15px;
      flex: none;
    }
    .cases li {
      padding: 5px 0;
      border-top: 1px solid var(--line);
    }
    .heard {
      display: flex;
      gap: 8px;
      align-items: flex-start;
      cursor: pointer;
    }
    .comers {
      display: flex;
      gap: 4px 12px;
      padding-left: 23px;
      font-size: 13px;
    }
    .comers input {
      width: 64px;
      min-height: 32px;
      padding: 3px 8px;
      border: 1px solid var(--ctl);
      border-radius: var(--r);
      background: var(--surface);
      color: var(--ink);
      font: inherit;
    }
    .heard input {
      margin: 3px 0 0;
      accent-color: var(--accent);
    }
    .fields {
      margin-top: 8px;
    }
    footer:empty {
      display: none;
    }
    .stacked > li {
      padding: 8px 12px;
      border-bottom: 1px solid var(--line);
      font-size: 14px;
    }
    .stacked > li > p + p {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      align-items: center;
      margin-top: 4px;
      font-size: 13px;
    }
    :host([narrow]) .side {
      order: -1;
    }
    .stacked .sheet {
      margin-top: 8px;
    }
    :host([narrow]) .visit {
      width: 44px;
      height: 36px;
    }
    @media (forced-colors: active) {
      .border {
        background: CanvasText;
        forced-color-adjust: none;
      }
      .made {
        forced-color-adjust: none;
        background: CanvasText;
        color: Canvas;
      }
      .visit[aria-pressed='true'] {
        outline: 2px solid Highlight;
        outline-offset: 2px;
      }
      /* it has no hatching then: the word alone stands in the weeks too */
      .key.away {
        display: none;
      }
    }
  `,
];
