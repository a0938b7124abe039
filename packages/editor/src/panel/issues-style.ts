import { css } from 'lit';

export const issuesStyle = css`
  ul > li {
    display: flex;
    gap: 8px;
    padding: 7px 2px;
    border-bottom: 1px solid var(--line);
    font-size: 13px;
  }
  li p {
    flex: 1;
    min-width: 0;
  }
  .tag {
    flex: none;
    overflow: hidden;
    max-width: 8em;
    height: 20px;
    padding: 0 5px;
    border: 1px solid currentColor;
    border-radius: 3px;
    color: var(--ink-2);
    font-size: 12px;
    line-height: 18px;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .tag.ok {
    color: var(--ok);
  }
  .tag.warn {
    background: var(--warn-soft);
    color: var(--warn);
  }
  .tag.bad {
    background: var(--bad-soft);
    color: var(--bad);
  }
  .dates {
    display: block;
  }
  .conflict {
    margin-bottom: 10px;
  }
  .why {
    padding: 8px 12px;
    border-left: 4px solid var(--bad);
    background: var(--bad-soft);
  }
  .why b {
    display: block;
    font-weight: 600;
  }
  .remedy {
    display: flex;
    align-items: flex-start;
    gap: 8px;
    margin-bottom: 6px;
    padding: 6px 10px;
    border: 1px solid var(--line-2);
    border-radius: var(--r);
    font-size: 13px;
  }
  .rank {
    color: var(--ink-3);
    font-weight: 600;
  }
  .tried {
    flex: none;
    padding: 0 5px;
    border: 1px solid var(--line-2);
    border-radius: 3px;
    color: var(--ok);
    font-size: 12px;
    line-height: 18px;
  }
`;
