import { css } from 'lit';

export const rulerStyle = css`
  :host {
    background: var(--sunken);
    border-bottom: 1px solid var(--line);
  }
  .line {
    display: flex;
    align-items: flex-end;
    padding: 2px 16px 0;
  }
  .fold {
    flex: none;
    align-self: flex-start;
    width: 84px;
    height: 24px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--ink-2);
    font-size: 12px;
    text-align: left;
    white-space: nowrap;
    cursor: pointer;
  }
  .strip {
    overflow: hidden;
    flex: 1;
    min-width: 0;
    border-right: 1px solid var(--line-2);
    cursor: pointer;
  }
  .strip > svg {
    display: block;
  }
  .sheet {
    fill: transparent;
  }
  .is-current .sheet {
    fill: var(--surface);
  }
  .edge {
    stroke: var(--line-2);
  }
  .under {
    fill: var(--accent);
  }
  text {
    font-size: 12px;
    fill: var(--ink-3);
  }
  text.name {
    font-size: 13px;
    font-weight: 600;
    fill: var(--ink);
  }
  text.open {
    fill: var(--warn);
  }
  text.open.bad {
    fill: var(--bad);
  }
  .mark {
    shape-rendering: crispEdges;
  }
  .mark.work {
    fill: var(--ctl);
    opacity: 0.6;
  }
  .mark.rest {
    fill: var(--rest);
  }
  .mark.none {
    fill: var(--line-2);
  }
  .mark.chosen {
    fill: var(--accent);
  }
  .mark.band {
    fill: var(--ink-2);
  }
  .mark.hole {
    fill: var(--bad-soft);
    stroke: var(--bad);
  }
  .mark.warn {
    fill: var(--warn);
    shape-rendering: auto;
  }
  .mark.bad {
    fill: none;
    stroke: var(--bad);
    stroke-width: 1.3;
    shape-rendering: auto;
  }
  .today {
    fill: none;
    stroke: var(--ink);
    stroke-width: 1.2;
  }
  .current {
    fill: none;
    stroke: var(--accent);
    stroke-width: 2;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 0 14px;
    align-items: center;
    padding: 3px 16px 4px;
    border-top: 1px solid var(--line-2);
    color: var(--ink-3);
    font-size: 12px;
  }
  .legend > * {
    overflow: hidden;
    max-width: 100%;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .legend > b {
    max-width: 40%;
  }
  .swatch {
    width: 12px;
    height: 12px;
    margin-right: 4px;
    vertical-align: -2px;
  }
  .chosen-text {
    color: var(--accent);
    font-weight: 600;
  }
  .pointed {
    margin-left: auto;
  }
  .years .btn {
    min-height: 24px;
    padding: 0 8px;
  }
  @media (forced-colors: active) {
    text,
    text.name {
      fill: CanvasText;
    }
    .mark.work,
    .mark.none {
      fill: GrayText;
      opacity: 1;
    }
    .mark.rest,
    .mark.band,
    .mark.warn {
      fill: CanvasText;
    }
    .mark.chosen,
    .under {
      fill: Highlight;
    }
    .current {
      stroke: Highlight;
    }
    .mark.hole {
      fill: Canvas;
      stroke: CanvasText;
    }
    .mark.bad,
    .today,
    .edge {
      stroke: CanvasText;
    }
    .is-current .sheet {
      fill: Canvas;
    }
  }
`;
