import { css } from 'lit';

/** Layout of the guided acts: steps, what is done, the paper. */
export const amendStyle = css`
  dialog {
    position: fixed;
    top: 0;
    left: 0;
    display: flex;
    flex-direction: column;
    width: 100%;
    max-width: none;
    height: 100%;
    max-height: none;
    margin: 0;
    padding: 0;
    border: 0;
    background: var(--bg);
    color: var(--ink);
  }
  dialog:not([open]) {
    display: none;
  }
  header,
  footer {
    display: flex;
    flex: none;
    align-items: center;
    gap: 8px;
    min-height: 48px;
    padding: 8px 16px;
    background: var(--surface);
  }
  header {
    border-bottom: 1px solid var(--line);
  }
  footer {
    flex-wrap: wrap;
    border-top: 1px solid var(--line);
    font-size: 13px;
  }
  h1 {
    font-size: 17px;
    font-weight: 600;
  }
  .grow {
    flex: 1;
  }
  .guide {
    display: grid;
    flex: 1;
    grid-template-columns: 264px minmax(0, 1fr) 356px;
    min-height: 0;
  }
  .guide.bare {
    grid-template-columns: 264px minmax(0, 1fr);
  }
  .first[tabindex='-1'] {
    outline: none;
  }
  nav,
  .middle,
  aside {
    min-width: 0;
    overflow: auto;
    padding: 14px 16px;
  }
  nav {
    border-right: 1px solid var(--line);
    background: var(--surface);
  }
  aside {
    border-left: 1px solid var(--line);
    background: var(--surface);
  }
  nav li {
    position: relative;
    padding: 0 0 14px 32px;
    color: var(--ink-2);
    font-size: 13px;
    line-height: 20px;
  }
  nav h2 {
    display: flex;
    font-size: 15px;
    font-weight: 400;
    line-height: 24px;
  }
  nav h2 .link {
    margin-left: auto;
    font-size: 13px;
    font-weight: 400;
  }
  nav .done h2 {
    color: var(--ink);
    font-weight: 600;
  }
  nav [aria-current] h2 {
    color: var(--accent);
    font-weight: 600;
  }
  nav .n {
    position: absolute;
    top: 0;
    left: 0;
    width: 24px;
    height: 24px;
    border: 2px solid var(--ctl);
    border-radius: 50%;
    font-weight: 600;
    text-align: center;
  }
  nav .done .n {
    border-color: var(--ok);
    color: var(--ok);
  }
  nav [aria-current] .n {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
  }
  dl {
    display: grid;
    grid-template-columns: 48px 1fr;
    margin: 0;
  }
  dt {
    color: var(--ink-3);
  }
  dd {
    margin: 0;
    color: var(--ink);
    overflow-wrap: anywhere;
  }
  .middle h2 {
    margin-bottom: 2px;
    font-size: 20px;
    font-weight: 600;
  }
  .middle h3,
  aside h2 {
    margin: 8px 0 4px;
    color: var(--ink-2);
    font-size: 13px;
    font-weight: 600;
  }
  .say {
    margin-bottom: 10px;
    color: var(--ink-2);
  }
  .rank {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    margin-top: 10px;
    padding: 9px 12px;
    border: 1px solid var(--line-2);
    border-radius: var(--r);
    background: var(--surface);
    font-size: 13px;
  }
  .comer {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    min-height: 30px;
    padding: 0 10px 0 6px;
    border: 2px solid var(--accent);
    border-radius: var(--r);
    background: var(--accent-soft);
    font-weight: 600;
    cursor: grab;
    touch-action: none;
  }
  .comer small {
    color: var(--accent);
    font-weight: 400;
  }
  .fields {
    max-width: 620px;
  }
  .field {
    grid-template-columns: 104px 1fr;
  }
  .field select {
    min-width: 0;
    height: 32px;
    padding: 0 8px;
    border: 1px solid var(--ctl);
    border-radius: var(--r);
    background: var(--surface);
  }
  .said {
    grid-column: 2;
    min-height: 18px;
    color: var(--ink-2);
    line-height: 18px;
  }
  .said.wrong {
    color: var(--bad);
  }
  fieldset {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 16px;
    margin: 0 0 8px;
    padding: 4px 12px 8px;
    border: 1px solid var(--line-2);
    border-radius: var(--r);
  }
  legend {
    padding: 0 4px;
    color: var(--ink-2);
    font-size: 13px;
  }
  .choice {
    display: flex;
    align-items: center;
    gap: 6px;
    min-height: 30px;
  }
  .refusals {
    padding: 8px 12px;
    border-left: 4px solid var(--bad);
    background: var(--bad-soft);
  }
  .btn.primary[disabled] {
    background: var(--sunken);
    color: var(--ink-3);
    font-weight: 400;
  }
  @media (max-width: 1100px) {
    .guide {
      grid-template-columns: 220px minmax(0, 1fr);
    }
    aside {
      display: none;
    }
  }
  /* at twice the size, what is asked needs the room */
  @media (max-height: 420px) {
    header,
    footer {
      min-height: 0;
      padding-top: 4px;
      padding-bottom: 4px;
    }
    footer p {
      display: none;
    }
    nav,
    nav ol {
      padding-top: 4px;
      padding-bottom: 4px;
    }
  }
  @media (max-width: 720px) {
    header {
      flex-wrap: wrap;
      gap: 0 8px;
      min-height: 0;
      padding: 6px 16px;
    }
    h1 {
      flex: 1;
      white-space: nowrap;
    }
    header .mute {
      order: 1;
      flex: 1 0 100%;
      overflow: hidden;
      font-size: 13px;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    header kbd,
    header .grow {
      display: none;
    }
    .guide {
      display: block;
      overflow: auto;
    }
    nav li:not([aria-current]) {
      display: none;
    }
  }
`;
