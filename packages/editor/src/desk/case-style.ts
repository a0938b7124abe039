import { css } from 'lit';

export const caseStyles = css`
  :host {
    flex: 1;
    flex-direction: column;
  }
  .pick {
    margin: auto;
    padding: 24px;
  }
  header {
    padding: 10px 16px 8px;
    border-bottom: 1px solid var(--line);
  }
  header h2 {
    font-size: 18px;
    line-height: 1.4;
    overflow-wrap: anywhere;
  }
  .meta {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 14px;
    color: var(--ink-2);
    font-size: 13px;
  }
  .print {
    display: inline-flex;
    gap: 4px;
    align-items: center;
  }
  .wayrow {
    padding: 8px 8px 7px;
    border-bottom: 1px solid var(--line);
    background: var(--sunken);
    overflow-x: auto;
  }
  .way {
    display: flex;
  }
  .way li {
    position: relative;
    flex: 1;
    padding: 20px 2px 0;
    color: var(--ink-3);
    font-size: 12px;
    line-height: 1.35;
    text-align: center;
  }
  .way li::before {
    content: '';
    position: absolute;
    top: 8px;
    right: calc(50% + 9px);
    left: calc(-50% + 9px);
    border-top: 2px solid var(--accent);
  }
  .way li:first-child::before {
    display: none;
  }
  .way .mark {
    position: absolute;
    top: 1px;
    left: 50%;
    margin-left: -8px;
  }
  .way b,
  .way .when {
    display: block;
  }
  .way b {
    min-width: 54px;
    color: var(--ink);
    font-size: 13px;
  }
  .mark {
    display: grid;
    place-items: center;
    width: 16px;
    height: 16px;
    border-radius: 50%;
    background: var(--accent);
    color: var(--on-accent);
  }
  .mark svg.i {
    width: 12px;
    height: 12px;
    stroke-width: 2.4;
  }
  .now .mark {
    background: var(--surface);
    box-shadow: inset 0 0 0 4px var(--accent);
  }
  .way .now .mark {
    outline: 3px solid var(--accent-soft);
  }
  .now b {
    color: var(--accent) !important;
  }
  .todo .mark {
    background: var(--surface);
    box-shadow: inset 0 0 0 1.5px var(--ctl);
  }
  .way .todo::before {
    border-top-style: dashed;
    border-color: var(--ctl);
  }
  .todo b {
    color: var(--ink-3) !important;
    font-weight: 400;
  }
  .back .mark {
    background: var(--surface);
    box-shadow: inset 0 0 0 1.5px var(--warn);
    color: var(--warn);
  }
  .back b {
    color: var(--warn) !important;
  }
  .body {
    flex: 1;
    min-height: 0;
    padding: 4px 16px 12px;
    overflow: auto;
  }
  .body:focus-visible {
    outline-offset: -3px;
  }
  .body h3 {
    margin: 10px 0 4px;
    color: var(--ink-2);
    font-size: 13px;
  }
  .case-facts > div {
    display: grid;
    grid-template-columns: 72px minmax(0, 1fr);
    padding: 6px 0;
    border-bottom: 1px solid var(--line);
    line-height: 1.55;
  }
  .case-facts dt {
    color: var(--ink-3);
    font-size: 13px;
    line-height: 22px;
  }
  .case-facts dd {
    overflow-wrap: anywhere;
  }
  .limits li {
    display: grid;
    grid-template-columns: 132px 130px minmax(0, 1fr);
    gap: 2px 10px;
    align-items: start;
    padding: 2px 0;
    font-size: 13px;
  }
  .limits svg.limit {
    margin-top: 3px;
  }
  .limits b {
    white-space: nowrap;
  }
  .limits .mute {
    font-size: 12px;
  }
  .left {
    white-space: nowrap;
  }
  :host([tall]) .limits li {
    grid-template-columns: 68px 100px minmax(0, 1fr);
  }
  :host([tall]) svg.limit {
    width: 100px;
  }
  .story li {
    position: relative;
    display: grid;
    grid-template-columns: 24px 76px minmax(0, 1fr);
    padding-bottom: 3px;
    font-size: 13px;
    line-height: 20px;
  }
  .story .mark {
    z-index: 1;
    margin-top: 2px;
  }
  .story li::after {
    content: '';
    position: absolute;
    top: 19px;
    bottom: -2px;
    left: 7px;
    border-left: 2px solid var(--accent);
  }
  .story li:last-child::after {
    display: none;
  }
  .story .now::after,
  .story .todo::after {
    border-left-style: dashed;
    border-color: var(--ctl);
  }
  .story .when {
    color: var(--ink-3);
  }
  ul.seats li {
    display: grid;
    grid-template-columns: 20px minmax(0, 1fr);
    font-size: 13px;
    line-height: 20px;
  }
  ul.seats svg.i {
    margin-top: 2px;
  }
  footer .btn {
    height: 28px;
    padding: 0 9px;
    font-size: 13px;
  }
  .told {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 10px;
    align-items: center;
    font-size: 13px;
  }
  footer .invite-way,
  .bulk .invite-way {
    height: 28px;
    border: 1px solid var(--ctl);
    border-radius: var(--r);
    background: var(--surface);
    color: var(--ink);
  }
  .following {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    width: 100%;
    padding-top: 6px;
    border-top: 1px solid var(--line);
  }
  .following .btn {
    border: 1px solid var(--line-2);
  }
  .box {
    margin-top: 8px;
    padding: 6px 10px;
    border-left: 3px solid var(--warn);
    background: var(--warn-soft);
    font-size: 13px;
    line-height: 1.55;
  }
  .grounds li {
    display: grid;
    grid-template-columns: 20px minmax(0, 1fr);
    font-size: 13px;
    line-height: 20px;
  }
  .grounds .mute {
    margin-left: 8px;
  }
  @media (forced-colors: active) {
    .mark {
      forced-color-adjust: none;
      background: Highlight !important;
      color: HighlightText;
    }
    .now .mark,
    .todo .mark,
    .back .mark {
      background: Canvas !important;
      box-shadow: inset 0 0 0 1.5px CanvasText;
      color: CanvasText;
    }
    .now .mark {
      box-shadow: inset 0 0 0 4px Highlight;
    }
    .way .now .mark {
      outline-color: Canvas;
    }
  }
`;
