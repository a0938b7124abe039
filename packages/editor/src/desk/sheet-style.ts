import { css } from 'lit';

/** Sheets that lie on the desk, and drawings beside small text. */
export const sheetStyle = css`
  .sheet {
    display: flex;
    flex-direction: column;
    min-width: 0;
    min-height: 0;
    overflow: hidden;
    border: 1px solid var(--line-2);
    border-radius: var(--r);
    background: var(--surface);
  }
  footer {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    padding: 8px 14px;
    border-top: 1px solid var(--line);
  }
  .pill svg.i,
  .legend svg.i,
  .small svg.i,
  .said svg.i,
  .meta svg.i,
  .left svg.i {
    width: 14px;
    height: 14px;
    vertical-align: -2px;
  }
`;
