import { css } from 'lit';

/** What ruler, month, year and panels add to `base`. */
export const partStyle = css`
  :host {
    display: block;
    color: var(--ink);
    line-height: 1.5;
  }
  :host([hidden]) {
    display: none;
  }
  .mute {
    font-weight: 400;
  }
  .link {
    text-align: left;
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
