import { css } from 'lit';

export const recordStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    max-height: 75%;
    overflow: auto;
    border-top: 2px solid var(--accent);
    background: var(--surface);
  }
  .top {
    position: sticky;
    top: 0;
    z-index: 1;
    background: var(--surface);
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 6px 14px;
  }
  .top h3 {
    font-size: 15px;
  }
  .close {
    margin-left: auto;
  }
  .fields {
    grid-template-columns: 96px minmax(0, 1fr);
    padding: 2px 14px 6px;
  }
  .fields label i {
    margin-left: 2px;
    color: var(--bad);
    font-style: normal;
  }
  .fields input[type='checkbox'] {
    justify-self: start;
  }
  .fields input[type='date'] {
    max-width: 180px;
  }
  .fields .note.problem {
    margin-top: -4px;
    color: var(--bad);
  }
`;
