import { css } from 'lit';

/** A table that goes on below the edge of its sheet, and keeps its heads in sight. */
export const tableStyle = css`
  .rows {
    flex: 1;
    overflow: auto;
  }
  .rows:focus-visible {
    outline-offset: -2px;
  }
  table {
    width: 100%;
    border-collapse: separate;
    border-spacing: 0;
    font-size: 13px;
  }
  th {
    text-align: left;
  }
  .rows thead th {
    position: sticky;
    top: 0;
    z-index: 2;
    border-bottom: 1px solid var(--line-2);
    background: var(--sunken);
    color: var(--ink-2);
    font-weight: 600;
  }
`;
