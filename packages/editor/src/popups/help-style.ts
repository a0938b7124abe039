import { css } from 'lit';
import { cardBase } from '../styles/cards.ts';

/** The table of keys, with what it shares with other cards. */
export const helpStyle = css`
  ${cardBase}
  .help {
    padding: 14px 16px 12px;
  }
  .acts .last {
    margin-left: auto;
    color: var(--ink-2);
    font-size: 13px;
  }
  dl {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(280px, 1fr));
    gap: 2px 24px;
    margin: 0 0 12px;
  }
  dl div {
    display: flex;
    gap: 10px;
    padding: 3px 0;
    border-bottom: 1px solid var(--line);
    font-size: 13px;
  }
  dt {
    flex: none;
    width: 136px;
  }
  dd {
    margin: 0;
  }
`;
