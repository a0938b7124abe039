import { css } from 'lit';
import { partStyle } from '../styles/base.ts';
import { sheetStyle } from './sheet-style.ts';

/** What the pages of the desk and the sheets on them share. */
export const pageStyles = [
  partStyle,
  sheetStyle,
  css`
    :host {
      display: flex;
      min-width: 0;
      min-height: 0;
    }
    h2,
    h3 {
      font-weight: 600;
    }
    dl,
    dd {
      margin: 0;
    }
    .small {
      display: block;
      color: var(--ink-3);
      font-size: 12px;
    }
    .ok {
      color: var(--ok);
    }
    .warn {
      color: var(--warn);
    }
    .bad {
      color: var(--bad);
    }
    .small.ok,
    .small.plain {
      color: var(--ink-3);
    }
    .tag {
      display: inline-block;
      height: 20px;
      padding: 0 5px;
      border: 1px solid currentColor;
      border-radius: 3px;
      font-size: 12px;
      line-height: 18px;
      white-space: nowrap;
    }
    .tag.warn {
      background: var(--warn-soft);
    }
    .tag.bad {
      background: var(--bad-soft);
    }
    .acts {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 8px;
    }
    svg.limit {
      display: block;
      width: 130px;
      height: 14px;
      flex: none;
    }
    .limit .whole {
      fill: var(--line);
    }
    .limit .gone {
      fill: var(--accent);
    }
    .limit.warn .gone {
      fill: var(--warn);
    }
    .limit.bad .gone,
    .limit .over {
      fill: var(--bad);
    }
    .limit .end {
      stroke: var(--ink);
      stroke-width: 2;
    }
    .limit .later {
      stroke: var(--ink);
      stroke-width: 1.5;
      stroke-dasharray: 2 2;
    }
    @media (forced-colors: active) {
      .limit .whole {
        fill: Canvas;
        stroke: CanvasText;
      }
      .limit[class] .gone {
        fill: CanvasText;
      }
      .limit[class] .over {
        fill: Highlight;
      }
      .limit .end,
      .limit .later {
        stroke: CanvasText;
      }
    }
  `,
];
