import { css } from 'lit';

/** Tabs as a row of segments, the chosen one filled. */
export const segments = css`
  .tabs {
    overflow: hidden;
    border: 1px solid var(--ctl);
    border-radius: var(--r);
    background: var(--surface);
  }
  .tabs button {
    height: 30px;
    padding: 0 14px;
    border-right: 1px solid var(--line-2);
  }
  .tabs button:last-child {
    border-right: 0;
  }
  .tabs [aria-selected='true'] {
    background: var(--accent);
    color: var(--on-accent);
  }
  .tabs [aria-selected='true']:focus-visible {
    outline-color: var(--on-accent);
  }
`;
