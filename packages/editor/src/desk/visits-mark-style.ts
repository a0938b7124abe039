import { css } from 'lit';

/** A visit in its week: made, planned on a day, or without one. */
export const visitMarkStyle = css`
  .visit,
  .key {
    position: relative;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    width: 27px;
    height: 22px;
    padding: 0;
    border: 1px solid var(--accent);
    border-radius: 3px;
    background: var(--surface);
    color: var(--accent);
    font-size: 13px;
    font-weight: 600;
    line-height: 1;
    vertical-align: middle;
  }
  .visit {
    cursor: pointer;
  }
  .key {
    width: 22px;
    height: 16px;
    font-size: 12px;
  }
  td.week.away,
  .key.away {
    border-color: var(--line-2);
    background: repeating-linear-gradient(-45deg, transparent 0 4px, var(--line-2) 4px 5px);
  }
  .visit svg.i,
  .key svg.i {
    width: 13px;
    height: 13px;
  }
  .made {
    background: var(--accent);
    color: var(--on-accent);
  }
  .missing {
    border-color: var(--bad);
    background: var(--bad-soft);
    color: var(--bad);
  }
  .visit[aria-pressed='true'] {
    box-shadow:
      0 0 0 2px var(--surface),
      0 0 0 4px var(--accent);
  }
`;
