import { css } from 'lit';

export const cardStyle = css`
  :host {
    display: block;
    border: 1px solid var(--ctl);
    border-radius: 6px;
    background: var(--surface);
    box-shadow: var(--shadow);
  }
  .card {
    padding: 14px 16px 12px;
  }
  h2 {
    margin: 0 0 8px;
    font-size: 16px;
    font-weight: 600;
  }
  p {
    margin-bottom: 8px;
  }
  .two {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 0 16px;
    align-items: start;
  }
  .two .field {
    grid-template-columns: auto 1fr;
  }
  .said {
    grid-column: 2;
    min-height: 18px;
    margin-top: -6px;
    color: var(--ink-2);
    line-height: 18px;
    overflow-wrap: anywhere;
  }
  .said.wrong {
    color: var(--bad);
  }
  .said.wrong::before {
    content: '✕ ';
  }
  .field [aria-invalid] {
    border: 2px solid var(--bad);
    background: var(--bad-soft);
  }
  .choice {
    display: block;
    padding: 3px 0;
  }
  .verdict {
    font-size: 13px;
  }
  .verdict.impossible {
    color: var(--bad);
  }
  .done {
    margin: 6px 0 10px;
  }
  .steps {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 8px;
    margin-bottom: 8px;
    color: var(--ink-2);
    font-size: 13px;
  }
  .steps li + li::before {
    margin-right: 8px;
    content: '→';
  }
  .steps [aria-current] {
    color: var(--accent);
    font-weight: 600;
  }
  .acts {
    position: sticky;
    bottom: 0;
    margin: 2px 0 -12px;
    padding: 8px 0 12px;
    background: var(--surface);
  }
  .btn.line {
    min-width: 0;
    white-space: normal;
  }
  .btn.primary[disabled] {
    border-color: var(--line-2);
    background: var(--sunken);
    color: var(--ink-3);
  }
  @media (max-width: 420px) {
    .two {
      grid-template-columns: 1fr;
    }
  }
`;
