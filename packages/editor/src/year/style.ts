import { css } from 'lit';

export const yearStyle = css`
  :host {
    height: 100%;
    overflow: auto;
    background: var(--surface);
  }
  .key {
    display: flex;
    flex-wrap: wrap;
    gap: 0 14px;
    padding: 4px 12px;
    border-bottom: 1px solid var(--line);
    background: var(--sunken);
    color: var(--ink-3);
    font-size: 12px;
  }
  .key b {
    max-width: 60%;
    color: var(--accent);
  }
  .swatch {
    display: inline-block;
    width: 14px;
    height: 13px;
    margin-right: 4px;
    border: 1px solid var(--line-2);
    border-radius: 2px;
    vertical-align: -2px;
  }
  .swatch.make {
    border-color: var(--make);
    background: var(--make);
  }
  .swatch.today {
    border: 2px solid var(--ink);
    border-radius: 50%;
  }
  .warn {
    color: var(--warn);
    fill: var(--warn);
  }
  .bad {
    color: var(--bad);
  }
  .year {
    display: grid;
    grid-template-columns: repeat(var(--columns), 1fr);
  }
  section {
    min-width: 0;
    padding: 6px 12px 8px;
    border-right: 1px solid var(--line);
    border-bottom: 1px solid var(--line-2);
  }
  h3 {
    display: flex;
    justify-content: space-between;
    font-size: 14px;
    font-weight: 600;
  }
  h3 small {
    color: var(--ink-3);
    font-size: 12px;
    font-weight: 400;
  }
  table {
    width: 100%;
    table-layout: fixed;
    border-collapse: separate;
    border-spacing: 1px;
  }
  th {
    height: 18px;
    padding: 0;
    color: var(--ink-3);
    font-size: 12px;
    font-weight: 400;
  }
  td {
    position: relative;
    height: 21px;
    padding: 0 2px;
    border: 1px solid transparent;
    border-radius: 2px;
    font-size: 13px;
    line-height: 19px;
    text-align: right;
    white-space: nowrap;
  }
  td[data-date] {
    cursor: pointer;
  }
  td small {
    float: left;
    color: var(--ink-3);
    font-size: 11px;
    font-weight: 400;
  }
  .named td {
    height: 36px;
    line-height: 16px;
    text-align: left;
    vertical-align: top;
  }
  .named td small {
    float: none;
  }
  .named .who {
    display: block;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .two section {
    padding: 6px 5px 8px;
  }
  .two td {
    height: 47px;
    padding: 0 1px;
  }
  .two .who {
    max-height: 30px;
    font-size: 12px;
    line-height: 15px;
    white-space: normal;
  }
  td.on {
    border-color: var(--line);
    background: var(--sunken);
  }
  td.off,
  .swatch.off {
    border-color: var(--rest);
    background: var(--rest-row);
  }
  td.make small {
    margin-top: 2px;
    padding: 0 1px;
    border-radius: 2px;
    background: var(--make);
    color: var(--on-make);
    line-height: 15px;
  }
  td.period,
  .swatch.period {
    border-bottom: 3px double var(--ink-2);
  }
  td.past {
    color: var(--ink-3);
  }
  td.hole {
    border-color: var(--bad);
    background: var(--bad-soft);
    color: var(--bad);
  }
  td.provisional {
    border-style: dashed;
    border-color: var(--ctl);
  }
  td.today small {
    margin-top: 2px;
    padding: 0 2px;
    border-radius: 7px;
    outline: 2px solid currentColor;
    color: var(--ink);
    font-weight: 700;
    line-height: 15px;
  }
  td.mine {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
    font-weight: 700;
  }
  td.mine small {
    background: none;
    color: inherit;
  }
  td.ranged:not(.mine) {
    background: var(--accent-soft);
  }
  td.hidden {
    opacity: 0.35;
  }
  td[aria-selected='true'] {
    outline: 2px solid var(--ink);
    outline-offset: -1px;
  }
  td:focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: 0;
  }
  td.mine:focus-visible {
    outline-color: var(--ink);
  }
  .mark {
    width: 8px;
    height: 8px;
    margin-right: 3px;
  }
  .mark .bad {
    fill: none;
    stroke: var(--bad);
    stroke-width: 1.2;
  }
  .mine .mark .warn {
    fill: currentColor;
  }
  .mine .mark .bad {
    stroke: currentColor;
  }
  .empty {
    padding: 12px;
  }
  @media (forced-colors: active) {
    td,
    .swatch {
      border-color: Canvas;
    }
    td.on,
    .swatch {
      border-color: GrayText;
    }
    td.off,
    .swatch.off {
      border: 2px solid CanvasText;
    }
    td.period,
    .swatch.period {
      border-bottom: 3px double CanvasText;
    }
    td.hole {
      border: 2px dashed CanvasText;
    }
    td.make small,
    .swatch.make {
      forced-color-adjust: none;
      background: CanvasText;
      color: Canvas;
    }
    td.hidden {
      color: GrayText;
      opacity: 1;
    }
    td.mine,
    td.mine small {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
    .mark .warn {
      fill: CanvasText;
    }
    .mark .bad {
      stroke: CanvasText;
    }
    .mine .mark .warn {
      fill: HighlightText;
    }
  }
`;
