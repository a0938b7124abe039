import { css } from 'lit';
import { helpStyle } from '../popups/help-style.ts';
import { barStyles } from '../shell/bar-style.ts';
import { editorStyles } from '../shell/editor-style.ts';
import { sheetStyle } from './sheet-style.ts';

/** Head, sentence, bar and messages are those of the roster editor; sheets lie on the desk beside one another. */
export const deskStyles = [
  editorStyles,
  barStyles,
  helpStyle,
  sheetStyle,
  css`
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
    .parting {
      width: 1px;
      margin: 6px 4px;
      background: var(--line-2);
    }
    .bar {
      display: flex;
      align-items: center;
      gap: 8px;
      padding: 6px 16px;
    }
    .bar .filters {
      flex: 0 1 auto;
      min-width: 0;
    }
    .bar .find,
    .bar select,
    .bar .check {
      height: 32px;
    }
    .bar .find {
      width: 236px;
    }
    .bar select {
      max-width: 128px;
    }
    #page {
      position: relative;
      z-index: 0;
      flex-direction: column;
      gap: 8px;
      padding: 0 16px 12px;
    }
    .page {
      display: flex;
      flex: 1;
      min-width: 0;
      min-height: 0;
    }
    @supports (content-visibility: hidden) {
      .page[hidden] {
        position: absolute;
        inset: 0 16px 12px;
        z-index: -1;
        display: flex !important;
        content-visibility: hidden;
      }
    }
    #page > .message {
      flex: none;
      border: 1px solid var(--line-2);
      border-radius: var(--r);
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
    .start {
      align-items: center;
      gap: 8px;
      padding: 64px 24px 24px;
      overflow: auto;
      text-align: center;
    }
    .start h2 {
      margin: 0;
      font-size: 17px;
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
      flex-wrap: wrap;
      gap: 2px 12px;
      color: var(--ink-2);
      font-size: 12px;
      white-space: nowrap;
    }
    .legend .ok svg.i {
      color: var(--ok);
    }
    .legend .bad svg.i {
      color: var(--bad);
    }
    .period,
    .saves {
      display: flex;
      flex: none;
      gap: 4px;
    }
    .period select {
      max-width: none;
    }
    .step {
      padding: 0 9px;
    }
    .hint {
      color: var(--ink-2);
      font-size: 13px;
    }
    :host([data-width]) .find {
      width: 250px;
    }
    .filters select {
      max-width: 164px;
    }
    .only {
      max-width: 300px;
      cursor: pointer;
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
    }
    :host(:not([data-width='vast'])) .hints > span {
      display: none;
    }
    :host([data-width='medium']) .bar {
      flex-wrap: wrap;
    }
    :host([data-width='medium']) .bar .find {
      width: 200px;
    }
    :host([data-width='medium']) .find kbd {
      display: none;
    }
    :host([data-width='narrow']) {
      height: auto;
      min-height: 100%;
      overflow: visible;
    }
    :host([data-width='narrow']) .head,
    :host([data-width='narrow']) .bar,
    :host([data-width='narrow']) .filters,
    :host([data-width='narrow']) .tools {
      flex-wrap: wrap;
    }
    :host([data-width='narrow']) .head {
      padding: 8px 16px;
    }
    :host([data-width='narrow']) .tools {
      flex: 1 1 auto;
      margin: 0;
    }
    :host([data-width='narrow']) .work {
      flex-direction: column;
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
    :host([data-width='narrow']) .layer {
      top: 8px;
      max-height: calc(100% - 16px);
    }
    :host([data-width='narrow']) .headline p {
      flex: 1 1 70%;
    }
    :host([data-width='narrow']) .hints {
      display: none;
    }
    :host([data-width='narrow']) .tabs {
      flex: 1 1 auto;
      flex-wrap: wrap;
    }
    :host([data-width='narrow']) .tabs button {
      flex: 1 0 auto;
      padding: 0 8px;
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
