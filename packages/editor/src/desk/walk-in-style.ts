import { css } from 'lit';

export const walkInStyles = css`
  :host {
    flex-direction: column;
    width: 404px;
    background: var(--surface);
  }
  .top {
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 7px 14px;
    border-bottom: 1px solid var(--line);
  }
  .top h2 {
    font-size: 16px;
  }
  .close {
    margin-left: auto;
  }
  .body {
    display: flex;
    flex: 1;
    flex-direction: column;
    gap: 8px;
    padding: 10px 14px;
    overflow: auto;
  }
  .said {
    flex: none;
    max-height: 45%;
    padding: 0 14px 8px;
    overflow: auto;
  }
  .box {
    margin-top: 8px;
    padding: 6px 10px;
    border-left: 3px solid var(--accent);
    background: var(--sunken);
    color: var(--ink);
    font-size: 13px;
    line-height: 1.55;
  }
  .box.ok {
    border-color: var(--ok);
  }
  .box.ok b {
    color: var(--ok);
  }
  .box.warn {
    border-color: var(--warn);
    background: var(--warn-soft);
  }
  .box.warn b {
    color: var(--warn);
  }
  .box.bad {
    border-color: var(--bad);
    background: var(--bad-soft);
  }
  .box.bad b {
    color: var(--bad);
  }
  .box .mute {
    color: var(--ink-2);
  }
  .problem {
    padding: 0 14px;
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    padding: 10px 14px;
    border-top: 1px solid var(--line);
  }
`;
