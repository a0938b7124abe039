import { css } from 'lit';

export const outcomeStyles = css`
  :host {
    flex-direction: column;
    overflow: auto;
    background: var(--surface);
  }
  section {
    display: flex;
    flex: 1;
    flex-direction: column;
    gap: 7px;
    padding: 8px 14px 10px;
  }
  h3 {
    display: flex;
    align-items: baseline;
    gap: 8px;
    font-size: 14px;
  }
  h3 i {
    align-self: center;
    flex: none;
    width: 18px;
    height: 18px;
    border-radius: 50%;
    background: var(--accent);
    color: var(--on-accent);
    font: 600 12px/18px var(--font);
    text-align: center;
  }
  h3 span {
    color: var(--ink-3);
    font-size: 12px;
    font-weight: 400;
  }
  .option {
    display: grid;
    grid-template-columns: 22px 1fr auto;
    align-items: center;
    padding: 4px 10px;
    border: 1px solid var(--line-2);
    border-radius: var(--r);
    line-height: 1.4;
    cursor: pointer;
  }
  .option + .option {
    margin-top: 4px;
  }
  .option small {
    grid-column: 2;
    color: var(--ink-3);
    font-size: 12px;
  }
  .option kbd {
    grid-row: 1 / 3;
    grid-column: 3;
  }
  .dot {
    width: 14px;
    height: 14px;
    border: 1.5px solid var(--ctl);
    border-radius: 50%;
  }
  .option.on {
    border-color: var(--accent);
    background: var(--accent-soft);
    box-shadow: inset 0 0 0 1px var(--accent);
  }
  .option.on .dot {
    border: 4px solid var(--accent);
  }
  .option.on small {
    color: var(--ink-2);
  }
  .foot {
    margin: auto -14px -10px;
  }
  .check {
    color: var(--ink);
  }
  .check input {
    vertical-align: -2px;
  }
  .fold {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
    padding: 8px 16px;
    border-top: 1px solid var(--line-2);
    background: var(--sunken);
    font-size: 13px;
  }
  .fold .btn {
    height: 28px;
    margin-left: auto;
  }
  @media (forced-colors: active) {
    .option.on {
      outline: 2px solid Highlight;
    }
  }
`;
