import { css } from 'lit';

export const importStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    height: 100%;
    min-height: 0;
    color: var(--ink);
    background: var(--bg);
    font: 14px/1.5 var(--font);
    font-variant-numeric: tabular-nums;
  }
  em {
    font-style: normal;
  }
  small {
    color: var(--ink-3);
    font-size: 12px;
    font-weight: 400;
  }
  .grow {
    flex: 1;
  }
  .bar,
  .acts {
    display: flex;
    flex: none;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
    min-height: 48px;
    padding: 6px 16px;
    background: var(--surface);
    border-bottom: 1px solid var(--line);
  }
  .bar h1 {
    font-size: 17px;
    font-weight: 600;
  }
  .place {
    font-size: 13px;
  }
  .acts {
    border-top: 1px solid var(--line-2);
    border-bottom: 0;
  }
  .acts p {
    font-size: 13px;
  }
  .btn.primary[disabled] {
    color: var(--ink-3);
    background: var(--sunken);
    border-color: var(--line-2);
    font-weight: 400;
  }
  .need {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    color: var(--warn);
    font-weight: 600;
  }
  .ok,
  .need.ok {
    color: var(--ok);
  }
  .doubts {
    flex: none;
    max-height: 40%;
    margin: 10px 16px 0;
    overflow: auto;
    background: var(--surface);
    border: 1px solid var(--line-2);
    border-left: 4px solid var(--warn);
    border-radius: var(--r);
  }
  .doubts.bad {
    max-height: none;
    margin-bottom: auto;
    border-left-color: var(--bad);
  }
  .doubts h2 {
    padding: 7px 12px 5px;
    font-size: 15px;
    font-weight: 600;
  }
  .doubts h2 small {
    margin-left: 8px;
    color: var(--ink-2);
    font-size: 13px;
  }
  .d {
    display: grid;
    grid-template-columns: 96px minmax(180px, 2fr) minmax(220px, 3fr) 76px;
    gap: 0 12px;
    align-items: center;
    min-width: 0;
    min-height: 32px;
    margin: 0;
    padding: 3px 12px;
    border: 0;
    border-top: 1px solid var(--line);
  }
  .opts {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 18px;
  }
  .opts label {
    display: inline-flex;
    align-items: center;
    gap: 5px;
    min-height: 24px;
    cursor: pointer;
  }
  .opts input {
    width: 16px;
    height: 16px;
    margin: 0;
    accent-color: var(--accent);
  }
  .opts em {
    color: var(--ink-3);
    font-size: 12px;
  }
  .s {
    justify-self: end;
    font-size: 13px;
  }
  .s.no {
    color: var(--warn);
  }
  .tag {
    display: inline-flex;
    align-items: center;
    gap: 3px;
    height: 20px;
    padding: 0 6px;
    color: var(--ink-2);
    border: 1px solid var(--line-2);
    border-radius: 3px;
    font-size: 12px;
    white-space: nowrap;
  }
  .tag svg.i {
    width: 12px;
    height: 12px;
  }
  .tag.new {
    color: var(--ok);
    border-color: currentcolor;
  }
  .tag.changed {
    color: var(--accent);
    background: var(--accent-soft);
    border-color: currentcolor;
  }
  .tag.warn,
  .tag.check,
  .tag.missing {
    color: var(--warn);
    background: var(--warn-soft);
    border-color: currentcolor;
  }
  .chips {
    display: flex;
    flex: none;
    flex-wrap: wrap;
    gap: 6px;
    padding: 6px 16px;
    font-size: 13px;
  }
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    height: 26px;
    padding: 0 10px;
    background: var(--surface);
    border: 1px solid var(--ctl);
    border-radius: 13px;
    cursor: pointer;
  }
  .chip[aria-pressed='true'] {
    color: var(--on-accent);
    background: var(--accent);
    border-color: var(--accent);
    font-weight: 600;
  }
  .sheet {
    flex: 1;
    min-height: 120px;
    margin: 0 16px;
    overflow: auto;
    background: var(--surface);
    border: 1px solid var(--line-2);
    border-radius: var(--r);
  }
  .sheet:focus-visible {
    outline-offset: -3px;
  }
  table {
    width: 100%;
    border-collapse: separate;
    border-spacing: 0;
  }
  th {
    height: 26px;
    padding: 0 8px;
    color: var(--ink-2);
    background: var(--sunken);
    border-bottom: 1px solid var(--line-2);
    font-size: 13px;
    font-weight: 600;
    text-align: left;
    white-space: nowrap;
  }
  td {
    min-width: 4em;
    max-width: 22em;
    height: 27px;
    padding: 2px 8px;
    border-bottom: 1px solid var(--line);
    vertical-align: top;
  }
  .marks,
  td:nth-child(3) {
    white-space: nowrap;
  }
  .num {
    text-align: right;
  }
  td.o,
  .ln {
    color: var(--ink-2);
    background: var(--sunken);
    border-left: 1px solid var(--line);
    font-size: 13px;
    white-space: pre-wrap;
  }
  .ln {
    border-left: 2px solid var(--ctl);
    font-size: 12px;
    white-space: nowrap;
  }
  td.w,
  td.o.w {
    background: var(--warn-soft);
    box-shadow: inset 0 0 0 1px var(--warn);
  }
  .chg b {
    color: var(--accent);
  }
  .miss td {
    color: var(--ink-2);
  }
  .none {
    padding: 8px 12px;
  }
  .infer {
    flex: none;
    max-height: 30%;
    margin: 6px 16px 8px;
    padding: 5px 12px;
    overflow: auto;
    color: var(--ink-2);
    background: var(--surface);
    border: 1px solid var(--line-2);
    border-radius: var(--r);
    font-size: 13px;
  }
  .inferences {
    padding: 4px 18px 8px 30px;
    list-style: disc;
  }
  @media (max-width: 700px) {
    .d {
      grid-template-columns: 1fr auto;
      padding: 6px 12px;
    }
    .q,
    .opts {
      grid-column: 1 / -1;
    }
    .opts label {
      min-height: 44px;
    }
    .s {
      grid-row: 1;
      grid-column: 2;
    }
    .acts .mute {
      display: none;
    }
    .btn {
      min-height: 44px;
    }
  }
`;
