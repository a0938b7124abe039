import { css } from 'lit';

/** What follows the pointer in a drag. */
export const ghostStyles = css`
  .ghost {
    position: fixed;
    z-index: 9;
    max-width: 420px;
    padding: 4px 12px 4px 8px;
    border: 2px solid var(--accent);
    font-weight: 600;
    pointer-events: none;
  }
  .ghost p {
    margin: 0;
    line-height: 24px;
  }
  .ghost .better,
  .ghost .same {
    color: var(--ok);
    font-size: 13px;
  }
  .ghost .worse {
    color: var(--warn);
    font-size: 13px;
  }
  .ghost .broken,
  .ghost .impossible {
    color: var(--bad);
    font-size: 13px;
  }
  .ghost span {
    margin-left: 4px;
    color: var(--ink-2);
    font-size: 13px;
    font-weight: 400;
  }
`;
