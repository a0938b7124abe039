import { css } from 'lit';

export const effectStyles = css`
  .effect {
    position: absolute;
    z-index: 3;
    width: 352px;
    max-width: calc(100% - 16px);
    padding: 9px 12px 10px;
  }
  .effect h2 {
    font-size: 14px;
    line-height: 1.4;
  }
  .effect .small {
    margin-bottom: 5px;
  }
  .effect li {
    display: flex;
    gap: 6px;
    padding: 1px 0;
    font-size: 13px;
    line-height: 1.5;
  }
  .effect li span {
    color: var(--ink);
  }
  .effect li svg.i {
    margin-top: 2px;
  }
  .effect li b,
  .effect li.bad span {
    color: inherit;
  }
  .verdict {
    margin: 6px 0 8px;
    padding: 4px 8px;
    border-left: 3px solid var(--ok);
    background: var(--sunken);
    color: var(--ink);
    font-size: 13px;
  }
  .verdict.warn {
    border-color: var(--warn);
    background: var(--warn-soft);
  }
  .verdict.bad {
    border-color: var(--bad);
    background: var(--bad-soft);
  }
  .effect .acts .btn {
    height: 28px;
    font-size: 13px;
  }
`;
