import { css } from 'lit';
import { barStyles } from '../shell/bar-style.ts';
import { editorStyles } from '../shell/editor-style.ts';

/** Head, sentence, bar and messages are those of the roster editor; sheets lie on the desk beside one another. */
export const deskStyles = [
  editorStyles,
  barStyles,
  css`
    .pill {
      padding: 0 9px;
      border: 1px solid var(--line-2);
      border-radius: 10px;
      color: var(--ink-2);
      font-size: 12px;
      line-height: 20px;
      white-space: nowrap;
    }
    .pill svg.i {
      width: 14px;
      height: 14px;
      vertical-align: -2px;
    }
    .headline.plain svg.i {
      color: var(--accent);
    }
    .headline .next {
      margin-left: auto;
      color: var(--ink-2);
      font-size: 13px;
      white-space: nowrap;
    }
    .headline .next .link {
      max-width: 420px;
      overflow: hidden;
      text-overflow: ellipsis;
      vertical-align: bottom;
    }
    #page {
      position: relative;

      flex-direction: column;
      gap: 8px;
    }
    #page > :first-child {
      flex: 1;
    }
    #page > .message {
      flex: none;
      border: 1px solid var(--line-2);
      border-radius: var(--r);
    }
    .sheet {
      display: flex;
      flex-direction: column;
      min-width: 0;
      min-height: 0;
      overflow: hidden;
      border: 1px solid var(--line-2);
      border-radius: var(--r);
      background: var(--surface);
    }
    .open {
      flex: 1;
    }
    .columns {
      display: flex;
      flex: 1;
      flex-direction: column;
      min-height: 0;
    }
    .columns.two {
      flex-direction: row;
    }
    .columns > desk-case {
      flex: 1;
    }
    .columns.two > desk-outcome {
      flex: none;
      width: 404px;
      border-left: 1px solid var(--line-2);
    }
    desk-walk-in.sheet {
      flex: none;
      border-color: var(--accent);
      box-shadow: 0 0 0 1px var(--accent);
    }
    desk-walk-in[hidden],
    desk-outcome[hidden] {
      display: none;
    }
    desk-pool > .open {
      flex: none;
      width: 430px;
    }
    .later,
    .start {
      align-items: flex-start;
      gap: 8px;
      padding: 24px;
      overflow: auto;
    }
    .later h2,
    .start h2 {
      margin: 0;
      font-size: 17px;
      font-weight: 600;
    }
    .start {
      align-items: center;
      padding-top: 64px;
      text-align: center;
    }
    .start ul {
      display: flex;
      flex-wrap: wrap;
      justify-content: center;
      gap: 16px;
      margin-top: 12px;
    }
    .start li {
      width: 236px;
    }
    .start li p {
      margin-top: 8px;
      color: var(--ink-2);
      font-size: 13px;
    }
    .legend {
      display: flex;
      gap: 12px;
      color: var(--ink-2);
      font-size: 12px;
      white-space: nowrap;
    }
    .legend svg.i {
      width: 14px;
      height: 14px;
      vertical-align: -2px;
    }
    .legend .ok svg.i {
      color: var(--ok);
    }
    .legend .bad svg.i {
      color: var(--bad);
    }
    .hints {
      display: flex;
      gap: 12px;
      margin-left: auto;
      color: var(--ink-3);
      font-size: 12px;
      white-space: nowrap;
    }
    :host([data-width='medium']) .hints.today > span,
    :host([data-width='wide']) .hints.today > span {
      display: inline;
    }
    .hints kbd {
      background: var(--surface);
    }
    .waiting {
      padding: 48px 16px;
      text-align: center;
    }
    .layer {
      top: 96px;
      right: 16px;
      width: 460px;
      max-width: calc(100% - 32px);
      max-height: calc(100% - 112px);
      padding: 12px 16px;
      overflow: auto;
    }
    .layer h2 {
      font-size: 16px;
      font-weight: 600;
    }
    .layer dl > div {
      display: grid;
      grid-template-columns: 110px 1fr;
      padding: 3px 0;
      font-size: 13px;
    }
    .layer dd {
      margin: 0;
    }
    .acts {
      display: flex;
      gap: 12px;
      align-items: center;
      margin-top: 8px;
    }
    :host([data-width='medium']) desk-pool > .open {
      width: 384px;
    }
    :host([data-width='narrow']) desk-pool > .open,
    :host([data-width='narrow']) desk-walk-in.sheet {
      width: auto;
    }
    :host([data-width='narrow']) .headline,
    :host([data-width='narrow']) .columns.two {
      flex-wrap: wrap;
    }
    :host([data-width='narrow']) .headline .next,
    :host([data-width='narrow']) .headline .next .link {
      max-width: none;
      margin-left: 0;
      white-space: normal;
    }
    :host([data-width='narrow']) desk-today,
    :host([data-width='narrow']) desk-pool {
      --queue: auto;
      flex-direction: column;
    }
    :host([data-width='narrow']) .hints,
    :host([data-width='narrow']) .legend {
      display: none;
    }
    :host([data-width='narrow']) .tabs {
      flex: 1 1 auto;
      flex-wrap: wrap;
    }
    :host([data-width='narrow']) .columns.two {
      flex-direction: column;
    }
    :host([data-width='narrow']) .columns.two > desk-outcome {
      width: auto;
      border-top: 1px solid var(--line-2);
      border-left: 0;
    }
  `,
];
