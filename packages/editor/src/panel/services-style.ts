import { css } from 'lit';

export const servicesStyle = css`
  li {
    border-bottom: 1px solid var(--line);
  }
  .service {
    display: block;
    width: 100%;
    padding: 4px 4px 5px;
    border: 0;
    background: none;
    text-align: left;
    cursor: pointer;
  }
  .service:hover,
  .service[aria-expanded='true'] {
    background: var(--accent-soft);
  }
  .service:focus-visible {
    outline-offset: -2px;
  }
  .top {
    display: flex;
    justify-content: space-between;
    gap: 8px;
    font-size: 13px;
  }
  .top b {
    overflow: hidden;
    min-width: 4em;
    font-weight: 600;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .wait {
    overflow: hidden;
    max-width: 75%;
    flex: none;
    color: var(--ink-2);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .line {
    display: block;
    width: 100%;
    height: 12px;
  }
  .base {
    fill: var(--line-2);
  }
  .gap {
    fill: var(--warn);
    opacity: 0.35;
  }
  .days {
    fill: none;
    stroke: var(--ink-2);
    stroke-width: 2;
  }
  .answers {
    padding: 0 4px 5px;
    background: var(--accent-soft);
    font-size: 13px;
  }
  @media (forced-colors: active) {
    .service[aria-expanded='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
    .base,
    .gap {
      fill: GrayText;
    }
    .days {
      stroke: CanvasText;
    }
  }
`;
