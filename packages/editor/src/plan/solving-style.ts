import { css } from 'lit';

export const solvingStyle = css`
  :host {
    display: block;
    max-width: 860px;
  }
  .card {
    padding: 16px 18px 14px;
  }
  h3 {
    margin-bottom: 8px;
    font-size: 16px;
    font-weight: 600;
  }
  h3 span {
    margin-left: 12px;
    font-size: 14px;
    font-weight: 400;
  }
  .body {
    display: flex;
    flex-wrap: wrap;
    gap: 18px;
  }
  .levels {
    flex: 1 1 250px;
    font-size: 13px;
  }
  table {
    width: 100%;
    margin-bottom: 8px;
    border-collapse: collapse;
  }
  th,
  td {
    padding: 5px 0;
    border-bottom: 1px solid var(--line);
    text-align: left;
    vertical-align: top;
    white-space: nowrap;
  }
  th {
    padding-right: 12px;
    font-weight: 600;
  }
  td + td {
    padding-left: 8px;
    text-align: right;
    white-space: normal;
  }
  .ok {
    color: var(--ok);
  }
  .running {
    color: var(--accent);
    font-weight: 600;
  }
  .chart {
    flex: 2 1 400px;
    min-width: 0;
    max-width: 560px;
  }
  .waiting {
    align-self: center;
    text-align: center;
  }
  text {
    fill: var(--ink-3);
    font-size: 12px;
  }
  .label {
    fill: var(--accent);
    font-weight: 600;
  }
  .axis {
    stroke: var(--line);
  }
  .score {
    fill: none;
    stroke: var(--accent);
    stroke-width: 2.5;
  }
  progress {
    display: block;
    width: 100%;
    height: 10px;
    margin: 12px 0 4px;
    overflow: hidden;
    border: 1px solid var(--ctl);
    border-radius: 5px;
    background: var(--sunken);
    appearance: none;
  }
  progress::-webkit-progress-bar {
    background: var(--sunken);
  }
  progress::-webkit-progress-value {
    background: var(--accent);
  }
  progress::-moz-progress-bar {
    background: var(--accent);
  }
  .now {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 8px;
    min-height: 20px;
    font-size: 13px;
  }
  .acts {
    margin-top: 12px;
    font-size: 13px;
  }
  .acts .mute {
    margin-left: auto;
  }
  @media (forced-colors: active) {
    progress {
      forced-color-adjust: none;
      border-color: CanvasText;
      background: Canvas;
    }
    progress::-webkit-progress-bar {
      background: Canvas;
    }
    progress::-webkit-progress-value {
      background: Highlight;
    }
    .score {
      stroke: Highlight;
    }
    .axis {
      stroke: GrayText;
    }
    text,
    .label {
      fill: CanvasText;
    }
  }
`;
