import { css } from 'lit';

export const editorStyles = css`
  :host {
    --row: var(--roster-row, 28px);
    --size: var(--roster-font-size, 14px);
    --pad: var(--roster-pad, 8px);
    font-size: var(--size);
    display: flex;
    flex-direction: column;
    min-width: 0;
    min-height: 0;
    height: 100%;
    overflow: hidden;
    background: var(--bg);
  }
  :host([readonly]) {
    --act: var(--ink-3);
  }
  :host([density='compact']) {
    --row: var(--roster-row, 24px);
    --size: var(--roster-font-size, 13px);
    --pad: var(--roster-pad, 6px);
  }
  :host([density='comfortable']) {
    --row: var(--roster-row, 38px);
    --size: var(--roster-font-size, 15px);
    --pad: var(--roster-pad, 10px);
  }
  .head {
    display: flex;
    align-items: center;
    flex: none;
    gap: 4px 10px;
    min-height: 48px;
    padding: 0 16px;
    background: var(--surface);
    border-bottom: 1px solid var(--line);
  }
  h1 {
    flex: 0 1 auto;
    min-width: 60px;
    font-size: 16px;
    font-weight: 600;
  }
  .head > .pill,
  .head > .tabs {
    flex: none;
  }
  button.pill {
    background: none;
    cursor: pointer;
  }
  button.pill:hover:not([disabled]) {
    background: var(--accent-soft);
  }
  .pill.todo {
    border-color: currentColor;
    background: var(--warn-soft);
    color: var(--warn);
  }
  .pill.todo svg.i {
    width: 13px;
    height: 13px;
    margin-right: 4px;
    vertical-align: -2px;
  }
  .pill.dashed {
    border-style: dashed;
    border-color: var(--ctl);
  }
  .tools {
    display: flex;
    flex: none;
    gap: 2px;
    margin-left: auto;
  }
  .tools .btn {
    padding: 0 8px;
  }
  .headline {
    display: flex;
    align-items: flex-start;
    flex: none;
    gap: 10px;
    min-height: 36px;
    padding: 4px 16px;
    background: var(--surface);
    border-bottom: 1px solid var(--line);
  }
  .headline > svg.i {
    width: 18px;
    height: 18px;
    margin-top: 4px;
  }
  .headline > p,
  .facts {
    padding-top: 2px;
  }
  .headline.ok > svg.i {
    color: var(--ok);
  }
  .headline.warn > svg.i {
    color: var(--warn);
  }
  .headline.bad > svg.i,
  .headline.bad b {
    color: var(--bad);
  }
  .headline .pending,
  .headline .pending svg.i {
    color: var(--warn);
  }
  .facts {
    margin-left: auto;
    color: var(--ink-3);
    font-size: 13px;
    white-space: nowrap;
  }
  .message {
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 5px 12px;
    border-top: 1px solid var(--line-2);
    background: var(--accent-soft);
    font-size: 13px;
  }
  .message.bad {
    background: var(--bad-soft);
    color: var(--bad);
  }
  .message.warn {
    background: var(--warn-soft);
    color: var(--warn);
  }
  .message .link {
    flex: none;
    margin-left: auto;
    color: inherit;
  }
  .parts {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-height: 0;
  }
  .parts > * {
    flex: none;
  }
  .parts > .work {
    flex: 1;
  }
  .work {
    display: flex;
    flex: 1;
    gap: 12px;
    min-height: 0;
    padding: 8px 16px 10px;
  }
  .main,
  .panel {
    position: relative;
    display: flex;
    flex-direction: column;
    min-height: 0;
    overflow: hidden;
    border: 1px solid var(--line-2);
    border-radius: var(--r);
    background: var(--surface);
  }
  .main {
    flex: 1;
    min-width: 0;
  }
  .main > :not(.message):not(roster-range) {
    flex: 1;
    min-height: 0;
  }
  .panel {
    flex: none;
    width: 402px;
    border: 0;
  }
  roster-panel,
  roster-diff,
  slot > .compare,
  slot > .empty,
  ::slotted([slot='compare']),
  ::slotted([slot='panel']) {
    flex: 1;
    min-height: 0;
  }
  .veil {
    position: absolute;
    top: 0;
    right: 0;
    bottom: 0;
    left: 0;
    z-index: 4;
    display: flex;
    align-items: flex-start;
    justify-content: center;
    padding: 24px 12px;
    overflow: auto;
    background: var(--surface);
    background: color-mix(in srgb, var(--surface) 65%, transparent);
  }
  .empty {
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    gap: 8px;
    padding: 48px 16px;
    text-align: center;
  }
  .layer {
    position: fixed;
    z-index: 8;
    display: flex;
    flex-direction: column;
  }
  .layer > * {
    max-height: inherit;
    overflow: auto;
  }
  .layer > roster-combobox {
    overflow: visible;
  }
  :host([data-width='medium']) .panel {
    width: 352px;
  }
  :host(:not([data-width='vast'])) .days {
    display: none;
  }
  :host([data-width='medium']) .head > .tabs button {
    padding: 0 9px;
  }
  @media (forced-colors: active) {
    .message {
      border: 1px solid CanvasText;
    }
  }
`;
