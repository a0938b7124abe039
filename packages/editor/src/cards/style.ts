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
  .field {
    display: grid;
    grid-template-columns: 72px 1fr;
    gap: 8px;
    align-items: center;
    margin-bottom: 8px;
    font-size: 13px;
  }
  .field input,
  .field select {
    min-width: 0;
    height: 32px;
    padding: 0 8px;
    border: 1px solid var(--ctl);
    border-radius: var(--r);
    background: var(--surface);
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
  .beside {
    display: flex;
    align-items: center;
    margin-bottom: 8px;
  }
  .beside select {
    height: 32px;
    margin-left: 8px;
    padding: 0 8px;
    border: 1px solid var(--ctl);
    border-radius: var(--r);
    background: var(--surface);
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
  .verdict {
    padding: 6px 10px;
    border-left: 4px solid var(--ok);
    background: var(--sunken);
    font-size: 13px;
  }
  .verdict svg.i {
    color: var(--ok);
  }
  .verdict.worse {
    border-color: var(--warn);
  }
  .verdict.worse svg.i {
    color: var(--warn);
  }
  .verdict.impossible {
    border-color: var(--bad);
    color: var(--bad);
  }
  .verdict.impossible svg.i {
    color: var(--bad);
  }
  .acts {
    position: sticky;
    bottom: 0;
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
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
