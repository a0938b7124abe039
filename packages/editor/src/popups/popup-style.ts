import { css } from 'lit';
import { helpStyle } from './help-style.ts';

/** The cards: exchange, stand-in, proof, keys. Loaded with the first of them. */
export const popupStyle = css`
  ${helpStyle}
  .exchange,
  .substitute,
  .proof {
    padding: 14px 16px 12px;
  }
  .info {
    padding: 10px 14px 12px;
    font-size: 13px;
  }
  .info h3 {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 8px;
    margin-bottom: 4px;
    font-size: 15px;
    font-weight: 600;
  }
  .info small,
  .info h3 span {
    font-size: 13px;
    font-weight: 400;
  }
  .pairs {
    border-spacing: 0;
  }
  .pairs td {
    padding: 2px 8px 2px 0;
    white-space: nowrap;
  }
  .info h3 span,
  .info dt {
    color: var(--ink-3);
  }
  .info h3 span {
    margin-left: auto;
  }
  .info dl {
    margin: 0;
  }
  .info dl div {
    display: flex;
    gap: 10px;
  }
  .info dt {
    flex: none;
    width: 64px;
  }
  .info dd {
    margin: 0;
  }
  .info p {
    margin-top: 4px;
  }
  .info .warn {
    color: var(--warn);
  }
  .info .bad {
    color: var(--bad);
  }
  .info .acts {
    display: flex;
    gap: 6px;
    margin-top: 10px;
  }
  .info .acts button {
    min-height: 26px;
    padding: 0 8px;
    border: 1px solid var(--ctl);
    border-radius: var(--r);
    background: var(--surface);
    cursor: pointer;
  }
  .info .acts button:hover {
    background: var(--accent-soft);
  }
  .menu {
    display: flex;
    flex-direction: column;
    padding: 4px;
  }
  .menu button {
    display: flex;
    justify-content: space-between;
    min-height: 32px;
    padding: 5px 10px;
    border: 0;
    border-radius: var(--r);
    background: none;
    text-align: left;
    cursor: pointer;
  }
  .menu button:hover,
  .menu button:focus {
    background: var(--accent-soft);
  }
  .two {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 44px minmax(0, 1fr);
  }
  .between {
    display: grid;
    place-items: center;
    color: var(--accent);
  }
  .between svg.i {
    width: 26px;
    height: 26px;
  }
  .side,
  .proposal,
  .letter {
    padding: 6px 10px;
    border: 1px solid var(--line-2);
    border-radius: var(--r);
    font-size: 13px;
  }
  .side {
    padding: 8px 10px;
  }
  .side h3 {
    font-size: 15px;
    font-weight: 600;
  }
  .side small {
    margin-left: 6px;
    color: var(--ink-2);
    font-size: 13px;
    font-weight: 400;
  }
  .from {
    margin: 2px 0 6px;
    color: var(--ink-2);
  }
  .from b {
    color: var(--accent);
  }
  .side li {
    display: flex;
    gap: 6px;
    padding: 2px 0;
  }
  .side li svg.i {
    margin-top: 2px;
    color: var(--ok);
  }
  .side li.worse,
  .side li.worse svg.i {
    color: var(--warn);
  }
  .btn.primary kbd {
    border-color: currentColor;
    background: none;
    color: inherit;
  }
  .accepts {
    margin: 8px 0;
    padding: 6px 10px 8px;
    border: 1px solid var(--warn);
    border-radius: var(--r);
    font-size: 13px;
  }
  .accepts legend {
    padding: 0 4px;
    color: var(--warn);
    font-weight: 600;
  }
  .accepts .field {
    margin: 6px 0 0;
  }
  .proof li {
    margin: 0 0 6px;
    line-height: 1.6;
  }
  .proof ol,
  .proof ul {
    margin: 0 0 8px;
    padding-left: 22px;
  }
  .proof ol {
    list-style: decimal;
  }
  .field {
    grid-template-columns: 64px 1fr;
    margin-bottom: 6px;
  }
  .verdict {
    margin: 10px 0;
    padding: 7px 10px;
  }
  .told > span {
    display: flex;
    gap: 8px;
  }
  .told input {
    flex: 1;
  }
  .vacate {
    margin-top: 8px;
    font-size: 13px;
  }
  .vacate summary {
    color: var(--ink-2);
    cursor: pointer;
  }
  .proposals {
    max-height: 264px;
    margin-bottom: 8px;
    overflow: auto;
  }
  .substitute .acts {
    position: sticky;
    bottom: -12px;
    padding: 8px 0 12px;
    margin-bottom: -12px;
    background: var(--surface);
  }
  .proposal {
    display: flex;
    gap: 8px;
    align-items: baseline;
    margin-bottom: 6px;
    cursor: pointer;
  }
  .proposal > span {
    flex: 1;
  }
  .proposal.on {
    background: var(--accent-soft);
  }
  .proposal .warn {
    color: var(--warn);
  }
  .proposal.on .mute {
    color: var(--ink-2);
  }
  .kind {
    float: right;
    padding: 0 5px;
    border: 1px solid var(--line-2);
    border-radius: 3px;
    color: var(--ink-2);
    font-size: 12px;
  }
  .letters {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(300px, 1fr));
    gap: 8px;
    margin-top: 4px;
  }
  .letter {
    background: var(--sunken);
  }
  .letter p:first-child {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 8px;
    align-items: center;
    margin-bottom: 4px;
  }
  .letter b {
    flex: 1;
  }
  .letter .text {
    font-size: 14px;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .worded .proposal:not(.on) {
    display: none;
  }
  @media (max-width: 620px) {
    .two {
      grid-template-columns: 1fr;
      gap: 8px;
    }
  }
`;
