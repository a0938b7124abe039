import { css } from 'lit';
import { segments } from '../styles/segments.ts';
import { figureStyle } from './circular-table-style.ts';

export const circularStyles = [
  segments,
  figureStyle,
  css`
    .totals {
      display: grid;
      grid-template-columns: repeat(8, minmax(0, 1fr));
      border-bottom: 1px solid var(--line-2);
    }
    .totals li {
      display: flex;
      flex-direction: column;
      padding: 7px 12px 6px;
      border-right: 1px solid var(--line);
      line-height: 1.3;
    }
    .totals li:last-child {
      border-right: 0;
    }
    .totals b {
      font-size: 21px;
      font-weight: 600;
    }
    .totals .figure {
      color: inherit;
      font-weight: inherit;
      text-decoration-color: var(--accent);
      text-decoration-thickness: 2px;
      text-underline-offset: 4px;
    }
    .totals .name {
      color: var(--ink-2);
      font-size: 12px;
    }
    .totals .bad .name {
      color: var(--bad);
    }
    .share {
      display: block;
      width: 100%;
      height: 4px;
      margin-top: auto;
      padding-top: 0;
    }
    .share .whole {
      fill: var(--line);
    }
    .share .part {
      fill: var(--accent);
    }
    .switch {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 6px 12px;
      padding: 6px 12px;
      border-bottom: 1px solid var(--line);
    }
    .tabs button {
      height: 28px;
      padding: 0 10px;
      font-size: 13px;
    }
    .legend svg {
      vertical-align: -1px;
    }
    .formula {
      height: 28px;
      margin-left: auto;
      font-size: 13px;
    }
    .formula:focus-within {
      outline: 2px solid var(--accent);
    }
    .rows > :last-child:not(table) {
      padding-bottom: 10px;
    }
    .note,
    .refusal,
    .text:not(th):not(td),
    .reported,
    .reported + .mute {
      margin: 6px 12px 0;
    }
    .note {
      color: var(--ink-3);
      font-size: 12px;
    }
    .rows h2 {
      font-size: 16px;
    }
    .rows h3 {
      margin: 14px 12px 4px;
      font-size: 14px;
    }
    .side {
      display: flex;
      flex-direction: column;
      gap: 12px;
      min-height: 0;
      overflow: auto;
    }
    .card {
      flex: none;
      padding: 9px 14px 10px;
      font-size: 13px;
    }
    .card h2 {
      margin-bottom: 2px;
      font-size: 14px;
    }
    .card .note {
      margin: 6px 0 0;
    }
    .card dl > div {
      display: grid;
      grid-template-columns: 1fr auto;
      padding: 4px 0;
      border-top: 1px solid var(--line);
    }
    .card .value {
      font-size: 15px;
      font-weight: 600;
    }
    .card dl .small {
      grid-column: 1 / 3;
    }
    .late li {
      padding: 4px 0;
      border-top: 1px solid var(--line);
    }
    .late p:first-child {
      display: flex;
      gap: 8px;
      justify-content: space-between;
    }
    .late .bad {
      white-space: nowrap;
    }
    .change th,
    .change td {
      padding: 0 4px;
      line-height: 22px;
    }
    .change thead th {
      color: var(--ink-3);
      font-size: 12px;
      font-weight: 400;
    }
    :host([narrow]) .totals {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    :host([narrow]) .totals li {
      border-bottom: 1px solid var(--line);
    }
    :host([narrow]) .marked,
    :host([narrow]) .legend {
      display: none;
    }
    :host([narrow]) .tabs {
      flex-wrap: wrap;
      width: 100%;
    }
    :host([narrow]) .tabs button {
      flex: 1 0 30%;
      height: 40px;
      border-bottom: 1px solid var(--line-2);
    }
    @media (forced-colors: active) {
      .share .whole {
        fill: Canvas;
        stroke: CanvasText;
      }
      .share .part {
        fill: CanvasText;
      }
      .tabs [aria-selected='true'] {
        outline: 2px solid Highlight;
        outline-offset: -3px;
      }
    }
  `,
];
