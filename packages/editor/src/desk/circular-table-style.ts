import { css } from 'lit';

/** Tables of figures that lead to their cases, and their marks. */
export const figureStyle = css`
  th,
  td {
    padding: 0 4px;
    border-bottom: 1px solid var(--line);
    line-height: 23px;
    text-align: left;
    white-space: nowrap;
  }
  tbody th {
    font-weight: 400;
  }
  .rows tr > :first-child {
    position: sticky;
    left: 0;
    z-index: 1;
    padding-left: 12px;
    background: var(--surface);
  }
  .rows thead tr > :first-child {
    z-index: 3;
    background: var(--sunken);
  }
  .number {
    text-align: right;
  }
  .rows thead .number {
    min-width: 34px;
    line-height: 1.3;
    text-wrap: balance;
    white-space: normal;
    vertical-align: bottom;
  }
  .rows thead .wide {
    min-width: 48px;
  }
  .rows thead .long {
    min-width: 64px;
  }
  .nil {
    color: var(--ink-3);
  }
  .total > * {
    border-top: 1px solid var(--line-2);
    border-bottom: 0;
    font-weight: 600;
  }
  .rows > table .total > * {
    position: sticky;
    bottom: 0;
    background: var(--sunken);
  }
  .rows .total > :first-child {
    z-index: 3;
    background: var(--sunken);
  }
  .sections {
    display: flex;
    flex-wrap: wrap;
    gap: 0 24px;
    padding-bottom: 10px;
  }
  .sections > section {
    flex: 1 1 100%;
    min-width: 0;
  }
  .sections > .slim {
    flex: 0 1 400px;
  }
  .wordy td.text,
  .wordy th.text {
    line-height: 1.5;
    white-space: normal;
  }
  .figure {
    min-width: 20px;
    line-height: 20px;
    text-align: inherit;
    text-decoration-color: var(--line-2);
    text-underline-offset: 3px;
  }
  .figure:hover {
    text-decoration-color: currentColor;
  }
  .bad .figure {
    color: inherit;
  }
  .bad svg.i {
    width: 13px;
    height: 13px;
    vertical-align: -2px;
  }
  .marked {
    width: 140px;
  }
  .marks {
    display: block;
  }
  .m0 {
    fill: var(--accent);
    stroke: var(--accent);
  }
  .m1,
  .m2,
  .m3 {
    fill: none;
    stroke: var(--accent);
    stroke-width: 1.4;
  }
  .m2 {
    stroke: var(--warn);
    stroke-width: 2;
  }
  .m3 {
    stroke: var(--ink-3);
    stroke-dasharray: 2 2;
  }
  .cross {
    stroke: var(--accent);
    stroke-width: 1.4;
  }
  @media (forced-colors: active) {
    .m0 {
      fill: CanvasText;
      stroke: CanvasText;
    }
    .m1,
    .m2,
    .m3,
    .cross {
      stroke: CanvasText;
    }
  }
`;
