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
  button.link {
    font-size: inherit;
  }
  p,
  li {
    overflow-wrap: anywhere;
  }
`;
