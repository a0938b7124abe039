import { css } from 'lit';

/** Heads and hints of all panels. */
export const panelStyle = css`
  h3 {
    margin: 2px 0;
    font-size: 14px;
    font-weight: 600;
  }
  h4 {
    margin: 10px 0 2px;
    color: var(--ink-2);
    font-size: 13px;
    font-weight: 600;
  }
  .hint {
    margin-bottom: 6px;
    color: var(--ink-3);
    font-size: 12px;
    line-height: 1.45;
  }
  p,
  li {
    overflow-wrap: anywhere;
  }
`;

export const loadsStyle = css`
  .row {
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: 21px;
    padding: 0 4px;
    border-radius: 3px;
    font-size: 13px;
  }
  .row:hover,
  .row[aria-selected='true'] {
    background: var(--accent-soft);
  }
  .row[aria-selected='true'] {
    box-shadow: inset 3px 0 0 var(--accent);
    font-weight: 600;
  }
  .who {
    flex: 1;
    min-width: 0;
    cursor: pointer;
  }
  /* as long as it is, beside his number */
  .row[aria-selected='true'] .who {
    padding-left: 24px;
    text-indent: -24px;
    white-space: normal;
  }
  .rank,
  .post {
    color: var(--ink-3);
    font-weight: 400;
  }
  .rank {
    display: inline-block;
    min-width: 20px;
    margin-right: 4px;
    text-indent: 0;
  }
  .blocks {
    position: relative;
    display: flex;
    flex: none;
    flex-wrap: wrap;
    align-content: flex-start;
    width: 118px;
  }
  .block {
    position: relative;
    width: 7px;
    height: 10px;
    margin: 4px 1px;
    border: 1px solid var(--ctl);
    border-radius: 2px;
    background: var(--surface);
    cursor: pointer;
  }
  .block.done {
    background: var(--ctl);
  }
  .block.off {
    border-color: var(--rest);
  }
  .block.off::after {
    position: absolute;
    top: 2px;
    left: 1px;
    width: 3px;
    height: 3px;
    border-radius: 50%;
    background: var(--rest);
    content: '';
  }
  .block.done.off {
    background: var(--rest);
  }
  .block.done.off::after {
    background: var(--surface);
  }
  .block.next {
    border: 2px solid var(--accent);
  }
  .block.next.off::after {
    top: 1px;
    left: 0;
  }
  .block:hover,
  .block:focus-visible {
    z-index: 1;
    outline: 2px solid var(--accent);
    outline-offset: 1px;
  }
  .who:focus-visible {
    outline-offset: -2px;
  }
  .tick {
    position: absolute;
    top: 0;
    left: 0;
    pointer-events: none;
    overflow: visible;
  }
  .tick path {
    fill: none;
    stroke: var(--accent);
    stroke-width: 2;
  }
  .count {
    flex: none;
    width: 24px;
    text-align: right;
  }
  .below .row {
    flex-wrap: wrap;
    gap: 0 8px;
    padding-top: 3px;
  }
  .below .who {
    flex-basis: calc(100% - 40px);
  }
  .below .blocks {
    order: 1;
    width: 324px;
  }
  .facts {
    padding: 0 4px 4px 28px;
    background: var(--accent-soft);
    box-shadow: inset 3px 0 0 var(--accent);
    color: var(--ink-2);
    font-size: 12px;
  }
  @media (forced-colors: active) {
    .row[aria-selected='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
    .block.done,
    .block.off::after {
      forced-color-adjust: none;
      background: CanvasText;
    }
    .block.done.off::after {
      background: Canvas;
    }
    .block.next {
      border-color: Highlight;
    }
    .tick path {
      stroke: Highlight;
    }
  }
`;
