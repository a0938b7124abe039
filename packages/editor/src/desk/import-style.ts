import { css } from 'lit';

export const importStyles = css`
  :host {
    flex: 1;
    min-height: 0;
  }
  .sheet {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-height: 0;
  }
  .top,
  .acts {
    display: flex;
    align-items: center;
    gap: 10px;
    padding: 8px 16px;
    border-bottom: 1px solid var(--line);
  }
  .top h2 {
    font-size: 17px;
  }
  .close {
    margin-left: auto;
  }
  .acts {
    border-top: 1px solid var(--line);
    border-bottom: 0;
    font-size: 13px;
  }
  .body {
    flex: 1;
    min-height: 0;
    padding: 6px 16px 14px;
    overflow: auto;
    font-size: 14px;
    line-height: 22px;
  }
  .body:focus-visible {
    outline-offset: -3px;
  }
  h3 {
    margin: 12px 0 4px;
    color: var(--ink-2);
    font-size: 13px;
  }
  .columns {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(230px, 1fr));
    gap: 2px 16px;
  }
  .columns span {
    color: var(--ink-2);
  }
  .left-out b {
    color: var(--ink-3);
    font-weight: 400;
  }
  .rows li {
    display: grid;
    grid-template-columns: 44px 96px minmax(0, 1fr) auto;
    gap: 8px;
    padding: 3px 0;
    border-bottom: 1px solid var(--line);
    overflow-wrap: anywhere;
  }
  .line {
    color: var(--ink-3);
    text-align: right;
  }
  select {
    height: 28px;
    border: 1px solid var(--ctl);
    border-radius: var(--r);
    background: var(--surface);
    color: var(--ink);
  }
  @media (max-width: 640px) {
    .rows li {
      grid-template-columns: 32px minmax(0, 1fr);
    }
    .rows li > :nth-child(n + 3) {
      grid-column: 2;
    }
  }
`;
